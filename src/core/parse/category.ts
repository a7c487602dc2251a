/** The category of an error: by what it says of itself, the most telling first. */
import { catalogue } from "../catalogue/index.ts";
import { firstLine } from "../extract/text.ts";
import { categoryOf } from "../catalogue/translate.ts";
import type { Category, Finding } from "../types.ts";
import { apiNumbers, sqlStateClasses } from "./categories/codes.ts";
import { byCode, byStatus, byType, vagueCodes } from "./categories/index.ts";
import { byCodeWords } from "./categories/code-words.ts";
import { byEnding } from "./categories/type-endings.ts";
import { commonCategory } from "./shared/common-wordings.ts";
import { operationsCategory } from "./shared/operations-category.ts";
import { lastSegment } from "./type-name.ts";

/** OpenSSL says it, whatever connection failed for it. */
const CERTIFICATE = /CERTIFICATE_VERIFY_FAILED|certificate verify failed/;
/** What does not exist, whatever class tells it. */
const ABSENT = /\b(?:model|endpoint|deployment)\b.{0,60}? (?:not found|does(?: not|n't) exist)\b/i;

/** The loader says it of a library, whatever errno it adds. */
const SHARED_OBJECT = /: cannot open shared object file: |^dlopen\(/;

/** How clients of PostgreSQL put the server's SQLSTATE behind its words. */
const STATE = /\bERROR: .{1,1500} \((?:SQLSTATE )?([0-9A-Z]{5})\)$/;

/** Classes that libraries throw for every kind of trouble: there the words tell more. */
const VAGUE_TYPE = /(?:^|\.)(?:IOException|OSError)$/;

/** What shells, timeout(1) and the kernel end a program with: 128 and the signal's number, or why it did not start. */
const byExitCode: ReadonlyMap<number, Category> = new Map<number, Category>([
  [124, "timeout"],
  [126, "permission"],
  [127, "dependency"],
  [137, "memory"],
  ...[132, 133, 134, 135, 136, 139].map((code) => [code, "crash"] as const),
]);

type Reading = (finding: Finding) => Category | undefined;

/** Code, then message, then status, then a vague code, then type; where the error itself says nothing, its causes, from the root up; last, the commonest wordings. */
const readings: readonly Reading[] = [
  ({ category }) => category,
  ({ message = "" }) => (SHARED_OBJECT.test(message.slice(0, 2000)) ? "dependency" : undefined),
  ({ message = "" }) => (CERTIFICATE.test(message.slice(0, 2000)) ? "tls" : undefined),
  ({ api }) => ofApiCode(specific(api?.code)),
  ({ code }) => ofCode(specific(code)),
  ({ message = "" }) => ofCode(STATE.exec(firstLine(message).slice(0, 2000))?.[1]),
  // "… api key … is invalid" is no invalid input.
  ({ api }) => (api?.type === "authentication_error" ? "authentication" : undefined),
  ({ api }) => ofMessage(api?.message),
  ({ message }) => ofMessage(message),
  ({ api }) => ofCode(specific(api?.type)),
  ({ message }) => ofCode(leadingName(message)),
  ({ httpStatus }) => (httpStatus === undefined ? undefined : byStatus.get(httpStatus)),
  ({ message = "" }) => (ABSENT.test(message.slice(0, 2000)) ? "not-found" : undefined),
  ({ api, code }) => ofCode(api?.code ?? code) ?? ofCode(api?.type),
  ({ type, message }) => (VAGUE_TYPE.test(type ?? "") && message ? commonCategory(firstLine(message)) : undefined),
  ({ code }) => byCodeWords(specific(code)),
  ({ type }) => ofType(type),
  ofCauses,
  ({ message }) => (message === undefined ? undefined : operationsCategory(firstLine(message))),
  ({ type }) => (type === undefined ? undefined : byEnding(lastSegment(type))),
  ({ message }) => (message === undefined ? undefined : commonCategory(message)),
  ({ exitCode = 0 }) => byExitCode.get(exitCode),
];

/** The category of the first reading that knows one; of `RuntimeException` its type only says that it tells nothing. */
export function categorise(finding: Finding): Category {
  for (const read of readings) {
    const category = read(finding);
    if (category && category !== "unknown") return category;
  }
  return "unknown";
}

function specific(code: string | undefined): string | undefined {
  return code !== undefined && vagueCodes.has(code) ? undefined : code;
}

/** `7 PERMISSION_DENIED: …`: how gRPC for Node names a status; `index_not_found_exception: …`, Elasticsearch its errors. */
function leadingName(message = ""): string | undefined {
  return /^(?:\d{1,2} ([A-Z_]{5,30}): |([a-z]\w{3,60}_exception)\b)/.exec(message.slice(0, 80))?.slice(1).find(Boolean);
}

/** `AuthFailure.SecretIdNotFound` says more of `AuthFailure`; `InternalError.Algo.InvalidParameter` says most in its last part. */
function ofCode(code: string | undefined): Category | undefined {
  if (code === undefined) return undefined;
  return (
    byCode.get(code) ??
    byCode.get(lastSegment(code)) ??
    byCode.get(code.split(".", 1)[0] ?? "") ??
    (/^[0-9A-Z]{5}$/.test(code) ? sqlStateClasses.get(code.slice(0, 2)) : undefined)
  );
}

/** Some APIs number their errors; in their answers a number is not a SQLSTATE. */
function ofApiCode(code: string | undefined): Category | undefined {
  return code === undefined ? undefined : (apiNumbers.get(code) ?? byCode.get(code));
}

/** What was answered stands behind the status: `Error fetching from …: [400 Bad Request] API key not valid`. */
const ANSWERED = /\[[45]\d\d [A-Z][\w ]{2,40}\] (?=\S)/;

function ofMessage(message: string | undefined): Category | undefined {
  if (message === undefined) return undefined;
  const said = firstLine(message);
  return categoryOf(said, catalogue()) ?? ofAnswer(said);
}

function ofAnswer(said: string): Category | undefined {
  const answer = ANSWERED.exec(said.slice(0, 2000));
  return answer
    ? categoryOf(said.slice(answer.index + answer[0].length).replace(/ \[\{.*$/, ""), catalogue())
    : undefined;
}

function ofType(type: string | undefined): Category | undefined {
  return type === undefined ? undefined : (byType.get(type) ?? byType.get(lastSegment(type)));
}

function ofCauses({ causes = [] }: Finding): Category | undefined {
  for (const { type, message } of causes.toReversed()) {
    const category = ofMessage(message) ?? ofType(type);
    if (category) return category;
  }
  return undefined;
}
