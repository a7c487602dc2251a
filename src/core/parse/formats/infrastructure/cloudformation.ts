/**
 * Failed stacks of CloudFormation: events in the layouts of the console, CDK, SAM and the Serverless Framework, and what those tools
 * conclude. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { byCode } from "../../categories/index.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { lineFormat } from "../../shared/line-format.ts";

const STATUS = "(?:CREATE|UPDATE|DELETE|IMPORT|UPDATE_ROLLBACK|ROLLBACK)_FAILED";
const ROW = new RegExp(
  `^\\s{0,8}(?:[\\w-]{1,130} {0,20}\\| {0,9}(?:\\d{1,4}/\\d{1,4} \\| )?)?\\d{1,2}:\\d\\d:\\d\\d(?: [AP]M)? {0,9}\\| {0,9}[\\w/-]{1,200} {0,20}\\| {0,9}${STATUS} {0,20}\\| {0,9}(?!(?:AWS|Custom|Alexa)::)(\\S.{0,1500})$`,
);
const EVENT = new RegExp(`\\b${STATUS}\\b[\\s|]{1,60}(?:AWS|Custom|Alexa)::[\\w:-]{2,100}[\\s|]{1,60}(.{0,1500})$`);
/** The console's columns, where the status stands behind the resource. */
const COLUMNS = new RegExp(
  `^\\s{0,8}(?:[\\w:/., +-]{6,40}?[\\t|]\\s{0,9}|\\S{1,30} {2,9})?(?:(?:AWS|Custom|Alexa)::[\\w:-]{2,100}[\\s|]{1,60}[\\w-]{1,255}|[\\w-]{1,255}[\\s|]{1,60}(?:AWS|Custom|Alexa)::[\\w:-]{2,100})[\\s|]{1,60}${STATUS}[\\s|]{1,60}(?!(?:AWS|Custom|Alexa)::)(\\S.{0,1500})$`,
);
/** Reasons in the service's own words, posted without their row. */
const REASONS =
  /^(?:\d{1,2}\. {1,4})?((?:The following resource types are not supported for resource import: |Failed to receive \d{1,6} resource signal\(s\) |Received \d{1,6} (?:SUCCESS|FAILURE|UniqueId) signal\(s\) out of \d|CloudFormation did not receive a response from your Custom Resource\. ).{1,900})$/;
const LISTED = new RegExp(`^\\s{0,20}"?(?:ResourceStatus"?: "?)?${STATUS}"?: {0,3}(\\S.{0,1500})$`);
const REASON = /^\s{0,40}"?(?:ResourceStatusReason|StatusReason)"?: "?(\S.{0,1500}?)"?,?$/;
/** The box of the Serverless Framework before version 3. */
const BOX = /^\s{0,4}(?:Serverless )?Error -{10,80}$/;
/** The class it prints, in some versions twice. */
const BOXED_CLASS = /^(?:(?:Serverless|Type|Reference)?Error: )+(?=\S)/;
const VERDICT =
  /((?:(?<=^CloudFormation - )\w{2,30}_FAILED - \S{3,100} - \S.{0,300})|(?:The stack named \S{1,130} (?:failed (?:creation|to deploy)|is in a failed state).{0,900})|(?:(?<=^(?:❌ {1,2})?\S{1,130} )failed to deploy: [A-Z_]{5,60}\b.{0,900})|(?:The CloudFormation template is invalid: .{1,900})|(?:\S{1,200} already exists in stack arn:aws:cloudformation:\S{1,200})|(?:(?<=\bCall failed: .{1,400}? => )\S.{1,300} \(code=[A-Z]\w{2,60}\))|(?:(?<=^(?:\S{1,130} {1,4})?\[ {0,2}\d{1,3}%\] fail: )\S.{3,900})|(?:Failed to create\/update the stack: .{1,900})|(?:Failed to create changeset for the stack: .{1,900})|(?:Stack[ :]\S{1,260} (?:failed to deploy|is in \S{1,60} state).{0,300})|(?:An error occurred: \S{1,100} - .{1,900})|(?:Template (?:format error|validation error): .{1,500})|(?:Unresolved resource dependencies .{1,300})|(?:Need to perform AssumeRole|This stack uses assets|Is account .{1,80} bootstrapped|SSM parameter \/cdk-bootstrap).{0,300})$/;
/** What other resources say once one has failed. */
const AFTERMATH = /^(?:Resource (?:creation|update|deletion) cancelled|The following resource\(s\) failed)/;
/** The console's columns and CDK put the logical id before the reason. */
const LOGICAL_ID = /^(?:[\w/().-]{1,200}(?: \([\w-]{1,100}\))?)(?:[\s|]{1,60}(?=\S{2,60}\s)|[\s|]{2,60}(?=\S{2,60}$))/;
/** A resource's name and logical id alone: CDK sets the reason below. */
const NAME = /^[\w/.-]{1,200} \(?[A-Za-z0-9]{0,200}[A-Z0-9]{6,8}\)?$/;
const CODE = /(?:Error Code: |HandlerErrorCode: |\(code=)([A-Za-z][\w.]{2,80})/;
const STATUS_CODE = /Status Code ?: ([45]\d\d)\b/;
const MAX_WRAPPED = 6;

export const cloudformation: Format = lineFormat(
  "cloudformation",
  [
    "_FAILED",
    "Error ----------",
    "StatusReason",
    "he stack",
    "failed to deploy",
    "in stack arn:aws:",
    " (code=",
    "%] fail: ",
    "CloudFormation template is",
    "Stack ",
    "Stack:",
    "hangeset",
    "Template ",
    "An error occurred: ",
    "Unresolved resource",
    "bootstrap",
    "AssumeRole",
    "supported for resource import: ",
    "signal(s) ",
    "your Custom Resource. ",
  ],
  (line, number, { lines }): Finding | undefined => {
    const event = EVENT.exec(line)?.[1] ?? LISTED.exec(line)?.[1] ?? failedReason(line, lines, number - 1);
    const row = (ROW.exec(line) ?? COLUMNS.exec(line) ?? REASONS.exec(line))?.[1];
    if (row !== undefined) return describe(row, true, number);
    const verdict = event === undefined ? (VERDICT.exec(line)?.[1] ?? boxed(line, lines, number)) : undefined;
    const message = event === undefined ? verdict : wrapped(event, lines, number);
    if (message === undefined) return undefined;
    return describe(message, event !== undefined, number);
  },
);

function boxed(line: string, lines: ErrorText["lines"], number: number): string | undefined {
  if (!BOX.test(line)) return undefined;
  const below = lines.slice(number, number + 9).map((one) => one.slice(0, 1_000).trim());
  const start = below.findIndex((one) => one !== "");
  const end = below.indexOf("", start);
  return start < 0 ? undefined : below.slice(start, end < 0 ? undefined : end).join("\n");
}

function verdictConfidence(message: string): number {
  return message.startsWith("Stack ") ? LIKELY : /stack/.test(message) ? CERTAIN : STRONG;
}

function describe(message: string, isEvent: boolean, number: number): Finding {
  const whole = message.replaceAll("\n", "");
  const told = readCloudError(whole);
  const status = STATUS_CODE.exec(whole)?.[1];
  const boxed = (!isEvent && BOXED_CLASS.exec(message)?.[0]) || "";
  const own = isEvent ? CERTAIN : verdictConfidence(message);
  return {
    ...told,
    runtime: boxed === "" ? "other" : "node",
    type: boxed.split(":", 1)[0] || undefined,
    lines: [number, number],
    confidence: AFTERMATH.test(message) ? CONSEQUENCE : own,
    message: message.slice(boxed.length),
    code: CODE.exec(whole)?.[1] ?? told.code,
    ...(status !== undefined && { httpStatus: Number(status) }),
    category: reasonCategory(whole) ?? told.category ?? "deployment",
  };
}

/** A verdict quotes the waiter before the reason. */
function reasonCategory(message: string): Category | undefined {
  if (/ is in [A-Z_]{5,40} state\b/.test(message)) return "deployment";
  const code = CODE.exec(message)?.[1];
  if (code !== undefined && code !== "InvalidRequest" && byCode.has(code)) return byCode.get(code);
  const reason = /\. Reason: (.{1,1500})$/.exec(message)?.[1];
  return reason === undefined ? undefined : operationsCategory(reason);
}

/** A reason in JSON or YAML, where the status beside it tells of a failure. */
function failedReason(line: string, lines: ErrorText["lines"], index: number): string | undefined {
  const reason = REASON.exec(line)?.[1];
  const around = lines
    .slice(Math.max(0, index - 8), index + 4)
    .join("\n")
    .slice(0, 2_000);
  return reason !== undefined && /_FAILED|"?Status"?: "?FAILED/.test(around) ? reason : undefined;
}

/** Without the logical id; a reason that begins on the next line, or goes on there behind blanks, is joined. */
function wrapped(event: string, lines: ErrorText["lines"], from: number): string {
  const own = event.replace(LOGICAL_ID, "").replace(/[\s|]{1,40}$/, "");
  const next = lines[from]?.slice(0, 1_500) ?? "";
  if (NAME.test(own) && /^[A-Za-z].{0,300} /.test(next)) return next.trim();
  const column = (lines[from - 1] ?? "").slice(0, 2_000).lastIndexOf(own);
  const rest: string[] = [];
  for (const line of lines.slice(from, from + MAX_WRAPPED)) {
    if (!/^\s{30,300}\S/.test(line.slice(0, 400))) break;
    rest.push((line.slice(column, column + 500).trim() || line.slice(0, 500)).trim());
  }
  return !/\s/.test(own) && rest.length === 0 ? reasonBelow(lines, from) || own : [own, ...rest].join(" ").trim();
}

/** CDK prints the reason below the event; a terminal may have wrapped it. */
function reasonBelow(lines: ErrorText["lines"], from: number): string {
  const below = lines.slice(from, from + MAX_WRAPPED).map((line) => line.slice(0, 1_500).trim());
  const end = below.findIndex((line) => line === "" || /_(?:FAILED|COMPLETE|IN_PROGRESS)\b|^\[[█▏▎▍▌▋▊▉·]/.test(line));
  return below.slice(0, end < 0 ? below.length : end).join("\n");
}
