/** Panics and fatal errors of the Go runtime with their goroutines: https://pkg.go.dev/runtime#hdr-Environment_Variables */
import type { Cause, Finding, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { goCategory } from "./go-errors.ts";
import { matchable } from "../../shared/lines.ts";

const MAX_FRAMES = 200;
/** How far below its header a trace may begin: a long message, a signal, the runtime's own stack. */
const MAX_HEADER_LINES = 80;

const panicLine =
  /^(?:.{0,120}\bhttp: panic serving \S{1,80}: |panic: |\s{0,8}panic: (?=runtime error: )|.{1,120}[\w\])]:? panic: (?=runtime error: )|(?:.{0,60}\| )?\d{4}\/\d\d\/\d\d [\d:.]{8,15} (?:\S{1,60}:\d{1,6}: )?panic: )(\S.{0,1900})$/;
const fatalLine = /^fatal error: (\S.{0,1900})$/;
const signalLine = /^(SIG[A-Z]{2,8}): (\S.{0,200})$/;
/** What the runtime itself says; anything else needs a trace below it to be more than a word. */
const knownPanic =
  /^(?:runtime error: |assignment to entry in nil map|close of |send on closed|interface conversion: |reflect: |sync: )/;
const knownFatal =
  /^(?:all goroutines are asleep|concurrent map|stack overflow|runtime: out of memory|sync: |unexpected signal during runtime execution|found bad pointer|too many concurrent|checkptr: |fault$)/;
const repanicLine = /^\s{1,8}panic: (\S.{0,1900})$/;
const recovered = / \[recovered(?:, (?:repanicked|reraised))?\]$/;
/** What a recovering handler writes above the stack. */
const title = /^(?:Stack ?trace|Stack|Goroutine stack):?$/i;
const signalNote = /^\[signal (SIG[A-Z]{2,8})/;
const goroutine = /^goroutine \d{1,12}(?: gp=\S{1,40})?(?: m=\S{1,40})?(?: mp=\S{1,40})? \[(running|[^\]]{1,100})\]:$/;
const callLine = /^[^\s(]{1,300}\(.{0,900}\)$/;
const fileLine = /^\s{0,8}(\S.{0,500}\.(?:go|s)):(\d{1,9})(?: \+0x[0-9a-f]{1,16})?$/;
const creation = /^created by /;
const extra = /^\.{3}additional frames|^r\w{1,5}\s{1,20}0x/;
const exitLine = /^exit status:? (\d{1,5})$/;

/** A header, and how sure it is without a trace below it. */
function readHeader(line: string): { message: string; signal?: string; alone: number } | undefined {
  const panic = panicLine.exec(line)?.[1];
  if (panic) return { message: panic, alone: knownPanic.test(panic) ? LIKELY : WEAK };
  const fatal = fatalLine.exec(line)?.[1];
  if (fatal) return { message: fatal, alone: knownFatal.test(fatal) ? LIKELY : 0 };
  const [, signal, message] = signalLine.exec(line) ?? [];
  return signal && message ? { message, signal, alone: 0 } : undefined;
}

/** Reads the frames under a `goroutine n [running]:` line, innermost first: a call, and its place in the next line. */
function readFrames(lines: readonly string[], start: number): Frame[] {
  const frames: Frame[] = [];
  for (let i = start + 1; i + 1 < lines.length && frames.length < MAX_FRAMES; i += 2) {
    const call = matchable(lines[i]).trim();
    const place = fileLine.exec(matchable(lines[i + 1]));
    if (!place || creation.test(call)) break;
    frames.push({ function: call.slice(0, call.lastIndexOf("(")), file: place[1], line: Number(place[2]) });
  }
  const raising = frames.findLastIndex((frame) => frame.function === "panic");
  return frames.slice(raising + 1);
}

const isTrace = (line: string) =>
  !line.trim() ||
  [goroutine, fileLine, callLine, creation, exitLine, signalNote, extra].some((sign) => sign.test(line));

/** The last line of the goroutines that follow. */
function traceEnd(lines: readonly string[], start: number): number {
  let end = start;
  for (let i = start + 1; i < lines.length && isTrace(matchable(lines[i])); i++) if (lines[i]?.trim()) end = i;
  return end;
}

/** What stands between a header and its first goroutine. */
function readNotes(lines: readonly string[]): { tail: string[]; repanics: string[]; signal?: string } {
  const repanics = lines.flatMap((line) => repanicLine.exec(matchable(line))?.[1] ?? []);
  const signal = lines.map((line) => signalNote.exec(line)?.[1]).find((name) => name);
  const end = lines.findIndex(
    (line) => !line.trim() || title.test(line) || repanicLine.test(matchable(line)) || signalNote.test(line),
  );
  return { tail: lines.slice(0, end < 0 ? lines.length : end), repanics, signal };
}

/** Messages in the order of panicking: the last is what ended the program, the ones before led to it. */
function chain(messages: string[]): { message: string; causes: Cause[] } {
  const distinct = [...new Set(messages.map((message) => message.replace(recovered, "")))];
  const message = distinct.at(-1) ?? "";
  return {
    message,
    causes: distinct
      .slice(0, -1)
      .reverse()
      .map((text) => ({ message: text })),
  };
}

function readTrace(lines: readonly string[], at: number): Finding | undefined {
  const header = readHeader(matchable(lines[at]));
  if (!header) return undefined;
  const below = lines.slice(at + 1, at + 1 + MAX_HEADER_LINES);
  const offset = below.findIndex((line) => goroutine.test(line));
  if (offset < 0 && header.alone === 0) return undefined;
  const notes = readNotes(offset < 0 ? [] : below.slice(0, offset));
  const { message, causes } = chain([[header.message, ...notes.tail].join("\n"), ...notes.repanics]);
  const last = traceEnd(lines, offset < 0 ? at : at + 1 + offset);
  const exit = exitLine.exec(lines[last] ?? "")?.[1];
  return {
    runtime: "go",
    lines: [at + 1, last + 1],
    confidence: offset < 0 ? header.alone : CERTAIN,
    severity: "fatal",
    message,
    category: goCategory(message),
    signal: header.signal ?? notes.signal,
    exitCode: exit ? Number(exit) : undefined,
    frames: offset < 0 ? [] : readFrames(lines, at + 1 + offset),
    causes,
  };
}

/** A running goroutine without its header is what is left of a panic; others are but a dump. */
function readGoroutine(lines: readonly string[], at: number): Finding | undefined {
  if (!goroutine.exec(matchable(lines[at]))?.[1]?.startsWith("running")) return undefined;
  const frames = readFrames(lines, at);
  if (frames.length === 0) return undefined;
  return { runtime: "go", lines: [at + 1, traceEnd(lines, at) + 1], confidence: STRONG, severity: "fatal", frames };
}

export const go = blockFormat(
  "go",
  ["panic: ", "http: panic serving ", "fatal error: ", "SIG", "goroutine "],
  (lines, at) => readTrace(lines, at) ?? readGoroutine(lines, at),
);
