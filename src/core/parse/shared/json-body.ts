/** Finds JSON, or a Python literal, inside text. */
import type { ErrorText } from "../../types.ts";
import { readLiteral } from "./python-literal.ts";

export type JsonObject = Record<string, unknown>;

/** An object or a list of objects that stands in a text: from `start` to before `end`. */
export interface Body {
  value: JsonObject;
  start: number;
  end: number;
  complete: boolean;
}

/** A body that begins on a line of its own, or ends the line it stands on. */
export interface JsonDocument {
  value: JsonObject;
  /** What stands before it on its first line: a log prefix, a sentence. */
  lead: string;
  lines: [number, number];
}

const MAX_CHARACTERS = 65_536;
const MAX_BODIES = 50;
const MAX_CUT_OFF = 20;
const MAX_FRAGMENTS = 20;
const START = /\{|\[(?=\s{0,40}\{)/g;
/** Terminals are hardly narrower. */
const LEAST_WIDTH = 40;
const MOST_WRAPPED_LINES = 200;
const MOST_ENDS = 5;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The bodies of a text (its first 64 KB), in order; of a list its first object. A cut-off last one counts. */
export function* findBodies(text: string, from = 0): Generator<Body> {
  const bounded = text.slice(0, from + MAX_CHARACTERS);
  for (let tried = 0, at = from; tried < MAX_BODIES; tried++) {
    START.lastIndex = at;
    const start = START.exec(bounded)?.index;
    if (start === undefined) return;
    const { value, end, complete } = readLiteral(bounded, start);
    at = end;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (isObject(first) && Object.keys(first).length > 0) yield { value: first, start, end, complete };
  }
}

const known = new WeakMap<ErrorText, JsonDocument[]>();

/** The documents of a text; read once per text, as several formats ask. */
export function documents(text: ErrorText): JsonDocument[] {
  const found = known.get(text) ?? [...readDocuments(text.lines)];
  known.set(text, found);
  return found;
}

function* readDocuments(lines: readonly string[]): Generator<JsonDocument> {
  let tried = 0;
  for (let index = 0, cutOff = 0; index < lines.length && cutOff < MAX_CUT_OFF; index++) {
    const line = lines[index]!;
    const start = startOf(line);
    if (start < 0) {
      if (tried >= MAX_FRAGMENTS || !beginsInside(lines, index)) continue;
      tried++;
      const inner = fragment(lines, index);
      if (!inner) continue;
      yield { value: inner.value, lead: "", lines: [index + 1, inner.last + 1] };
      index = inner.last;
      continue;
    }
    const value = parseObject(line.slice(start));
    const body = value ? { value, last: index } : (unwrapped(lines, index, start) ?? acrossLines(lines, index, start));
    if (!body) {
      cutOff++;
      continue;
    }
    yield { value: body.value, lead: line.slice(0, start), lines: [index + 1, body.last + 1] };
    index = body.last;
  }
}

/** Where a document may start on a line: at its beginning, or after a prefix when the line ends with one. */
function startOf(line: string): number {
  const first = line.length - line.trimStart().length;
  if (line[first] === "{" || (line[first] === "[" && /^\[\s{0,40}(?:\{|$)/.test(line.slice(first, first + 50))))
    return first;
  return /\}["'`]?\s{0,200}$/.test(line.slice(-202)) ? line.search(/\{\s{0,9}["'}]/) : -1;
}

/** A JSON object of at most 64 KB that is the whole of a text. */
export function parseObject(json: string): JsonObject | undefined {
  if (json.length > MAX_CHARACTERS || !json.startsWith("{") || !json.trimEnd().endsWith("}")) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A document that a terminal broke at its width, whatever stood there; of the spaces at the breaks none was kept. */
function unwrapped(lines: readonly string[], index: number, start: number) {
  const width = Math.max(...lines.slice(index, index + 10).map(({ length }) => length));
  if (lines[index]!.length < LEAST_WIDTH || width > MAX_CHARACTERS) return undefined;
  const end = Math.min(lines.length, index + MOST_WRAPPED_LINES);
  for (let last = index, joined = "", ends = 0; last < end && joined.length < MAX_CHARACTERS; last++) {
    const line = lines[last]!;
    if (line.trim() === "" || line.length > width || ends > MOST_ENDS) return undefined;
    if (last > index && line.endsWith("}")) {
      ends++;
      const value = parseObject((joined + line).slice(start));
      if (value) return { value, last };
    }
    joined += line.padEnd(width);
  }
  return undefined;
}

/** A document without its outer braces, as people cut one: its first line holds a key, and no JSON stands above it. */
const MEMBER = /^\s{0,80}(["'])[\w.@$/ -]{1,80}\1\s{0,8}:\s?["'{[\dtfn-]/;
function beginsInside(lines: readonly string[], index: number): boolean {
  return MEMBER.test(lines[index]!) && !/[{[,]\s{0,20}$/.test(lines[index - 1]?.slice(-40) ?? "");
}

function fragment(lines: readonly string[], index: number) {
  const text = `{${joinLines(lines, index, MAX_CHARACTERS)}`;
  const { value, end } = readLiteral(text, 0);
  const last = index + text.slice(0, end).trimEnd().split("\n").length - 1;
  // Texts of a program's interface are pairs of strings.
  return isObject(value) && Object.values(value).some((one) => typeof one !== "string") ? { value, last } : undefined;
}

/** A document that goes on over the next lines; one that the text's end cuts off counts, too. */
function acrossLines(lines: readonly string[], index: number, start: number) {
  const text = joinLines(lines, index, MAX_CHARACTERS);
  const [body] = findBodies(text, start);
  const isCutOff = body !== undefined && body.end >= text.trimEnd().length && /^\{\s{0,40}["']/.test(text.slice(start));
  if (body?.start !== start || !(body.complete || isCutOff)) return undefined;
  return { value: body.value, last: index + text.slice(0, body.end).trimEnd().split("\n").length - 1 };
}

/** Lines from `index` on, up to a number of characters. */
export function joinLines(lines: readonly string[], index: number, characters: number): string {
  let end = index;
  for (let length = 0; end < lines.length && length < characters; end++) length += lines[end]!.length + 1;
  return lines.slice(index, end).join("\n").slice(0, characters);
}
