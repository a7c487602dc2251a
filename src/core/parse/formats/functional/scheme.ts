/** Errors of the Schemes: Guile, Racket, Chicken, Chez, MIT, Gambit. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { lispCategory } from "../../categories/lisp.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_BACKTRACE = 40;
const GUILE = /^ERROR: (?:In procedure \S{1,120}:|\S.{0,500})$/;
const GUILE_FILE = /^In (\S{1,300}):$/;
/** `   191:27  2 (_ #f)`: line and column, the number of the frame, the call. */
const GUILE_FRAME = /^\s{0,8}(\d{1,7}):(\d{1,6})\s{1,12}\d{1,6} (\S.{0,400})$/;
const GUILE_PLACED = /^([^\s:]{1,300}\.(?:scm|sld|sls|ss)):(\d{1,7}):(\d{1,6}): (\S.{0,900})$/;
const RACKET_DETAIL =
  /^ {2}(?:context\.{3}|location\.{3}|errortrace\.{3}|expected|given|key|in|module path|for module path|argument position|arity mismatch|contract|index|collection|reason|provided|value|system error|path|explanation|possible reason|other arguments\.{3}|original|database|at|blaming|message|exn|accessor|field|phase|source module|position|values|number|result|valid range|vector|string|list|pattern|clauses)[:;].{0,500}$/;
const RACKET_CONTEXT = /^ {3}(\S.{0,300}\.rkt):(\d{1,7}):(\d{1,6})(?:: (\S.{0,200}))?$/;
const RACKET_PLACE = /^([^\s:]{1,300}\.(?:rkt|scrbl|ss)):(\d{1,7}):(\d{1,6}): (\S.{0,900})$/;
const CHICKEN = /^Error: (\S.{0,900})$/;
const CHEZ = /^(?:Exception(?: in [\w$!?*<>=/+.-]{1,80})?: )(\S.{0,900})$/;
const MIT =
  /^;((?:Unbound variable|Unassigned variable|The (?:object|procedure) .{1,900}|Aborting!|Division by zero|Unable to (?:find|open)|Ill-formed|Variable reference to).{0,300})$/;
const GAMBIT = /^\*{3} ERROR IN (\S.{0,300}?)(?:@(\d{1,7})\.(\d{1,6}))? -- (\S.{0,900})$/;

const ANCHORS = [
  "ERROR: In procedure",
  "Backtrace:\n",
  ".scm:",
  "context...:",
  "location...:",
  " violation",
  ".rkt:",
  "Call history:",
  "Exception: variable ",
  "Exception: attempt to",
  "Exception: incorrect",
  "is not a pair",
  "is not a number",
  "is not a proper list",
  "is not a valid index",
  "is not a procedure",
  "is not a symbol",
  "is not a string",
  "RESTART",
  ";Unbound",
  ";The object",
  ";Aborting!",
  "*** ERROR IN ",
  "  in: ",
  "module path: ",
];

export const scheme = blockFormat(
  "scheme",
  ANCHORS,
  (lines, at): Finding | undefined => {
    return readGuile(lines, at) ?? readRacket(lines, at) ?? readChicken(lines, at) ?? readLine(lines, at);
  },
  { above: 20 },
);

const found = (at: number, last: number, confidence: number, message: string, location?: Location): Finding => ({
  runtime: "other",
  lines: [at + 1, last + 1],
  confidence,
  message,
  category: lispCategory("", message),
  location,
});

/** Guile's last lines, below its backtrace: the procedure, and what is wrong in the next line. */
function readGuile(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const backtrace = lines
    .slice(Math.max(0, at - MAX_BACKTRACE), at)
    .some((above) => above === "Backtrace:" || /^In \S{1,200}:$/.test(above));
  const [, file, number, column, said] = GUILE_PLACED.exec(line) ?? [];
  const isHeading = /^In procedure \S{1,120}:$/.test(said ?? "") && GUILE_PLACED.test(lines[at + 1] ?? "");
  if (said !== undefined && !isHeading)
    return found(at, at, CERTAIN, said, { file, line: Number(number), column: Number(column) });
  if (!GUILE.test(line) || !(backtrace || line.startsWith("ERROR: In procedure "))) return undefined;
  const below = line.endsWith(":")
    ? (lines[at + 1] ?? "").replace(/^(?:ERROR: )?In procedure \S{1,120}: (?=\S)/, "In procedure $&".slice(0, 0))
    : "";
  const finding = found(at, below === "" ? at : at + 1, CERTAIN, below === "" ? line.slice(7) : below);
  return { ...finding, frames: guileFrames(lines, at) };
}

/** The frames of the backtrace above, which ends with the innermost one. */
function guileFrames(lines: readonly string[], at: number): Frame[] {
  const above = lines.slice(Math.max(0, at - MAX_BACKTRACE), at);
  const start = above.lastIndexOf("Backtrace:");
  const frames: Frame[] = [];
  let file: string | undefined;
  for (const line of start < 0 ? [] : above.slice(start)) {
    file = GUILE_FILE.exec(line)?.[1] ?? (line.startsWith("In ") ? undefined : file);
    const [, row, column, call] = GUILE_FRAME.exec(line) ?? [];
    if (call !== undefined && file !== undefined)
      frames.unshift({
        file,
        line: Number(row),
        column: Number(column),
        function: /^\(([^\s()]{1,80})/.exec(call)?.[1],
      });
  }
  return frames;
}

/** Racket: the message, then details indented by two, of which the last is the context. */
function readRacket(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  if (!(lines[at + 1] ?? "").startsWith("  ") || /^\s/.test(line) || !/^\S{1,300}: /.test(line)) return undefined;
  const details = linesBelow(lines, at, (below) => RACKET_DETAIL.test(below) || /^ {3}\S/.test(below), 60);
  const told = details.some((detail) =>
    /^ {2}(?:context|location|errortrace)\.{3}:|^ {2}(?:expected|given|in|module path|for module path|key): /.test(
      detail,
    ),
  );
  if (!told) return undefined;
  const [, file, number, column, said] = RACKET_PLACE.exec(line) ?? [];
  const frames = details.flatMap(readContext);
  const location = file === undefined ? frames[0] : { file, line: Number(number), column: Number(column) };
  const surely =
    details.some((detail) => detail.includes("...:")) || file !== undefined || line.includes("contract violation");
  return { ...found(at, at + details.length, surely ? CERTAIN : LIKELY, said ?? line, location), frames };
}

function readContext(line: string): Frame[] {
  const [, file, number, column, name] = RACKET_CONTEXT.exec(line) ?? [];
  return file === undefined ? [] : [{ file, line: Number(number), column: Number(column), function: name }];
}

function readChicken(lines: readonly string[], at: number): Finding | undefined {
  const said = CHICKEN.exec(lines[at] ?? "")?.[1];
  if (said === undefined) return undefined;
  const values = linesBelow(lines, at, (line) => line !== "", 20);
  const end = at + values.length;
  return lines.slice(end, end + 4).some((line) => line === "\tCall history:")
    ? found(at, end + 2, CERTAIN, said)
    : undefined;
}

function readLine(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, where, number, column, gambit] = GAMBIT.exec(line) ?? [];
  if (gambit !== undefined)
    return found(
      at,
      at,
      CERTAIN,
      gambit,
      /\.\w/.test(where ?? "")
        ? { file: where?.replaceAll('"', ""), line: toNumber(number), column: toNumber(column) }
        : undefined,
    );
  const mit = MIT.exec(line)?.[1];
  if (mit !== undefined) return found(at, at, STRONG, mit);
  const chez = CHEZ.exec(line)?.[1];
  const known =
    chez !== undefined &&
    /^(?:variable \S{1,80} is not bound|.{1,200} is not (?:a|an) |incorrect (?:number|argument)|attempt to apply|undefined for|invalid syntax|.{1,200} is not a valid index|library .{1,100} not found|failed for)/.test(
      chez,
    );
  return chez !== undefined && known && !inProse(line)
    ? found(at, at, LIKELY, line.startsWith("Exception: ") ? chez : line.replace(/^Exception in /, ""))
    : undefined;
}
