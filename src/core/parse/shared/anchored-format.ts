/** A `blockFormat` whose reader gets lines that are safe to match: cut, and without trailing white space. */
import type { ErrorText, Finding, Format } from "../../types.ts";
import { blockFormat } from "./line-format.ts";

const MAX_LINE = 2_000;
const cutLines = new WeakMap<ErrorText, readonly string[]>();

/** The lines of a text, cut to 2,000 characters and without trailing white space; made once for all formats. */
function cut(text: ErrorText): readonly string[] {
  const known = cutLines.get(text) ?? text.lines.map((line) => line.slice(0, MAX_LINE).trimEnd());
  cutLines.set(text, known);
  return known;
}

/**
 * @param anchors literals of which the first line of every such error holds at least one
 * @param read the error that begins at line index `at`, whose `lines` tell where it ends; undefined when none begins there
 */
export function anchoredFormat(
  name: string,
  anchors: readonly string[],
  read: (lines: readonly string[], at: number) => Finding | undefined,
): Format {
  return blockFormat(name, anchors, (_, at, text) => read(cut(text), at));
}
