/** Reports of Address-, Leak-, Memory-, Thread- and HWAddressSanitizer, of libFuzzer, and of signals that UndefinedBehaviorSanitizer catches: https://github.com/google/sanitizers/wiki */
import type { Category, Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { nativeRuntime, parsePlace, programPlace, withoutArguments } from "../../shared/native-frames.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_FRAMES = 200;
const MOST_LINES = 400;
/** How far below the header its first stack may begin. */
const REACH = 20;

const HEADER =
  /(?:^|[=\s])(?:ERROR|WARNING|FATAL): (?<message>(?<tool>(?:HW)?AddressSanitizer|LeakSanitizer|MemorySanitizer|ThreadSanitizer|MemTagSanitizer|GWP-ASan|RealtimeSanitizer|TypeSanitizer|DataFlowSanitizer|UndefinedBehaviorSanitizer|libFuzzer): (?<kind>[\w-]{2,60}).{0,1990})$/;
const SUMMARY =
  /^\s{0,4}SUMMARY: (?<message>(?<tool>\w{2,12}Sanitizer): (?<kind>[\w-]{2,60})(?: (?<place>\S{1,400}:\d{1,9}(?::\d{1,6})?))?(?: in (?<name>.{1,400}))?)$/;
const FRAME = /^\s{0,12}#\d{1,4} (?:0x[0-9a-f]{1,16} (?:in |\(|$))?(?<rest>.{0,1500})$/;
const END = /^\s{0,4}SUMMARY: (?:\w{2,20}Sanitizer|libFuzzer)|^==\d{1,9}==ABORTING/;
const MODULE = / \(BuildId: .{1,120}\)$| \([^()\s]{1,400}\+0x[0-9a-f]{1,16}\)$|^[^()\s]{1,400}\+0x[0-9a-f]{1,16}\)$/;

const KINDS: readonly [RegExp, Category][] = [
  [/^(?:data|lock-order-inversion|thread|mutex|double|unlock|destroy|heap-use-after-free-race)/, "concurrency"],
  [
    /^(?:stack-overflow|out-of-memory|allocation-size-too-big|detected|calloc-overflow|requested|rss-limit-exceeded|\d)/,
    "memory",
  ],
  [/^FPE/, "arithmetic"],
  [/^timeout/, "timeout"],
];
const RACES = /^ThreadSanitizer/;

/** Reads one frame: `#0 0x55… in main /srv/a.c:4:7`, `#0 bump() /srv/a.cc:3 (race+0x12)`, `#6 <null> <null> (libc.so.6+0x8)`. */
function parseFrame(line: string): Frame | undefined {
  const rest = FRAME.exec(matchable(line))?.groups?.rest;
  if (rest === undefined) return undefined;
  const text = rest
    .replace(MODULE, "")
    .replace(MODULE, "")
    .replace(/ <null>$/, "");
  const cut = text.lastIndexOf(" ");
  const place = parsePlace(text.slice(cut + 1));
  const name = place ? text.slice(0, Math.max(cut, 0)) : text;
  return { function: name === "" || name === "<null>" ? undefined : withoutArguments(name), ...place };
}

/** A stack, and the line above it: `freed by thread T0 here`. */
interface Stack {
  message: string;
  /** Index of its first line. */
  start: number;
  frames: Frame[];
}

/** The stacks of a report. The first is its own where it begins near the header; others tell of the other access, or where memory was freed. */
function readStacks(lines: readonly string[], at: number, end: number): Stack[] {
  const stacks: Stack[] = [];
  let message = "";
  let isOpen = false;
  for (let next = at + 1; next <= end && next < lines.length; next++) {
    const frame = parseFrame(lines[next] ?? "");
    const line = matchable(lines[next]).trim();
    if (!frame && line !== "") message = line.replace(/:$/, "");
    if (frame && !isOpen) stacks.push({ message, start: next, frames: [] });
    const frames = stacks.at(-1)?.frames ?? [];
    if (frame && frames.length < MOST_FRAMES) frames.push(frame);
    isOpen = frame !== undefined;
  }
  return stacks;
}

/** The line of a report's summary, or its last line that can still belong to it. */
function reportEnd(lines: readonly string[], at: number): number {
  const reach = Math.min(lines.length, at + MOST_LINES);
  let end = at;
  for (let next = at + 1; next < reach; next++) {
    const line = matchable(lines[next]);
    if (HEADER.test(line)) return end;
    if (END.test(line)) return next;
    if (parseFrame(line)) end = next;
  }
  return end;
}

/** `heap-buffer-overflow`, `SEGV`; of `data race` and `detected memory leaks` the first word is no name. */
const codeOf = (kind: string): string | undefined => (/^[a-z]+(?:-[a-z]+)+$|^[A-Z]+$/.test(kind) ? kind : undefined);

function categoryOf(tool: string, kind: string): Category {
  if (RACES.test(tool) && kind !== "heap-use-after-free" && kind !== "SEGV") return "concurrency";
  return KINDS.find(([beginning]) => beginning.test(kind))?.[1] ?? "crash";
}

function readReport(lines: readonly string[], at: number): Finding | undefined {
  const { message, tool = "", kind = "" } = HEADER.exec(matchable(lines[at]))?.groups ?? {};
  if (message === undefined) return undefined;
  const end = reportEnd(lines, at);
  const stacks = readStacks(lines, at, end);
  const own = stacks.findIndex(({ start }) => start <= at + REACH);
  const frames = stacks[own]?.frames ?? [];
  return {
    runtime: nativeRuntime(frames),
    lines: [at + 1, end + 1],
    // Beside what raised the signal, libFuzzer only tells that there was one.
    confidence: kind === "deadly" ? LIKELY : CERTAIN,
    severity: tool.endsWith("AddressSanitizer") || tool === "MemorySanitizer" ? "fatal" : "error",
    message,
    code: tool === "libFuzzer" ? undefined : codeOf(kind),
    signal: kind === "SEGV" ? "SIGSEGV" : kind === "FPE" ? "SIGFPE" : kind === "BUS" ? "SIGBUS" : undefined,
    exitCode: exitCodeAfter(lines, end + 1, 6),
    category: categoryOf(tool, kind),
    frames,
    location: programPlace(frames),
    related: stacks.slice(own + 1).map((stack) => ({ message: stack.message, frames: stack.frames })),
  };
}

/** A summary alone, as CI logs cut it. */
function readSummary(line: string, index: number): Finding | undefined {
  const { message, tool = "", kind = "", place, name } = SUMMARY.exec(matchable(line))?.groups ?? {};
  if (message === undefined || tool === "UndefinedBehaviorSanitizer") return undefined;
  const frame = { ...parsePlace(place ?? ""), function: name === undefined ? undefined : withoutArguments(name) };
  return {
    runtime: nativeRuntime([frame]),
    lines: [index + 1, index + 1],
    confidence: STRONG,
    message,
    code: codeOf(kind),
    category: categoryOf(tool, kind),
    location: frame,
  };
}

export const sanitizer: Format = {
  name: "sanitizer",
  anchors: ["Sanitizer: ", "GWP-ASan: ", "libFuzzer: "],
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = readReport(lines, at) ?? readSummary(lines[at] ?? "", at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.lines[1] - 1;
    }
    return findings.length > 0 ? findings : undefined;
  },
};
