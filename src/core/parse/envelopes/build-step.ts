/** The output of the step that failed, as BuildKit repeats it at the end: each line behind the seconds since the step began. https://github.com/moby/buildkit */
import type { Envelope } from "./index.ts";

const MOST_LINES = 400;
const HEAD = /^ > \[.{1,500}\] .{1,1500}:$/;
const SECONDS = /^\d{1,6}\.\d{1,4}(?: |$)/;

export const buildStep: Envelope = {
  name: "build-step",
  anchors: [" > ["],
  peel({ lines }) {
    const head = lines.findIndex((line) => HEAD.test(line.slice(0, 2_100)));
    const below = head < 0 ? [] : lines.slice(head + 1, head + 1 + MOST_LINES);
    const end = below.findIndex((line) => line !== "" && !SECONDS.test(line));
    const output = end < 0 ? below : below.slice(0, end);
    if (!output.some((line) => SECONDS.test(line))) return undefined;
    const inner = output.map((line) => line.replace(SECONDS, "")).join("\n");
    return [{ line: head + 1, lines: output.map((_, index) => head + 2 + index), inner, attributes: {} }];
  },
};
