/** Exceptions of .NET with their stack traces: https://learn.microsoft.com/dotnet/api/system.exception.tostring */
import type { Cause, Finding, Format, Frame } from "../../../types.ts";
import { dotnetWording, sqlServerNumbers } from "../../categories/dotnet.ts";
import { windowsCodeCategory } from "../../categories/windows.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { type DotnetException, parseChain, parseFrame, withoutAnnouncement } from "../../shared/dotnet-exception.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { matchable } from "../../shared/lines.ts";

interface Section extends DotnetException {
  frames: Frame[];
}

/** What has been read of one trace. `open` are the exceptions whose frames are still to come, the outermost first. */
interface Trace {
  sections: Section[];
  open: Section[];
  /** Of an aggregate, but for the one that is its cause. */
  members: Section[];
  details: string[];
  end: number;
}

const MOST_MESSAGE_LINES = 40;
const MOST_FRAMES = 200;
/** Mono prints a trace twice before the exit code follows. */
const EXIT_REACH = 40;
const MOST_SECTIONS = 40;

const INNER = /^\s{0,20}---> (?!\()/;
/** A further member of an AggregateException. */
const MEMBER = /^\s{0,20}---> \(.{1,60}#\d{1,5}\) /;
/** .NET Framework and Mono repeat the cause. */
const FIRST_MEMBER = /^\s{0,20}---> \(.{1,60}#0\) /;
const SEPARATOR = /^\s{0,20}--- \S.{3,160} ---(?: ?<---)?$/;
/** Between the parts of an asynchronous trace; any other separator ends an inner exception. */
const CONTINUATION =
  /previous location|上一|vorher|précédent|предыдущ|anterior|precedente|以前|이전|poprzedni|önceki|předchoz/;
const DETAIL =
  /^\s{0,8}(?:ClientConnectionId|Error Number|HResult|Exception data|Severity|SqlState|MessageText|Detail|SchemaName|TableName|ColumnName|ConstraintName|Line|Position|File|Routine|Hint|RequestId|Status|ErrorCode|WRN|Fusion|LOG):?/;
const PROPERTY = /^\s{1,4}(HResult|Message|Source)=(.*)$/;
/** A whole trace on one line. */
const INLINE_FRAME = / {2,8}(?=at [\w<(].{2,600}\))/;

const ANNOUNCEMENT = /^\s{0,4}(?:\[.{1,40}\] )?unhandled exception ?[:.]?\s{0,3}$/i;
const BLANK: Section = { type: "", message: "", frames: [] };

const isFrame = (line = ""): boolean => parseFrame(line) !== undefined;
const isTraceLine = (line = ""): boolean =>
  isFrame(line) || (line.includes("---") && [INNER, MEMBER, SEPARATOR].some((marker) => marker.test(matchable(line))));

/** The exceptions that a line names: by the suffix of a class, or by the frame that follows. */
function readHeader(lines: readonly string[], at: number): Section[] {
  const line = matchable(lines[at]);
  if (isTraceLine(line)) return [];
  const { text } = withoutAnnouncement(line.trim());
  const [shown = "", ...inline] = text.split(INLINE_FRAME);
  const sections = parseChain(shown, isTraceLine(lines[at + 1]));
  const frames = inline.flatMap((frame) => parseFrame(frame) ?? []);
  return sections.map((section, index) => ({ ...section, frames: index === sections.length - 1 ? frames : [] }));
}

/** The index of the first line of a trace within the reach of a message's further lines, or -1. */
function traceBelow(lines: readonly string[], at: number): number {
  const reach = Math.min(lines.length, at + 1 + MOST_MESSAGE_LINES);
  for (let below = at + 1; below < reach; below++) {
    if (isTraceLine(lines[below])) return below;
    if (readHeader(lines, below).length > 0) return -1;
  }
  return -1;
}

/** Takes a line that names an inner exception, with its message's further lines; a member of an aggregate is kept apart. */
function takeInner(trace: Trace, lines: readonly string[], at: number): number {
  const line = matchable(lines[at]);
  const below = traceBelow(lines, at);
  const isMember = MEMBER.test(line);
  const sections = parseChain(line.trim().replace(/^---> (?:\(.{1,60}#\d{1,5}\) )?/, ""), true);
  const inner = sections.map((section): Section => ({ ...section, frames: [] }));
  if (isMember) {
    trace.open = inner;
    if (!FIRST_MEMBER.test(line)) trace.members.push(...inner);
  } else {
    trace.sections.push(...inner);
    trace.open.push(...inner);
  }
  if (below < 0) return at;
  const last = inner.at(-1);
  if (last && below > at + 1) last.message = [last.message, ...lines.slice(at + 1, below)].join("\n");
  return below - 1;
}

/** Whether a trace goes on behind the blank line at index `at`. */
function goesOn(trace: Trace, lines: readonly string[], at: number): boolean {
  const isInside = trace.open.length > 1 || SEPARATOR.test(matchable(lines[at - 1]));
  return MEMBER.test(matchable(lines[at + 1])) || (isInside && isTraceLine(lines[at + 1]));
}

/** Takes one line behind the header; false when the trace ends before it. */
function take(trace: Trace, lines: readonly string[], at: number): number | undefined {
  const line = matchable(lines[at]);
  if ((INNER.test(line) || MEMBER.test(line)) && trace.sections.length < MOST_SECTIONS)
    return takeInner(trace, lines, at);
  const frame = parseFrame(line);
  const section = trace.open.at(-1);
  if (frame) {
    if (section && section.frames.length < MOST_FRAMES) section.frames.push(frame);
    return at;
  }
  if (SEPARATOR.test(line)) {
    if (!CONTINUATION.test(line) && trace.open.length > 1) trace.open.pop();
    return at;
  }
  if (DETAIL.test(line)) {
    trace.details.push(line);
    return at;
  }
  return !line.trim() && goesOn(trace, lines, at) ? at : undefined;
}

/** The message's further lines; or the properties that Visual Studio copies instead: `HResult=`, `Message=`, `Source=`. */
function withMessageLines({ message, code }: Section, more: readonly string[]): Pick<Section, "message" | "code"> {
  const properties = message === "" ? more.map((line) => PROPERTY.exec(matchable(line))?.slice(1) ?? []) : [];
  const copied = new Map(properties.map(([name, value]) => [name, value]));
  const said = copied.get("Message");
  return said === undefined
    ? { message: [message, ...more].join("\n").trim(), code }
    : { message: said, code: code ?? copied.get("HResult") };
}

function readTrace(lines: readonly string[], at: number, sections: Section[]): Trace {
  const trace: Trace = { sections: [...sections], open: [...sections], members: [], details: [], end: at };
  const last = sections.at(-1);
  const below = last && last.frames.length > 0 ? -1 : traceBelow(lines, at);
  if (below > at + 1 && last) Object.assign(last, withMessageLines(last, lines.slice(at + 1, below)));
  for (let next = below < 0 ? at + 1 : below; next < lines.length; next++) {
    const taken = take(trace, lines, next);
    if (taken === undefined) break;
    trace.end = next = taken;
  }
  return trace;
}

/** HRESULTs that say no more than that something failed. */
const VAGUE = /^0x(?:80131904|80004005)$/i;

/** SQL Server's number and PostgreSQL's state, which stand below the trace. */
function codeIn(details: readonly string[]): string | undefined {
  return details.map((line) => /^\s{0,8}(?:Error Number:|SqlState: )(-?\w{1,6})/.exec(line)?.[1]).find(Boolean);
}

/** The place that frames without symbols lack: the first that has one. */
export function placeOf(frames: readonly Frame[]): Pick<Finding, "location"> {
  const place = frames.find(({ file }) => file !== undefined);
  return place ? { location: place } : {};
}

/** What a number beside a type means: SQL Server's own, or an HRESULT. */
function codeCategory(code: string, type = "", causes: readonly Section[] = []): Finding["category"] {
  const isSql = [type, ...causes.map((cause) => cause.type)].some((name) => name.endsWith("SqlException"));
  return isSql ? sqlServerNumbers.get(code) : windowsCodeCategory(code);
}

/** Announced on its own line or, by Mono and .NET Framework, on the line above. */
function isFatal(lines: readonly string[], at: number): boolean {
  return withoutAnnouncement(matchable(lines[at]).trim()).isUnhandled || ANNOUNCEMENT.test(matchable(lines[at - 1]));
}

/** The most telling code of an exception, its details and its inner exceptions. */
function codeOf([primary, ...causes]: readonly Section[], details: readonly string[]): string | undefined {
  const codes = [primary?.code, codeIn(details), ...causes.map((cause) => cause.code)];
  return codes.find((code) => code && !VAGUE.test(code)) ?? codes.find(Boolean);
}

const toCause = ({ type, message, frames }: Section): Cause => ({ type, message: message || undefined, frames });

function toFinding({ sections, members, details, end }: Trace, lines: readonly string[], at: number): Finding {
  const [primary = BLANK, ...causes] = sections;
  const { type, message, frames } = primary;
  const code = codeOf(sections, details);
  const fatal = isFatal(lines, at);
  return {
    runtime: "dotnet",
    lines: [at + 1, end + 1],
    confidence: frames.length > 0 || causes.length > 0 ? CERTAIN : STRONG,
    severity: fatal ? "fatal" : undefined,
    type,
    message: message || undefined,
    code,
    category: codeCategory(code ?? "", type, causes) ?? dotnetWording(message, causes.at(-1)?.message),
    exitCode: fatal ? exitCodeAfter(lines, end + 1, EXIT_REACH) : undefined,
    frames,
    ...placeOf(frames),
    causes: causes.map(toCause),
    related: members.map(toCause),
  };
}

/** From its first line, frames whose header was not posted: two or more, of which one tells a place or the runtime. */
function readHeadless(lines: readonly string[], at: number): Finding | undefined {
  const blank: Section = { ...BLANK, frames: [] };
  const { end } = readTrace(lines, at - 1, [blank]);
  const isDotnet = blank.frames.some(
    ({ file, function: name }) =>
      /\.(?:cs|fs|vb|razor|cshtml):?$/.test(file ?? "") || /^(?:System|Microsoft)\./.test(name ?? ""),
  );
  if (blank.frames.length < 2 || !isDotnet) return undefined;
  return {
    runtime: "dotnet",
    lines: [at + 1, end + 1],
    confidence: STRONG,
    frames: blank.frames,
    ...placeOf(blank.frames),
  };
}

/** Reads every stack trace with its inner exceptions. Lines without a trace are `dotnet-line`'s. */
export const dotnet: Format = {
  name: "dotnet",
  // prettier-ignore
  anchors: [
    "   at ", "  at ", "\nat ", "   bei ", "   à ", "   в ", "   在 ", "   en ", "   em ", "   in ", "   위치: ", "   場所 ", "   於 ", ") (at ",
    "---> ",
  ],
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = readAt(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.lines[1] - 1;
    }
    return findings.length > 0 ? findings : undefined;
  },
};

function readAt(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  if (isFrame(line)) return isFrame(lines[at - 1]) ? undefined : readHeadless(lines, at);
  if (!line.includes("Exception") && !isTraceLine(lines[at + 1])) return undefined;
  const sections = readHeader(lines, at);
  if (sections.length === 0) return undefined;
  const trace = readTrace(lines, at, sections);
  return trace.sections.length > 1 || trace.sections[0]!.frames.length > 0 ? toFinding(trace, lines, at) : undefined;
}
