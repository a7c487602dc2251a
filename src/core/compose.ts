/** Composes a report: what an analyst concluded, and what code alone may say. */
import { createHash } from "node:crypto";
import { fingerprints } from "./fingerprint.ts";
import { lineWith, subjectOf } from "./recall/match.ts";
import type { Report } from "./report.ts";
import type { Analysis, Evidence, IncomingMessage, ParsedError } from "./types.ts";

const maxLines = 12;
const maxQuote = 400;
const maxOwnFrames = 5;

/** The id of the report on a message: the same however often it is made. */
export function reportId({ platform, workspaceId, channelId, id }: IncomingMessage): string {
  return createHash("sha256")
    .update(JSON.stringify([platform, workspaceId, channelId, id]))
    .digest("hex")
    .slice(0, 16);
}

export interface Framing {
  id: string;
  at: string;
  status: Report["status"];
  receipt: Report["receipt"];
  milliseconds: number;
}

export function composeReport(analysis: Analysis, evidence: Evidence, framing: Framing): Report {
  const { id, at, status, receipt, milliseconds } = framing;
  const { translation: refined, by, ...concluded } = analysis;
  const [translation] = evidence.translations;
  const { original, complete, by: translator, prose, canonical, constant } = translation;
  return {
    id,
    at,
    status,
    languages: [...evidence.languages],
    receipt,
    error: errorSection(evidence),
    translation: {
      original,
      complete: complete || refined !== undefined,
      by: refined ? (by.model ?? by.analyst) : translator,
      ...(refined ?? prose),
      ...(canonical !== undefined && { canonical }),
      ...(constant !== undefined && { constant }),
    },
    ...concluded,
    history: historyOf(evidence, at),
    by: { ...by, milliseconds },
  };
}

function errorSection(evidence: Evidence): Report["error"] {
  const { error, others, text, facts } = evidence;
  const { format, runtime, category, type, code, httpStatus, requestId, exitCode, signal, location, count } = error;
  return {
    ...{ format, runtime, category, type, code, httpStatus, requestId, exitCode, signal, location, count },
    message: error.message ?? error.api?.message,
    ...(facts.requestTime !== undefined && { requestTime: facts.requestTime }),
    frames: error.frames
      .filter(({ inApp }) => inApp)
      .slice(0, maxOwnFrames)
      .map(({ file, line, column, function: name }) => ({ file, line, column, function: name })),
    causes: error.causes.map((cause) => ({ type: cause.type, message: cause.message })),
    ...(error.api && { api: error.api }),
    lines: decisiveLines(evidence),
    part: text.name,
    others: others.length,
  };
}

/** The lines a reader wants to see: all of a short error; of a long one its messages, its causes and our own frames. */
function decisiveLines(evidence: Evidence): Report["error"]["lines"] {
  const { error, text } = evidence;
  const [first, last] = error.lines;
  const isShort = last - first < maxLines;
  const numbers = isShort ? range(first, last) : tellingLines(error, evidence);
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .slice(0, maxLines)
    .map((line) => ({ line, quote: (text.lines[line - 1] ?? "").slice(0, maxQuote) }))
    .filter(({ quote }) => quote.trim() !== "");
}

function tellingLines(error: ParsedError, { text, translations }: Evidence): number[] {
  const subject = subjectOf(error, text, translations);
  const frames = error.frames.filter(({ inApp }) => inApp).slice(0, maxOwnFrames);
  const values = [
    error.message?.split("\n", 1)[0] ?? error.type,
    ...error.causes.map(({ message, type }) => message?.split("\n", 1)[0] ?? type),
    ...[...frames, error.location].map((frame) => frame?.file),
  ];
  return values.flatMap((value) => (value ? (lineWith(value, subject) ?? []) : []));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What is remembered; without a store, this occurrence is the first. */
function historyOf({ error, incident }: Evidence, at: string): Report["history"] {
  const { strict, message: wording } = fingerprints(error);
  if (!incident) return { fingerprint: strict, wording, count: 1, firstSeen: at, lastSeen: at, places: [] };
  const { fingerprint, count, firstSeen, lastSeen, places, resolution, solutions } = incident;
  return { fingerprint, wording, count, firstSeen, lastSeen, places, solutions, ...(resolution && { resolution }) };
}
