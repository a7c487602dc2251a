/** Exceptions that stand above their frames: Streamlit's `Traceback:`, and the `Stack:` of Azure Functions. */
import type { Finding, Frame } from "../../../types.ts";
import { ENCLOSING } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { readException, wording } from "../../shared/python-exception.ts";

const STACK = /^(?:Traceback:|Stack: {1,4}File ".{1,1000})$/;
const FRAME = /^(?:Stack:)?\s{0,8}File "([^"]{1,1000})", line (\d{1,9}), in (.{1,300})$/;
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
    else if (end > from && !/^\s/.test(lines[end]!)) break;
  }
  return { frames, end };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  if (!STACK.test(lines[at]!)) return undefined;
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
  ["Traceback:", 'Stack:   File "', 'Stack: File "'],
  read,
);
