/** Frames as V8 prints them: `    at async fn [as alias] (file:///srv/app (copy)/x.js:1:2)`. */
import type { Frame, Location } from "../../types.ts";

/** Places without a file: built-in functions, and where V8 knows no better. */
const NO_FILE = /^(?:<anonymous>|native|native code|\[native code\]|unknown location|index \d{1,9})$/;
/** Other languages print `at file:line:column` as well. */
const FOREIGN = /\.(?:rs|go|java|kt|scala|cljc?|py|rb|php|cs|vb|fs|swift|dart|c|cc|cpp|h|hpp|ex|exs)$/;
const SCRIPT = /\.[cm]?[jt]sx?(?:\?\S{1,200})?$/;
const MOST_FRAMES = 200;

/** Reads `file:line:column` or `file:line`, from the right, since a path may hold colons, blanks and parentheses. */
export function parsePlace(place: string): Location | undefined {
  const numbers: number[] = [];
  let file = place;
  while (numbers.length < 2) {
    const colon = file.lastIndexOf(":");
    const digits = file.slice(colon + 1);
    if (colon < 1 || !/^\d{1,9}$/.test(digits)) break;
    numbers.unshift(Number(digits));
    file = file.slice(0, colon);
  }
  const [line, column] = numbers;
  return line === undefined ? undefined : { file, line, column };
}

/** The place in a file where evaluated code was started: `eval at run (x.js:1:2), <anonymous>:1:1`. */
function evalOrigin(place: string): string {
  const last = place.lastIndexOf("eval at ");
  if (last < 0) return place.startsWith("address at ") ? place.slice("address at ".length) : place;
  const open = place.indexOf(" (", last);
  const close = place.indexOf("), ", open);
  return open < 0 || close < 0 ? place : place.slice(open + 2, close);
}

/** Vitest prints `fn file:line:column` behind an arrow. */
function parseVitestFrame(call: string): Frame | undefined {
  const blank = call.lastIndexOf(" ");
  const location = parsePlace(call.slice(blank + 1));
  return location?.column === undefined
    ? undefined
    : { function: call.slice(0, Math.max(blank, 0)) || undefined, ...location };
}

/** Whether a place is one of a script. Without parentheses anything may stand there, such as `at localhost:8080`. */
function isScript({ file = "", column }: Location, bare: boolean): boolean {
  return !FOREIGN.test(file) && (!bare || column !== undefined || file === "" || SCRIPT.test(file));
}

/** Rollbar's reports word every language's frames as Python's. */
const ROLLBAR = /^File "(?<file>.{1,500}\.[cm]?[jt]sx?)", line (?<line>\d{1,9}), in (?<name>.{1,300})$/;
const FRAME_START = /^\s{0,2000}(?:(?:\|\s{1,40})?at |❯ |File ") {0,4}\S/;

/** Flutter for the web prints `fn @ place`, Expo `place in fn`; given back as `fn (place)`. */
function usual(call: string): string {
  const { name, place } =
    /^(?<name>[^@]{1,200}) @ (?<place>\S{1,500}:\d{1,7})$|^(?<place>[^()]{1,500}:\d{1,7}) in (?<name>\S{1,200}(?: \[as \S{1,80}\])?)$/.exec(
      call,
    )?.groups ?? {};
  return place === undefined ? call : `${name} (${place})`;
}

/** Reads one frame; undefined when the line is none. The alias in `fn [as alias]` is left out. */
export function parseFrame(line: string): Frame | undefined {
  if (!FRAME_START.test(line)) return undefined;
  const text = line
    .slice(0, 2000)
    .trim()
    .replace(/^\|\s{1,40}(?=at )/, "")
    // Behind a frame, zone.js names its zone.
    .replace(/(?: \{|,| \[(?:angular|<root>|<code>|ProxyZone)\])$/, "");
  if (text.startsWith("❯ ")) return parseVitestFrame(text.slice(2));
  const { file, line: row, name: within } = ROLLBAR.exec(text)?.groups ?? {};
  if (file !== undefined) return { function: within, file, line: Number(row) };
  if (!text.startsWith("at ")) return undefined;
  const call = usual(text.slice(text.startsWith("at async ") ? 9 : 3));
  const open = call.endsWith(")") ? call.indexOf(" (") : -1;
  const place = open < 0 ? call : evalOrigin(call.slice(open + 2, -1));
  const location = NO_FILE.test(place) ? {} : parsePlace(place);
  if (!location || !isScript(location, open < 0)) return undefined;
  const name = call.slice(0, Math.max(open, 0)).replace(/ \[as [^\]]{1,200}\]$/, "");
  return { function: name || undefined, ...location };
}

/** A run of frames. */
export interface Run {
  frames: Frame[];
  /** Index of the first line after it. */
  end: number;
  /** Its last line ends in `{`: the error's properties follow. */
  opensProperties: boolean;
}

const ELISION = /^\s{0,40}(?:\.\.\. \d{1,6} (?:lines|more)\b|\[\.\.\. lines matching original stack trace \.\.\.\]$)/;

/** Rollbar quotes a frame's line of code below it. */
const isQuoted = (lines: readonly string[], at: number): boolean =>
  /^\s{5,40}\S/.test(lines[at] ?? "") && /^\s{0,4}File "/.test(lines[at - 1] ?? "");

/** Up to version 11 Node opens the properties in front of the error. */
const OWN_PROPERTY = /^\s{0,8}(?:errno|code|syscall): (?:'|-?\d)/;

/** Reads the frames that stand in a row from `start` on. */
export function takeFrames(lines: readonly string[], start: number): Run {
  const frames: Frame[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? "";
    const frame = parseFrame(line);
    if (!frame && !(frames.length > 0 && (ELISION.test(line) || isQuoted(lines, end)))) break;
    if (frame && frames.length < MOST_FRAMES) frames.push(frame);
  }
  return {
    frames,
    end,
    opensProperties:
      end > start && ((lines[end - 1] ?? "").trimEnd().endsWith(" {") || OWN_PROPERTY.test(lines[end] ?? "")),
  };
}

/** The first run of frames that begins in the `reach` lines from `from` on; without one, no frames and `otherwise` as its end. */
export function framesWithin(
  lines: readonly string[],
  from: number,
  reach: number,
  otherwise: number,
): Pick<Run, "frames" | "end"> {
  const stack = lines.slice(from, from + reach).findIndex((line) => parseFrame(line));
  return stack < 0 ? { frames: [], end: otherwise } : takeFrames(lines, from + stack);
}

/** Node's and Electron's own scripts; up to Node 14 without `node:` in front, the oldest without a folder. */
const NODE_FILE =
  /^(?:node:|internal\/|electron\/js2c\/|(?:ELECTRON_ASAR|module|bootstrap_node|child_process|events|fs|net|tls|dns|vm|timers|util|zlib|domain|stream|https?|_(?:http|stream|tls)_\w{2,20})\.js$)/;

/** Whether a frame's file, as printed, is a script of the runtime's own. */
export function isNodeFile(file: string | undefined): boolean {
  return NODE_FILE.test(file ?? "");
}

/** Code in a browser: loaded from the web, by a bundler's development server or by an extension. */
export function isBrowserFile(file: string | undefined): boolean {
  // A bundler's development server names modules with a hash: `vue.runtime.esm.js?2b0e`.
  return /^(?:https?|blob|webpack|webpack-internal|(?:chrome|moz|safari-web)-extension|resource|chrome):\/\/|\.(?:js|vue|[jt]sx?)\?[\da-f]{4}$|\.ngfactory\.js$|^\/[^/]{1,80}\.js\?|^\.?\/?static\/js\//.test(
    file ?? "",
  );
}
