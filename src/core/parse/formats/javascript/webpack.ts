/** webpack, Rspack and what builds on them (Create React App, Vue CLI, Storybook): `ERROR in ./src/a.js 3:9`, then the error. */
import type { Category, Finding, Format, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { placeInMessage, placeOnLine } from "../../shared/javascript-place.ts";
import { parseFrame, takeFrames } from "../../shared/javascript-frames.ts";
import { type Header, parseHeader } from "../../shared/javascript-header.ts";

const MAX_LINE = 2_000;
const HEAD =
  /^\s{0,4}(?:ERROR in|× ERROR in|Error in(?= \.{0,2}\/(?!.{1,300} caused by: )| plugin )) (?<rest>\S.{0,1500})$/;
/** A module's error as it stands below the head, or below "Failed to compile." and the name of a file. */
const MODULE =
  /^(?:Failed to resolve loader: |Module (?:parse|build|Warning|Error) ?(?:failed|\(from)|Module not found: |export '.{1,200}' .{0,100}was not found in )/;
/** Old loaders' failures stand behind the announcement: `Module build failed: TypeError: …`. */
const ON_LINE = /^Module build failed: (?=[A-Z]\w{0,40}Error: )/;
/** As Vue CLI shows a module's error: ` error  in ./src/App.vue?vue&type=style`; the message stands below. */
const FRIENDLY = /^\s{0,2}error {1,3}in (?<file>\.{0,2}\/[^\s?]{1,300})(?:\?\S{0,600})?$/;
const COUNTED = /^\s{0,2}(?:ERROR|error) {1,3}(?<text>Failed to compile with \d{1,5} errors?)\b.{0,200}$/;
const BUILD = /^Module (?:build failed|Error) \(from (.{1,500})\):$/;
/** The command line's own failures. */
const CLI = /^\[webpack-cli\] (?:✖ )?(?!Compil|Promise|Done)(?<text>\S.{1,1500})$/;
const FRAME = /^\s{1,40}at /;
/** Other formats read the errors of linters and type checkers. */
const FOREIGN = /\b(?:TS|NG)\d{3,5}: |error TS\d|^\[eslint\]|^\s{0,9}Line \d|^\s{0,9}\d{1,7}:\d{1,5} {1,6}error/;

const CATEGORIES: readonly [RegExp, Category][] = [
  [
    /Module not found|Failed to resolve loader|Can(?:'|no)t resolve|Cannot find module|was not found in|Entry module not found/,
    "dependency",
  ],
  [
    /Module parse failed|Unexpected token|SyntaxError|Syntax Error|expected|Unclosed|Unterminated|Unexpected (?:character|end)/,
    "syntax",
  ],
  [/Invalid (?:options|configuration) object|configuration|unknown (?:property|option)|Conflict: /, "configuration"],
  [/ERR_OSSL|digital envelope/, "compatibility"],
  [/unable to locate|no such file|ENOENT|does not exist|Failed to load '/, "not-found"],
];

const categoryKnown = (text: string): Category | undefined => byWording(text, CATEGORIES);
const categoryOf = (text: string): Category => categoryKnown(text) ?? "build";
const cut = (line = ""): string => line.slice(0, MAX_LINE).trimEnd();

/** Index of the first line with words from `from` on. */
function nextText(lines: readonly string[], from: number): number {
  const ahead = lines.slice(from, from + 3).findIndex((line) => line.trim() !== "");
  return ahead < 0 ? lines.length : from + ahead;
}

/** Sass points below its excerpt: `  src/main.scss 3:10  root stylesheet`. */
const styleSheetPlace = (lines: readonly string[], from: number): Location | undefined =>
  lines
    .slice(from, from + 10)
    .map((line) => (line.endsWith("  root stylesheet") ? placeOnLine(line) : undefined))
    .find((place) => place);

/** What another format reads, or no message at all. */
const isOthers = (text: string): boolean => text === "" || FOREIGN.test(text) || placeOnLine(text) !== undefined;

/** What a loader threw, with the first frame of its stack below. */
function readOnLine(text: string, lines: readonly string[], at: number, head: number): Finding {
  const { type, message = text } = parseHeader(text) ?? {};
  const frame = parseFrame(cut(lines[at + 1]));
  return {
    runtime: "node",
    lines: [head + 1, at + 1],
    confidence: CERTAIN,
    type,
    message,
    category: categoryKnown(`${type ?? ""} ${message}`),
    frames: frame && [frame],
    location: frame ?? placeInMessage(message) ?? (head === at ? undefined : placeOnLine(lines[head])),
  };
}

/** The place of a file of which the message tells line and column alone. */
function withNumbers(place: Location | undefined, message: string): Location | undefined {
  const [, line, column] = / \((\d{1,7}):(\d{1,5})\)$/.exec(message.slice(-20)) ?? [];
  if (place?.file === undefined || place.line !== undefined || line === undefined) return place;
  return { ...place, line: Number(line), column: Number(column) };
}

/** The error whose message stands at `at`. What a loader reports is told on the line after the loader's name. */
function readMessage(lines: readonly string[], at: number, head: number): Finding | undefined {
  const first = cut(lines[at]).trim();
  if (isOthers(first)) return undefined;
  const told = BUILD.test(first) ? nextText(lines, at + 1) : at;
  const text = cut(lines[told]).trim() || first;
  // A linter's report, as a loader passes it on, begins with the name of the file.
  if (told !== at && placeOnLine(text)) return undefined;
  if (ON_LINE.test(text)) return readOnLine(text.replace(ON_LINE, ""), lines, told, head);
  const header = told === at ? undefined : parseHeader(text);
  const place = head === at ? undefined : placeOnLine(lines[head]);
  if (header) return thrown(lines, told, head, header, place);
  return {
    runtime: "node",
    lines: [head + 1, Math.min(told + 1, lines.length)],
    confidence: CERTAIN,
    message: text,
    category: categoryOf(text),
    location: withNumbers(placeInMessage(text) ?? styleSheetPlace(lines, told) ?? place, text),
  };
}

/** What a loader threw, on the line below its name. */
function thrown(
  lines: readonly string[],
  told: number,
  head: number,
  { type, message }: Header,
  place: Location | undefined,
): Finding {
  const { frames, end } = takeFrames(lines, told + 1);
  return {
    runtime: "node",
    lines: [head + 1, Math.min(end, lines.length)],
    frames,
    confidence: CERTAIN,
    type,
    message,
    category: categoryKnown(`${type} ${message}`),
    location: withNumbers(placeInMessage(message) ?? styleSheetPlace(lines, told) ?? place ?? frames[0], message),
  };
}

/** Its plugin of the same name lists what was not found: `* vue-chartjs in ./src/Chart.js`. */
const ABSENT = /^(?:This|These) (?:dependency|dependencies|relative modules?) (?:was|were) not found:/;
const LISTED = /^\* \S.{0,300}? in (?:\S{1,600}!)?(?<file>\.{0,2}\/[^\s?,]{1,300})/;

function readAbsent(lines: readonly string[], at: number): Finding | undefined {
  const message = ABSENT.exec(cut(lines[at]))?.[0];
  const next = nextText(lines, at + 1);
  const file = LISTED.exec(cut(lines[next]))?.groups?.file;
  if (message === undefined || file === undefined) return undefined;
  const lasts: [number, number] = [at + 1, next + 1];
  return { runtime: "node", lines: lasts, confidence: CERTAIN, message, category: "dependency", location: { file } };
}

function readFriendly(lines: readonly string[], at: number): Finding | undefined {
  const line = cut(lines[at]);
  const text = COUNTED.exec(line)?.groups?.text;
  if (text !== undefined)
    return { runtime: "node", lines: [at + 1, at + 1], confidence: CONSEQUENCE, message: text, category: "build" };
  const file = FRIENDLY.exec(line)?.groups?.file;
  const finding = file === undefined ? undefined : readMessage(lines, nextText(lines, at + 1), at);
  const own = finding?.location?.line === undefined ? { file } : finding.location;
  return finding && { ...finding, location: own };
}

/** Without a head: under the file's name, or bare. */
function readModule(lines: readonly string[], at: number): Finding | undefined {
  if (!MODULE.test(cut(lines[at])) || /^\s{0,4}WARNING in /.test(lines[at - 1] ?? "")) return undefined;
  const above = placeOnLine(lines[at - 1]) ? at - 1 : at;
  return readMessage(lines, at, above);
}

function readHead(lines: readonly string[], at: number): Finding | undefined {
  const rest = HEAD.exec(cut(lines[at]))?.groups?.rest;
  if (rest === undefined || FOREIGN.test(rest)) return undefined;
  const next = nextText(lines, at + 1);
  const isPlace =
    placeOnLine(lines[at]) !== undefined || /^(?:multi [\w@.()/\\?&: -]{1,500}|[\w./-]{1,100})$/.test(rest);
  if (isPlace) return readMessage(lines, next, at);
  const finding = readMessage([...lines.slice(0, at), rest], at, at);
  return finding && { ...finding, location: placeOnLine(lines[next]) ?? finding.location };
}

function readCommandLine(lines: readonly string[], at: number): Finding | undefined {
  const text = CLI.exec(cut(lines[at]))?.groups?.text;
  if (text === undefined || FRAME.test(lines[at + 1] ?? "")) return undefined;
  const header = parseHeader(text);
  const message = header?.message ?? text;
  return {
    runtime: "node",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    type: header?.type,
    message,
    category: categoryOf(text),
  };
}

export const webpack: Format = {
  name: "webpack",
  anchors: [
    "ERROR in ",
    "Error in ",
    "Module parse failed",
    "Module build failed",
    "Module not found: ",
    "Module Error (from",
    "[webpack-cli] ",
    ...["Failed to resolve loader: ", "Failed to compile with ", " error  in ./", " not found:"],
  ],
  parse({ lines }) {
    const found: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding =
        readHead(lines, at) ??
        readFriendly(lines, at) ??
        readAbsent(lines, at) ??
        readModule(lines, at) ??
        readCommandLine(lines, at);
      if (!finding) continue;
      found.push(finding);
      at = finding.lines[1] - 1;
    }
    return found.length > 0 ? found : undefined;
  },
};
