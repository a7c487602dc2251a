/** Reads what an API says of an error, wherever it stands in a text. */
import type { ApiError } from "../../types.ts";
import { REFUSED } from "./botocore.ts";
import { findBodies, isObject, type Body, type JsonObject } from "./json-body.ts";
import { readRequestId } from "./request-id.ts";
import { readShape } from "./shapes.ts";

export { readRequestId } from "./request-id.ts";
export { readStatus } from "./status.ts";

const MAX_CHARACTERS = 65_536;
/** A code and a message side by side, as clients of WeChat, Baidu, Tencent Cloud, DashScope, Telegram and Feishu print them. */
const CODED =
  /(?:^|[^\w.])(?<!\bstatus )(?:err(?:or)?[_ ]?code|ret_?code|errno|code(?!["']?\s?[:：=]\s?\d{1,2}\b))["']?\s?[:：=]\s?["']?(?<code>-?\w{1,60}(?:\.\w{1,60}){0,4})["']?[,，;；.]?\s{0,9}(?:err(?:or)?[_ ]?(?:msg|message)|message|msg|description)["']?\s?[:：=]\s?["']?(?<message>[^\s"'][^\n]{0,1500}?)(?=["']?$|\n| request_?id:)/i;
/** botocore and the AWS CLI; Slack's SDKs. */
const SENTENCES = [
  new RegExp(String.raw`${REFUSED}\w{1,80} operation(?: \([^()]{1,80}\))?: (?<message>[^\n]{1,2000})`),
  /(?<message>An API error occurred: (?<code>[a-z_]{3,60}))/,
  CODED,
  // oauthlib, Azure; Aliyun's SDK for Java
  /^\((?<code>[a-z]{2,20}(?:_[a-z]{2,20}){1,5}|(?:[A-Z][a-z]{1,30}){2,6}(?<!Error))\) (?<message>\S[^\n]{1,1500})/,
  /^(?<code>(?:[A-Z][a-z]{1,30}){1,5}(?:\.[A-Z]\w{1,60}){1,3}|SignatureDoesNotMatch|isv\.[A-Z_]{3,60}) : (?<message>\S[^\n]{1,1500})/,
];

/**
 * The first error body in a text: JSON or a Python literal anywhere in it, also one that is cut off; S3's XML; or the
 * sentence that an SDK makes of it. Undefined where there is none, and for a body that tells of success.
 */
export function readApiError(text: string): ApiError | undefined {
  return findApiError(text)?.api;
}

/** As `readApiError`, with the place of a JSON or Python body: what stands before it is the caller's to read. */
export function findApiError(text: string): { api: ApiError; body?: Body } | undefined {
  for (const body of findBodies(text)) {
    const api = readBody(body.value);
    if (api) return { api, body };
  }
  const api = readXml(text.slice(0, MAX_CHARACTERS)) ?? readSentence(text.slice(0, MAX_CHARACTERS));
  return api && { api };
}

/** Reads a body that is already a structure. */
export function readBody(body: JsonObject): ApiError | undefined {
  const error = readShape(body);
  if (!error) return undefined;
  const inner = upstream(error.message);
  const requestId = error.requestId ?? (error.message === undefined ? undefined : readRequestId(error.message));
  return withoutGaps({ ...inner, ...withoutGaps({ ...error, requestId }) });
}

/** A relay puts the body of the API behind it into its message: it fills in what the relay's own lacks. */
function upstream(message = ""): ApiError | undefined {
  const [body] = /\{\s{0,4}"/.test(message) ? findBodies(message) : [];
  return body && isObject(body.value.error) ? readShape(body.value) : undefined;
}

/** `<Error><Code>…</Code><Message>…`: S3 and other REST-XML services of AWS, Azure Storage, OSS. */
function readXml(text: string): ApiError | undefined {
  const start = text.indexOf("<Error>");
  if (start < 0) return undefined;
  const tag = (name: string) => between(text, `<${name}>`, `</${name}>`, start);
  const code = tag("Code");
  const requestId = tag("RequestId") ?? tag("RequestID");
  return code === undefined ? undefined : withoutGaps({ code, message: tag("Message"), requestId });
}

function between(text: string, open: string, close: string, from: number): string | undefined {
  const start = text.indexOf(open, from);
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? undefined : text.slice(start + open.length, end).trim() || undefined;
}

function readSentence(text: string): ApiError | undefined {
  const groups = SENTENCES.map((sentence) => sentence.exec(text)?.groups).find((one) => one !== undefined);
  return groups && { code: groups.code, message: groups.message };
}

function withoutGaps(error: ApiError): ApiError {
  return Object.fromEntries(Object.entries(error).filter(([, value]) => value !== undefined));
}
