/**
 * A stack on one line, its line breaks escaped once or twice: a field of JSON that was cut out, a string's or a bytes'
 * repr in Python (`stderr=b'…\n…'`), a string literal alone.
 */
import { isObject } from "../shared/json-body.ts";
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 65_536;
/** How far before the first line break its string may begin. */
const MAX_LEAD = 4_000;
const ESCAPED = /(?:\\{1,4}r)?\\{1,4}n(?:(?:\\{1,4}t| ){0,20}at \S| {2}File |goroutine \d|#\d{1,3} )/;
/** Line breaks as no path of Windows has them: two, or one in front of an indent or of a name with a colon. */
const BREAKS = /\\n(?:.{0,2000}(?:\\n(?![\w-]{1,60}[\\.])|\\t)|\s{2}|[\w-]{1,40}: )/;
/** Monolog's record without its line breaks: its head is needed to read it. */
const MONOLOG = /\\n\[(?:previous exception|stacktrace)\]/;
/** Where a string begins: behind what may stand before one, with its prefix in Python. */
const OPENING = /(?:^|[\s=:,([{])[bBrRuU]{0,2}(\\{0,3}["'])/g;

export const escapedStack: Envelope = {
  name: "escaped-stack",
  anchors: ["\\n"],
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((index): Peeled[] => {
      const text = lines[index]!.slice(0, MAX_LINE);
      if (MONOLOG.test(text)) return [{ line: index + 1, inner: unescape(text), wholeLine: true, attributes: {} }];
      const isAlone = lines.length === 1 && BREAKS.test(text);
      if (!(isAlone || ESCAPED.test(text)) || isObjectWhole(text)) return [];
      return [{ line: index + 1, inner: unescape(field(text)), attributes: {} }];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

/** A valid JSON object is a log record's to open. */
function isObjectWhole(line: string): boolean {
  try {
    return isObject(JSON.parse(line));
  } catch {
    return false;
  }
}

/** The text of the string that holds the stack: from the quote that opens it to the same one unescaped. */
function field(line: string): string {
  const broken = line.search(/\\{1,4}n/);
  const from = Math.max(0, broken - MAX_LEAD);
  const opening = [...line.slice(from, broken).matchAll(OPENING)].findLast(({ 0: whole, 1: quote = "", index }) =>
    isOpen(line.slice(from + index + whole.length, broken), quote),
  );
  if (!opening) return line;
  const start = from + opening.index + opening[0].length;
  const end = closing(line.slice(broken), opening[1] ?? "");
  return line.slice(start, end < 0 ? undefined : broken + end);
}

/** Whether a quote that was opened is still open behind a text. */
function isOpen(text: string, quote: string): boolean {
  return closing(text, quote) < 0;
}

/** Where a quote ends: `"` where no backslash stands before it, `\"` where that is the quote. */
function closing(text: string, quote: string): number {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) if (text[at - 1] !== "\\") return at;
  return -1;
}

/** Takes both levels of escaping off, line by line. */
function unescape(text: string): string {
  return text
    .replace(/\\{1,4}r(?=\\{1,4}n)/g, "")
    .replace(/\\{1,4}n/g, "\n")
    .replace(/\\{1,4}t/g, "\t")
    .replace(/\\{1,3}(["'])/g, "$1");
}
