/** Matches what an entry asks of an error, by structure: runtime, type, code, status, template, lines. */
import { compile, match as matchPattern, type Pattern } from "../catalogue/template.ts";
import { firstLine } from "../extract/text.ts";
import type { Entry, Sign } from "../knowledge/entry.ts";
import { lastSegment } from "../parse/type-name.ts";
import type { ErrorText, ParsedError, Translation } from "../types.ts";

/** An error with what its matching needs, worked out once. */
export interface Subject {
  error: ParsedError;
  text: ErrorText;
  types: readonly Worded[];
  /** Of each message its first line. */
  messages: readonly Worded[];
  templates: readonly string[];
  codes: ReadonlySet<string>;
}

/** As many lines as are searched for values. */
const maxLines = 500;

/** A text and the same in lower case, as patterns are compared with it. */
interface Worded {
  text: string;
  lower: string;
}

function worded(texts: Iterable<string>): Worded[] {
  return [...new Set(texts)].map((text) => ({ text, lower: text.toLowerCase() }));
}

/** How much a field tells: an entry that asks for a message is more specific than one that asks for a category. */
const weights: Record<keyof Sign, number> = {
  message: 12,
  template: 12,
  line: 8,
  code: 8,
  type: 6,
  signal: 5,
  exitCode: 4,
  frame: 4,
  httpStatus: 4,
  format: 3,
  runtime: 2,
  category: 1,
};

export function subjectOf(error: ParsedError, text: ErrorText, translations: readonly Translation[]): Subject {
  const types = [error.type, error.api?.type, ...error.causes.map(({ type }) => type)].filter(
    (type) => type !== undefined,
  );
  const messages = [error.message, error.api?.message, ...error.causes.map(({ message }) => message)];
  return {
    error,
    text,
    types: worded(types.flatMap((type) => [type, lastSegment(type)]).map(toLine)),
    messages: worded(messages.filter((message) => message !== undefined).map(toLine)),
    templates: translations.flatMap(({ templates }) => templates),
    codes: new Set([error.code, error.api?.code].filter((code) => code !== undefined)),
  };
}

function toLine(text: string): string {
  return firstLine(text).trim();
}

/** What the slots of an entry's signs that fit hold, and those of the lines that it knows; of two for one slot the more specific pattern's. */
export function capturedBy({ match, values = [] }: Entry, subject: Subject): Record<string, string> {
  const fitting = match.filter((sign) => holds(sign, subject));
  const lines = values.length > 0 ? worded(subject.text.lines.slice(0, maxLines).map((line) => line.trim())) : [];
  return {
    ...slotsIn(values, lines),
    ...slotsIn(
      fitting.flatMap(({ type = [] }) => type),
      subject.types,
    ),
    ...slotsIn(
      fitting.flatMap(({ message = [] }) => message),
      subject.messages,
    ),
  };
}

/** Whether every field of the sign holds. */
export function holds(sign: Sign, subject: Subject): boolean {
  return fields.every(
    (field) =>
      sign[field] === undefined ||
      (checks[field] as (wanted: unknown, subject: Subject) => boolean)(sign[field], subject),
  );
}

/** One check for each field of a sign, the quickest first: does any of the wanted values hold? */
const checks: { [Field in keyof Sign]-?: (wanted: NonNullable<Sign[Field]>, subject: Subject) => boolean } = {
  runtime: (wanted, { error }) => wanted.includes(error.runtime),
  format: (wanted, { error }) => wanted.includes(error.format),
  category: (wanted, { error }) => wanted.includes(error.category),
  httpStatus: (wanted, { error }) => error.httpStatus !== undefined && wanted.includes(error.httpStatus),
  exitCode: (wanted, { error }) => error.exitCode !== undefined && wanted.includes(error.exitCode),
  signal: (wanted, { error }) => error.signal !== undefined && wanted.includes(error.signal),
  code: (wanted, { codes }) => wanted.some((code) => codes.has(code)),
  template: (wanted, { templates }) => wanted.some((id) => templates.some((found) => isTemplate(id, found))),
  type: (wanted, { types }) => fitsAny(wanted, types),
  message: (wanted, { messages }) => fitsAny(wanted, messages),
  frame: (wanted, { error }) => wanted.some((part) => inFrames(part, error)),
  line: (wanted, { text }) => linesWith(wanted, text).length > 0,
};

const fields = Object.keys(checks) as (keyof Sign)[];

/** The numbers of the lines that prove a sign, at most three. */
export function evidenceOf(sign: Sign, subject: Subject): number[] {
  if (sign.line) return linesWith(sign.line, subject.text).slice(0, 3);
  const { error } = subject;
  const values = [
    ...(sign.message || sign.template ? subject.messages.map(({ text }) => text) : []),
    ...(sign.code ? subject.codes : []),
    ...(sign.type ? subject.types.map(({ text }) => text) : []),
    ...(sign.httpStatus && error.httpStatus ? [String(error.httpStatus)] : []),
    ...(sign.signal && error.signal ? [error.signal] : []),
  ];
  const lines = values.map((value) => lineWith(value, subject));
  return [...new Set(lines.filter((line) => line !== undefined))].slice(0, 3);
}

/** The line of the error that holds a value; else any line that does. */
export function lineWith(value: string, { error, text }: Subject): number | undefined {
  const [first, last] = error.lines;
  const within = text.lines.findIndex((line, index) => index >= first - 1 && index < last && line.includes(value));
  const anywhere = within >= 0 ? within : text.lines.findIndex((line) => line.includes(value));
  return anywhere >= 0 ? anywhere + 1 : undefined;
}

/** How specific a sign is: the weights of its fields together. */
export function weightOf(sign: Sign): number {
  return Object.keys(sign).reduce((sum, field) => sum + weights[field as keyof Sign], 0);
}

const compiled = new Map<string, Pattern>();

/** A pattern is compiled once; there are as many as the knowledge base holds. */
function patternOf(source: string): Pattern {
  const known = compiled.get(source);
  if (known) return known;
  const pattern = compile(source);
  compiled.set(source, pattern);
  return pattern;
}

function fitsAny(sources: readonly string[], values: readonly Worded[]): boolean {
  return sources.some((source) => values.some((value) => fit(source, value) !== undefined));
}

/** The slots of the patterns that fit a value: the most specific pattern's count, then the first value's. */
function slotsIn(sources: readonly string[], values: readonly Worded[]): Record<string, string> {
  const found = values.flatMap((value) =>
    sources.map((source) => ({ weight: patternOf(source).weight, slots: fit(source, value) })),
  );
  const ranked = found.toReversed().sort((a, b) => a.weight - b.weight);
  return Object.assign({}, ...ranked.map(({ slots }) => slots)) as Record<string, string>;
}

function fit(source: string, { text, lower }: Worded): Record<string, string> | undefined {
  return matchPattern(patternOf(source), text, lower);
}

function linesWith(parts: readonly string[], text: ErrorText): number[] {
  return text.lines.flatMap((line, index) => (parts.some((part) => line.includes(part)) ? [index + 1] : []));
}

function inFrames(part: string, error: ParsedError): boolean {
  return error.frames.some(({ file, function: name, module }) =>
    [file, name, module].some((value) => value?.includes(part)),
  );
}

function isTemplate(wanted: string, found: string): boolean {
  return wanted.endsWith(".*") ? found.startsWith(wanted.slice(0, -1)) : wanted === found;
}
