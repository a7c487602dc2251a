/** Crystal: `In shop.cr:6:21` with the error below the source, syntax errors, and unhandled exceptions with their frames. */
import type { Cause, Finding, Frame, Location } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const MAX_BLOCK = 80;
const PLACE = /^(?:Error )?[Ii]n ([^\s:][^:]{0,300}\.cr):(\d{1,7})(?::(\d{1,5}))?$/;
const SYNTAX = /^(?:[Ss]yntax )?[Ee]rror in ([^\s:][^:]{0,300}\.cr):(\d{1,7})(?::(\d{1,5}))?: (\S.{0,800})$/;
const ERROR = /^Error: (\S.{0,1200})$/;
const UNHANDLED =
  /^(?:Unhandled exception(?: in spawn)?|Exception|Caused by): (.{0,1500}?)(?: \(([A-Z][\w:]{0,150}(?:\([^()]{1,80}\))?)\))?$/;
const FRAME = /^\s{1,8}from (\S.{0,300}?)(?::(\d{1,7}))?(?::(\d{1,5}))? in '(.{1,300})'$/;
/** The end of a message of two lines, with the type. */
const SECOND = /^ {1,4}(?!from )(\S.{0,400}) \(([A-Z][\w:]{0,150})\)$/;
const NO_FRAME = /^\s{1,8}from \?\?\?$/;

const SHARDS =
  /^(?:E: )?(Unable to satisfy the following requirements:?|Outdated shard\.lock.{0,100}|Missing shard\.yml.{0,100}|Could not find executable .{1,200} for .{1,100}|Dependencies aren't satisfied.{0,100}|Shard name \(.{1,100}\) doesn't match dependency name.{0,100})$/;

/** What the runtime says before it prints addresses. */
const FAULT =
  /^(?:Invalid memory access \(signal (\d{1,2})\) at address 0x[0-9a-f]{1,16}|Stack overflow \(e\.g\., infinite or very deep recursion\))/;
const FAULT_SIGNALS = new Map([
  ["11", "SIGSEGV"],
  ["10", "SIGBUS"],
]);

const COMPILING: Wordings = [
  [/ for Nil\b|Nil\)|\bnil\b/, "null-reference"],
  [/can't find file|while requiring/, "dependency"],
  [/\bto be \S.{0,200}, not \S|must be \S.{0,200}, not \S|wrong number of arguments/, "type"],
  [/undefined (?:local variable|constant)|undefined (?:method|macro) '[^']{1,80}'$/, "lookup"],
  [/expecting|unexpected|unterminated|unknown token|expected|dynamic constant/, "syntax"],
  [/already (?:defined|initialized)|redefin/, "conflict"],
];

const RAISING: Wordings = [
  [/KeyError|IndexError|Index out of bounds|Enumerable::NotFound/, "lookup"],
  [/NilAssertionError|Nil assertion/, "null-reference"],
  [/DivisionByZero|OverflowError/, "arithmetic"],
  [/TypeCastError/, "type"],
  [/NotImplementedError/, "compatibility"],
  [/File::NotFoundError/, "not-found"],
  [/File::AccessDeniedError/, "permission"],
  [/AlreadyExists|BindError/, "conflict"],
  [/ConnectError|IO::Error|Socket::Error|Channel::ClosedError/, "connection"],
  [/Addrinfo|resolve|Hostname/, "dns"],
  [/TimeoutError/, "timeout"],
  [/SSL/, "tls"],
  [/ArgumentError|ParseException|Invalid|EOFError|JSON::|YAML::|OptionParser/, "invalid-input"],
  [/AssertionFailed|ExpectationFailed/, "assertion"],
];

const place = (file = "", row?: string, column?: string): Location => ({
  file,
  line: toNumber(row),
  column: toNumber(column),
});

/** A macro or an instantiation is followed by where it leads: the last place and error are the ones meant. */
function readCompile(lines: readonly string[], at: number): Finding | undefined {
  const syntax = SYNTAX.exec(lines[at] ?? "");
  if (syntax) {
    const [, file, row, column, message] = syntax;
    return {
      runtime: "other",
      lines: [at + 1, at + 1],
      confidence: CERTAIN,
      message,
      location: place(file, row, column),
      category: "syntax",
    };
  }
  if (!PLACE.test(lines[at] ?? "")) return undefined;
  const block = lines.slice(at, at + MAX_BLOCK);
  const end = block.findIndex((line) => ERROR.test(line) && !line.startsWith("Error: instantiating"));
  const message = ERROR.exec(block[end] ?? "")?.[1];
  const [, file, row, column] =
    block
      .slice(0, Math.max(0, end))
      .map((line) => PLACE.exec(line))
      .findLast(Boolean) ?? [];
  if (!message || !file) return undefined;
  return {
    runtime: "other",
    lines: [at + 1, at + 1 + end],
    confidence: CERTAIN,
    message,
    location: place(file, row, column),
    category: byWording(message, COMPILING) ?? "type",
  };
}

function readFrames(lines: readonly string[], at: number): { frames: Frame[]; last: number } {
  const trace = linesBelow(lines, at, (line) => FRAME.test(line) || NO_FRAME.test(line));
  const frames = trace.flatMap((line): Frame[] => {
    const [, file, row, column, name] = FRAME.exec(line) ?? [];
    return file ? [{ ...place(file, row, column), function: name }] : [];
  });
  return { frames, last: at + trace.length };
}

function readRaised(lines: readonly string[], at: number): Finding | undefined {
  const [, first, printed] = UNHANDLED.exec(lines[at] ?? "") ?? [];
  if (first === undefined) return undefined;
  const [, second, below] = (printed === undefined && SECOND.exec(lines[at + 1] ?? "")) || [];
  const type = printed ?? below;
  const message = second === undefined ? first : `${first}\n${second}`;
  const { frames, last } = readFrames(lines, second === undefined ? at : at + 1);
  if (type === undefined && frames.length === 0) return undefined;
  const category = byWording(`${type ?? ""} ${message}`, RAISING);
  return {
    runtime: "other",
    lines: [at + 1, last + 1],
    confidence: CERTAIN,
    severity: "fatal",
    type,
    message,
    frames,
    category,
  };
}

/** An exception, and below it what caused it. */
function readChain(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  if (!/^(?:Unhandled exception|Exception: )/.test(line)) return undefined;
  const raised = readRaised(lines, at);
  if (!raised || (line.startsWith("Exception: ") && !raised.frames?.length)) return undefined;
  const causes: Cause[] = [];
  let [, last] = raised.lines;
  while ((lines[last] ?? "").startsWith("Caused by: ") && causes.length < 20) {
    const cause = readRaised(lines, last);
    if (!cause) break;
    causes.push({ type: cause.type, message: cause.message, frames: cause.frames });
    last = cause.lines[1];
  }
  return { ...raised, lines: [at + 1, last], causes };
}

function readFault(lines: readonly string[], at: number): Finding | undefined {
  const [message, signal] = FAULT.exec(lines[at] ?? "") ?? [];
  if (message === undefined) return undefined;
  return {
    runtime: "other",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    severity: "fatal",
    message,
    signal: FAULT_SIGNALS.get(signal ?? ""),
    category: message.startsWith("Stack overflow") ? "memory" : "crash",
  };
}

/** What shards cannot resolve, with the requirements below it. */
function readShards(lines: readonly string[], at: number): Finding | undefined {
  const message = SHARDS.exec(lines[at] ?? "")?.[1];
  if (message === undefined) return undefined;
  const below = lines.slice(at + 1, at + MAX_BLOCK).findIndex((line) => line === "Failed to resolve dependencies");
  return {
    runtime: "other",
    lines: [at + 1, at + 2 + Math.max(-1, below)],
    confidence: CERTAIN,
    message,
    category: "dependency",
  };
}

export const crystal = blockFormat(
  "crystal",
  [
    ".cr:",
    "Unhandled exception: ",
    "Unhandled exception in spawn: ",
    "Invalid memory access (signal ",
    "Stack overflow (",
    "Unable to satisfy the following requirements",
    "shard",
  ],
  (lines, at) => readCompile(lines, at) ?? readChain(lines, at) ?? readFault(lines, at) ?? readShards(lines, at),
  { above: 1 },
);
