/**
 * Phrases: what stands in a slot that is neither a name nor a message. A noun phrase (`the access token of user 'app'`) is put together from the
 * words of the lexicon and from names, which stay as they are; one word that is neither, and it is no phrase: nothing is guessed.
 */
import { negated } from "./be.ts";
import { chineseNoun } from "./chinese.ts";
import { lexicon } from "./index.ts";
import { nounsAt } from "./noun.ts";
import { han, joinChinese, Text } from "./text.ts";

export { joinChinese };

/** A noun phrase; a verb in its base form, its -ing form, its past tense or participle; what follows "is", and "is not". */
export type PhraseKind = "noun" | "verb" | "doing" | "done" | "state" | "unstate";

export interface Phrase {
  en: string;
  "zh-CN": string;
}

const maxLength = 160;

/** A phrase of a kind, in both languages; undefined where the text is none. */
export function readPhrase(kind: PhraseKind, text: string): Phrase | undefined {
  if (text.length > maxLength || text.trim() !== text || text === "") return undefined;
  if (kind === "noun") return han.test(text) ? ofChinese(text) : englishNoun(text);
  if (/^[A-Z]{2,}$/.test(text)) return undefined;
  const zh =
    kind === "state" || kind === "unstate"
      ? stateOf(text, kind === "unstate")
      : lexicon().english.get(text.toLowerCase())?.[kind];
  return zh === undefined ? undefined : { en: text, "zh-CN": zh };
}

/** What tells that a class of a package is one of an error: other names of classes stand as they are. */
const errorName =
  /^(?:Invalid|No[A-Z]|Not[A-Z]|Un|In(?:complete|compatible)|Missing|Bad)|(?:Error|Exception|Warning|Failure|Failed|Fault|Interrupt|Timeout|Violation|NotFound|Denied|Exceeded|Refused|Mismatch|Conflict|Overflow|Expired)$/;

/** The words of a type's name, `ConcurrentModificationException`, in both languages; undefined where one is unknown. */
export function readTypeName(name: string): Phrase | undefined {
  const last = name.slice(name.search(/[A-Z][A-Za-z]*$/));
  const isError = !/\/|\w\.\w+\./.test(name) || errorName.test(last);
  const words =
    isError && /^(?:[\w$]+[.:\\/]{1,2})*[A-Z][A-Za-z]*$/.test(name)
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

/** An adjective without its 的, as it follows 是 or 不. */
function stateOf(text: string, isNegated: boolean): string | undefined {
  const adjective = lexicon().english.get(text.toLowerCase())?.adjective?.replace(/的$/, "");
  const zh = adjective?.length === 1 ? `为${adjective}` : adjective;
  return zh === undefined || !isNegated ? zh : negated(zh);
}

let nouns = new Map<string, Phrase | undefined>();

/** Many frames ask for the same phrase, so the last ones are kept. */
function englishNoun(text: string): Phrase | undefined {
  if (nouns.has(text)) return nouns.get(text);
  if (nouns.size > 4000) nouns = new Map();
  const phrase = toNoun(text);
  nouns.set(text, phrase);
  return phrase;
}

function toNoun(text: string): Phrase | undefined {
  if (/[:;!?.] |[:;!?]$|[{}\n]/.test(text)) return undefined;
  const words = new Text(text);
  if (!words.isKnown) return undefined;
  const zh = nounsAt(words, 0)
    .find(({ end }) => end === words.tokens.length)
    ?.zh.trim();
  return zh === undefined || zh === "" ? undefined : { en: text, "zh-CN": zh };
}

function ofChinese(text: string): Phrase | undefined {
  const en = chineseNoun(text);
  return en === undefined ? undefined : { en, "zh-CN": text };
}
