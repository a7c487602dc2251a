/** Numbers in noun phrases: with the measure word that Chinese wants, and as the number of a line. */
import type { Piece } from "./noun.ts";
import { type Text, isName, joinChinese, wordOf } from "./text.ts";

/** `3 nodes`, `3 of 5 nodes`, `line 3`. */
export function numberAt(text: Text, at: number, start: number): Piece | undefined {
  const number = text.tokens[at] ?? "";
  if (text.is(at, "last", "past") && /^\d/.test(text.tokens[at + 1] ?? ""))
    return { zh: "最近", end: at + 1, isNoun: false };
  if (!/^\d[\d.,]*$/.test(number)) return ordinalAt(text, at, start);
  const isShare = (text.is(at + 1, "of") && /^\d+$/.test(text.tokens[at + 2] ?? "")) || text.is(at + 1, "out of");
  if (isShare) return { zh: `${text.tokens[at + 2]} 个中的 ${number} 个`, end: at + 3, isNoun: true };
  if (text.is(at + 1, "%", "percent")) return { zh: `${number}%`, end: at + 2, isNoun: true };
  const isNamed = at > start && isName(text.tokens[at - 1] ?? "");
  const measure = isNamed ? "" : measureNext(text, at + 1, number === "1");
  return { zh: measure === "" ? number : `${number} ${measure}`, end: at + 1, isNoun: true };
}

/** The measure word of what a number counts: a noun in the plural, or after 1 in the singular, that is no unit; with its adjectives. */
function measureNext(text: Text, at: number, isOne: boolean): string {
  for (let end = at; end < at + 3; end++) {
    const word = text.lower[end] ?? "";
    const { noun, adjective } = wordOf(word) ?? {};
    if (noun !== undefined && (isOne || /[a-z](?:s|\(s\))$/.test(word)))
      return units.has(word.replace(/s$|\(s\)$/, "")) || /^(?:次|秒|天)/.test(noun)
        ? ""
        : acts.test(noun)
          ? "次"
          : "个";
    if (noun === undefined && adjective === undefined) return "";
  }
  return "";
}

const acts = /^(?:重试|尝试|失败|调用)$/;

const units = new Set(
  "byte|bit|second|minute|hour|day|week|month|year|millisecond|microsecond|time|percent|character|line|row|column|m|kb|mb|gb|core|sec|min|hr|page".split(
    "|",
  ),
);

/** `line 3` → 第 3 行. */
function ordinalAt(text: Text, at: number, start: number): Piece | undefined {
  const isApart = at === start || isName(text.tokens[at - 1] ?? "");
  const counted = isApart ? ordinals.get(text.lower[at] ?? "") : undefined;
  const number = text.tokens[at + 1] ?? "";
  return counted === undefined || !/^\d+(?:[-–]\d+)?$/.test(number)
    ? undefined
    : { zh: `第 ${number} ${counted}`, end: at + 2, isNoun: true };
}

const ordinals = new Map(
  Object.entries({ line: "行", lines: "行", column: "列", row: "行", page: "页", step: "步", attempt: "次尝试" }),
);

/** A place and what stands behind it: a line is a place already, 在第 3 行, so it takes no 处 or 上. */
export function placeIn(place: string, after: string): string {
  return joinChinese(place, /第 [\d–-]+ [行列页步]$/.test(place) ? after.replace(/^[处上]/, "") : after);
}
