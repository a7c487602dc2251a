/**
 * Phrases: what stands in a slot that is neither a name nor a message. A noun phrase (`the access token of user 'app'`) is put together from the
 * words of the lexicon and from names, which stay as they are; one word that is neither, and it is no phrase: nothing is guessed.
 */
import { lexicon, maxCharacters, maxWords, type Word } from "./index.ts";

/** A noun phrase; a verb in its base form, its -ing form, its past tense or participle; what follows "is", and "is not". */
export type PhraseKind = "noun" | "verb" | "doing" | "done" | "state" | "unstate";

export interface Phrase {
  en: string;
  "zh-CN": string;
}

const maxLength = 240;
const maxTokens = 24;
const han = /[\u3400-\u9fff]/;

/** A phrase of a kind, in both languages; undefined where the text is none. */
export function readPhrase(kind: PhraseKind, text: string): Phrase | undefined {
  if (text.length > maxLength || text.trim() !== text || text === "") return undefined;
  if (kind === "noun") return han.test(text) ? chineseNoun(text) : englishNoun(text);
  const zh =
    kind === "state" || kind === "unstate"
      ? stateOf(text, kind === "unstate")
      : lexicon().english.get(text.toLowerCase())?.[kind];
  return zh === undefined ? undefined : { en: text, "zh-CN": zh };
}

/** The words of a type's name, `ConcurrentModificationException`, in both languages; undefined where one is unknown. */
export function readTypeName(name: string): Phrase | undefined {
  const last = name.slice(name.search(/[A-Z][A-Za-z]*$/));
  const words = /^(?:[\w$]+[.:\\/]{1,2})*[A-Z][A-Za-z]*$/.test(name)
    ? (last.match(/[A-Z]+(?![a-z])|[A-Z][a-z]+/g) ?? [])
    : [];
  const { english } = lexicon();
  let zh = "";
  for (let at = 0; at < words.length;) {
    const found = [2, 1].flatMap((length) => {
      const word = english.get(
        words
          .slice(at, at + length)
          .join(" ")
          .toLowerCase(),
      );
      const text = word && (word.noun ?? word.adjective?.replace(/的$/, "") ?? word.verb ?? word.done ?? word.doing);
      return text === undefined ? [] : [{ text, length }];
    })[0];
    if (!found) return undefined;
    zh = joinChinese(zh, found.text);
    at += found.length;
  }
  return zh === "" ? undefined : { en: name, "zh-CN": `${zh}（${name}）` };
}

/** Puts two pieces of Chinese text together, with a space where Chinese characters and Latin ones meet. */
export function joinChinese(left: string, right: string): string {
  const touching = left.slice(-1) + right.slice(0, 1);
  const isPunctuated = /^[\s\u3000-\u303f\uff00-\uffef“‘]|[\s\u3000-\u303f\uff00-\uffef”’,.:;)\]]$/.test(touching);
  return touching.length < 2 || isPunctuated || /^[\u3400-\u9fff]{2}$/.test(touching)
    ? left + right
    : `${left} ${right}`;
}

/** An adjective without its 的, as it follows 是 or 不. */
function stateOf(text: string, isNegated: boolean): string | undefined {
  const adjective = lexicon().english.get(text.toLowerCase())?.adjective?.replace(/的$/, "");
  const zh = adjective?.length === 1 ? `为${adjective}` : adjective;
  if (zh === undefined || !isNegated) return zh;
  if (zh.startsWith("已")) return `未${zh.slice(1)}`;
  return /^有/.test(zh) ? zh.replace(/^有/, "无") : `不${zh}`;
}

// --- English ---

interface Cursor {
  tokens: readonly string[];
  at: number;
}

/** Where the Chinese of "X preposition Y" puts its parts: before Y, and between Y and X. */
// prettier-ignore
const prepositions: Readonly<Record<string, readonly [before: string, after: string]>> = {
  of: ["", "的"], for: ["", "的"], in: ["", "中的"], inside: ["", "中的"], within: ["", "内的"], on: ["", "上的"], at: ["", "处的"],
  under: ["", "下的"], from: ["来自", "的"], to: ["到", "的"], with: ["带有", "的"], without: ["不带", "的"], named: ["名为", "的"],
  called: ["名为", "的"], matching: ["与", "匹配的"], containing: ["包含", "的"], between: ["", "之间的"], by: ["由", "提供的"],
  about: ["关于", "的"], after: ["", "之后的"], before: ["", "之前的"], using: ["使用", "的"], via: ["经由", "的"], against: ["针对", "的"],
};

const conjunctions: Readonly<Record<string, string>> = { and: "和", or: "或" };

/** Words before a noun that Chinese leaves out, or says otherwise. */
const determiners: Readonly<Record<string, string>> = {
  a: "",
  an: "",
  the: "",
  its: "其",
  their: "其",
  your: "你的",
  this: "此",
  that: "该",
  these: "这些",
  those: "那些",
  any: "任何",
  all: "所有",
  some: "某些",
  each: "每个",
  every: "每个",
  both: "两个",
  either: "任一",
  another: "另一个",
  several: "多个",
  one: "一个",
  two: "两个",
  three: "三个",
  more: "更多",
  most: "大多数",
  no: "零",
};

function englishNoun(text: string): Phrase | undefined {
  const tokens = text.match(/'[^']*'|"[^"]*"|`[^`']*[`']|‘[^’]*’|“[^”]*”|\([^()\s]{1,80}\)|,|[^\s,]+/g) ?? [];
  if (tokens.length === 0 || tokens.length > maxTokens) return undefined;
  const cursor = { tokens, at: 0 };
  const zh = nounAt(cursor);
  return zh !== undefined && cursor.at === tokens.length ? { en: text, "zh-CN": zh } : undefined;
}

/** The longest noun phrase from the cursor on. */
function nounAt(cursor: Cursor): string | undefined {
  const head = compoundAt(cursor);
  if (head === undefined) return undefined;
  const word = cursor.tokens[cursor.at]?.toLowerCase() ?? "";
  if (word === ",") {
    const rest = listAt(cursor);
    return rest === undefined ? head : `${head}、${rest}`;
  }
  const before = cursor.at++;
  const object = nounAt(cursor);
  if (object !== undefined && Object.hasOwn(conjunctions, word)) return joined(head, conjunctions[word] ?? "", object);
  if (object !== undefined && Object.hasOwn(prepositions, word)) {
    const [lead, particle] = prepositions[word] ?? ["", ""];
    return joined(lead, object, particle, head);
  }
  cursor.at = before;
  return head;
}

function joined(...pieces: string[]): string {
  return pieces.reduce(joinChinese);
}

/** What goes on after a comma: `b, c and d`. */
function listAt(cursor: Cursor): string | undefined {
  const before = cursor.at++;
  if (/^(?:and|or)$/i.test(cursor.tokens[cursor.at] ?? "")) cursor.at++;
  const rest = nounAt(cursor);
  if (rest === undefined) cursor.at = before;
  return rest;
}

/** Determiners, adjectives, nouns and names in a row, of which the last is a noun or a name. */
function compoundAt(cursor: Cursor): string | undefined {
  let zh = "";
  let hasNoun = false;
  let end = cursor.at;
  for (let piece = pieceAt(cursor); piece; piece = pieceAt(cursor)) {
    zh = joinChinese(zh, piece.zh);
    if (piece.isNoun) {
      hasNoun = true;
      end = cursor.at;
    } else if (hasNoun && piece.zh === "") break;
  }
  if (end !== cursor.at) {
    cursor.at = end;
    return undefined;
  }
  return hasNoun ? zh : undefined;
}

function pieceAt(cursor: Cursor): { zh: string; isNoun: boolean } | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return undefined;
  const determiner = determinerAt(token);
  if (determiner !== undefined) {
    cursor.at++;
    return { zh: determiner, isNoun: false };
  }
  const found = expressionAt(cursor);
  if (found) return found;
  if (!isName(token) && !isNamed(cursor)) return undefined;
  cursor.at++;
  const counted = /^\d+$/.test(token) && countsNext(cursor);
  return { zh: counted ? `${token} 个` : token, isNoun: true };
}

function determinerAt(token: string): string | undefined {
  const lower = token.toLowerCase();
  return Object.hasOwn(determiners, lower) ? determiners[lower] : undefined;
}

/** The longest expression of the lexicon at the cursor that can stand in a noun phrase. */
function expressionAt(cursor: Cursor): { zh: string; isNoun: boolean } | undefined {
  const { english } = lexicon();
  if (isConstant(cursor.tokens[cursor.at] ?? "")) return undefined;
  for (let length = Math.min(maxWords, cursor.tokens.length - cursor.at); length > 0; length--) {
    const word = english.get(
      cursor.tokens
        .slice(cursor.at, cursor.at + length)
        .join(" ")
        .toLowerCase(),
    );
    const found = word && inNounPhrase(word);
    if (!found) continue;
    cursor.at += length;
    return found;
  }
  return undefined;
}

function inNounPhrase({ noun, adjective, done, doing }: Word): { zh: string; isNoun: boolean } | undefined {
  if (noun !== undefined) return { zh: noun, isNoun: true };
  if (adjective !== undefined) return { zh: adjective, isNoun: false };
  const participle = done ?? doing;
  return participle === undefined ? undefined : { zh: `${participle}的`, isNoun: false };
}

/** Whether the word at the cursor is the name of what the noun before it says: `function foo`. */
function isNamed({ tokens, at }: Cursor): boolean {
  const word = tokens[at] ?? "";
  return (
    /^[a-z]{2,40}$/.test(word) &&
    naming.has(tokens[at - 1]?.toLowerCase() ?? "") &&
    !Object.hasOwn(prepositions, word) &&
    !grammatical.has(word)
  );
}

// prettier-ignore
const naming = new Set([
  "function", "method", "table", "column", "field", "module", "package", "class", "variable", "parameter", "option", "service", "topic", "index",
  "database", "user", "role", "group", "branch", "remote", "host", "container", "image", "model", "plugin", "target", "task", "job", "key", "command",
  "attribute", "property", "namespace", "pod", "node", "queue", "schema", "type", "struct", "library", "symbol", "directive", "label", "tag", "volume",
  "network", "program", "project", "resource", "identifier", "name", "value", "argument", "flag", "keyword", "profile", "provider", "driver", "extension",
]);

/** Words of the sentence, not of the phrase. */
const grammatical = new Set(
  "is|are|was|were|be|been|has|have|had|not|and|or|but|if|when|while|because|that|which|who|then|than|as|so|it|they|you|we|can|cannot|could|must|should|will|may|might|does|did|do|too|also".split(
    "|",
  ),
);

/** Whether a number counts what comes next: a noun that is no unit. */
function countsNext({ tokens, at }: Cursor): boolean {
  const next = tokens[at]?.toLowerCase() ?? "";
  const word = lexicon().english.get(next);
  return word?.noun !== undefined && !units.has(next.replace(/s$/, "")) && /[a-z]s$/.test(next);
}

const units = new Set(
  "byte|bit|second|minute|hour|day|millisecond|microsecond|time|percent|character|line|row|column".split("|"),
);

/** Written in capitals: `PORT` is a name, not a port. */
function isConstant(token: string): boolean {
  return /^[A-Z]{2,40}$/.test(token);
}

/** What stays as it is: quoted, with a digit, a capital or a mark that no plain word has. */
function isName(token: string): boolean {
  if (/^['"`‘“(]/.test(token)) return true;
  if (!/[A-Za-z0-9]/.test(token) || /[:;!?]$/.test(token) || han.test(token)) return false;
  return /[A-Z0-9_./@#$%*\\<>=[\]{}:~+]/.test(token) || /^[a-z]$/.test(token) || /^[a-z]+(?:-[a-z]+)+$/.test(token);
}

// --- Chinese ---

/** Chinese nouns in a row, with 的 between what belongs to something and that something. */
function chineseNoun(text: string): Phrase | undefined {
  const parts = text.split("的").map(chineseCompound);
  if (parts.length > 3 || parts.some((part) => part === undefined)) return undefined;
  return { en: parts.reverse().join(" of "), "zh-CN": text };
}

function chineseCompound(text: string): string | undefined {
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const name = /^\s{0,3}('[^']*'|"[^"]*"|“[^”]*”|[\w./:@-]+)\s{0,3}/.exec(text.slice(at));
    const found = name ? { word: name[1] ?? "", length: name[0].length } : chineseWordAt(text, at);
    if (!found) return undefined;
    words.push(found.word);
    at += found.length;
  }
  return words.length === 0 ? undefined : words.join(" ");
}

function chineseWordAt(text: string, at: number): { word: string; length: number } | undefined {
  for (let length = Math.min(maxCharacters, text.length - at); length > 0; length--) {
    const word = lexicon().chinese.get(text.slice(at, at + length));
    if (word !== undefined) return { word, length };
  }
  return undefined;
}
