/** An error that somebody set off by an indent, as Markdown's code blocks are, below a sentence: https://spec.commonmark.org/0.31.2/#indented-code-blocks */
import { reread } from "../shared/reread.ts";
import type { Envelope } from "./index.ts";

/** How many lines stand around the block: more are no sentence, but what the error belongs to. */
const MOST_AROUND = 6;
const INDENTED = /^(?: {4}|\t)/;

export const indentedBlock: Envelope = {
  name: "indented-block",
  anchors: ["\n\n    ", "\n\n\t"],
  peel({ lines }) {
    const isOutside = (line: string) => line !== "" && !INDENTED.test(line);
    const first = lines.findIndex((line) => INDENTED.test(line));
    const isSetOff = first > 1 && lines[first - 1] === "" && lines.slice(0, first).every((line) => !/^\s/.test(line));
    if (!isSetOff || lines.filter(isOutside).length > MOST_AROUND) return undefined;
    return reread(lines.map((line) => (isOutside(line) ? "" : line)));
  },
};
