/** The lexicon: the words that error messages are made of, with their English forms and their Chinese. */
import { readFileSync } from "node:fs";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { z } from "zod";
import { formsOf, pluralOf } from "./forms.ts";

/** Every file of the lexicon: English words and expressions, and their Chinese. */
export const files = ["nouns", "adjectives", "verbs", "chinese"] as const;

/** What a word can be; `verb`, `does`, `doing` and `done` are a verb's base form, its third person, its -ing form, and its past tense or participle. */
export type WordKind = "noun" | "adjective" | "verb" | "does" | "doing" | "done";

/** The Chinese of a word in one of its forms, by what it can be. */
export type Word = Partial<Record<WordKind, string>>;

export interface Lexicon {
  /** By every form of every word, in lower case. */
  english: ReadonlyMap<string, Word>;
  /** English nouns and adjectives by their Chinese; of several, the one that `chinese.yaml` names, or the first. */
  chinese: ReadonlyMap<string, string>;
  /** English verbs in their base form, in the same way. */
  chineseVerbs: ReadonlyMap<string, string>;
}

/** The most words of an expression, and the most characters of a Chinese one. */
export const maxWords = 4;
export const maxCharacters = 10;

let loaded: Lexicon | undefined;

/** The lexicon, read when first asked for. */
export function lexicon(): Lexicon {
  return (loaded ??= loadLexicon());
}

function loadLexicon(): Lexicon {
  const english = new Map<string, Word>();
  const chinese = new Map(readWords("chinese"));
  const chineseVerbs = new Map<string, string>();
  const add = (form: string, kind: WordKind, zh: string) => {
    const word = english.get(form);
    if (word) word[kind] ??= zh;
    else english.set(form, { [kind]: zh });
  };
  add("got", "done", "得到");
  const nouns = readWords("nouns");
  for (const [noun, zh] of nouns) add(noun, "noun", zh);
  for (const [noun, zh] of nouns) {
    add(pluralOf(noun), "noun", zh);
    if (!chinese.has(zh)) chinese.set(zh, noun);
  }
  for (const [adjective, zh] of readWords("adjectives")) {
    add(adjective, "adjective", zh);
    if (!chinese.has(zh)) chinese.set(zh, adjective);
  }
  for (const [verb, zh] of readWords("verbs")) {
    const { does, doing, done } = formsOf(verb);
    add(verb, "verb", zh);
    if (!chineseVerbs.has(zh) || (verb === chinese.get(zh) && !verb.includes(" "))) chineseVerbs.set(zh, verb);
    add(does, "does", zh);
    add(doing, "doing", zh);
    for (const form of done) add(form, "done", zh);
  }
  return { english, chinese, chineseVerbs };
}

function readWords(name: (typeof files)[number]): [string, string][] {
  const text = readFileSync(new URL(`${name}.yaml`, import.meta.url), "utf8");
  const words = z.record(z.string(), z.string()).parse(load(text, { schema: FAILSAFE_SCHEMA }), {
    error: () => `in the lexicon file ${name}.yaml`,
  });
  return Object.entries(words);
}
