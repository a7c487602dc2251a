/** Makes a format of errors that span several lines. */
import type { ErrorText, Finding, Format } from "../../types.ts";

const MAX_LINE = 2_000;
const MOST_BELOW = 200;

/**
 * @param anchors literals of which every text of the kind holds at least one
 * @param read the error that begins at line index `at`, whose `lines` tell where it ends; undefined when none begins there.
 *   The lines are cut to 2,000 characters and have no trailing white space.
 */
export function blockFormat(
  name: string,
  anchors: readonly string[],
  read: (lines: readonly string[], at: number) => Finding | undefined,
): Format {
  const parse = (text: ErrorText) => {
    const lines = text.lines.map((line) => line.slice(0, MAX_LINE).trimEnd());
    const found: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = read(lines, at);
      if (!finding) continue;
      found.push(finding);
      at = Math.max(at, finding.lines[1] - 1);
    }
    return found.length > 0 ? found : undefined;
  };
  return { name, anchors, parse };
}

/** The lines below index `at`, for as long as each belongs; at most `most`. */
export function linesBelow(
  lines: readonly string[],
  at: number,
  belongs: (line: string) => boolean,
  most = MOST_BELOW,
): string[] {
  const below = lines.slice(at + 1, at + 1 + most);
  const end = below.findIndex((line) => !belongs(line));
  return end < 0 ? below : below.slice(0, end);
}

/** How far a line is indented. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The number that digits stand for; undefined for none. */
export function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
