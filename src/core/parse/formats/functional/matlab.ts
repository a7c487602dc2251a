/** Errors of MATLAB (`Error using f (line 3)`) and GNU Octave (`error: … near line 2, column 5`, `error: called from`). */
import type { Finding, Frame, Location } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const OCTAVE = /^error: (?!called from)(\S.{0,900})$/;
const CALLED = /^error: called from$|^error: {3}\S.{0,200} at line \d/;
const OCTAVE_FRAME = /^\s{4}([\w>@/.<-]{1,150})(?: at line (\d{1,7})(?: column (-?\d{1,6}))?)?$/;
const NEAR = /near line (-?\d{1,7}),? column (-?\d{1,6})|near line (\d{1,7}) of file (\S{1,300})/;
const OCTAVE_SAYS =
  /^(?:'.{1,80}' undefined|parse error|.{1,80}: (?:out of bound|nonconformant)|.{0,60}nonconformant arguments|index \(.{1,60}\): out of bound|\w{1,60}\(.{1,60}\): (?:out of bound|subscripts|but )|Invalid call to|.{1,60} undefined near line|wrong type argument|binary operator '.{1,4}' not implemented|out of memory or dimension)/;
const MATLAB = /^Error (?:using|in) {1,3}(\S.{0,200}?)(?: \(line (\d{1,7})\))?$/;
const CODELINE = /^\s{0,20}\d{1,7} {2,}\S|^\s{1,}\S|^$/;
const MATLAB_FRAME = /^Error in (\S.{0,200}?)(?: \(line (\d{1,7})\))?$/;
const UNDEFINED =
  /^(?:Undefined function or variable '|Unrecognized function or variable '|Undefined function '|Index exceeds (?:the number of array|matrix|array)|Array indices must be|Matrix dimensions must agree|Arrays have incompatible sizes|Incorrect dimensions for|Not enough input arguments|Too many (?:input|output) arguments|Out of memory\. Type|Dot indexing is not supported|Brace indexing is not supported|Unable to perform assignment|Invalid expression\. |Conversion to \w{1,40} from )/;

const WORDINGS: Wordings = [
  [
    /undefined|Unrecognized function|Undefined|out of bound|Index exceeds|indices must be|no member|invalid use of undefined/,
    "lookup",
  ],
  [/parse error|Invalid expression|syntax/, "syntax"],
  [/nonconformant|[Dd]imension|incompatible sizes|Invalid call|invalid/, "invalid-input"],
  [/unable to (?:find|open) file|No such file|not found|does not exist/, "not-found"],
  [/wrong type|not implemented|arguments|must be a|Dot indexing|Brace indexing|Conversion|called with too/, "type"],
  [/out of memory|Out of memory|max_recursion_depth|[Rr]ecursion/, "memory"],
  [/division by zero/, "arithmetic"],
  [/package .{1,80}(?:not|missing)|requires/, "dependency"],
];

export const matlab = blockFormat(
  "matlab",
  [
    "error: called from",
    "near line ",
    "nonconformant",
    "out of bound ",
    "out of bound;",
    "Error using ",
    "Undefined function",
    "Unrecognized function",
    "Index exceeds",
    "Array indices must",
    "imensions must agree",
    "Incorrect dimensions",
    "incompatible sizes",
    "Invalid call to ",
    "Not enough input",
    "Too many input",
    "Too many output",
    "Out of memory. Type",
    "indexing is not supported",
    "Unable to perform assignment",
    "' undefined",
    "binary operator '",
  ],
  (lines, at) => {
    return readOctave(lines, at) ?? readMatlab(lines, at);
  },
);

function readOctave(lines: readonly string[], at: number): Finding | undefined {
  const message = OCTAVE.exec(lines[at] ?? "")?.[1];
  if (message === undefined) return undefined;
  const usage = linesBelow(lines, at, (line) => !CALLED.test(line) && !OCTAVE.test(line), 30);
  const calledAt = at + 1 + usage.length;
  const called = CALLED.test(lines[calledAt] ?? "");
  if (!called && !OCTAVE_SAYS.test(message)) return undefined;
  const frames = called ? linesBelow(lines, calledAt, (line) => OCTAVE_FRAME.test(line)).map(readFrame) : [];
  const last = called ? calledAt + frames.length : at;
  const location = placeIn(message) ?? frames[0];
  return { ...finding(at, last, message), confidence: called ? CERTAIN : LIKELY, frames, location };
}

/** `near line 2, column 5`, `near line 2 of file /srv/d.m`. */
function placeIn(message: string): Location | undefined {
  const [near, line, column, fileLine, file] = NEAR.exec(message) ?? [];
  return near === undefined ? undefined : { file, line: Number(line ?? fileLine), column: toNumber(column) };
}

function readFrame(line: string): Frame {
  const [, name, number, column] = OCTAVE_FRAME.exec(line) ?? [];
  return { function: name, line: toNumber(number), column: toNumber(column) };
}

/** The message stands under `Error using f`; the callers, each with its line of code, below it. */
function readMatlab(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, name, number] = MATLAB.exec(line) ?? [];
  const bare = UNDEFINED.test(line);
  if (!bare && (name === undefined || !line.startsWith("Error using"))) return undefined;
  const message = bare ? line : (lines[at + 1] ?? "").trim();
  const start = bare ? at : at + 1;
  const below = linesBelow(lines, start, (more) => MATLAB_FRAME.test(more) || CODELINE.test(more), 100);
  const callers = below.flatMap((more) => {
    const [, caller, at] = MATLAB_FRAME.exec(more) ?? [];
    return caller === undefined ? [] : [{ function: caller, line: toNumber(at) }];
  });
  const end = below.findLastIndex((more) => MATLAB_FRAME.test(more)) + 1;
  const own = bare ? [] : [{ function: name, line: toNumber(number) }];
  const frames = [...own, ...callers];
  return {
    ...finding(at, start + end, message),
    confidence: bare && end === 0 ? LIKELY : CERTAIN,
    frames,
    location: frames.find((frame) => frame.line !== undefined) ?? frames[0],
  };
}

function finding(at: number, last: number, message: string): Finding {
  return {
    runtime: "other",
    lines: [at + 1, last + 1],
    confidence: CERTAIN,
    message,
    category: troubleOf(message, WORDINGS),
  };
}
