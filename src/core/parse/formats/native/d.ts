/** D: `file.d(2): Error: message` of DMD and LDC, and exceptions: `core.exception.RangeError@app.d(3): Range violation`. */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const COMPILE = /^([^\s(][^(]{0,300}\.di?(?:-mixin-\d{1,6})?)\((\d{1,7})(?:,(\d{1,5}))?\): Error: (\S.{0,1200})$/;
const RAISED = /^((?:[a-z_]\w{0,60}\.){1,8}[A-Z]\w{0,80})@([^\s(][^(]{0,300})\((\d{1,7})\)(?:: (.{0,1500}))?$/;
const FRAME = /^(?:\?\?:\?|(\S.{0,300}?):(\d{1,7})) (?:(.{1,600}) )?\[0x[0-9a-f]{1,16}\]$/;
/** What compilers say of themselves, and of the program that they ran. */
const FAILED =
  /^(?:Error:? )?((?:(?:ldmd2|ldc2|dmd|gdc|rdmd) failed with exit code|\/\S{1,300} failed with status:) (\d{1,3})\.?)$/;

const COMPILING: Wordings = [
  [
    /^found |^.{0,60} expected(?: |$)(?!to )|^expected|unterminated|^missing|^matching|^unrecognized|semicolon/,
    "syntax",
  ],
  [
    /unable to read module|module .{1,200} is in file .{1,200} which cannot be read|cannot find|import .{1,100} not found/,
    "dependency",
  ],
  [/undefined|is not defined|no (?:identifier|member|symbol)/, "lookup"],
  [/static assert/, "assertion"],
  [/conflicts with|already defined|redefinition/, "conflict"],
  [/dereference of null/, "null-reference"],
  [/divide by 0|division by zero|overflow/, "arithmetic"],
];

const RAISING: Wordings = [
  [/RangeError|ArrayIndexError|ArraySliceError|index .{0,40}out of bounds/, "lookup"],
  [/AssertError|UnitTestError/, "assertion"],
  [/OutOfMemoryError/, "memory"],
  [/UTFException|UnicodeException|UtfException/, "encoding"],
  [/ConvException|JSONException|FormatException|GetOptException|CSVException|SwitchError/, "invalid-input"],
  [/No such file|not found/, "not-found"],
  [/[Pp]ermission denied/, "permission"],
  [/SocketException|CurlException|refused|Unable to connect/, "connection"],
  [/TimeoutException|timed out/, "timeout"],
  [/null this|NullPointer|null pointer/i, "null-reference"],
  [/[Ss]yncError|MessageMismatch|OwnerTerminated|LinkTerminated/, "concurrency"],
];

function readCompile(line: string, at: number): Finding | undefined {
  const [, file, row, column, message] = COMPILE.exec(line) ?? [];
  if (!message) return undefined;
  const location = { file, line: Number(row), column: toNumber(column) };
  return {
    runtime: "other",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    message,
    location,
    category: byWording(message, COMPILING) ?? "type",
  };
}

function readRaised(lines: readonly string[], at: number): Finding | undefined {
  const [, type, file, row, message] = RAISED.exec(lines[at] ?? "") ?? [];
  if (!type) return undefined;
  const rule = (lines[at + 1] ?? "").startsWith("-----") ? 1 : 0;
  const trace = linesBelow(lines, at + rule, (line) => FRAME.test(line));
  const frames = trace.flatMap((line): Frame[] => {
    const [, from, where, name] = FRAME.exec(line) ?? [];
    return from ? [{ file: from, line: toNumber(where), function: name }] : [];
  });
  const category = byWording(`${type} ${message ?? ""}`, RAISING);
  const last = at + 1 + (trace.length > 0 ? rule + trace.length : 0);
  return {
    runtime: "other",
    lines: [at + 1, last],
    confidence: CERTAIN,
    severity: "fatal",
    type,
    message: message || undefined,
    location: { file, line: Number(row) },
    frames,
    category,
  };
}

export const d = blockFormat(
  "d",
  ["): Error: ", ".d(", " failed with exit code ", " failed with status: "],
  (lines, at) => {
    const line = lines[at] ?? "";
    const found = readCompile(line, at) ?? readRaised(lines, at);
    if (found) return found;
    const [, message, code] = FAILED.exec(line) ?? [];
    return message
      ? {
          runtime: "other",
          lines: [at + 1, at + 1],
          confidence: CONSEQUENCE,
          message,
          exitCode: Number(code),
          category: "build",
        }
      : undefined;
  },
);
