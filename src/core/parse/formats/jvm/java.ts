/** Stack traces of the JVM, whatever the language: Java, Kotlin, Scala, Groovy, Android. */
import type { Cause, Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import {
  type JavaException,
  jvmLanguage,
  nestedCauses,
  parseException,
  parseFrame,
  unprefixed,
} from "../../shared/java-frames.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { indentOf } from "../../shared/lines.ts";

/** One exception of a trace. `marker` is empty for the first. */
interface Section extends JavaException {
  marker: string;
  indent: number;
  frames: Frame[];
}

const MARKER = /^(Caused by|Suppressed|Wrapped by)(?:: | (?=[a-z_]\w{0,40}\.))/;
const ELISION =
  /^\s{0,80}(?:\.\.\. \d{1,6} (?:more|common frames omitted|frames? (?:truncated|excluded))|\[CIRCULAR REFERENCE)/;
/** Reactor's report of where a signal passed, inside a suppressed exception; Spark's word between an executor's frames and the driver's. */
const ASSEMBLY =
  /^\s{0,80}(?:\|_|\*__|Error has been observed|Assembly trace|Original Stack Trace|Stack trace:|Driver stacktrace:$)/;
/** What a thread dump puts above a thread's frames and between them. */
const DUMP =
  /^\s{0,12}(?:java\.lang\.Thread\.State: |"[^"]{1,300}"(?::$| #?\w)|- (?:locked|waiting|parking|eliminated) )/;
/** What stands in the parentheses of a frame. */
// prettier-ignore
const ANCHORS = [
  ".java", ".kt", ".scala", ".groovy", ".clj", ".jsp", ".gradle", ".rb:", "Native Method)", "(Unknown Source", "(SourceFile",
  "(<generated>", "java.lang.", "(<unknown>", "(Redefined", "(r8-map-id", "(:",
];
/** MyBatis' message names the cause, some lines below the exception that has this message. */
const QUOTING = /^\s{0,8}(?:### (?:Error |Cause: )|; .{0,1500}nested exception is )/;
const MOST_MESSAGE_LINES = 30;
const MOST_FRAMES = 200;
const MOST_SECTIONS = 60;
/** How far below a trace its IDE or shell may tell the exit code: past a blank line and `echo $?`. */
const CLOSING_LINES = 3;

/** Reads a marker line: `Caused by: pkg.Class: message`. */
function readMarker(line: string): Section | undefined {
  const text = unprefixed(line);
  const [all = "", marker] = MARKER.exec(text.trimStart()) ?? [];
  const exception = marker && parseException(text.trimStart().slice(all.length));
  return exception ? { ...exception, marker, indent: indentOf(text), frames: [] } : undefined;
}

/** Of an exception that Flutter quotes the frames are Java's, the error is Dart's. */
const FOREIGN = /^at |\bPlatformException\(/;

/** Reads the line that names the exception of the first frames. */
function readHeader(line: string): Section | undefined {
  const text = unprefixed(line);
  const trimmed = text.trim();
  const exception = FOREIGN.test(trimmed) ? undefined : parseException(trimmed);
  return exception && { ...exception, marker: MARKER.exec(trimmed)?.[1] ?? "", indent: indentOf(text), frames: [] };
}

/** Looks for the header above the frame at `frame`: the nearest one that is not itself the cause of another. */
function findHeader(
  lines: readonly string[],
  frame: number,
  floor: number,
): { at: number; section: Section } | undefined {
  let found: { at: number; section: Section } | undefined;
  let lowest = Math.max(floor, frame - MOST_MESSAGE_LINES);
  for (let at = frame - 1; at >= lowest; at--) {
    const section = readHeader(lines[at] ?? "");
    if (!section || (found && section.marker === "" && !/(?:Exception|Error|Throwable)/.test(section.type))) continue;
    found = { at, section };
    const isQuoted = QUOTING.test(lines[at] ?? "");
    if (section.marker === "" && !isQuoted) return found;
    lowest = Math.max(floor, at - (isQuoted ? MOST_MESSAGE_LINES : 3));
  }
  return found;
}

/** The first frame within the reach of a message's further lines, or -1. */
function frameBelow(lines: readonly string[], at: number): number {
  const below = lines
    .slice(at + 1, at + 1 + MOST_MESSAGE_LINES)
    .findIndex((line) => parseFrame(line) ?? readMarker(line));
  return below < 0 || !parseFrame(lines[at + 1 + below] ?? "") ? -1 : at + 1 + below;
}

/** Whether a line that is no frame belongs between frames; a blank one does before Spark's driver's. */
function goesOn(line: string, next: string): boolean {
  return ELISION.test(line) || ASSEMBLY.test(line) || (line.trim() === "" && next.startsWith("Driver stacktrace:"));
}

/** The first line of a message that begins below its class, or the one on its line. */
function messageOf({ message }: Section, lines: readonly string[], at: number): string {
  const below = message === "" && (lines[at] ?? "").trimEnd().endsWith(":") ? lines.slice(at + 1, at + 4) : [];
  const first = below.find((line) => line.trim() !== "") ?? "";
  return parseFrame(first) || readMarker(first) || ASSEMBLY.test(first) ? "" : first.trim();
}

/** Reads all exceptions of the trace whose header is at `at`. */
function readSections(lines: readonly string[], at: number, first: Section): { sections: Section[]; end: number } {
  const sections = [{ ...first, message: first.message || messageOf(first, lines, at) }];
  let end = at + 1;
  let messageEnd = frameBelow(lines, at);
  for (; end < lines.length; end++) {
    const line = lines[end] ?? "";
    const current = sections.at(-1) ?? first;
    const frame = parseFrame(line);
    const marked = frame ? undefined : readMarker(line);
    if (frame && current.frames.length < MOST_FRAMES) current.frames.push(frame);
    if (marked && sections.length < MOST_SECTIONS) {
      sections.push(marked);
      messageEnd = frameBelow(lines, end);
    }
    if (!frame && !marked && end >= messageEnd && !goesOn(unprefixed(line), lines[end + 1] ?? "")) break;
  }
  return { sections, end };
}

/** The exception thrown, its causes, and what was suppressed. Logback's root-cause-first order ends with the one that was thrown. */
function arrange(sections: Section[]): { primary: Section | undefined; causes: Section[]; suppressed: Section[] } {
  const margin = sections[0]?.indent ?? 0;
  const isNested = (at: number) => sections.slice(0, at).some(({ marker }) => marker === "Suppressed");
  // Android sets a cause deeper than what it caused; so stand the causes of what was suppressed.
  const own = sections.filter(
    ({ marker, indent }, at) => at === 0 || (marker !== "Suppressed" && (indent <= margin || !isNested(at))),
  );
  const suppressed = sections.filter((section) => !own.includes(section));
  const [primary, ...causes] = own.some(({ marker }) => marker === "Wrapped by") ? own.reverse() : own;
  return { primary, causes, suppressed };
}

const toCause = ({ type, message, frames }: Section): Cause => ({ type, message, frames });

function toFinding(sections: Section[], lines: [number, number]): Finding[] {
  const { primary, causes, suppressed } = arrange(sections);
  if (!primary) return [];
  const { type, message, frames } = primary;
  return [
    {
      runtime: jvmLanguage(type, frames.length > 0 ? frames : (causes[0]?.frames ?? [])),
      lines,
      confidence: CERTAIN,
      type,
      message: message || undefined,
      frames,
      causes: causes.length > 0 ? causes.map(toCause) : nestedCauses(message),
      related: suppressed.map(toCause),
    },
  ];
}

/** Frames whose header was not posted. */
function readHeadless(lines: readonly string[], at: number): { sections: Section[]; end: number } {
  const blank: Section = { type: "", message: "", marker: "", indent: 0, frames: [] };
  return readSections(lines, at - 1, blank);
}

/** Where whole traces follow, frames whose header was cut off at the top of the text say nothing. */
function withoutRemains(findings: readonly Finding[]): Finding[] {
  const isWhole = ({ confidence }: Finding) => confidence >= CERTAIN;
  return findings.filter((finding, index) => index > 0 || isWhole(finding) || !findings.some(isWhole));
}

/** Reads every JVM stack trace, with its causes. */
export const java: Format = {
  name: "java",
  anchors: ANCHORS,
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0, floor = 0; at < lines.length; at++) {
      if (!parseFrame(lines[at] ?? "")) continue;
      const header = findHeader(lines, at, floor);
      const { sections, end } = header ? readSections(lines, header.at, header.section) : readHeadless(lines, at);
      const exitCode = exitCodeAfter(lines, end, CLOSING_LINES);
      const read = toFinding(sections, [(header?.at ?? at) + 1, end]).map((finding) => ({ ...finding, exitCode }));
      if (header) findings.push(...read);
      else if (!DUMP.test(lines[at - 1] ?? ""))
        findings.push(...read.map((finding) => ({ ...finding, type: undefined, confidence: STRONG })));
      floor = end;
      at = end - 1;
    }
    return findings.length > 0 ? withoutRemains(findings) : undefined;
  },
};
