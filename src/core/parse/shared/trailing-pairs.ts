/** What structured loggers write behind a message on a console: `db ping failed error="dial tcp …" attempt=3`. */

import { readBody } from "./body.ts";
import { parseObject } from "./json-body.ts";

const MAX_LINE = 2_000;
const FIRST = /\s{1,60}(?=[\w.]{1,40}=\S)/;
const PAIR = /^([\w.]{1,40})=(?:"((?:[^"\\]|\\.){0,1500})"|'([^']{0,1500})'|(\S{0,1500}))(?:\s{1,60}|$)/;
const ERROR = /^(?:err|error|exception|exc|cause|reason)$/;
const MOST_PAIRS = 60;

/** A message and what its `error=` pair says; undefined where the message does not end in pairs, or none of them is an error. */
export function splitPairs(line: string): { event: string; error: string } | undefined {
  const text = line.slice(0, MAX_LINE);
  const first = FIRST.exec(text);
  if (!first || first.index === 0) return undefined;
  let rest = text.slice(first.index + first[0].length);
  let error: string | undefined;
  for (let pairs = 0; rest !== "" && pairs < MOST_PAIRS; pairs++) {
    const [whole, key = "", double, single, bare] = PAIR.exec(rest) ?? [];
    if (!whole) return undefined;
    if (ERROR.test(key)) error ??= double ?? single ?? bare;
    rest = rest.slice(whole.length);
  }
  return error === undefined ? undefined : { event: text.slice(0, first.index), error };
}

const OBJECT = /^(.{3,1000}?\S) (\{".{0,1900}\})$/;

/** A message without the object of fields that winston and others put behind it; what an API answered belongs to the message. */
export function splitFields(line: string): { message: string; code?: string } | undefined {
  const [, message = ":", json = ""] = OBJECT.exec(line.slice(0, MAX_LINE)) ?? [];
  const fields = /[:：]$/.test(message) ? undefined : parseObject(json);
  if (!fields || readBody(fields)) return undefined;
  const { code } = fields;
  return { message, code: typeof code === "string" ? code : undefined };
}
