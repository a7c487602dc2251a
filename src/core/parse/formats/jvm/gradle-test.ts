/** Failed tests as Gradle prints them: `CartTest > total() FAILED`, then the exception, with frames or with ` at File.java:12`. */
import { errorText } from "../../../extract/text.ts";
import { redact } from "../../../redact/index.ts";
import type { Cause, Finding, Format } from "../../../types.ts";
import { CERTAIN, ENCLOSING } from "../../confidence.ts";
import { parseException } from "../../shared/java-frames.ts";
import { java } from "./java.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 200;
const FAILED = /^\s{0,8}(?:Gradle Test Run .{1,80} > )?(\S.{0,300} > .{1,300}?) FAILED$/;
/** The class with its message, or with the place behind ` at `. */
const SHORT =
  /^\s{2,12}(Caused by: )?((?:[a-z_][\w$]{0,60}\.){0,12}[A-Z][\w$]{0,120})(?:: (.{0,1500}?))?(?: at ([\w$-]{1,120}\.\w{1,8}):(\d{1,7}))?$/;

/** The indented lines under the test's name. */
function blockAt(lines: readonly string[], at: number): string[] {
  const below = lines.slice(at + 1, at + 1 + MOST_LINES);
  const end = below.findIndex((line, index) =>
    line.trim() !== "" ? /^\S/.test(line) : !/^\s{4}/.test(below[index + 1] ?? ""),
  );
  return end < 0 ? below : below.slice(0, end);
}

/** Exceptions without frames: the first is the failure, the ones under it its causes. */
function readShort(block: readonly string[]): Partial<Finding> | undefined {
  const found = block.map((line) => SHORT.exec(line.slice(0, MAX_LINE).trimEnd())).filter((match) => match !== null);
  const [first, ...rest] = found;
  if (!first) return undefined;
  const [, , type, message, file, line] = first;
  const causes = rest.flatMap(([, marker, cause, text]): Cause[] => (marker ? [{ type: cause, message: text }] : []));
  return { type, message, causes, location: file ? { file, line: Number(line) } : undefined };
}

function readTest(lines: readonly string[], at: number): Finding | undefined {
  if (!FAILED.test((lines[at] ?? "").slice(0, MAX_LINE).trimEnd())) return undefined;
  const block = blockAt(lines, at);
  const trace = java.parse(errorText("trace", redact(block.join("\n")).text))?.[0];
  const read = trace ?? readShort(block);
  if (!read && !parseException(block[0] ?? "")) return undefined;
  return {
    ...read,
    runtime: "gradle",
    confidence: trace ? ENCLOSING : CERTAIN,
    lines: [at + 1, at + 1 + block.length],
  };
}

/** Reads each failed test. */
export const gradleTest: Format = {
  name: "gradle-test",
  anchors: [" FAILED"],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readTest(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
