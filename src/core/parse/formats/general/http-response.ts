/** HTTP answers: as `curl -i` prints them, error pages, access-log lines, and sentences that name a status. */
import type { Finding } from "../../../types.ts";
import { readApiError, readRequestId, readStatus } from "../../shared/body.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { isReason } from "../../shared/status.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { inProse } from "../../shared/prose.ts";
import { runtimeBySigns } from "../../shared/runtime-signs.ts";

const MAX_LINE = 2_000;
const MAX_BODY_LINES = 200;
const NEARBY = 12;
const STATUS_LINE = /^[<\s]{0,4}HTTP\/\d(?:\.\d)? ([45]\d\d)(?: (.{1,80}))?$/;
const HEADER = /^[<\s]{0,4}[A-Za-z][\w-]{0,60}:(?:\s|$)/;
const TITLE = /<(?:title|h1)>(?:<[a-z]{1,8}>)?([^<>]{1,200})</i;
/** `POST /pulls - 422 …`, `"GET /x HTTP/1.1" 502`, `GET https://… 503 (…)`. */
const REQUEST =
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S{1,500}(?: HTTP\/\d(?:\.\d)?"?)?(?: -)? ([45]\d\d)(?=[ ,;(]|$)/;
/** `API Error: …`, `错误：…`, `Request failed: …`; group 1 is what follows. */
const LABEL =
  /^\W{0,8}(?:[\w ./-]{1,60} was: )?(?:[\w ./-]{0,60}(?:error|failure|failed|exception)|(?:[^.:]{1,200}\. )?error (?:while |when |in )?[a-z]{3,20}ing [\w -]{1,60}|错误|失败|报错|异常|.{0,20}(?:错误|失败|报错)(?:信息|提示|原因|详情|内容)?)(?: ?[([]?[45]\d\d[)\]]?)?\s?[:：]\*{0,2}\s{0,4}(\S.*)$/i;
/** `Error 401 on call https://…`, `HTTP response code: 401 (Connection error)`. */
const TOLD =
  /^\W{0,4}(?:HTTP (?:response |status )?code: ?|(?:HTTP )?Error )([45]\d\d)(?: \(|(?: on| from| for| at| when| while| during| in| calling)\b)/i;
/** What vendors put in place of a reason phrase. */
const SIGN =
  /\b(?:quota|rate limit|context|maximum|tokens|must|required|cannot|failed|blocked|disabled|terminated|violation|upstream|insufficient|invalid|exceeded|denied|not (?:found|exist|support)|overloaded|unauthorized|balance|expired|unavailable|too many|no (?:allowed|available|such|endpoints?))|余额|额度|令牌|限流|限制|无效|过期/i;

/** A mirror's answer, which apt names again as its own error. */
const APT = / \[IP: [\da-f.: ]{3,60}\]$/;

type Reader = (lines: readonly string[], index: number) => Finding | undefined;
const readers: readonly Reader[] = [readResponse, readPage, readRequest, readSentence];

/** A status is no part of a longer number or name. */
const NUMBER = /(?<!\d)[45]\d\d(?!\w)/;

/** Every status of failure: none is reported without its number. */
const STATUSES = Array.from({ length: 200 }, (_, index) => String(400 + index));

export const httpResponse = blockFormat("http-response", STATUSES, (cut, index, { lines }) =>
  NUMBER.test(cut[index]!) ? readers.map((read) => read(lines, index)).find((one) => one !== undefined) : undefined,
);

/** A status line, the headers after it, and the body after those. */
function readResponse(lines: readonly string[], first: number): Finding | undefined {
  const [, status, reason] = STATUS_LINE.exec(lines[first]!.slice(0, MAX_LINE).trimEnd()) ?? [];
  if (status === undefined) return undefined;
  let end = first + 1;
  while (end < lines.length && HEADER.test(lines[end]!.slice(0, 100))) end++;
  const last = bodyEnd(lines, end);
  const body = lines.slice(end, last).join("\n");
  const api = readApiError(body);
  const title = TITLE.exec(body)?.[1]?.trim();
  const requestId = readRequestId(lines.slice(first, end).join("\n")) ?? readRequestId(body);
  const httpStatus = Number(status);
  const at = { lines: [first + 1, Math.max(last, end)] as [number, number], confidence: CERTAIN };
  return {
    ...at,
    runtime: "http",
    httpStatus,
    message: api?.message ?? title ?? reason,
    code: api?.code,
    requestId,
    api,
  };
}

function bodyEnd(lines: readonly string[], headersEnd: number): number {
  if (!/^<?\s*$/.test(lines[headersEnd] ?? "-")) return headersEnd;
  const limit = Math.min(lines.length, headersEnd + MAX_BODY_LINES);
  let end = headersEnd + 1;
  while (end < limit && lines[end]!.trim() !== "") end++;
  return end;
}

/** `<title>502 Bad Gateway</title>`. */
function readPage(lines: readonly string[], index: number): Finding | undefined {
  const title = TITLE.exec(lines[index]!.slice(0, MAX_LINE))?.[1]?.trim();
  const status = title && /\b[45]\d\d\b/.exec(title)?.[0];
  if (!title || !status) return undefined;
  return { ...onLine(lines, index, status), confidence: STRONG, message: title };
}

/** `POST /pulls - 422 with id …`; of an access log's lines only those that tell of the server's own failure. */
function readRequest(lines: readonly string[], index: number): Finding | undefined {
  const line = lines[index]!.slice(0, MAX_LINE).trim();
  const status = REQUEST.exec(line)?.[1];
  if (status === undefined || !(status.startsWith("5") || line.includes(" with id "))) return undefined;
  return { ...onLine(lines, index, status), confidence: WEAK, message: line };
}

/** A line that says little but the status: `402 Insufficient Balance`, `错误：http status code: 403, …`. */
function readSentence(lines: readonly string[], index: number): Finding | undefined {
  const line = lines[index]!.slice(0, MAX_LINE).trim();
  const labelled = LABEL.exec(line)?.[1];
  const status = labelled === undefined ? bareStatus(line) : (readStatus(line) ?? readStatus(labelled));
  if (status === undefined || REQUEST.test(line) || APT.test(line) || inProse(line)) return undefined;
  const api = readApiError(line);
  const message = api?.message ?? labelled ?? line;
  const written = runtimeBySigns(line);
  const runtime = written === "other" ? "http" : written;
  return { ...onLine(lines, index, status), runtime, confidence: LIKELY, message, code: api?.code, api };
}

function bareStatus(line: string): number | undefined {
  const told = TOLD.exec(line)?.[1];
  if (told !== undefined) return Number(told);
  const [, status = "", words = ""] =
    /^[^\w]{0,4}(?:HTTP(?:\/\d(?:\.\d)?)? (?:error |status )?|status[_ ]?code ?[=: ] ?)?([45]\d\d)[ :,，] ?(\S.{2,500})$/i.exec(
      line,
    ) ?? [];
  return isReason(status, words) || (SIGN.test(words) && readStatus(line) !== undefined) ? Number(status) : undefined;
}

/** What every finding on one line has; a request id may stand some lines away. */
function onLine(lines: readonly string[], index: number, status: string | number) {
  const around = lines.slice(Math.max(0, index - NEARBY), index + NEARBY).join("\n");
  const requestId = readRequestId(lines[index]!) ?? readRequestId(around);
  return {
    runtime: "http" as const,
    lines: [index + 1, index + 1] as [number, number],
    httpStatus: Number(status),
    requestId,
  };
}
