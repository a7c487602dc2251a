/** Noun phrases: determiners, adjectives and nouns in a row, what they belong to, and what is said of them. */
import { adverbialOnly, grammatical, naming, prepositions } from "./grammar.ts";
import { type Word, lexicon } from "./index.ts";
import { numberAt, placeIn } from "./number.ts";
import { isIntransitive, predicatesAt } from "./predicate.ts";
import { type Parse, type Text, isName, joinChinese, joined, say, wordOf } from "./text.ts";
import { infinitivesAt, isDuration, participlesAt } from "./verb.ts";

/** An object leaves to the verb what says how, where and when. */
export type Scope = "whole" | "object" | "plain";

/** Words before a noun that Chinese leaves out, or says otherwise. */
// prettier-ignore
const determiners: Readonly<Record<string, string>> = {
  a: "", an: "", the: "", its: "其", their: "其", your: "您的", our: "我们的", my: "我的", his: "其", this: "此", that: "该", these: "这些", those: "那些", any: "任何",
  "any of the": "任何", all: "所有", "all of the": "所有", "all the": "所有", some: "某些", "some of the": "部分", each: "每个", every: "每个", both: "两个", either: "任一", another: "另一个",
  several: "多个", one: "一个", two: "两个", three: "三个", four: "四个", five: "五个", more: "更多", most: "大多数", "one of the": "其中一个", "one of": "其中一个", many: "许多",
  "the following": "以下", "following": "以下", "a few": "几个", few: "少数", "at least one": "至少一个", "one or more": "一个或多个", "zero or more": "零个或多个", "only one": "只有一个", "exactly one": "恰好一个",
  "at least": "至少", "at most": "至多", "more than": "超过", "less than": "少于", "fewer than": "少于", "up to": "最多", exactly: "恰好", only: "仅", about: "约", approximately: "约", around: "约", over: "超过",
  "no more than": "不超过", "no less than": "不少于", "not more than": "不超过", "a maximum of": "最多", "a minimum of": "至少", "the same": "相同的", "such a": "此类", "such an": "此类", "a single": "单个", "an additional": "额外的", "a lot of": "大量", "a number of": "若干", "a set of": "一组", "a list of": "", "a valid": "有效的", "multiple": "多个", "other": "其他", "no other": "没有其他", "some other": "另外某个", "any other": "任何其他", "enough": "足够的", "sufficient": "足够的", "too many": "过多的", "too much": "过多的", "too few": "过少的", very: "", "much": "大量",
  "half of the": "一半的", "the rest of the": "其余的", "whose": "其", "an appropriate": "合适的", "less": "更少的", "none of the": "没有任何", "neither of the": "两个都没有的",
};

const pronouns: Readonly<Record<string, string>> = {
  it: "它",
  they: "它们",
  them: "它们",
  you: "您",
  we: "我们",
  us: "我们",
  i: "我",
  this: "此项",
  that: "该项",
  these: "这些",
  those: "那些",
  something: "某些内容",
  anything: "任何内容",
  everything: "所有内容",
  nothing: "无内容",
  itself: "自身",
  one: "一个",
  none: "无",
  another: "另一个",
  others: "其他",
  yourself: "自己",
  themselves: "自身",
  here: "此处",
  someone: "有人",
  "each other": "彼此",
  both: "两者",
  all: "全部",
  me: "我",
};

/** Noun phrases at a place, the longest first. */
export function nounsAt(text: Text, at: number, scope: Scope = "whole"): readonly Parse[] {
  return text.read(`noun ${scope}`, at, () => byLength([...nouns(text, at, scope)]));
}

export function byLength(parses: Parse[]): Parse[] {
  return parses.sort((a, b) => b.end - a.end);
}

function* nouns(text: Text, at: number, scope: Scope): Generator<Parse> {
  for (const head of headsAt(text, at)) {
    yield* extended(text, head, scope, 0);
    yield* listed(text, head, scope);
  }
}

function headsAt(text: Text, at: number): readonly Parse[] {
  return text.read("head", at, () => byLength([...pronounAt(text, at), ...compounds(text, at)]));
}

function pronounAt(text: Text, at: number): Parse[] {
  const zh = Object.hasOwn(pronouns, text.lower[at] ?? "") ? pronouns[text.lower[at] ?? ""] : undefined;
  return zh === undefined || /^[A-Z]{2}/.test(text.tokens[at] ?? "") ? [] : [{ zh, end: at + 1 }];
}

/** A head and what follows it: `of Y`, `that failed`, `returned by Z`, `to open W`. */
function* extended(text: Text, head: Parse, scope: Scope, depth: number): Generator<Parse> {
  if (depth < 4) {
    for (const longer of modified(text, head, scope)) yield* extended(text, longer, scope, depth + 1);
  }
  yield head;
}

function* modified(text: Text, head: Parse, scope: Scope): Generator<Parse> {
  const { end } = head;
  for (let length = 4; length > 0; length--) {
    const preposition = text.slice(end, length);
    const own = relationOf(preposition, head.zh);
    const pattern = own ?? prepositions.get(preposition);
    if (pattern === undefined || (scope === "object" && own === undefined && adverbialOnly.has(preposition))) continue;
    const [before = "", after = ""] = pattern.split("…");
    for (const object of nounsAt(text, end + length, scope)) {
      if (preposition === "for" && isDuration(object.zh)) continue;
      yield { zh: joined(before, placeIn(object.zh, after), head.zh), end: object.end };
    }
  }
  if (scope !== "plain") yield* clausal(text, head);
}

/** What a noun wants of a preposition, whatever verb it is the object of: `a reference to X`, `a problem with X`. */
function relationOf(preposition: string, head: string): string | undefined {
  if (preposition === "to" && /(?:引用|访问|权限|更改|修改|句柄)$/.test(head)) return "对…的";
  if (preposition === "to" && /(?:连接|路径|链接)$/.test(head)) return "到…的";
  if (preposition === "to" && /参数$/.test(head)) return "…的";
  return preposition === "with" && /(?:问题|错误|异常|故障)$/.test(head) ? "…的" : undefined;
}

/** What is said of a head by a clause. */
function* clausal(text: Text, head: Parse): Generator<Parse> {
  const { end } = head;
  const of = (zh: string): string => joinChinese(/的$/.test(zh) ? zh : `${zh}的`, head.zh);
  const comma = text.is(end, ",") ? 1 : 0;
  if (text.is(end + comma, "that", "which", "who")) {
    for (const { zh, end: after } of predicatesAt(text, end + comma + 1))
      yield { zh: of(say(zh, "").trim()), end: after };
  }
  if (text.is(end, "to") && purposes.test(head.zh)) {
    for (const { zh, end: after } of infinitivesAt(text, end + 1)) yield { zh: of(zh), end: after };
  }
  for (const { zh, end: after } of isIntransitive(text.lower[end] ?? "") ? [] : participlesAt(text, end))
    yield { zh: of(zh), end: after };
  yield* ownClause(text, end, of);
}

/** `the file (that) you specified`. */
function* ownClause(text: Text, end: number, of: (zh: string) => string): Generator<Parse> {
  const from = end + (text.is(end, "that", "which") ? 1 : 0);
  if (!text.is(from, "you", "we", "it", "they")) return;
  const who = pronouns[text.lower[from] ?? ""] ?? "";
  for (const { word, end: after } of text.words(from + 1)) {
    const verb = word.done ?? word.verb;
    if (verb !== undefined) yield { zh: of(joined(who, verb)), end: after };
  }
}

const purposes = /(?:权限|尝试|能力|失败|时间|空间|内存|许可|方式|资金|额度|原因|需要)$/;

/** What follows a comma and is no further member of a list. */
const told = ["expected", "expecting", "got", "found", "received", "need", "have", "has", "using", "passed", "given"];

/** `a, b and c`; `not a but b`. */
function* listed(text: Text, head: Parse, scope: Scope): Generator<Parse> {
  for (const first of extended(text, head, scope, 0)) {
    const { end } = first;
    const comma = text.is(end, ",");
    const word = end + (comma ? 1 : 0);
    const zh = text.is(word, "and", "as well as", "&")
      ? "和"
      : text.is(word, "or", "and/or")
        ? "或"
        : comma
          ? "、"
          : "";
    if (zh === "" || text.is(word, ...told)) continue;
    const next = zh === "、" ? word : word + 1;
    for (const rest of nounsAt(text, next, scope)) {
      if (!Object.hasOwn(pronouns, text.lower[next] ?? "") || rest.end > next + 1)
        yield { zh: joined(first.zh, zh, rest.zh), end: rest.end };
    }
  }
}

/** A determiner, an adjective, a noun or a name in a row of them. */
export interface Piece {
  zh: string;
  end: number;
  isNoun: boolean;
  isDeterminer?: boolean;
}

/** Every place where a row of determiners, adjectives, nouns and names may end. */
function compounds(text: Text, at: number): Parse[] {
  const ends: Parse[] = [];
  let zh = "";
  let isLead = true;
  for (let piece = pieceAt(text, at, at); piece; piece = pieceAt(text, piece.end, at)) {
    if (piece.isDeterminer && zh !== "" && !isLead) break;
    if (ends.length > 0 && prepositions.has(text.lower[piece.end - 1] ?? "") && !piece.isNoun) break;
    isLead &&= piece.isDeterminer === true;
    zh = joinChinese(zh, piece.zh);
    if (!piece.isNoun) continue;
    let { end } = piece;
    if (text.is(end, "'s", "’s")) end++;
    ends.push({ zh, end });
  }
  return ends;
}

function pieceAt(text: Text, at: number, start: number): Piece | undefined {
  const token = text.tokens[at];
  if (token === undefined || token === ",") return undefined;
  return (
    determinerAt(text, at) ??
    adverbOf(text, at) ??
    numberAt(text, at, start) ??
    namedAt(text, at, start) ??
    wordAt(text, at) ??
    nameAt(text, at)
  );
}

/** `already allocated variable`. */
function adverbOf(text: Text, at: number): Piece | undefined {
  const zh = degrees.get(text.lower[at] ?? "");
  const { adjective, done } = zh === undefined ? {} : (wordOf(text.lower[at + 1] ?? "") ?? {});
  return zh === undefined || (adjective ?? done) === undefined ? undefined : { zh, end: at + 1, isNoun: false };
}

const degrees = new Map(
  Object.entries({
    already: "已",
    recently: "最近",
    previously: "之前",
    newly: "新",
    fully: "完全",
    partially: "部分",
    incorrectly: "错误",
    properly: "正确",
    not: "未",
    currently: "当前",
    automatically: "自动",
    locally: "本地",
    explicitly: "显式",
    invalidly: "无效地",
  }),
);

function determinerAt(text: Text, at: number): Piece | undefined {
  for (let length = 4; length > 0; length--) {
    const words = text.slice(at, length);
    if (length === 1 && at > 0 && /^[A-Z]+$/.test(text.tokens[at] ?? "")) continue;
    if (Object.hasOwn(determiners, words))
      return { zh: determiners[words] ?? "", end: at + length, isNoun: false, isDeterminer: true };
  }
  return undefined;
}

/** What has the name of what the noun before it says: `function foo`, `table orders`. */
function namedAt(text: Text, at: number, start: number): Piece | undefined {
  const word = text.tokens[at] ?? "";
  if (at === start || !/^[a-z]{2,40}$/.test(word)) return undefined;
  const before = text.lower[at - 1] ?? "";
  const isRecord = stores.has(before) && records.has(word);
  const isUnknown =
    naming.has(before) &&
    wordOf(word) === undefined &&
    !word.endsWith("ly") &&
    !grammatical.has(word) &&
    !prepositions.has(word);
  return isRecord || isUnknown ? { zh: word, end: at + 1, isNoun: true } : undefined;
}

const stores = new Set(["table", "relation", "column", "collection", "topic", "queue", "bucket"]);
const records = new Set(
  "order|orders|user|users|invoice|invoices|payment|payments|account|accounts|item|items|product|products|customer|customers|session|sessions|message|messages|event|events|task|tasks|job|jobs|log|logs|email|emails|id|role|roles|group|groups|permission|permissions|address|addresses|status|notification|notifications".split(
    "|",
  ),
);

/** The longest expression of the lexicon that can stand in a noun phrase. */
function wordAt(text: Text, at: number): Piece | undefined {
  if (grammatical.has(text.lower[at] ?? "") && lexicon().english.get(text.lower[at] ?? "")?.adjective === undefined)
    return undefined;
  for (const { word, end } of text.words(at)) {
    const isBefore = wordOf(text.lower[end] ?? "")?.noun !== undefined;
    const piece = inNounPhrase(isBefore ? beforeNoun(word) : word, /['’]s?$/.test(text.tokens[end - 1] ?? ""));
    if (piece) return { ...piece, zh: asGiven(text, at, end, piece.zh), end };
  }
  return undefined;
}

/** `maximum` is 最大值, but 最大 before another noun. */
function beforeNoun({ noun, ...word }: Word): Word {
  const isShorter = word.adjective !== undefined && noun?.startsWith(word.adjective) === true;
  return isShorter || noun === undefined ? word : { ...word, noun };
}

/** What has a name keeps it as posted: `plugin aws`. */
function asGiven(text: Text, at: number, end: number, zh: string): string {
  const isGiven = end === at + 1 && /^[\w.-]+$/.test(zh) && naming.has(text.lower[at - 1] ?? "");
  return isGiven ? (text.tokens[at] ?? zh) : zh;
}

function inNounPhrase({ noun, adjective, done, doing }: Word, isOwner: boolean): Omit<Piece, "end"> | undefined {
  if (noun !== undefined) return { zh: isOwner ? `${noun}的` : noun, isNoun: !isOwner };
  if (adjective !== undefined) return { zh: adjective, isNoun: false };
  if (done !== undefined) return { zh: `${done}的`, isNoun: false };
  return doing === undefined ? undefined : { zh: doing, isNoun: false };
}

function nameAt(text: Text, at: number): Piece | undefined {
  const token = text.tokens[at] ?? "";
  if (!isName(token, at)) return undefined;
  const owner = /^([\w./-]+)['’]s$/.exec(token)?.[1];
  return { zh: owner === undefined ? token : `${owner} 的`, end: at + 1, isNoun: owner === undefined };
}
