/** Errors of TeX engines and LaTeX: `! Undefined control sequence.` with `l.12 …`, or `./main.tex:12: …` with -file-line-error. */
import type { Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const BANG = /^! (\S.{2,900})$/;
const PLACED = /^([^\s:]{1,300}\.(?:tex|sty|cls|bib|bbl|aux|ltx|dtx|toc)):(\d{1,7}): (\S.{0,900})$/;
const LINE = /^l\.(\d{1,7})(?: |$)/;
const OPENED = /^\((\.{0,2}\/?[^\s()]{1,300}\.(?:tex|sty|cls))/;
const ECHO = /Emergency stop|==> Fatal error occurred|No pages of output/;
/** How far below the message the line of the source stands. */
const REACH = 15;
/** How far above it the file was opened. */
const FARTHEST_FILE = 300;

const WORDINGS: Wordings = [
  [
    /File `.{1,200}' not found|I can't find file|Package .{1,80} not found|Font .{1,200} not (?:loadable|found)|Metric \(TFM\)/,
    "dependency",
  ],
  [
    /Undefined control sequence|Environment .{1,80} undefined|Undefined color|Command .{1,80} (?:undefined|not defined)|No counter|undefined/,
    "lookup",
  ],
  [
    /Missing .{1,20} inserted|Extra |Misplaced|Paragraph ended|Runaway|File ended while|Too many \}|ended by|Illegal|Double su[bp]|syntax|Missing/i,
    "syntax",
  ],
  [/already defined/, "conflict"],
  [/TeX capacity exceeded/, "memory"],
  [/Unicode character|inputenc|Invalid UTF-8|Text line contains an invalid/, "encoding"],
  [/Dimension too large|Illegal unit|Arithmetic overflow|Number too big/, "arithmetic"],
  [/can't write on file/, "permission"],
  [/[Oo]ption clash|requires|Unknown option/, "configuration"],
];

/** What LaTeX, its packages and the engines begin a message with; anything else needs a line of the source below it. */
const KNOWN = /^(?:LaTeX|Package|Class|Undefined|Emergency|I can't|TeX capacity|pdfTeX|Missing| ==>)/;

export const latex = blockFormat(
  "latex",
  [
    "l.",
    "! LaTeX",
    "! Undefined",
    "! Package",
    "! Class",
    "! Missing",
    "! Emergency",
    "! TeX capacity",
    "! I can't",
    "! pdfTeX",
    "!  ==>",
    ".tex:",
    ".sty:",
    ".cls:",
    ".bib:",
    ".bbl:",
  ],
  (lines, at): Finding | undefined => {
    const [, file, number, said = BANG.exec(lines[at] ?? "")?.[1]] = PLACED.exec(lines[at] ?? "") ?? [];
    if (said === undefined) return undefined;
    const { line, offset } = sourceBelow(lines, at);
    const placed = file !== undefined || line !== undefined;
    if (!placed && !KNOWN.test(said)) return undefined;
    return {
      runtime: "other",
      lines: [at + 1, at + 1 + offset],
      confidence: confidenceOf(said, placed),
      message: said,
      category: troubleOf(said, WORDINGS) ?? "syntax",
      location: placed ? { file: file ?? openedAbove(lines, at), line: Number(number ?? line) } : undefined,
    };
  },
);

function confidenceOf(message: string, placed: boolean): number {
  if (ECHO.test(message)) return CONSEQUENCE;
  return placed ? CERTAIN : STRONG;
}

/** `l.14 The total is \\totl`: the line that was being read, before the next message. */
function sourceBelow(lines: readonly string[], at: number): { line?: string; offset: number } {
  const below = linesBelow(lines, at, (next) => !(BANG.test(next) || PLACED.test(next)) || ECHO.test(next), REACH);
  const found = below.findIndex((next) => LINE.test(next));
  return { line: LINE.exec(below[found] ?? "")?.[1], offset: found + 1 };
}

/** The last source that was opened above. */
function openedAbove(lines: readonly string[], at: number): string | undefined {
  const names = lines.slice(Math.max(0, at - FARTHEST_FILE), at).map((above) => OPENED.exec(above)?.[1]);
  return names.findLast((name) => name?.endsWith(".tex"));
}
