/** What clients of APIs print of a refusal on a line or a few, with the API's own code: `errcode: 40001, errmsg: …`, `SDK.ServerError`. */
import type { ApiError, ErrorText, Finding } from "../../types.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../confidence.ts";
import { readApiError, readRequestId, readStatus } from "../shared/body.ts";
import { blockFormat } from "../shared/line-format.ts";
import { inProse } from "../shared/prose.ts";

/** Nothing, or a label, before the code and the message side by side. */
const CODED =
  /^(?:.{0,120}[\s:：,，[(【])?(?:HTTP status: \d{3}, )?(?:err(?:or)?[_ ]?code|ret_?code|errno)["']?\s?[:：=]\s?.{1,80}?(?:err(?:or)?[_ ]?(?:msg|message)|message|msg|description)["']?\s?[:：=]/i;
/** A code with its message right behind: `errcode=19002: params error`, `错误码：10002，错误原因：…`. */
const PAIR =
  /(?:^|[^\w])(?:err_?code|错误代?码|返回码)["']?\s?[:：=]\s?(-?\w{1,40})(?:[:：]\s?|[，,;；]\s{0,2}(?:错误)?(?:原因|信息|描述|消息|err_?msg)\s?[:：=]\s?)([^\s"'].{1,800})$/i;
/** The same with the plainest names needs to begin the line. */
const PLAIN =
  /^(?:code|Code)\s?[:：=]\s?["']?-?\w[\w.]{0,60}["']?\s{0,2}[,，;]\s{0,2}(?:msg|message|Message)\s?[:：=]\s?\S/;
const BEGINS = /^\s{0,8}(?:err|ret)/i;
/** With a class in front it is an exception's message. */
const NAMED = /\b\w{2,80}(?:Error|Exception): /;
/** pyTelegramBotAPI's sentence; what openai's SDK logged before its version 1. */
const PYTHON = /A request to the Telegram API was unsuccessful\. |\berror_code=\S{1,60} error_message=/;
/** Values that are none. */
const NONE = /^(?:None|null|nil|undefined)$/;
const SUCCEEDED = /^(?:0+|2\d\d|ok|success)$/i;

/** The first line of an error of Aliyun's SDKs for Go, with its fields on the lines below. */
const SDK = /^(?:.{0,200}\s)?(?:SDK\.(?:Server|Client)Error|SDKError:)$/;
const FIELD = /^\s{0,8}(\w{2,20}): ?(.{0,1500})$/;
const MAX_FIELDS = 10;

/** `[TencentCloudSDKError] Code=AuthFailure, Message=…, RequestId=…`, which Go prints, and what Python and Java do. */
const TENCENT =
  /\[TencentCloudSDK(?:Error|Exception)\] ?(?:C|c)ode[:=] ?([\w.]{2,100}),? (?:M|m)essage[:=] ?(.{1,1500}?),? (?:R|r)equestId[:=] ?([\w-]{8,60})/;
/** `http error status: 403; reason: …; code: mismatched-credential; details: …`, of Firebase Admin for Go. */
const FIREBASE =
  /\b(http error status: ([45]\d\d); reason: (.{1,500}?)(?:; code: ([\w-]{3,60}))?(?:; details: .{1,500})?)$/;
/** `oauth2: "invalid_grant" "Token has been expired or revoked."`, of golang.org/x/oauth2. */
const GO_OAUTH = /\b(oauth2: "([a-z_]{3,60})"(?: "[^"]{1,900}")?)/;
/** `oauth2: cannot fetch token: 400 Bad Request`, and what was answered below. */
const GO_REFUSED = /(oauth2: cannot fetch token: ([45]\d\d)\b.{0,200})/;
/** `ETELEGRAM: 409 Conflict: terminated by other getUpdates request`, of node-telegram-bot-api. */
const TELEGRAM = /\b((ETELEGRAM): ([45]\d\d) \S.{0,900})/;
/** `DiscordAPIError[50013]: Missing Permissions`, `RestException [Error]: …`, of which only the first line was posted. */
const NODE_CLASS =
  /^(?:.{0,80}\s)?((?:[A-Z]\w{1,60}(?:Error|Exception))(?:\[(\d{1,8}|[A-Za-z_]{3,60})\]| \[Error\])): (\S.{0,1500})$/;

/** `500, message='Internal Server Error', url='http://…'`: how aiohttp's ClientResponseError shows itself. */
const AIOHTTP = /(?:^|[\s:(])(([45]\d\d), message=(?:'[^']{0,300}'|"[^"]{0,300}")(?:, url=.{1,500})?)$/;
/** `sync failed ERR_BAD_REQUEST 401 {`: the fields of an error that `console.error` was given one by one. */
const AXIOS = /^((?:.{0,80}[\s:])?Request failed with status code:? ([45]\d\d))(?: \2)?(?: [{'"].{0,900})?$/;
const FIELDS = /^((?:.{0,300}\s)?(ERR_[A-Z_]{3,60}|E[A-Z]{4,20}) ([45]\d\d))(?: \{?(?:.{0,500}\})?)?$/;
/** `LLM error: 403 Project … { code: 'model_not_found', status: 403 }`: a message with an object of fields behind it. */
const MESSAGE_AND_FIELDS = /(?:^|: )(([45]\d\d) [^{}]{1,900}?) (\{ \w{1,30}: .{1,600} \})$/;

/** `Array ( [errcode] => 40001 [errmsg] => … )`, `["errcode"]=> int(40001)`: an answer as PHP's print_r and var_dump show it. */
const PHP_CODE =
  /\["?(?:err_?code|errorCode|sub_code)"?\]\s?=>\s{0,4}(?:(?:int|string)\(-?(?:\d{1,9}\) "(?=.)|(?=\d{1,9}\))))?(-?[\w.]{1,60})/i;
const PHP_MESSAGE =
  /\["?(?:err_?msg|errorMsg|sub_msg|message)"?\]\s?=>\s{0,4}(?:string\(\d{1,6}\) "([^"]{1,500})"|([^\s"[\]][^"[\]]{1,500}))/i;
const PHP_LINES = 5;

const READERS = [firebase, coded, sdkFields, tencent, goOauth, telegram, nodeClass, aiohttp, consoleFields, phpDump];

export const codedLine = blockFormat(
  "coded-line",
  [
    ...[
      "errcode",
      "errCode",
      "err_code",
      "error_code",
      "error code",
      "Error code",
      "errorCode",
      "ErrorCode",
      "Error Code",
    ],
    ...["retcode", "ret_code", "errno", "code: ", "code:", "Code: ", "code=", "code：", "错误码", "错误代码", "返回码"],
    ...[
      "SDK.ServerError",
      "SDK.ClientError",
      "SDKError:",
      "[TencentCloudSDK",
      "http error status: ",
      "ETELEGRAM: ",
      'oauth2: "',
      "oauth2: cannot fetch token: ",
    ],
    ...[
      "Error[",
      "Exception[",
      " [Error]: ",
      "errcode] =>",
      '["err',
      "[err",
      ", message='",
      ', message="',
      "{ code: ",
      "{ status: ",
      "failed with status code",
      " ERR_",
    ],
  ],
  (lines, index, text) => READERS.map((read) => read(lines[index]!, index, text)).find((one) => one !== undefined),
);

function coded(line: string, index: number): Finding | undefined {
  const isPlain = PLAIN.test(line);
  const isCoded = CODED.test(line) && !NAMED.test(line) && (BEGINS.test(line) || !inProse(line));
  const api = (isPlain || isCoded ? readApiError(line) : undefined) ?? readPair(line);
  if (api?.code === undefined || SUCCEEDED.test(api.code) || SUCCEEDED.test(api.message ?? "")) return undefined;
  const at = { lines: [index + 1, index + 1] as [number, number], confidence: isPlain ? LIKELY - 0.1 : LIKELY };
  const { message } = api;
  const code = NONE.test(api.code) ? undefined : api.code;
  const runtime = PYTHON.test(line) ? "python" : "http";
  return { ...at, runtime, message, code, httpStatus: readStatus(line), requestId: readRequestId(line), api };
}

function readPair(line: string): ApiError | undefined {
  const [, code, message] = inProse(line) ? [] : (PAIR.exec(line) ?? []);
  return code === undefined ? undefined : { code, message };
}

function sdkFields(line: string, index: number, { lines }: ErrorText): Finding | undefined {
  if (!SDK.test(line)) return undefined;
  const below = lines.slice(index + 1, index + 1 + MAX_FIELDS).map((one) => FIELD.exec(one.slice(0, 1600)));
  const end = below.findIndex((one) => one === null);
  const fields = Object.fromEntries(
    below.slice(0, end < 0 ? MAX_FIELDS : end).map((one) => [one![1]!, one![2]!.trim()]),
  );
  const code = fields.ErrorCode ?? fields.Code;
  if (code === undefined) return undefined;
  const status = Number(fields.StatusCode) || undefined;
  const api = { code, message: fields.Message, status, requestId: fields.RequestId };
  const last = index + 1 + Object.keys(fields).length;
  return { runtime: "go", lines: [index + 1, last], confidence: STRONG, message: fields.Message, code, api };
}

function tencent(line: string, index: number): Finding | undefined {
  const [message, code, said, requestId] = TENCENT.exec(line) ?? [];
  if (code === undefined) return undefined;
  const api = { code, message: said, requestId };
  const runtime = message!.startsWith("[TencentCloudSDKError]")
    ? "go"
    : message!.includes("message:")
      ? "python"
      : "java";
  return { runtime, lines: [index + 1, index + 1], confidence: STRONG, message, code, requestId, api };
}

function firebase(line: string, index: number): Finding | undefined {
  const [, , status, message, code] = FIREBASE.exec(line) ?? [];
  if (status === undefined) return undefined;
  const api = { code, message, status: Number(status) };
  const at = { lines: [index + 1, index + 1] as [number, number], confidence: STRONG };
  return { ...at, runtime: "go", message, code, httpStatus: Number(status), api };
}

function goOauth(line: string, index: number, { lines }: ErrorText): Finding | undefined {
  const [, refused, status] = GO_REFUSED.exec(line) ?? [];
  const api = refused === undefined ? undefined : readApiError((lines[index + 1] ?? "").slice(0, 4_000));
  if (api) {
    const at = { lines: [index + 1, index + 2] as [number, number], confidence: CERTAIN, runtime: "go" as const };
    return { ...at, message: refused, code: api.code, httpStatus: Number(status), api };
  }
  const [, message, code] = GO_OAUTH.exec(line) ?? [];
  if (code === undefined) return undefined;
  return { runtime: "go", lines: [index + 1, index + 1], confidence: STRONG, message, code, api: { code, message } };
}

function telegram(line: string, index: number): Finding | undefined {
  const [, message, code, status] = TELEGRAM.exec(line) ?? [];
  if (code === undefined) return undefined;
  const at = { lines: [index + 1, index + 1] as [number, number], confidence: LIKELY };
  return { ...at, runtime: "node", message, code, httpStatus: Number(status) };
}

function nodeClass(line: string, index: number): Finding | undefined {
  const [, type, code, message] = NODE_CLASS.exec(line) ?? [];
  if (type === undefined || message === undefined) return undefined;
  const api = code === undefined ? undefined : { code, message };
  return { runtime: "node", lines: [index + 1, index + 1], confidence: LIKELY, type, message, code, api };
}

function aiohttp(line: string, index: number): Finding | undefined {
  const [, message, status] = AIOHTTP.exec(line) ?? [];
  if (status === undefined) return undefined;
  const at = { lines: [index + 1, index + 1] as [number, number], confidence: LIKELY };
  return { ...at, runtime: "python", message, httpStatus: Number(status) };
}

function consoleFields(line: string, index: number): Finding | undefined {
  const at = { lines: [index + 1, index + 1] as [number, number], confidence: WEAK, runtime: "node" as const };
  const [, said, code, status] = FIELDS.exec(line) ?? [];
  if (status !== undefined) return { ...at, message: said, code, httpStatus: Number(status) };
  const [, failed, answered] = AXIOS.exec(line) ?? [];
  if (answered !== undefined) return { ...at, message: failed, httpStatus: Number(answered) };
  const [, message, leading, fields] = MESSAGE_AND_FIELDS.exec(line) ?? [];
  const named = /\bcode: '([\w.-]{1,80})'/.exec(fields ?? "")?.[1];
  if (message === undefined || named === undefined) return undefined;
  const api = { code: named, message };
  return {
    ...at,
    confidence: STRONG,
    message,
    code: named,
    httpStatus: Number(leading),
    requestId: readRequestId(line),
    api,
  };
}

function phpDump(line: string, index: number, { lines }: ErrorText): Finding | undefined {
  if (!PHP_CODE.test(line)) return undefined;
  const around = lines.slice(Math.max(0, index - 2), index + PHP_LINES).map((one) => one.slice(0, 1_000));
  const code = PHP_CODE.exec(line)?.[1];
  const [, quoted, bare] = PHP_MESSAGE.exec(around.join(" ")) ?? [];
  const message = (quoted ?? bare)?.trim().replace(/\s\)$/, "");
  if (code === undefined || message === undefined || SUCCEEDED.test(code)) return undefined;
  const at = { lines: [index + 1, index + 1] as [number, number], confidence: LIKELY };
  return { ...at, runtime: "php", message, code, api: { code, message } };
}
