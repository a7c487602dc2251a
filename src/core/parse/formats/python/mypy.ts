/** Findings of Python's type checkers: mypy `file:line[:column]: error: text  [code]`, pyright `file:line:column - error: text (code)`. */
import { CERTAIN } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const shapes = [
  /^(?<file>[^\s:][^:]{0,300}\.pyi?):(?<line>\d{1,7}):(?:(?<column>\d{1,5}):)? error: (?<message>.{1,1500}?)(?: {1,2}\[(?<code>[a-z][a-z0-9-]{1,60})\])?$/,
  /^\s{0,8}(?<file>\S.{0,300}\.pyi?):(?<line>\d{1,7}):(?<column>\d{1,5}) - error: (?<message>.{1,1500}?)(?: \((?<code>report\w{1,60})\))?$/,
];

export const mypy = lineFormat("mypy", [": error: ", " - error: "], (text, number) => {
  const groups = shapes.map((shape) => shape.exec(text)?.groups).find((found) => found);
  if (!groups) return undefined;
  const { file, line, column, message, code } = groups;
  return {
    runtime: "python",
    lines: [number, number],
    confidence: CERTAIN,
    message,
    code,
    category: message?.startsWith('Item "None"') ? "null-reference" : code === "syntax" ? "syntax" : "type",
    location: { file, line: Number(line), column: column ? Number(column) : undefined },
  };
});
