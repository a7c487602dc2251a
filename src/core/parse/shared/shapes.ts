/**
 * The shapes of error bodies, whatever the vendor. Keys are compared in snake case (`RequestId` is `request_id`), so one
 * reader serves vendors that differ in spelling only. Each shape returns undefined for a body that is not its own, and
 * for one that tells of success.
 */
import type { ApiError } from "../../types.ts";
import { isObject, type JsonObject } from "./json-body.ts";
import {
  codeOf,
  ERROR_TYPE,
  messageOf,
  requestIdOf,
  snakeCase,
  STATUS_WORD,
  statusOf,
  string,
} from "./shape-values.ts";
import { isReason } from "./status.ts";
import { awsDump, bareCause, failedTask, sdkDump, webDriver, workflowError } from "./tool-shapes.ts";

type Shape = (body: JsonObject) => ApiError | undefined;

const MAX_NESTING = 4;
const MAX_ITEMS = 1_000;
const WRAPPERS = ["response", "message", "header", "base_resp", "error_response", "body"];
/** `{"message":"Hello","code":"en"}`: a language's code. */
const LOCALE = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/;
/** How a validation words what it rejects. */
const REJECTED =
  /\b(?:required|valid|must|cannot|can't|already|blank|ensure|incorrect|too (?:long|short|common)|unable|invalid|not|least|most)\b|必填|不能为空|无效/i;
/** Reason phrases, and what API Gateway says instead. */
const REFUSAL =
  /^(?:Bad Request|Unauthorized\.?|Unauthenticated\.?|Forbidden|Not Found|Too Many Requests|Limit Exceeded|Internal [Ss]erver [Ee]rror|Server Error|Service Unavailable|Missing Authentication Token|Endpoint request timed out|The security token included in the request is (?:expired|invalid)\.?)$|is not authorized to (?:perform|access)|^Access Denied|^(?:The incoming token has expired|Invalid API [Kk]ey|No API key found in request|no Route matched with those values|API rate limit exceeded)/;
const IDENTIFIER = /^[A-Za-z][\w.-]{1,80}$/;

const shapes: readonly Shape[] = [
  errorObject,
  bulkItem,
  errorList,
  failedTask,
  webDriver,
  errorString,
  awsDump,
  chatFront,
  workflowError,
  bareCause,
  sdkDump,
  aws,
  problem,
  detail,
  flat,
  fieldErrors,
  userErrors,
  messageOnly,
];

/** Reads an error body, or what it wraps; undefined for one of success or of something else. */
export function readShape(body: JsonObject, nesting = 0): ApiError | undefined {
  if (nesting > MAX_NESTING) return undefined;
  const plain = snakeCase(body);
  if (plain.ok === true || plain.success === true || isLogRecord(plain)) return undefined;
  for (const shape of shapes) {
    const error = shape(plain);
    if (error) return { ...error, requestId: error.requestId ?? requestIdOf(plain) };
  }
  const inner = WRAPPERS.map((key) => plain[key]).find(isObject) ?? answerOf(plain);
  const error = inner && readShape(inner, nesting + 1);
  return error && { ...error, requestId: error.requestId ?? requestIdOf(plain) };
}

/** `{"alipay_trade_pay_response":{…},"sign":"…"}`: Alipay and Taobao name the answer after the method. */
function answerOf(body: JsonObject): JsonObject | undefined {
  const key = Object.keys(body).find((one) => one.endsWith("_response"));
  const answer = key === undefined ? undefined : body[key];
  return isObject(answer) && answer.code !== "10000" ? answer : undefined;
}

/**
 * `{"error":{…}}`: OpenAI and its relays, Anthropic, Google (https://google.aip.dev/193), Azure, Zhipu, Stripe,
 * Elasticsearch, Tencent, JSON-RPC.
 */
function errorObject(body: JsonObject): ApiError | undefined {
  if (!isObject(body.error)) return undefined;
  const error = snakeCase(body.error);
  if (isObject(error.error)) return errorObject(error);
  const message =
    string(error.message) ??
    localised(error.message) ??
    string(error.reason) ??
    string(error.msg) ??
    string(error.detail);
  const status = statusOf(error.code) ?? statusOf(error.status) ?? statusOf(body.status) ?? statusOf(error.status_code);
  const code = codeOf(error.code) ?? codeOf(error.status) ?? codeOf(error.error_code);
  const type = string(error.type);
  if (message === undefined && code === undefined && type === undefined) return undefined;
  return { type, code, message, status, param: string(error.param), requestId: requestIdOf(error) };
}

/** `{"index":{"_index":"logs","status":429,"error":{…}}}`, or a list of such: what Elasticsearch's bulk API refused. */
function bulkItem(body: JsonObject): ApiError | undefined {
  const items = Array.isArray(body.items) ? body.items.slice(0, MAX_ITEMS).filter(isObject) : [body];
  const actions = items.map((item) => item.index ?? item.create ?? item.update ?? item.delete).filter(isObject);
  const refused = actions.find((action) => isObject(action.error) && action._index !== undefined);
  return refused && errorObject(refused);
}

/** `{"errors":[{…}]}`: GraphQL, JSON:API, Cloudflare, container registries. */
function errorList(body: JsonObject): ApiError | undefined {
  const first: unknown = Array.isArray(body.errors) ? body.errors[0] : undefined;
  if (!isObject(first) || typeof body.message === "string") return undefined;
  const error = snakeCase(first);
  const message = string(error.message) ?? string(error.detail) ?? string(error.title);
  if (message === undefined) return undefined;
  const extensions = isObject(error.extensions) ? error.extensions : {};
  return { code: codeOf(extensions.code) ?? codeOf(error.code), message, status: statusOf(error.status) };
}

/** `{"error":"…"}`: OAuth (RFC 6749, 5.2), Slack, Spring, NestJS, Ollama. */
function errorString(body: JsonObject): ApiError | undefined {
  const error = string(body.error);
  if (error === undefined || typeof body.error !== "string") return undefined;
  const message = string(body.error_description) ?? messageOf(body) ?? string(body.reason) ?? error;
  const code = codeOf(body.code) ?? (IDENTIFIER.test(error) ? error : undefined);
  return { code, message, status: statusOf(body.status) ?? statusOf(body.status_code) ?? statusOf(body.code) };
}

/** AWS JSON protocols: `{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"…"}`. */
function aws(body: JsonObject): ApiError | undefined {
  const type = string(body.__type)?.split("#").at(-1);
  return type === undefined ? undefined : { code: type, message: string(body.message) };
}

/** Problem details, RFC 9457; ACME (RFC 8555) leaves out the title. */
function problem(body: JsonObject): ApiError | undefined {
  const isTyped = /^(?:urn|https?):/.test(string(body.type) ?? "");
  const title = string(body.title) ?? (isTyped ? string(body.detail) : undefined);
  const status = statusOf(body.status);
  if (title === undefined || status === undefined) return undefined;
  return { message: string(body.detail) ?? title, code: codeOf(body.code), status, requestId: requestIdOf(body) };
}

/** FastAPI and Django REST framework: `{"detail":"…"}` or `{"detail":[{"loc","msg","type"}]}`. */
function detail(body: JsonObject): ApiError | undefined {
  if (Object.keys(body).some((key) => !["detail", "body", "code", "messages"].includes(key))) return undefined;
  const first: unknown = Array.isArray(body.detail) ? body.detail[0] : undefined;
  if (typeof body.detail === "string") return { message: string(body.detail), code: codeOf(body.code) };
  if (!isObject(first) || string(first.msg) === undefined) return undefined;
  const param = Array.isArray(first.loc) ? first.loc.join(".") : undefined;
  return { message: string(first.msg), code: codeOf(first.type), param, status: 422 };
}

/** `{"errorType":"InvalidProviderAPIKey","body":{…}}`: LobeChat, with what its provider answered inside. */
function chatFront({ error_type: type, body }: JsonObject): ApiError | undefined {
  if (typeof type !== "string" || !IDENTIFIER.test(type) || !isObject(body)) return undefined;
  const status = isObject(body.error) ? statusOf(body.error.status) : undefined;
  return { status, ...readShape(body, MAX_NESTING), code: type };
}

/** `{"code","message"}` side by side: DashScope, Aliyun, WeChat, Discord, GitHub, Kubernetes, Telegram, vLLM. */
function flat(body: JsonObject): ApiError | undefined {
  const message = messageOf(body);
  if (message === undefined) return undefined;
  const name = /^[A-Z][A-Z_]{3,60}$/.test(string(body.name) ?? "") ? body.name : undefined;
  const codes = [
    body.sub_code,
    body.code,
    body.errcode,
    body.error_code,
    body.err_code,
    body.retcode,
    body.errno,
    String(body.ret).startsWith("-") ? body.ret : undefined,
    name,
    body.reason,
    body.status_code,
  ];
  const statuses = [...codes, body.status, body.error].map(statusOf);
  const status = statuses.find((one) => one !== undefined) ?? leadingStatus(message);
  const code = codes.map(codeOf).find((one) => one !== undefined && !LOCALE.test(one));
  const type = [body.type, body.error_type, body.name, body.kind]
    .map(string)
    .find((one) => one && ERROR_TYPE.test(one));
  const said =
    [body.status, body.return_code].some((one) => STATUS_WORD.test(string(one) ?? "")) ||
    body.object === "error" ||
    body.success === false ||
    body.error === true ||
    string(body.error_message) === message;
  const signs = [code, status, type, body.retry_after, body.documentation_url];
  if (!said && signs.every((sign) => sign === undefined)) return undefined;
  return { type, code, message, status, param: string(body.param) };
}

/** What a validation says of fields: `{"message":"…","errors":{"email":["…"]}}` of Laravel and Shopify, `{"email":["…"]}` of Django REST framework. */
function fieldErrors(body: JsonObject): ApiError | undefined {
  if (typeof body.errors === "string") return { message: string(body.errors) };
  const isOwn = Object.keys(body).length <= 30 && Object.values(body).every(isTexts);
  const fields = isObject(body.errors) ? body.errors : isOwn ? body : {};
  const [param, texts] = Object.entries(fields).find(([, one]) => isTexts(one)) ?? [];
  const said = Array.isArray(texts) ? string(texts[0]) : undefined;
  if (said === undefined || (isOwn && !REJECTED.test(said))) return undefined;
  return { message: messageOf(body) ?? said, param };
}

/** `{"data":{"productCreate":{"userErrors":[{"field":["title"],"message":"…"}]}}}`: mutations of Shopify's GraphQL. */
function userErrors(body: JsonObject): ApiError | undefined {
  const answers = isObject(body.data) ? Object.values(body.data).filter(isObject) : [];
  const rejected = answers.map(({ userErrors: errors }) =>
    Array.isArray(errors) ? (errors[0] as unknown) : undefined,
  );
  const error = rejected.find(isObject);
  const message = error && string(error.message);
  if (!error || message === undefined) return undefined;
  const param = isTexts(error.field) ? error.field.join(".") : undefined;
  return { message, code: codeOf(error.code), param };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
}

/** `{"message":"Forbidden"}`: API Gateway, GitLab, and whoever sends the reason phrase. */
function messageOnly(body: JsonObject): ApiError | undefined {
  if (Object.keys(body).some((key) => !["message", "request_id", "path", "timestamp"].includes(key))) return undefined;
  const message = string(body.message) ?? "";
  const status = leadingStatus(message);
  return status !== undefined || REFUSAL.test(message) ? { message, status } : undefined;
}

/** `404 Project Not Found`, `401: Unauthorized`. */
function leadingStatus(message: string): number | undefined {
  const [, status = "", words = ""] = /^([45]\d\d)(?::\s|\s)([A-Z].{2,200})$/.exec(message) ?? [];
  return status !== "" && (isReason(status, words) || /^404 \w{1,40} Not Found$/.test(message))
    ? Number(status)
    : undefined;
}

/** OData's text with its language. */
function localised(value: unknown): string | undefined {
  return isObject(value) ? string(value.value) : undefined;
}

/** A log line has a level; what it means is decided by that, not by a field named `error`. */
function isLogRecord(body: JsonObject): boolean {
  return body.level !== undefined || body.severity !== undefined || body["@level"] !== undefined;
}
