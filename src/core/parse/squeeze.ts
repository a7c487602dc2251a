/**
 * Empty lines that the error has not: long texts come with what was left out of them as empty lines, and pages and word processors put
 * one between any two lines. Reading goes over them in one step.
 */
import { errorText } from "../extract/text.ts";
import { pickLines } from "../redact/index.ts";
import type { ErrorText } from "../types.ts";

/** Empty lines in a row that make a gap, and how many of them stay, so that nothing is read across it. */
const gap = 300;
const left = 100;
/** So many lines make it sure that the space between them is none of their own. */
const leastSpaced = 4;

/** A text without its gaps or its double spacing, and a way back from its line numbers to those as posted. */
export function squeeze(text: ErrorText): { text: ErrorText; numberOf: (line: number) => number } {
  const isDropped = text.text.includes("\n".repeat(gap)) ? inGap : isSpaced(text.lines) ? inSpace : undefined;
  if (!isDropped) return { text, numberOf: (line) => line };
  const indexes: number[] = [];
  for (let index = 0, empty = 0; index < text.lines.length; index++) {
    empty = text.lines[index] === "" ? empty + 1 : 0;
    if (!isDropped(empty)) indexes.push(index);
  }
  return {
    text: errorText(text.name, pickLines(text, indexes)),
    numberOf: (line) => (indexes[line - 1] ?? text.lines.length - 1) + 1,
  };
}

/** Whether the so-manieth empty line in a row goes. */
const inGap = (empty: number) => empty > left;
/** Of three empty lines one was there before. */
const inSpace = (empty: number) => empty % 2 === 1;

function isSpaced(lines: readonly string[]): boolean {
  let written = 0;
  for (let index = 0; index < lines.length; index++) {
    if (lines[index] === "") continue;
    if (index > 0 && lines[index - 1] !== "") return false;
    written++;
  }
  return written >= leastSpaced;
}
