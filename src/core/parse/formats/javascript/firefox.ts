/** Errors with a stack as Firefox and Safari print it: `fn@https://host/app.js:1:2`. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { toNumber } from "../../shared/lines.ts";
import { parsePlace } from "../../shared/javascript-frames.ts";
import { findHeader, parseHeader, parseLedHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";

const URL_START = /^(?:[a-z][a-z+-]{1,30}:\/\/|\[native code\]$|debugger eval code|self-hosted:|app:|address at )/;
/** What `eval` adds to the place it was called from. */
const EVALUATED = / line (\d{1,9}) > (?:eval|Function|scriptElement)\b.{0,200}$/;
const MOST_FRAMES = 200;

/** A stack copied from the console is indented, with a blank for the "@". Servers tell where they listen in much the same way. */
const COPIED =
  /^\s{1,200}(?:[\w$<][^\s:]{0,200}|(?:global|module|eval) code) (?:https?|moz-extension|resource|chrome):\/\//;

function parseFrame(line: string): Frame | undefined {
  const copied = COPIED.test(line);
  if (!copied && !line.includes("@")) return undefined;
  const text = line.slice(0, 2000).trim();
  const at = copied ? text.lastIndexOf(" ") : text.indexOf("@");
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

/** Behind what an extension throws, Firefox tells its script and line. */
const SCRIPT =
  / (?:(?:moz-extension|resource|chrome|https?|file):\/\/\S{1,400} \d{1,7}|[\w.@-]{1,200}\.(?:[cm]?[jt]sx?|jsm|vue|svelte|html?):\d{1,7}(?::\d{1,7})?)$/;
/** What an exception was caught by is no error of its own. */
const CAUGHT_BY = /^Current stack$/;

function readStack(lines: readonly string[], start: number, floor: number, frames: Frame[]): Finding {
  const header = findHeader(lines, start, Math.max(floor, start - 10));
  const above = header || start <= floor ? "" : (lines[start - 1] ?? "").slice(0, 1000).trim();
  // Firefox's console tells no class of most of what it shows, yet the place.
  const message = header?.message.replace(SCRIPT, "") ?? (SCRIPT.test(above) ? above.replace(SCRIPT, "") : undefined);
  return {
    runtime: "browser",
    lines: [(header?.at ?? (message === undefined ? start : start - 1)) + 1, start + frames.length],
    confidence: header ? CERTAIN : STRONG,
    type: header?.type,
    message,
    category: message === undefined ? undefined : engineCategory(message),
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

/** Copied from Safari's console: `[Error] TypeError: …`, then `\thandle — app.js:33:19` or `\thandle (app.js:33:19)`. */
function readSafari(lines: readonly string[], index: number): Finding | undefined {
  const text = /^\[Error\] (.{1,1500})$/.exec((lines[index] ?? "").slice(0, 2000).trimEnd())?.[1];
  const header = text === undefined ? undefined : parseLedHeader(text);
  const [, name, place] =
    /^\s{1,8}(.{1,200}?) (?:— |\()(\S{1,500}:\d{1,9}(?::\d{1,9})?)\)?$/.exec((lines[index + 1] ?? "").slice(0, 1000)) ??
    [];
  const frame = place === undefined ? undefined : parsePlace(place);
  if (!header || !frame) return undefined;
  return {
    runtime: "browser",
    lines: [index + 1, index + 2],
    confidence: CERTAIN,
    ...header,
    category: engineCategory(header.message),
    frames: [{ function: name === "(anonymous function)" ? undefined : name, ...frame }],
  };
}

/** Firefox's old error console: the message, `Source File: chrome://shop/content/cart.js`, `Line: 75, Column: 9`. */
function readSource(lines: readonly string[], index: number): Finding | undefined {
  const file = /^Source File: (\S{1,1000})$/.exec(lines[index]?.trimEnd() ?? "")?.[1];
  const [, line, column] = /^Line: (\d{1,9})(?:, Column: (\d{1,9}))?$/.exec(lines[index + 1]?.trimEnd() ?? "") ?? [];
  const said = lines[index - 1]?.replace(/^Error: /, "").trim() ?? "";
  if (file === undefined || line === undefined || said === "") return undefined;
  const { type, message = said } = parseHeader(said) ?? {};
  return {
    runtime: "browser",
    lines: [index, index + 2],
    confidence: CERTAIN,
    type,
    message,
    category: engineCategory(message),
    location: { file, line: Number(line), column: toNumber(column) },
  };
}

/** What error reporters make of `window.onerror`: the message, then `Error location: https://host/app.js at line 235`. */
function readReport(lines: readonly string[], index: number): Finding | undefined {
  const [, file, number] = /^Error location: (\S{1,1000}) at line (\d{1,9})$/.exec(lines[index]?.trimEnd() ?? "") ?? [];
  const above = lines.slice(Math.max(0, index - 4), index).findLastIndex((line) => line.trim() !== "");
  const message = lines[Math.max(0, index - 4) + above]?.trim();
  if (file === undefined || above < 0 || message === undefined) return undefined;
  return {
    runtime: "browser",
    lines: [Math.max(0, index - 4) + above + 1, index + 1],
    confidence: STRONG,
    message,
    ...parseHeader(message),
    category: engineCategory(message),
    location: { file, line: Number(number) },
  };
}

const LOGGED = /^(?:JavaScript error: |Error location: |Source File: |\[Error\] )/;

function readLine(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  return LOGGED.test(line)
    ? (readLogLine(line, at) ?? readReport(lines, at) ?? readSource(lines, at) ?? readSafari(lines, at))
    : undefined;
}

/** Reads stacks of Firefox and Safari, and the lines that Firefox logs. */
export const firefox: Format = {
  name: "firefox",
  anchors: [
    "@http",
    "@file:",
    "@[native code]",
    "@webpack",
    "@blob:",
    "@app:",
    "@resource:",
    "@chrome:",
    "-extension://",
    "@self-hosted",
    "@debugger eval",
    "@address at",
    " http",
    " moz-extension:",
    " resource:",
    " chrome:",
    "JavaScript error: ",
    "Error location: ",
    "Source File: ",
    "[Error] ",
  ],
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0, floor = 0; at < lines.length; at++) {
      const frames = takeFrames(lines, at);
      if (CAUGHT_BY.test(lines[at - 1] ?? "") && frames.length > 0) {
        at += frames.length - 1;
        continue;
      }
      const finding = frames.length > 0 ? readStack(lines, at, floor, frames) : readLine(lines, at);
      if (!finding) continue;
      findings.push(finding);
      floor = finding.lines[1];
      at = floor - 1;
    }
    return findings.length > 0 ? findings : undefined;
  },
};
