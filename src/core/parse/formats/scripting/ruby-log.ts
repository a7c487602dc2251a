/**
 * Exceptions as Rails, Rake, Sidekiq, Puma and irb log them: `Type (message):`, `Type: message` or `#<Type: message>`, then
 * frames, then `Causes:`. Shape: https://github.com/rails/rails/blob/main/actionpack/lib/action_dispatch/middleware/debug_exceptions.rb
 */
import type { Cause, Finding, Frame } from "../../../types.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { knownBy, rubyOnly, rubyRoots } from "../../categories/ruby.ts";
import { byType } from "../../categories/index.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { framesAbove, readFrame, takeFrames, TYPE } from "../../shared/ruby-trace.ts";
import { lastSegment } from "../../type-name.ts";

const MAX_MESSAGE_LINES = 40;
const MAX_CAUSES = 10;
/** A logger's time and level, Rails' tags, and what a tool says first. */
const LEAD =
  /^(?:(?:.{1,120}?[\s:])?[A-Z], \[.{1,80}\]\s{1,4}[A-Z]{3,8} -- .{0,60}?: |(?:\d{4}-|pid=\d|\d{1,7} TID-).{0,200}?\b(?:WARN|ERROR|FATAL): |\d{4}-\d\d-\d\d[T ][\d:.,]{5,15}\S{0,6}(?: [A-Z+\d]{1,6})?:? |\s{1,20})?(?:\[[\w-]{2,60}\] ){0,6}(?:Caused by: |Error: (?=[A-Z]\w{1,60}::)|Error performing .{1,300}? in [\d.]{1,12}ms: )?/;
/** `E, [2026-11-22T18:31:30.869729 #2559] ERROR -- worker: `, Sidekiq's `2026-11-22T18:31:30.869Z 4 TID-grzwv8xqc ERROR: ` */
const LOGGED =
  /^(?:[EF], \[.{1,80}\]\s{1,4}(?:ERROR|FATAL) -- .{0,60}?: |(?:\S{1,40} \S{1,40}: |\S{1,40} )?(?:pid=\d{1,7} tid=\S{1,20} |\d{1,7} TID-\S{1,20} ).{0,200}?\b(?:WARN|ERROR|FATAL): )/;
const CLASS_BEHIND = new RegExp(String.raw`^(.{0,1800}) \((${TYPE})\)$`);
const MOST_TOLD = 6;
const PARENTHESISED = new RegExp(String.raw`^(${TYPE}) \((\S.{0,1800})$`);
/** A message that begins with a line break, as Rails words pending migrations; behind a colon other languages' do, too. */
const OPENED = new RegExp(String.raw`^(?:(${TYPE}) \(|(\w{1,80}::[\w:]{1,200}):)$`);
/** What Rails says of whatever a migration raised, which stands below. */
const CANCELED = /^An error has occurred, .{0,30}later migrations canceled:$/;
const COLON = new RegExp(String.raw`^(${TYPE}): {1,2}(\S.{0,1800})$`);
/** Sinatra's: the time, the class and the message between dashes. */
const DASHED = new RegExp(String.raw`^(?:- |.{1,60} exception: )?(${TYPE}) - (\S.{0,1800}?):?$`);
const INSPECTED = new RegExp(String.raw`#<(${TYPE}): ([^<>]{1,1000}(?:<[^<>]{0,300}>[^<>]{0,300})?)>`);
const PAGE = new RegExp(String.raw`^(${TYPE}) in ((?:\w{1,60}::){0,4}\w{1,80}#\w{1,80})$`);
const FRAMELESS_TYPE =
  /(?:Error|Exception|NotFound|Invalid|Timeout|Exists|Denied|Missing|Unauthorized|NotUnique|Violation|Aborted|Failed|Closed)$|^Errno::/;
const TAGS = /^(?:\[[\w-]{8,60}\] ){1,4}/;
/** The mail and the page of exception_notification: who it befell, a blank line, the message. */
const OCCURRED = new RegExp(String.raw`^An? (${TYPE}) occurred in ((?:\w{1,60}(?:::|/)){0,4}\w{1,80}#\w{1,80}):?$`);
/** What every line with a class has in it, so that most lines cost one look. */
const NAMED = /Error|Exception|::|NotFound|Timeout|Interrupt|Invalid/;
const ABORTED = /^(?:rake|rails|bin\/rails) aborted!$/;
const CAUSES = /^\s{0,8}Cause(?:s|d by):$/;
const ABOVE_MESSAGE = /^Showing (.{1,300}) where line #(\d{1,6}) raised:$/;

interface Header {
  type?: string;
  message: string;
  /** Whether the wording alone makes it Ruby's. */
  isSure: boolean;
  /** The line behind which an error ends that was told below what gave up. */
  end?: number;
}

const isRubys = (type: string) => rubyOnly.has(type) || rubyRoots.has(type.split("::", 1)[0] ?? "");

function readOpened(lines: readonly string[], at: number): Header | undefined {
  const [, opened, named] = OPENED.exec(lines[at]!.replace(LEAD, "")) ?? [];
  const type = opened ?? named;
  if (type === undefined) return undefined;
  const message = lines.slice(at + 1, at + 6).find((line) => line.trim() !== "");
  return message === undefined ? undefined : { type, message: message.trim(), isSure: isRubys(type) };
}

function readHeader(line: string): Header | undefined {
  const text = line.replace(LEAD, "");
  const [, type, rest = ""] = PARENTHESISED.exec(text) ?? [];
  if (type !== undefined) {
    const message = rest.replace(/\)(?: on line #?\d{1,6} of \S{1,200})?:?`?$/, "");
    return { type, message, isSure: rest !== message && (isRubys(type) || FRAMELESS_TYPE.test(type)) };
  }
  const [, named, message] = COLON.exec(text) ?? DASHED.exec(text) ?? INSPECTED.exec(text) ?? [];
  if (named === undefined || message === undefined) return undefined;
  return {
    type: named,
    message,
    isSure: named.includes("::") ? isRubys(named) || FRAMELESS_TYPE.test(named) : rubyOnly.has(named),
  };
}

/** The index of the first frame below; between them stand the message's other lines, an excerpt, blank lines. */
function findFrames(lines: readonly string[], from: number): number | undefined {
  const limit = Math.min(lines.length, from + MAX_MESSAGE_LINES);
  for (let at = from; at < limit; at++) {
    if (readFrame(lines[at] ?? "")) return at;
    if (PARENTHESISED.test((lines[at] ?? "").replace(LEAD, "")) || /^Started [A-Z]{3,7} "/.test(lines[at] ?? ""))
      return undefined;
  }
  return undefined;
}

interface Trace extends Header {
  frames: Frame[];
  end: number;
}

function readTrace(lines: readonly string[], at: number, header: Header): Trace {
  const start = findFrames(lines, at + 1);
  if (start === undefined) return { ...header, frames: framesAbove(lines, at), end: at + 1 };
  const tail = lines.slice(at + 1, start).map((line) => line.replace(TAGS, ""));
  const blank = tail.findIndex((line) => line.trim() === "");
  const message = [header.message, ...(blank < 0 ? tail : tail.slice(0, blank))].join("\n");
  return { ...header, message, ...takeFrames(lines, start) };
}

/** What Rails and Rake print below the frames of an exception that has causes. */
function readCauses(lines: readonly string[], from: number): { causes: Cause[]; end: number } {
  const causes: Cause[] = [];
  let end = from;
  for (let at = from; at < lines.length && causes.length < MAX_CAUSES; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || CAUSES.test(line)) continue;
    const isAnnounced =
      CAUSES.test(lines[at - 1] ?? "") || (causes.length > 0 && PARENTHESISED.test(line.replace(LEAD, "")));
    const header = isAnnounced ? readHeader(line) : undefined;
    if (!header) break;
    const trace = readTrace(lines, at, header);
    causes.push({ type: trace.type, message: trace.message, frames: trace.frames });
    end = trace.end;
    at = end - 1;
  }
  return { causes, end };
}

/** The page that Rails shows in development: the class and the action, then the message. */
function readPage(lines: readonly string[], at: number): Header | undefined {
  const type = (PAGE.exec(lines[at]!) ?? OCCURRED.exec(lines[at]!))?.[1];
  if (type === undefined) return undefined;
  const below = lines.slice(at + 1, at + 8).filter((line) => line.trim() !== "" && !ABOVE_MESSAGE.test(line));
  return below[0] ? { type, message: below[0].trim(), isSure: FRAMELESS_TYPE.test(type) } : undefined;
}

/** What of that page is left without its title. */
function readShowing(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line] = ABOVE_MESSAGE.exec(lines[at]!) ?? [];
  if (file === undefined) return undefined;
  const length = lines.slice(at + 1, at + 6).findIndex((below) => below.trim() !== "");
  const isTitled = lines.slice(Math.max(0, at - 3), at).some((above) => PAGE.test(above) || OCCURRED.test(above));
  if (length < 0 || isTitled) return undefined;
  const message = lines[at + 1 + length]!.trim();
  const location = { file, line: Number(line) };
  return { runtime: "ruby", lines: [at + 1, at + 2 + length], confidence: STRONG, message, location };
}

const MOST_ABORTED = 20;

/** The exception behind a sentence with which a task gave up: what stands below as its cause. */
function causeBelow(lines: readonly string[], at: number): Header | undefined {
  const below = lines.slice(at + 1, at + MOST_ABORTED);
  const announced = below.findIndex((line) => CAUSES.test(line));
  const frames = below.findIndex((line) => readFrame(line));
  if (announced < 0 || (frames >= 0 && frames < announced)) return undefined;
  const header = readHeader(below[announced + 1] ?? "");
  return header && { ...header, end: at + announced + 3 };
}

/** Behind "rake aborted!" whatever follows is the error, be it an exception or a sentence. */
function readAborted(lines: readonly string[], at: number): Header | undefined {
  if (!lines[at - 1]?.endsWith(" aborted!") || !ABORTED.test(lines[at - 1]!)) return undefined;
  const text = lines[at] ?? "";
  return { message: text, ...(readHeader(text) ?? readOpened(lines, at) ?? causeBelow(lines, at)), isSure: true };
}

/** As Ruby's own Logger writes an exception: the message, of one line or some, and the class in parentheses behind it. */
function readLogged(lines: readonly string[], at: number): Header | undefined {
  const text = lines[at] ?? "";
  const first = LOGGED.test(text) ? text.replace(LOGGED, "") : undefined;
  if (first === undefined) return undefined;
  const told = [first, ...lines.slice(at + 1, at + MOST_TOLD)];
  const last = told.findIndex((line) => CLASS_BEHIND.test(line));
  const [, end = "", type] = CLASS_BEHIND.exec(told[last] ?? "") ?? [];
  if (type === undefined || !readFrame(lines[at + last + 1] ?? "")) return undefined;
  return { type, message: last === 0 ? end : first, isSure: true };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const text = lines[at] ?? "";
  const aborted = readAborted(lines, at) ?? readLogged(lines, at);
  const header =
    aborted ?? (NAMED.test(text) ? (readPage(lines, at) ?? readHeader(text) ?? readOpened(lines, at)) : undefined);
  if (!header) return readShowing(lines, at);
  const trace = readTrace(lines, at, header);
  if (trace.frames.length === 0 && !aborted && (!header.isSure || inProse(text))) return undefined;
  const { causes, end } = readCauses(lines, trace.end);
  return {
    runtime: "ruby",
    lines: [at + 1, Math.max(end, header.end ?? 0)],
    confidence: trace.frames.length > 0 ? STRONG : LIKELY,
    type: trace.type,
    message: trace.message,
    ...knownBy(trace.type),
    frames: trace.frames,
    causes,
    ...(CANCELED.test(header.message) && ofMigration(lines, at, causes)),
  };
}

/** The category of what a migration raised, and that as the cause, where Rails tells of no other. */
function ofMigration(lines: readonly string[], at: number, causes: Cause[]): Pick<Finding, "category" | "causes"> {
  const below = lines.slice(at + 1, at + 4).map((line) => readHeader(line.slice(0, 2000)));
  const { type, message } = below.find((header) => header?.type !== undefined) ?? {};
  const raised = type === undefined ? [] : [{ type, message }];
  return { category: byType.get(lastSegment(type ?? "")), causes: causes.length > 0 ? causes : raised };
}

export const rubyLog = blockFormat(
  "ruby-log",
  ["Error", "Exception", "::", "] ERROR -- ", "] FATAL -- ", " aborted!\n", "NotFound", "Timeout", " where line #"],
  read,
);
