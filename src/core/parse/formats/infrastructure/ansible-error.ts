/**
 * What Ansible says of playbooks, roles, inventories and vaults before a task runs: `ERROR! …` with the place below, and since
 * ansible-core 2.19 `[ERROR]: …` with `Origin: file:line:column`.
 */
import type { Category, ErrorText, Finding, Format, Location } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { operationsCategory } from "../../shared/operations-category.ts";

const MAX_LINE = 2_000;
const REACH = 30;
const ERROR = /^(?:ERROR!|\[ERROR\]:) (\S.{0,1900})$/;
const USAGE = /^ansible(?:-[a-z]{2,12})?: error: (\S.{0,500})$/;
const TASK = /^(?:fatal|failed): \[/;
const ORIGIN = /^Origin: (\S.{0,400}?):(\d{1,7})(?::(\d{1,5}))?$/;
const APPEARS = /The error appears to (?:be|have been) in '(.{1,400}?)': line (\d{1,7}), column (\d{1,5})/;
const OWN =
  /playbook|role|task|module|action|YAML|vault|inventory|host|variable|template|EOFError|prompt for|Galaxy|plugin|collection|include|conflicting|requirements|handler|galaxy|Unexpected Exception|decrypt|deprecated|attribute|mapping|statement|parameter|key/i;

const wordings: readonly [RegExp, Category][] = [
  [
    /unable to read either as JSON nor YAML|YAML parsing failed|failed at splitting arguments|Syntax Error|template error|did not find expected|unexpected /i,
    "syntax",
  ],
  [
    /couldn't resolve module|The (?:module|collection) .{1,100} (?:was )?not found|unable to locate collection|No module named/i,
    "dependency",
  ],
  [/vault secrets|Decryption failed|vault password/i, "authentication"],
  [
    /(?:was|could) not (?:be )?found|could not find|Unable to (?:retrieve|find)|does not exist|not find or access|specified hosts/i,
    "not-found",
  ],
  [/is undefined|has no attribute/i, "lookup"],
  [
    /not a valid attribute|extra params|conflicting action|no module\/action|is not (?:a )?valid|invalid|must be|requires|required|cannot be|should|only allowed|unbalanced/i,
    "invalid-input",
  ],
];

export const ansibleError: Format = {
  name: "ansible-error",
  anchors: ["ERROR! ", "[ERROR]: ", "ansible"],
  parse({ lines }) {
    const found = lines.flatMap((line, index) => readError(lines, index, line.slice(0, MAX_LINE).trimEnd()) ?? []);
    return found.length > 0 ? found : undefined;
  },
};

/** The place that a message of Ansible names. */
export function placeIn(message: string): Location | undefined {
  const [, file, line, column] = APPEARS.exec(message) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}

function readError(lines: ErrorText["lines"], index: number, line: string): Finding | undefined {
  const usage = USAGE.exec(line)?.[1];
  const at = { runtime: "ansible" as const, lines: [index + 1, index + 1] as [number, number] };
  if (usage !== undefined) return { ...at, confidence: STRONG, message: usage, category: "invalid-input" };
  const message = ERROR.exec(line)?.[1];
  if (message === undefined) return undefined;
  const below = lines.slice(index + 1, index + 1 + REACH).map((one) => one.slice(0, MAX_LINE).trimEnd());
  const end = below.findIndex((one) => ERROR.test(one) || TASK.test(one));
  const body = below.slice(0, end < 0 ? below.length : end);
  const location = placeIn(body.join("\n")) ?? originIn(body);
  const whole = [message, ...body.slice(0, 6)].join("\n");
  if (!location && !OWN.test(whole)) return undefined;
  const last = body.findLastIndex((one) => APPEARS.test(one) || ORIGIN.test(one));
  return {
    ...{ runtime: "ansible", lines: [index + 1, index + 2 + last], message, location },
    // Where a task failed, the task's own line says it again, with more.
    confidence: message.startsWith("Task failed") && TASK.test(below[end] ?? "") ? LIKELY : location ? CERTAIN : STRONG,
    category: wordings.find(([wording]) => wording.test(whole))?.[1] ?? operationsCategory(whole),
  };
}

/** The place that a line `Origin: file:line:column` names. */
export function originIn(body: readonly string[]): Location | undefined {
  const [, file, line, column] = body.map((one) => ORIGIN.exec(one)).find((match) => match !== null) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: column ? Number(column) : undefined };
}
