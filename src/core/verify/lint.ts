/**
 * The translation linter: whether the two halves of a text say the same of the same things. Numbers, paths, identifiers, URLs and code must stand
 * in both; each half is in its own language outside quotation marks; Chinese has its own punctuation; terms have the names of the glossary.
 */
import type { Prose, Report } from "../report.ts";
import type { Analysis } from "../types.ts";
import { glossary, type Glossary } from "./glossary.ts";

export interface LintFinding {
  rule: "constants" | "language" | "punctuation" | "glossary";
  /** What was found, as a sentence for whoever mends it. */
  what: string;
  en: string;
  "zh-CN": string;
}

/** Checks one text; a text that stands in one language only is checked for that one. */
export function lintProse({ en = "", "zh-CN": zh = "" }: Prose, terms: Glossary = glossary()): LintFinding[] {
  const found = (rule: LintFinding["rule"], what: string | undefined): LintFinding[] =>
    what === undefined ? [] : [{ rule, what, en, "zh-CN": zh }];
  return [
    ...(en && zh ? found("constants", differingConstants(en, zh)) : []),
    ...found("language", foreignIn(en, zh)),
    ...found("punctuation", wrongPunctuation(zh)),
    ...(en && zh ? found("glossary", wrongTerm(en, zh, terms)) : []),
  ];
}

/** Checks every text of an analysis or a report. */
export function lintAnalysis(analysis: Analysis | Report, terms?: Glossary): LintFinding[] {
  const { translation } = analysis;
  return [
    ...textsOf(analysis).flatMap((prose) => lintProse(prose, terms)),
    ...(translation ? lintTranslation(translation, terms) : []),
  ];
}

/** Checks the translation of a message: the half that stands as it was posted is nobody's to mend. */
export function lintTranslation(translation: Prose & { original?: string }, terms?: Glossary): LintFinding[] {
  const { original, en, "zh-CN": zh } = translation;
  const isPosted = (finding: LintFinding) =>
    (zh === original && finding.rule === "punctuation") || (en === original && finding.what.startsWith("Chinese"));
  return lintProse({ en, "zh-CN": zh }, terms).filter((finding) => !isPosted(finding));
}

/** Every text that Bugloss or a model wrote. */
function textsOf({ title, meaning, action, causes, solutions, prevention, tools, ask }: Analysis | Report): Prose[] {
  return [
    ...[title, meaning, action, ...prevention, ...ask],
    ...causes.map(({ text }) => text),
    ...solutions.flatMap((solution) => [solution.title, ...solution.steps, ...(solution.undo ? [solution.undo] : [])]),
    ...tools.map(({ why }) => why),
  ];
}

/** What stands between quotation marks in GNU's way: `int'. */
const gnu = String.raw`\x60[^\x60']{1,120}'(?=[\s,.;:?!)\u3000-\uffef]|$)`;
/** Code between backticks, also in GNU's way. */
const span = String.raw`${gnu}|\x60[^\x60]{1,600}\x60`;
const code = new RegExp(span, "g");
const quoted = new RegExp(String.raw`${gnu}|\x60[^\x60]*\x60|"[^"]*"|“[^”]*”|'[^']*'|‘[^’]*’`, "g");

/** What must stand the same in every language: code, URLs, paths, names with a mark or a capital inside, numbers. */
const constant = new RegExp(
  String.raw`${span}|https?:\/\/[\w./#%~?=&:-]+|(?<![\w.])~?\/[\w.@-]+(?:\/[\w.@-]+)+|[A-Za-z]:\\[\w.\\-]+|\b[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\b|\b[a-z]+[A-Z]\w*|\b0x[\da-fA-F]+\b|(?<![A-Za-z\d])\d+(?:\.\d+)*`,
  "g",
);

function constantsOf(text: string): Set<string> {
  return new Set((text.match(constant) ?? []).map((value) => value.replace(/[.,:?]+$/, "")));
}

/** Whether every number, path, identifier, URL and piece of code of a text stands in each half of its translation. */
export function keepsConstants(original: string, { en = "", "zh-CN": zh = "" }: Prose): boolean {
  return [...constantsOf(original)].every((value) => en.includes(value) && zh.includes(value));
}

/** What stands between GNU's quotation marks; another tool writes others. */
function unquoted(value: string): string {
  return value.replace(/^`(.*)'$/, "$1");
}

function differingConstants(en: string, zh: string): string | undefined {
  const [english, chinese] = [constantsOf(en), constantsOf(zh)];
  const isMissing = (value: string, text: string) => !text.includes(value) && !text.includes(unquoted(value));
  const onlyEnglish = [...english].filter((value) => isMissing(value, zh));
  const onlyChinese = [...chinese].filter((value) => isMissing(value, en));
  const parts = [
    onlyEnglish.length > 0 ? `only in English: ${onlyEnglish.join(", ")}` : "",
    onlyChinese.length > 0 ? `only in Chinese: ${onlyChinese.join(", ")}` : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("; ") : undefined;
}

function foreignIn(en: string, zh: string): string | undefined {
  const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uff03\uff05-\uffef]+/.exec(en.replaceAll(quoted, "§"))?.[0];
  if (chinese) return `Chinese in the English half: ${chinese}`;
  const english = /(?:\b[A-Za-z][a-z'’]* ){4}[A-Za-z][a-z]*/.exec(zh.replaceAll(quoted, "§"))?.[0];
  return english && `an English sentence in the Chinese half: ${english}`;
}

function wrongPunctuation(zh: string): string | undefined {
  const text = zh.replaceAll(code, "``");
  const half = /[\u3400-\u9fff](?:[,;?!()]|:(?!\w)|\.(?!\w))|(?<![:])[,;:?!] ?[\u3400-\u9fff]/.exec(
    text.replaceAll(quoted, "§"),
  )?.[0];
  if (half) return `half-width punctuation beside Chinese: ${half}`;
  const tight = /[\u3400-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u3400-\u9fff]/.exec(text.replaceAll(quoted, "§"))?.[0];
  return tight && `no space between Chinese and Latin: ${tight}`;
}

function wrongTerm(en: string, zh: string, terms: Glossary): string | undefined {
  const english = en.replaceAll(quoted, "§").toLowerCase();
  for (const { pattern, term, is, not } of terms) {
    const wrong = not
      ? not.find((name) => zh.includes(name))
      : is.some((name) => zh.includes(name))
        ? undefined
        : "missing";
    if (wrong !== undefined && pattern.test(english)) return `"${term}" is ${is.join(" or ")}, not ${wrong}`;
  }
  return undefined;
}
