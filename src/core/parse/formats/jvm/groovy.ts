/** Groovy's compilation report: `startup failed:` with a list of places, of scripts, of Gradle's and Jenkins' files. */
import type { Finding } from "../../../types.ts";
import { ENCLOSING, STRONG } from "../../confidence.ts";
import { parseFrame } from "../../shared/java-frames.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { compilerCategory } from "../../shared/jvm-compiler-category.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 60;
const HEADER = /^(?:.{0,200}?\b)??((?:[a-z]\w{0,40}\.){2,6}MultipleCompilationErrorsException): (startup failed:)$/;
/** The file's name and line, then the message; its `@ line` may stand on the next line. */
const ERROR = /^\s{0,8}(?:\w{1,20} file ')?([\w$./\\:-]{1,300}?)'?: (\d{1,7}): (\S.{0,1000})$/;
const PLACE = /@ line (\d{1,7}), column (\d{1,6})/;
const END = /^\s{0,8}\d{1,5} errors?$/;

function readReport(lines: readonly string[], at: number): Finding | undefined {
  const [, type, message] = HEADER.exec((lines[at] ?? "").slice(0, MAX_LINE).trim()) ?? [];
  if (!type) return undefined;
  const below = lines.slice(at + 1, at + 1 + MOST_LINES).map((line) => line.slice(0, MAX_LINE));
  const end = below.findIndex((line) => END.test(line));
  const block = end < 0 ? below.slice(0, 8) : below.slice(0, end + 1);
  const [, file, line, text = ""] = block.map((one) => ERROR.exec(one)).find((match) => match) ?? [];
  const place = block.map((one) => PLACE.exec(one)).find((match) => match);
  const stack = below.slice(block.length);
  const last = stack.findLastIndex((one) => parseFrame(one));
  return {
    runtime: "java",
    lines: [at + 1, at + 1 + block.length + last + 1],
    confidence: file ? ENCLOSING : STRONG,
    type,
    message,
    frames: stack.slice(0, last + 1).flatMap((one) => parseFrame(one) ?? []),
    category: file ? categoryOf(text) : "syntax",
    location: file
      ? { file, line: Number(place?.[1] ?? line), column: place ? Number(place[2]) : undefined }
      : undefined,
  };
}

/** A failed `assert` of a script, with the values below the expression; the launcher prints it twice. */
function readAssertion(lines: readonly string[], at: number): Finding | undefined {
  if (!/^(?:Caught: )?Assertion failed:\s{0,2}$/.test(lines[at] ?? "")) return undefined;
  const below = lines.slice(at + 1, at + 1 + MOST_LINES).map((line) => line.slice(0, MAX_LINE));
  const frame = below.findIndex((line) => parseFrame(line));
  const rest = frame < 0 ? [] : below.slice(frame).flatMap((line) => parseFrame(line) ?? []);
  return {
    runtime: "java",
    lines: [at + 1, at + 1 + Math.max(0, frame + rest.length)],
    confidence: ENCLOSING,
    message: "Assertion failed:",
    frames: rest,
    category: "assertion",
  };
}

/** What Groovy cannot read is a matter of syntax, unless it says otherwise. */
function categoryOf(text: string): Finding["category"] {
  const category = compilerCategory(text.replace(PLACE, "").trim());
  return category === "type" && !/^\[Static type checking\]|Apparent variable|unable to resolve/.test(text)
    ? "syntax"
    : category;
}

/** Reads each report of a failed compilation, and each failed assertion. */
export const groovy = blockFormat(
  "groovy",
  ["MultipleCompilationErrorsException: startup failed:", "Assertion failed:"],
  (lines, at) => readReport(lines, at) ?? readAssertion(lines, at),
);
