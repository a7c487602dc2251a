/** What Angular's command line says of a workspace whose settings its schema refuses: the verdict, then each value. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const VERDICT =
  /^(?:(?:An unhandled exception occurred|Error|error): )?Schema validation failed with the following errors:$/;
const VALUE = /^\s{1,8}Data path "[^"]{0,300}" (?:must|should) .{1,900}$/;

export const angularCli = blockFormat("angular-cli", ["Schema validation failed"], (lines, at): Finding | undefined => {
  if (!VERDICT.test(lines[at]!)) return undefined;
  const values = linesBelow(lines, at, (line) => VALUE.test(line));
  if (values.length === 0) return undefined;
  return {
    runtime: "node",
    lines: [at + 1, at + 1 + values.length],
    confidence: CERTAIN,
    message: values.map((line) => line.trim()).join("\n"),
    category: "configuration",
  };
});
