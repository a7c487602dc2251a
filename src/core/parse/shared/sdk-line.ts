/** What the formats for SDK texts share: a line that holds an error body, and the exception class printed before it. */
import type { ApiError, Cause, Finding, Runtime } from "../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../confidence.ts";
import { joinLines } from "./json-body.ts";
import { runtimeBySigns } from "./runtime-signs.ts";
import { findApiError, readRequestId, readStatus } from "./body.ts";

/** A line with an error body on it. */
export interface SdkLine {
  /** What stands before the body. */
  lead: string;
  /** What stands behind it, on its last line. */
  tail: string;
  /** How the body begins, in three characters: `{'` is Python's way, `{"` is JSON. */
  start: string;
  api: ApiError;
  /** Indices of its first and last line. */
  first: number;
  last: number;
}

const MAX_WRAPPED = 4_096;
const CLASS =
  /(?:^|[\s\]>|(:-])((?:[A-Za-z_]\w{0,40}\.){0,6}[A-Z]\w{0,60}(?:Error|Exception|Failure|Timeout|Limit|Overloaded)|(?<![A-Za-z] )(?:Exception|Error)): /;
/** `RateLimitError("Error code: 429 - {…}")`, also where its end is not part of the text. */
const REPR = /(?:^|[\s:=(])([A-Z]\w{0,60}(?:Error|Exception))\((["'])(.{1,7900}?)(?:\2\)?,?\)?)?$/;
const PLUGIN_ERROR = /"error_type": ?"(\w{1,80})","message": ?"([^"]{0,900})/g;
/** Dify's plugins are Python's, whatever they print. */
const PYTHON_BUILTIN =
  /^PluginInvokeError$|^(?:Value|Runtime|Key|OS|Timeout|Connection|Permission|Attribute|Assertion)Error$|^Exception$/;

/** The error body on a line; read on over the following lines when it was wrapped. */
export function readSdkLine(lines: readonly string[], index: number): SdkLine | undefined {
  const line = lines[index]!;
  const isOpened = /\{(?: error:)?$/.test(line.slice(-20));
  const found = findApiError(isOpened ? joinLines(lines, index, MAX_WRAPPED) : line);
  if (!found?.body || found.body.start >= line.length) return undefined;
  const whole = found.body.complete && !isOpened ? undefined : findApiError(joinLines(lines, index, MAX_WRAPPED));
  const { api, body } = whole?.body?.complete
    ? { api: whole.api, body: whole.body }
    : { api: found.api, body: found.body };
  const wrapped = whole?.body?.complete ? joinLines(lines, index, body.end).split("\n").length - 1 : 0;
  const { start } = body;
  const tail = wrapped === 0 ? line.slice(body.end, body.end + 200) : "";
  return {
    lead: line.slice(0, start),
    tail,
    start: isOpened ? firstOf(lines, index) : line.slice(start, start + 3),
    api,
    first: index,
    last: index + wrapped,
  };
}

/** How a body begins whose first key stands on the next line. */
function firstOf(lines: readonly string[], index: number): string {
  return `{${(lines[index + 1] ?? "").trimStart().slice(0, 1)}`;
}

/** The exception class that a text names before its message, or around it as Python's `repr()` does, and the message. */
export function splitClass(text: string): { type: string; message: string } | undefined {
  const found = CLASS.exec(text.slice(0, 2_000));
  const [, type, , message] = found ? [] : (REPR.exec(text.slice(0, 8_000)) ?? []);
  if (type !== undefined && message !== undefined) return { type, message: message.trim() };
  return found ? { type: found[1]!, message: text.slice(found.index + found[0].length).trim() } : undefined;
}

/**
 * The finding for an SDK's text. With an exception class that is the type, and its message all that follows;
 * without one both are the body's.
 */
export function sdkFinding(lines: readonly string[], at: SdkLine, runtime?: Runtime): Finding {
  const named = splitClass(at.lead);
  const text = lines.slice(at.first, at.last + 1).join("\n");
  const { type, message } = (named && splitClass(text)) ?? at.api;
  const causes = named?.type === "PluginInvokeError" ? pluginCauses(text) : undefined;
  return {
    ...(causes && { causes }),
    runtime: runtime ?? runtimeOf(at, named?.type),
    lines: [at.first + 1, at.last + 1],
    confidence: inTrace(lines, at) ? LIKELY : named || readStatus(at.lead) !== undefined ? CERTAIN : STRONG,
    type,
    message,
    code: at.api.code,
    httpStatus: statusOf(at, named && message),
    requestId: at.api.requestId ?? readRequestId(text) ?? idAbove(lines, at.first),
    api: at.api,
  };
}

/** The status that the exception's message names, else the words before the body, the body, or the words behind it. */
function statusOf({ lead, tail, api }: SdkLine, message?: string): number | undefined {
  return readStatus(message ?? lead) ?? statusBefore(lead) ?? api.status ?? readStatus(tail);
}

/** Of Dify's plugins that call each other, the error of the innermost: its JSON stands unescaped in the outer one's. */
function pluginCauses(text: string): Cause[] | undefined {
  const [, ...inner] = text.slice(0, MAX_WRAPPED).matchAll(PLUGIN_ERROR);
  const [, type, message] = inner.at(-1) ?? [];
  return type === undefined ? undefined : [{ type, message }];
}

/** The status before a body: in a phrase, or right in front of it. */
export function statusBefore(lead: string): number | undefined {
  const bare = /(?:^|[\s(，。：:\u4e00-\u9fff])([45]\d\d)(?: -|[:：])?\s?$/.exec(lead.slice(-8))?.[1];
  return readStatus(lead) ?? (bare === undefined ? undefined : Number(bare));
}

/** Editors set the id on a line of its own: `Copilot Request id: …`. */
function idAbove(lines: readonly string[], first: number): string | undefined {
  const above = lines.slice(Math.max(0, first - 4), first);
  const labelled = above.find((line) =>
    /^(?:[A-Z]\w{1,20} )?[Rr]equest[ _-]?[Ii][Dd]: ?[\w-]{8,64}$/.test(line.slice(0, 120)),
  );
  return labelled?.slice(labelled.lastIndexOf(":") + 1).trim();
}

/** Which language printed a line, by its way of writing bodies, classes and statuses. */
function runtimeOf({ lead, start }: SdkLine, type = ""): Runtime {
  if (start.startsWith("{'") || /Error code: \d{3}\b|\bPluginInvokeError: $/.test(lead)) return "python";
  if (/^(?:java|javax|jakarta|org|com|io|net|dev|cn)\.(?:[a-z]\w{0,40}\.){1,6}[A-Z]/.test(type)) return "java";
  if (PYTHON_BUILTIN.test(type) || /^[a-z_]\w*\./.test(type)) return "python";
  if (type.length > "Error".length && /\d{3} $/.test(lead)) return "node";
  const written = runtimeBySigns(lead.slice(0, 2_000));
  return written === "other" ? "http" : written;
}

/** A line between frames belongs to the language that printed them: it reads more of it than is on the line. */
export function inTrace(lines: readonly string[], { first, last }: Pick<SdkLine, "first" | "last">): boolean {
  const isFrame = (line: string) => /^\s{0,80}File "/.test(line);
  return (
    /^[ \t]{2}\s*\S/.test(lines[first - 1] ?? "") ||
    lines.slice(Math.max(0, first - 3), first).some(isFrame) ||
    /^\s*at \S/.test(lines[last + 1] || (lines[last + 2] ?? ""))
  );
}
