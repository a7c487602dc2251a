/**
 * Lines that all, but for a sentence above them, begin with a time or with the same words: read with that and without it, since
 * loggers and tools begin lines so too.
 */
import { reread } from "../shared/reread.ts";
import type { Envelope } from "./index.ts";

const MOST_LINES = 400;
/** Each is anchored and bounded. */
const PREFIXES: readonly RegExp[] = [
  // Consoles that tell the time, also in brackets: 10:00:00, [2026-11-22T10:00:00.123Z], Nov 22 10:00:00 AM, 9:10:23 PM:
  /^\[?(?:\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]{2} [ \d]?\d )?\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?[AP]M)?(?:Z|[+-]\d\d:?\d\d)?\]?:?(?:[ \t]|$)/,
  // CloudWatch's console: May 06, 2026 at 14:59 (UTC+5:30)
  /^[A-Z][a-z]{2} \d\d, \d{4} at \d\d:\d\d(?::\d\d)? \(UTC[+-][\d:]{1,5}\)(?:[ \t]|$)/,
  // nx, foreman: web | …, web.1  | …
  /^[a-z][\w.:@/-]{0,60} {1,40}\|(?: |$)/i,
];

export const prefixed: Envelope = {
  name: "prefixed",
  anchors: [": ", ":0", ":1", ":2", ":3", ":4", ":5", " | "],
  peel({ lines }) {
    if (lines.length > MOST_LINES) return undefined;
    const written = lines.filter((line) => line !== "");
    const isCommon = (one: RegExp) =>
      written.every((line, index) => one.test(line) || (index === 0 && written.length > 1));
    const prefix = PREFIXES.find(isCommon) ?? sameStart(written);
    return prefix && reread(lines.map((line) => line.replace(prefix, "")));
  },
};

const LEAST_LINES = 3;
const LONGEST = 120;
/** Up to the last of what parts a prefix from what it stands in front of. */
const PARTED = /^.{1,119}[\]:|\s]/;
/** What lines of one kind begin with: npm's, valgrind's, a compiler's. */
const MARK = /^(?:npm |==|(?:error|warning|note|info|fatal|hint|caused by)\b)/i;
/** A program's own name, an error's, or a level that tells of none: only in front of a text of which some lines are indented. */
const OWN = /^[\w.-]+:$|\b(?:info|note|notice|debug|trace|warn(?:ing)?)\b/i;

/** What all lines begin with, whatever its numbers are. */
function sameStart(lines: readonly string[]): RegExp | undefined {
  if (lines.length < LEAST_LINES) return undefined;
  const masks = lines.map((line) => `${line.slice(0, LONGEST)} `.replace(/\d+/g, "0"));
  const start = PARTED.exec(masks.reduce(commonStart))?.[0].trimEnd();
  if (start === undefined || MARK.test(start)) return undefined;
  const prefix = new RegExp(`^${start.split("0").map(RegExp.escape).join("\\d+")} ?`);
  return !OWN.test(start) || lines.some((line) => /^\s/.test(line.replace(prefix, ""))) ? prefix : undefined;
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
