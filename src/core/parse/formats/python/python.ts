/**
 * CPython tracebacks, as `traceback.print_exception` lays them out, whole or cut off at either end.
 * https://docs.python.org/3/library/traceback.html
 */
import type { Cause, Finding, Format, Frame, Location } from "../../../types.ts";
import { errorText } from "../../../extract/text.ts";
import { redact } from "../../../redact/index.ts";
import { python as categories } from "../../categories/python.ts";
import { CERTAIN, ENCLOSING, LIKELY, STRONG } from "../../confidence.ts";
import { java } from "../jvm/java.ts";
import { MAX_FINDINGS } from "../../shared/line-format.ts";
import {
  isChainMarker,
  isTracebackHeader,
  messageTail,
  readException,
  wording,
} from "../../shared/python-exception.ts";
import { readLevel } from "../../shared/log-level.ts";
import { lastSegment } from "../../type-name.ts";
import { matchable } from "../../shared/lines.ts";

const MAX_FRAMES = 200;
const MAX_CAUSES = 20;
const MAX_MESSAGE_LINES = 60;
/** Lines that are neither frame nor source nor exception, before a traceback counts as broken off. */
const MAX_STRAY_LINES = 3;

/** What the class must be called where the header is missing, or a blank line parts it from the frames as in loguru. */
const errorName = /\.|(?:Error|Exception|Group|Exit|Interrupt|Iteration|Warning)$/;
const frameLine =
  /^File "(?![^"]{1,300}\.(?:exs?|[lh]?eex|rb|erb|haml|slim|[jt]sx?|php|java|kt|cs|go|dart|swift)")([^"]{1,1000})", line (\d{1,9})(?:, in (.{1,300}))?$/;

/** Some who ask mark the line in Markdown. */
const STARRED = /^\*\*(.{1,1900})\*\*$/;

/** One traceback with its exception; line numbers count from 0. */
interface Block {
  first: number;
  last: number;
  whole: boolean;
  frames: Frame[];
  /** What a syntax error points at. */
  pointed?: Location;
  type?: string;
  message?: string;
  /** Index of the last line of the exception; what follows up to `last` are the members of a group. */
  end?: number;
}

interface FrameLine {
  place: Location;
  /** What stands before it: at least its indent. */
  lead: string;
  wrapped: boolean;
}

/** Reads a frame line; one that a terminal wrapped goes on in the next line. */
function readFrame(lines: readonly string[], at: number): FrameLine | undefined {
  const line = matchable(lines[at] ?? "");
  const start = line.indexOf('File "');
  if (start < 0 || start > 120) return undefined;
  const whole = line.slice(start).trimEnd();
  const endsInIn = /", line \d{1,9}, in$/.test(whole);
  const wrapped = endsInIn || !whole.slice(6).includes('"');
  const rest = wrapped ? (endsInIn ? " " : "") + matchable(lines[at + 1] ?? "").trimEnd() : "";
  const match = frameLine.exec(whole + rest);
  if (!match) return undefined;
  const [, file, number, name] = match;
  return { place: { file, line: Number(number), function: name }, lead: line.slice(0, start), wrapped };
}

/** What stands before every line of a block: an indent, the bar of an exception group, a log's lead. */
function prefixAt(lines: readonly string[], at: number): string {
  for (let i = at; i <= at + 3; i++) {
    const frame = readFrame(lines, i);
    if (frame) return frame.lead.replace(/\s{2}$/, "");
  }
  return /^\s*/.exec(matchable(lines[at] ?? ""))?.[0] ?? "";
}

const digitless = (text: string) => text.replace(/\d/g, "0");

function withoutPrefix(line: string, prefix: string): string {
  return digitless(line.slice(0, prefix.length)) === digitless(prefix) ? line.slice(prefix.length) : line;
}

/** The box of an exception group goes on after its exception, with its members. */
function boxEnd(lines: readonly string[], last: number, prefix: string): number {
  if (prefix.trim() !== "|") return last;
  while (/^\s{0,80}[|+]/.test(lines[last + 1] ?? "")) last++;
  return last;
}

/** Adds exception and message to a block, when they stand in line `at`. */
function complete(block: Block, lines: readonly string[], at: number, prefix: string): boolean {
  const exception = readException(
    withoutPrefix(lines[at] ?? "", prefix)
      .trimEnd()
      .replace(STARRED, "$1"),
  );
  const apart = !lines[at - 1]?.trim();
  const isNamed = exception && (errorName.test(exception.type) || /^\[Errno \d/.test(exception.message ?? ""));
  if (!exception || ((apart || !block.whole) && !isNamed)) return false;
  const isBoxed = prefix.trim() === "|";
  const tail = messageTail(lines, at + 1, (line) =>
    isBoxed && !line.startsWith(prefix) ? "" : withoutPrefix(line, prefix),
  );
  block.type = exception.type;
  const isBare = exception.message === undefined && !/:\s*$/.test(matchable(lines[at] ?? ""));
  block.message = isBare ? undefined : [exception.message, ...tail].join("\n").trim() || undefined;
  block.end = at + tail.length;
  block.last = boxEnd(lines, block.end, prefix);
  return true;
}

/** AWS Lambda prints the exception above its traceback: `[ERROR] KeyError: 'Records'`. */
function withLambdaException(block: Block, lines: readonly string[], at: number): Block {
  const above = block.type ? undefined : /^\[ERROR\] (.{1,1900})$/.exec(matchable(lines[at - 1] ?? ""))?.[1];
  return { ...block, ...readException(above ?? "") };
}

/** How many lines above a traceback belong to it: `RemoteTraceback:` with its quotes, the line that logged it. */
function leadLines(lines: readonly string[], at: number): number {
  const above = matchable(lines[at - 1] ?? "");
  if (above.trim() === '"""') return Math.min(at, 2);
  return /\b(?:ERROR|CRITICAL|FATAL)\b|^!!! Exception/.test(above) ? 1 : 0;
}

/** Reads the traceback that begins in line `at`, with its header or with a frame. */
function readBlock(lines: readonly string[], at: number): Block | undefined {
  const headed = isTracebackHeader(lines[at] ?? "");
  if (!headed && !readFrame(lines, at)) return undefined;
  const prefix = prefixAt(lines, at);
  const block: Block = { first: at - leadLines(lines, at), last: at, whole: headed, frames: [] };
  for (let i = headed ? at + 1 : at, stray = 0; i < lines.length && stray < MAX_STRAY_LINES; i++) {
    const frame = readFrame(lines, i);
    const line = withoutPrefix(lines[i] ?? "", prefix);
    if (frame) {
      const { place, wrapped } = frame;
      if (wrapped) i++;
      if (place.function) block.frames.unshift(place);
      block.pointed = place.function ? undefined : place;
      block.last = i;
      stray = 0;
    } else if (isTracebackHeader(line) || complete(block, lines, i, prefix)) break;
    else if (/^\S/.test(line)) stray++;
  }
  block.frames.length = Math.min(block.frames.length, MAX_FRAMES);
  return withLambdaException(block, lines, at);
}

/** The block that line `at` chains to the one before, when a chain marker stands there. */
function chained(lines: readonly string[], at: number): Block | undefined {
  const next = (i: number) => {
    while (i < lines.length && /^[\s"|]*$/.test(matchable(lines[i] ?? ""))) i++;
    return i;
  };
  const marker = next(at);
  return isChainMarker(lines[marker] ?? "") ? readBlock(lines, next(marker + 1)) : undefined;
}

/** The cause of the block in line `at` where only its exception was pasted, not its traceback. */
function headlessCause(lines: readonly string[], at: number): Block[] {
  const previous = (i: number) => {
    while (i >= 0 && !lines[i]?.trim()) i--;
    return i;
  };
  const marker = previous(at - 1);
  if (!isChainMarker(lines[marker] ?? "")) return [];
  const last = previous(marker - 1);
  for (let first = last; first > last - MAX_MESSAGE_LINES && lines[first]?.trim(); first--) {
    const exception = readException(lines[first] ?? "");
    if (exception && errorName.test(exception.type)) return [{ first, last, whole: false, frames: [], ...exception }];
  }
  return [];
}

/** The blocks that belong together, in the order of printing: the root cause first. */
function readChain(lines: readonly string[], at: number): Block[] {
  const chain: Block[] = [];
  for (let block = readBlock(lines, at); block; block = chained(lines, block.last + 1)) {
    const original = /^Original Traceback/.test(lines[block.last + 1] ?? "") && readBlock(lines, block.last + 1);
    if (original) chain.push(original);
    chain.push(original ? { ...block, last: original.last } : block);
    block = chain[chain.length - 1] ?? block;
  }
  return chain;
}

/** What the JVM reported through Py4J: the exception and its causes. */
function jvmCauses({ type, message = "" }: Block): Cause[] {
  const printed = type?.endsWith("Py4JJavaError") ? message.slice(message.indexOf("\n") + 1).replace(/^: /, "") : "";
  const thrown = printed === "" ? undefined : java.parse(errorText("jvm", redact(printed).text))?.[0];
  return thrown
    ? [{ type: thrown.type, message: thrown.message, frames: thrown.frames }, ...(thrown.causes ?? [])]
    : [];
}

/** `RayTaskError(ZeroDivisionError)`: of the class that it wraps. */
function wrapped(type = ""): Pick<Finding, "category"> {
  const category = categories.get(/\((\w{1,80})\)$/.exec(type)?.[1] ?? "");
  return category ? { category } : {};
}

/** Between the members of an exception group: `+-+---------------- 1 ----------------`. */
const memberRule = /^\s{0,80}(?:\+-)?\+-{3,40} \d{1,4} -{3,40}\s{0,4}$/;

/** The members of an exception group, those of groups among them, and their causes, as they are printed. */
function readMembers(lines: readonly string[], { end, last }: Block): Cause[] {
  const members: Cause[] = [];
  for (let at = (end ?? last) + 1; at <= last && members.length < MAX_CAUSES; at++) {
    const isRule = memberRule.test(matchable(lines[at] ?? ""));
    const block = isTracebackHeader(lines[at] ?? "") ? readBlock(lines, at) : undefined;
    const bare = isRule ? readException((lines[at + 1] ?? "").replace(/^\s{0,80}\| /, "")) : undefined;
    if (block) members.push(toCause(block));
    else if (bare) members.push(bare);
    at = block?.end ?? at;
  }
  return members;
}

const COMFY = /^!!! Exception during processing ?!!! (\S.*)$/;
/** What the record above a traceback says that broke off before its exception. */
const logged = (line = ""): string | undefined =>
  line.includes("Traceback") ? undefined : (COMFY.exec(line.slice(0, 500))?.[1] ?? readLevel(matchable(line))?.message);

const toCause = ({ type, message, frames }: Block): Cause => ({ type, message, frames });

function toFinding(lines: readonly string[], chain: Block[]): Finding | undefined {
  const primary = chain[chain.length - 1];
  if (!primary || (!primary.type && primary.frames.length < (primary.whole ? 1 : 2))) return undefined;
  const { type, frames, pointed } = primary;
  const message = type === undefined ? logged(lines[primary.first]) : primary.message;
  return {
    runtime: "python",
    lines: [(chain[0] ?? primary).first + 1, primary.last + 1],
    confidence: !type ? LIKELY : primary.whole && frames.length > 0 ? CERTAIN : STRONG,
    type,
    message,
    ...wording(message),
    ...wrapped(type),
    location: pointed,
    frames,
    causes: [...jvmCauses(primary), ...chain.slice(0, -1).reverse().map(toCause)].slice(0, MAX_CAUSES),
    related: chain.flatMap((block) => readMembers(lines, block)),
  };
}

/** Celery's wrapper, which quotes the traceback of what was raised. */
const QUOTING = /(?:^|\.)ExceptionWithTraceback$/;
const isQuotedBy = ({ lines: [first] }: Finding, { type = "", lines: [, last] }: Finding): boolean =>
  QUOTING.test(type) && first <= last + 2;

const COMMAND = /^Command (?:'\['|')?([^'\s,]{1,300})/;
const MOST_OUTPUT = 20;

/** What a program printed before the traceback that tells of its failure is no error of its own. */
function withOutput(finding: Finding, lines: readonly string[]): Finding {
  const program = lastSegment(finding.type ?? "") === "CalledProcessError" && COMMAND.exec(finding.message ?? "")?.[1];
  if (!program) return finding;
  const name = program.slice(program.lastIndexOf("/") + 1);
  const isOutput = (line = "") => line.startsWith(`${name}: `) || (name === "git" && /^(?:fatal|error): /.test(line));
  let [first] = finding.lines;
  while (finding.lines[0] - first < MOST_OUTPUT && isOutput(lines[first - 2])) first--;
  return first === finding.lines[0] ? finding : { ...finding, lines: [first, finding.lines[1]], confidence: ENCLOSING };
}

export const python: Format = {
  name: "python",
  anchors: ['File "', "Traceback (most recent call last)"],
  parse({ lines }, anchored = [...lines.keys()]) {
    const findings: Finding[] = [];
    let last = -1;
    for (const at of anchored) {
      if (at <= last) continue;
      if (findings.length >= MAX_FINDINGS) break;
      const chain = readChain(lines, at);
      const finding = toFinding(lines, chain.length > 0 ? [...headlessCause(lines, at), ...chain] : []);
      const before = findings.at(-1);
      const isQuoted = finding && before && isQuotedBy(finding, before);
      if (isQuoted) findings[findings.length - 1] = { ...finding, lines: [before.lines[0], finding.lines[1]] };
      else if (finding) findings.push(withOutput(finding, lines));
      last = chain.at(-1)?.last ?? at;
    }
    return findings.length > 0 ? findings : undefined;
  },
};
