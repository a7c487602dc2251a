/** Errors of Emacs Lisp: the debugger, batch mode, and what Emacs says in the echo area. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { lispCategory } from "../../categories/lisp.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { inProse } from "../../shared/prose.ts";

const ENTERED =
  /^(?:Debugger entered--Lisp error: |File mode specification error: |.{0,80}: Eager macro-expansion failure: |Eager macro-expansion failure: |error in process (?:filter|sentinel): |Error (?:during redisplay|running timer[^:]{0,80}): (?:\(.{1,200}\) signaled )?)\(([\w*/+<>=!?-]{1,80})(?: (.{0,1500}))?\)$/;
/** Batch mode since Emacs 29. */
const BATCH = /^Error: ([a-z][\w-]{2,60}) \((.{0,1500})\)$/;
const SAID =
  /^(?:.{0,120}: )?((?:Symbol[’']s (?:value as variable|function definition) is void|Wrong type argument|Wrong number of arguments|Cannot open load file|Args out of range|Invalid function|Lisp nesting exceeds|Invalid read syntax|End of file during parsing|Opening input file|Searching for program): \S.{0,400}|Lisp nesting exceeds [‘'`]max-lisp-eval-depth[’'])$/;
const COMPILED = /^(?:In .{1,80}:)?([^\s:]{1,200}\.el):(\d{1,7}):(\d{1,6}): Error: (\S.{0,900})$/;
const FRAME = /^ {2}\(?([^\s()]{1,200})[( )]/;
const STRING = /^"((?:[^"\\]|\\.){0,1400})"$/;

export const emacsLisp = blockFormat(
  "emacs-lisp",
  [
    "Lisp error: (",
    "specification error: (",
    "macro-expansion failure: (",
    "error in process ",
    "Error during redisplay",
    "Error running timer",
    "  mapbacktrace(",
    "debug-early",
    ".el:",
    "Symbol’s ",
    "Symbol's ",
    "Wrong type argument: ",
    "Wrong number of arguments: ",
    "Cannot open load file: ",
    "Args out of range: ",
    "Invalid function: ",
    "Lisp nesting ",
    "Invalid read syntax: ",
    "End of file during parsing: ",
    "Opening input file: ",
    "Searching for program: ",
  ],
  (lines, at): Finding | undefined => {
    const line = lines[at] ?? "";
    const [, batch, batchData] = BATCH.exec(line) ?? [];
    if (batch !== undefined && !/^ {2}(?:mapbacktrace|debug)/.test(lines[at + 1] ?? "")) return undefined;
    const [, type = batch, data = batchData ?? ""] = ENTERED.exec(line) ?? [];
    return type === undefined ? readSaid(line, at) : readSignal(lines, at, type, data);
  },
  { above: 20 },
);

/** A signal: its symbol, and its data, which for most is the message. */
function readSignal(lines: readonly string[], at: number, type: string, data: string): Finding {
  const frames = linesBelow(lines, at, (line) => FRAME.test(line)).map((line): Frame => ({
    function: FRAME.exec(line)?.[1],
  }));
  const own = frames.filter(({ function: name = "" }) => !/^(?:mapbacktrace|debug\S{0,30}|signal)$/.test(name));
  const message = STRING.exec(data)?.[1] ?? data;
  return {
    runtime: "other",
    lines: [at + 1, at + 1 + frames.length],
    confidence: CERTAIN,
    type,
    message: message === "" ? undefined : message,
    category: lispCategory(type, message),
    frames: own,
  };
}

function readSaid(line: string, at: number): Finding | undefined {
  const [, file, number, column, refused] = COMPILED.exec(line) ?? [];
  const location: Location | undefined =
    file === undefined ? undefined : { file, line: Number(number), column: Number(column) };
  const message = refused ?? SAID.exec(line)?.[1];
  if (message === undefined || inProse(line)) return undefined;
  const confidence = location ? CERTAIN : LIKELY;
  return {
    runtime: "other",
    lines: [at + 1, at + 1],
    confidence,
    message,
    category: lispCategory("", message) ?? "build",
    location,
  };
}
