/** What readers of errors over several lines share. */
const MOST_BELOW = 200;
const MAX_LINE = 2_000;

/** As much of a line as patterns are matched against: its first 2,000 characters; of no line nothing. */
export function matchable(line = ""): string {
  return line.slice(0, MAX_LINE);
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
