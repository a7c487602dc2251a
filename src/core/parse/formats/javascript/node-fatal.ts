/** Errors that end the Node process without an exception of their own: heap limit, failed checks of V8, refused options, thrown values that are no errors. */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { excerptAbove } from "../../shared/javascript-excerpt.ts";

/** V8 prints the reason on one line, or under `# Fatal error in …`. */
const REASONS = [
  /^FATAL ERROR: (.{1,500})$/,
  /^# (Fatal JavaScript (?:out of memory|invalid size error).{0,200})$/,
  /^(Fatal process out of memory.{0,200})$/,
  /^# ((?:Check failed|Debug check failed|unreachable code).{0,300})$/,
];
const MEMORY = /heap|out of memory|invalid size|Allocation failed/i;
/** What goes on with the report: comments, rules, native frames. */
const REPORT = /^$|^[#\s-]|^\d{1,3}: 0x[\da-f]{4,16}\b/;
const SIGNALS: readonly [RegExp, string][] = [
  [/^(?:.{0,200} )?Aborted(?: \(core dumped\))?$|SIGABRT/, "SIGABRT"],
  [/Segmentation fault|SIGSEGV/, "SIGSEGV"],
  [/Trace\/breakpoint trap|SIGTRAP|Illegal instruction|SIGILL/, "SIGTRAP"],
];
const REACH = 80;
const REFUSED =
  /^(?:\S{0,300}[\\/])?node(?:\.exe)?: (bad option: \S.{0,300}|.{1,200} (?:is not allowed in NODE_OPTIONS|requires an argument)|either .{1,200}, not both|(?:invalid|bad) value for .{1,200}|.{1,300}: (?:not found|invalid format))$/;
/** What `node --run`, `node --test` and V8 say of what they were asked. */
const ASKED: readonly [RegExp, Category][] = [
  [/^Missing script: ".{1,200}" for .{1,300}package\.json$/, "not-found"],
  [/^Can't (?:find|read) package\.json .{0,300}$/, "not-found"],
  [/^Could not find '.{1,300}'$/, "not-found"],
];
/** `[TypeError: message]`: an error without a stack, as Node shows it below its own source. */
const STACKLESS = /^\[(?<type>[A-Z][\w$.]{0,120}): (?<message>.{1,1500})\]$/;
/** Node says so below a thrown value that has no stack. */
const NO_STACK = /^\(Use `\S{1,60} --trace-uncaught \.\.\.` to show where the exception was thrown\)$/;

const reasonOf = (line: string): string | undefined =>
  /^(?:# |F)/.test(line)
    ? REASONS.map((pattern) => pattern.exec(line.slice(0, 1000).trimEnd())?.[1]).find((reason) => reason !== undefined)
    : undefined;

/** The line that tells how the process ended, within reach of `from`. */
function ending(lines: readonly string[], from: number): { at: number; signal: string } | undefined {
  for (let at = from; at < Math.min(lines.length, from + REACH); at++) {
    const line = (lines[at] ?? "").slice(0, 1000).trim();
    const signal = SIGNALS.find(([pattern]) => pattern.test(line))?.[1];
    if (signal) return { at, signal };
  }
  return undefined;
}

function readFatal(lines: readonly string[], at: number, message: string): Finding {
  const below = lines.slice(at + 1, at + 1 + REACH);
  const report = below.findIndex((line) => !REPORT.test(line));
  const end = ending(lines, at + 1);
  return {
    runtime: "node",
    lines: [at + 1, (end?.at ?? at + (report < 0 ? below.length : report)) + 1],
    confidence: CERTAIN,
    severity: "fatal",
    category: MEMORY.test(message) ? "memory" : "crash",
    message,
    signal: end?.signal,
    exitCode: exitCodeAfter(lines, at + 1, REACH),
  };
}

function readRefused(line: string, at: number): Finding | undefined {
  const cut = line.slice(0, 1000).trimEnd();
  const refused = REFUSED.exec(cut)?.[1];
  const asked = ASKED.find(([pattern]) => pattern.test(cut))?.[1];
  if (refused === undefined && asked === undefined) return undefined;
  const category = asked ?? (cut.endsWith(": not found") ? "not-found" : "invalid-input");
  const confidence = refused === undefined ? LIKELY : CERTAIN;
  return { runtime: "node", confidence, severity: "fatal", category, lines: [at + 1, at + 1], message: refused ?? cut };
}

function readStackless(lines: readonly string[], at: number): Finding | undefined {
  const { type, message } = STACKLESS.exec((lines[at] ?? "").slice(0, 1800).trimEnd())?.groups ?? {};
  const excerpt = type === undefined ? undefined : excerptAbove(lines, at, 0);
  if (!excerpt || !type) return undefined;
  const found = { runtime: "node", confidence: CERTAIN, severity: "fatal" } as const;
  return { ...found, lines: [excerpt.at + 1, at + 1], type, message, location: excerpt.location };
}

/** `throw null`: the excerpt, the value, and that there is no stack. */
function readThrown(lines: readonly string[], at: number): Finding | undefined {
  if (at === 0 || !NO_STACK.test((lines[at] ?? "").trimEnd())) return undefined;
  const excerpt = excerptAbove(lines, at - 1, 0);
  return {
    runtime: "node",
    lines: [(excerpt?.at ?? at - 1) + 1, at + 1],
    confidence: CERTAIN,
    severity: "fatal",
    message: lines[at - 1]?.trim(),
    location: excerpt?.location,
    exitCode: exitCodeAfter(lines, at + 1),
  };
}

/** What Node says last of an exception, and the carets below which a thrown value stands. */
const FAREWELL = /^Node\.js v\d/;
const CARETS = /^\s{0,200}\^+$/;
const MOST_VALUE_LINES = 40;

/** `throw { code: 42 }`: below the carets the value as it is inspected, with no header and no stack. */
function readValue(lines: readonly string[], at: number): Finding | undefined {
  if (!FAREWELL.test(lines[at] ?? "") || lines[at - 1]?.trim() !== "") return undefined;
  const from = Math.max(0, at - MOST_VALUE_LINES);
  const above = lines.slice(from, at);
  const carets = above.findLastIndex((line) => CARETS.test(line.slice(0, 1000)));
  const excerpt = carets < 0 ? undefined : excerptAbove(lines, from + carets + 1, 0);
  const value = above
    .slice(carets + 1)
    .map((line) => line.slice(0, 1000).trimEnd())
    .filter((line) => line !== "");
  if (!excerpt?.location || !/^(?:\{|\[$|\[ )/.test(value[0] ?? "")) return undefined;
  return {
    runtime: "node",
    lines: [excerpt.at + 1, at + 1],
    confidence: LIKELY,
    severity: "fatal",
    message: value.join("\n"),
    location: excerpt.location,
  };
}

/** Reads V8's fatal errors, with the signal and the exit code printed after them. */
export const nodeFatal: Format = {
  name: "node-fatal",
  // prettier-ignore
  anchors: ["Missing script: \"", "Can't find package", "Can't read package", "Could not find '", "triggerUncaughtException(", "FATAL ERROR: ", "# Fatal JavaScript ", "Fatal process out of memory", "heck failed", "# unreachable code", "Node.js v", "node: ", "node.exe: ", "--trace-uncaught"],
  parse({ lines }) {
    const findings: Finding[] = [];
    for (const [at, line] of lines.entries()) {
      const other = readRefused(line, at) ?? readThrown(lines, at) ?? readValue(lines, at) ?? readStackless(lines, at);
      if (other) findings.push(other);
      const message = other || at < (findings.at(-1)?.lines[1] ?? 0) ? undefined : reasonOf(line);
      if (message !== undefined) findings.push(readFatal(lines, at, message));
    }
    return findings.length > 0 ? findings : undefined;
  },
};
