/** Stylelint's default formatter: rows `  2:1  ✖  message  rule` under the name of their file. */
import { CERTAIN } from "../../confidence.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";
import { lineFormat } from "../../shared/line-format.ts";

const ROW =
  /^\s{1,8}(?<line>\d{1,7}):(?<column>\d{1,5})\s{1,4}[✖×]\s{1,4}(?<message>\S.{0,800}?)\s{2,200}(?<code>[\w/@-]{2,80})$/;
const MOST_ROWS = 500;

export const stylelint = lineFormat("stylelint", ["✖ ", "× "], (text, number, { lines }) => {
  const { line, column, message, code } = ROW.exec(text)?.groups ?? {};
  if (message === undefined) return undefined;
  const above = lines.slice(Math.max(0, number - MOST_ROWS), number - 1);
  const file = above.findLast((name) => /^\S/.test(name) && placeOnLine(name))?.trim();
  return {
    runtime: "other",
    lines: [number, number],
    confidence: CERTAIN,
    message,
    code,
    category: code === "CssSyntaxError" ? "syntax" : "build",
    location: { file, line: Number(line), column: Number(column) },
  };
});
