/** RabbitMQ: the server's log, the box of a failed boot, rabbitmqctl and rabbitmqadmin, and AMQP's answers in clients' words. */
import type { ErrorText, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, ENCLOSING, LIKELY, STRONG } from "../../confidence.ts";
import { oncePerText } from "../../shared/once.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const MAX_LINE = 2_000;
const MAX_BLOCK = 200;
const ENTRY =
  /^(?<time>\d{4}-\d\d-\d\d [\d:.]{8,15}(?:[+-]\d\d:\d\d)?) \[(?:error|critical)\] (?<process><[\d.]{3,30}>)(?!@)/;
const REPORT = /^=(?:ERROR|CRASH) REPORT==== /;
/** Reports of other Erlang programs look the same. */
const BROKER = /AMQP|on connection <|rabbit|vhost|mnesia/;
/** What the loggers of all Erlang programs write. */
const OF_ERLANG =
  /^(?:CRASH REPORT Process |Supervisor \S{1,200} had child |gen_\w{1,20} \S{1,200} terminated with reason: )/;
const BOX = /^(?:.{0,60}\[error\] <[\d.]{3,30}> )?(?:BOOT FAILED|Error during startup: \{.{0,200})$/;
/** What a report begins with before it says anything. */
const EMPTY = /^(?:\s{0,8}|=+|\s{0,8}(?:supervisor|errorContext|crasher|initial call|pid|registered_name): ?.{0,200})$/;
const WITHOUT_PREFIX = /^.{0,60}\[(?:error|critical)\] <[\d.]{3,30}> ?/;

/** What rabbitmqctl says below `Error:`. */
const HEADED = ["{", "Virtual host ", "User ", "Queue ", "Failed to connect and authenticate"];

const patterns: readonly LinePattern[] = [
  {
    pattern:
      /^\s{0,4}\* (?<message>(?:unable to connect to epmd|epmd reports:? node .{1,80} not running|TCP connection succeeded but Erlang distribution failed|can't establish TCP connection).{0,200})$/,
    category: "connection",
    evenInProse: true,
    confidence: LIKELY,
  },
  { pattern: /^Error: (?<message>unable to perform an operation on node .{0,600})$/, category: "connection" },
  {
    pattern:
      /^Error: (?<message>(?:operation \S{1,60} (?:on node|failed due to)|this command requires the 'rabbit' app|target node is not).{0,600})$/,
  },
  { pattern: /^(?<message>Command '[a-z_]{2,60}' not found\.) ?$/, confidence: STRONG, category: "invalid-input" },
  { pattern: /^Error \(argument validation\): (?<message>\S.{0,300})$/, category: "invalid-input" },
  {
    pattern:
      /^(?<message>(?:Virtual host|User|Queue|Exchange|Policy|Parameter|vhost) .{1,200} (?:does not exist|already exists).{0,60})$/,
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?:\([3-5]\d\d, ["'])?(?<message>(?<code>NOT_FOUND|PRECONDITION_FAILED|ACCESS_REFUSED|RESOURCE_LOCKED|NOT_ALLOWED) - .{0,300}\b(?:vhost|exchange|queue|consumer|delivery tag|authentication mechanism)\b.{0,300}?)(?:["']\))?$/,
    confidence: STRONG,
  },
  { pattern: /^(?<message>Only root or rabbitmq (?:can|should) run .{1,60})$/, category: "permission" },
  {
    pattern: /^\*{3} (?<message>(?:Could not connect|Access refused|Not found|Bad request|Login failed): .{0,300})$/,
    confidence: STRONG,
  },
  {
    pattern: /(?:^|: )(?<message>Exception \((?<code>[3-5]\d\d)\) Reason: ".{1,400}"?)$/,
    runtime: "go",
    confidence: STRONG,
  },
  {
    pattern:
      /(?<message>(?:channel|connection) error; protocol method: #method<(?:channel|connection)\.close>\(reply-code=(?<code>\d{3}), reply-text=.{1,600})$/,
    runtime: "java",
    confidence: STRONG,
  },
];

/** What many tools begin with; the tool's only where the text names it. */
const named: readonly LinePattern[] = [{ pattern: /^Error: (?<message>(?:[Ff]ailed to |could not |\{).{0,600})$/ }];
const NAME = /rabbit|\bvhost|AMQP/i;
const isNamed = oncePerText(({ text }) => NAME.test(text.slice(0, 50_000)));

export const rabbitmq: Format = {
  name: "rabbitmq",
  anchors: [
    ...requiredLiterals(ENTRY, REPORT, BOX, ...[...patterns, ...named].map(({ pattern }) => pattern)),
    ...HEADED,
  ],
  parse(text, at = [...text.lines.keys()]) {
    const boot = readBox(text, at);
    const found = boot ? [boot] : [...readEntries(text, at), ...readLines(text, at)];
    return found.length > 0 ? found : undefined;
  },
};

/** What was raised at startup, and what a child that did not start says of it in words. */
const RAISED = /^(?:error|exit|throw):\S/;
const CHILD = /failed_to_start_child,[^"]{1,200}"([^"]{8,400})"/;

/** A failed boot is reported several times over, and all that follows from it as well. */
function readBox({ lines }: ErrorText, at: readonly number[]): Finding | undefined {
  const first = at.find((index) => BOX.test(lines[index]!.slice(0, 300)));
  if (first === undefined) return undefined;
  const below = lines
    .slice(first + 1, first + 12)
    .map((line) => line.slice(0, MAX_LINE).replace(WITHOUT_PREFIX, "").trim());
  const head = below.find((line) => !/^(?:=*|BOOT FAILED)$/.test(line))?.replace(/^(?:ERROR|Error): /, "");
  const reason = head?.endsWith("startup:") ? below.find((line) => RAISED.test(line)) : undefined;
  const message = reason === undefined ? head : (CHILD.exec(reason)?.[1] ?? `${head} ${reason}`);
  return { ...finding(first, lines.length - 1, message), severity: "fatal" };
}

/** Lines of one process at one time are one report, and so is what stands below `=ERROR REPORT====`. */
function* readEntries({ lines }: ErrorText, at: readonly number[]): Generator<Finding> {
  let index = -1;
  for (const first of at) {
    const own = first > index ? keyOf(lines[first]!) : undefined;
    if (own === undefined) continue;
    index = first;
    const limit = Math.min(lines.length, first + MAX_BLOCK) - 1;
    while (index < limit && belongs(own, lines[index + 1]!)) index++;
    const said = lines.slice(first, index + 1).map((line) => line.slice(0, MAX_LINE).replace(WITHOUT_PREFIX, ""));
    const message = said.filter((line) => !EMPTY.test(line) && !REPORT.test(line)).join("\n");
    if (message === "" || ((own === "" || OF_ERLANG.test(message)) && !BROKER.test(message))) continue;
    yield { ...finding(first, index, message.trim()), confidence: own === "" ? ENCLOSING : CERTAIN };
  }
}

/** What the lines of a report have in common: time and process; nothing where a blank line ends it. */
function keyOf(line: string): string | undefined {
  const { time, process } = ENTRY.exec(line.slice(0, MAX_LINE))?.groups ?? {};
  return time === undefined ? (REPORT.test(line.slice(0, 40)) ? "" : undefined) : `${time} ${process}`;
}

function belongs(own: string, line: string): boolean {
  return own === "" ? line !== "" && keyOf(line) === undefined : keyOf(line) === own;
}

function* readLines(text: ErrorText, at: readonly number[]): Generator<Finding> {
  const { lines } = text;
  const all = isNamed(text) ? [...patterns, ...named] : patterns;
  for (const index of at) {
    const line = lines[index]!.slice(0, MAX_LINE).trimEnd();
    const isHeaded =
      (lines[index - 1] ?? "").trimEnd() === "Error:" && HEADED.some((start) => line.trim().startsWith(start));
    const headed = isHeaded ? finding(index - 1, index, line.trim()) : undefined;
    const found = headed ?? readPatterns(all, "rabbitmq", line, index + 1);
    if (found) yield found;
  }
}

function finding(first: number, last: number, message: string | undefined): Finding {
  return {
    runtime: "rabbitmq",
    lines: [first + 1, last + 1],
    confidence: CERTAIN,
    message,
    category: message === undefined ? undefined : serviceCategory(message),
  };
}
