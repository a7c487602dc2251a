/** Crashes of Android applications as Crashlytics exports them: `Fatal Exception: pkg.Class`, the message, frames without `at`. */
import type { Finding, Frame } from "../../../types.ts";
import { ENCLOSING } from "../../confidence.ts";
import { jvmLanguage, parseException, parseFrame } from "../../shared/java-frames.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const HEAD =
  /^(?:Fatal|Non-fatal|Caused by) Exception: (?<thrown>(?:[a-z]\w{0,60}\.){1,12}[A-Z][\w$.]{1,120}(?:: .{0,1500})?)$/;
const FRAME = /^(?:[\w$]{1,80}\.){1,12}[\w$<>-]{1,100} ?\([\w$.]{1,100}(?::\d{1,7})?\)$/;
const MOST_LINES = 100;

const readFrame = (line: string): Frame[] => {
  const frame = FRAME.test(line.trim()) ? parseFrame(`at ${line.trim()}`) : undefined;
  return frame ? [frame] : [];
};

export const crashlytics = blockFormat("crashlytics", [" Exception: "], (lines, at): Finding | undefined => {
  const near = lines.slice(at + 1, at + 5);
  const first = near.findIndex((line) => FRAME.test(line.trim()));
  const thrown = first < 0 ? undefined : parseException(HEAD.exec(lines[at] ?? "")?.groups?.thrown ?? "");
  if (!thrown) return undefined;
  const frames = linesBelow(lines, at + first, (line) => FRAME.test(line.trim()), MOST_LINES).flatMap(readFrame);
  const message = thrown.message || near.slice(0, first).join("\n").trim();
  return {
    runtime: jvmLanguage(thrown.type, frames),
    lines: [at + 1, at + 1 + first + frames.length],
    confidence: ENCLOSING,
    severity: "fatal",
    type: thrown.type,
    message: message || undefined,
    frames,
  };
});
