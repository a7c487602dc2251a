/** What Erlang's compiler, rebar3 and Gleam refuse: `src/bad.erl:5:1: syntax error before: h`, boxes, `===> …`. */
import { erlangCategory } from "../../categories/erlang.ts";
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const LINE =
  /^([^\s:]{1,300}\.(?:erl|hrl|yrl|xrl|app\.src|escript|config)):(\d{1,7}):(?:(\d{1,5}):)? (?!Warning:)(\S.{0,1500})$/;
const BOX = /^\s{0,8}┌─ (\S{1,300}\.(?:erl|hrl|gleam))(?::(\d{1,7}):(\d{1,5}))?:?$/;
const BOX_LINE = /^\s{0,8}(\d{1,7}) │/;
const POINTED = /^\s{1,8}│\s{0,200}╰── (\S.{0,900})$/;
const TITLE = /^error: (\S.{0,500})$/;
const REBAR =
  /^===> (?!Plugin .{1,300} not available\.)((?:Failed|Unable|Could not|Error|Package not found|Dependency|No such|Invalid|Missing|Verification|Plugin|Command|Uncaught|Bad|Hex|Sources|Compiling .{1,300} failed|Dependency failure|Compilation failed|Errors? ).{0,1500})$/;

const WORDINGS: Wordings = [
  [/^(?:function|record|type|macro|variable|field) .{1,300} (?:undefined|unbound)/, "lookup"],
  [/syntax error|illegal|unterminated|^(?:head mismatch|bad attribute)/i, "syntax"],
  [
    /can't find (?:include|module)|Package not found|fetch|dependenc|behaviou?r .{1,80} undefined|Unknown module|Unknown import/i,
    "dependency",
  ],
  [/type|incompatible|arity|arguments?|labels?/i, "type"],
  [/undefined|unbound|not found|unknown|Unknown|spec for/, "lookup"],
  [/already defined|redefin|[Dd]uplicate/, "conflict"],
  [/parse transform|version/, "compatibility"],
];
const categoryFor = (message: string): Category => troubleOf(message, WORDINGS) ?? "build";

export const erlc = blockFormat(
  "erlc",
  [".erl:", ".hrl:", ".gleam:", ".yrl:", ".src:", ".config:", ".escript:", "===> "],
  (lines, at) => {
    return readLine(lines, at) ?? readBox(lines, at);
  },
);

/** What rebar3 did not expect is told by the term below. */
function reasonBelow(lines: readonly string[], at: number): Finding["category"] {
  const below = linesBelow(lines, at, () => true, 3).find((line) => line.startsWith("Error: "));
  return below === undefined ? undefined : erlangCategory(below, below);
}

function readLine(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const common = { runtime: "erlang" as const, lines: [at + 1, at + 1] as [number, number] };
  const [, file, number, column, message] = LINE.exec(line) ?? [];
  if (message !== undefined)
    return {
      ...common,
      confidence: CERTAIN,
      message,
      category: categoryFor(message),
      location: { file, line: Number(number), column: toNumber(column) },
    };
  const said = REBAR.exec(line)?.[1];
  if (said === undefined) return undefined;
  return {
    ...common,
    confidence: /^Compil|^Errors? /.test(said) ? CONSEQUENCE : STRONG,
    message: said,
    category: (said.startsWith("Uncaught") ? reasonBelow(lines, at) : undefined) ?? categoryFor(said),
  };
}

/** rebar3 prints the message in the box; Gleam above it. */
function readBox(lines: readonly string[], at: number): Finding | undefined {
  const [, file, number, column] = BOX.exec(lines[at] ?? "") ?? [];
  if (file === undefined) return undefined;
  const box = linesBelow(lines, at, (line) => line.includes("│"), 40);
  const inside = box.map((line) => POINTED.exec(line)?.[1]).find((said) => said !== undefined);
  const message = inside ?? TITLE.exec(lines[at - 1] ?? "")?.[1];
  if (message === undefined) return undefined;
  const line =
    toNumber(number) ?? toNumber(box.map((text) => BOX_LINE.exec(text)?.[1]).findLast((text) => text !== undefined));
  return {
    runtime: file.endsWith(".gleam") ? "other" : "erlang",
    lines: [inside === undefined ? at : at + 1, at + 1 + box.length],
    confidence: CERTAIN,
    message,
    category: categoryFor(message),
    location: { file, line, column: toNumber(column) },
  };
}
