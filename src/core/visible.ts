/** Text as a reader sees it: nothing in it moves a cursor, hides, or shows letters in another order than they stand. */

/** Control characters but tab and line feed, line breaks of Unicode's own, and the marks of bidirectional text: https://unicode.org/reports/tr9/ */
const hidden = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

export function visible(text: string): string {
  return text.replace(hidden, "");
}

/** The same for every text within a value. */
export function visibleWithin<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === "string" ? visible(inner) : inner,
  ) as T;
}
