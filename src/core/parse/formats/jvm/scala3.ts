/** Errors of Scala 3's compiler: a rule with code, kind and place, the source, then the text behind a bar. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { compilerCategory } from "../../shared/jvm-compiler-category.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 40;
const RULE =
  /^(?:\[error\] )?-- (?:\[(E\d{3,5})\] )?([A-Z][\w ]{2,40}?)?(?: ?Error|Error): (\S.{0,400}?\.(?:scala|sc|mill|sbt))(?::(\d{1,7}):(\d{1,6}))? -{1,200}/;
const BAR = /^(?:\[error\] )?\s{0,8}\d{0,7}\s?\|(.{0,1500})$/;
/** The number of the first line shown, where the rule does not tell it. */
const NUMBERED = /^(?:\[error\] )?\s{0,8}(\d{1,7}) \|/;
const CARET = /^\s{0,400}\^{1,400}\s{0,10}$/;

function categoryOf(kind: string, message: string): Finding["category"] {
  if (/Syntax/.test(kind)) return "syntax";
  if (/Not Found/.test(kind)) return /is not a member of package|package/.test(message) ? "dependency" : "type";
  return compilerCategory(message);
}

/** The text under the caret. */
function messageBelow(lines: readonly string[], at: number): { message: string; last: number } {
  const shown = lines.slice(at + 1, at + 1 + MOST_LINES).map((line) => BAR.exec(line.slice(0, MAX_LINE))?.[1]);
  const end = shown.indexOf(undefined);
  const block = shown.slice(0, end < 0 ? shown.length : end).map((line) => line ?? "");
  const caret = block.findLastIndex((line) => CARET.test(line));
  const text = block.slice(caret + 1).map((line) => line.trim());
  const stop = text.findIndex((line) => line === "" || /^-{10,}/.test(line) || line.startsWith("longer explanation"));
  return { message: text.slice(0, stop < 0 ? text.length : stop).join("\n"), last: at + block.length };
}

function readError(lines: readonly string[], at: number): Finding | undefined {
  const [, code, kind = "", file, line, column] = RULE.exec((lines[at] ?? "").slice(0, MAX_LINE)) ?? [];
  if (!file) return undefined;
  const { message, last } = messageBelow(lines, at);
  return {
    runtime: "scala",
    lines: [at + 1, last + 1],
    confidence: CERTAIN,
    code,
    message: message || `${kind} Error`.trim(),
    category: categoryOf(kind, message),
    location: {
      file,
      line: toNumber(line ?? NUMBERED.exec((lines[at + 1] ?? "").slice(0, 40))?.[1]),
      column: toNumber(column),
    },
  };
}

/** Reads each error of Scala 3's compiler. */
export const scala3 = blockFormat("scala3", requiredLiterals(RULE), readError);
