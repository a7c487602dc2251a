/** Problems that ESLint found: its formatters stylish, compact, unix, visualstudio and pretty, Next.js's and an editor's. */
import type { Category, ErrorText, Finding } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

const RULE = String.raw`(?<code>@?[a-z][\w./@-]{1,80})`;
/** Rows under the name of their file; GitHub Actions marks them. */
const ROWS = [
  new RegExp(
    String.raw`^(?:Error:|##\[error\])?\s{1,10}(?<line>\d{1,7}):(?<column>\d{1,5})\s{1,6}error\s{1,6}(?<message>\S.{0,1500}?)(?:\s{2,400}${RULE})?$`,
  ),
  new RegExp(
    String.raw`^(?<line>\d{1,7}):(?<column>\d{1,5})\s{1,6}Error: (?<message>\S.{0,1500}?)(?:\s{2,400}${RULE})?$`,
  ),
  new RegExp(
    String.raw`^\s{2,10}✖\s{1,6}(?<line>\d{1,7}):(?<column>\d{1,5})\s{1,6}(?<message>\S.{0,1500}?)\s{2,400}${RULE}$`,
  ),
  new RegExp(
    String.raw`^\s{1,10}Line (?<line>\d{1,7}):(?<column>\d{1,5}):\s{1,6}(?<message>\S.{0,1500}?)(?:\s{2,400}${RULE})?$`,
  ),
];
/** Lines that name their file. */
const LINES = [
  new RegExp(
    String.raw`^(?<file>\S.{0,300}?): line (?<line>\d{1,7}), col (?<column>\d{1,5}), Error - (?<message>.{1,1500}?)(?: \(${RULE}\))?$`,
  ),
  new RegExp(
    String.raw`^(?<file>\S.{0,300}?):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>.{1,1500}?) \[Error(?:/${RULE})?\]$`,
  ),
  new RegExp(
    String.raw`^(?<file>\S.{0,300}?)\((?<line>\d{1,7}),(?<column>\d{1,5})\): error (?:${RULE} |(?<=\.(?:[cm]?[jt]sx?|vue|svelte)\(.{3,16} error )): (?<message>.{1,1500})$`,
  ),
];
/** Every shape has a line and a column. */
const PLACED = /\d[:,](?: col )?\d/;
const EDITOR = new RegExp(
  String.raw`^(?<message>.{5,1500}?)\s?eslint\(${RULE}\)(?: \[Ln (?<line>\d{1,7}), Col (?<column>\d{1,5})\])?$`,
);
const LIMIT = /^ESLint found too many warnings \(maximum: \d{1,6}\)\.$/;
const FILE = /^(?:\[eslint\] ?)?\s{0,4}((?:[A-Za-z]:)?[\w@./\\~[\]() +-]{1,300}\.\w{1,8})(?::\d{1,7}:\d{1,5})?$/;
const MOST_ROWS = 500;

/** Most rules guard style and quality; these say more. */
const RULES: Readonly<Record<string, Category>> = {
  "no-undef": "lookup",
  "react/jsx-no-undef": "lookup",
  "import/no-unresolved": "dependency",
  "import/no-extraneous-dependencies": "dependency",
  "n/no-missing-import": "dependency",
  "node/no-missing-import": "dependency",
  "n/no-missing-require": "dependency",
};

/** The category of what a rule reports; an empty name is that of a parser. */
export const eslintCategory = (message: string, rule: string): Category =>
  /^Parsing error|^Syntax error/i.test(message)
    ? "syntax"
    : message.startsWith("Definition for rule '")
      ? "configuration"
      : (RULES[rule] ?? (/^@typescript-eslint\/no-unsafe/.test(rule) ? "type" : "build"));

/** The file above a row, across the rows between. */
function fileAbove({ lines }: ErrorText, index: number): string | undefined {
  for (let at = index; at >= Math.max(0, index - MOST_ROWS); at--) {
    const file = FILE.exec((lines[at] ?? "").slice(0, 400).trimEnd())?.[1];
    if (file !== undefined || (lines[at] ?? "").trim() === "") return file;
  }
  return undefined;
}

function problem(groups: Record<string, string | undefined>, number: number, text: ErrorText): Finding {
  const { code, line, column, message = "" } = groups;
  const file = groups.file ?? fileAbove(text, number - 2);
  return {
    runtime: "eslint",
    lines: [number, number],
    confidence: groups.file === undefined && file === undefined ? STRONG : CERTAIN,
    message: message.trim(),
    code,
    category: eslintCategory(message, code ?? ""),
    location: line === undefined ? undefined : { file, line: Number(line), column: Number(column) },
  };
}

/** Create React App prints errors and warnings alike. */
const isFailure = (line: string, { text }: ErrorText): boolean =>
  !/^\s{1,10}Line /.test(line) || /Failed to compile|ERROR in/.test(text.slice(0, 20_000));

const match = (line: string) => [...ROWS, ...LINES].map((shape) => shape.exec(line)?.groups).find((found) => found);

const anchors = [
  " error ",
  "Error: ",
  "✖ ",
  "Line ",
  ", Error - ",
  " [Error",
  "): error ",
  "eslint(",
  "too many warnings",
];

export const eslint = lineFormat("eslint", anchors, (line, number, text) => {
  const groups = PLACED.test(line) ? match(line) : undefined;
  if (groups) return isFailure(line, text) ? problem(groups, number, text) : undefined;
  if (LIMIT.test(line))
    return { runtime: "eslint", lines: [number, number], confidence: STRONG, message: line, category: "build" };
  const edited = !line.includes("eslint(") || inProse(line) ? undefined : EDITOR.exec(line)?.groups;
  return edited && { ...problem(edited, number, text), confidence: STRONG };
});
