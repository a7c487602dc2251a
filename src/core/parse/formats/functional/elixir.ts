/** Elixir's exceptions: `** (KeyError) key :x not found in: %{}` with frames. https://hexdocs.pm/elixir/Exception.html#format/3 */
import type { Cause, Finding, Frame, Location } from "../../../types.ts";
import { elixirCategory } from "../../categories/elixir.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { indentOf, toNumber } from "../../shared/lines.ts";
import { inProse } from "../../shared/prose.ts";

const MARK = "** (";
/** How far into its line the mark may stand: behind a logger's words. */
const FARTHEST_MARK = 300;
/** Lines of a message before the first frame. */
const MOST_MESSAGE_LINES = 40;
const MOST_LINES = 300;

const HEADER = /^\*\* \(([A-Za-z][\w.]{0,150}|EXIT from #PID<[\d.]{1,30}>)\)(?: (.*))?$/;
/** An exception as IEx and `inspect` show it; not as code matches or raises it. */
const INSPECTED =
  /%((?:[A-Z]\w{0,60}\.){0,6}\w{0,60}(?:Error|Exception))\{.{0,400}?\b(?:message: "([^"]{1,900})"|reason: (:\w{1,80}))/;
const CODE = /->|<-|=>|\b(?:raise|rescue|assert|def|defp|case|with|when)\b/;
/** What only says that the exception below it was raised in another process. */
const WRAPPER = /(?:^| )an exception was raised:$/;
/** How what a logger or a prompt puts before the mark ends. */
const LEAD_END = /[:\])>|]$/;
const APP = String.raw`(?:\([a-z]\w{0,60}(?: [\w.+-]{1,60})?\) )?`;
const PLACED = new RegExp(String.raw`^\s{2,40}${APP}([^\s:()]{1,300}):(\d{1,7})(?::\d{1,5})?: (\S.{0,1500})$`);
const CALLED = new RegExp(String.raw`^\s{2,40}${APP}(:?[A-Za-z]\w{0,60}(?:\.[\w!?@]{1,80}){1,9}[/(].{0,1500})$`);
const EXPANDING = /^\s{2,40}(?:\([\w. ]{1,80}\) )?expanding (?:macro|struct): \S{1,200}$/;
/** A compiler's or a reader's message begins with the place. */
const PLACE =
  /^([^\s:]{1,300}\.(?:exs?|[lh]?eex)|nofile|iex):(\d{1,7})(?::(\d{1,6}))?: | (?:found )?on ([^\s:]{1,300}):(\d{1,7})(?::(\d{1,6}))?:$/;
/** The compiler printed its errors above. */
const SUMMARY = /\(errors have been logged\)|^[Cc]ould not compile dependency/;
const SQL_CODE = /^(?:ERROR|FATAL|PANIC) ([0-9A-Z]{5}) \(|^\((\d{4})\) \(/;

/** One exception of a report. */
interface Section {
  indent: number;
  type: string;
  message: string;
  frames: Frame[];
}

export const elixir = blockFormat(
  "elixir",
  [MARK, "Error{", "Exception{", "ERROR ", "FATAL ", "Ranch "],
  (lines, at) => readReport(lines, at) ?? readSingle(lines[at] ?? "", at),
);

function readReport(lines: readonly string[], at: number): Finding | undefined {
  const first = readHeader(lines[at] ?? "");
  if (!first) return undefined;
  const { sections, last } = readSections(lines, at, first);
  const [primary = first, ...causes] = sections.filter(
    ({ message }, index) => index === sections.length - 1 || !WRAPPER.test(message),
  );
  const { type, message, frames } = primary;
  return {
    runtime: "elixir",
    lines: [at + 1, last + 1],
    confidence: SUMMARY.test(message) ? LIKELY : frames.length > 0 || first.indent === 0 ? CERTAIN : STRONG,
    type,
    message,
    code: SQL_CODE.exec(message)?.slice(1).find(Boolean),
    category: elixirCategory(type, message, causes.map((cause) => `${cause.type} ${cause.message}`).join(" ")),
    location: placeIn(message) ?? frames.find(({ file }) => file !== undefined),
    frames,
    causes: causes.map((cause): Cause => ({ type: cause.type, message: cause.message, frames: cause.frames })),
  };
}

/** What stands on a line of its own, without the mark. */
function readSingle(line: string, at: number): Finding | undefined {
  return readInspected(line, at) ?? readPostgrex(line, at) ?? readRanch(line, at);
}

function readInspected(line: string, at: number): Finding | undefined {
  const [, type, said, reason] = INSPECTED.exec(line) ?? [];
  if (type === undefined || CODE.test(line) || inProse(line)) return undefined;
  const message = said ?? reason ?? "";
  const category = elixirCategory(type, message, "");
  return { runtime: "elixir", lines: [at + 1, at + 1], confidence: LIKELY, type, message, category };
}

/** What Postgrex says of the server's refusal, without the mark. */
const POSTGREX = /(?:^|\s)(?:(Postgrex\.Error): )?((?:ERROR|FATAL) ([0-9A-Z]{5}) \([a-z_]{4,60}\):? \S.{0,900})$/;

function readPostgrex(line: string, at: number): Finding | undefined {
  const [, type, message, code] = inProse(line) ? [] : (POSTGREX.exec(line) ?? []);
  if (message === undefined) return undefined;
  return { runtime: "elixir", lines: [at + 1, at + 1], confidence: CERTAIN, type, message, code };
}

/** Ranch tells the reason as a term. */
const RANCH = /\b(Ranch (?:listener|protocol) .{1,300}? exit with (reason: .{1,1200}))$/;

function readRanch(line: string, at: number): Finding | undefined {
  const [, message, reason = ""] = RANCH.exec(line) ?? [];
  if (message === undefined) return undefined;
  return {
    runtime: "elixir",
    lines: [at + 1, at + 1],
    confidence: LIKELY,
    message,
    category: elixirCategory("", reason.slice(0, 200), ""),
  };
}

function readHeader(line: string): Section | undefined {
  const mark = line.indexOf(MARK);
  const before = line.slice(0, mark).trim();
  if (mark < 0 || mark > FARTHEST_MARK || (before !== "" && (!LEAD_END.test(before) || inProse(line))))
    return undefined;
  const [, type, message = ""] = HEADER.exec(line.slice(mark)) ?? [];
  return type === undefined
    ? undefined
    : { indent: indentOf(line), type: type.replace(/ from .*/, ""), message, frames: [] };
}

/** The exception whose header is at `at`, and those that stand deeper below it. */
function readSections(lines: readonly string[], at: number, first: Section): { sections: Section[]; last: number } {
  const sections = [first];
  let last = at;
  for (let index = at + 1; index < Math.min(lines.length, at + MOST_LINES); index++) {
    const line = lines[index] ?? "";
    const indent = indentOf(line);
    const frame = readFrame(line);
    const nested = frame ? undefined : readHeader(line);
    if (nested && indent <= first.indent) break;
    if (nested) sections.push(nested);
    else if (frame) sections.findLast((section) => section.indent < indent)?.frames.push(frame);
    else if (!EXPANDING.test(line) && !isMessage(lines, index, sections.at(-1) ?? first)) break;
    last = index;
  }
  return { sections, last };
}

/** Lines between a header and its first frame belong to the message, as far as a frame follows. */
function isMessage(lines: readonly string[], index: number, { frames }: Section): boolean {
  if (frames.length > 0) return false;
  const below = lines.slice(index, index + MOST_MESSAGE_LINES);
  const frame = below.findIndex((line) => readFrame(line));
  return (
    frame > 0 &&
    !below.slice(0, frame).some((line) => readHeader(line) ?? /^\d\d:\d\d:\d\d|\[(?:error|info)\]/.test(line))
  );
}

function readFrame(line: string): Frame | undefined {
  const [, file, number, placed] = PLACED.exec(line) ?? [];
  const call = placed ?? CALLED.exec(line)?.[1];
  if (call === undefined) return undefined;
  return { function: call.replace(/(?<=\w)\(.*/, ""), file, line: toNumber(number) };
}

function placeIn(message: string): Location | undefined {
  const [file, line, column] = (PLACE.exec(message) ?? []).slice(1).filter((part) => part !== undefined);
  return file === undefined ? undefined : { file, line: Number(line), column: toNumber(column) };
}
