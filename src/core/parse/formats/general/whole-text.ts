/** A text of which every line is nothing but an error's words: what was pasted is the error, without anything around it. */
import type { Format } from "../../../types.ts";
import { wholeError } from "../../shared/whole-error.ts";

/** In a longer text such a line is a heading, an item of a list, or what is talked about. */
const MOST_LINES = 2;
/** A line that is a value, copied with its quotation marks. */
const QUOTED = /^\s{0,9}"([^"]{12,600})"[,;]?\s{0,9}$/;

export const wholeText: Format = {
  name: "whole-text",
  parse({ lines }) {
    const filled = [...lines.entries()].filter(([, line]) => line.trim() !== "");
    if (filled.length > MOST_LINES) return undefined;
    const found = filled.flatMap(([index, line]) => wholeError(line.replace(QUOTED, "$1"), index + 1) ?? []);
    const [first] = found;
    if (first === undefined || found.length < filled.length) return undefined;
    const message = found.flatMap((one) => one.message ?? []).join("\n") || undefined;
    return [{ ...first, lines: [first.lines[0], found.at(-1)!.lines[1]], message }];
  },
};
