/** Elements of XML that stand in a text, read without a parser: enough for logs, reports and faults, of bounded size. */
import type { ErrorText } from "../../types.ts";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** What stands between its tags, as written. */
  content: string;
  /** Number of the line on which its content begins. */
  contentLine: number;
  lines: [number, number];
  children: Element[];
}

const MAX_ELEMENTS = 50;
const MAX_CHARACTERS = 65_536;
const ATTRIBUTE = /\s([\w:.-]{1,60})\s?=\s?(?:"([^"]{0,4000})"|'([^']{0,4000})')/g;
const CHILD = /<([\w:.-]{1,60})((?:\s[^<>]{0,2000})?)(?<!\/)>/g;
const CDATA = /<!\[CDATA\[(.*?)(?:\]\]>|$)/s;
const ENTITY = /&(#\d{1,6}|#x[\da-fA-F]{1,5}|quot|apos|lt|gt|amp);/g;
const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };

/** The elements of these names that open on the lines with these indexes; one that is not closed ends with the text. */
export function elements(text: ErrorText, names: readonly string[], at: readonly number[]): Element[] {
  const found: Element[] = [];
  const open = new RegExp(`<(${names.join("|")})((?:\\s[^<>]{0,4000})?)>`, "g");
  for (const index of at) {
    const line = text.lines[index]!.slice(0, MAX_CHARACTERS);
    for (const tag of line.matchAll(open)) {
      if (found.length >= MAX_ELEMENTS) return found;
      found.push(toElement(tag, textFrom(text, index), index + 1));
    }
  }
  return found;
}

function textFrom({ lines }: ErrorText, index: number): string {
  return lines
    .slice(index, index + 400)
    .join("\n")
    .slice(0, MAX_CHARACTERS);
}

function toElement(tag: RegExpExecArray, text: string, line: number): Element {
  const [whole, name = "", written = ""] = tag;
  const start = tag.index + whole.length;
  const isEmpty = written.endsWith("/");
  const end = isEmpty ? start : text.indexOf(`</${name}>`, start);
  const content = isEmpty ? "" : text.slice(start, end < 0 ? undefined : end);
  const contentLine = line + breaks(text.slice(0, start));
  return {
    name,
    attributes: Object.fromEntries(
      [...written.matchAll(ATTRIBUTE)].map(([, key = "", double, single]) => [key, decode(double ?? single ?? "")]),
    ),
    content,
    contentLine,
    lines: [line, contentLine + breaks(content)],
    children: childrenOf(content, contentLine),
  };
}

function childrenOf(content: string, line: number): Element[] {
  const found: Element[] = [];
  for (const tag of content.matchAll(CHILD)) {
    if (found.length >= 20) break;
    const close = content.indexOf(`</${tag[1]}>`, tag.index);
    const start = tag.index + tag[0].length;
    const inside = content.slice(start, close < 0 ? undefined : close);
    const at = line + breaks(content.slice(0, start));
    found.push({
      name: tag[1]!,
      attributes: {},
      content: inside,
      contentLine: at,
      lines: [at, at + breaks(inside)],
      children: [],
    });
  }
  return found;
}

function breaks(text: string): number {
  return text.split("\n").length - 1;
}

/** What an element says: its CDATA, or its content without entities and tags. */
export function inner({ content }: Element): string {
  const raw = CDATA.exec(content)?.[1];
  return raw ?? decode(content.replace(/<[^<>]{1,2000}>/g, ""));
}

/** Takes the five named and the numbered entities off. */
export function decode(text: string): string {
  return text.replace(ENTITY, (entity, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? entity;
    const point = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });
}
