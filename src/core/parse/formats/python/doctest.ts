/** Failed examples of doctest: https://docs.python.org/3/library/doctest.html */
import { errorText } from "../../../extract/text.ts";
import { redact } from "../../../redact/index.ts";
import type { Finding, Format } from "../../../types.ts";
import { ENCLOSING } from "../../confidence.ts";
import { python } from "./python.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_LINES = 200;
const PLACE = /^File "([^"]{1,500})", line (\d{1,9}), in (.{1,300})$/;
const HEADING = "Failed example:";
const RULER = /^\*{20,200}$/;

function readExample(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line, name] = PLACE.exec(matchable(lines[at] ?? "")) ?? [];
  if (!file || lines[at + 1]?.trim() !== HEADING) return undefined;
  const below = lines.slice(at + 2, at + MOST_LINES);
  const end = below.findIndex((text) => RULER.test(text));
  const block = below.slice(0, end < 0 ? below.length : end);
  const raised = block.findIndex((text) => text.trim() === "Exception raised:");
  const trace =
    raised < 0 ? undefined : python.parse(errorText("trace", redact(block.slice(raised + 1).join("\n")).text))?.[0];
  const message = `${HEADING} ${block[0]?.trim() ?? ""}`;
  return {
    runtime: "python",
    confidence: ENCLOSING,
    ...(trace
      ? { type: trace.type, message: trace.message, frames: trace.frames }
      : { message, category: "assertion" }),
    lines: [at + 1, at + 2 + block.length],
    location: { file, line: Number(line), function: name },
  };
}

/** Reads each failed example. */
export const doctest: Format = {
  name: "doctest",
  anchors: [HEADING],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readExample(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
