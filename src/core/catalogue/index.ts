/** The catalogue: message templates in both languages, from YAML, and the index that finds them. */
import { readFileSync } from "node:fs";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { z } from "zod";
import { prepared } from "../prepared.ts";
import { Category, type Language } from "../report.ts";
import { rankOf } from "./frames.ts";
import { folders } from "./list.ts";
import { compile, isReadable, match, type Pattern } from "./template.ts";

/** Every file of the catalogue, by its path. */
export const files: readonly string[] = Object.entries(folders).flatMap(([folder, names]) =>
  names.map((name) => `${folder}/${name}`),
);

/** A template as its file holds it. */
export const WrittenTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  en: z.string().min(2),
  "zh-CN": z.string().min(1),
  /** Other wordings of the same message, in either language. */
  also: z.array(z.string()).default([]),
  /** What the message says of the error, whoever prints it. */
  category: Category.optional(),
  /** The constant to search for: ENOENT, 0x80070005. */
  constant: z.string().optional(),
  /** A real message; it must lead back to this template. */
  example: z.string(),
});
export type WrittenTemplate = z.infer<typeof WrittenTemplate>;

/** What of it is needed to translate; examples are for the tests, and would be a quarter of the memory. */
export type Template = Omit<WrittenTemplate, "example">;

/** A template that fits a message. */
export interface TemplateMatch {
  template: Template;
  slots: Record<string, string>;
  /** Characters of the wording's own text: how specific it is. */
  weight: number;
  /** Which of its wordings fits; undefined for one of the `also`. */
  language: Language | undefined;
}

/** Which wording of which template a word leads to, as one number: the template's times `maxWordings`, and the wording's: 0 is `en`, 1 `zh-CN`, from 2 on those of `also`. */
type Place = number;

const maxWordings = 256;

/** The templates, and each of their wordings by the rarest of the words that every message of it holds. */
export interface Index {
  templates: Template[];
  byWord: [word: string, places: Place[]][];
}

interface Wording {
  template: Template;
  pattern: Pattern;
  language: Language | undefined;
}

/** Finds templates by a rare word of theirs, so that a message is compared with few of many. */
export class Catalogue {
  readonly templates: readonly Template[];
  readonly #byWord: ReadonlyMap<string, Place[]>;
  /** Those that were compared before; few ever are. */
  readonly #compiled = new Map<Place, Wording>();

  constructor({ templates, byWord }: Index) {
    this.templates = templates;
    this.#byWord = new Map(byWord);
  }

  /** The templates that fit the whole message, the most specific first. */
  findAll(message: string): TemplateMatch[] {
    return this.#search(message, () => true).sort(
      (a, b) => rankOf(a.template) - rankOf(b.template) || b.weight - a.weight,
    );
  }

  /** The same of what tools print alone: no frame that the lexicon fills. */
  findTools(message: string): TemplateMatch[] {
    return this.#search(message, (template) => rankOf(template) === 0).sort((a, b) => b.weight - a.weight);
  }

  /** The most specific message of a tool that fits. */
  find(message: string): TemplateMatch | undefined {
    return this.findTools(message)[0];
  }

  #search(message: string, isWanted: (template: Template) => boolean): TemplateMatch[] {
    const text = bare(message);
    const lower = text.toLowerCase();
    const found: TemplateMatch[] = [];
    for (const word of ["", ...wordsOf(text)]) {
      for (const place of this.#byWord.get(word) ?? []) {
        const wanted = this.templates[Math.floor(place / maxWordings)];
        if (!wanted || !isWanted(wanted)) continue;
        const { template, language, pattern } = this.#wordingAt(place);
        const slots = match(pattern, text, lower);
        if (slots) found.push({ template, language, slots, weight: pattern.weight });
      }
    }
    return found;
  }

  #wordingAt(place: Place): Wording {
    const known = this.#compiled.get(place);
    if (known) return known;
    const template = this.templates[Math.floor(place / maxWordings)];
    const source = template && sourcesOf(template)[place % maxWordings];
    if (!source) throw new Error(`The catalogue has no wording at ${place}`);
    const compiled = { template, pattern: compile(bare(source.text)), language: source.language };
    this.#compiled.set(place, compiled);
    return compiled;
  }
}

let loaded: Catalogue | undefined;

/** The catalogue, read when first asked for. */
export function catalogue(): Catalogue {
  return (loaded ??= loadCatalogue());
}

/** Reads the catalogue from its files. Throws, naming file and template, when one is malformed. */
export function loadCatalogue(): Catalogue {
  const sources = [import.meta.url, ...files.map((name) => `${name}.yaml`)];
  const urls = sources.map((file) => new URL(file, import.meta.url));
  return new Catalogue(
    prepared("catalogue", urls, () => indexOf(readTemplates().map(({ example: _, ...template }) => template))),
  );
}

/** Every template, as written. Throws, naming the file, when one is malformed. */
export function readTemplates(): WrittenTemplate[] {
  return files.flatMap(readFile);
}

function readFile(name: string): WrittenTemplate[] {
  const file = new URL(`${name}.yaml`, import.meta.url);
  return z.array(WrittenTemplate).parse(load(readFileSync(file, "utf8"), { schema: FAILSAFE_SCHEMA }), {
    error: () => `in the catalogue file ${name}.yaml`,
  });
}

/** Makes the index of templates. Throws, naming the wording, when one cannot be compiled. */
export function indexOf(templates: Template[]): Index {
  const wordings = templates.flatMap((template, at) =>
    readableOf(template).map(({ wording, text }) => ({
      place: at * maxWordings + wording,
      anchors: anchorsOf(compile(bare(text))),
    })),
  );
  const frequency = new Map<string, number>();
  for (const { anchors } of wordings) for (const word of anchors) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byWord = new Map<string, Place[]>();
  for (const { place, anchors } of wordings) {
    const rarest = rarestOf(anchors, frequency);
    const list = byWord.get(rarest);
    if (list) list.push(place);
    else byWord.set(rarest, [place]);
  }
  return { templates, byWord: [...byWord] };
}

/** Every wording of a template, with its language. */
function sourcesOf(template: Template): { text: string; language: Language | undefined }[] {
  return [
    { text: template.en, language: "en" },
    { text: template["zh-CN"], language: "zh-CN" },
    ...template.also.map((text) => ({ text, language: languageOf(text) })),
  ];
}

/** Those that can be recognised; not every Chinese one can. */
function readableOf(template: Template): { text: string; wording: number }[] {
  return sourcesOf(template)
    .map(({ text }, wording) => ({ text, wording }))
    .filter(({ text, wording }) => wording !== 1 || (text !== template.en && isReadable(text)));
}

/** The word that fewest wordings hold; the empty one where there is none. */
function rarestOf(words: readonly string[], frequency: ReadonlyMap<string, number>): string {
  let rarest = "";
  let least = Infinity;
  for (const word of words) {
    const count = frequency.get(word) ?? 0;
    if (count < least) [rarest, least] = [word, count];
  }
  return rarest;
}

/** The report language that another wording is in; undefined for one in neither, such as German. */
function languageOf(source: string): Language | undefined {
  if (/[\u4e00-\u9fff]/.test(source)) return "zh-CN";
  return /[^\x20-\x7e\u2018-\u201d]/.test(source) ? undefined : "en";
}

/** Without outer white space and the full stop, which tools print or leave out as they like. */
export function bare(message: string): string {
  return message.trim().replace(/[.。!！]$/, "");
}

/** Words of a pattern that a fitting message must contain as words of its own. */
function anchorsOf(pattern: Pattern): string[] {
  return pattern.tokens.flatMap((token, index) => {
    if (typeof token !== "string") return [];
    const isFirst = index === 0;
    const isLast = index === pattern.tokens.length - 1;
    return [...wordsOf(token, isFirst, isLast)];
  });
}

/**
 * The words of a text: runs of Latin letters and digits, and pairs of neighbouring Chinese characters.
 * A word at an open end may go on beyond it, so it is left out.
 */
function wordsOf(text: string, closedStart = true, closedEnd = true): Set<string> {
  const words = new Set<string>();
  for (const found of text.toLowerCase().matchAll(/[a-z0-9_]{2,60}|[\u4e00-\u9fff]{2,200}/g)) {
    const word = found[0];
    const isHan = word.charCodeAt(0) >= 0x4e00;
    if (isHan) {
      for (let at = 0; at + 2 <= word.length; at++) words.add(word.slice(at, at + 2));
      continue;
    }
    const touchesStart = found.index === 0 && !closedStart;
    const touchesEnd = found.index + word.length === text.length && !closedEnd;
    if (!touchesStart && !touchesEnd) words.add(word);
  }
  return words;
}
