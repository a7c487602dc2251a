/** Tcl and Expect: a message, then where it came from: https://www.tcl-lang.org/man/tcl8.6/TclCmd/tclvars.htm (errorInfo) */
import type { Category, Finding, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const MAX_LINES = 300;
const EXECUTING =
  /^\s{2,8}(?:while (?:executing|compiling|evaluating)|invoked from within|\(parsing expression ".{0,300}"\)|\(file ".{1,300}" line \d{1,7}\)|\(procedure ".{1,200}" line \d{1,7}\))/;
const IN_EXPRESSION = /^in expression "/;
const FILE = /^\s{2,8}\((?:file|in file) "(.{1,300})" line (\d{1,7})\)$/;
const PROCEDURE = /^\s{2,8}\((?:procedure|class|object) "(.{1,200})" .{0,80}line (\d{1,7})\)$/;
const TRACE = /^\s{2,8}\S|^["\t}]|^.{0,300}"$/;
const ALONE =
  /^(?:couldn't read file ".{1,300}": .{1,100}|invalid command name ".{1,200}"|wrong # args: should be ".{1,300}"|can't read ".{1,200}": no such (?:variable|element in array))$/;
const WORDINGS: Wordings = [
  [/^invalid command name|^can't find package|^couldn't load (?:file|library)/, "dependency"],
  [
    /no such variable|no such element|^unknown (?:option|subcommand)|^bad (?:option|index)|not known in dictionary/,
    "lookup",
  ],
  [
    /^wrong # args|^expected (?:integer|boolean|floating|number)|^can't use .{1,60} as operand|isn't (?:a |an )?(?:array|numeric|variable)/,
    "type",
  ],
  [/^can't (?:unset|set|read|incr) ".{1,200}": |^can't (?:find|delete|rename)/, "lookup"],
  [/no such file|can not find channel|couldn't execute/, "not-found"],
  [/permission denied/, "permission"],
  [/divide by zero|domain error|integer value too large/, "arithmetic"],
  [
    /^missing (?:close|operand)|^extra characters after|^unmatched|^syntax error|^unbalanced|^invalid (?:character|bareword)/,
    "syntax",
  ],
  [/connection refused|spawn id \S{1,40} not open|broken pipe|^couldn't open socket/, "connection"],
  [/too many nested|stack overflow|infinite loop\?/, "memory"],
  [/already exists/, "conflict"],
  [/timed? ?out/, "timeout"],
];

function read(lines: readonly string[], at: number): Finding | undefined {
  const message = lines[at] ?? "";
  // expr quotes what it could not parse between the message and the trace.
  const below = IN_EXPRESSION.test(lines[at + 1] ?? "") ? lines[at + 2] : lines[at + 1];
  const isAbove = EXECUTING.test(below ?? "") && !EXECUTING.test(message) && message !== "" && !/^[\s"]/.test(message);
  if (!isAbove && !ALONE.test(message)) return undefined;
  const end = isAbove ? traceEnd(lines, at + 1) : at + 1;
  const trace = lines.slice(at + 1, end);
  const frames: Frame[] = trace.flatMap((line) => {
    const [, name, row] = PROCEDURE.exec(line) ?? [];
    return name === undefined ? [] : [{ function: name, line: Number(row) }];
  });
  const [, file, row] = trace.map((line) => FILE.exec(line)).find((match) => match !== null) ?? [];
  const category: Category | undefined = byWording(message, WORDINGS);
  const location = file === undefined ? undefined : { file, line: Number(row) };
  return {
    runtime: "other",
    lines: [at + 1, end],
    confidence: isAbove ? CERTAIN : STRONG,
    message,
    category,
    location,
    frames,
  };
}

function traceEnd(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MAX_LINES); at++) {
    if (EXECUTING.test(lines[at] ?? "")) end = at + 1;
    else if (!TRACE.test(lines[at] ?? "")) break;
  }
  return end;
}

export const tcl = blockFormat(
  "tcl",
  [
    "while executing",
    "missing operand",
    "invalid bareword",
    "invoked from within",
    '(file "',
    '(procedure "',
    "couldn't read file ",
    "invalid command name ",
    "wrong # args: ",
    "no such variable",
    "no such element",
  ],
  read,
  { above: 20 },
);
