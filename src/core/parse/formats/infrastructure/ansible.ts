/**
 * Failed tasks of Ansible: `fatal: [host]: FAILED! => {…}`, items of loops, ad-hoc commands, and the recap of a play.
 * https://github.com/ansible/ansible/blob/devel/lib/ansible/plugins/callback/default.py
 */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { findBodies, isObject, joinLines, type JsonObject } from "../../shared/json-body.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { signalOf } from "../../shared/signal.ts";
import { originIn, placeIn } from "./ansible-error.ts";

const MAX_LINE = 2_000;
const MAX_RESULT = 32_768;
const HEAD =
  /^(?:\s{0,8}|.{0,120}?\s(?=f.{1,500}: (?:FAILED|UNREACHABLE)! => ?(?:\{|changed=|$)))(?:fatal|failed|a?t?al|a?i?l?ed): \[[^\]]{1,200}\](?: \(item=.{0,800}?\))?(?:: (FAILED|UNREACHABLE)!)? =>(?: |$)|^(?:\S{1,200} \| |ansible[\w-]{0,20}: )?(FAILED|UNREACHABLE)! => (?=\{)/;
/** A host's name that looks like a service's may have been taken off as Compose's prefix. */
const ADHOC = /^(?:\S{1,200} \| )?FAILED \| rc=(\d{1,3}) >>(?::? .{0,200})?$/;
/** The callback that prints YAML puts the result below. */
const YAML_PAIR = /^ {2,4}(msg|stderr|stdout|rc|module_stderr|reason): {0,2}(.{0,1500})$/;
const RECAP = /^\S{1,200} {1,60}: ok=\d{1,6} .{0,80}?unreachable=(\d{1,6}) {1,8}failed=(\d{1,6}).{0,120}$/;
const EXCEPTION = /^An exception occurred during task execution\..{0,200}The error was: (.{1,1500})$/;
const UNPARSED = /^(?:ok|changed|skipping|fatal|failed|TASK|PLAY|RUNNING HANDLER|NO MORE HOSTS)\b/;
const REACH = 40;
/** How far above a failed task ansible-core 2.19 names the task's place. */
const ORIGIN_REACH = 15;

const wordings: readonly [RegExp, Category][] = [
  [
    /template error|Syntax Error|unexpected (?:end of|char|')|expected token|unable to parse|could not be parsed|Error in .{0,40}template|TemplateSyntaxError|No closing quotation/,
    "syntax",
  ],
  [
    /is undefined|has no attribute|no element|object has no|Could not load "|No filter named|no filter named|undefined variable|Undefined/,
    "lookup",
  ],
  [
    /can only concatenate|cannot be converted|unable to convert|templating type error|unsupported operand|argument must be/,
    "type",
  ],
  [/^Assertion failed|evaluated_to/, "assertion"],
  [
    /^Failed to (?:change ownership|set (?:permissions|file mode))|^Failed to create temporary directory|Unprivileged become user/,
    "permission",
  ],
  [
    /sudo: a password|Missing sudo password|Incorrect sudo password|Permission denied \((?:publickey|password|keyboard|gssapi)|Invalid\/incorrect password/,
    "authentication",
  ],
  [
    /missing required arguments|Unsupported parameters|value of .{1,60} must be one of|is required|are mutually exclusive|parameters are required|src \(or content\)|one of the following|Invalid/,
    "invalid-input",
  ],
  [
    /could not be found|Could not find or access|Unable to find|Could not find the requested service|could not locate|does not exist/i,
    "not-found",
  ],
  [
    /required Python (?:library|module)|No module named|Unable to locate package|No package|interpreter .{0,80}(?:was not found|required)|python: not found|couldn't resolve module/,
    "dependency",
  ],
];

export const ansible: Format = {
  name: "ansible",
  anchors: ["FAILED", "UNREACHABLE!", "fatal: [", "failed: [", "unreachable=", "An exception occurred during task"],
  parse({ lines }) {
    const recaps = lines.flatMap((line, index) => {
      const [, unreachable, failed] = RECAP.exec(line.slice(0, MAX_LINE).trimEnd()) ?? [];
      return failed === undefined ? [] : [{ index, bad: Number(unreachable) + Number(failed) > 0 }];
    });
    const found: Finding[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!.slice(0, MAX_LINE).trimEnd();
      const finding = HEAD.test(line)
        ? readTask(lines, index)
        : (readAdhoc(lines, index, line) ?? readAlone(line, index));
      if (!finding) continue;
      found.push(finding);
      index = Math.max(index, finding.lines[1] - 1);
    }
    for (const { index, bad } of recaps) if (bad) found.push(consequence(index, lines[index]!));
    return found.length > 0 ? found : undefined;
  },
};

/** The result of a task: JSON behind the arrow, on one line or several, or YAML below it. */
function readTask(lines: ErrorText["lines"], first: number): Finding {
  const line = lines[first]!;
  const [head] = HEAD.exec(line.slice(0, MAX_LINE)) ?? [""];
  const text = line.startsWith("{", head.length) ? joinLines(lines, first, MAX_RESULT) : "";
  const [body] = text ? findBodies(text, head.length) : [];
  const isJson = body?.start === head.length;
  const result = isJson ? body.value : readYaml(lines, first, line.slice(head.length));
  const last = isJson ? first + text.slice(0, body.end).split("\n").length - 1 : first;
  const isUnreachable = head.includes("UNREACHABLE") || result.unreachable === true;
  const read = describe(result, isUnreachable);
  const location = read.location ?? originIn(lines.slice(Math.max(0, first - ORIGIN_REACH), first));
  return { ...read, location, runtime: "ansible", lines: [first + 1, last + 1] };
}

function readYaml(lines: ErrorText["lines"], first: number, rest: string): JsonObject {
  const found: JsonObject = /^(?:changed=\w{4,5})?$/.test(rest.trim()) ? {} : { msg: rest };
  for (let index = first + 1; index < Math.min(lines.length, first + REACH) && !UNPARSED.test(lines[index]!); index++) {
    const [, key, value = ""] = YAML_PAIR.exec(lines[index]!.slice(0, MAX_LINE)) ?? [];
    if (key === undefined) continue;
    const text = /^[|>][-+]?$/.test(value.trim())
      ? (lines[index + 1] ?? "").trim()
      : value.replace(/^(['"])(.*)\1$/, "$2").replaceAll("''", "'");
    found[key] ??= /^\d{1,3}$/.test(text) ? Number(text) : text;
  }
  return found;
}

function describe(result: JsonObject, isUnreachable: boolean): Omit<Finding, "runtime" | "lines"> {
  const own = textOf(result.msg) ?? textOf(result.message) ?? textOf(result.reason) ?? textOf(result.exception);
  const outputs = [result, ...failedModules(result)]
    .flatMap(({ stderr, module_stderr, module_stdout, stdout }) => [stderr, module_stderr, module_stdout, stdout])
    .map(textOf)
    .filter((text) => text !== undefined);
  const message = [own, ...outputs.filter((text) => text !== own).slice(0, 1)].join("\n").trim();
  const exitCode = typeof result.rc === "number" && result.rc > 0 ? result.rc : undefined;
  const isSummary = /^(?:All items completed|One or more items failed)/.test(own ?? "");
  return {
    confidence: isSummary ? CONSEQUENCE : CERTAIN,
    message: message || undefined,
    exitCode,
    signal: signalOf(exitCode),
    category: categoryOf(own ?? "", outputs.join("\n"), result, isUnreachable),
    location: placeIn(message),
    ...(exitCode === undefined &&
      typeof result.status === "number" &&
      result.status >= 400 && { httpStatus: result.status }),
  };
}

/** What each of several modules, gathering facts, failed with. */
function failedModules({ failed_modules: failed }: JsonObject): JsonObject[] {
  return isObject(failed) ? Object.values(failed).filter(isObject) : [];
}

function categoryOf(own: string, output: string, result: JsonObject, isUnreachable: boolean): Category | undefined {
  if ("assertion" in result) return "assertion";
  const said = wordings.find(([wording]) => wording.test(own))?.[1];
  const further =
    own === "non-zero return code" || /^MODULE FAILURE|non-zero|^The following modules failed/.test(own) ? output : own;
  return (
    said ??
    wordings.find(([wording]) => further !== own && wording.test(further))?.[1] ??
    operationsCategory(further) ??
    operationsCategory(output) ??
    (isUnreachable ? "connection" : undefined)
  );
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string").join("\n") || undefined;
  if (isObject(value)) return JSON.stringify(value).slice(0, MAX_LINE);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** `web-01 | FAILED | rc=127 >>`, with the command's output below. */
function readAdhoc(lines: ErrorText["lines"], index: number, line: string): Finding | undefined {
  const rc = ADHOC.exec(line)?.[1];
  if (rc === undefined) return undefined;
  const message = (lines[index + 1] ?? "").trim();
  const exitCode = Number(rc);
  const at = { lines: [index + 1, index + 2] as [number, number], confidence: CERTAIN };
  return { ...at, runtime: "ansible", message, exitCode, category: operationsCategory(message) };
}

function readAlone(line: string, index: number): Finding | undefined {
  const message = EXCEPTION.exec(line)?.[1];
  if (message === undefined) return undefined;
  const category = operationsCategory(message);
  return { runtime: "ansible", lines: [index + 1, index + 1], confidence: LIKELY, message, category };
}

/** Of a play whose output was cut off, the recap still tells that it failed. */
function consequence(index: number, line: string): Finding {
  const isUnreachable = !/unreachable=0\b/.test(line);
  return {
    ...{ runtime: "ansible", lines: [index + 1, index + 1], message: line.trim().replace(/ {2,}/g, " ") },
    confidence: CONSEQUENCE,
    category: isUnreachable ? "connection" : "deployment",
  };
}
