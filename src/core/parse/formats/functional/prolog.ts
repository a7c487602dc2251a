/** SWI-Prolog's errors and failed directives, GNU Prolog's `uncaught exception`. https://www.swi-prolog.org/pldoc/man?section=debugger */
import type { Finding, Location } from "../../../types.ts";
import { CERTAIN, LIKELY, WEAK } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const PLACE =
  /^(?:ERROR|Warning): ([^\s:]{1,300}\.(?:pl|pro|plt|prolog|qlf)):(\d{1,7})(?::(\d{1,6}))?:(?: (\S.{0,900}))?$/;
const SAYING =
  /^ERROR: (?:-g .{1,200}?: )?(?:toplevel: )?(?:Unhandled exception: )?(?:Undefined procedure: )?(?:(?:'[^']{1,60}'|[\w$:]{0,60}[a-z/=<>+*-]{1,20})\/\d{1,2}: )?(\S.{0,900})$/;
const KNOWN =
  /Unknown procedure|Unknown error term|not sufficiently instantiated|Arithmetic: |Type error: |Domain error: |Syntax error: |does not exist|No permission to|Undefined procedure|Stack limit|Unknown message|Initialization goal|procedure `|Cannot represent|Timeout exceeded|is not a function|evaluation error/;
const GNU = /^(?:uncaught exception: error|warning: .{1,100} uncaught exception: error)\((.{1,600})\)$/;
const FAILED = /^Warning: {4}Goal \((?:directive|initialization)\) failed/;

const WORDINGS: Wordings = [
  [/zero_divisor|Arithmetic: evaluation|undefined_evaluable|float_overflow/, "arithmetic"],
  [/Unknown procedure|Undefined procedure|procedure `|existence_error\(procedure|is not a function/, "lookup"],
  [/Syntax error|syntax_error/, "syntax"],
  [/Type error|type_error|Domain error/, "type"],
  [/instantiated|instantiation_error|Cannot represent/, "invalid-input"],
  [/library\(.{1,80}\)' does not exist/, "dependency"],
  [/does not exist|existence_error/, "not-found"],
  [/No permission|permission_error/, "permission"],
  [/Stack limit|resource_error|stack sizes/, "memory"],
];

export const prolog = blockFormat(
  "prolog",
  [
    ".pl:",
    ".pro:",
    ".plt:",
    ".prolog:",
    ".qlf:",
    "Unknown procedure",
    "Undefined procedure",
    "Arithmetic: ",
    "sufficiently instantiated",
    "Warning:    Goal (",
    "uncaught exception: error(",
    "Type error: ",
    "Domain error: ",
    "No permission to ",
    "Stack limit",
    "source_sink",
  ],
  (lines, at): Finding | undefined => {
    const line = lines[at] ?? "";
    const [, file, number, column, said] = PLACE.exec(line) ?? [];
    if (file !== undefined)
      return readPlaced(lines, at, { file, line: toNumber(number), column: toNumber(column) }, said);
    const message = GNU.exec(line)?.[1] ?? (KNOWN.test(line) ? SAYING.exec(line)?.[1] : undefined);
    if (message === undefined) return undefined;
    const rest = linesBelow(lines, at, (below) => /^ERROR: {1,4}(?:In:| {2}\[\d)/.test(below));
    return { ...finding(at, at + rest.length, message), confidence: GNU.test(line) ? CERTAIN : LIKELY };
  },
);

/** The place stands on its own line when the message takes more than one; a failed goal is only a warning. */
function readPlaced(
  lines: readonly string[],
  at: number,
  location: Location,
  said: string | undefined,
): Finding | undefined {
  const prefix = (lines[at] ?? "").startsWith("ERROR") ? "ERROR: " : "Warning: ";
  const body = linesBelow(
    lines,
    at,
    (line) => line.startsWith(`${prefix}   `) || (said?.endsWith("exception:") === true && line.startsWith("ERROR: ")),
    20,
  );
  const first = said?.endsWith("exception:") === false ? said : body[0];
  if (first === undefined || (prefix === "Warning: " && !FAILED.test(first))) return undefined;
  const message = first.replace(/^(?:ERROR|Warning): {1,8}/, "").replace(/^(?:catch\/3|'\$run_init_goal'\/\d): /, "");
  return { ...finding(at, at + body.length, message), location, confidence: prefix === "ERROR: " ? CERTAIN : WEAK };
}

function finding(at: number, last: number, message: string): Finding {
  return {
    runtime: "other",
    lines: [at + 1, last + 1],
    confidence: CERTAIN,
    message,
    category: troubleOf(message, WORDINGS),
  };
}
