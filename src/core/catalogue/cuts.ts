/** Cuts a message that no template fits whole: at line breaks, between sentences, behind what announces the rest. */
import { isCodeLine, masked } from "./verbatim.ts";

const maxParts = 40;

/** How a message is cut when no template fits it whole: the separator as posted, and as written in Chinese. */
const separators: readonly { pattern: RegExp; zh: string; once?: boolean }[] = [
  { pattern: /\n+/, zh: "\n" },
  { pattern: /(?<=[^.\s]{2})\. {1,2}(?=[A-Z])/, zh: "。" },
  { pattern: /; /, zh: "；" },
  { pattern: /(?<=\S): {1,16}(?=\S)|：/, zh: "：", once: true },
  { pattern: / - /, zh: " - " },
  { pattern: /, (?=[a-z])/, zh: "，" },
  { pattern: /\s+(?=[a-z][\w.]{1,30}=[^\s=])/, zh: " " },
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
  return separators.flatMap(({ pattern, zh, once }) => {
    const texts = once ? splitOnce(text, pattern) : splitAll(text, pattern);
    const between = pattern.exec(masked(text))?.[0] ?? " ";
    return texts.length < 2 || texts.length > maxParts
      ? []
      : [{ texts, between: between === "：" ? ": " : between, zh }];
  });
}

/** A context and what went wrong in it, which may have a context of its own. */
function splitOnce(text: string, pattern: RegExp): string[] {
  const found = pattern.exec(masked(text));
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
}

function splitAll(text: string, pattern: RegExp): string[] {
  const texts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of masked(text).matchAll(new RegExp(pattern, "g"))) {
    texts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...texts, text.slice(from)];
}
