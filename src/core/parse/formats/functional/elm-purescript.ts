/** Compilers that explain themselves: Elm's `-- NAMING ERROR ------ src/Main.elm`, PureScript's `Error found:`. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const ELM = /^-- ([A-Z][A-Z ]{3,60}) -{2,200} {0,2}(\S{0,300})$/;
const ELM_LINE = /^(\d{1,7})\|/;
const PURESCRIPT = /^Error(?: \d{1,4} of \d{1,4}| found)?:$/;
const PLACE = /^(?:in module \S{1,200}|at (\S{1,300}\.purs):(\d{1,7}):(\d{1,6}) - \d{1,7}:\d{1,6} \(.{1,80}\))$/;

const ELM_KINDS: readonly [RegExp, Category][] = [
  [/NAMING|UNKNOWN (?:VALUE|TYPE|VARIANT)|AMBIGUOUS/, "lookup"],
  [/TYPE|MISSING PATTERNS|TOO (?:MANY|FEW) ARGS|INFINITE/, "type"],
  [/MODULE NOT FOUND|UNKNOWN IMPORT|IMPORT|PACKAGE|DEPENDENC|CORRUPT/, "dependency"],
  [/NAME CLASH|CLASH/, "conflict"],
  [/UNFINISHED|UNEXPECTED|SYNTAX|PROBLEM|EXTRA|MISSING|WEIRD|BAD|ENDLESS|TAB|RESERVED/, "syntax"],
];
const PURESCRIPT_KINDS: readonly [RegExp, Category][] = [
  [/^Unknown (?:value|type|data|operator|name)|undefined/i, "lookup"],
  [/^(?:Unknown )?[Mm]odule .{1,100} (?:was )?not found|Unknown module/, "dependency"],
  [/^(?:Unable to parse|Unexpected)/, "syntax"],
  [/type|instance|kind|match/i, "type"],
];
const categoryOf = (kinds: readonly [RegExp, Category][], text: string): Category =>
  kinds.find(([kind]) => kind.test(text))?.[1] ?? "build";

export const elmPurescript = blockFormat(
  "elm-purescript",
  [
    " ERROR --",
    "MISMATCH --",
    "-- NAMING",
    "-- UN",
    "-- MISSING",
    "-- MODULE",
    "-- TOO",
    "-- PROBLEM",
    "-- NAME",
    "Error found:",
    ".purs:",
  ],
  (lines, at): Finding | undefined => {
    return readElm(lines, at) ?? readPurescript(lines, at);
  },
);

function readElm(lines: readonly string[], at: number): Finding | undefined {
  const [, kind, file] = ELM.exec(lines[at] ?? "") ?? [];
  if (kind === undefined) return undefined;
  const body = linesBelow(lines, at, (line) => !ELM.test(line), 80);
  const first = body.findIndex((line) => line !== "");
  const message = linesBelow(body, first - 1, (line) => line !== "", 10).join(" ");
  const line = body.map((text) => ELM_LINE.exec(text)?.[1]).find((number) => number !== undefined);
  const location = file ? { file, line: line === undefined ? undefined : Number(line) } : undefined;
  return {
    ...common(at, at + body.findLastIndex((text) => text !== "") + 1),
    type: kind,
    message: message || kind,
    category: categoryOf(ELM_KINDS, kind),
    location,
  };
}

function readPurescript(lines: readonly string[], at: number): Finding | undefined {
  if (!PURESCRIPT.test(lines[at] ?? "")) return undefined;
  const head = linesBelow(lines, at, (line) => line === "" || PLACE.test(line.trim()), 6);
  const [, file, line, column] =
    head.map((text) => PLACE.exec(text.trim())).findLast((match) => match?.[1] !== undefined) ?? [];
  if (file === undefined) return undefined;
  const body = linesBelow(lines, at + head.length, (text) => text.startsWith("  "), 40);
  const message = (body[0] ?? "").trim();
  const location = { file, line: Number(line), column: Number(column) };
  return {
    ...common(at, at + head.length + body.length),
    message,
    category: categoryOf(PURESCRIPT_KINDS, message),
    location,
  };
}

const common = (at: number, last: number) => ({
  runtime: "other" as const,
  lines: [at + 1, last + 1] as [number, number],
  confidence: CERTAIN,
});
