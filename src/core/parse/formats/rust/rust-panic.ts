/** Panics: `thread 'main' panicked at src/main.rs:1:2:` with the message below it; before Rust 1.73 it stood in front of the place. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { ofRustText } from "../../categories/rust.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { inProse } from "../../shared/prose.ts";
import { readRustFrames } from "../../shared/rust-frames.ts";

const MAX_MESSAGE_LINES = 30;
const HEADER = /^(.{0,300}?)(?:thread (?:'[^']{0,100}'|<[^>]{0,100}>)(?: \(\d{1,12}\))? )?panicked at (\S.{0,1500})$/;
const NEW = /^((?:[A-Za-z]:)?[^:'"]{1,400}):(\d{1,7}):(\d{1,5}):?$/;
/** The message behind the place, as it stands where line breaks were lost. */
const JOINED = /^((?:[A-Za-z]:)?[^:'"]{1,400}\.rs):(\d{1,7}):(\d{1,5}): (\S.{0,1400})$/;
const OLD = /^'(.{0,1400})'[,:] ([^\s'][^']{0,300}?):(\d{1,7})(?::(\d{1,5}))?$/;
const OLD_END = /^(.{0,1400})'[,:] ([^\s'][^']{0,300}?\.\w{1,4}):(\d{1,7})(?::(\d{1,5}))?$/;
/** color-eyre's panic hook. */
const REPORT = "The application panicked (crashed).";
const AFTER_MESSAGE =
  /^\s{0,12}(?:note: |stack backtrace:|query stack during panic|thread '|error: |test .{1,200} \.{3} |failures:$|----|\d{4}-\d\d-\d\dT)/;
/** What a panic says of a `Result` or an `Option`, where its header was left out. */
const UNWRAPPED =
  /^\s{0,40}((?:called `(?:Result::(?:unwrap|expect|unwrap_err)|Option::unwrap)\(\)` on an? `\w{2,4}` value).{0,1800})$/;
const BACKTRACE = /^\s{0,12}(?:stack backtrace:|Stack backtrace:|━{3,60} BACKTRACE ━{3,60})$/;
/** Stands above what a failed test printed: there a panic ends the test, elsewhere its thread. */
const TEST = /^\s{0,8}---- .{1,150} stdout ----$/;
/** What lies between the panic and the code that caused it. */
const MACHINERY =
  /rust_begin_unwind|^(?:core|std)(?:\[\w{1,20}\])?::(?:panicking|option|result|backtrace|backtrace_rs|sys)\b|^<{0,2}(?:core|std|alloc)(?:\[\w{1,20}\])?::/;

interface Panic {
  message: string;
  location?: Location;
  /** Index of the last line of header and message. */
  last: number;
}

const place = (file = "", line = "", column?: string): Location => ({
  file,
  line: Number(line),
  ...(column && { column: Number(column) }),
});

/** The lines of a message, up to what the panic hook prints after it. */
function messageBelow(lines: readonly string[], start: number): string[] {
  const below = lines.slice(start, start + MAX_MESSAGE_LINES);
  const end = below.findIndex((line) => line.trim() === "" || AFTER_MESSAGE.test(line));
  return end < 0 ? below : below.slice(0, end);
}

function readJoined(at: number, rest: string): Panic | undefined {
  const [, file, line, column, message = ""] = JOINED.exec(rest) ?? [];
  return file === undefined ? undefined : { message, location: place(file, line, column), last: at };
}

function readNew(lines: readonly string[], at: number, rest: string): Panic | undefined {
  const [, file, line, column] = NEW.exec(rest) ?? [];
  if (file === undefined) return readJoined(at, rest);
  const message = messageBelow(lines, at + 1);
  const indent = /^\s{0,12}/.exec(message[0] ?? "")?.[0].length ?? 0;
  const text = message.map((one) => one.slice(Math.min(indent, one.search(/\S|$/)))).join("\n");
  return { message: text, location: place(file, line, column), last: at + message.length };
}

function readOld(lines: readonly string[], at: number, rest: string): Panic | undefined {
  const [, whole, file, line, column] = OLD.exec(rest) ?? [];
  if (whole !== undefined) return { message: whole, location: place(file, line, column), last: at };
  if (!rest.startsWith("'")) return undefined;
  for (let end = at + 1; end < Math.min(lines.length, at + MAX_MESSAGE_LINES); end++) {
    const [, tail, ...where] = OLD_END.exec((lines[end] ?? "").slice(0, 2000).trimEnd()) ?? [];
    if (tail === undefined) continue;
    const message = [rest.slice(1), ...lines.slice(at + 1, end), tail].join("\n");
    return { message: message.trimStart(), location: place(where[0], where[1], where[2]), last: end };
  }
  return { message: rest.replace(/^'|'$/g, ""), last: at };
}

/** color-eyre: `Message:  …`, `Location: src/main.rs:3`. */
function readReport(lines: readonly string[], at: number): Panic {
  const below = lines.slice(at + 1, at + 6);
  const message = below.map((line) => /^Message: {1,4}(.{0,1900})$/.exec(line)?.[1]).find(Boolean) ?? REPORT;
  const where = below.map((line) => /^Location: {1,4}(\S.{0,400}?):(\d{1,7})(?::(\d{1,5}))?$/.exec(line)).find(Boolean);
  return {
    message,
    location: where ? place(where[1], where[2], where[3]) : undefined,
    last: Math.min(at + 2, lines.length - 1),
  };
}

function readPanic(lines: readonly string[], at: number): Panic | undefined {
  const line = lines[at] ?? "";
  if (line.includes(REPORT)) return readReport(lines, at);
  const unwrapped = UNWRAPPED.exec(line)?.[1];
  if (unwrapped) return { message: unwrapped, last: at };
  const [, lead, rest] = HEADER.exec(line) ?? [];
  if (rest === undefined || (lead && inProse(line))) return undefined;
  return readNew(lines, at, rest) ?? readOld(lines, at, rest);
}

/** Without the panic's own machinery: from the place that the header names, where the frames hold it. */
function fromRaising(frames: Frame[], location: Location | undefined): Frame[] {
  const file = location?.file?.replace(/^\.\//, "");
  const raising = frames.findIndex((frame) => frame.line === location?.line && file && frame.file?.endsWith(file));
  const own = frames.findIndex(({ function: name = "" }) => !MACHINERY.test(name));
  return frames.slice(Math.max(0, raising < 0 ? own : raising));
}

/** The backtrace below a panic, where one was printed. */
function readTrace(lines: readonly string[], last: number): { frames: Frame[]; last: number } {
  const offset = lines.slice(last + 1, last + 8).findIndex((line) => BACKTRACE.test(line));
  return offset < 0 ? { frames: [], last } : readRustFrames(lines, last + 1 + offset);
}

/** Reads the panic whose header is at index `at`, with its backtrace; undefined where there is none. */
export function readPanicAt(lines: readonly string[], at: number): Finding | undefined {
  const panic = readPanic(lines, at);
  if (!panic) return undefined;
  const { message, location } = panic;
  const trace = readTrace(lines, panic.last);
  const frames = fromRaising(trace.frames, location);
  const raisedAt = frames[0]?.line === location?.line ? frames[0]?.function : undefined;
  return {
    runtime: "rust",
    lines: [at + 1, trace.last + 1],
    confidence: location && message ? CERTAIN : STRONG,
    severity: isTest(lines, at) ? "error" : "fatal",
    message: message || undefined,
    category: ofRustText(message) ?? (trace.frames.some(isNone) ? "null-reference" : undefined),
    location: location && { ...location, ...(raisedAt && { function: raisedAt }) },
    frames,
    exitCode: exitCodeAfter(lines, trace.last + 1),
  };
}

const isTest = (lines: readonly string[], at: number) =>
  lines.slice(Math.max(0, at - 4), at).some((line) => TEST.test(line));

const isNone = ({ function: name = "" }: Frame) => name.startsWith("core::option::");

export const rustPanic = blockFormat(
  "rust-panic",
  ["panicked at ", REPORT, "called `Result::", "called `Option::"],
  readPanicAt,
);
