/** The properties that Node prints after a stack: `{ errno: -111, code: 'ECONNREFUSED', [cause]: Error: … }`. */
import type { ApiError, Cause } from "../../types.ts";
import { parseFrame, takeFrames } from "./javascript-frames.ts";
import { parseHeader, parseNamed } from "./javascript-header.ts";
import { indentOf } from "./lines.ts";

export interface Properties {
  code?: string;
  /** What the API behind a client answered. */
  api?: ApiError;
  message?: string;
  httpStatus?: number;
  requestId?: string;
  exitCode?: number;
  signal?: string;
  /** Every `[cause]`, from the direct cause inwards. */
  causes: Cause[];
  /** The members of an AggregateError, each with its causes behind it. */
  related: Cause[];
  /** Index of the first line after them. */
  end: number;
}

interface Property {
  name: string;
  value: string;
  /** Names of the objects it stands in, outermost first. */
  path: string[];
}

const MOST_LINES = 5000;
const MOST_CAUSES = 20;
const MOST_MESSAGE_LINES = 10;
const KEY = /^'?(\[?[\w$-]{1,60}\]?)'?: /;
const PAIR =
  /(?:^|[{,] )'?([\w$-]{1,60})'?: (?:'((?:[^'\\]|\\.){0,300})'|"([^"]{0,300})"|(-?[\w.]{1,60})(?=[\s,}]|$))/g;

/** What was sent, and the members of an AggregateError: neither tells of the error itself. */
const ASIDE = new Set(["request", "req", "config", "meta", "[errors]"]);
/** Objects whose `code` is the error's. */
const ERROR_OBJECTS = new Set([
  "error",
  "errors",
  "extensions",
  "raw",
  "[cause]",
  "cause",
  "original",
  "originalError",
  "parent",
  "driverError",
]);
const STATUS = new Set(["status", "statusCode", "httpStatus", "httpStatusCode", "status_code"]);
const REQUEST_ID = /^(?:request[-_]?id|x-(?:[a-z]{1,12}-)?request-?id|cf-ray|trace-?id)$/i;

/** The scalar properties that stand on one line, within the objects of `path`. */
function pairsOf(line: string, path: string[]): Property[] {
  const key = KEY.exec(line)?.[1];
  return [...line.matchAll(PAIR)].map(({ index, 1: name = "", 2: single, 3: double, 4: bare }) => ({
    name,
    value: single?.replaceAll("\\'", "'") ?? double ?? bare ?? "",
    path: index > 0 && key ? [...path, key] : path,
  }));
}

/** Where the error that led to this one is told; Sequelize lists the driver's as `original`. */
const CAUSE = /^(?:\[?cause\]?|original)$/;

/** Reads `[cause]: Error: message` and the frames below it; nothing when the cause is undefined. A class may list it as `cause`. */
function causeAt(lines: readonly string[], at: number): Cause[] {
  const text = (lines[at] ?? "")
    .trim()
    .replace(/^(?:\[?cause\]?|original): /, "")
    .replace(/ \{$/, "");
  const { frames } = takeFrames(lines, at + 1);
  // node-postgres names its class `error`.
  const header = parseHeader(text) ?? (frames.length > 0 ? parseNamed(text) : undefined);
  if (!header) return /^'.*'$/.test(text) ? [{ message: text.slice(1, -1) }] : [];
  return [{ type: header.type, message: header.message, frames }];
}

/** The member of an AggregateError that stands on a line, or a member's cause. */
function relatedAt(lines: readonly string[], at: number, name: string | undefined, path: readonly string[]): Cause[] {
  if (path.at(-1) === "[errors]") return memberAt(lines, at);
  return name === "[cause]" && path.includes("[errors]") ? causeAt(lines, at) : [];
}

/** Reads a member of an AggregateError, whose message may go on in the lines above its frames. */
function memberAt(lines: readonly string[], at: number): Cause[] {
  const header = parseHeader((lines[at] ?? "").trim().replace(/(?: \{|,)$/, ""));
  if (!header) return [];
  const below = lines.slice(at + 1, at + 1 + MOST_MESSAGE_LINES);
  const stack = below.findIndex((line) => parseFrame(line) ?? parseHeader(line.trim()));
  const more = below.slice(0, Math.max(stack, 0));
  const { frames } = takeFrames(lines, at + 1 + more.length);
  const message = frames.length > 0 ? [header.message, ...more.map((line) => line.trim())].join("\n") : header.message;
  return [{ type: header.type, message, frames }];
}

/** The value nearest to the surface. */
function nearest(properties: Property[], fits: (property: Property) => boolean): string | undefined {
  return properties
    .filter(({ value, path }) => !/^(?:undefined|null|)$/.test(value) && !path.some((name) => ASIDE.has(name)))
    .filter(fits)
    .sort((a, b) => a.path.length - b.path.length)[0]?.value;
}

function summarise(properties: Property[]): Omit<Properties, "causes" | "related" | "end"> {
  const isOwn = (path: string[]): boolean => path.length === 0 || ERROR_OBJECTS.has(path.at(-1) ?? "");
  const own = (...names: string[]) =>
    nearest(properties, ({ name, path }) => path.length === 0 && names.includes(name));
  const ended = properties.some(({ name }) => name === "signal" || name === "exitCode");
  // The `code` of a command that ended is a number.
  const exit = [own("exitCode", "status"), own("code")].find((value) => /^[1-9]\d{0,2}$/.test(value ?? ""));
  const signal = own("signal") ?? "";
  const status =
    nearest(properties, ({ name, value }) => STATUS.has(name) && /^[45]\d\d$/.test(value)) ??
    // Clients of HTTP may give it as the code.
    /^[45]\d\d$/.exec(own("code") ?? "")?.[0];
  // OAuth's answer, RFC 6749, 5.2
  const answer = nearest(
    properties,
    ({ name, value, path }) => name === "error" && isOwn(path) && /^[a-z]+_[a-z_]{2,60}$/.test(value),
  );
  return {
    api: answer === undefined ? undefined : { code: answer },
    message: nearest(properties, ({ name, path }) => name === "message" && path.length === 0),
    code:
      nearest(properties, ({ name, path }) => /^code$/i.test(name) && isOwn(path)) ??
      nearest(properties, ({ name, path }) => /^err(?:or)?Code$/.test(name) && isOwn(path)),
    httpStatus: status === undefined ? undefined : Number(status),
    exitCode: ended && exit !== undefined ? Number(exit) : undefined,
    signal: /^SIG[A-Z0-9]{2,7}$/.test(signal) ? signal : undefined,
    requestId: nearest(properties, ({ name }) => REQUEST_ID.test(name)),
  };
}

/** Index of the line that ends the properties: the first one indented less than they are. */
function endOf(lines: readonly string[], open: number): number {
  const base = indentOf(lines[open + 1] ?? "");
  const most = Math.min(lines.length, open + MOST_LINES);
  const isWithin = (at: number): boolean => (lines[at] ?? "").trim() !== "" && indentOf(lines[at] ?? "") >= base;
  let end = open + 1;
  // The message of an error among them may have a blank line.
  while (base > 0 && end < most && (isWithin(end) || ((lines[end] ?? "").trim() === "" && isWithin(end + 1)))) end++;
  return end;
}

/** The lines with the indent that their brackets tell, where a chat or a page has taken it off. */
function reindented(lines: readonly string[], open: number): readonly string[] {
  if (!KEY.test(lines[open + 1] ?? "")) return lines;
  const most = Math.min(lines.length, open + MOST_LINES);
  const indented = [...lines];
  for (let at = open + 1, depth = 1; at < most && depth > 0; at++) {
    const line = lines[at] ?? "";
    if (/^[}\]]/.test(line)) depth--;
    indented[at] = " ".repeat(depth) + line;
    if (/[{[]$/.test(line)) depth++;
  }
  return indented;
}

/**
 * Reads the properties of an error.
 * @param open index of the line that ends in `{`
 */
export function parseProperties(posted: readonly string[], open: number): Properties {
  const lines = reindented(posted, open);
  const end = endOf(lines, open);
  const properties: Property[] = [];
  const causes: Cause[] = [];
  const related: Cause[] = [];
  const outer: { name: string; indent: number }[] = [];
  for (let at = open + 1; at < end; at++) {
    const line = (lines[at] ?? "").slice(0, 2000);
    if (line.trim() === "") continue;
    const indent = indentOf(line);
    while ((outer.at(-1)?.indent ?? -1) >= indent) outer.pop();
    const path = outer.map(({ name }) => name);
    properties.push(...pairsOf(line.trim(), path));
    const name = KEY.exec(line.trim())?.[1];
    if (CAUSE.test(name ?? "") && !path.some((outside) => ASIDE.has(outside))) causes.push(...causeAt(lines, at));
    related.push(...relatedAt(lines, at, name, path));
    if (name) outer.push({ name, indent });
  }
  const closed = /^\s*[}\]]/.test(lines[end] ?? "");
  return {
    ...summarise(properties),
    causes: causes.slice(0, MOST_CAUSES),
    related: related.slice(0, MOST_CAUSES),
    end: closed ? end + 1 : end,
  };
}
