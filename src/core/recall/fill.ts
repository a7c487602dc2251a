/** Fills `{{name}}` and `{{name|otherwise}}` in an entry's texts with the facts of an error. */
import type { Language } from "../report.ts";

/** A slot that is the whole of a piece of code, with an alternative that is no code: without its fact it is prose. */
const codeOrProse = /`\{\{([a-z][A-Za-z]{0,30})\|([^{}`]{0,200}[^\x21-\x7e`][^{}`]{0,200})\}\}`/g;

/** `{{end}}` and `{{else}}` are of Go's templates, as Docker and kubectl take them. */
const slot = /\{\{(?!end\}|else\})([a-z][A-Za-z]{0,30})(?:\|([^{}]{0,200}))?\}\}/g;

/** A value that cannot change what a command does. */
const harmless = /^[\w.@:/+=,-]{1,200}$/;

export type Facts = Readonly<Record<string, string>>;

/** The text with its slots filled; undefined when a fact is missing that has no alternative. */
export function fillText(text: string, facts: Facts, language: Language = "en"): string | undefined {
  const filled = fill(facts["line"] === undefined ? withoutLine(text) : text, facts, (value, before) =>
    /[`'"“‘]$/.test(before) ? value : quotedIn(language, value),
  );
  return filled === undefined ? undefined : unfold(filled);
}

/** Where the number of a line is not known, `line {{line|of the trace}}` is the line of the trace, and 第 {{line|（见堆栈）}} 行 no number. */
function withoutLine(text: string): string {
  return text
    .replaceAll(/(?<!the )\bline \{\{line\|(?![A-Z]+\})([^{}]{1,60})\}\}/g, "the line $1")
    .replaceAll(/ ?第 ?\{\{line\|(?![A-Z]+\})([^{}]{1,60})\}\} ?行/g, (_, otherwise: string) =>
      /^[（见]/.test(otherwise) ? `（${otherwise.replaceAll(/[（）]/g, "")}）` : ` ${otherwise.replace(/的$/, "")}的行`,
    );
}

function fill(text: string, facts: Facts, show = (value: string, _before: string) => value): string | undefined {
  let isMissing = false;
  const prose = text.replaceAll(codeOrProse, (whole, name: string, otherwise: string) =>
    facts[name] === undefined ? otherwise : whole,
  );
  const filled = prose.replaceAll(slot, (_, name: string, otherwise: string | undefined, at: number) => {
    const value = facts[name];
    if (value === undefined && otherwise === undefined) isMissing = true;
    return value === undefined ? (otherwise ?? "") : show(value, prose.slice(0, at));
  });
  return isMissing ? undefined : filled;
}

/** A value in the other language stands in quotation marks. */
function quotedIn(language: Language, value: string): string {
  if (language === "en") return /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(value) ? `"${value}"` : value;
  const isForeign = /[A-Za-z]+(?:[ ,]+[A-Za-z]+){3}|[\u4e00-\u9fff][,;:?!]|[,;:?!] ?[\u4e00-\u9fff]/.test(value);
  return isForeign ? `“${value}”` : value;
}

/** Chinese writes no space where YAML joined two lines, or where a value was put between two characters. */
function unfold(text: string): string {
  return text.replace(
    /(?<=[\u3000-\u303f\uff00-\uffef]) | (?=[\u3000-\u303f\uff00-\uffef])|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g,
    "",
  );
}

/** The same for code: a value that a shell could read as anything but a word counts as missing. */
export function fillCode(code: string, facts: Facts): string | undefined {
  return fill(code, Object.fromEntries(Object.entries(facts).filter(([, value]) => isHarmless(value))));
}

function isHarmless(value: string): boolean {
  return harmless.test(value) && !value.startsWith("-");
}
