/** Redis, Valkey and KeyDB: error replies as clients print them, and what redis-cli says of itself. */
import type { Category, Finding, Format } from "../../../types.ts";
import { redisPrefixes } from "../../categories/databases.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";
import { inProse, isHypothetical } from "../../shared/prose.ts";

const PREFIX = [...redisPrefixes.keys(), "ERR"].join("|");
/** How clients mark a reply: redis-cli, RESP itself, node-redis, ioredis. */
const MARKED =
  /^(?:\d{1,4}\) )?(?:\(error\) |(?<resp>-)(?=[A-Z]{3,20} )|(?<bracket>\[)?(?<type>ErrorReply|ReplyError|SimpleError): )(?<message>(?<code>[A-Z]{2,20})?(?: .{0,1500}|.{1,1500}))$/;
/** Behind what a program says of a failure. */
const LED = new RegExp(
  `^(?<lead>[^\`]{1,160}?[\\s:])(?<type>ErrorReply|ReplyError): (?<message>(?<code>${PREFIX}) \\S.{0,1500})$`,
);
const FAILURE = /error|fail|exception|reject|unhandled/i;
/** A reply alone: the server's own words behind the prefix. */
const ALONE = new RegExp(
  `^(?<message>(?<code>${PREFIX}) (?:Operation against|Authentication required|invalid (?:username|password)|Redis is |Errors? |Can't |You can't|You have |command not allowed|this user has no|No permissions|[a-z]{3,20} key|Transaction discarded|No matching script|Keys in request|The cluster is down|Hash slot not served|CLUSTER|Link with MASTER|Not enough good|Target key|Consumer Group|No such key|unknown (?:command|subcommand)|wrong number of arguments|value is not|syntax error|max number of clients|AUTH |Client sent AUTH|no such key|index out of range|DB index|Protocol error|operation not permitted|increment|source and destination|\\d{1,5} [\\w.:-]{3,100}$|Multiple keys|Can only|Another child process|Error running script|user_script|offset |timeout |min or max|hash value|string exceeds|bit offset|invalid (?:DB|expire|cursor|longitude)|This instance|Unrecognized REPLCONF|DUMP payload|Background |MULTI calls|EXEC without|DISCARD without).{0,500}|MASTERDOWN Link.{0,300})$`,
);

/** The same behind words in another script, where no word of a sentence can be a prefix. */
const BEHIND = /^.{0,200}[\u00a1-\uffff]\s{0,2}(?=[A-Z]{4,20} )/;

const cli: readonly LinePattern[] = [
  { pattern: /^(?<message>SELECT \d{1,6} failed: .{1,300})$/ },
  {
    pattern:
      /^(?<message>(?<code>ERR) (?!.{1,300} \w{2,30}=\S)(?:Unknown |Unsupported |Invalid |Bad |The |Error |No |Wrong |Unbalanced |Number |Command |Only |This |There|DEBUG |CONFIG |Syntax |Failed |Can|BIT|Missing |An? |Could |Expected |Function |Library |Engine |Client |Slot |Source |Target |Not ).{3,500})$/,
    confidence: LIKELY,
  },
  { pattern: /^(?<message>Could not connect to Redis at .{1,300})$/ },
  { pattern: /^(?<message>Could not connect to Valkey at .{1,300})$/ },
  { pattern: /^(?:Warning: )?(?<message>AUTH failed: (?:(?<code>[A-Z]{3,20}) ).{1,300})$/ },
  { pattern: /^(?<message>Unrecognized option or bad number of args for: '.{1,100}')$/, category: "invalid-input" },
  { pattern: /^Error: (?<message>Server closed the connection)$/ },
  { pattern: /^(?<message>AOF \S{1,300} is not valid\. .{1,100})$/, category: "invalid-input", evenInProse: true },
  {
    pattern:
      /^\[offset \d{1,12}\] (?<message>(?:Unexpected EOF|Invalid|Wrong|Internal error|RDB CRC|Unhandled|Terminating).{0,300})$/,
    category: "invalid-input",
  },
  { pattern: /^\[ERR\] (?<message>(?:Node |Not all |Nodes don't|Calling |Sorry|Unable|.{0,60}slots? ).{1,300})$/ },
  { pattern: /^\*{3} ERROR: (?<message>Invalid configuration for cluster.{1,200})$/ },
  { pattern: /^(?:I\/O error|Error connecting to Redis|Can't connect to Redis).{0,300}$/, confidence: STRONG },
];

export const redis: Format = lineFormat(
  "redis",
  [
    "(error) ",
    "-ERR",
    "ErrorReply: ",
    "ReplyError: ",
    "SimpleError: ",
    "to Redis at ",
    "to Valkey at ",
    "AUTH failed: ",
    "Server closed the connection",
    "bad number of args for: ",
    "[ERR] ",
    "*** ERROR: ",
    "[offset ",
    "Use the --fix option",
    "Redis",
    "ERR ",
    ...redisPrefixes.keys(),
  ].filter((anchor) => anchor !== "Redis"),
  (full, number) => {
    const line = full.replace(/^(?:[\w.-]{1,60}:\d{1,5}(?:\[\d{1,3}\])?> )?/, "");
    const reply =
      MARKED.exec(line)?.groups ??
      (inProse(line) ? undefined : (ALONE.exec(line.replace(BEHIND, ""))?.groups ?? readLed(line)));
    return reply ? fromReply(reply, number) : readPatterns(cli, "redis", line, number);
  },
);

function readLed(line: string): Partial<Record<string, string>> | undefined {
  const { lead = "", ...reply } = LED.exec(line)?.groups ?? {};
  return FAILURE.test(lead) && !isHypothetical(lead) ? reply : undefined;
}

/** What a script's compiler says; of what fails while it runs, the reply behind names the kind. */
function ofScript(said: string): Category | undefined {
  if (/^(?:ERR )?Error compiling /.test(said)) return "syntax";
  const called = /^(.{3,300}) script: [\da-f]{40}, on @user_script:/.exec(said)?.[1];
  return called === undefined ? undefined : serviceCategory(called);
}

function fromReply({ type, bracket, code, message = "" }: Partial<Record<string, string>>, number: number): Finding {
  const said = bracket === undefined ? message : message.replace(/\]$/, "");
  const category = redisPrefixes.get(code ?? "");
  return {
    runtime: type === undefined ? "redis" : "node",
    lines: [number, number],
    confidence: type === undefined ? CERTAIN : STRONG,
    type,
    message: said,
    code: type === undefined || category !== undefined ? code : undefined,
    category: category ?? ofScript(said) ?? serviceCategory(said) ?? "invalid-input",
  };
}
