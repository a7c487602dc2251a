/** A text as the grammar reads it: its words, and what has been found at each of them, so that nothing is read twice. */
import { earlyAdverbs, lateAdverbs } from "./adverbs.ts";
import { adverbials, grammatical, moods, naming, prepositions, subordinators, failing } from "./grammar.ts";
import { type Word, lexicon, maxWords } from "./index.ts";

/** A reading of some words: its Chinese, and where it ends. */
export interface Parse {
  zh: string;
  end: number;
  /** What stands before the negation or the modal: 当前, 仍. */
  early?: string;
  /** Whether a verb has its object. */
  hasObject?: boolean;
  /** What stands behind the verb and its object: 3 次. */
  post?: string;
  /** How, where and when something is so: what stands before a state. */
  how?: string;
}

const maxSteps = 1500;
const maxReadings = 6;
const maxTokens = 60;
export const han = /[\u3400-\u9fff]/;

const token =
  /'[^']*'(?![a-z])|"[^"]*"|`[^`']*[`']|‘[^’]*’|“[^”]*”|\([^()\s]{1,80}\)|[^\s,("'`]{1,80}\([^()\n]{0,200}\)[^\s,]*|\{[^{}\n]{0,200}\}|\[[^[\]\n]{0,200}\]|<[^<>\n]{1,200}>|,|[^\s,]+(?:,[^\s,]+)*/g;

export class Text {
  readonly tokens: readonly string[];
  readonly lower: readonly string[];
  readonly #memo = new Map<string, readonly Parse[]>();
  #left = maxSteps;

  constructor(text: string) {
    this.tokens = (text.match(token) ?? []).flatMap(expanded);
    this.lower = this.tokens.map((word) =>
      isConstant(word) && grammatical.has(word.toLowerCase()) ? word : word.toLowerCase(),
    );
  }

  /** The readings that a rule has at a place, the longest first where it says so; one for each end. */
  read(rule: string, at: number, make: () => Iterable<Parse>): readonly Parse[] {
    const key = `${rule} ${at}`;
    const known = this.#memo.get(key);
    if (known) return known;
    if (at >= this.tokens.length || this.#left-- <= 0) return [];
    this.#memo.set(key, []);
    const found = new Map<number, Parse>();
    for (const parse of make()) {
      if (!found.has(parse.end)) found.set(parse.end, parse);
      if (found.size >= maxReadings) break;
    }
    const readings = [...found.values()];
    this.#memo.set(key, readings);
    return readings;
  }

  is(at: number, ...words: string[]): boolean {
    return words.includes(this.lower[at] ?? "");
  }

  /** The words from a place on, as they stand in the lexicon. */
  slice(at: number, length: number): string {
    return this.lower.slice(at, at + length).join(" ");
  }

  /** The expressions of the lexicon at a place, the longest first. */
  *words(at: number): Generator<{ word: Word; en: string; end: number }> {
    const token = this.tokens[at] ?? "";
    const least = !isConstant(token)
      ? 1
      : lexicon().english.get(token.toLowerCase())?.noun === token
        ? 2
        : maxWords + 1;
    for (let length = Math.min(maxWords, this.tokens.length - at); length >= least; length--) {
      const en = this.slice(at, length);
      const word = wordOf(en);
      if (word) yield { word, en, end: at + length };
    }
  }

  /** Whether every word is one that the lexicon or the grammar knows, or a name. */
  get isKnown(): boolean {
    return (
      this.tokens.length > 0 &&
      this.tokens.length <= maxTokens &&
      this.tokens.every(isBalanced) &&
      this.tokens.every(
        (word, at) =>
          knownWords().has(singular(this.lower[at] ?? "")) ||
          isName(word, at) ||
          word === "," ||
          operators.has(word) ||
          (naming.has(this.lower[at - 1] ?? "") && /^[a-z]+(?<!ly)$/.test(word)),
      )
    );
  }
}

/** A word of the lexicon; `file(s)`, `client-side` and `user's` by the words they are made of. */
export function wordOf(en: string): Word | undefined {
  const { english } = lexicon();
  return (
    english.get(en) ??
    (/[(-]/.test(en) ? (english.get(singular(en)) ?? english.get(en.replaceAll("-", " "))) : undefined)
  );
}

function singular(word: string): string {
  return word.replace(/\((?:e?s)\)$/, "").replace(/['’]s?$/, "");
}

const short: Readonly<Record<string, readonly string[]>> = {
  "can't": ["cannot"],
  "won't": ["will", "not"],
  "i'm": ["I", "am"],
  "let's": ["let", "us"],
  cant: ["cannot"],
  wasnt: ["was", "not"],
};

/** What is written together: `isn't`, `you're`. */
function expanded(word: string): readonly string[] {
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (Object.hasOwn(short, lower)) return short[lower] ?? [];
  const found = /^(\w+)n't$/.exec(lower);
  if (found) return [found[1] ?? "", "not"];
  const verb = /^(you|we|they|it|that|there|this|what|i)'(re|ve|ll|s|d)$/.exec(lower);
  return verb
    ? [verb[1] ?? "", { re: "are", ve: "have", ll: "will", s: "is", d: "would" }[verb[2] ?? ""] ?? ""]
    : [word];
}

let known: Set<string> | undefined;

function knownWords(): Set<string> {
  if (known) return known;
  known = new Set(grammatical);
  const expressions = [
    ...lexicon().english.keys(),
    ...prepositions.keys(),
    ...adverbials.keys(),
    ...moods.keys(),
    ...earlyAdverbs.keys(),
    ...lateAdverbs.keys(),
    ...subordinators.keys(),
    ...failing,
  ];
  for (const expression of expressions) for (const word of expression.split(" ")) known.add(word);
  for (const expression of lexicon().english.keys()) known.add(expression.replaceAll(" ", "-"));
  return known;
}

/** A token that opens a bracket closes it; else it is a piece of something that is no sentence. */
function isBalanced(token: string): boolean {
  const countOf = (mark = "") => token.split(mark).length;
  return /^["'`‘“]/.test(token) || ["()", "[]", "{}"].every(([open, close]) => countOf(open) === countOf(close));
}

/** Comparisons, which stand as they are. */
export const operators = new Set([">", ">=", "<", "<=", "==", "!="]);

/** Written in capitals: `PORT` is a name, not a port. */
function isConstant(word: string): boolean {
  return /^[A-Z]{2,40}$/.test(word);
}

/** What stays as it is: quoted, with a digit, a capital or a mark that no plain word has. */
export function isName(word: string, at = 1): boolean {
  if (/^['"`‘“(]/.test(word)) return /['"`’”)]$/.test(word);
  if (grammatical.has(word.toLowerCase()) && !/^[A-Z]{2}/.test(word)) return false;
  if (!/[A-Za-z0-9]/.test(word) || /[.:;!?]$|[\u3000-\u303f\uff00-\uffef]/.test(word) || han.test(word)) return false;
  if (at === 0 && /^[A-Z][a-z]+(?:ing|ed|ly)$/.test(word)) return false;
  return /[A-Z0-9_./@#$%*\\<>=[\]{}:~+]|\(.*\)/.test(word) || /^[b-z]$/.test(word) || /^[a-z]+(?:-[a-z]+)+$/.test(word);
}

/** Puts two pieces of Chinese text together, with a space where Chinese characters and Latin ones meet. */
export function joinChinese(left: string, right: string): string {
  const touching = left.slice(-1) + right.slice(0, 1);
  const isPunctuated =
    /^[\s\u3000-\u303f\uff00-\uffef“‘￼]|[\s\u3000-\u303f\uff00-\uffef”’)\]￼]$/.test(touching) ||
    /^[,.;](?:\s|$)|^:(?!\w)/.test(right) ||
    (right.startsWith(".") && !han.test(left.slice(-1)));
  return touching.length < 2 || isPunctuated || /^[\u3400-\u9fff]{2}$/.test(touching)
    ? left + right
    : `${left} ${right}`;
}

export function joined(...pieces: readonly string[]): string {
  return pieces.reduce(joinChinese, "");
}

/** Where the subject goes in the Chinese of what is said of it. */
export const subjectMark = "￼";

/** What is said of a subject, with the subject in its place. */
export function say(predicate: string, subject: string): string {
  return joined(...predicate.split(subjectMark).flatMap((piece, index) => (index === 0 ? [piece] : [subject, piece])));
}
