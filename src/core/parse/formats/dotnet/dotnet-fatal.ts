/** How the .NET runtime ends a process: stack overflow, fail-fast, a failed assertion, corrupted state. */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parseException, parseFrame } from "../../shared/dotnet-exception.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { placeOf } from "./dotnet.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_FRAMES = 200;
/** How far below the header a trace may begin. */
const REACH = 6;

const HEADERS: readonly [RegExp, Category | undefined][] = [
  [
    /^(?:Process (?:is )?terminat(?:ed|ing)\.? ?(?:due to )?)?(StackOverflow(?:Exception)?\.?|Stack overflow\.?)(?: Repeat \d{1,9} times:)?$/,
    "memory",
  ],
  [/^Process (?:is )?terminated due to (StackOverflowException)\.?$/, "memory"],
  [
    /^((?:Process|Out of) (?:terminated due to .{0,40})?out of memory\.?|(?:Process terminated\. )?Out of memory\.)$/,
    "memory",
  ],
  [/^Fatal error\. (\S.{0,800})$/, "crash"],
  [/^Process terminated\. (?!Couldn't find a valid ICU)(\S.{0,800})$/, undefined],
  [/^(?:Unhandled exception\. )?(Cannot print exception string because .{1,200})$/, "crash"],
];
const BEGINNING = /^(?:Process|Fatal error\. |Stack overflow|StackOverflow|Out of|Unhandled exception\. Cannot)/;
const REPEAT = /^\s{0,4}(?:Repeat(?:ed)? \d{1,9} times:?|-{5,}|\s{0,2}\.{3})\s{0,4}$/;

/** A bare "Out of memory." is anyone's; with a stack overflow or a fail-fast frames follow, or the wording is the runtime's own. */
function readAt(lines: readonly string[], at: number): Finding | undefined {
  const line = matchable(lines[at]).trim();
  if (!BEGINNING.test(line)) return undefined;
  const [message, category] = headerOf(line) ?? [];
  if (message === undefined) return undefined;
  const { frames, end, tail } = traceBelow(lines, at);
  if (frames.length === 0 && !/^(?:Process|Fatal error\. )/.test(line)) return undefined;
  return {
    runtime: "dotnet",
    lines: [at + 1, end + 1],
    confidence: CERTAIN,
    severity: "fatal",
    ...said(message, tail, category),
    exitCode: exitCodeAfter(lines, end + 1, 4),
    frames,
    ...placeOf(frames),
  };
}

/** An exception by its type, else the runtime's own words. */
function said(message: string, tail: readonly string[], category: Category = "crash"): Partial<Finding> {
  const exception = parseException(message);
  if (exception) return { ...exception };
  return {
    message: [message, ...tail].join("\n"),
    code: /\((0x[0-9A-Fa-f]{8})\)/.exec(message)?.[1],
    category: message.startsWith("Assertion failed") ? "assertion" : category,
  };
}

function headerOf(line: string): [string | undefined, Category | undefined] | undefined {
  for (const [pattern, category] of HEADERS) {
    const match = pattern.exec(line);
    if (match) return [match[1], category];
  }
  return undefined;
}

/** The frames that follow, and what the message goes on with before them. */
function traceBelow(lines: readonly string[], at: number) {
  const offset = lines.slice(at + 1, at + 1 + REACH).findIndex((line) => parseFrame(line));
  if (offset < 0) return { frames: [], end: at, tail: [] };
  const tail = lines.slice(at + 1, at + 1 + offset).filter((line) => line.trim() && !REPEAT.test(matchable(line)));
  const frames = [];
  let end = at;
  for (let next = at + 1 + offset; next < lines.length; next++) {
    const frame = parseFrame(lines[next] ?? "");
    if (!frame && !REPEAT.test(matchable(lines[next]))) break;
    if (frame && frames.length < MOST_FRAMES) frames.push(frame);
    end = next;
  }
  return { frames, end, tail };
}

export const dotnetFatal: Format = {
  name: "dotnet-fatal",
  anchors: [
    "Process terminated",
    "Process is terminat",
    "Process terminating",
    "Fatal error. ",
    "Stack overflow",
    "StackOverflow",
    "Out of memory.",
    "Cannot print exception",
  ],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readAt(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
