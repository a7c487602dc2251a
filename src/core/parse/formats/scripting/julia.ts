/** Exceptions of Julia with their stack, its tests and its package manager: https://docs.julialang.org/en/v1/manual/stacktraces/ */
import type { Category, Cause, Finding, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toPlace } from "../../shared/place.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const MAX_MESSAGE_LINES = 40;
const MAX_LINES = 400;
const HEADER = /^(?:┌ Error: |\s{0,8})ERROR: ((?:LoadError: |InitError: ){0,8})(\S.{0,1800})$/;
const NESTED = /^\s{0,12}nested task error: (\S.{0,1500})$/;
const CAUSED = /^\s{0,8}caused by: ((?:LoadError: |InitError: ){0,4})(\S.{0,1500})$/;
const STACK = /^(?:│ {1,4})?Stacktrace:$/;
const CALL = /^\s{1,16}\[(\d{1,4})\] (.{1,800}?)(?: (?:at|@ [\w.]{1,80}) (\S{1,400}):(\d{1,7})(?: \[inlined\])?)?$/;
const PLACE = /^\s{1,24}@ (?:[\w.]{1,80} )?(\S{1,400}):(\d{1,7})(?: \[inlined\])?$/;
const STARTING = /^in expression starting at (\S{1,400}):(\d{1,7})$/;
/** What belongs to the traces below the message. */
const TRACE = [/^\s{0,12}Stacktrace:$/, STARTING, CALL, PLACE];
const TYPED = /^([A-Z]\w{0,80}(?:\.[A-Z]\w{0,80}){0,4})(?:: |:?$)(.{0,1800})$/;
const KNOWN =
  /^(?:MethodError: |UndefVarError: |BoundsError: |InexactError: |DomainError with |DimensionMismatch|StackOverflowError:|OutOfMemoryError\(|UndefKeywordError: |UndefRefError: |FieldError: |TaskFailedException|CompositeException|syntax: |ParseError:$|KeyError: key |Unsatisfiable requirements detected|The following package names? could not be resolved|Failed to precompile |ArgumentError: Package |SystemError: opening file |DivideError: integer|type \w{1,80} has no field|IOError: |TypeError: in |cannot document|expected package)/;
const PARSE_PLACE = /^# Error @ (\S{1,400}):(\d{1,7}):(\d{1,5})$/;
const TEST = /^(.{0,200}: )?(Test Failed|Error During Test) at (\S{1,400}):(\d{1,7})$/;
/** Below each failed test it only sums up. */
const SUMMARY = /^Some tests did not pass/;
const DETAIL = /^\s{2,8}(?:Expression: |Evaluated: |Got exception outside)/;
const WORDINGS: Wordings = [
  [/^MethodError|^TypeError|no field|^FieldError|^cannot convert/, "type"],
  [/^type Nothing|::Nothing|\(::Nothing|Cannot `convert` an object of type Nothing|^UndefRefError/, "null-reference"],
  [/^UndefVarError|^KeyError|^BoundsError|^UndefKeywordError/, "lookup"],
  [/^syntax: |^ParseError/, "syntax"],
  [/^StackOverflowError|^OutOfMemoryError/, "memory"],
  [/^DivideError|^InexactError|^DomainError|^OverflowError|SingularException|PosDefException/, "arithmetic"],
  [
    /^Unsatisfiable requirements|could not be resolved|Package .{1,80} (?:not found|does not have)|^expected package|could not load library/,
    "dependency",
  ],
  [/^Failed to precompile/, "build"],
  [/No such file or directory|ENOENT|opening file/, "not-found"],
  [/EACCES|permission denied/i, "permission"],
  [/ECONNREFUSED|connection refused|ECONNRESET/, "connection"],
  [/DNSError|getaddrinfo|Could not resolve host/i, "dns"],
  [/^AssertionError|^Some tests did not pass|^Test(?:Set)?Exception/, "assertion"],
  [/^DimensionMismatch|^ArgumentError/, "invalid-input"],
  [/^InterruptException|signal \(/, "crash"],
];

/** The type is what stands before the first colon, where that is an exception's name; else Julia raised it with `error()`. */
function typed(said: string, next = ""): { type?: string; message: string } {
  const [, type, message] = TYPED.exec(said) ?? [];
  if (type === undefined || !/(?:Error|Exception)$|^DimensionMismatch$/.test(type)) {
    const domain = /^(DomainError) with (.{1,300})$/.exec(said);
    return domain ? { type: domain[1], message: said } : { message: said };
  }
  return { type, message: message || next.trim() || said };
}

const category = (said: string): Category | undefined =>
  /^(?:type|FieldError: type) Nothing\b/.test(said) ? "null-reference" : byWording(said, WORDINGS);

const categoryOfRoot = (causes: readonly Cause[]) => category(causes.at(-1)?.type ?? "");

function takeFrames(lines: readonly string[], from: number): { frames: Frame[]; end: number } {
  const frames: Frame[] = [];
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MAX_LINES); at++) {
    const [, , name, file, line] = CALL.exec(lines[at] ?? "") ?? [];
    const [, below, row] = PLACE.exec(lines[at] ?? "") ?? [];
    if (name !== undefined)
      frames.push({ function: name.split("(", 1)[0], file, line: line ? Number(line) : undefined });
    else if (below !== undefined && frames.length > 0)
      Object.assign(frames.at(-1)!, { file: below, line: Number(row) });
    else if (!/^\s{1,16}(?:\.{3}|--- the|\.\.\. )/.test(lines[at] ?? "")) break;
    end = at + 1;
  }
  return { frames, end };
}

/** The exceptions below: those of a failed task, and those during whose handling this one came about. */
function readCauses(lines: readonly string[], from: number): { causes: Cause[]; end: number } {
  const causes: Cause[] = [];
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MAX_LINES); at++) {
    const line = lines[at] ?? "";
    if (TEST.test(line) || HEADER.test(line)) break;
    const said = NESTED.exec(line)?.[1] ?? CAUSED.exec(line)?.[2];
    if (said !== undefined) causes.push(typed(said));
    if (said !== undefined || TRACE.some((sign) => sign.test(line))) end = at + 1;
    else if (line !== "" && end + MAX_MESSAGE_LINES < at) break;
  }
  return { causes, end };
}

/** The index of the line that announces the stack, unless another error comes first. */
function findStack(below: readonly string[]): number | undefined {
  const at = below.findIndex((line) => STACK.test(line) || HEADER.test(line));
  return at >= 0 && STACK.test(below[at]!) ? at : undefined;
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const [, loading = "", said] = HEADER.exec(lines[at]!) ?? [];
  if (said === undefined) return readTest(lines, at);
  const below = lines.slice(at + 1, at + 1 + MAX_MESSAGE_LINES);
  const stack = findStack(below);
  if (stack === undefined && loading === "" && !KNOWN.test(said)) return undefined;
  const { frames, end } = stack === undefined ? { frames: [], end: at + 1 } : takeFrames(lines, at + 2 + stack);
  const { causes, end: last } = readCauses(lines, at + 1);
  const isPlaced = frames.some(({ file }) => file !== undefined) && !/^(?:syntax: |ParseError:)/.test(said);
  return {
    runtime: "other",
    lines: [at + 1, Math.max(end, last)],
    ...(SUMMARY.test(said)
      ? { confidence: CONSEQUENCE }
      : { confidence: stack === undefined ? STRONG : CERTAIN, severity: "fatal" }),
    ...typed(said, below[0]),
    category: category(said) ?? categoryOfRoot(causes),
    location: isPlaced ? undefined : placeBelow(below),
    frames,
    causes,
  };
}

/** The place that a syntax error points at, or where the expression that failed begins. */
function placeBelow(below: readonly string[]): Finding["location"] {
  const place = below.map((line) => PARSE_PLACE.exec(line) ?? STARTING.exec(line)).find((match) => match !== null);
  return toPlace(place?.[1], place?.[2], place?.[3]);
}

function readTest(lines: readonly string[], at: number): Finding | undefined {
  const [, , kind, file, line] = TEST.exec(lines[at] ?? "") ?? [];
  if (kind === undefined) return undefined;
  const below = lines.slice(at + 1, at + 6);
  const expression = below.map((one) => /^\s{1,8}Expression: (.{1,500})$/.exec(one)?.[1]).find((one) => one);
  const thrown =
    kind === "Test Failed"
      ? undefined
      : below.map((one) => one.trim()).find((one) => /^[A-Z]\w{2,60}(?:Error|Exception|Mismatch)\b/.test(one));
  const end = at + 1 + below.filter((one) => DETAIL.test(one) || one.trim() === thrown).length;
  return {
    runtime: "other",
    lines: [at + 1, end],
    confidence: CERTAIN,
    ...(thrown === undefined ? { message: expression ?? kind } : typed(thrown)),
    category: thrown === undefined ? "assertion" : category(thrown),
    location: { file, line: Number(line) },
  };
}

export const julia = blockFormat("julia", ["ERROR: ", "Test Failed at ", "Error During Test at "], read);
