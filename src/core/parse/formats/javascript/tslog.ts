/** tslog's pretty errors: ` TypeError  message`, `error stack:`, then two lines a frame. https://tslog.js.org */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_LINE = 2_000;
const MOST_FRAMES = 60;
const HEAD = /^\s?(?<type>[A-Z][\w$]{0,80})\s{1,2}(?<message>\S.{0,1900})$/;
const STACK = /^error stack:$/;
const CALL = /^ {2}• [^\t]{0,300}(?:\t(?<function>.{0,300}))?$/;
const PLACE = /^\t(?<file>\S.{0,400}?):(?<line>\d{1,7})(?::(?<column>\d{1,7}))?$/;
const CAUSE = /^Caused by \(\d{1,2}\): (?<type>[A-Z][\w$]{0,80}): (?<message>.{0,1900})$/;

export const tslog = blockFormat("tslog", ["error stack:"], (lines, index): Finding | undefined => {
  const head = HEAD.exec(lines[index - 1]?.slice(0, MAX_LINE) ?? "")?.groups;
  if (!STACK.test(lines[index]!) || !head) return undefined;
  const frames = framesBelow(lines, index + 1);
  const causes = [];
  let end = index + 1 + 2 * frames.length;
  for (let cause; (cause = CAUSE.exec(lines[end] ?? "")?.groups); end += 1 + 2 * framesBelow(lines, end + 1).length)
    causes.push({ type: cause.type, message: cause.message });
  const { type, message } = head;
  return {
    runtime: "node",
    lines: [index, Math.min(end, lines.length)],
    confidence: CERTAIN,
    type,
    message,
    frames,
    causes,
  };
});

function framesBelow(lines: readonly string[], first: number): Frame[] {
  const frames: Frame[] = [];
  for (let at = first; frames.length < MOST_FRAMES; at += 2) {
    const call = CALL.exec(lines[at]?.slice(0, MAX_LINE) ?? "")?.groups;
    if (!call) break;
    const { file, line, column } = PLACE.exec(lines[at + 1]?.slice(0, MAX_LINE) ?? "")?.groups ?? {};
    frames.push({
      ...(file !== undefined && { file, line: Number(line), ...(column && { column: Number(column) }) }),
      ...(call.function && { function: call.function }),
    });
  }
  return frames;
}
