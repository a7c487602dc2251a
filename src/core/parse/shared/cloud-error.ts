/** What the SDKs of clouds put around an error: its code, the HTTP status and the request's id. */
import type { Finding } from "../../types.ts";
import { byCode } from "../categories/index.ts";
import { REFUSED } from "./botocore.ts";
import { operationsCategory } from "./operations-category.ts";
import { readRequestId } from "./request-id.ts";

const MAX_CHARACTERS = 4_000;

/** Group 1 is the code; group 2, where there is one, the status. */
const CODES: readonly RegExp[] = [
  // AWS SDK for Go 2, botocore
  /\bapi error ([A-Za-z][\w.]{1,80}):/,
  new RegExp(REFUSED),
  /RequestID: \S{1,80}, ([A-Z]\w{2,80}): /,
  // Azure: Code="AuthorizationFailed" Message=…; ERROR CODE: …; unexpected status 409 (409 Conflict) with error: Code: …
  /\bCode="([A-Za-z]\w{1,80})" Message=/,
  /\bERROR CODE: ([A-Z]\w{2,80})/,
  /(?:^|[:*\n] )([A-Z][A-Za-z]{4,80}) \([45]\d\d\) - /,
  /unexpected status \d{3}(?: \(\d{3} [\w ]{1,40}\))? with error: ([A-Z]\w{2,80}):/,
  // Tencent Cloud, Alibaba Cloud
  /\bCode=([A-Z][\w.]{2,80})[,;] Message=/,
  /(?:^|\n)\s{0,9}(?:Error ?)?Code: ([A-Z][\w.]{2,80})(?=\s|$)/,
  // Google: Error 403: …, forbidden
  /googleapi: Error \d{3}: [^\n]{0,1500}, ([a-z][A-Za-z]{3,60})(?=\s|$)/,
];
const STATUSES: readonly RegExp[] = [
  /\b[Ss]tatus ?[Cc]ode: ?([45]\d\d)\b/,
  /\bunexpected status ([45]\d\d)\b/,
  /\bstatus=([45]\d\d)\b/,
  /^[A-Z]\w{3,40}Exception: ([45]\d\d) /,
  /\bRESPONSE ([45]\d\d)\b/,
  /\bStatusCode=([45]\d\d)\b/,
  /\bStatus=([45]\d\d)\b/,
  /\b[Ee]rror ([45]\d\d): /,
  /: [A-Z][A-Za-z]{4,80} \(([45]\d\d)\) - /,
  /\b(?:GET|POST|PUT|PATCH|DELETE) https?:\/\/\S{1,300}: ([45]\d\d)\b/,
];

/** AWS SDK for Go 1 puts `status code: 403, request id: …` behind `AccessDenied: message`. */
const GO_1 = /\sstatus code: \d{3}, request id:/;
const GO_1_CODE = /(?:^|[:*] |\n)(?!E(?:rror|RROR):)([A-Z][A-Za-z0-9.]{2,80}):/;

type Told = Pick<Finding, "code" | "httpStatus" | "requestId" | "category">;

function first(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Code, status, request id and category, as far as a tool's text (its first 4,000 characters) names them. */
export function readCloudError(text: string): Told {
  const bounded = text.slice(0, MAX_CHARACTERS);
  const code = first(CODES, bounded) ?? (GO_1.test(bounded) ? GO_1_CODE.exec(bounded)?.[1] : undefined);
  const status = first(STATUSES, bounded);
  return {
    code,
    httpStatus: status === undefined ? undefined : Number(status),
    requestId: readRequestId(bounded),
    category: (code === undefined ? undefined : byCode.get(code)) ?? operationsCategory(bounded),
  };
}
