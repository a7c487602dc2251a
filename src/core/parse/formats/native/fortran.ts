/** Fortran: gfortran's diagnostics and run-time errors, Intel's `error #6404` and `forrtl: severe (24)`, NVIDIA's `NVFORTRAN-S-`. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_ABOVE = 8;
const MAX_TRACE = 60;
const PLACE = /^((?:[A-Za-z]:)?[^:\s][^:]{0,300}):(\d{1,7})[:.](\d{1,5})(?:-\d{1,5})?:$/;
const COMPILE = /^(?:Fatal )?Error: (\S.{0,1500})$/;
const INTEL = /^([^\s(][^(]{0,300}\.\w{1,4})\((\d{1,7})\): (?:catastrophic )?error #(\d{1,5}): (\S.{0,1000})$/;
const NVIDIA = /^NVFORTRAN-[SF]-(\d{4})-(\S.{0,600}?)(?: \(([^():]{1,300})(?:: (\d{1,7}))?\))?$/;
const RAISED_AT = /^At line (\d{1,7}) of file (\S.{0,300}?)(?: \(unit = .{1,300}\))?$/;
const RUN_TIME = /^Fortran runtime error: (\S.{0,1000})$/;
/** The same within a sentence, in quotation marks. */
const QUOTED = /^.{0,200}["'`“]Fortran runtime error: ([^"'`”]{1,300})["'`”]/;
const STOPPED = /^(ERROR STOP(?: .{0,300})?)$/;
const SIGNALLED = /^Program received signal (SIG[A-Z]{2,6}): (\S.{0,300})$/;
const FORRTL = /^forrtl: (?:severe|error) \((\d{1,4})\): (\S.{0,600})$/;
const FRAME = /^#\d{1,3} {1,3}0x[0-9a-f]{1,16} in (\S.{0,300})$/;
const FRAME_PLACE = /^\s{1,12}at (\S.{0,300}):(\d{1,7})$/;

const WORDINGS: Wordings = [
  [/above upper bound|below lower bound|out of bounds|Subscript .{0,100}of the array/i, "lookup"],
  [
    /[Cc]annot open module|Cannot open included file|[Cc]annot open include|Error in opening the compiled module|Unable to open MODULE/,
    "dependency",
  ],
  [/[Cc]annot open file|[Nn]o such file|file not found|File .{0,200}does not exist|Unable to open/, "not-found"],
  [/[Pp]ermission denied/, "permission"],
  [/already allocated|already (?:opened|has basic type|declared)|conflicts with|duplicate|redefin/i, "conflict"],
  [/unallocated|not allocated|not associated|unassociated|NULL\(\)|not been allocated/i, "null-reference"],
  [
    /[Oo]ut of memory|insufficient virtual memory|Error allocating|would exceed memory|segmentation fault.{0,60}stack/,
    "memory",
  ],
  [
    /[Ii]nteger overflow|divi(?:sion|de) by zero|floating (?:divide|overflow|invalid|point)|Arithmetic overflow|Result of .{0,60}overflow|SIGFPE/i,
    "arithmetic",
  ],
  [
    /End of (?:file|record)|end-of-file|Bad (?:integer|real|logical|repeat|value)|Expected .{1,60} for item|input conversion|in list input|list-directed|[Rr]ead from/,
    "invalid-input",
  ],
  [
    /no IMPLICIT type|has no (?:type|IMPLICIT)|must have an explicit type|not been explicitly declared|is not a member|not (?:found|a module procedure)|no specific (?:subroutine|function)|undefined/i,
    "lookup",
  ],
  [
    /Syntax error|Unclassifiable|Expecting|Expected|Unexpected|Invalid character|Missing|[Ss]tatement (?:label|ordering)|found .{1,60}when expecting|Unterminated|Line truncated/,
    "syntax",
  ],
  [
    /Cannot convert|Type mismatch|Rank mismatch|Incompatible|Operands of|must be|[Tt]ype of|Shape|dimension|argument|Assumed|INTENT|rank|interface|LOGICAL|IMPLICIT|type/i,
    "type",
  ],
  [/Segmentation fault|signal/i, "crash"],
];

const categoryOf = (message: string) => byWording(message, WORDINGS) ?? "build";

/** gfortran: the place, the source line and the mark, then the error. */
function readCompile(lines: readonly string[], at: number): Finding | undefined {
  const message = COMPILE.exec(lines[at] ?? "")?.[1];
  if (!message) return undefined;
  const above = lines.slice(Math.max(0, at - MAX_ABOVE), at);
  const offset = above.findLastIndex((line) => line.endsWith(":") && PLACE.test(line));
  if (offset < 0 && !/ at \(\d\)/.test(message)) return undefined;
  const [, file, row, column] = PLACE.exec(above[offset] ?? "") ?? [];
  const location = file ? { file, line: Number(row), column: Number(column) } : undefined;
  const first = file ? at - above.length + offset : at;
  return {
    runtime: "other",
    lines: [first + 1, at + 1],
    confidence: CERTAIN,
    message,
    location,
    category: categoryOf(message),
  };
}

/** The frames of a run-time error, innermost first; those of the library have no names. */
function framesBelow(lines: readonly string[], at: number): Frame[] {
  const below = lines.slice(at + 1, at + MAX_TRACE);
  return below.flatMap((line, index): Frame[] => {
    const name = FRAME.exec(line)?.[1];
    const [, file, row] = FRAME_PLACE.exec(below[index + 1] ?? "") ?? [];
    return name === undefined || name === "???" ? [] : [{ function: name, file, line: toNumber(row) }];
  });
}

function runTimeMessage(line: string): Pick<Finding, "message" | "signal" | "category"> | undefined {
  const [, signal, said] = SIGNALLED.exec(line) ?? [];
  if (said) return { message: said, signal, category: byWording(`${signal} ${said}`, WORDINGS) };
  const quoted = QUOTED.exec(line)?.[1];
  const message = RUN_TIME.exec(line)?.[1] ?? (quoted === undefined || inProse(line) ? undefined : quoted);
  if (message) return { message, category: categoryOf(message) };
  const stopped = STOPPED.exec(line)?.[1];
  return stopped ? { message: stopped } : undefined;
}

function readRunTime(lines: readonly string[], at: number): Finding | undefined {
  const said = runTimeMessage(lines[at] ?? "");
  if (!said) return undefined;
  const [, row, file] = RAISED_AT.exec(lines[at - 1] ?? "") ?? [];
  const frames = framesBelow(lines, at);
  const location: Location | undefined = file ? { file, line: Number(row), function: frames[0]?.function } : undefined;
  return {
    ...said,
    runtime: "other",
    lines: [file ? at : at + 1, at + 1],
    confidence: CERTAIN,
    severity: "fatal",
    location,
    frames,
  };
}

function readOthers(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const common = { runtime: "other", lines: [at + 1, at + 1], confidence: CERTAIN } as const;
  const [, file, row, code, message] = INTEL.exec(line) ?? [];
  if (message && /\.f/i.test(file ?? ""))
    return {
      ...common,
      lines: [at + 1, at + 1],
      message,
      code: `#${code}`,
      location: { file, line: Number(row) },
      category: categoryOf(message),
    };
  const [, number, said, source, where] = NVIDIA.exec(line) ?? [];
  if (said)
    return {
      ...common,
      lines: [at + 1, at + 1],
      message: said,
      code: number,
      location: source ? { file: source, line: toNumber(where) } : undefined,
      category: categoryOf(said),
    };
  const [, severe, text] = FORRTL.exec(line) ?? [];
  return text
    ? { ...common, lines: [at + 1, at + 1], severity: "fatal", message: text, code: severe, category: categoryOf(text) }
    : undefined;
}

export const fortran = blockFormat(
  "fortran",
  [
    "Error: ",
    "Fortran runtime error: ",
    "ERROR STOP",
    "Program received signal",
    "forrtl: ",
    "NVFORTRAN-",
    ": error #",
  ],
  (lines, at) =>
    /rror|ERROR|signal|forrtl|NVF/.test((lines[at] ?? "").slice(0, 400))
      ? (readCompile(lines, at) ?? readRunTime(lines, at) ?? readOthers(lines, at))
      : undefined,
);
