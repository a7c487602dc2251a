/**
 * Records of Monolog's LineFormatter, which Laravel, Symfony, Magento and others write: `[time] channel.ERROR: message {context}`,
 * and one-line reports of TYPO3, Drupal and WordPress. https://github.com/Seldaek/monolog/blob/main/src/Monolog/Formatter/LineFormatter.php
 */
import type { Cause, Finding, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { phpFacts } from "../../shared/php-category.ts";
import { CLASS, readThrown, splitPlace, takeCalls, toFrames } from "../../shared/php-trace.ts";

const MAX_RECORD_LINES = 400;
const RECORD =
  /^(?:\[\d{4}-\d\d-\d\d[^\]]{1,40}\] |\d{4}-\d\d-\d\dT\S{1,40} )?\[?([\w-]{1,60})\.(ERROR|CRITICAL|ALERT|EMERGENCY)\]?: (\S.{0,1900})$/;
const NEXT_RECORD = /^\[\d{4}-\d\d-\d\d[^\]]{1,40}\] [\w-]{1,60}\.[A-Z]{4,9}: /;
/** Where the message ends and Monolog's context begins. */
const CONTEXT = / (?:\{"|\{\\"|\[\] \[\]|\[\] \{|\["|\{\} ).{0,1900}$/;
const OBJECT = new RegExp(String.raw`\[object\] \((${CLASS})\(code: ([\w.-]{1,40})\): (.{0,1900})$`);
const OBJECT_PLACE = /^(.{0,1900}?) at ((?:[A-Za-z]:)?[^":]{1,400}):(\d{1,7})\)/;
const TRACE = /^\s{0,8}(?:\[stacktrace\]|Stack trace:)\s{0,8}$/;
const PREVIOUS = "[previous exception]";
/** Symfony: `Uncaught PHP Exception Foo\Bar: "message" at /srv/a.php line 130`, in its console `Error thrown while …`. */
const SYMFONY = new RegExp(
  String.raw`\bUncaught PHP Exception (${CLASS}): "?(.{0,1500}?)"? at (\S{1,400}) line (\d{1,7})`,
);
const THROWN_WHILE = /^(?:Error|Exception) thrown while .{1,400}?\b(?:Message|Error): "(.{1,1000}?)"(?= |$)/;
const LEADING_CLASS = new RegExp(
  String.raw`^(?:Uncaught )?(${CLASS.replace("{0,12}", "{1,12}")}|\w{1,80}(?:Exception|Error)): (.{1,1800})$`,
);

const TYPO3 = new RegExp(
  String.raw`Uncaught TYPO3 Exception: (?:#\d{1,12}: )?(.{1,1000}) \| (${CLASS}) thrown in file (\S{1,400}) in line (\d{1,7})`,
);
const DRUPAL = new RegExp(
  String.raw`(?:^|\s|\|)(${CLASS}): (.{1,1200}) in (\S{1,300}\(\)) \(line (\d{1,7}) of (\S{1,400}?)\)\.?`,
);
const WORDPRESS = /WordPress database error:? (.{1,1000}?) for query .{1,1500}$/;

interface Thrown {
  type: string;
  message: string;
  place?: { file: string; line: number };
  code: string;
}

/** `[object] (Type(code: 0): message at file:line)`; a message of several lines closes on a later one. */
function readObject(lines: readonly string[], at: number): Thrown | undefined {
  const [, type = "", code = "", first = ""] = OBJECT.exec(lines[at] ?? "") ?? [];
  if (type === "") return undefined;
  for (let end = at; end < Math.min(lines.length, at + 20); end++) {
    const [, text, file, line] = OBJECT_PLACE.exec(end === at ? first : (lines[end] ?? "")) ?? [];
    if (file === undefined) continue;
    const message = [...(end === at ? [] : [first]), ...lines.slice(at + 1, end), text].join("\n");
    return { type: unescape(type), code, message, place: { file: file.replaceAll("\\/", "/"), line: Number(line) } };
  }
  return { type: unescape(type), code, message: first };
}

const unescape = (name: string) => name.replaceAll("\\\\", "\\");

/** The lines that belong to the record: to the next one, or to the end of its trace. */
function recordEnd(lines: readonly string[], at: number): number {
  const limit = Math.min(lines.length, at + MAX_RECORD_LINES);
  for (let end = at + 1; end < limit; end++)
    if (NEXT_RECORD.test(lines[end] ?? "") || /^"\} ?$/.test(lines[end] ?? "")) return end;
  const trace = lines
    .slice(at, limit)
    .findLastIndex((line) => /^\s{0,8}#\d{1,4} |^\[(?:stacktrace|previous exception)\]|^Stack trace:/.test(line));
  return trace < 0 ? at + 1 : at + trace + 1;
}

/** Where an exception was thrown, and the trace that stands below it, above the next one's. */
function framesBelow(lines: readonly string[], at: number, end: number, { place }: Thrown): Frame[] {
  const below = lines.slice(at + 1, end);
  const next = below.findIndex((line) => line.startsWith(PREVIOUS));
  const trace = (next < 0 ? below : below.slice(0, next)).findIndex((line) => TRACE.test(line));
  return toFrames(place ?? {}, trace < 0 ? [] : takeCalls(lines, at + 1 + trace).calls);
}

/** The exceptions in a record's context: first the one logged, then those before it. */
function readContext(
  lines: readonly string[],
  at: number,
  end: number,
): { thrown?: Thrown; frames: Frame[]; causes: Cause[] } {
  const places = lines.slice(at, end).flatMap((line, index) => (OBJECT.test(line) ? [at + index] : []));
  const own = places.find((index) => !(lines[index] ?? "").startsWith(PREVIOUS));
  const thrown = own === undefined ? undefined : readObject(lines, own);
  const causes = places.flatMap((index): Cause[] => {
    const cause = index === own ? undefined : readObject(lines, index);
    return cause
      ? [{ type: cause.type, message: cause.message, frames: cause.place && framesBelow(lines, index, end, cause) }]
      : [];
  });
  return { thrown, frames: thrown ? framesBelow(lines, own ?? at, end, thrown) : [], causes };
}

const ofSymfony = ([, type, message, file, line]: RegExpExecArray): Partial<Finding> => ({
  type,
  message,
  location: { file, line: Number(line) },
});

/** What the message itself says of the exception, where no object does. */
function readMessage(said: string, lines: readonly string[], at: number): Partial<Finding> {
  const uncaught = SYMFONY.exec(said);
  if (uncaught) return ofSymfony(uncaught);
  const printed = /^exception '|: /.test(said) ? readThrown(said.replace(/^Uncaught /, ""), lines, at) : undefined;
  if (printed && /[\\]|Exception|Error/.test(printed.type))
    return { type: printed.type, message: printed.message, frames: printed.frames };
  const while_ = THROWN_WHILE.exec(said)?.[1];
  if (while_ !== undefined) return { message: while_ };
  const [, leading, rest] = LEADING_CLASS.exec(said) ?? [];
  const place = splitPlace(rest ?? said);
  const location = place && { file: place.file, line: place.line };
  return { type: leading, message: place?.message ?? rest ?? said, location };
}

function readRecord(lines: readonly string[], at: number): Finding | undefined {
  const [, , level, whole = ""] = RECORD.exec(lines[at] ?? "") ?? [];
  if (level === undefined) return undefined;
  const end = recordEnd(lines, at);
  const { thrown, frames, causes } = readContext(lines, at, end);
  const said = readMessage(whole.replace(CONTEXT, ""), lines, at);
  const type = thrown?.type ?? said.type;
  const message = said.type === undefined ? (thrown?.message ?? said.message) : said.message;
  return {
    runtime: "php",
    lines: [at + 1, end],
    confidence: type === undefined ? STRONG : CERTAIN,
    severity: level === "ERROR" ? "error" : "fatal",
    ...said,
    ...(thrown?.place && { location: thrown.place, frames }),
    type,
    message,
    ...phpFacts(message),
    causes,
  };
}

/** The exception of a record whose head is cut off. */
function readCutRecord(lines: readonly string[], at: number): Finding | undefined {
  const thrown = readObject(lines, at);
  if (!thrown) return undefined;
  const end = recordEnd(lines, at);
  const frames = framesBelow(lines, at, end, thrown);
  const { type, message, place: location } = thrown;
  return {
    runtime: "php",
    lines: [at + 1, end],
    confidence: STRONG,
    type,
    message,
    location,
    frames,
    ...phpFacts(message),
  };
}

/** Content management systems that put all on one line. */
function readSystem(line: string, at: number): Finding | undefined {
  const on = { runtime: "php" as const, lines: [at + 1, at + 1] as [number, number], confidence: CERTAIN };
  const [, said, thrown, path, row] = TYPO3.exec(line) ?? [];
  if (thrown !== undefined) return { ...on, type: thrown, message: said, location: { file: path, line: Number(row) } };
  // Symfony's own server and other logs, where readRecord has not read the line
  const uncaught = SYMFONY.exec(line);
  if (uncaught) return { ...on, ...ofSymfony(uncaught), ...phpFacts(uncaught[2]) };
  const [, type, message, name, number, file] = DRUPAL.exec(line) ?? [];
  if (type !== undefined && /\\|Exception|Error/.test(type))
    return {
      ...on,
      type,
      message,
      ...phpFacts(message),
      location: { file, line: Number(number), function: name?.replace("()", "") },
    };
  const failed = WORDPRESS.exec(line)?.[1];
  return failed === undefined ? undefined : { ...on, message: failed };
}

export const phpLog = blockFormat(
  "php-log",
  [
    ".ERROR: ",
    ".CRITICAL: ",
    ".ALERT: ",
    ".EMERGENCY: ",
    ".ERROR]: ",
    ".CRITICAL]: ",
    "Uncaught PHP Exception ",
    "TYPO3 Exception",
    "() (line ",
    "WordPress database error",
    "[object] (",
  ],
  (lines, at) => readRecord(lines, at) ?? readCutRecord(lines, at) ?? readSystem(lines[at] ?? "", at),
);
