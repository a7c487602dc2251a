/** Findings of Python's type checkers: mypy `file:line[:column]: error: text  [code]`, pyright `file:line:column - error: text (code)`. */
import type { Finding, Format } from "../../types.ts";
import { CERTAIN } from "../confidence.ts";
import { matchable } from "../shared/python-exception.ts";

const shapes = [
  /^(?<file>[^\s:][^:]{0,300}\.pyi?):(?<line>\d{1,7}):(?:(?<column>\d{1,5}):)? error: (?<message>.{1,1500}?)(?: {1,2}\[(?<code>[a-z][a-z0-9-]{1,60})\])?$/,
  /^\s{0,8}(?<file>\S.{0,300}\.pyi?):(?<line>\d{1,7}):(?<column>\d{1,5}) - error: (?<message>.{1,1500}?)(?: \((?<code>report\w{1,60})\))?$/,
];

function readLine(text: string, at: number): Finding[] {
  const groups = shapes.map((shape) => shape.exec(matchable(text))?.groups).find((found) => found);
  if (!groups) return [];
  const { file, line, column, message, code } = groups;
  return [
    {
      runtime: "python",
      lines: [at + 1, at + 1],
      confidence: CERTAIN,
      message,
      code,
      category: message?.startsWith('Item "None"') ? "null-reference" : code === "syntax" ? "syntax" : "type",
      location: { file, line: Number(line), column: column ? Number(column) : undefined },
    },
  ];
}

export const mypy: Format = {
  name: "mypy",
  parse({ lines }) {
    const findings = lines.flatMap(readLine);
    return findings.length > 0 ? findings : undefined;
  },
};
