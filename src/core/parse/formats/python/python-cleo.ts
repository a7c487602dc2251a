/** Exceptions as Cleo shows them, and with it Poetry: the class, the message, the place above an excerpt. https://github.com/python-poetry/cleo */
import type { Finding } from "../../../types.ts";
import { CERTAIN, ENCLOSING } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { wording } from "../../shared/python-exception.ts";

const TYPE = /^ {0,2}([A-Z]\w{1,80})$/;
const PLACE = /^ {0,2}at (\S.{0,300}\.py):(\d{1,7}) in (\S{1,200})$/;
const EXCERPT = /^\s{0,12}(?:→ {1,4})?\d{1,7}│/;
/** Before Cleo 0.8: `[SolverProblemError]` at the margin, the message right below; Symfony's console shows PHP's own classes so. */
const BRACKETED =
  /^\[(?!(?:PDO|Error|Runtime|Logic|Reflection|InvalidArgument|UnexpectedValue|Bad(?:Method|Function)Call|Domain|Length|OutOf(?:Range|Bounds)|Json)Exception\])([A-Z]\w{1,60}(?:Error|Exception|Failure|Conflict|NotFound))\]$/;
/** How Poetry begins to explain itself, or its solver why no versions fit. */
const POETRY = /^\s{0,2}(?:Because \S|Poetry (?:was|could|requires|has|is) )/;
const MOST_ABOVE = 20;
const MOST_MESSAGE = 20;

/** The lines of the message between the class and the place in line `at`; undefined where no class stands above. */
function readAbove(lines: readonly string[], at: number): { first: number; type: string; message: string } | undefined {
  const floor = Math.max(0, at - MOST_ABOVE);
  const first = floor + lines.slice(floor, at).findLastIndex((line) => TYPE.test(line));
  const type = TYPE.exec(lines[first] ?? "")?.[1];
  const message = lines
    .slice(first + 1, at)
    .map((line) => line.trim())
    .join("\n")
    .trim();
  return type === undefined || first < floor ? undefined : { first, type, message };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line, name] = PLACE.exec(lines[at]!) ?? [];
  const above = file === undefined ? undefined : readAbove(lines, at);
  if (!above) return undefined;
  const { first, type, message } = above;
  const excerpt = linesBelow(lines, at, (one) => EXCERPT.test(one));
  return {
    runtime: "python",
    lines: [first + 1, at + 1 + excerpt.length],
    confidence: ENCLOSING,
    type,
    message: message || undefined,
    ...wording(message),
    location: { file, line: Number(line), function: name },
  };
}

/** The class at index `at` and the message below it, where an excerpt of the stack stands above or the class in brackets. */
function readBelow(lines: readonly string[], at: number): Finding | undefined {
  const isBelowStack = () => lines.slice(Math.max(0, at - 3), at).some((line) => EXCERPT.test(line));
  const named = TYPE.exec(lines[at]!)?.[1];
  const first = lines[at + 1] === "" ? at + 2 : at + 1;
  const isSure = () => POETRY.test(lines[first] ?? "") || isBelowStack();
  const type = BRACKETED.exec(lines[at]!)?.[1] ?? (named !== undefined && isSure() ? named : undefined);
  if (type === undefined) return undefined;
  const said = linesBelow(lines, first - 1, (line) => line !== "" && !PLACE.test(line), MOST_MESSAGE);
  if (said.length === 0 || PLACE.test(lines[first + said.length + 1] ?? "")) return undefined;
  const message = said.map((line) => line.trim()).join("\n");
  const end = first + said.length;
  return { runtime: "python", lines: [at + 1, end], confidence: CERTAIN, type, message, ...wording(message) };
}

export const pythonCleo = blockFormat(
  "python-cleo",
  ["at ~", "at /", "at C:", "Error", "Exception]", "Failure]", "Conflict]", "NotFound]", "VersionFound"],
  (lines, at) => read(lines, at) ?? readBelow(lines, at),
);
