/** Errors with a stack as Firefox and Safari print it: `fn@https://host/app.js:1:2`. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { parsePlace } from "../../shared/javascript-frames.ts";
import { findHeader, parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";

const URL_START = /^(?:[a-z][a-z+-]{1,30}:\/\/|\[native code\]$|debugger eval code|self-hosted:|app:|address at )/;
/** What `eval` adds to the place it was called from. */
const EVALUATED = / line (\d{1,9}) > (?:eval|Function|scriptElement)\b.{0,200}$/;
const MOST_FRAMES = 200;

function parseFrame(line: string): Frame | undefined {
  const text = line.slice(0, 2000).trim();
  // A stack copied from the console is indented, with a blank for the "@".
  const at = /^\s.{1,200} https?:\/\//.test(line) ? text.lastIndexOf(" ") : text.indexOf("@");
  const place = text.slice(at + 1);
  if (at < 0 || at > 200 || !URL_START.test(place)) return undefined;
  const name = text
    .slice(0, at)
    .replace(/^(?:async|promise callback|setTimeout handler|EventListener\.handleEvent)\*/, "");
  const location = place === "[native code]" ? {} : parsePlace(place.replace(EVALUATED, ":$1"));
  return location && { function: name || undefined, ...location };
}

function takeFrames(lines: readonly string[], start: number): Frame[] {
  const frames: Frame[] = [];
  for (let at = start; at < lines.length && frames.length < MOST_FRAMES; at++) {
    const frame = parseFrame(lines[at] ?? "");
    if (!frame) break;
    frames.push(frame);
  }
  return frames;
}

function readStack(lines: readonly string[], start: number, floor: number, frames: Frame[]): Finding {
  const header = findHeader(lines, start, Math.max(floor, start - 10));
  return {
    runtime: "browser",
    lines: [(header?.at ?? start) + 1, start + frames.length],
    confidence: header ? CERTAIN : STRONG,
    type: header?.type,
    message: header?.message,
    category: header && engineCategory(header.message),
    frames,
  };
}

/** Firefox's own log: `JavaScript error: https://host/app.js, line 6: TypeError: e is undefined`. */
function readLogLine(line: string, index: number): Finding | undefined {
  const match = /^JavaScript error: (\S{0,1000}), line (\d{1,9}): (.{1,1000})/.exec(line.slice(0, 2000));
  if (!match) return undefined;
  const [, file = "", number = "", text = ""] = match;
  const header = parseHeader(text);
  const message = header?.message ?? text;
  return {
    runtime: "browser",
    lines: [index + 1, index + 1],
    confidence: CERTAIN,
    type: header?.type,
    message,
    category: engineCategory(message),
    location: { file: file || undefined, line: Number(number) },
  };
}

/** Reads stacks of Firefox and Safari, and the lines that Firefox logs. */
export const firefox: Format = {
  name: "firefox",
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0, floor = 0; at < lines.length; at++) {
      const frames = takeFrames(lines, at);
      const finding = frames.length > 0 ? readStack(lines, at, floor, frames) : readLogLine(lines[at] ?? "", at);
      if (!finding) continue;
      findings.push(finding);
      floor = finding.lines[1];
      at = floor - 1;
    }
    return findings.length > 0 ? findings : undefined;
  },
};
