/** Cuts a message that no template fits whole: at line breaks, between sentences, behind what announces the rest. */
import { isCodeLine, masked } from "./verbatim.ts";

const maxParts = 40;

/**
 * How a message is cut when no template fits it whole: the separator as posted, and as written in Chinese; `once` where what follows may
 * have parts of its own kind.
 */
const separators: readonly { pattern: RegExp; zh: string; once?: boolean }[] = [
  { pattern: /\n+/g, zh: "\n" },
  { pattern: /(?<=[^.\s]{2})\. {1,2}(?=[A-Z])/g, zh: "。" },
  { pattern: /; /g, zh: "；" },
  { pattern: /(?<=\S): {1,16}(?=\S)|：/g, zh: "：", once: true },
  { pattern: / - /g, zh: " - " },
  { pattern: /, (?=[a-z])/g, zh: "，" },
  { pattern: /\s+(?=[a-z][\w.]{1,30}=[^\s=])/g, zh: " " },
];

/** A text whose lines were wrapped at a width, on one line again. */
export function joinWrapped(text: string): string {
  const lines = text.split("\n");
  return lines.reduce((joined, line, index) => {
    const isWrapped =
      index > 0 && goesOn.test(line) && wide.test(lines[index - 1] ?? "") && !isCodeLine(lines[index - 1] ?? "");
    return index === 0 ? line : `${joined}${isWrapped ? " " : "\n"}${line}`;
  }, "");
}

const wide = /[^\n]{60}[^.:;!?…{}|>]$/;
/** No label and no line of its own. */
const goesOn = /^(?![A-Za-z0-9 ]{1,30}:)[A-Za-z`'"(]/;

/** A message cut at one kind of separator. */
export interface Cut {
  texts: string[];
  /** The separator as posted, and in Chinese. */
  between: string;
  zh: string;
}

/** The ways to cut a text, the widest first. */
export function cutsOf(text: string): Cut[] {
  const hidden = masked(text);
  return separators.flatMap(({ pattern, zh, once }) => {
    const found = [...hidden.matchAll(pattern)].slice(0, once ? 1 : undefined);
    const [between] = found[0] ?? [];
    if (between === undefined || found.length >= maxParts) return [];
    const ends = [...found.map(({ index }) => index), text.length];
    const starts = [0, ...found.map(({ index, 0: separator }) => index + separator.length)];
    const texts = starts.map((start, part) => text.slice(start, ends[part]));
    return [{ texts, between: between === "：" ? ": " : between, zh }];
  });
}
