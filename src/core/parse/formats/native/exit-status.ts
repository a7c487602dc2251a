/** A program that a signal ended, as whoever started it tells: `exited with code 139`, `killed by signal 9`. */
import type { Category, Finding } from "../../../types.ts";
import { CONSEQUENCE, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { signalNumbered, signalOf } from "../../shared/signal.ts";

/** JetBrains' IDEs tell both. */
const FINISHED =
  /^(?<message>Process finished with exit code (?<code>-?\d{1,10})(?: \((?:interrupted by signal (?<signal>\d{1,2}):? ?SIG[A-Z]{2,8}|(?<ntstatus>0x[0-9A-Fa-f]{8}))\))?)\.?$/;
const STATUS =
  /\b(?:exit(?:ed|s)?|terminated|finished|failed|died|returned|stopped)\b.{0,60}?\b(?:code|status)[ :=(]{1,3}(?<code>1[2-6]\d)(?=[.,;:)\]"']{0,3}(?: ?\(.{0,80}\)\.?)?$|[,;])/i;
/** PM2 names a signal even where none was sent: `App [shop:0] exited with code [1] via signal [SIGINT]`. */
const PM2 =
  /\b(?<message>App (?:\[[^\]]{1,100}\]|name:\S{1,100}) (?:with id .{1,40}, |id:\d{1,6} )?exited with code (?:\[(?<code>[1-9]\d{0,2})\]|(?<bare>[1-9]\d{0,2})$).{0,60})$/;
/** Ended by somebody, or by a closed terminal or pipe. */
const QUIET = /^SIG(?:INT|HUP|PIPE|QUIT)$/;
const SIGNALLED =
  /\b(?:(?:killed|terminated|died|exited|crashed|interrupted|aborted) (?:by|with|from|on|due to)(?: fatal)? signal:?|signal:) (?:#?(?<number>\d{1,2})\b|(?<name>SIG[A-Z]{2,8}))/i;

function categoryOf(signal: string): Category {
  if (signal === "SIGKILL") return "memory";
  return signal === "SIGFPE" ? "arithmetic" : "crash";
}

/** The signal and status that a line tells; undefined where it tells none that is trouble. */
function readStatus(line: string): Pick<Finding, "code" | "exitCode" | "signal"> | undefined {
  const { code, signal: told, ntstatus } = (FINISHED.exec(line) ?? STATUS.exec(line))?.groups ?? {};
  const { name, number } = SIGNALLED.exec(line)?.groups ?? {};
  const signal = name ?? signalNumbered(told ?? number) ?? signalOf(Number(code));
  if (ntstatus === undefined && (signal === undefined || QUIET.test(signal))) return undefined;
  return { code: ntstatus, exitCode: code === undefined ? undefined : Number(code), signal };
}

function readPm2(line: string): Pick<Finding, "message" | "exitCode" | "signal"> | undefined {
  const { message, code, bare } = PM2.exec(line)?.groups ?? {};
  if (message === undefined) return undefined;
  const exitCode = Number(code ?? bare);
  return { message, exitCode, signal: signalOf(exitCode) };
}

export const exitStatus = lineFormat(
  "exit-status",
  [
    "Process finished with",
    "code 1",
    "code: 1",
    "status 1",
    "status: 1",
    "status=1",
    "signal ",
    "signal: ",
    "exited with code",
  ],
  (full, number): Finding | undefined => {
    const line = full.trim();
    const status = readPm2(line) ?? readStatus(line);
    if (!status || inProse(line)) return undefined;
    return {
      runtime: "other",
      lines: [number, number],
      confidence: FINISHED.test(line) ? STRONG : CONSEQUENCE,
      message: line,
      ...status,
      category: status.signal === undefined ? "crash" : categoryOf(status.signal),
    };
  },
);
