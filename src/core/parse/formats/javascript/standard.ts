/** JavaScript Standard Style and its kin, below their own head: `  /srv/a.js:2:29: Missing space before function parentheses. (space-before-function-paren)`. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { eslintCategory } from "./eslint.ts";

const HEAD = /^(?:semi|ts-|happi)?standard(?:x)?: (?:Use JavaScript |Run `)/;
const ROW =
  /^\s{2}(?<file>\S.{0,300}?):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>.{1,1500}?)(?: \((?<code>@?[a-z][\w./@-]{1,80})\))?$/;
/** Rows that a head may have before the next. */
const REACH = 200;

export const standard = blockFormat(
  "standard",
  ["standard: ", "standardx: "],
  (lines, at): Finding | undefined => {
    if (!lines.slice(Math.max(0, at - REACH), at).some((line) => HEAD.test(line))) return undefined;
    const { file, line, column, message = "", code } = ROW.exec(lines[at] ?? "")?.groups ?? {};
    if (file === undefined || (lines[at] ?? "").endsWith(" (warning)")) return undefined;
    return {
      runtime: "eslint",
      lines: [at + 1, at + 1],
      confidence: CERTAIN,
      message,
      code,
      category: eslintCategory(message, code ?? ""),
      location: { file, line: Number(line), column: Number(column) },
    };
  },
  { below: REACH },
);
