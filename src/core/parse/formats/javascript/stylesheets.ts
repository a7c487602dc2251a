/** Compilers of style sheets: Sass (`Error: Expected digit.` above a drawn excerpt), Less (`ParseError: Unrecognised input in a.less on line 3, column 6:`). */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const LESS =
  /^(?:\[?[\w-]{1,20}\]?:? )?(?<type>(?:Parse|Name|Syntax|File|Runtime|Operation|Argument)Error): (?<message>.{1,1000}?)(?: in (?<file>\S.{0,300}?))? on line (?<line>\d{1,7}), column (?<column>\d{1,7}):$/;
const SASS = /^(?:(?<type>SassError|sass\.Exception(?: \[Error\])?|Error): )(?<message>\S.{0,1500})$/;
const EXCERPT = /^\s{1,8}(?:╷|,)$/;
const SASS_PLACE = /^\s{2,4}(?:- )?(?<file>\S.{0,300}?) (?<line>\d{1,7}):(?<column>\d{1,7}) {2}\S/;
/** Lines of a message and of an excerpt at most. */
const REACH = 25;

/** Both word alike what they miss. */
function categoryOf(type: string, message: string): Category {
  if (/^Undefined |is undefined$|There is no (?:module|variable|function|mixin)/.test(message) || type === "NameError")
    return "lookup";
  if (/^Can't find stylesheet|wasn't found|not found/.test(message) || type === "FileError") return "not-found";
  return /^(?:Argument|Operation)Error$/.test(type) || /is not an? |Incompatible units/.test(message)
    ? "type"
    : "syntax";
}

function readSass(lines: readonly string[], at: number): Finding | undefined {
  const { type = "", message } = SASS.exec(lines[at] ?? "")?.groups ?? {};
  if (message === undefined) return undefined;
  const below = lines.slice(at + 1, at + 1 + REACH);
  const drawn = below.findIndex((line) => EXCERPT.test(line));
  const placed = below.findIndex((line) => SASS_PLACE.test(line));
  if (drawn < 0 || drawn > 3 || placed < drawn) return undefined;
  const { file, line, column } = SASS_PLACE.exec(below[placed] ?? "")?.groups ?? {};
  return {
    runtime: "node",
    lines: [at + 1, at + 2 + placed],
    confidence: CERTAIN,
    type: type.replace(" [Error]", ""),
    message,
    category: categoryOf(type, message),
    location: { file, line: Number(line), column: Number(column) },
  };
}

function readLess(line: string, at: number): Finding | undefined {
  const { type, message, file, line: row, column } = LESS.exec(line)?.groups ?? {};
  if (type === undefined || message === undefined) return undefined;
  return {
    runtime: "node",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    type,
    message,
    category: categoryOf(type, message),
    location: { file, line: Number(row), column: Number(column) },
  };
}

export const stylesheets = blockFormat(
  "stylesheets",
  ["╷", "  ,\n", ", column "],
  (lines, at) => {
    const line = lines[at] ?? "";
    return line.includes(" on line ") ? readLess(line, at) : readSass(lines, at);
  },
  { above: 4 },
);
