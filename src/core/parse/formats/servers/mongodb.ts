/** MongoDB: the server's log (JSON since 4.4, text before), mongosh and the old shell, mongodump and its kin. */
import type { ErrorText, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { databaseCodes } from "../../categories/databases.ts";
import { CERTAIN, CONSEQUENCE, STRONG, WEAK } from "../../confidence.ts";
import { documents, isObject, type JsonObject } from "../../shared/json-body.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

const MAX_LINE = 2_000;
const patterns: readonly LinePattern[] = [
  // mongosh puts the code's name in brackets behind the class, without a space.
  { pattern: /^(?:Uncaught:? )?(?<type>Mongo(?:sh)?\w{0,40}Error)\[(?<code>\w{3,60})\]: (?<message>\S.{0,1200})$/ },
  { pattern: /^(?<type>Mongosh\w{2,40}Error): (?:\[(?<code>[A-Z]{3,12}-\d{4,6})\] )?(?<message>\S.{0,800})$/ },
  {
    pattern:
      /^uncaught exception: (?:(?<type>\w{0,40}Error): |(?!.{1,300} (?:is not defined|of undefined|of null)\b))(?<message>\S.{0,1200}?):?$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^\d{4}-\d\d-\d\dT[\d:.]{8,15}(?:[+-]\d{4}|Z) [EF] {1,2}[A-Z0-9_-]{1,12} {1,8}\[[^\]]{1,60}\] (?:(?<type>[A-Z]\w{2,40}Error): )?(?<message>\S.{0,1200}?):?$/,
    evenInProse: true,
  },
  {
    pattern:
      /^(?:\d{4}-\d\d-\d\dT[\d:.]{8,15}(?:[+-]\d{4}|Z)\s{1,4})(?<message>(?:Failed: |could not connect|error |can't |unable to |failed to |error parsing)\S?.{0,1200})$/,
  },
  { pattern: /^\s{0,40}"errmsg" ?: "(?<message>E11000 .{1,800}?)",?$/, confidence: STRONG },
  // An object as Node.js and the shell print it
  { pattern: /(?:^|[\s{,])errmsg: (["'])(?<message>E11000 (?:(?!\1).){1,800})\1/, confidence: STRONG },
  // Python's dict of a bulk write
  { pattern: /'errmsg': (["'])(?<message>E11000 (?:(?!\1).){1,800})\1/, confidence: STRONG },
  // Behind the words of a program, or of a class that somebody set in quotes
  { pattern: /(?:^|[\s'"\]>])(?<!Error: )(?<message>E11000 duplicate key error .{1,800})$/, confidence: WEAK },
  { pattern: /^(?:exception: connect failed|exiting with code 1)$/, confidence: CONSEQUENCE, category: "connection" },
  {
    pattern:
      /^(?:\{ )?(?:WriteError|BulkWriteError|WriteCommandError|WriteConcernError)(?:: |\()(?:\{.{0,200}"errmsg" ?: "(?<message>[^"]{1,500}).{0,800})$/,
    confidence: STRONG,
  },
];
/** Inside mongosh an error has the form of Node.js's; the shell's banner or prompt tells that it is MongoDB's. */
const SHELL =
  /^(?:Current Mongosh Log ID:|Connecting to:\s{1,4}mongodb|MongoDB shell version|(?:\w{1,30} )?(?:\[[\w: -]{1,60}\] )?\w{1,40}> (?:db|use|rs|sh|show)\b)/;
const IN_SHELL: readonly LinePattern[] = [
  {
    pattern:
      /^(?:Uncaught:? )?(?<type>Mongo\w{0,40}Error|TypeError|ReferenceError|SyntaxError|Error): (?<message>\S.{0,1200})$/,
  },
];

export const mongodb: Format = {
  name: "mongodb",
  anchors: [
    "Mongo",
    '"s":"E"',
    '"s":"F"',
    '"s": "E"',
    '"s": "F"',
    "uncaught exception: ",
    " E ",
    " F ",
    "Failed: ",
    "exception: connect failed",
    "E11000",
    "could not connect",
    "WriteError",
    "WriteCommandError",
    "erver selection timed out",
  ],
  parse(text) {
    const found = [...readRecords(text), ...readSelections(text), ...readLines(text)];
    return found.length > 0 ? found : undefined;
  },
};

function* readLines({ lines }: ErrorText): Generator<Finding> {
  const inShell = lines.some((line) => SHELL.test(line.slice(0, 200)));
  const all = inShell ? [...patterns, ...IN_SHELL] : patterns;
  for (const [index, line] of lines.entries()) {
    const write = readWriteError(lines, index);
    if (write) yield write;
    const found = write ? undefined : readPatterns(all, "mongodb", line.slice(0, MAX_LINE).trimEnd(), index + 1);
    if (found)
      yield {
        ...found,
        code: found.code ?? codeOf(found.message ?? "", lines.slice(Math.max(0, index - 3), index + 4)),
        category: databaseCodes.get(found.code ?? "") ?? found.category,
      };
  }
}

/** An error object prints the number on a line of its own, or beside the message. */
function codeOf(message: string, around: readonly string[]): string | undefined {
  if (!message.startsWith("E11000 ")) return undefined;
  const isNumbered = around.some((line) => /(?:^|[\s{,(])"?code"? ?: ?11000\b/.test(line.slice(0, MAX_LINE)));
  return isNumbered ? "11000" : "E11000";
}

const WRITE_ERROR = /^uncaught exception: ((?:Bulk)?Write(?:Command|Concern)?Error)\(\{$/;
const MAX_WRITE_ERROR = 80;

/** The old shell prints the object of a refused write, and then again as its message; the shell's frames end it. */
function readWriteError(lines: readonly string[], index: number): Finding | undefined {
  const line = lines[index]!;
  const type = line.startsWith("uncaught ") ? WRITE_ERROR.exec(line.slice(0, 200).trimEnd())?.[1] : undefined;
  if (type === undefined) return undefined;
  const block = lines.slice(index, index + MAX_WRITE_ERROR).map((one) => one.slice(0, MAX_LINE));
  const told = block.join("\n");
  const message = /"errmsg" ?: "((?:[^"\\\n]|\\.){1,1500})"/.exec(told)?.[1]?.replace(/\\"/g, '"');
  const end = block.findLastIndex((one) =>
    /^(?:[^\s@]{0,80}@[^\s:]{1,200}:\d{1,6}:\d{1,6}|\}\) ?:?)$/.test(one.trimEnd()),
  );
  const code = /"code" ?: (\d{1,6})/.exec(told)?.[1];
  return {
    runtime: "mongodb",
    lines: [index + 1, index + 1 + Math.max(0, end)],
    confidence: CERTAIN,
    type,
    message,
    code,
    category: databaseCodes.get(code ?? "") ?? (message === undefined ? undefined : serviceCategory(message)),
  };
}

/** https://www.mongodb.com/docs/manual/reference/log-messages/#structured-logging */
function* readRecords(text: ErrorText): Generator<Finding> {
  if (!/"s": ?"[EF]"/.test(text.text)) return;
  let above: JsonObject = {};
  for (const { value, lines } of documents(text)) {
    const finding = readRecord(value, above);
    if (finding) yield { ...finding, lines };
    above = value;
  }
}

/** What ends the server says so with a word; the warning above says why. */
function readRecord(value: JsonObject, above: JsonObject): Omit<Finding, "lines"> | undefined {
  const { s: severity, c: component, attr } = value;
  const isTold = value.msg === "Terminating." && above.s === "W" && above.ctx === value.ctx;
  const message = isTold ? above.msg : value.msg;
  if ((severity !== "E" && severity !== "F") || typeof message !== "string" || component === undefined)
    return undefined;
  const { code, said } = errorOf(isObject(attr) ? attr : {});
  return {
    runtime: "mongodb",
    confidence: CERTAIN,
    message,
    code,
    severity: severity === "F" ? "fatal" : "error",
    category: serviceCategory(said) ?? databaseCodes.get(code ?? "") ?? serviceCategory(message),
    ...(isTold && said !== "" && { causes: [{ message: said }] }),
  };
}

/** `{"message":"Server selection timed out …","reason":{"type":"ReplicaSetNoPrimary","servers":{…}}}`: all that JSON keeps of the error of Node's driver. */
function* readSelections(text: ErrorText): Generator<Finding> {
  if (!text.text.includes("erver selection timed out")) return;
  for (const { value, lines } of documents(text)) {
    const { message, reason } = value;
    if (typeof message !== "string" || !isObject(reason) || typeof reason.type !== "string") continue;
    if (!("servers" in reason)) continue;
    yield { runtime: "node", lines, confidence: STRONG, message, code: reason.type, category: "connection" };
  }
}

/** `"error":"DBPathInUse: Unable to lock …"`, or `"error":{"code":9,"codeName":"FailedToParse","errmsg":"…"}`. */
function errorOf(attr: JsonObject): { code?: string; said: string } {
  const error = attr.error ?? attr.err ?? attr.reason;
  if (isObject(error)) {
    const { codeName, errmsg } = error;
    return {
      code: typeof codeName === "string" ? codeName : undefined,
      said: typeof errmsg === "string" ? errmsg : "",
    };
  }
  const said = typeof error === "string" ? error : "";
  return { code: /^([A-Z]\w{2,60}): /.exec(said)?.[1], said };
}
