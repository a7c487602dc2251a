/** Biome: `src/a.js:2:7 lint/suspicious/noDoubleEquals FIXABLE ━━━━`, then `× message`. */
import { toNumber } from "../../shared/lines.ts";
import { CERTAIN } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const HEAD =
  /^(?<file>\S.{0,300}?)(?::(?<line>\d{1,7}):(?<column>\d{1,7}))? (?<code>(?:lint|assist|suppressions)\/[\w/-]{3,100}|parse|format|organizeImports|internalError\/\w{1,20}|configuration|project|deserialize)(?: {1,2}(?:FIXABLE|VERBOSE|INTERNAL|DEPRECATED)){0,3} {1,2}━{3,200}$/;
const TOLD = /^\s{1,6}[×✖] (\S.{0,1500})$/;

export const biome = lineFormat("biome", [" ━━━"], (line, number, { lines }) => {
  const { file, line: row, column, code } = HEAD.exec(line)?.groups ?? {};
  const message = lines
    .slice(number, number + 3)
    .map((text) => TOLD.exec(text.slice(0, 2000).trimEnd())?.[1])
    .find((text) => text !== undefined);
  if (file === undefined || message === undefined) return undefined;
  return {
    runtime: "node",
    lines: [number, Math.min(number + 2, lines.length)],
    confidence: CERTAIN,
    message,
    code,
    category:
      code === "parse"
        ? "syntax"
        : /^(?:configuration|deserialize|project)$/.test(code ?? "")
          ? "configuration"
          : "build",
    location: { file, line: toNumber(row), column: toNumber(column) },
  };
});
