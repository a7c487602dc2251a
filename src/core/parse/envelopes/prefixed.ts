/** Lines that all, but for a sentence above them, begin with a time, or with the name of what printed them: read with it and without it, since loggers begin lines so too. */
import { reread } from "../shared/reread.ts";
import type { Envelope } from "./index.ts";

const MOST_LINES = 400;
/** Each is anchored and bounded. */
const PREFIXES: readonly RegExp[] = [
  // Consoles that tell the time, also in brackets: 10:00:00, [2026-11-22T10:00:00.123Z], Nov 22 10:00:00 AM
  /^\[?(?:\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]{2} [ \d]\d )?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?[AP]M)?(?:Z|[+-]\d\d:?\d\d)?\]?:?(?:[ \t]|$)/,
  // nx, foreman: web | …, web.1  | …
  /^[a-z][\w.:@/-]{0,60} {1,40}\|(?: |$)/i,
];

/** turbo, pnpm, lerna: shop:build: …, apps/web build: …, @acme/web: … */
const NAME =
  /^@?(?!(?:error|warning|note|info|remote|fatal|hint|caused by)\b)[a-z][\w./-]{0,60}(?: [a-z][\w:-]{0,30}|:[a-z][\w-]{0,40}){0,2}:(?: |$)/i;
const LEAST_NAMED = 3;

export const prefixed: Envelope = {
  name: "prefixed",
  anchors: [": ", ":0", ":1", ":2", ":3", ":4", ":5", " | "],
  peel({ lines }) {
    if (lines.length > MOST_LINES) return undefined;
    const written = lines.filter((line) => line !== "");
    const isCommon = (one: RegExp) =>
      written.every((line, index) => one.test(line) || (index === 0 && written.length > 1));
    const prefix = PREFIXES.find(isCommon) ?? commonName(written);
    return prefix && reread(lines.map((line) => line.replace(prefix, "")));
  },
};

/** The same name in front of all lines, where what is behind it is one text: some of its lines are indented. */
function commonName(lines: readonly string[]): RegExp | undefined {
  const name = NAME.exec(lines[0] ?? "")?.[0].trimEnd();
  if (name === undefined || lines.length < LEAST_NAMED || !lines.every((line) => line.startsWith(name)))
    return undefined;
  return lines.some((line) => /^(?: \t| {3})/.test(line.slice(name.length))) ? NAME : undefined;
}
