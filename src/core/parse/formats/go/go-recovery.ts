/** Panics that others report: gin's middleware, with the request and the stack with addresses, https://github.com/gin-gonic/gin/blob/master/recovery.go; and the debugger of VS Code. */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_LINE = 2_000;
const MAX_REQUEST_LINES = 60;
const MAX_FRAMES = 200;
const RECOVERED = /^(?:\d{4}\/\d\d\/\d\d [\d:]{8} )?\[Recovery\] .{10,60} panic recovered:$/;
const FRAME = /^(\S{1,500}\.go):(\d{1,7}) \(0x[0-9a-f]{1,16}\)$/;
const FUNCTION = /^\t([^:]{1,300}): /;

const STOPPED = /^Exception has occurred: (?:panic|fatal error)\b:? ?"?(\S.{0,1800}?)"?$/;
const STOPPED_FUNCTION = /^\s{1,8}\d{1,4} {1,4}0x[0-9a-f]{1,16} in (\S{1,500})$/;
const STOPPED_PLACE = /^\s{1,12}at (\S.{0,500}\.(?:go|s)):(\d{1,7})$/;

export const goRecovery = blockFormat(
  "go-recovery",
  [" panic recovered:", "Exception has occurred: panic", "Exception has occurred: fatal"],
  (lines, at) => (RECOVERED.test(lines[at]!.slice(0, MAX_LINE)) ? readPanic(lines, at) : readStopped(lines, at)),
);

/** Where the debugger stopped: each frame's function, and its place in the next line. */
function readStopped(lines: readonly string[], at: number): Finding | undefined {
  const message = STOPPED.exec(lines[at]!.slice(0, MAX_LINE))?.[1];
  if (message === undefined) return undefined;
  const below = lines.slice(at + 1, at + 1 + MAX_FRAMES).map((line) => line.slice(0, MAX_LINE));
  const frames = below.flatMap((line, index): Frame[] => {
    const [, name] = STOPPED_FUNCTION.exec(line) ?? [];
    const [, file, number] = STOPPED_PLACE.exec(below[index + 1] ?? "") ?? [];
    return name && file ? [{ function: name, file, line: Number(number) }] : [];
  });
  const last = below.findLastIndex((line) => STOPPED_PLACE.test(line));
  return { runtime: "go", lines: [at + 1, at + 2 + last], confidence: CERTAIN, severity: "fatal", message, frames };
}

function readPanic(lines: readonly string[], at: number): Finding | undefined {
  const below = lines.slice(at + 1, at + MAX_REQUEST_LINES).findIndex((line) => FRAME.test(line.slice(0, MAX_LINE)));
  if (below < 1) return undefined;
  const first = at + 1 + below;
  const message = lines[first - 1]?.trim();
  const frames: Frame[] = [];
  let end = first;
  for (; end < lines.length && frames.length < MAX_FRAMES; end += 2) {
    const [, file, number] = FRAME.exec((lines[end] ?? "").slice(0, MAX_LINE)) ?? [];
    if (file === undefined) break;
    frames.push({
      file,
      line: Number(number),
      function: FUNCTION.exec((lines[end + 1] ?? "").slice(0, MAX_LINE))?.[1],
    });
  }
  return { runtime: "go", lines: [at + 1, Math.min(end, lines.length)], confidence: CERTAIN, message, frames };
}
