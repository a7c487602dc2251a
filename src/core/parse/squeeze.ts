/** Long texts come with what was left out of them as empty lines; reading goes over each such gap in one step. */
import { errorText } from "../extract/text.ts";
import { pickLines } from "../redact/index.ts";
import type { ErrorText } from "../types.ts";

/** Empty lines in a row that make a gap, and how many of them stay, so that nothing is read across it. */
const gap = 300;
const left = 100;

/** A text without its gaps, and a way back from its line numbers to those as posted. */
export function squeeze(text: ErrorText): { text: ErrorText; numberOf: (line: number) => number } {
  if (!text.text.includes("\n".repeat(gap))) return { text, numberOf: (line) => line };
  const indexes: number[] = [];
  for (let index = 0, empty = 0; index < text.lines.length; index++) {
    empty = text.lines[index] === "" ? empty + 1 : 0;
    if (empty <= left) indexes.push(index);
  }
  return {
    text: errorText(text.name, pickLines(text, indexes)),
    numberOf: (line) => (indexes[line - 1] ?? text.lines.length - 1) + 1,
  };
}
