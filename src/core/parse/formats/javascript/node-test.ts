/** Tests that failed without an exception, as node:test tells them: `✖ slow (22.4ms)`, then `'test timed out after 20ms'`. */
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const TITLE = /^\s{0,40}✖ (?<test>.{1,500}?)(?: \(\d[\d.]{0,20}m?s\))?$/;
const QUOTED = /^\s{1,40}(?:\[?Error(?: \[ERR_TEST_FAILURE\])?: )?(['"])(?<message>.{1,1000})\1\]?(?: \{)?$/;
const PLACE = /^test at (?<file>.{1,300}):(?<line>\d{1,7}):(?<column>\d{1,7})$/;
const SUBTESTS = /^\d{1,6} subtests? failed$/;

/** The place that the summary at the end gives a test. */
function placeOf(lines: readonly string[], line: string): RegExpExecArray | null {
  const title = line.trim();
  const at = lines.findLastIndex((text, index) => text.trim() === title && PLACE.test(lines[index - 1] ?? ""));
  return PLACE.exec(lines[at - 1] ?? "");
}

export const nodeTest = lineFormat("node-test", ["✖ "], (line, number, { lines }) => {
  const test = TITLE.exec(line)?.groups?.test;
  const message =
    test === undefined ? undefined : QUOTED.exec((lines[number] ?? "").slice(0, 1200).trimEnd())?.groups?.message;
  if (message === undefined) return undefined;
  const { file, line: row, column } = placeOf(lines, line)?.groups ?? {};
  return {
    runtime: "node",
    lines: [number, number + 1],
    confidence: SUBTESTS.test(message) ? CONSEQUENCE : CERTAIN,
    message,
    category: /timed out/.test(message) ? "timeout" : "assertion",
    location: file === undefined ? undefined : { file, line: Number(row), column: Number(column) },
  };
});
