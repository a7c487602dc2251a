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
const START = /\{|\[(?=\s{0,40}\{)/g;

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
  for (let index = 0, cutOff = 0; index < lines.length && cutOff < MAX_CUT_OFF; index++) {
    const start = startOf(lines[index]!);
    if (start < 0) continue;
    const value = parseObject(lines[index]!.slice(start));
    const body = value ? { value, last: index } : acrossLines(lines, index, start);
    if (!body) {
      cutOff++;
      continue;
    }
    yield { value: body.value, lead: lines[index]!.slice(0, start), lines: [index + 1, body.last + 1] };
    index = body.last;
  }
}

/** Where a document may start on a line: at its beginning, or after a prefix when the line ends with one. */
function startOf(line: string): number {
  const first = line.search(/\S/);
  if (first < 0) return -1;
  if (/^(?:\{|\[\s{0,40}(?:\{|$))/.test(line.slice(first, first + 50))) return first;
  return line.trimEnd().endsWith("}") ? line.search(/\{\s{0,9}["'}]/) : -1;
}

function parseObject(json: string): JsonObject | undefined {
  if (!/^\{.{0,65536}\}\s{0,99}$/s.test(json)) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function acrossLines(lines: readonly string[], index: number, start: number) {
  const text = joinLines(lines, index, MAX_CHARACTERS);
  const [body] = findBodies(text, start);
  if (!body || body.start !== start || !body.complete) return undefined;
  return { value: body.value, last: index + text.slice(0, body.end).split("\n").length - 1 };
}

/** Lines from `index` on, up to a number of characters. */
export function joinLines(lines: readonly string[], index: number, characters: number): string {
  let end = index;
  for (let length = 0; end < lines.length && length < characters; end++) length += lines[end]!.length + 1;
  return lines.slice(index, end).join("\n").slice(0, characters);
}
