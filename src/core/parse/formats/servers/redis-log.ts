/** The log of a Redis or Valkey server or sentinel (`12345:M 22 Nov 2026 10:00:00.000 # …`), its crash report, and a refused configuration. */
import type { ErrorText, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { signalNumbered } from "../../shared/signal.ts";

const MAX_LINE = 2_000;
const MAX_CONFIG_LINES = 6;
const ENTRY =
  /^(?:[a-z][\w.-]{1,80} {1,4}){0,2}(?:\d{1,8}:[MCSX]|\[\d{1,8}\]) \d{1,2} [A-Z][a-z]{2} (?:\d{4} )?[\d:.]{8,15} (?<level>[#*.-]) (?<message>\S.{0,800})$/;
/** The level `#` also marks notes; these are failures. */
const FAILURE =
  /^(?:Bad |BeginForkOperation: |Corrupt|Critical |Fail to |Failover (?:attempt expired|target rejected)|Insufficient memory|Invalid |Loadex |Manual failover timed out|Module .{1,300} (?:not loaded|failed)|Not enough |Protocol error|Read (?:error|AOF manifest failed)|Replica (?:is applying|was unable)|Configuring Redis with users|Possible SECURITY ATTACK|Background .{1,60}(?:failed|error)|Diskless .{1,60} error |.{1,100} integrity check failed|Could not|Can't |Cannot |Failed|Fatal|Module .{1,300} failed to load|Aborting Redis startup|Sentinel needs config file|Error|FATAL|Bad file format|Wrong signature|Short read|Redis .{1,30} crashed|Out Of Memory|Unable|Background saving error|Write error|Unrecoverable|Internal error|Guru|Assertion|ASSERTION|=== ASSERTION|Redis aborting|Redis can't|Unexpected|Warning: (?:can't|Could not create)|Opening |Terminating on signal|Configured to not listen|Creating Server|MASTER aborted|Master replied|Short write|Write failed|.{1,200}(?:[Cc]onnection refused|No space left|Permission denied|[Cc]orrupt|unrecoverable)|\+[so]down |-failover-abort|Cluster state changed: fail|Marking node .{1,200} as failing|DB load failed|RDB .{0,60}(?:error|failed)|Cannot allocate|User-requested abort|Server .{0,40}panic|Error opening)/;
const SIGNAL = /crashed by signal: (\d{1,2})/;
const CONFIG = /^\*{3} FATAL CONFIG FILE ERROR .{0,60}\*{3}$/;

export const redisLog: Format = {
  name: "redis-log",
  anchors: [
    "*** FATAL CONFIG FILE ERROR",
    ":M ",
    ":C ",
    ":S ",
    ":X ",
    "# Can't ",
    "# Could not",
    "# Error",
    "# Fatal",
    "# Unable ",
    "# Failed",
    "# BeginFork",
    "# Out Of",
    "# Creating Server",
    "# Opening ",
    "# Short read",
    "# Bad file",
    "# Wrong sig",
    "# Unrecov",
    "# Internal err",
    "# Write error",
  ],
  parse(text) {
    const found = text.lines.flatMap((_, index) => readEntry(text, index) ?? readConfig(text, index) ?? []);
    return found.length > 0 ? found : undefined;
  },
};

function readEntry({ lines }: ErrorText, index: number): Finding | undefined {
  const { level, message = "" } = ENTRY.exec(lines[index]!.slice(0, MAX_LINE).trimEnd())?.groups ?? {};
  if (level === undefined || !FAILURE.test(message)) return undefined;
  const number = SIGNAL.exec(message)?.[1];
  return {
    runtime: "redis",
    lines: [index + 1, index + 1],
    confidence: level === "#" ? CERTAIN : LIKELY,
    message,
    signal: signalNumbered(number),
    severity: number === undefined ? "error" : "fatal",
    category: number === undefined ? (/^\+[so]down/.test(message) ? "connection" : serviceCategory(message)) : "crash",
  };
}

/** The box names the line, then quotes it, then says what is wrong with it. */
function readConfig({ lines }: ErrorText, index: number): Finding | undefined {
  if (!CONFIG.test(lines[index]!.slice(0, MAX_LINE).trim())) return undefined;
  const box = lines.slice(index + 1, index + 1 + MAX_CONFIG_LINES).map((line) => line.slice(0, MAX_LINE).trim());
  const quoted = box.findIndex((line) => line.startsWith(">>> "));
  const last = quoted < 0 ? 0 : quoted + 1;
  return {
    runtime: "redis",
    lines: [index + 1, Math.min(lines.length, index + 2 + last)],
    confidence: CERTAIN,
    message: box[last] || undefined,
    severity: "fatal",
    category: "configuration",
  };
}
