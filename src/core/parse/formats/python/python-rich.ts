/** Tracebacks in a box, as Rich and Typer draw them, Rich's log handler behind its columns: https://rich.readthedocs.io/en/stable/traceback.html */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { messageTail, readException, wording } from "../../shared/python-exception.ts";
import { matchable } from "../../shared/lines.ts";

const MAX_FRAMES = 200;
const MAX_BOX_LINES = 3000;

const top = /^\s{0,60}[╭┌+][─-]{1,300} ?Traceback \(most recent call last\) ?[─-]{1,300}[╮┐+]\s{0,20}$/;
/** Without a box: a rule, indented frames, and the exception at the margin. */
const rule = /^\s{0,60}─{3,300} ?Traceback \(most recent call last\) ?─{3,300}\s{0,20}$/;
const openFrame = /^\s{1,8}(\S.{0,300}):(\d{1,7}) in ([\w.<>]{1,200})\s{0,20}$/;
const bottom = /^\s{0,60}[╰└+][─-]{3,300}[╯┘+]\s{0,20}$/;
const frameLine = /^\s{0,60}[│|] (\S.{0,300}):(\d{1,7}) in ([\w.<>]{1,200})\s/;

function readFrames(box: readonly string[]): Frame[] {
  const matches = box
    .map((line) => line.slice(0, 700))
    .map((line) => frameLine.exec(line) ?? openFrame.exec(line))
    .filter((match) => match !== null);
  return matches.map(([, file, line, name]) => ({ file, line: Number(line), function: name })).reverse();
}

/** The box goes to its bottom edge; where that was cut off, to the next box or the end of the text. */
function boxEnd(lines: readonly string[], start: number): number {
  const isOpen = rule.test(matchable(lines[start] ?? ""));
  for (let i = start + 1; i < lines.length && i < start + MAX_BOX_LINES; i++) {
    const line = matchable(lines[i] ?? "");
    if (bottom.test(line)) return i;
    if (top.test(line) || rule.test(line) || (isOpen && /^\S/.test(line))) return i - 1;
  }
  return Math.min(lines.length, start + MAX_BOX_LINES) - 1;
}

/** Reads the box that opens in line `start`, and the exception under it. */
function readBox(lines: readonly string[], start: number): Finding {
  const end = boxEnd(lines, start);
  const exception = readException((lines[end + 1] ?? "").trim());
  const tail = exception ? messageTail(lines, end + 2) : [];
  const message = [exception?.message, ...tail].join("\n").trim() || undefined;
  return {
    runtime: "python",
    lines: [start + 1, end + (exception ? 2 : 1) + tail.length],
    confidence: exception ? CERTAIN : STRONG,
    type: exception?.type,
    message,
    ...wording(message),
    frames: readFrames(lines.slice(start, end)).slice(0, MAX_FRAMES),
  };
}

export const pythonRich: Format = {
  name: "python-rich",
  anchors: ["Traceback (most recent call last)"],
  parse({ lines }, at = [...lines.keys()]) {
    const isTop = (line: string) => top.test(line) || rule.test(line);
    const findings = at.flatMap((index) => (isTop(matchable(lines[index])) ? [readBox(lines, index)] : []));
    return findings.length > 0 ? findings : undefined;
  },
};
