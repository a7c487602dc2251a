/** The catalogue: message templates in both languages, from YAML, and the index that finds them. */
import { readFileSync } from "node:fs";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { z } from "zod";
import { Category, type Language } from "../report.ts";
import { compile, isReadable, match, slotsOf, type Pattern } from "./template.ts";

/** Every file of the catalogue. */
// prettier-ignore
export const files = [
  "wrappers", "relay", "relay-limits", "model-apis", "model-limits", "model-servers", "authentication", "http",
  "errno", "errno-network", "windows", "tls-dns", "curl-ssh", "python", "python-values", "python-syntax",
  "python-libraries", "javascript", "javascript-syntax", "node", "java", "java-libraries", "dotnet", "go",
  "postgres", "postgres-more", "mysql", "stores", "stores-more", "queues", "docker", "kubernetes", "git", "packages", "shell",
  "compilers", "languages", "ruby-php", "general", "sentences",
] as const;

export const Template = z.strictObject({
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
export type Template = z.infer<typeof Template>;

/** A template that fits a message. */
export interface TemplateMatch {
  template: Template;
  slots: Record<string, string>;
  /** Characters of the wording's own text: how specific it is. */
  weight: number;
  /** Which of its wordings fits; undefined for one of the `also`. */
  language: Language | undefined;
}

interface Wording {
  template: Template;
  pattern: Pattern;
  language: Language | undefined;
}

/** Finds templates by a rare word of theirs, so that a message is compared with few of many. */
export class Catalogue {
  readonly templates: readonly Template[];
  readonly #byWord = new Map<string, Wording[]>();

  constructor(templates: readonly Template[]) {
    this.templates = templates;
    const wordings = templates.flatMap(wordingsOf).map((wording) => ({ wording, anchors: anchorsOf(wording.pattern) }));
    const frequency = new Map<string, number>();
    for (const { anchors } of wordings) for (const word of anchors) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    for (const { wording, anchors } of wordings) {
      const rarest = rarestOf(anchors, frequency);
      const list = this.#byWord.get(rarest);
      if (list) list.push(wording);
      else this.#byWord.set(rarest, [wording]);
    }
  }

  /** The templates that fit the whole message, the most specific first. */
  findAll(message: string): TemplateMatch[] {
    const text = bare(message);
    const lower = text.toLowerCase();
    const found: TemplateMatch[] = [];
    for (const word of ["", ...wordsOf(text)]) {
      for (const { template, language, pattern } of this.#byWord.get(word) ?? []) {
        const slots = match(pattern, text, lower);
        if (slots) found.push({ template, language, slots, weight: pattern.weight });
      }
    }
    return found.sort((a, b) => rankOf(a) - rankOf(b) || b.weight - a.weight);
  }

  /** The most specific of them. */
  find(message: string): TemplateMatch | undefined {
    return this.findAll(message)[0];
  }
}

/** A message that a tool prints comes before a sentence that the lexicon fills, and that before one with something added. */
function rankOf({ template }: TemplateMatch): number {
  return ["sentence", "tail"].indexOf(template.id.split(".", 1)[0] ?? "");
}

let loaded: Catalogue | undefined;

/** The catalogue, read when first asked for. */
export function catalogue(): Catalogue {
  return (loaded ??= loadCatalogue());
}

/** Reads the catalogue from its files. Throws, naming file and template, when one is malformed. */
export function loadCatalogue(): Catalogue {
  return new Catalogue(files.flatMap(readTemplates));
}

function readTemplates(name: string): Template[] {
  const file = new URL(`${name}.yaml`, import.meta.url);
  return z.array(Template).parse(load(readFileSync(file, "utf8"), { schema: FAILSAFE_SCHEMA }), {
    error: () => `in the catalogue file ${name}.yaml`,
  });
}

function wordingsOf(template: Template): Wording[] {
  const names = new Set(slotsOf(template.en).map(({ name }) => name));
  if (slotsOf(template["zh-CN"]).some(({ name }) => !names.has(name))) {
    throw new Error(`Template ${template.id}: its wordings have different slots`);
  }
  const wording = (source: string, language = languageOf(source)): Wording => {
    return { template, pattern: compile(bare(source)), language };
  };
  return [
    wording(template.en, "en"),
    ...(isReadable(template["zh-CN"]) ? [wording(template["zh-CN"], "zh-CN")] : []),
    ...template.also.map((also) => wording(also)),
  ];
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
