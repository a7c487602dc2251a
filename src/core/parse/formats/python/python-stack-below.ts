/** Exceptions that stand above their frames: Streamlit's `Traceback:`, Airflow 3's, the `Stack:` of Azure Functions, and what Sentry posts to trackers. */
import type { Finding, Frame } from "../../../types.ts";
import { ENCLOSING, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { readLevel } from "../../shared/log-level.ts";
import { readException, wording } from "../../shared/python-exception.ts";

const STACK = /^(?:Traceback:|Stacktrace \(most recent call last\):|Stack: {1,4}File ".{1,1000})$/;
const FRAME = /^(?:Stack:)?\s{0,8}File "([^"]{1,1000})", line (\d{1,9}),? in (.{1,300})$/;
const LEFT_OUT = /^\(\d{1,4} additional frame\(s\) were not displayed\)$|^\.{3}$/;
const MOST_ABOVE = 6;
const MOST_BELOW = 400;

/** The exception in the lines above index `at`, and its index. */
function readAbove(
  lines: readonly string[],
  at: number,
): { first: number; type: string; message?: string } | undefined {
  for (let first = at - 1; first >= Math.max(0, at - MOST_ABOVE); first--) {
    const exception = readException(lines[first]!.replace(/^Exception: (?=[A-Z])/, ""));
    if (exception) return { first, ...exception };
  }
  return undefined;
}

/** The frames from index `from` on, the innermost first; below each stands its line of source, indented. */
function readFrames(lines: readonly string[], from: number): { frames: Frame[]; end: number } {
  const frames: Frame[] = [];
  let end = from;
  for (; end < Math.min(lines.length, from + MOST_BELOW); end++) {
    const [, file, line, name] = FRAME.exec(lines[end]!) ?? [];
    if (file !== undefined) frames.unshift({ file, line: Number(line), function: name });
    else if (frames.length > 0 && !/^\s/.test(lines[end]!)) break;
  }
  return { frames, end };
}

/** Sentry's: the first frame, in a file of Python's, right below the exception or what tells of frames left out. */
function followsException(lines: readonly string[], at: number): boolean {
  if (!/\.pyx?$|^</.test(FRAME.exec(lines[at]!)?.[1] ?? "")) return false;
  const above = lines.slice(Math.max(0, at - 3), at).findLast((line) => !LEFT_OUT.test(line));
  const type = readException(above ?? "")?.type;
  return type !== undefined && /[a-z]/.test(type);
}

/** What a logger adds below a record with `stack_info=True`: where it was logged. */
const LOGGED = /^Stack \(most recent call last\):$/;
const LEVEL = /^(?:ERROR|CRITICAL)[ :]{1,3}(\S.{0,1900})$/;

function readLogged(lines: readonly string[], at: number): Finding | undefined {
  if (!LOGGED.test(lines[at]!)) return undefined;
  const above = lines[at - 1] ?? "";
  const message = readLevel(above)?.message ?? LEVEL.exec(above)?.[1];
  if (message === undefined) return undefined;
  const { frames, end } = readFrames(lines, at + 1);
  return { runtime: "python", lines: [at, end], confidence: STRONG, message, frames };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  if (!STACK.test(lines[at]!) && !followsException(lines, at)) return undefined;
  const above = readAbove(lines, at);
  const { frames, end } = readFrames(lines, at);
  if (!above || frames.length === 0) return undefined;
  const { first, type, message } = above;
  return {
    runtime: "python",
    lines: [first + 1, end],
    confidence: ENCLOSING,
    type,
    message,
    ...wording(message),
    frames,
  };
}

export const pythonStackBelow = blockFormat(
  "python-stack-below",
  ["Traceback:", "Stack (most", "Stacktrace (most", 'File "'],
  (lines, at) => readLogged(lines, at) ?? read(lines, at),
);
