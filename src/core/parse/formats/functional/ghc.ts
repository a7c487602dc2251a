/** Errors of GHC: `src/Main.hs:3:5: error: [GHC-88464]` or, before 9.6, without the code; the message there or below, in bullets. */
import type { Finding } from "../../../types.ts";
import { CERTAIN, ENCLOSING, STRONG } from "../../confidence.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";

const PLACE = String.raw`^(?:[\w.+-]{1,80} {0,20}> |\s{1,12})?((?:[A-Za-z]:)?[^\s:]{1,300}\.l?hs(?:-boot|c)?|<interactive>):(?:(\d{1,7}):(\d{1,6})(?:-\d{1,6})?|\((\d{1,7}),(\d{1,6})\)-\(\d{1,7},\d{1,6}\)):`;
const ERROR = new RegExp(
  String.raw`${PLACE} error:(?: ?\[(GHC-\d{1,6})\])?(?: ?\[-W[^\]]{1,120}\])?\s{0,4}(.{0,1500})$`,
);
/** What the compiler refuses of its command line, and its own bugs, whose message stands two lines below. */
const PLACELESS =
  /^(?:<command line>|ghc(?:-[\d.]{1,12})?): ((?:cannot satisfy|can't load|could not (?:execute|find)|unknown (?:package|flag)|unrecognised flag|panic! \(the 'impossible' happened\)|no input files|failed to (?:load|create)).{0,600})$/;
/** Before GHC 8 an error had no label. */
const UNLABELLED = new RegExp(String.raw`${PLACE}$`);
const BODY = /^(?:[\w.+-]{1,80} {0,20}> )?(?:\s{2,}\S|\s{0,8}\d{0,7} \|)|^$/;
/** What only GHC says so, of a text whose head is cut off. */
const CUT =
  /^\s{0,12}((?:Could not (?:find|load) module [‘`][A-Z][\w.]{0,120}[’']|Variable not in scope: |No instance for ‘|Couldn't match (?:expected )?type ‘).{0,600})$/;
const BULLET = /^(?:[\w.+-]{1,80} {0,20}> )?\s{2,}(?:[•*] )?(\S.{0,1500})$/;

const WORDINGS: Wordings = [
  [
    /^(?:Could not (?:find|load) module|Failed to load interface|It is a member of the hidden package|Bad interface file)/i,
    "dependency",
  ],
  [
    /^(?:parse error|lexical error|Illegal|Unexpected|Malformed|Empty '?do|The last statement|unterminated|missing)/i,
    "syntax",
  ],
  [
    /not in scope|does not export|is not a \(visible\)|No such|not found|lacks an accompanying binding|Not in scope/i,
    "lookup",
  ],
  [/^(?:Multiple declarations|Conflicting definitions|Duplicate|Ambiguous occurrence)/i, "conflict"],
  [
    /Pattern match(?:\(es\)|es)? (?:are|is) non-exhaustive|Defined but not used|is redundant|shadows the existing|unused/i,
    "build",
  ],
  [/language extension|requires? .{1,60}Extension|Perhaps you intended to use/i, "compatibility"],
  [
    /^(?:Couldn'?t match|Could not deduce|No instance|Ambiguous type|Occurs check|Expect|Kind|Rigid|My brain|The (?:function|constructor|equation|type|data|first argument)|Overlapping instances|Type|Couldn.t)|arguments/i,
    "type",
  ],
  [/Exception when trying to run compile-time code|splice/i, "build"],
];

const PLACELESS_WORDINGS: Wordings = [
  [/^panic!/, "crash"],
  [/flag|no input files/, "invalid-input"],
];
/** How far below a panic Stack tells the exit code. */
const PANIC_LINES = 20;
const EXIT = /ExitFailure (-?\d{1,3})$/;

export const ghc = blockFormat(
  "ghc",
  [
    ".hs:",
    ".lhs:",
    ".hsc:",
    ".hs-boot:",
    "<interactive>:",
    "<command line>: ",
    "ghc: ",
    "panic! (the",
    "Could not find module ",
    "Could not load module ",
  ],
  (lines, at): Finding | undefined => {
    const refused = PLACELESS.exec(lines[at] ?? "")?.[1];
    return refused === undefined ? (readPlaced(lines, at) ?? readCut(lines, at)) : readPlaceless(lines, at, refused);
  },
);

function readPlaced(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const labelled = ERROR.exec(line);
  const match = labelled ?? UNLABELLED.exec(line);
  if (!match) return undefined;
  const [, file, start, column, spanStart, spanColumn, code, said = ""] = match;
  const body = linesBelow(lines, at, (below) => BODY.test(below) && !ERROR.test(below) && !UNLABELLED.test(below));
  const first = said || BULLET.exec(body[0] ?? "")?.[1];
  if (first === undefined || (!labelled && first.startsWith("Warning"))) return undefined;
  return {
    runtime: "haskell",
    lines: [at + 1, at + 2 + body.findLastIndex((below) => below !== "")],
    confidence: confidenceIn(file, labelled !== null),
    message: [first, ...messageRest(body, said === "" ? 1 : 0)].join("\n"),
    code,
    category: troubleOf(first, WORDINGS) ?? "type",
    location: { file, line: Number(start ?? spanStart), column: Number(column ?? spanColumn) },
  };
}

function readCut(lines: readonly string[], at: number): Finding | undefined {
  const message = CUT.exec(lines[at] ?? "")?.[1];
  return message === undefined
    ? undefined
    : {
        runtime: "haskell",
        lines: [at + 1, at + 1],
        confidence: STRONG,
        message,
        category: troubleOf(message, WORDINGS),
      };
}

function readPlaceless(lines: readonly string[], at: number, message: string): Finding {
  return {
    runtime: "haskell",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    message,
    category: troubleOf(message, PLACELESS_WORDINGS) ?? "dependency",
    exitCode: toNumber(
      lines
        .slice(at + 1, at + PANIC_LINES)
        .map((below) => EXIT.exec(below)?.[1])
        .find(Boolean),
    ),
  };
}

/** Only GHC's prompt calls its input so; C compilers print the rest alike. */
function confidenceIn(file: string | undefined, labelled: boolean): number {
  if (file === "<interactive>") return ENCLOSING;
  return labelled ? CERTAIN : STRONG;
}

/** The lines of the first bullet, up to the next one, an excerpt or a blank line. */
function messageRest(body: readonly string[], from: number): string[] {
  const rest = body.slice(from, from + 20);
  const end = rest.findIndex(
    (line) => line === "" || /^\s{0,8}\d{0,7} \||^\s{2,8}[•*] |^\s{2,8}(?:In |Suggested fix|Perhaps)/.test(line),
  );
  return rest.slice(0, end < 0 ? rest.length : end).map((line) => line.trim());
}
