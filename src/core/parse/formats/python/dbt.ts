/** What dbt says of a model, a test or a seed that failed: the kind and its file, and below it, indented, what the database or the template answered. */
import type { Category } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { linesBelow } from "../../shared/lines.ts";

const HEAD =
  /^(?:\d\d:\d\d:\d\d {1,4})?(?<message>(?<kind>Database|Compilation|Runtime|Parsing|Dependency) Error in (?:model|test|seed|snapshot|source|macro|operation|analysis|sql_operation) \S{1,200} \((?<file>[^()]{1,300})\))$/;
const BELOW = /^(?:\d\d:\d\d:\d\d)?\s{2,10}\S/;
const MOST_BELOW = 8;
const KINDS: Readonly<Record<string, Category>> = {
  Compilation: "syntax",
  Parsing: "syntax",
  Dependency: "dependency",
};

export const dbt = blockFormat("dbt", [" Error in "], (lines, at) => {
  const { message, kind = "", file } = HEAD.exec(lines[at]!)?.groups ?? {};
  if (message === undefined) return undefined;
  const said = linesBelow(lines, at, (line) => BELOW.test(line), MOST_BELOW);
  const category = commonCategory(said.join(" ")) ?? KINDS[kind];
  return {
    runtime: "python",
    lines: [at + 1, at + 1 + said.length],
    confidence: CERTAIN,
    message,
    location: { file },
    category,
  };
});
