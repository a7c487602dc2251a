/** Findings of Python's linters and formatters on single lines: ruff, flake8, pylint, black, isort; conventions and warnings are none. */
import type { Category } from "../../../report.ts";
import type { Finding } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const PLACE = String.raw`^(?<file>[^\s:][^:]{0,300}\.(?:pyi?|ipynb)(?::cell \d{1,5})?):(?<line>\d{1,7}):(?:(?<column>\d{1,5}):)?`;
const SHAPES: readonly (readonly [RegExp, number])[] = [
  // app.py:1:8: F401 [*] `os` imported but unused; codes of warnings (W…) are left out.
  [new RegExp(`${PLACE} (?<code>(?!W\\d|C0|R0)[A-Z]{1,4}\\d{3,4})(?: \\[\\*\\])? (?<message>.{1,1000})$`), CERTAIN],
  // app.py:4:8: E0602: Undefined variable 'x' (undefined-variable)
  [new RegExp(`${PLACE} (?<code>[EF]\\d{4}): (?<message>.{1,1000}?) \\([a-z-]{2,60}\\)$`), CERTAIN],
  [new RegExp(`${PLACE} (?:invalid-syntax|SyntaxError): (?<message>.{1,1000})$`), CERTAIN],
  [
    /^error: (?<message>cannot format (?<file>\S.{0,300}?): (?:Cannot parse(?: for target version \S{1,20})?: (?<line>\d{1,7}):(?<column>\d{1,6})|.{1,300}).{0,500})$/,
    STRONG,
  ],
  [/^>> Issue: \[(?<code>B\d{3}):\w{1,80}\] (?<message>.{1,500})$/, CERTAIN],
  [/^ERROR: (?:(?<file>\S.{0,300}\.pyi?) )?(?<message>Imports are incorrectly sorted and\/or formatted\.)$/, CERTAIN],
  [/^(?<message>would reformat (?<file>\S.{0,300}\.pyi?))$/, LIKELY],
];
const CATEGORIES: readonly (readonly [RegExp, Category])[] = [
  [/^(?:E9|E0001|invalid-syntax)|[Cc]annot parse|SyntaxError|IndentationError/, "syntax"],
  [/^(?:F821|F822|F823|E0602|E0601)/, "lookup"],
  [/^(?:E0401|E0611)/, "dependency"],
  [/^(?:E1101|E1120|E1121|E1123|E1136|E1133|E1102|E1111)/, "type"],
];

export const pythonLinters = lineFormat(
  "python-linters",
  [".py:", ".pyi:", ".ipynb:", "cannot format ", "incorrectly sorted", "would reformat ", ">> Issue: "],
  (line, number): Finding | undefined => {
    for (const [pattern, confidence] of SHAPES) {
      const groups = pattern.exec(line)?.groups;
      if (!groups) continue;
      const { file, line: at, column, code, message } = groups;
      const said = `${code ?? (/invalid-syntax: |SyntaxError: /.test(line) ? "invalid-syntax" : "")} ${message}`;
      return {
        runtime: "python",
        lines: [number, number],
        confidence,
        code,
        message,
        category: CATEGORIES.find(([wording]) => wording.test(said))?.[1] ?? "build",
        location: file
          ? { file, line: at ? Number(at) : undefined, column: column ? Number(column) : undefined }
          : undefined,
      };
    }
    return undefined;
  },
);
