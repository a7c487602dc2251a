/**
 * The keys under which two occurrences are the same error: what it is and our own functions; never lines, addresses, ids,
 * numbers, times or hosts. After what Sentry, Datadog and ClusterFuzz group by.
 */
import { createHash } from "node:crypto";
import { firstLine } from "./extract/text.ts";
import { functionName } from "./function-name.ts";
import { lastSegment } from "./parse/type-name.ts";
import type { Cause, Frame, ParsedError } from "./types.ts";

/** The keys of an error, each a version and 64 bits in hexadecimal. */
export interface Fingerprints {
  /** The same error: its kind and our own functions, or its message's form. */
  strict: string;
  /** A near relation: its kind, and the place it was raised at. */
  loose: string;
  /** The same words. */
  message: string;
}

/** Changes whenever a key of an unchanged error would. */
const version = "v2";
const maxFrames = 8;

/** Frames that only raise: what called them tells the errors apart. */
const throwHelpers =
  /(?:^|[.:_])(?:objc_exception_throw|__?raise|abort|__assert_fail|panic(?:_fmt|ic|_bounds_check)?|rust_begin_unwind|unwrap_failed|expect_failed|RtlRaiseException|ThrowHelper\.\w{1,60}|invariant|assert)$/;

/** An error's keys. What reported it may have grouped it already: then its key is the strict one. */
export function fingerprints(error: ParsedError): Fingerprints {
  const { type, frames } = innermost(error);
  const what = [error.runtime, lastSegment(type ?? ""), error.code ?? error.api?.type, error.httpStatus];
  const said = parameterised(error.api?.message ?? error.message ?? error.format);
  const own = frames.filter(({ inApp }) => inApp);
  const keys = frameKeys(own.length > 0 ? own : raising(frames));
  const where = keys.length > 0 ? keys : [tail(error.location?.file)];
  const message = hash(error.runtime, lastSegment(error.type ?? ""), said);
  // A panic has no class: two of them in one function are told apart by their words.
  const isTold = own.length > 0 && type !== undefined;
  const strict = error.grouping ? [error.grouping] : [...what, ...where, ...(isTold ? [] : [said])];
  return { strict: hash(...strict), loose: hash(...what, where[0]), message };
}

/** The exception that was thrown first, with the frames of it, or of the next one out, that are our own. */
function innermost(error: ParsedError): Cause & { frames: Frame[] } {
  const chain: Cause[] = [error, ...error.causes];
  const isOwn = ({ frames = [] }: Cause) => frames.some(({ inApp }) => inApp);
  const framed = chain.findLast(isOwn) ?? chain.findLast(({ frames = [] }) => frames.length > 0);
  return { type: chain.findLast(({ type }) => type !== undefined)?.type, frames: framed?.frames ?? [] };
}

/** The innermost frame that does more than raise. */
function raising(frames: readonly Frame[]): Frame[] {
  return frames.filter((frame) => !throwHelpers.test(frame.function ?? "")).slice(0, 1);
}

/** Recursion counts once. */
function frameKeys(frames: readonly Frame[]): string[] {
  const keys = frames.map(frameKey);
  return keys.filter((key, index) => key !== "#" && key !== keys[index - 1]).slice(0, maxFrames);
}

/** A frame's module, or the end of its path, and its function. */
function frameKey({ file, module, function: name }: Frame): string {
  return `${module ?? tail(file)}#${functionName(name ?? "")}`;
}

/** The last two segments of a path, without numbers of releases, hashes of bundlers, and the line at which code stands in another file: `content_by_lua(default.conf:35)`. */
function tail(file = ""): string {
  const end = file.replaceAll("\\", "/").split("/").slice(-2).join("/");
  return end
    .replace(/^[\dT.-]{1,30}\//, "")
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i, "<uuid>")
    .replace(/[-.](?=[0-9A-Za-z_-]{0,20}\d)[0-9A-Za-z_-]{6,20}(?=\.)/, "")
    .replace(/:\d{1,7}\)$/, ")")
    .replace(/\?.{0,200}$/, "");
}

function hash(...parts: readonly unknown[]): string {
  const key = JSON.stringify(parts.map((part) => part ?? ""));
  return `${version}:${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
}

/** A message's form: what changes from one occurrence to the next is replaced by its kind. */
export function parameterised(message: string): string {
  return firstLine(message)
    .slice(0, 500)
    .replace(/\[[A-Z_]{2,30}:[0-9a-f]{4}\]/g, "<secret>")
    .replace(/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)\]]{1,300}/g, "<url>")
    .replace(/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\b/g, "<email>")
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "<uuid>")
    .replace(/(?:[A-Za-z]:)?(?:[\\/][\w.@+-]{1,80}){2,20}/g, (path) => `<path>/${tail(path).split("/").at(-1)}`)
    .replace(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\b/g, "<time>")
    .replace(
      /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b|\[?\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}\b\]?(?::\d{1,5})?/gi,
      "<address>",
    )
    .replace(
      /\b(?:(?:[a-z0-9-]{1,40}\.){1,6}(?:com|net|org|io|dev|cn|local|internal|lan|svc|test)|(?:[a-z0-9-]{1,40}\.){2,6}[a-z]{2,20}|localhost):\d{2,5}\b/gi,
      "<address>",
    )
    .replace(/\b(?=\w{0,60}\d)(?=\w{0,60}[a-z])\w{16,64}\b/gi, "<id>")
    .replace(/\b0x[0-9a-f]{1,16}\b|\b(?=[a-f]{0,64}\d)[0-9a-f]{8,64}\b/gi, "<hex>")
    .replace(/\d{1,20}(?:\.\d{1,20})?/g, "<n>");
}
