/** Unhandled conditions of Common Lisp: SBCL, CMUCL, CLISP, ECL, ABCL, Clozure CL, and SLIME's debugger. */
import type { Finding, Frame } from "../../../types.ts";
import { lispCategory } from "../../categories/lisp.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const UNHANDLED =
  /^(?:.{0,80}: )?(?:Unhandled|debugger invoked on a|Debugger invoked on condition of type|.{0,80}Debugger invoked on condition of type) ([A-Z][\w:*+-]{1,120})(?: @[0-9A-F]{1,16})?(?: in thread.{0,1100}|:)?$/;
/** What is left of a header that was too wide for one line. */
const HEADER_REST = /^\s{0,80}(?:#<(?:SB-THREAD:)?THREAD .{0,200}|"[^"]{1,80}" [A-Z]{3,12}|\{[0-9A-F]{6,20}\}>:?)$/;
/** Message and header on one line. */
const BESIDE = / in thread #<.{1,200}\}>: (\S.{1,900})$/;
const CONDITION = /^\s{0,8}\[Condition of type ([\w:*+-]{1,120})\]|^\s{0,8}\[condition type: ([\w:*+-]{1,120})\]/i;
const TYPED = /^Condition of type: ([A-Z][\w:*+-]{1,120})$/;
const STARS = /^(?:\[\d{1,4}\]> ?)?\*\*\* - (\S.{0,900})$/;
const ECL = /^An error occurred during initialization:$/;
/** Clozure CL. The angle may have been taken for a quotation. */
const CCL = /^(?:> )?Error: (\S.{0,900})$/;
const EXECUTING = /^(?:> )?While executing: /;
const CAUGHT = /^; caught ERROR:$/;
const FATAL =
  /^fatal error encountered in SBCL pid \d{1,9}|^Heap exhausted, game over|^INFO: Control stack guard page unprotected/;
const FRAME = /^\s{0,4}\d{1,4}: \(([^\s()]{1,200}|\((?:[A-Z]{3,8}) [^()]{1,200}\))/;
const BACKTRACE = /^Backtrace for: |^Backtrace:$/;
const MOST_MESSAGE_LINES = 20;

const ANCHORS = [
  " in thread #<",
  " in thread\n",
  "Debugger invoked on condition",
  "debugger invoked on a",
  "*** - ",
  "An error occurred during initialization:",
  "While executing: ",
  "; caught ERROR:",
  "ondition of type",
  "condition type: ",
  "SBCL pid",
  "Heap exhausted",
  "Control stack guard",
];

export const commonLisp = blockFormat(
  "common-lisp",
  ANCHORS,
  (lines, at): Finding | undefined => {
    return readUnhandled(lines, at) ?? readCondition(lines, at) ?? readPlain(lines, at);
  },
  { above: 20 },
);

function readUnhandled(lines: readonly string[], at: number): Finding | undefined {
  const type = UNHANDLED.exec(lines[at] ?? "")?.[1] ?? TYPED.exec(lines[at] ?? "")?.[1];
  if (type === undefined) return undefined;
  const header = linesBelow(lines, at, (line) => HEADER_REST.test(line), 3);
  const start = at + header.length;
  const body = linesBelow(lines, start, (line) => line !== "" && !BACKTRACE.test(line), MOST_MESSAGE_LINES);
  const head = linesBelow(lines, start + body.length, (line) => line === "" || BACKTRACE.test(line), 4);
  const stackAt = start + body.length + head.length;
  const frames = linesBelow(lines, stackAt, (line) => FRAME.test(line)).map(readFrame);
  const message = BESIDE.exec(lines[at] ?? "")?.[1] ?? body.map((line) => line.trim()).join("\n");
  return {
    ...common(at, frames.length > 0 ? stackAt + frames.length : start + body.length),
    confidence: CERTAIN,
    severity: "fatal",
    type,
    message,
    category: lispCategory(type, message),
    frames,
  };
}

/** SLIME and Allegro print the message first, then `[Condition of type X]`. */
function readCondition(lines: readonly string[], at: number): Finding | undefined {
  const [, slime, allegro] = CONDITION.exec(lines[at] ?? "") ?? [];
  const type = slime ?? allegro;
  const message = (lines[at - 1] ?? "").replace(/^Error: /, "").trim();
  if (type === undefined || message === "") return undefined;
  return {
    ...common(at, at),
    lines: [at, at + 1],
    confidence: CERTAIN,
    type,
    message,
    category: lispCategory(type, message),
  };
}

function readPlain(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const said = STARS.exec(line)?.[1] ?? (EXECUTING.test(lines[at + 1] ?? "") ? CCL.exec(line)?.[1] : undefined);
  const below = (lines[at + 1] ?? "").replace(/^;/, "").trim();
  if (said !== undefined) {
    const rest = linesBelow(lines, at, (more) => /^ {6}\S|^> {2,9}\S/.test(more), 10).map((more) =>
      more.replace(/^>/, "").trim(),
    );
    const message = [said, ...rest].join("\n");
    return { ...common(at, at + rest.length), confidence: STRONG, message, category: lispCategory("", message) };
  }
  if (FATAL.test(line))
    return {
      ...common(at, at + 1),
      confidence: CERTAIN,
      severity: "fatal",
      message: line.endsWith(":") ? below : line,
      category: "memory",
    };
  if (below === "" || !(ECL.test(line) || CAUGHT.test(line))) return undefined;
  return {
    ...common(at, at + 1),
    confidence: CAUGHT.test(line) ? LIKELY : STRONG,
    message: below,
    category: lispCategory("", below),
  };
}

const common = (at: number, last: number) => ({
  runtime: "other" as const,
  lines: [at + 1, last + 1] as [number, number],
});

const readFrame = (line: string): Frame => ({ function: FRAME.exec(line)?.[1] });
