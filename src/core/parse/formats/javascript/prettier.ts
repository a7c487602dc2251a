/** Prettier: `[error] src/a.ts: SyntaxError: ';' expected. (1:17)`, and `prettier --check` with files to be formatted. */
import type { Finding } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const SYNTAX =
  /^\[error\] (?<file>.{1,300}?): (?<type>\w{0,40}Error): (?<message>.{1,1500}?\((?<line>\d{1,7}):(?<column>\d{1,7})\))$/;
const OTHER =
  /^\[error\] (?<message>No (?:files matching|parser could be inferred|supported files).{1,500}|Invalid configuration.{1,1000}|Couldn't (?:resolve|find) .{1,500})$/;
const STYLE = /^(?:\[warn\] )?(?<message>Code style issues (?:found|were found) in .{1,300})$/;
const UNFORMATTED = /^\[warn\] (?<file>\S.{0,300}\.\w{1,10})$/;

export const prettier = lineFormat("prettier", ["[error] ", "Code style issues "], (line, number, { lines }) => {
  const found = (finding: Partial<Finding>): Finding => ({
    runtime: "node",
    lines: [number, number],
    confidence: CERTAIN,
    ...finding,
  });
  const { file, type, message, line: row, column } = SYNTAX.exec(line)?.groups ?? {};
  if (file !== undefined)
    return found({ type, message, category: "syntax", location: { file, line: Number(row), column: Number(column) } });
  const other = OTHER.exec(line)?.groups?.message;
  if (other !== undefined)
    return found({ message: other, category: /^No (?:files|supp)/.test(other) ? "not-found" : "configuration" });
  const style = STYLE.exec(line)?.groups?.message;
  if (style === undefined) return undefined;
  const first = lines.slice(0, number).map((text) => UNFORMATTED.exec(text.slice(0, 400).trimEnd())?.groups?.file);
  const unformatted = first.find((name) => name !== undefined);
  return found({
    confidence: STRONG,
    message: style,
    category: "build",
    location: unformatted === undefined ? undefined : { file: unformatted },
  });
});
