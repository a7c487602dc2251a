/** Where the value of `name=value` stands. */
export interface Value {
  start: number;
  end: number;
  quoted: boolean;
}

/** A quotation mark: as it is, escaped for JSON, URL-encoded, as an HTML or a Unicode escape. */
export const quote = String.raw`(?:\\{0,7}["'\x60]|%22|%27|&quot;|&#3[49];|\\u0022)`;
/** `b"…"`, `Some("…")`, `<<"…">>`, `f'…'`. */
const openingQuote = new RegExp(`(?:Some\\(|<<|[a-z])?(${quote})`, "iy");

/** Longest value in quotes: beyond it the quote was never closed. */
const longestQuoted = 4000;
const longestBare = 500;

/**
 * Ends at what ends a value in a query, a list, a connection string, a log line, or a Chinese sentence. A `\` that escapes
 * nothing may stand in it.
 */
const bare = new RegExp(
  `(?:[^\\s"'\x60;&,<>\\\\%\\u3000-\\u9fff\\uff00-\\uffef]|%(?!22)|\\\\(?![nrtu"'\x60\\\\])){1,${longestBare}}`,
  "y",
);
/** After a URL-encoded separator an encoded `&` ends it as well. */
const encoded = new RegExp(`(?:[^\\s"'&,<>\\\\%]|%(?!2[26])){1,${longestBare}}`, "y");
/** After an environment variable's name at the start of a line everything belongs to it, up to a blank. */
const word = new RegExp(`[^\\s"'\x60\\\\]{1,${longestBare}}`, "y");
const environmentVariable = /(?:^|\n)(?:export |set |ENV |\+ )?[A-Z][A-Z0-9_]*$/;

/** Brackets and full stops around a value, not of it. */
const trailing = /[)\]}|.:]{1,8}$/;

/**
 * Reads the value that begins at a place.
 * @param separator what stands between name and value
 * @param name the name, with what stands before it
 */
export function valueAt(text: string, start: number, separator: string, name: string): Value | undefined {
  openingQuote.lastIndex = start;
  const opening = openingQuote.exec(text)?.[1];
  if (opening !== undefined) return quotedAt(text, openingQuote.lastIndex, opening);
  const pattern = bareAfter(separator, name);
  pattern.lastIndex = start;
  const value = pattern.exec(text)?.[0].replace(trailing, "");
  return value ? { start, end: start + value.length, quoted: false } : undefined;
}

function quotedAt(text: string, start: number, opening: string): Value {
  const inside = text.slice(start, start + longestQuoted);
  const length = inside.search(closing(opening));
  return { start, end: start + (length < 0 ? inside.length : length), quoted: true };
}

/** True where a value without quotes has no end within reason: too long to be judged, so better taken for a secret. */
export function isEndless({ start, end, quoted }: Value): boolean {
  return !quoted && end - start > longestBare - 10;
}

/** The pattern of a value without quotes. */
function bareAfter(separator: string, name: string): RegExp {
  if (separator.startsWith("%")) return encoded;
  return separator === "=" && environmentVariable.test(name) ? word : bare;
}

/** The end of a quotation, or of the line: the same quote, escaped at most as often as the opening one. */
function closing(opening: string): RegExp {
  const escapes = /^\\*(?=\W$)/.exec(opening)?.[0].length;
  const quotation =
    escapes === undefined ? opening.replace("\\", "\\\\") : `(?<!\\\\)\\\\{0,${escapes}}${opening.at(-1)}`;
  return new RegExp(`[\\r\\n]|${quotation}`);
}
