/** Errors as Clojure 1.10+ triages them, `#error` maps, clojure.test and Leiningen. https://clojure.org/reference/repl_and_main#_error_printing */
import type { Cause, Category, Finding, Location } from "../../../types.ts";
import { byType } from "../../categories/index.ts";
import { CERTAIN, ENCLOSING, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const TRIAGE =
  /^(?:\S{0,60}> |Exception in thread "[^"]{1,80}" )?(Execution error|Unexpected error|Syntax error|Error (?:reading|printing)[\w ]{0,30}|Evaluation error)(?: \(([\w.$]{1,150})\))?(?: - invalid arguments to \S{1,200}| (?:reading source|compiling|macroexpanding|printing return value|reading|evaluating)[^(]{0,150}?)? ?(?:at )?(?:(\S{1,200}) )?\(([^\s():]{1,300}?)(?::(?:-\d|(\d{1,7})))?(?::(\d{1,6}))?\)\.$/;
const TEST = /^(FAIL|ERROR) in \(([^)]{1,200})\) \(([^():]{1,300}):(-?\d{1,7})\)$/;
const ACTUAL = /^\s{2}actual: ([a-zA-Z_][\w.$]{2,150}(?:Exception|Error|ExceptionInfo)): (.{0,900})$/;
const MAP_CAUSE = /^#error ?\{|^\s{1,3}:cause (?:"((?:[^"\\]|\\.){0,900})"|nil)/;
const VIA = /:type ([\w.$]{1,150})/;
const VIA_MESSAGE = /^\s{2,5}:message "((?:[^"\\]|\\.){0,900})"/;
const VIA_AT = /:at \[(\S{1,200}) (\S{1,100}) "([^"]{1,200})" (-?\d{1,7})\]/;
const MOST_LINES = 60;
const JVM_LINE = /^\s{1,8}(?:at \S|\.\.\. \d)|^Caused by: /;
const CAUSED = /^Caused by: ([\w.$]{3,200})(?:: (.{0,900}))?$/;
const LEININGEN =
  /^(Could not (?:find|transfer) artifact \S{1,200} (?:in|from\/to) \w{1,60} \(https?:.{1,300}|'\S{1,80}' is not a task\. See 'lein help'\.)/;

const WORDINGS: Wordings = [
  [/Unable to resolve (?:symbol|var|classname)|No such (?:var|namespace)|Can't (?:refer|resolve)/, "lookup"],
  [/Could not locate .{1,300} on classpath|ClassNotFound|Could not find artifact/, "dependency"],
  [
    /EOF while reading|Unmatched delimiter|Invalid (?:token|number|keyword)|Map literal must|Reader tag|did not conform to spec|No reader function/,
    "syntax",
  ],
  [
    /Wrong number of args|cannot be cast|No (?:matching|implementation of) method|Can't (?:call|let|take value)|Don't know how to create/,
    "type",
  ],
];

export const clojure = blockFormat(
  "clojure",
  [
    "Execution error",
    "Unexpected error",
    "Evaluation error",
    "Syntax error compiling",
    "Syntax error reading",
    "Syntax error macroexpanding",
    "Syntax error (",
    "Error printing return",
    "Error reading",
    "FAIL in (",
    "ERROR in (",
    "#error",
    "Could not find artifact",
    "Could not transfer artifact",
    "See 'lein help'",
  ],
  (lines, at): Finding | undefined => {
    return readTriage(lines, at) ?? readTest(lines, at) ?? readMap(lines, at) ?? readTool(lines[at] ?? "", at);
  },
);

function readTriage(lines: readonly string[], at: number): Finding | undefined {
  const [, phase = "", type, name, file, line, column] = TRIAGE.exec(lines[at] ?? "") ?? [];
  if (file === undefined) return undefined;
  const body = linesBelow(lines, at, (below) => below !== "" && !below.startsWith("Full report at"), 30);
  if (/^\s{1,8}at \S/.test(body[0] ?? ""))
    return readTraced(lines, at, { file, line: toNumber(line), column: toNumber(column) });
  const message = body.join("\n");
  const location: Location = {
    file,
    line: toNumber(line),
    column: toNumber(column),
    function: name === "at" ? undefined : name,
  };
  return {
    ...found(at, at + body.length),
    confidence: CERTAIN,
    type,
    message,
    category: categoryFor(type, message, phase),
    location,
  };
}

/** A script's error with the JVM's trace below: what went wrong is its cause. */
function readTraced(lines: readonly string[], at: number, location: Location): Finding {
  const trace = linesBelow(lines, at, (line) => JVM_LINE.test(line));
  const [, type, message = ""] = trace.map((line) => CAUSED.exec(line)).find((match) => match) ?? [];
  return {
    ...found(at, at + trace.length),
    confidence: ENCLOSING,
    type,
    message,
    category: categoryFor(type, message, "Syntax error"),
    location,
  };
}

function readTool(line: string, at: number): Finding | undefined {
  const message = LEININGEN.exec(line)?.[1];
  return message === undefined
    ? undefined
    : { ...found(at, at), confidence: STRONG, message, category: line.startsWith("'") ? "not-found" : "dependency" };
}

function readTest(lines: readonly string[], at: number): Finding | undefined {
  const [, kind, , file, line] = TEST.exec(lines[at] ?? "") ?? [];
  if (file === undefined) return undefined;
  const body = linesBelow(lines, at, (below) => below !== "" && !TEST.test(below), MOST_LINES);
  const [, type, thrown] = body.map((below) => ACTUAL.exec(below)).find((match) => match) ?? [];
  const message = thrown ?? body.find((below) => below.startsWith("expected: ")) ?? body[0];
  const category = kind === "FAIL" ? "assertion" : categoryFor(type, thrown ?? "", "");
  return {
    ...found(at, at + body.length),
    confidence: ENCLOSING,
    type,
    message,
    category,
    location: { file, line: Number(line) },
  };
}

/** `#error {:cause … :via [{…} {…}] :trace […]}`: the first of `:via` was thrown, the last is the root cause. */
function readMap(lines: readonly string[], at: number): Finding | undefined {
  if (!/^(?:.{0,200}[ :])?#error ?\{/.test(lines[at] ?? "")) return undefined;
  const body = linesBelow(lines, at, (line) => /^[\s\]})]/.test(line), 120);
  const text = [(lines[at] ?? "").replace(/^.{0,200}?#error/, "#error"), ...body];
  const traceAt = text.findIndex((line) => /^\s{0,4}:trace/.test(line));
  const via = text.slice(0, traceAt < 0 ? text.length : traceAt);
  const types = via.flatMap((line) => VIA.exec(line)?.[1] ?? []);
  const messages = via.flatMap((line) => VIA_MESSAGE.exec(line)?.[1] ?? []);
  const cause = text.map((line) => MAP_CAUSE.exec(line)?.[1]).find((said) => said !== undefined);
  const [, name, method, file, line] = VIA_AT.exec(via.join(" ").slice(0, 6000)) ?? [];
  const message = messages[0] ?? cause;
  return {
    ...found(at, at + body.length),
    confidence: message === undefined ? STRONG : CERTAIN,
    type: types[0],
    message,
    category: categoryFor(types.at(-1), messages.at(-1) ?? message ?? "", ""),
    location: file === undefined ? undefined : { file, line: Number(line), function: `${name ?? ""}.${method ?? ""}` },
    causes: types.slice(1).map((type, index): Cause => ({ type, message: messages[index + 1] })),
  };
}

const found = (at: number, last: number) => ({
  runtime: "other" as const,
  lines: [at + 1, last + 1] as [number, number],
});

function categoryFor(type: string | undefined, message: string, phase: string): Category | undefined {
  const told = troubleOf(message, WORDINGS);
  return (
    told ??
    (type === undefined ? undefined : byType.get(type.split(".").at(-1) ?? "")) ??
    (phase === "Syntax error" ? "syntax" : undefined)
  );
}
