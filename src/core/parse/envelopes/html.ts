/**
 * Stacks in the source of a web page, or with HTML's entities for `<`, `"` and `'`: the error pages of Express, Tomcat, PHP,
 * ASP.NET, Werkzeug. What the page's own heading says is read besides.
 */
import type { ErrorText } from "../../types.ts";
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 65_536;
const MAX_TEXT = 200_000;
const MARKED = /&(?:#\d{1,6}|#x[\da-f]{1,5}|quot|lt|gt|amp|nbsp|apos);|<\/?(?:br|pre|b|p|h1|code|span|li|div)[\s/>]/i;
/** What no page shows but one about an error. */
const STACK =
  /Traceback \(most recent call last\)|^\s{0,20}at \S.{0,300}[):]|\.(?:java|kt|scala|groovy):\d{1,6}\)|^#\d{1,3} |\bUncaught |(?:Fatal|Parse) error: | on line \d|^\s{1,20}File ".{1,300}", line \d/m;
/** A frame of Tomcat's page has no `at`. */
const BARE_FRAME =
  /^\s{1,20}(?=(?:[\w$]{1,80}\.){1,12}[\w$<>]{1,80}\((?:[\w$]{1,80}\.(?:java|kt|scala|groovy):\d{1,6}|Native Method|Unknown Source)\)$)/;
const BLOCK = /<(?:br|\/?pre|\/?p|\/?div|\/?li|\/?h[1-6]|\/?tr|hr)(?:\s[^<>]{0,300})?\s?\/?>/gi;
/** Entities stand for one; `generic<T>` is no tag. */
const TAG = /<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,500})?\/?>|<!--|-->|<!doctype[^<>]{0,100}>/gi;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&", nbsp: " " };

export const html: Envelope = {
  name: "html",
  anchors: ["&#", "&quot;", "&lt;", "&gt;", "&amp;", "&nbsp;", "<pre", "<br", "<b>"],
  peel(text) {
    const { inner, lines } = plainText(text);
    const fragment: Peeled = { line: 1, lines, inner, attributes: {} };
    if (!STACK.test(inner.slice(0, MAX_TEXT))) return isFragment(text) ? [fragment] : undefined;
    const marked = [...new Set(lines)].filter((line) => isTaken(text.lines[line - 1] ?? ""));
    const outside = marked.map((line): Peeled => ({ line, inner: "", wholeLine: true, attributes: {} }));
    const isPage = lines.some((line) => MARKED.test((text.lines[line - 1] ?? "").slice(0, MAX_LINE)));
    return isPage ? [fragment, ...outside] : undefined;
  },
};

/** Entities or a block of code, and no page around them. */
function isFragment({ text }: ErrorText): boolean {
  const start = text.slice(0, MAX_TEXT);
  return /&(?:#39|#x27|quot|lt|gt|amp|apos);|<pre[\s>]/i.test(start) && !/<(?:html|body|!doctype|\?xml)\b/i.test(start);
}

/** A line that reads otherwise as a page shows it; headings are left for the page's own error. */
function isTaken(line: string): boolean {
  return MARKED.test(line.slice(0, MAX_LINE)) && !/<(?:title|h1)\b/i.test(line.slice(0, MAX_LINE));
}

/** The text as a page shows it, and for each of its lines the one it stood on. */
function plainText({ lines }: ErrorText): { inner: string; lines: number[] } {
  const shown = lines.flatMap((line, index) =>
    shownLines(line.slice(0, MAX_LINE)).map((inner) => ({ inner, line: index + 1 })),
  );
  return { inner: shown.map(({ inner }) => inner).join("\n"), lines: shown.map(({ line }) => line) };
}

function shownLines(line: string): string[] {
  if (!MARKED.test(line)) return [line.replace(BARE_FRAME, "\tat ")];
  const plain = line
    .replace(BLOCK, "\n")
    .replace(TAG, "")
    .replace(/&(#?\w{1,8});/g, decode);
  return plain
    .split("\n")
    .map((one) => one.trimEnd().replace(BARE_FRAME, "\tat "))
    .filter((one, _, all) => one !== "" || all.length === 1);
}

function decode(entity: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? entity;
  const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}
