/** The error in a record: its stack, or its type and message as its language would print them. */
import type { Location } from "../../types.ts";
import { isObject, type JsonObject } from "./json-body.ts";
import { asString, ERRORS, firstOf } from "./record-fields.ts";

const MAX_STACK = 16_384;
/** Keys of nothing but stacks, then of what may be one. */
const SURE_STACKS = [
  ...[
    "stack",
    "stack_trace",
    "stacktrace",
    "stackTrace",
    "StackTrace",
    "exc_info",
    "exc_text",
    "traceback",
    "backtrace",
  ],
  ...[
    "error.stack_trace",
    "error.stack",
    "error.stacktrace",
    "exception.stacktrace",
    "err.stack",
    "extendedStackTrace",
  ],
  ...["StackTraceString", "exception_stacktrace", "error_stack", "exceptionStackTrace", "err_stack"],
];
const STACKS = [
  ...SURE_STACKS,
  ...["exception", "Exception", "@x", "trace", "errorVerbose", "thrown", "text", "details", "body"],
];
const MESSAGE_KEYS = ["msg", "message", "event", "@m", "short_message", "full_message", "textPayload", "log"];
const STACK =
  /\n\s{0,20}at \S|^\s{0,20}at \S{1,300}\(|Traceback \(most recent|\ngoroutine \d|\n\t\S{1,300}:\d|\n#\d{1,3} |^#0 \S|\n {0,4}from \S{1,300}:\d|(?:^|\n) {2}File "|(?:^|\n)\s{0,8}\*\* \([A-Z]\w{0,40}(?:\.\w{1,40}){0,5}Error\) /;
/** A class or a place, where the key says that it is a stack. */
const NAMED = /(?:Error|Exception|Violation)\b|\S:\d{1,6}\b/;
/** zap's frames have neither header nor `goroutine`; what failed stands in `error`. */
const ADDRESSLESS = /^([^\s:]{1,300})\n\t(\S{1,300}\.go):(\d{1,7})/;
const CALLER = /^(\S{1,300}):(\d{1,7})$/;
/** A frame of Java as AWS Lambda lists it. */
const BARE_FRAME = /^[\w$.<>]{1,300}\([\w$]{1,100}\.(?:java|kt|scala|groovy):\d{1,6}\)$/;
/** `KeyError('MUG-02')`: an exception's repr. */
const REPR = /^([A-Z]\w{0,80}(?:Error|Exception|Exit|Interrupt|Warning))\((?:(['"])(.{0,2000})\2,?)?\)$/s;

const TYPES = ["type", "name", "class", "errorType", "kind", "exc_type", "exception_class", "error.type", "error.kind"];
const OWN_TYPES = ["errorType", "exception_class", "error.type", "error.kind", "exception.type", "error_class"];
const OWN_MESSAGES = ["errorMessage", "exception_message", "error.message", "exception.message", "error_message"];
const MESSAGES = ["message", "msg", "errorMessage", "reason", "exc_value", "exception_message", "error.message"];

/** The stack that a record holds, with its header. */
export function stackOf(value: JsonObject): string | undefined {
  if (ADDRESSLESS.test(asString(value.stacktrace) ?? "") && asString(value.error) !== undefined) return undefined;
  const inside = ERRORS.map((key) => value[key]).filter(isObject);
  for (const holder of [value, ...inside]) {
    const stack =
      firstOf(holder, [...STACKS, ...MESSAGE_KEYS], (one) => stackString(one, STACK)) ??
      firstOf(holder, SURE_STACKS, (one) => stackString(one, NAMED));
    if (stack !== undefined) return withHeader(stack, holder === value ? ownError(value) : describe(holder));
  }
  return undefined;
}

/** Where zap's record says that it was written: its first frame, or the caller. */
export function callerOf(value: JsonObject): Location | undefined {
  const [, name, path, row] = ADDRESSLESS.exec(asString(value.stacktrace) ?? "") ?? [];
  if (path !== undefined) return { function: name, file: path, line: Number(row) };
  const [, file, line] = CALLER.exec(asString(value.caller) ?? "") ?? [];
  return file === undefined ? undefined : { file, line: Number(line) };
}

/** The error that a record names without a stack. */
export function errorOf(value: JsonObject): string | undefined {
  return ownError(value) ?? firstOf(value, ERRORS, describe);
}

/** An error as its language would print it: `TypeError: x is not a function`. */
export function describe(value: unknown): string | undefined {
  if (typeof value === "string" && value.trim() !== "") return value.replace(REPR, printRepr);
  if (!isObject(value)) return undefined;
  return joined(firstOf(value, TYPES, asString), firstOf(value, MESSAGES, asString));
}

function ownError(value: JsonObject): string | undefined {
  return joined(firstOf(value, OWN_TYPES, asString), firstOf(value, OWN_MESSAGES, asString));
}

function joined(type: string | undefined, message: string | undefined): string | undefined {
  return type !== undefined && message !== undefined ? `${type}: ${message}` : message;
}

function stackString(value: unknown, shape: RegExp): string | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0 || !list.every((one) => typeof one === "string")) return undefined;
  const text = list.map((one) => one.replace(/\n$/, "").replace(BARE_FRAME, "\tat $&")).join("\n");
  return shape.test(text.slice(0, MAX_STACK)) ? text.replaceAll("\r\n", "\n") : undefined;
}

/** Some loggers write the frames alone, with type and message beside them; Python prints those last. */
function withHeader(stack: string, error: string | undefined): string {
  const frames = stack.replace(/^\n{1,5}/, "");
  const isPython = / {2}File "/.test(frames.slice(0, 400));
  if (error === undefined || !/^(?:\s{1,20}at |at \S{1,300}\(| {2}File "|Traceback .{0,60}\n {2}File ")/.test(frames))
    return stack;
  if (!isPython) return `${error}\n${frames.replace(/^at /gm, "   at ")}`;
  const whole = frames.startsWith("Traceback") ? frames : `Traceback (most recent call last):\n${frames}`;
  return /\n[A-Za-z_][\w.]{0,120}(?::|$)[^\n]*$/.test(whole.trimEnd()) ? whole : `${whole.trimEnd()}\n${error}`;
}

function printRepr(_: string, type: string, quote = "", message = ""): string {
  if (message === "") return type;
  return `${type}: ${type === "KeyError" ? quote + message + quote : message}`;
}
