/** Log records at level error or above: JSON of pino, winston, bunyan, zap, serilog, GCP, ECS and others, and logfmt. */
import type { ErrorText, Finding, Severity } from "../../types.ts";
import { documents, isObject, type JsonObject } from "./json-body.ts";

/** What a record says. */
export interface LogRecord {
  lines: [number, number];
  severity: Severity;
  message?: string;
  /** The stack of the error, or its type and message as the language would print them. */
  error?: string;
  hasStack: boolean;
  attributes: Pick<Finding, "requestId" | "httpStatus" | "code">;
}

const MAX_LINE = 16_384;
const LEVELS = [
  "level",
  "severity",
  "lvl",
  "log.level",
  "@l",
  "loglevel",
  "levelname",
  "level_name",
  "Level",
  "LogLevel",
  "status",
];
const STACKS = [
  "stack",
  "stack_trace",
  "stacktrace",
  "stackTrace",
  "exc_info",
  "exc_text",
  "traceback",
  "exception",
  "Exception",
  "@x",
  "trace",
  "error.stack_trace",
  "error.stack",
  "errorVerbose",
  "exception.stacktrace",
  "thrown",
  "err.stack",
];
const ERRORS = ["err", "error", "exception", "exc", "e", "cause", "thrown", "failure"];
const MESSAGES = [
  "msg",
  "message",
  "event",
  "@m",
  "@mt",
  "short_message",
  "textPayload",
  "log",
  "Message",
  "RenderedMessage",
];
const IDS = [
  "requestId",
  "request_id",
  "reqId",
  "req_id",
  "request-id",
  "x-request-id",
  "correlationId",
  "correlation_id",
  "traceId",
  "trace_id",
  "trace.id",
  "dd.trace_id",
  "logging.googleapis.com/trace",
];
const STATUSES = ["statusCode", "status_code", "httpStatus", "http_status", "http.status_code", "status"];
const STACK =
  /\n\s{0,20}at \S|Traceback \(most recent|\ngoroutine \d|\n\t\S{1,300}:\d|\n#\d{1,3} |\n {0,4}from \S{1,300}:\d/;
/** zap's frames have neither header nor `goroutine`; what failed stands in `error`. */
const ADDRESSLESS = /^[^\s:]{1,300}\n\t\S{1,300}\.go:\d/;
const ERROR_LEVEL = /^(?:error|err|fatal|critical|crit|severe|panic|dpanic|emergency|emerg|alert|f|e)$/i;
const LESSER_LEVEL = /^(?:trace|debug|info|information|notice|warn|warning)$/i;
const LESSER_PAIR = /(?:^|\s)(?:level|lvl|severity)="?(?:trace|debug|info|notice|warn|warning)\b/i;
const FATAL_LEVEL = /^(?:fatal|critical|crit|panic|emergency|emerg|f)$/i;
const LOGFMT_PAIR = /(?:^|\s)([\w.@-]{1,60})=(?:"((?:[^"\\]|\\.){0,4000})"|([^\s"]\S{0,2000}|))/g;
/** `KeyError('MUG-02')`: an exception's repr. */
const REPR = /^([A-Z]\w{0,80}(?:Error|Exception|Exit|Interrupt|Warning))\((?:(['"])(.{0,2000})\2,?)?\)$/s;

const known = new WeakMap<ErrorText, LogRecord[]>();

/** The records of a text that tell of an error; an `error` that is null, and levels below error, do not. */
export function readRecords(text: ErrorText): LogRecord[] {
  const found = known.get(text) ?? [...jsonRecords(text), ...logfmtRecords(text)];
  known.set(text, found);
  return found;
}

function* jsonRecords(text: ErrorText): Generator<LogRecord> {
  for (const { value, lines } of documents(text)) {
    const record =
      toRecord(value, lines) ??
      (isObject(value.jsonPayload) ? toRecord({ ...value, ...value.jsonPayload }, lines) : undefined);
    if (record) yield record;
  }
}

function* logfmtRecords({ lines }: ErrorText): Generator<LogRecord> {
  for (const [index, line] of lines.entries()) {
    if (!line.includes("=") || !/\b(?:level|lvl|severity)=/.test(line.slice(0, MAX_LINE))) continue;
    const pairs = [...line.slice(0, MAX_LINE).matchAll(LOGFMT_PAIR)];
    const value = Object.fromEntries(
      pairs.map(([, key = "", quoted, plain]) => [key, quoted === undefined ? plain : unescape(quoted)]),
    );
    const record = toRecord(value, [index + 1, index + 1]);
    if (record) yield record;
  }
}

/** Numbers of the lines that hold records below error level: whatever they name was got over. */
export function lesserLines(text: ErrorText): number[] {
  const json = documents(text).flatMap(({ value, lead, lines: [first, last] }) => {
    if (!isLesser(value) || /err|fatal/i.test(lead)) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const isLesserPair = (line: string) => line.includes("=") && LESSER_PAIR.test(line.slice(0, MAX_LINE));
  const logfmt = text.lines.flatMap((line, index) => (isLesserPair(line) ? [index + 1] : []));
  return [...json, ...logfmt];
}

function isLesser(value: JsonObject): boolean {
  const level = LEVELS.map((key) => value[key]).find((one) => one !== undefined);
  return typeof level === "number" ? level >= 10 && level < 50 : LESSER_LEVEL.test(string(level) ?? "");
}

function toRecord(value: JsonObject, lines: [number, number]): LogRecord | undefined {
  const stack = stackOf(value);
  const severity = severityOf(value) ?? (stack !== undefined && !hasLevel(value) ? "error" : undefined);
  if (!severity) return undefined;
  const message = first(value, MESSAGES, string);
  const error = stack ?? ERRORS.map((key) => describe(value[key])).find((one) => one !== undefined);
  return { lines, severity, message, error, hasStack: stack !== undefined, attributes: attributesOf(value) };
}

function hasLevel(value: JsonObject): boolean {
  return isObject(value.log) ? string(value.log.level) !== undefined : LEVELS.some((key) => value[key] !== undefined);
}

/** pino and bunyan count: 50 is error, 60 fatal. */
function severityOf(value: JsonObject): Severity | undefined {
  const nested = isObject(value.log) ? value.log.level : isObject(value.level) ? value.level.name : undefined;
  const level = nested ?? LEVELS.map((key) => value[key]).find((one) => one !== undefined);
  if (typeof level === "number")
    return level >= 60 && level < 100 ? "fatal" : level >= 50 && level < 60 ? "error" : undefined;
  if (typeof level !== "string" || !ERROR_LEVEL.test(level)) return undefined;
  return FATAL_LEVEL.test(level) ? "fatal" : "error";
}

function stackOf(value: JsonObject): string | undefined {
  if (ADDRESSLESS.test(string(value.stacktrace) ?? "") && string(value.error) !== undefined) return undefined;
  const inside = ERRORS.map((key) => value[key]).filter(isObject);
  for (const holder of [value, ...inside]) {
    const stack = first(holder, [...STACKS, ...MESSAGES], stackString);
    if (stack !== undefined) return withHeader(stack, holder);
  }
  return undefined;
}

function stackString(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join("\n") : value;
  return typeof text === "string" && STACK.test(text.slice(0, MAX_LINE)) ? text : undefined;
}

/** Some loggers write the frames alone, with type and message beside them. */
function withHeader(stack: string, holder: JsonObject): string {
  const header = /^\s{1,20}at /.test(stack) ? describe(holder) : undefined;
  return header === undefined ? stack : `${header}\n${stack.replace(/^\n+/, "")}`;
}

/** An error as its language would print it: `TypeError: x is not a function`. */
function describe(value: unknown): string | undefined {
  if (typeof value === "string" && value.trim() !== "") return value.replace(REPR, printRepr);
  if (!isObject(value)) return undefined;
  const type = first(value, ["type", "name", "class", "errorType", "kind"], string);
  const message = first(value, ["message", "msg", "errorMessage", "reason"], string);
  return type !== undefined && message !== undefined ? `${type}: ${message}` : message;
}

function printRepr(_: string, type: string, quote = "", message = ""): string {
  if (message === "") return type;
  return `${type}: ${type === "KeyError" ? quote + message + quote : message}`;
}

function attributesOf(value: JsonObject): LogRecord["attributes"] {
  const requestId = first(value, IDS, string) ?? (isObject(value.req) ? string(value.req.id) : undefined);
  const error = ERRORS.map((key) => value[key]).find(isObject) ?? {};
  const holders = [value, error, isObject(value.res) ? value.res : {}];
  const statuses = holders.flatMap((holder) => STATUSES.map((key) => Number(holder[key])));
  const httpStatus = statuses.find((status) => status >= 400 && status < 600);
  const code = string(error.code);
  return {
    ...(requestId !== undefined && { requestId }),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(code !== undefined && { code }),
  };
}

function first<T>(value: JsonObject, keys: string[], read: (value: unknown) => T | undefined): T | undefined {
  return keys.map((key) => read(value[key])).find((one) => one !== undefined);
}

function string(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => ({ n: "\n", t: "\t" })[char] ?? char);
}
