/** Errors of Free Pascal, Delphi and Lazarus, at run time and from the compiler. https://www.freepascal.org/docs-html/user/userap4.html */
import type { Category, Finding, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const RUNTIME = /^(?:.{0,40})?(Runtime error (\d{1,3}) at (?:\$?[0-9A-Fa-f]{4,16}(?::\$?[0-9A-Fa-f]{4,16})?))$/;
const UNHANDLED = /^An unhandled exception occurred at \$[0-9A-Fa-f]{4,16}\s?:$/;
const EXCEPTION = /^(E[A-Z]\w{1,80}|Exception)\s?: (\S.{0,900})$/;
const FRAME = /^ {2}\$[0-9A-Fa-f]{4,16}(?: {1,3}([^\s,]{1,200}))?(?:,? {1,3}line (\d{1,7}) of (\S{1,300}))?/;
const COMPILER =
  /^([^\s(]{1,300}\.(?:pas|pp|lpr|dpr|inc))\((\d{1,7})(?:,(\d{1,6}))?\) (?:Error|Fatal|error|Fatal Error): (?:([EF]\d{4})?:? ?)(\S.{0,900})$/;
const DCC =
  /^(?:\[(?:dcc\d{2}|DCC) )?(?:Fatal )?[Ee]rror\] ([^\s(]{1,300}\.(?:pas|dpr|inc))\((\d{1,7})\): ([EF]\d{4}) (\S.{0,900})$/;
const VIOLATION =
  /^(?:.{0,80}: |Exception )?(?:(EAccessViolation)[:.]? )?(?:.{0,60}message '?)?(Access violation at address [0-9A-F]{4,16}(?: in module '.{1,120}')?.{0,120}?)'?$/;

const CODES: Readonly<Record<string, Category>> = {
  2: "not-found",
  3: "not-found",
  4: "resource-limit",
  5: "permission",
  100: "disk",
  101: "disk",
  103: "invalid-input",
  106: "invalid-input",
  200: "arithmetic",
  201: "lookup",
  202: "memory",
  203: "memory",
  204: "crash",
  205: "arithmetic",
  206: "arithmetic",
  207: "arithmetic",
  210: "null-reference",
  211: "type",
  215: "arithmetic",
  216: "null-reference",
  219: "type",
  227: "assertion",
  217: "unknown",
};
const WORDINGS: Wordings = [
  [/^EAccessViolation|Access violation/i, "null-reference"],
  [/^E(?:DivByZero|ZeroDivide|IntOverflow|Overflow|InvalidOp|MathError)/, "arithmetic"],
  [/^E(?:RangeError|ListError|StringListError)|out of (?:bounds|range)/, "lookup"],
  [/^E(?:InvalidCast|VariantTypeCast|VariantError)/, "type"],
  [/^E(?:OutOfMemory|StackOverflow|HeapException)/, "memory"],
  [/^E(?:FOpenError|FileNotFound)/, "not-found"],
  [/^E(?:IdSocketError|SocketError|IdConnClosed)/, "connection"],
  [/^E(?:AssertionFailed)/, "assertion"],
  [/^E(?:Convert|Argument|Invalid|JSON|Parser|Reader|Range)/, "invalid-input"],
];
const COMPILED: Wordings = [
  [/Identifier not found|Undeclared identifier|Undefined symbol/i, "lookup"],
  [/Can'?t find unit|File not found|not found.{0,20}unit/i, "dependency"],
  [/Syntax error|illegal character|expected but|Unexpected/i, "syntax"],
  [
    /Incompatible types?|type mismatch|Wrong number of parameters|Illegal (?:type|expression)|not enough|too many|overloaded/i,
    "type",
  ],
  [/Duplicate identifier|redeclared/i, "conflict"],
];
const isEcho = (message: string) => /^(?:There were \d|Compilation aborted|Could not compile)/.test(message);

export const pascal = blockFormat(
  "pascal",
  [
    "Runtime error ",
    "An unhandled exception occurred at $",
    ".pas(",
    ".pp(",
    ".lpr(",
    ".dpr(",
    ".inc(",
    "ccess violation at address",
  ],
  (lines, at) => {
    return readRuntime(lines, at) ?? readCompiler(lines[at] ?? "", at);
  },
);

function readRuntime(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, message, code] = RUNTIME.exec(line) ?? [];
  if (message !== undefined && code !== undefined) {
    const frames = framesBelow(lines, at);
    return {
      ...finding(at, at + frames.length, message),
      confidence: CERTAIN,
      severity: "fatal",
      code,
      category: CODES[code],
      frames,
      exitCode: Number(code),
    };
  }
  if (UNHANDLED.test(line)) {
    const [, type, said = lines[at + 1] ?? ""] = EXCEPTION.exec(lines[at + 1] ?? "") ?? [];
    const frames = framesBelow(lines, at + 1);
    return {
      ...finding(at, at + 1 + frames.length, said),
      confidence: CERTAIN,
      severity: "fatal",
      type,
      category: troubleOf(`${type ?? ""} ${said}`, WORDINGS),
      frames,
    };
  }
  const [, type, violation] = VIOLATION.exec(line) ?? [];
  return violation === undefined
    ? undefined
    : { ...finding(at, at, violation), confidence: LIKELY, type, category: "null-reference" };
}

/** The frames with a name or a place; the others are addresses alone. */
function framesBelow(lines: readonly string[], at: number): Frame[] {
  return linesBelow(lines, at, (line) => FRAME.test(line)).map((line) => {
    const [, name, number, file] = FRAME.exec(line) ?? [];
    return { function: name, file, line: toNumber(number) };
  });
}

function readCompiler(line: string, at: number): Finding | undefined {
  const [, file, number, column, code, message] = COMPILER.exec(line) ?? [];
  if (message !== undefined && !isEcho(message))
    return {
      ...finding(at, at, message),
      confidence: CERTAIN,
      code,
      category: troubleOf(message, COMPILED) ?? "build",
      location: { file, line: Number(number), column: toNumber(column) },
    };
  const [, unit, unitLine, delphi, said] = DCC.exec(line) ?? [];
  if (said === undefined) return undefined;
  return {
    ...finding(at, at, said),
    confidence: STRONG,
    code: delphi,
    category: troubleOf(said, COMPILED) ?? "build",
    location: { file: unit, line: Number(unitLine) },
  };
}

const finding = (at: number, last: number, message: string) => ({
  runtime: "other" as const,
  lines: [at + 1, last + 1] as [number, number],
  message,
});
