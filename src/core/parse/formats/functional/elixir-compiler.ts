/** Diagnostics of Elixir's compiler since 1.15: `error: …`, an excerpt in a box or the place alone, `└─ lib/x.ex:3:5: Mod.f/0`. */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const ERROR = /^\s{0,12}error: (\S.{0,1900})$/;
/** Without the mark, as Mix prints it in yellow below the compiler's errors. */
const DEPENDENCY = /^could not compile dependency :\w{1,80}, .{1,300} failed\b/;
const CORNER = /^\s{0,20}└─ ([^\s:]{1,300}):(\d{1,7})(?::(\d{1,6}))?(?:: (\S.{0,300}))?$/;
const PLAIN = /^\s{2,6}([^\s:]{1,300}\.(?:exs?|[lh]?eex)):(\d{1,7})(?::(\d{1,6}))?(?:: (\S.{0,300}))?$/;
const LOGGED = /^\*\* \((\w{1,80})\).{1,400}\(errors have been logged\)$|^\*\* \((\w{1,80})\) .{0,300}cannot compile/;
/** What stands between a message and its place. */
const EXCERPT = /^\s{0,12}(?:\d{1,6} )?(?:│|├|┌|└)|^\s{4,}\S|^$/;

const WORDINGS: Wordings = [
  [/^undefined (?:variable|function)|is undefined|not (?:defined|find)/, "lookup"],
  [/is not loaded|could not be found|is not available|module .{1,200} not found/, "dependency"],
  [/^(?:syntax error|unexpected|missing terminator|invalid|unknown|the .{1,60} has no matching)/, "syntax"],
  [/type|incompatible|expected/, "type"],
];

/** The place stands below the message and its excerpt. */
const diagnostics = blockFormat(
  "elixir-compiler",
  ["└─ ", ".ex:", ".exs:", "eex:", "could not compile dependency :"],
  readDiagnostic,
  { above: 45 },
);

/** The errors have the type of the exception that sums them up below. */
export const elixirCompiler: Format = {
  ...diagnostics,
  parse(text, at) {
    const found = diagnostics.parse(text, at);
    const summary = text.lines.map((line) => LOGGED.exec(line.slice(0, 2000).trim())).find((match) => match);
    return found?.map((finding) => ({ ...finding, type: summary?.[1] ?? summary?.[2] }));
  },
};

function readDiagnostic(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  if (DEPENDENCY.test(line)) return { ...base(at, at), confidence: CONSEQUENCE, message: line, category: "dependency" };
  const message = ERROR.exec(line)?.[1];
  if (message === undefined) return undefined;
  const excerpt = linesBelow(lines, at, (line) => EXCERPT.test(line) && !CORNER.test(line) && !PLAIN.test(line), 40);
  const last = at + 1 + excerpt.length;
  const [, file, row, column, name] = CORNER.exec(lines[last] ?? "") ?? PLAIN.exec(lines[last] ?? "") ?? [];
  if (file === undefined) return undefined;
  const category: Category = troubleOf(message, WORDINGS) ?? "build";
  const location = { file, line: Number(row), column: toNumber(column), function: name };
  return { ...base(at, last), message, category, location };
}

const base = (at: number, last: number): Finding => ({
  runtime: "elixir",
  lines: [at + 1, last + 1],
  confidence: CERTAIN,
});
