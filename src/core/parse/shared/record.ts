/** Log records at level error or above: JSON of pino, winston, bunyan, zap, serilog, GCP, ECS and others, and logfmt. */
import type { ErrorText, Finding, Severity } from "../../types.ts";
import { documents, isObject, parseObject, type JsonObject } from "./json-body.ts";
import { asString, attributesOf, firstOf, hasLevel, isLesser, severityOf } from "./record-fields.ts";
import { callerOf, errorOf, stackOf } from "./thrown.ts";

/** What a record says. */
export interface LogRecord {
  lines: [number, number];
  severity: Severity;
  message?: string;
  /** The stack of the error, or its type and message as the language would print them. */
  error?: string;
  hasStack: boolean;
  attributes: Pick<Finding, "requestId" | "httpStatus" | "code" | "location">;
}

const MAX_LINE = 16_384;
const MAX_NESTING = 3;
const MESSAGES = [
  "msg",
  "message",
  "@message",
  "event",
  "@m",
  "@mt",
  "MessageTemplate",
  "short_message",
  "textPayload",
  "log",
  "Message",
];
/** What collectors, clouds and loggers put a record, or the fields of one, into. */
const WRAPPERS = [
  ...[
    "jsonPayload",
    "_source",
    "fields",
    "@fields",
    "content",
    "attributes",
    "record",
    "context",
    "attr",
    "data",
    "baseData",
  ],
  ...["message", "log", "textPayload", "body", "event", "line"],
];
/** A logfmt line that tells of an error: by its level, as Rails' lograge by its status, or as go-kit's, where no level was set, by what stands in `err`. */
const ERROR_PAIR =
  /(?:^|\s)(?:level|lvl|severity)="?(?:err|eror|fatal|crit|panic|dpanic|emerg|alert|severe)|(?:^|\s)status=5\d\d\s.{0,1000}\berror=|(?:^|\s)caller=[\w./-]{1,100}\.go:\d{1,6}\s(?!.{0,1000}\blevel=).{0,1000}\berr="[^"]/i;
const LESSER_PAIR = /(?:^|\s)(?:level|lvl|severity)="?(?:trace|debug|info|notice|warn|warning)\b/i;
const LOGFMT_PAIR =
  /(?:^|\s)([\w.@-]{1,60})=(?:"((?:[^"\\]|\\.){0,4000})(?:"|$)|'([^']{0,4000})'|([^\s"']\S{0,2000}|))/g;

/** What a line with a record holds. */
export const RECORD_ANCHORS = ['":', '" :', "level=", "lvl=", "severity=", "status=5", "caller="];

const known = new WeakMap<ErrorText, LogRecord[]>();

/** The records of a text that tell of an error; an `error` that is null, and levels below error, do not. */
export function readRecords(text: ErrorText): LogRecord[] {
  const found = known.get(text) ?? [...jsonRecords(text), ...logfmtRecords(text)];
  known.set(text, found);
  return found;
}

function* jsonRecords(text: ErrorText): Generator<LogRecord> {
  for (const { value, lines } of documents(text)) {
    const record = isLesser(value)
      ? undefined
      : views(value)
          .map((view) => toRecord(view, lines))
          .find(says);
    if (record) yield record;
  }
}

function says(record: LogRecord | undefined): boolean {
  return (record?.error ?? record?.message) !== undefined;
}

/** A record, then what it wraps, which has the wrapper's fields where it has none of its own. */
function views(value: JsonObject, nesting = 0): JsonObject[] {
  if (nesting > MAX_NESTING) return [];
  const inside = WRAPPERS.map((key) => asObject(value[key])).filter((one) => one !== undefined);
  const status = isObject(value.protoPayload) ? value.protoPayload.status : undefined;
  const own = isObject(status) ? { ...value, message: status.message } : value;
  return [own, ...inside.flatMap((one) => views({ ...withoutWrappers(value), ...one }, nesting + 1))].slice(0, 20);
}

function withoutWrappers(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !WRAPPERS.includes(key)));
}

function asObject(value: unknown): JsonObject | undefined {
  if (typeof value === "string" && value.startsWith("{")) return parseObject(value.trimEnd());
  if (!isObject(value)) return undefined;
  return typeof value.stringValue === "string" ? { message: value.stringValue } : value;
}

function* logfmtRecords({ lines }: ErrorText): Generator<LogRecord> {
  for (const [index, full] of lines.entries()) {
    if (!full.includes("=")) continue;
    const line = full.slice(0, MAX_LINE);
    if (!ERROR_PAIR.test(line)) continue;
    const pairs = [...line.matchAll(LOGFMT_PAIR)];
    const value = Object.fromEntries(
      pairs.map(([, key = "", quoted, single, plain]) => [
        key,
        quoted === undefined ? (single ?? plain) : unescape(quoted),
      ]),
    );
    const record = toRecord({ level: "error", ...value }, [index + 1, index + 1]);
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

function toRecord(value: JsonObject, lines: [number, number]): LogRecord | undefined {
  const stack = stackOf(value);
  const severity = severityOf(value) ?? (stack !== undefined && !hasLevel(value) ? "error" : undefined);
  if (!severity) return undefined;
  const message = firstOf(value, MESSAGES, asString);
  const error = stack ?? errorOf(value);
  const location = stack === undefined ? callerOf(value) : undefined;
  const attributes = { ...attributesOf(value), ...(location && { location }) };
  return { lines, severity, message, error, hasStack: stack !== undefined, attributes };
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => ({ n: "\n", t: "\t" })[char] ?? char);
}
