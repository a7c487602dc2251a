/**
 * Exceptions that records and webhooks hold as structures, with frames as objects: Sentry's and Rollbar's events, log4j2's
 * and Quarkus' JSON, structlog's `dict_tracebacks`, Application Insights, Monolog, Bugsnag, Airbrake, Laravel, Nextcloud.
 */
import type { Cause, Finding, Frame, Runtime } from "../../types.ts";
import { isObject, type JsonObject } from "./json-body.ts";
import { asString, firstOf } from "./record-fields.ts";
import { runtimeByFile } from "./runtime-by-file.ts";

const MAX_FRAMES = 200;
const MAX_CAUSES = 20;
const MAX_DEPTH = 6;
const MAX_NODES = 400;

const TYPES = [
  ...["exc_type", "exceptionType", "exceptionClass", "exception_class", "errorClass", "typeName", "class", "klass"],
  ...["ClassName", "type", "name", "Type", "exception", "Exception"],
];
const MESSAGES = ["value", "exc_value", "message", "errorMessage", "description", "Message", "localizedMessage"];
const FRAMES = [
  "frames",
  "extendedStackTrace",
  "parsedStack",
  "stackTrace",
  "stacktrace",
  "backtrace",
  "trace",
  "stack",
  "Trace",
];
const CAUSES = ["cause", "causedBy", "previous", "innerException", "InnerException", "Previous"];

type Thrown = Pick<Finding, "runtime" | "type" | "message" | "frames" | "causes">;

/** The exception that stands in a structure, at most six levels down; undefined where none has frames. */
export function findException(value: JsonObject): Thrown | undefined {
  const waiting: [unknown, number][] = [[value, 0]];
  for (let node = 0; node < waiting.length && node < MAX_NODES; node++) {
    const [one, depth] = waiting[node]!;
    const thrown = Array.isArray(one) ? readChain(one) : isObject(one) ? readThrown(one) : undefined;
    if (thrown) return { ...thrown, runtime: runtimeOf(value, thrown) };
    if (depth < MAX_DEPTH && typeof one === "object" && one !== null)
      waiting.push(
        ...Object.values(one)
          .slice(0, 100)
          .map((inner): [unknown, number] => [inner, depth + 1]),
      );
  }
  return undefined;
}

/** Sentry lists the chain with what was finally thrown last; all others begin with it. */
export function readChain(list: readonly unknown[]): Omit<Thrown, "runtime"> | undefined {
  const isSentry = list.some((one) => isObject(one) && isObject(one.stacktrace));
  const [first, ...causes] = list
    .slice(0, MAX_CAUSES)
    .filter(isObject)
    .map(readThrown)
    .filter((one) => one !== undefined);
  if (!first) return undefined;
  const chain = isSentry ? [first, ...causes].reverse() : [first, ...causes];
  const [thrown, ...rest] = chain.map(({ type, message, frames }) => ({ type, message, frames }));
  return { ...thrown, causes: [...rest, ...(chain.at(-1)?.causes ?? [])] };
}

function readThrown(value: JsonObject): Omit<Thrown, "runtime"> | undefined {
  const described = isObject(value.exception) ? { ...value, ...value.exception, class: value.exception.class } : value;
  const type = firstOf(described, TYPES, asString);
  const frames = framesOf(value);
  if (type === undefined || !/^[A-Za-z_$][\w$.:\\/ ]{1,200}$/.test(type) || frames.length === 0) return undefined;
  return { type, message: firstOf(described, MESSAGES, asString), frames, causes: causesOf(value) };
}

function causesOf(value: JsonObject): Cause[] {
  const causes: Cause[] = [];
  for (let one: unknown = value; isObject(one) && causes.length < MAX_CAUSES;) {
    const next: unknown = firstOf(one, CAUSES, (inner) => (isObject(inner) ? inner : undefined));
    one = isObject(next) && isObject(next.exception) ? next.exception : next;
    if (isObject(one))
      causes.push({
        type: firstOf(one, TYPES, asString),
        message: firstOf(one, MESSAGES, asString),
        frames: framesOf(one),
      });
  }
  return causes;
}

/** Innermost first; Sentry, Rollbar and structlog list them the other way round. */
function framesOf(value: JsonObject): Frame[] {
  const nested = [value.stacktrace, value.trace].find((one) => isObject(one) && Array.isArray(one.frames));
  const holder = isObject(nested) ? nested : value;
  const list = FRAMES.map((key) => holder[key]).find((one) => Array.isArray(one) && one.some(isFrame));
  const place = typeof value.File === "string" ? { file: value.File, line: value.Line } : value;
  if (!Array.isArray(list))
    return typeof place.file === "string" && "line" in place ? [toFrame(place, true)] : placeOf(value);
  const isReversed = isObject(nested) || "exc_type" in value;
  const frames = list.filter(isFrame);
  const inner = isReversed ? frames.slice(-MAX_FRAMES).reverse() : frames.slice(0, MAX_FRAMES);
  const raised = isReversed || typeof place.file !== "string" ? [] : [toFrame(place, true)];
  return [...raised, ...inner.map((frame) => toFrame(frame))];
}

/** Monolog writes the place as `file:line`. */
function placeOf({ file, class: name }: JsonObject): Frame[] {
  const [, path, line] =
    /^(.{1,400}):(\d{1,7})$/.exec(typeof file === "string" && name !== undefined ? file : "") ?? [];
  return path === undefined ? [] : [{ file: path, line: Number(line) }];
}

function isFrame(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const hasPlace = ["file", "filename", "fileName", "abs_path", "line", "lineno", "lineNumber", "fileLine"].some(
    (key) => key in value,
  );
  return hasPlace || ("method" in value && "class" in value);
}

/** @param isRaised the object is the exception itself, of which class and method are not the place's */
function toFrame(frame: JsonObject, isRaised = false): Frame {
  const name = isRaised ? undefined : firstOf(frame, ["function", "method", "methodName", "name"], asString);
  const owner = isRaised ? undefined : firstOf(frame, ["class", "className", "declaringClass"], asString);
  const separator = asString(frame.type) ?? ".";
  return {
    file: firstOf(frame, ["filename", "file", "filePath", "fileName", "abs_path", "path"], asString),
    line: firstOf(frame, ["lineno", "line", "lineNumber", "line_number", "fileLine"], asNumber),
    column: firstOf(frame, ["colno", "column", "columnNumber", "column_number", "fileColumn"], asNumber),
    function: owner !== undefined && name !== undefined ? owner + separator + name : name,
    module: asString(frame.module),
    ...(typeof frame.in_app === "boolean" && { inApp: frame.in_app }),
  };
}

function asNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,7}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && number >= 0 ? number : undefined;
}

const PLATFORMS: Readonly<Record<string, Runtime>> = {
  javascript: "browser",
  "javascript-react": "browser",
  csharp: "dotnet",
  native: "c",
  cocoa: "swift",
  "apple-ios": "swift",
  android: "java",
};
const SAME: readonly string[] = [
  "python",
  "node",
  "java",
  "go",
  "ruby",
  "php",
  "rust",
  "perl",
  "dart",
  "kotlin",
  "elixir",
];

/** The runtime that an error tracker's `platform` names, else undefined. */
export function runtimeOfPlatform(platform: unknown): Runtime | undefined {
  const name = String(platform);
  return (
    PLATFORMS[name] ??
    PLATFORMS[name.split("-")[0]!] ??
    (SAME.find((one) => name === one || name.startsWith(`${one}-`)) as Runtime | undefined)
  );
}

function runtimeOf(value: JsonObject, { type = "", frames = [] }: Omit<Thrown, "runtime">): Runtime {
  const named = [value, ...Object.values(value).filter(isObject)].map(({ platform, language }) =>
    runtimeOfPlatform(platform ?? language),
  );
  const byFile = frames.map(({ file }) => runtimeByFile(file)).find((one) => one !== undefined);
  const byName: Runtime = type.includes("\\")
    ? "php"
    : type.includes("::")
      ? "ruby"
      : /^System\./.test(type)
        ? "dotnet"
        : "other";
  const jvm = /^(?:java|javax|kotlin|scala|org|com|io)\./.test(type) ? "java" : undefined;
  return named.find((one) => one !== undefined) ?? byFile ?? jvm ?? byName;
}
