/** Rollup, Rolldown and Vite: `[!] RollupError: …`, `error during build:`, `[vite] Internal server error: …`, `[plugin:vite:css] …`. */
import type { Category, Cause, Finding, Format, Location } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { framesWithin, parseFrame, takeFrames } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { placeInMessage, placeOnLine } from "../../shared/javascript-place.ts";

const MAX_LINE = 2_000;
const REACH = 30;
const HEADS = [
  // CocoaPods marks its errors alike, but names no class.
  /^\[!\] {1,2}(?:\(plugin [\w:@/. -]{1,60}\) |(?=(?:[A-Z]\w{0,40})?Error: |\([\w@/. -]{1,60}\) |(?:Could not|Unexpected|Cannot find|Missing|Invalid) |\S{1,300} \(\d{1,7}:\d{1,7}\): ))(?<text>.{1,1500})$/,
  /^(?:\d{1,2}:\d\d:\d\d(?: [AP]M)? )?\[vite\](?: \(\w{1,20}\))? (?:Internal server error|Pre-transform error|Error when evaluating SSR module \S{1,300}): (?<text>.{1,1500})$/,
  // in Nuxt's and Astro's consoles
  /^(?:\[?\d{1,2}:\d\d:\d\d(?: [AP]M)?\]? {1,3})?(?:ERROR {1,3})?(?:\[vite\] )?(?:Internal server error|Pre-transform error): (?<text>.{1,1500}(?:import|[Pp]lugin|syntax|resolve|\.(?:[cm]?[jt]sx?|vue|svelte|astro|s?css)\b).{0,900})$/,
  /^\[plugin:[\w:@/.-]{1,60}\] (?<text>.{1,1500})$/,
  /^\[(?:vite-plugin-|plugin )[\w:@/.-]{1,60}\] (?<text>\S{1,300}:\d{1,7}:\d{1,7} .{1,900})$/,
  /^(?:\[[\w:@/.-]{1,60}\]:? )?(?<text>RollupError: .{1,1500})$/,
  /^(?<text>\[(?:UNRESOLVED_IMPORT|MISSING_EXPORT|PARSE_ERROR|PLUGIN_ERROR|UNLOADABLE_DEPENDENCY|UNRESOLVED_ENTRY)\].{1,1500})$/,
];
/** Vite 2 to 4 set what a module threw on the next line. */
const SSR_MODULE =
  /^(?:\d{1,2}:\d\d:\d\d(?: [AP]M)? )?\[vite\] Error when evaluating SSR module \S{1,300}:(?: failed to import ".{1,300}")?$/;
const SSR_THROWN = /^\|- (?<text>\S.{1,1500})$/;
const DURING_BUILD = /^error during build:$/;
const VERDICT = /^[x✗] Build failed in /;
/** Stands between the announcement and the error. */
const COUNT = /^(?:Build failed with \d{1,5} errors?:?)?$/;
/** Older versions put the file first: `src/main.ts (1:9): "x" is not exported by "src/y.ts"`. */
const PLACED = /^((?:[A-Za-z]:)?[^\s:()][^:()]{0,300}\.\w{1,8}) ?\((\d{1,7}):(\d{1,7})\): /;
/** Rollup 2 tells it above `error during build:`, later versions below the message. */
const FILE_TOLD = /^file: ((?:[A-Za-z]:)?[^:]{1,400}):(\d{1,7}):(\d{1,7})$/;
/** Read by the formats of esbuild and TypeScript. */
const SPECIFIC = /: ERROR: |Transform failed with \d|^(?:Error: )?Build failed with \d|error TS\d|TS\d{4}: /;

const CATEGORIES: readonly [RegExp, Category][] = [
  [/invalid JS syntax/, "syntax"],
  [/dependency "\S{1,100}" not found|Did you install it\?/, "dependency"],
  [/resolve |is not exported by|Cannot find (?:module|package)|Could not load|UNRESOLVED|MISSING_EXPORT/, "dependency"],
  [/[Ee]xpected|Unterminated|Invalid end tag|missing end tag|Parse|PARSE|Unclosed|Unknown word/, "syntax"],
  [/has already been declared|SyntaxError|keyword '\w{1,20}' is reserved/, "syntax"],
  [
    /CDATA|\b(?:end |start |closing |opening )?tag\b|[Aa]ttribute name|\bcomment\.|\bv-(?:else|if|for|bind|slot|model|on|html|text|memo|show)\b|JavaScript expression|\bexactly one child|allowed only in XML|^\S{1,300}\.svelte:\d/,
    "syntax",
  ],
  [/ENOENT|no such file|does not exist|not found/, "not-found"],
  [/option|config/i, "configuration"],
];

const cut = (line = ""): string => line.slice(0, MAX_LINE).trimEnd();

/** The error's text and its line, when the line at `at` announces or holds it. */
function announced(lines: readonly string[], at: number): { text: string; at: number } | undefined {
  const line = cut(lines[at]);
  if (DURING_BUILD.test(line)) {
    const next = lines.slice(at + 1, at + 5).findIndex((below) => !COUNT.test(cut(below)));
    return next < 0 ? undefined : { text: cut(lines[at + 1 + next]), at: at + 1 + next };
  }
  const thrown = SSR_MODULE.test(line) ? SSR_THROWN.exec(cut(lines[at + 1]))?.groups?.text : undefined;
  if (thrown !== undefined) return { text: thrown, at: at + 1 };
  const text = HEADS.map((head) => head.exec(line)?.groups?.text).find((found) => found !== undefined);
  return text === undefined ? undefined : { text, at };
}

function placeOf(message: string, lines: readonly string[], at: number): Location | undefined {
  const [, file, line, column] = PLACED.exec(message) ?? [];
  if (file !== undefined) return { file, line: Number(line), column: Number(column) };
  const below = lines.slice(at + 1, at + 7).filter((text) => !parseFrame(text));
  const [, above, row, col] = FILE_TOLD.exec(cut(lines[at - 2])) ?? [];
  if (above !== undefined) return { file: above, line: Number(row), column: Number(col) };
  const told = below.map((text) => FILE_TOLD.exec(cut(text))).find((match) => match);
  if (told) return { file: told[1], line: Number(told[2]), column: Number(told[3]) };
  return placeInMessage(message) ?? below.map((text) => placeOnLine(text)).find((place) => place);
}

/** Rollup prints its causes below the frames, as `[cause] RollupError: …`. */
function causeAt(lines: readonly string[], at: number): { cause: Cause; end: number } | undefined {
  const header = parseHeader(/^\s{0,8}\[cause\] (.{1,1500})$/.exec(cut(lines[at]))?.[1] ?? "");
  if (!header) return undefined;
  const { frames, end } = takeFrames(lines, at + 1);
  return { cause: { type: header.type, message: header.message, frames }, end };
}

/** The frames below an error, and the cause below those. */
function stackBelow(lines: readonly string[], at: number): Pick<Finding, "frames" | "causes"> & { end: number } {
  const { frames, end } = framesWithin(lines, at + 1, REACH, at + 1);
  const caused = causeAt(lines, end);
  return { frames, end: caused?.end ?? end, causes: caused && [caused.cause] };
}

function readError(lines: readonly string[], start: number): Finding | undefined {
  const { text = "", at = start } = announced(lines, start) ?? {};
  if (text === "" || SPECIFIC.test(text)) return undefined;
  const header = parseHeader(text);
  const message = header?.message ?? text;
  // Vite 3 to 5 repeat what a plugin threw, with its class.
  const thrown = parseHeader(cut(lines[at + 2]));
  const repeated =
    thrown !== undefined && thrown.message !== "" && message.endsWith(thrown.message) ? thrown : undefined;
  const { end, ...stack } = stackBelow(lines, at);
  return {
    runtime: "node",
    lines: [start + (VERDICT.test(cut(lines[start - 1])) ? 0 : 1), end],
    confidence: CERTAIN,
    type: (header ?? repeated)?.type,
    message,
    category: byWording(text, CATEGORIES),
    location: placeOf(message, lines, at),
    ...stack,
  };
}

export const rollup: Format = {
  name: "rollup",
  // prettier-ignore
  anchors: ["[!] ", "error during build:", "[vite] ", "Internal server error: ", "Pre-transform error: ", "[plugin:", "[vite-plugin-", "[plugin ", "RollupError: ", "[UNRESOLVED_", "[UNLOADABLE_", "[MISSING_EXPORT]", "[PARSE_ERROR]", "[PLUGIN_ERROR]"],
  parse({ lines }) {
    const found: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = readError(lines, at);
      if (!finding) continue;
      found.push(finding);
      at = finding.lines[1] - 1;
    }
    return found.length > 0 ? found : undefined;
  },
};
