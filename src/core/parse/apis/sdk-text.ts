/**
 * What SDKs print of an API's error, without frames: openai and anthropic (Python: `Error code: 404 - {'error': …}`,
 * Node: `RateLimitError: 429 You exceeded…`), litellm, LangChain, botocore and the AWS CLI, and whatever puts a body
 * behind a sentence about failure.
 */
import type { ErrorText, Finding } from "../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../confidence.ts";
import { readApiError, readRequestId, readStatus } from "../shared/body.ts";
import { REFUSED } from "../shared/botocore.ts";
import { blockFormat } from "../shared/line-format.ts";
import { inTrace, readSdkLine, sdkFinding, splitClass, statusBefore, type SdkLine } from "../shared/sdk-line.ts";

const MAX_LINE = 2_000;
const FAILURE = /error|fail|exception|reject|denied|错误|失败|异常|报错/i;
/** Before a body: code that builds one, not a text that reports one. */
const CODE = /(?:[=(]|=>|\breturn|\bthrow)\s{0,9}$/;
/** Who was asked has answered with what follows. */
const ANSWER =
  /\b(?:answered|responded|replied|returned)(?: with)?:? $|\bresponse: ?$|(?:返回了?|响应|回复了?)[:： ]{0,2}$/i;
const DOCUMENTED = /文档|示例|例如|比如|失败时|(?<![./-])\b(?:example|docs)\b(?![./-])/i;
/** Nothing but the name of who sent what follows. */
const NAMED = /^\s{0,4}[a-z][\w.-]{1,30}[:：]\s?$/;
/** A sentence behind which a body begins that goes on over the next lines. */
const OPENED = /^[^{}"'`]{1,400}(?:[:：]|\b(?:status(?: code)?|code) [45]\d\d,) ?\{(?: error:)?$/;
/** A label with a dump by Node's `util.inspect` behind it, whose keys have no quotes: no property of source text. */
const INSPECTED = /^\s{0,4}(?:\W{0,8}[A-Z]|[^\s:：][^:：]{0,80}\s)[^:：]{0,200}[:：] ?\{(?: error:)?$/;
const GOES_ON = /\{(?: error:)?$/;
const BARE_KEY = /^\s{1,8}(?:\{ )?\w{1,40}:(?: (?:['"\d{[]|undefined,|null,)|$)/;
/** A body by itself, or in the box of Terraform's errors. */
const NO_LEAD = /^\s{0,200}(?:\{|│ )/;
const QUOTED_KEY = /^(?:\{\s?|\[\s?)["'{“]/;
/** A table as Neovim's Lua inspects it: `{ code = 401, message = "…" }`. */
const LUA = /^\s{0,8}\w[\w ]{0,60}: \{ {1,3}(?:code|message|type|error|status) = /;
const LITELLM = /\b(litellm\.(?:exceptions\.)?[A-Z]\w{1,60}): (\S.{0,2000})/;
const SLACK = /SlackApiError: The request to the Slack API failed\./;
const AWS = new RegExp(String.raw`\b${REFUSED}\w{1,80} operation.{0,40}: `);

export const sdkText = blockFormat(
  "sdk-text",
  [
    "to the Slack API failed.",
    "{'",
    '{"',
    "{ '",
    '{ "',
    "{{",
    "['",
    '["',
    "[{",
    "litellm.",
    "An error occurred (",
    ": 4",
    "<4",
    "<5",
    ": 5",
    ": { code = ",
    ": { message = ",
    ": { type = ",
    ": {  code = ",
    ": {\n",
    ", {\n",
    "{ error:\n",
  ],
  readLine,
);

/** DashScope's own exceptions: `<400> InternalError.Algo.InvalidParameter: …`. */
function dashScope(line: string, index: number): Finding | undefined {
  const [, status, code, message] =
    /(?:^|\s)<([45]\d\d)>\s{1,9}(\w{2,40}(?:\.\w{2,40}){1,4}): (\S.{0,1500})$/.exec(line) ?? [];
  if (status === undefined) return undefined;
  const said = { httpStatus: Number(status), code, message };
  return { ...said, runtime: "http", lines: [index + 1, index + 1], confidence: STRONG };
}

/** What a body says that stands on a line, or opens on the line above it. */
function withBody(cut: readonly string[], index: number, lines: readonly string[]): Finding | undefined {
  const line = cut[index]!;
  const isOpened = index > 0 && OPENED.test(cut[index - 1]!);
  const opener = isOpened ? index - 1 : index;
  const holdsBody = (isOpened || (line.includes("{") && !NO_LEAD.test(line))) && isPromising(cut[opener]!);
  const body = holdsBody ? readSdkLine(lines, opener) : undefined;
  if (body === undefined) return undefined;
  const isInspected = INSPECTED.test(cut[opener]!) && BARE_KEY.test(cut[opener + 1] ?? "");
  const isLua = LUA.test(line);
  if (!reportsFailure(body, isInspected || isLua)) return undefined;
  return sdkFinding(lines, body, isInspected ? "node" : isLua ? "lua" : undefined);
}

/** Of a body that goes on below, what stands before it must tell of a failure: reading it takes long. */
function isPromising(line: string): boolean {
  const starts = GOES_ON.test(line) ? [line.indexOf("{"), line.lastIndexOf("{")] : [];
  return starts.length === 0 || starts.some((start) => tells(line.slice(0, start)));
}

function readLine(cut: readonly string[], index: number, { lines }: ErrorText): Finding | undefined {
  const line = cut[index]!;
  const finding = withBody(cut, index, lines);
  return (
    liteLlm(lines, index, finding) ??
    slackPython(lines, index) ??
    finding ??
    awsSentence(line, index) ??
    dashScope(line, index) ??
    classWithStatus(line, index)
  );
}

function reportsFailure({ lead, tail, start }: SdkLine, isBare: boolean): boolean {
  if (
    lead.trim() === "" ||
    DOCUMENTED.test(lead.slice(0, MAX_LINE)) ||
    !(isBare || QUOTED_KEY.test(start)) ||
    CODE.test(lead.slice(-40))
  )
    return false;
  return tells(lead) || readStatus(tail) !== undefined;
}

/** Whether what stands before a body tells that something failed. */
function tells(lead: string): boolean {
  return FAILURE.test(lead) || ANSWER.test(lead) || NAMED.test(lead) || statusBefore(lead) !== undefined;
}

/** `litellm.RateLimitError: RateLimitError: OpenAIException - …`, with or without a body. */
function liteLlm(lines: readonly string[], index: number, body?: Finding): Finding | undefined {
  const line = lines[index]!;
  const [, type, message] = LITELLM.exec(line.slice(0, MAX_LINE)) ?? [];
  if (type === undefined || message === undefined) return undefined;
  const said = { httpStatus: readStatus(message), requestId: readRequestId(line) };
  return {
    ...said,
    ...body,
    runtime: "python",
    lines: body?.lines ?? [index + 1, index + 1],
    confidence: inTrace(lines, { first: index, last: index }) ? LIKELY : CERTAIN,
    type,
    message,
  };
}

/** slack_sdk puts the body on the line below its message. */
function slackPython(lines: readonly string[], index: number): Finding | undefined {
  const named = SLACK.test(lines[index]!.slice(0, MAX_LINE)) ? splitClass(lines[index]!.slice(0, MAX_LINE)) : undefined;
  const api = named && readApiError(lines[index + 1] ?? "");
  if (!api) return undefined;
  return { ...named, runtime: "python", lines: [index + 1, index + 2], confidence: STRONG, code: api.code, api };
}

function awsSentence(line: string, index: number): Finding | undefined {
  const at = AWS.exec(line);
  // Inside a body it is the body's message.
  if (!at || /^\s{0,40}\{/.test(line)) return undefined;
  const api = readApiError(line);
  const type = splitClass(line.slice(0, at.index))?.type;
  const runtime = type === undefined ? "other" : "python";
  const message = line.slice(at.index).trim();
  return { runtime, lines: [index + 1, index + 1], confidence: STRONG, type, message, code: api?.code, api };
}

/** The classes of openai's and anthropic's SDKs, whose message begins with the status whatever follows it. */
const STATUS_CLASS =
  /\b(?:BadRequest|Authentication|PermissionDenied|NotFound|Conflict|UnprocessableEntity|RateLimit|InternalServer|API|APIStatus)Error: [45]\d\d \S/;

/** `RateLimitError: 429 You exceeded…`: openai-node and anthropic-node put the status first. */
function classWithStatus(line: string, index: number): Finding | undefined {
  const named = /: [45]\d\d [A-Z{]/.test(line) || STATUS_CLASS.test(line) ? splitClass(line) : undefined;
  const status = named && Number(/^([45]\d\d) \S/.exec(named.message)?.[1]);
  if (!named || !status || named.type === "Error") return undefined;
  const runtime = /^[a-z_]\w*\./.test(named.type) ? "python" : "node";
  const requestId = readRequestId(line);
  return { ...named, runtime, lines: [index + 1, index + 1], confidence: LIKELY, httpStatus: status, requestId };
}
