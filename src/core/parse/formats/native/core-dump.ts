/** Core dumps as systemd-coredump and coredumpctl tell of them, and the stacks of Breakpad's and Crashpad's minidumps. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { windowsSymbols } from "../../categories/windows.ts";
import { CERTAIN } from "../../confidence.ts";
import { nativeRuntime, programPlace, withoutArguments } from "../../shared/native-frames.ts";
import { signalNumbered } from "../../shared/signal.ts";
import { matchable } from "../../shared/lines.ts";

const REACH = 120;
const MOST_FRAMES = 100;
/** Every frame has up to a dozen lines of registers. */
const MOST_MINIDUMP_LINES = 1_000;

/** `Process 1234 (app) of user 1000 dumped core.`, in the journal or behind `Message:`. */
const DUMPED =
  /(?<message>Process \d{1,9} \(.{1,80}\) of user \d{1,9} (?:dumped core\.?|terminated abnormally .{0,80}))/;
const SIGNAL = /^\s{0,20}Signal: (?<number>\d{1,2}) \((?<name>[A-Z]{2,8})\)/;
const FRAME =
  /#\d{1,4} {1,3}0x[0-9a-f]{4,16} (?<name>.{1,600}?) \((?<module>[^()]{1,300}?)(?: \+ 0x[0-9a-f]{1,16})?\)$/;

const REASON = /^Crash reason: {1,4}(?<message>\S.{0,300})$/;
const CRASHED = /^Thread \d{1,6} \(crashed\)/;
const MINIDUMP_FRAME =
  /^\s{0,4}\d{1,4} {1,3}(?<module>[^\s!]{1,200})(?:!(?<name>.{1,800}?))?(?: \[(?<file>[^\]]{1,300}?) : (?<line>\d{1,7}) \+ 0x[0-9a-f]{1,16}\]| \+ 0x[0-9a-f]{1,16})$/;

function toFinding(message: string, first: number, end: number, frames: Frame[], signal: string | undefined): Finding {
  return {
    runtime: nativeRuntime(frames),
    lines: [first + 1, end + 1],
    confidence: CERTAIN,
    severity: "fatal",
    message,
    signal,
    category: signal === "SIGFPE" ? "arithmetic" : "crash",
    frames,
    location: programPlace(frames),
  };
}

function readDump(lines: readonly string[], at: number): Finding | undefined {
  const message = DUMPED.exec(matchable(lines[at]))?.groups?.message;
  if (message === undefined) return undefined;
  const frames: Frame[] = [];
  let end = at;
  for (let next = at + 1; next < Math.min(lines.length, at + REACH) && frames.length < MOST_FRAMES; next++) {
    const line = matchable(lines[next]).trimEnd();
    const { name, module } = FRAME.exec(line)?.groups ?? {};
    if (name === undefined && frames.length > 0) break;
    if (name === undefined) continue;
    frames.push({ function: name === "n/a" ? undefined : name, module });
    end = next;
  }
  const info = lines.slice(Math.max(0, at - 30), at).map((line) => SIGNAL.exec(matchable(line))?.groups?.number);
  const number = Number(info.findLast(Boolean) ?? /signal (\d{1,2})/.exec(message)?.[1]);
  return toFinding(message, at, end, frames, signalNumbered(number));
}

/** Reads `0  app!fn(int) [file.cc : 12 + 0x5]`; a line of registers is none. */
function parseMinidumpFrame(line: string): Frame | undefined {
  const { module, name, file, line: number } = MINIDUMP_FRAME.exec(line)?.groups ?? {};
  if (module === undefined) return undefined;
  return {
    function: name && withoutArguments(name),
    module,
    file,
    line: number === undefined ? undefined : Number(number),
  };
}

function readMinidump(lines: readonly string[], at: number): Finding | undefined {
  const message = REASON.exec(matchable(lines[at]))?.groups?.message;
  if (message === undefined) return undefined;
  const offset = lines.slice(at, at + REACH).findIndex((line) => CRASHED.test(matchable(line)));
  const below = offset < 0 ? [] : lines.slice(at + offset + 1, at + offset + 1 + MOST_MINIDUMP_LINES);
  const blank = below.findIndex((line) => line.trim() === "");
  const thread = blank < 0 ? below : below.slice(0, blank);
  const frames = thread.flatMap((line) => parseMinidumpFrame(matchable(line).trimEnd()) ?? []);
  const name = message.split(/[ /]/, 1)[0] ?? "";
  const end = at + Math.max(0, offset) + thread.length;
  const finding = toFinding(message, at, end, frames.slice(0, MOST_FRAMES), name.startsWith("SIG") ? name : undefined);
  const code = name.startsWith("EXC") ? name : undefined;
  return { ...finding, code, category: windowsSymbols.get(name) ?? finding.category };
}

export const coreDump: Format = {
  name: "core-dump",
  anchors: [" dumped core", "terminated abnormally", "Crash reason:"],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readDump(lines, at) ?? readMinidump(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
