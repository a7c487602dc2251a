/**
 * Units that fail: the lines of systemd in the journal, `systemctl status`, and what systemctl itself answers. Results and
 * exit statuses as in https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Process%20Exit%20Codes.
 */
import type { Category, Finding } from "../../../types.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { errnoOf } from "../../categories/strerror.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { holding } from "../../anchors.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const MAX_LINE = 2_000;
/** Lines of one failure, from its first to its last. */
const MOST_LINES = 60;

const UNIT = String.raw`[\w@.\\:-]{1,200}\.(?:service|socket|mount|automount|timer|swap|target|path|scope|slice|device)`;
/** What tells of a failure, the most telling first; group 1 is the message. */
const SAYINGS: readonly RegExp[] = [
  new RegExp(`${UNIT}: (Failed at step [A-Z_0-9]{2,30} spawning .{1,500})$`),
  new RegExp(`${UNIT}: (Failed to (?!parse)[a-z].{1,500}?: .{1,300})$`),
  new RegExp(
    `${UNIT}: ((?:\\w{1,20} operation|Start|State '[\\w-]{1,40}'|Watchdog) ?(?:timed out|timeout).{0,100})$`,
    "i",
  ),
  new RegExp(`${UNIT}: (A process of this unit has been killed by the OOM killer\\.)`),
  new RegExp(`(Failed to \\w{1,20} (?:unit )?${UNIT}: .{1,400})$`),
  new RegExp(`(Failed to \\w{1,20} unit: .{1,400})$`),
  new RegExp(`(Failed to \\w{1,20} unit, unit (?:/\\S{0,200}/)?${UNIT} .{1,200})$`),
  /^(?:systemctl|journalctl|\w{3,12}ctl|systemd-[a-z-]{2,20}): ((?:unrecognized option|invalid option --|option '.{1,40}' requires) .{0,60})$/,
  /^(Failed to parse (?:calendar specification|time span|timestamp|timespan|time specification)(?: ['"].{1,100}['"])?: .{1,200}|Unknown command verb \S{1,60}\.)$/,
  new RegExp(`(A dependency job for ${UNIT} failed\\..{0,200})$`),
  new RegExp(`(Dependency failed for \\S.{1,200}\\.)$`),
  new RegExp(`${UNIT}: (\\S.{1,400} Refusing\\.)$`),
  new RegExp(`${UNIT}: (Command \\S.{1,400} is not executable: .{1,200})$`),
  new RegExp(
    `(Unit (?:file )?${UNIT}(?: could)? not (?:be )?found\\.|Unit (?:file )?${UNIT} (?:is masked|has a bad unit file setting|has been started before|failed to load).{0,200})`,
  ),
  new RegExp(`(Job for ${UNIT} (?:failed|canceled).{0,300})$`),
  new RegExp(`${UNIT}: ((?:[Mm]ain|[Cc]ontrol) process exited, code=\\w{1,10},? status=\\d{1,3}(?:/\\S{1,40})?)`),
  // Of a unit, or the manager's own
  new RegExp(
    `(?:\\bsystemd\\[\\d{1,9}\\]: (?:${UNIT}: )?|^${UNIT}: )((?:(?:[\\w-]{1,30}: )?[Ff]ailed to (?!start )[a-z]|Cannot |Could ?n[o']t |Unable to |Invalid |[A-Z]\\w{1,20} lookup timed out|.{1,100} failed(?:,|:) ).{2,600})$`,
  ),
  new RegExp(`${UNIT}: (Failed with result '[\\w-]{1,40}'\\.)`),
  new RegExp(`${UNIT}: (Start request repeated too quickly\\.)`),
  /(Failed to (?:start|mount|listen on) \S.{0,200}\.)$/,
  /Active: (failed \(Result: [\w-]{1,40}\)|activating \(auto-restart\) \(Result: (?!success)[\w-]{1,40}\))/,
  /(?:^|: )(Caught <[A-Z]{3,8}>, .{1,200})$/,
  /(Failed to connect to bus(?::| "unix:).{1,200}|System has not been booted with systemd as init system.{0,200}|Failed to \w{1,20}: (?:Interactive authentication required|Access denied).{0,60})$/,
];
/** So that most lines cost one look. */
const maySay = holding(requiredLiterals(...SAYINGS));
/** What belongs to a failure without telling of it. */
const BESIDE = /^\s{1,12}(?:Main PID|Process|Control PID): |\bProcess \d{1,9} \(.{1,80}\) of user \d{1,9} dumped core/;
const STATUS =
  /\bcode=(?:exited|dumped|killed),? (?:status=(\d{1,3})(?:\/(\S{1,40}?))?|signal=([A-Z]{2,8}))[),]?(?:\s|$)/;
/** Of the manager itself. */
const CAUGHT = /Caught <([A-Z]{3,8})>, /;
const RESULT = /(?:Failed with result '|\(Result: )([\w-]{1,40})/;

/** What a shell or a container's runtime ends with once its program was killed. */
const OUT_OF_MEMORY = 137;
const RESULTS: Readonly<Record<string, Category>> = {
  timeout: "timeout",
  watchdog: "timeout",
  "oom-kill": "memory",
  signal: "crash",
  "core-dump": "crash",
  protocol: "configuration",
};
/** Of exit statuses that systemd itself sets before the program runs. */
const STEPS: Readonly<Record<string, Category>> = {
  EXEC: "not-found",
  CHDIR: "not-found",
  USER: "configuration",
  GROUP: "configuration",
  NAMESPACE: "configuration",
  LIMITS: "resource-limit",
  CREDENTIALS: "configuration",
  STATE_DIRECTORY: "permission",
  RUNTIME_DIRECTORY: "permission",
  LOGS_DIRECTORY: "permission",
  STDOUT: "permission",
  INVALIDARGUMENT: "configuration",
  NOTCONFIGURED: "configuration",
};
const WORDS: Wordings = [
  [/No such file|not (?:be )?found|not-found|could not be executed/i, "not-found"],
  [/Permission denied|Operation not permitted/, "permission"],
  [/authentication required|Access denied/, "authorization"],
  [/OOM|Cannot allocate/, "memory"],
  [/timed out|timeout/i, "timeout"],
  [/does not exist/, "not-found"],
  [/^Failed to parse|Unknown command verb|unrecognized option|invalid option|requires an argument/, "invalid-input"],
  [/bad unit file|masked|Refusing|booted with systemd|connect to bus/, "configuration"],
];

export const systemd = blockFormat(
  "systemd",
  [
    "Failed ",
    "failed (Result: ",
    "(auto-restart) (Result: ",
    "process exited, code=",
    "Unknown command verb ",
    ": unrecognized option ",
    ": invalid option --",
    " requires an argument",
    "timed out",
    "timeout",
    "repeated too quickly",
    "OOM killer",
    "not found.",
    "not be found",
    "Job for ",
    "Unit ",
    "booted with systemd",
    "Caught <",
    " Refusing.",
    "A dependency job for ",
    "Dependency failed for ",
    " is not executable: ",
  ],
  (lines, index) => {
    if (rankOf(lines[index]!) < 0) return undefined;
    const [first, last] = extent(lines, index);
    const said = lines.slice(first, last + 1).map((line) => line.slice(0, MAX_LINE).trimEnd());
    const [telling = ""] = said.filter((line) => rankOf(line) >= 0).sort((a, b) => rankOf(a) - rankOf(b));
    return finding(said, SAYINGS[rankOf(telling)]?.exec(telling)?.[1], [first + 1, last + 1]);
  },
);

/** How telling a line is, the least number the most; -1 for one that tells nothing. */
function rankOf(line: string): number {
  const text = line.slice(0, MAX_LINE).trimEnd();
  if (!maySay(text)) return -1;
  return SAYINGS.findIndex((saying) => saying.test(text));
}

/** From a status block's processes, or the first telling line, to the last. */
function extent(lines: readonly string[], index: number): [first: number, last: number] {
  const rest = lines.slice(index, index + MOST_LINES);
  const last = rest.findLastIndex((line) => rankOf(line) >= 0 || BESIDE.test(line.slice(0, MAX_LINE)));
  return [index, index + last];
}

function finding(said: readonly string[], message: string | undefined, lines: [number, number]): Finding {
  const { exitCode, signal, step = "" } = exitOf(said);
  const result = said.map((line) => RESULT.exec(line)?.[1]).find((one) => one !== undefined);
  const words = byWording(said.join("\n"), WORDS);
  const code = said.map((line) => errnoOf(line.slice(line.lastIndexOf(": ") + 2))).find((one) => one !== undefined);
  const isWrapper = result !== undefined || exitCode !== undefined || signal !== undefined;
  const confidence = isWrapper ? LIKELY + 0.05 : STRONG;
  const category =
    RESULTS[result ?? ""] ??
    words ??
    (result === "resources" ? "resource-limit" : undefined) ??
    STEPS[step] ??
    (exitCode === OUT_OF_MEMORY ? "memory" : signal ? "crash" : "deployment");
  return { runtime: "systemd", lines, confidence, message, code, exitCode, signal, category };
}

/** How the process ended: `status=203/EXEC`, `status=9/KILL`, `signal=TERM`. */
function exitOf(said: readonly string[]): Pick<Finding, "exitCode" | "signal"> & { step?: string } {
  const match = said.map((line) => STATUS.exec(line)).find((one) => one !== null && one[1] !== "0");
  const caught = said.map((line) => CAUGHT.exec(line)?.[1]).find((one) => one !== undefined);
  if (!match) return caught === undefined ? {} : { signal: `SIG${caught}` };
  const [whole, status, name, sent] = match;
  if (whole.includes("code=exited")) return { exitCode: Number(status), step: name };
  const signal = sent ?? name;
  return signal === undefined ? {} : { signal: `SIG${signal.replace(/^SIG/, "")}` };
}
