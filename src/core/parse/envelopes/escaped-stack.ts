/** A stack on one line, its line breaks escaped once or twice: a field of JSON that was cut out, or not JSON at all. */
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 65_536;
const ESCAPED = /(?:\\{1,4}r)?\\{1,4}n(?:(?:\\{1,4}t| ){0,20}at \S| {2}File |goroutine \d|#\d{1,3} )/;
export const escapedStack: Envelope = {
  name: "escaped-stack",
  peel({ lines }) {
    const peeled = lines.flatMap((line, index): Peeled[] => {
      const text = line.slice(0, MAX_LINE);
      if (!text.includes("\\n") || !ESCAPED.test(text) || isWhole(text)) return [];
      return [{ line: index + 1, inner: unescape(field(text)), attributes: {} }];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

/** Valid JSON is a log record's to open. */
function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The text of the field that holds the stack. */
function field(line: string): string {
  const first = line.search(/\\{1,4}n/);
  const quote = Math.max(line.lastIndexOf('":"', first) + 2, line.lastIndexOf('": "', first) + 3);
  const start = quote > 3 && first - quote < 4_000 ? quote + 1 : 0;
  const end = line.slice(first).search(/(?<!\\)"/);
  return line.slice(start, end < 0 || start === 0 ? undefined : first + end);
}

/** Takes both levels of escaping off, line by line. */
function unescape(text: string): string {
  return text
    .replace(/\\{1,4}r(?=\\{1,4}n)/g, "")
    .replace(/\\{1,4}n/g, "\n")
    .replace(/\\{1,4}t/g, "\t")
    .replace(/\\{1,3}(["'])/g, "$1");
}
