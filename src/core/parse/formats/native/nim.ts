/** Nim: `file.nim(4, 11) Error: message`, and unhandled exceptions with the trace, outermost call first, above them. */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const MAX_TRACE = 100;
const COMPILE = /^([^\s(][^(]{0,300}\.nim(?:s|ble)?)\((\d{1,7}), (\d{1,5})\) Error: (\S.{0,1200})$/;
const UNHANDLED = /^Error: unhandled exception: (.{0,1500}?)(?: \[([A-Z]\w{0,100})\])?$/;
const ILLEGAL = /^(SIG[A-Z]{2,6}): (\S.{0,200})$/;
const FRAME = /^([^\s(][^(]{0,300}\.nims?)\((\d{1,7})\) {1,40}(\S.{0,200})$/;
const RERAISED = /^(?:\[\[reraised from:|\]\])$/;
const TYPE_ALONE = /^ {0,2}\[([A-Z]\w{0,100})\]$/;
const FAILED = /^Error: (execution of an external (?:compiler )?program .{0,600}failed.{0,600})$/;

/** What Nim's package manager says, with its own indentation. */
const NIMBLE =
  /^\s{2,10}Error: {1,2}((?:Unsatisfied dependency: |Cannot satisfy the dependency|Package \S{1,100} (?:not found|was not found)|Couldn't find a version|Could not find (?:a file with a \.nimble|a nimble file)|Nim compiler not found|Unable to (?:query|download) ).{0,900})$/;

const COMPILING: Wordings = [
  [/cannot open file|cannot find|could not (?:load|import)/, "dependency"],
  [/^(?:undeclared|undefined)|not declared/, "lookup"],
  [
    /expected:|expression expected|invalid indentation|invalid token|unexpected|identifier expected|closing|nestable|statement/,
    "syntax",
  ],
  [/redefinition|ambiguous (?:call|identifier|enum|reference)/, "conflict"],
  [/divi(?:sion|de) by zero|over- or underflow/, "arithmetic"],
];

const RAISING: Wordings = [
  [/IndexDefect|IndexError|KeyError|FieldDefect|RangeDefect|index out of bounds/, "lookup"],
  [/AssertionDefect|AssertionError/, "assertion"],
  [/DivByZero|OverflowDefect|OverflowError|FloatingPoint|FloatDivByZero/, "arithmetic"],
  [/NilAccess|UnpackDefect|UnpackError|NilAccessDefect/, "null-reference"],
  [/OutOfMem|StackOverflow/, "memory"],
  [/cannot open|No such file|not found/, "not-found"],
  [/[Pp]ermission denied/, "permission"],
  [/ObjectConversion|ObjectAssignment/, "type"],
  [/Connection refused|reset by peer/, "connection"],
  [/TimeoutError|timed out/, "timeout"],
  [/SslError|certificate/, "tls"],
  [/ValueError|JsonParsingError|EOFError|ParseError/, "invalid-input"],
  [/DeadThread|Deadlock/, "concurrency"],
];

/** The frames above an error, innermost first; below `[[reraised from:` stands where it passed again. */
function framesAbove(lines: readonly string[], at: number): { frames: Frame[]; first: number } {
  const above = lines.slice(Math.max(0, at - MAX_TRACE), at);
  const start = above.findLastIndex((line) => !FRAME.test(line) && !RERAISED.test(line)) + 1;
  const trace = above.slice(start);
  const passed = trace.findIndex((line) => RERAISED.test(line));
  const frames = trace.slice(0, passed < 0 ? trace.length : passed).map((line): Frame => {
    const [, file, row, name] = FRAME.exec(line) ?? [];
    return { file, line: Number(row), function: name };
  });
  const heading = above[start - 1] === "Traceback (most recent call last)" ? 1 : 0;
  return { frames: frames.reverse(), first: at - trace.length - heading };
}

/** An exception of asynchronous code has its type below its own trace. */
function typeBelow(lines: readonly string[], at: number): string | undefined {
  return lines
    .slice(at + 1, at + MAX_TRACE)
    .map((line) => TYPE_ALONE.exec(line)?.[1])
    .find(Boolean);
}

function readRaised(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, message, printed] = UNHANDLED.exec(line) ?? [];
  const [, signal, said] = ILLEGAL.exec(line) ?? [];
  const text = message ?? (said?.startsWith("Illegal storage access") ? said : undefined);
  if (text === undefined) return undefined;
  const { frames, first } = framesAbove(lines, at);
  const type = printed ?? (signal ? undefined : typeBelow(lines, at));
  const category = signal ? "null-reference" : byWording(`${type ?? ""} ${text}`, RAISING);
  return {
    runtime: "other",
    lines: [first + 1, at + 1],
    confidence: CERTAIN,
    severity: "fatal",
    type,
    message: text.trim(),
    signal,
    category,
    frames,
  };
}

export const nim = blockFormat(
  "nim",
  [
    ") Error: ",
    "unhandled exception: ",
    "Illegal storage access",
    "Error: execution of an external",
    ...requiredLiterals(NIMBLE),
  ],
  (lines, at) => {
    const line = lines[at] ?? "";
    if (!/Error: |SIG/.test(line)) return undefined;
    const [, file, row, column, message] = COMPILE.exec(line) ?? [];
    const common = { runtime: "other", confidence: CERTAIN } as const;
    if (message) {
      const location = { file, line: Number(row), column: Number(column) };
      return {
        ...common,
        lines: [at + 1, at + 1],
        message,
        location,
        category: byWording(message, COMPILING) ?? "type",
      };
    }
    const failed = FAILED.exec(line)?.[1];
    if (failed)
      return { ...common, lines: [at + 1, at + 1], confidence: CONSEQUENCE, message: failed, category: "build" };
    const packaged = NIMBLE.exec(line)?.[1];
    if (packaged) return { ...common, lines: [at + 1, at + 1], message: packaged, category: "dependency" };
    return readRaised(lines, at);
  },
);
