/** Ada: GNAT's diagnostics (with `error:` since GCC 12), its binder, and exceptions that nothing handled. */
import type { Finding, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const DIAGNOSTIC =
  /^([^:\s][^:]{0,300}\.ad[abs]):(\d{1,7}):(\d{1,5}): (?!warning:|info:|\(style\)|low:|medium:|high:)(?:error: |fatal error: )?(\S.{0,800})$/;
/** A line that goes on with the error above, which stands at the same place. */
const CONTINUED =
  /^(?:found |possible (?:misspelling|missing)|instantiation error|.{0,60}defined at line|.{0,40}declared at|\s)/;
const RAISED = /^(?:.{0,80}: )?raised ([A-Z][\w.]{2,120}) : (\S.{0,800})$/;
const RAISED_BARE = /^raised ([A-Z][A-Z_.]{2,120})$/;
const NAME = /^Exception name: ([A-Z][\w.]{2,120})$/;
const MESSAGE = /^Message: (\S.{0,800})$/;
const EXECUTION = /^Execution of \S.{0,300} terminated by unhandled exception$/;
const FAILED = /^(?:\S{0,80}-)?(gnat(?:make|link|bind)|gprbuild)(?:-\d{1,2})?: (?:\*\*\* )?(\S.{0,500})$/;
const RAISED_AT = /^([^:\s]{1,200}\.ad[abs]):(\d{1,7})(?::(\d{1,5}))? /;

const RUN_TIME: Wordings = [
  [/divide by zero|overflow check|division|range check failed.{0,20}float/, "arithmetic"],
  [/index check|discriminant|length check|not in range|Key not in map|key not in|invalid index|bad cursor/i, "lookup"],
  [/access check|null/i, "null-reference"],
  [/range check|bad input for|DATA_ERROR|END_ERROR|LAYOUT_ERROR|invalid data/, "invalid-input"],
  [/ASSERT|[Pp]recondition|[Pp]ostcondition|invariant|assertion/, "assertion"],
  [/STORAGE_ERROR|stack overflow|heap exhausted/, "memory"],
  [/NAME_ERROR/, "not-found"],
  [/USE_ERROR|DEVICE_ERROR/, "permission"],
  [/STATUS_ERROR|MODE_ERROR/, "conflict"],
  [/TASKING_ERROR|tasking/i, "concurrency"],
  [/GNAT\.SOCKETS|SOCKET_ERROR/, "connection"],
  [/ENCODING|ENCODING_ERROR/, "encoding"],
  [/CONSTRAINT_ERROR/, "invalid-input"],
];

const COMPILE: Wordings = [
  [
    /missing|expected|unexpected|misspelling of|should be|extra |illegal|reserved word|not allowed here|end of file|statement expected/,
    "syntax",
  ],
  [
    /^file ".{1,200}" not found|^".{1,200}" (?:depends on|not found)|cannot (?:find|generate)|unit .{0,100}not found/,
    "dependency",
  ],
  [/is undefined|not declared|not visible|no (?:selector|such|visible)|undefined/, "lookup"],
  [/conflicts with|duplicate|already/, "conflict"],
];

const compileCategory = (message: string) =>
  /^expected (?:type|a |an |private|access)/.test(message) ? "type" : (byWording(message, COMPILE) ?? "type");

function readDiagnostic(lines: readonly string[], at: number): Finding | undefined {
  const [, file, row, column, message] = DIAGNOSTIC.exec(lines[at] ?? "") ?? [];
  if (!message) return undefined;
  const same = `${file}:${row}:`;
  const more = linesBelow(
    lines,
    at,
    (line) => {
      const next = line.startsWith(same) ? DIAGNOSTIC.exec(line)?.[4] : undefined;
      return (
        next !== undefined &&
        (CONTINUED.test(next) || (next.startsWith("missing ") && line.startsWith(`${same}${column}:`)))
      );
    },
    6,
  );
  const location = { file, line: Number(row), column: Number(column) };
  return {
    runtime: "other",
    lines: [at + 1, at + 1 + more.length],
    confidence: CERTAIN,
    message,
    location,
    category: compileCategory(message),
  };
}

function raised(lines: [number, number], type: string, message: string | undefined): Finding {
  const [, file, row, column] = RAISED_AT.exec(message ?? "") ?? [];
  const location: Location | undefined = file
    ? { file, line: Number(row), ...(column && { column: Number(column) }) }
    : undefined;
  const category = byWording(message ?? "", RUN_TIME) ?? byWording(type, RUN_TIME);
  return { runtime: "other", lines, confidence: CERTAIN, severity: "fatal", type, message, location, category };
}

function readRaised(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, type, message] = RAISED.exec(line) ?? RAISED_BARE.exec(line) ?? [];
  if (type) return raised([at + 1, at + 1], type, message);
  const name = NAME.exec(line)?.[1];
  const first = EXECUTION.test(lines[at - 1] ?? "") ? at : at + 1;
  const said = MESSAGE.exec(lines[at + 1] ?? "")?.[1];
  return name ? raised([first, said ? at + 2 : at + 1], name, said) : undefined;
}

function readFailure(line: string, at: number): Finding | undefined {
  const [, tool, message] = FAILED.exec(line) ?? [];
  if (!tool || !message || !/error|not found|cannot|failed|missing/.test(message)) return undefined;
  const passedOn = /compilation error|(?:bind|link|compilation phase) failed|compilation of .{1,200} failed/.test(
    message,
  );
  const category = passedOn ? "build" : /not found/.test(message) ? "not-found" : "build";
  return { runtime: "other", lines: [at + 1, at + 1], confidence: passedOn ? CONSEQUENCE : CERTAIN, message, category };
}

export const ada = blockFormat(
  "ada",
  [".adb:", ".ads:", ".ada:", "raised ", "Exception name: ", "gnatmake", "gnatlink", "gnatbind", "gprbuild"],
  (lines, at) => readDiagnostic(lines, at) ?? readRaised(lines, at) ?? readFailure(lines[at] ?? "", at),
);
