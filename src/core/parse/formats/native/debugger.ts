/** Signals and backtraces as gdb and lldb print them, and bare backtraces of gdb. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, ENCLOSING, STRONG } from "../../confidence.ts";
import { nativeRuntime, parsePlace, programPlace, withoutArguments } from "../../shared/native-frames.ts";
import { signalNumbered } from "../../shared/signal.ts";
import { readUncaught } from "./cpp-exception.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_FRAMES = 200;
/** How far below a signal its backtrace may begin: the source line, warnings, a prompt. */
const REACH = 40;
/** How far above a signal the exception may be told that raised it. */
const UNCAUGHT_REACH = 12;

const STOPPED =
  /^(?:\(gdb\) )?(?<message>(?:Program|Thread \d{1,6}(?: ".{0,80}?")?(?: \(.{1,40}\))?) (?:received|terminated with) signal (?<signal>SIG[A-Z]{2,8}|\d{1,2}), (?:[A-Z].{1,80}))$/;
const LLDB_STOPPED =
  /^\s{0,4}\*? ?thread #\d{1,6}.{0,200}?, stop reason = (?<message>(?:signal (?<signal>SIG[A-Z]{2,8})|EXC_[A-Z_]{3,30}|breakpoint-none|hit program assert).{0,300})$/;
const FRAME =
  /^(?:\(gdb\) )?\s{0,4}#\d{1,5} {1,3}(?:0x[0-9a-f]{4,16} in )?(?<call>\S.{0,1400}?)(?: at (?<place>\S{1,400}:\d{1,7})| from (?<module>\S{1,400}))?$/;
const CURRENT =
  /^(?:0x[0-9a-f]{4,16} in )(?<call>\S.{0,1400}?)(?: at (?<place>\S{1,400}:\d{1,7})| from (?<module>\S{1,400}))?$/;
const LLDB_FRAME =
  /^\s{0,8}\*? {0,3}frame #\d{1,5}: 0x[0-9a-f]{4,16} (?<module>[^`]{1,200})`(?<call>.{1,1000}?)(?: at (?<place>\S{1,400}:\d{1,7}(?::\d{1,6})?)| \+ \d{1,9})?$/;
/** By what the kernel of macOS calls it. */
const EXCEPTIONS = new Map([
  ["EXC_BAD_ACCESS", "SIGSEGV"],
  ["EXC_BAD_INSTRUCTION", "SIGILL"],
  ["EXC_ARITHMETIC", "SIGFPE"],
  ["EXC_CRASH", "SIGABRT"],
]);

function parseFrame(line: string): Frame | undefined {
  const text = matchable(line).trimEnd();
  const groups = (FRAME.exec(text) ?? LLDB_FRAME.exec(text))?.groups;
  const call = groups?.call;
  if (groups === undefined || call === undefined || !/\)$|^[\w:~<>$.]{1,400}$/.test(call)) return undefined;
  return { function: withoutArguments(call), ...parsePlace(groups.place ?? ""), module: groups.module };
}

/** The frames from a line on, and the index behind the last. Wrapped lines in between are passed over. */
function readFrames(lines: readonly string[], start: number): { frames: Frame[]; end: number } {
  const frames: Frame[] = [];
  let end = start;
  for (let at = start; at < lines.length && frames.length < MOST_FRAMES && at - end < 3; at++) {
    const frame = parseFrame(lines[at] ?? "");
    if (!frame) continue;
    // After the frame that it shows, gdb begins the backtrace anew.
    if (frames.length === 1 && frames[0]?.function === frame.function && /#0 /.test(lines[at] ?? "")) frames.pop();
    frames.push(frame);
    end = at + 1;
  }
  return { frames, end };
}

/** The frame that gdb shows where it stopped, when no backtrace follows. */
function readCurrent(line: string | undefined): Frame[] {
  const { call, place, module } = CURRENT.exec(matchable(line).trimEnd())?.groups ?? {};
  return call === undefined ? [] : [{ function: withoutArguments(call), ...parsePlace(place ?? ""), module }];
}

/** The frames where it stopped: the backtrace below, which gdb begins anew after the frame that it showed. */
function framesBelow(lines: readonly string[], at: number): { frames: Frame[]; end: number } {
  const offset = lines.slice(at + 1, at + 1 + REACH).findIndex((line) => parseFrame(line));
  if (offset < 0) return { frames: readCurrent(lines[at + 1]), end: at + 1 };
  const shown = readFrames(lines, at + 1 + offset);
  const again = lines
    .slice(shown.end, shown.end + REACH)
    .findIndex((line) => parseFrame(line)?.function === shown.frames[0]?.function && /#0 /.test(line));
  return shown.frames.length > 1 || again < 0 ? shown : readFrames(lines, shown.end + again);
}

/** A C++ exception that nothing caught is told above the signal that it ended in: one error, with the debugger's frames. */
function withUncaught(stop: Finding, lines: readonly string[], at: number): Finding {
  for (let above = at - 1; stop.signal === "SIGABRT" && above >= Math.max(0, at - UNCAUGHT_REACH); above--) {
    const uncaught = readUncaught(lines, above);
    if (!uncaught) continue;
    const span: [number, number] = [uncaught.lines[0], stop.lines[1]];
    return { ...stop, category: undefined, ...uncaught, lines: span, confidence: ENCLOSING };
  }
  return stop;
}

function readStop(lines: readonly string[], at: number): Finding | undefined {
  const { message, signal } =
    (STOPPED.exec(matchable(lines[at])) ?? LLDB_STOPPED.exec(matchable(lines[at])))?.groups ?? {};
  if (message === undefined) return undefined;
  const name = signal ?? EXCEPTIONS.get(/^EXC_[A-Z_]{3,30}/.exec(message)?.[0] ?? "");
  if (name === "SIGINT" || name === "SIGTRAP") return undefined;
  const { frames, end } = framesBelow(lines, at);
  const stop: Finding = {
    runtime: nativeRuntime(frames),
    lines: [at + 1, Math.max(end, at + 1)],
    confidence: CERTAIN,
    severity: "fatal",
    message,
    signal: /^\d/.test(name ?? "") ? signalNumbered(name) : name,
    category: name === "SIGFPE" || name === "8" ? "arithmetic" : "crash",
    frames,
    location: programPlace(frames),
  };
  return withUncaught(stop, lines, at);
}

/** A backtrace without what made the program stop: two frames at least, one with a place. */
function readBacktrace(lines: readonly string[], at: number): Finding | undefined {
  if (!/^\s{0,4}#0 {1,3}/.test(lines[at] ?? "")) return undefined;
  const { frames, end } = readFrames(lines, at);
  const isNative = frames.some(({ file, module }) => module !== undefined || /\.\w{1,4}$/.test(file ?? ""));
  const hasAddress = /^\s{0,4}#\d {1,3}0x[0-9a-f]{4,16} in /.test(
    lines.slice(at, end).find((line) => / 0x/.test(line)) ?? "",
  );
  if (frames.length < 2 || !isNative || !hasAddress) return undefined;
  return {
    runtime: nativeRuntime(frames),
    lines: [at + 1, end],
    confidence: STRONG,
    category: "crash",
    frames,
    location: programPlace(frames),
  };
}

export const debuggerStop: Format = {
  name: "debugger",
  anchors: [" signal SIG", " with signal ", "stop reason = ", "#0  "],
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = readStop(lines, at) ?? readBacktrace(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.lines[1] - 1;
    }
    return findings.length > 0 ? findings : undefined;
  },
};
