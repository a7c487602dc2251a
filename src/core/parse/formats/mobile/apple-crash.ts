/** Crash reports of Apple's systems as text, of Crashlytics and Sentry too. https://developer.apple.com/documentation/xcode/examining-the-fields-in-a-crash-report */
import type { Finding, Format, Frame } from "../../../types.ts";
import { appleCategory } from "../../categories/apple.ts";
import { ENCLOSING } from "../../confidence.ts";
import { appleFrames, appleLanguage } from "../../shared/apple-frames.ts";
import { linesBelow } from "../../shared/lines.ts";

const EXCEPTION =
  /^Exception Type:\s{0,12}(?:(EXC_[A-Z_]{3,30}|NS\w{2,60}|0x[0-9a-f]{1,16}|SIG[A-Z]{2,8})\b)?(?: \((SIG[A-Z]{2,8})\))?/i;
/** Azure's telemetry labels a message so. */
const OTHERS = /^Exception type: (?!EXC_|NS[A-Z]|0x|SIG)/;
const CRASHLYTICS = /^Crashed: (\S.{0,120})$/;
const CRASHED = /^Thread \d{1,4}.{0,80}Crashed(?:::.{0,120})?:|^Crashed Thread Backtrace|^(?:Crashed: \S)/;
const LAST_EXCEPTION = /^Last Exception Backtrace:$/;
const FIELD =
  /^(Exception Subtype|Exception Message|Termination Reason|Termination Description|Exception Codes|Exception Note|Triggered by Thread|Reason):\s{0,12}(\S.{0,900})$/i;
const HEADER =
  /^(?:Incident Identifier|CrashReporter Key|Hardware Model|Process|Path|Identifier|OS Version|Report Version|Version|Code Type|Date\/Time|Launch Time):\s/;
const INFORMATION =
  /^(?:Application Specific Information|Application Specific Backtrace \d|Dyld Error Message|ASI):\s{0,4}(.{0,900})$/;
const SIGNAL_NUMBERS: Readonly<Record<string, string>> = {
  "4": "SIGILL",
  "5": "SIGTRAP",
  "6": "SIGABRT",
  "8": "SIGFPE",
  "9": "SIGKILL",
  "10": "SIGBUS",
  "11": "SIGSEGV",
  "0x4": "SIGILL",
  "0x5": "SIGTRAP",
  "0x6": "SIGABRT",
  "0x8": "SIGFPE",
  "0x9": "SIGKILL",
  "0xa": "SIGBUS",
  "0xb": "SIGSEGV",
};
const FATAL_PLACE =
  /^(?:([^\s:]{1,200}\.swift):(\d{1,7}): )?(?:Fatal error|Precondition failed|Assertion failed): (.{1,900}?)(?:: file (\S.{0,300}?), line (\d{1,7}))?$/;
/** Fields that say why, the most telling first. */
const BY_FIELD = ["Exception Message", "Reason", "Exception Subtype", "Termination Reason", "Exception Codes"];
/** Codes by which the system says why it ended a process. */
const TERMINATION_CODE = /\b0x(?:8badf00d|dead10cc|deadfa11|baadca11|bad22222|c00010ff|baaaaaad|2bad45ec)\b/i;
const EMPTY_WORDS = /^(?:abort\(\) called|Crashing on exception:|Performing|terminating (?:with|due))/;
const UNCAUGHT = /\*\*\* Terminating app due to uncaught exception '([\w.]{1,120})', reason: '(.{0,900}?)'?$/;

export const appleCrash: Format = {
  name: "apple-crash",
  anchors: ["Exception Type:", "Exception type:", "Crashed: "],
  parse(text) {
    const lines = text.lines.map((line) => line.slice(0, 2000).trimEnd());
    const at = lines.findIndex(
      (line, index) =>
        (EXCEPTION.test(line) && !OTHERS.test(line)) ||
        (CRASHLYTICS.test(line) && appleFrames(lines, index).length > 0),
    );
    return at < 0 ? undefined : [readReport(lines, at)];
  },
};

function readReport(lines: readonly string[], at: number): Finding {
  const [, type, signal] = EXCEPTION.exec(lines[at] ?? "") ?? [];
  const fields = readFields(lines);
  const told = readInformation(lines);
  const reason = fields.get("Termination Reason") ?? "";
  const message = told?.message ?? BY_FIELD.map((name) => fields.get(name)).find((value) => value !== undefined);
  const words = [message, told?.type, ...fields.values(), lines[at]].join(" ");
  const frames = framesIn(lines);
  return {
    runtime: appleLanguage(lines.slice(0, 400).join("\n")),
    lines: [firstLineOf(lines, at), lastLineOf(lines, at)],
    confidence: ENCLOSING,
    severity: "fatal",
    type,
    signal: signal ?? (type?.startsWith("SIG") ? type : signalOf(reason)),
    code: TERMINATION_CODE.exec(words)?.[0],
    category: appleCategory(words) ?? (words.includes("EXC_CRASH (SIGKILL)") ? "memory" : "crash"),
    frames,
    location: frames.find(({ file }) => file !== undefined),
    message,
    ...told,
  };
}

function readFields(lines: readonly string[]): Map<string, string> {
  const fields = lines.map((line) => FIELD.exec(line)).filter((match) => match !== null);
  return new Map(fields.map(([, name = "", value = ""]) => [name, value]));
}

/** The frames of the exception, else of the thread that crashed. */
function framesIn(lines: readonly string[]): Frame[] {
  const last = lines.findIndex((line) => LAST_EXCEPTION.test(line));
  const at = last < 0 ? lines.findIndex((line) => CRASHED.test(line)) : last;
  return at < 0 ? [] : appleFrames(lines, at);
}

type Told = Pick<Finding, "type" | "message" | "location">;

/** What the program itself left for the report: the message of a trap, an uncaught exception. */
function readInformation(lines: readonly string[]): Told | undefined {
  const at = lines.findIndex((line) => INFORMATION.test(line));
  if (at < 0) return undefined;
  const onLine = INFORMATION.exec(lines[at] ?? "")?.[1] ?? "";
  const below = linesBelow(lines, at, (line) => line !== "" && !CRASHED.test(line) && !FIELD.test(line), 20);
  const said = [onLine, ...below].filter((line) => line !== "");
  const telling = said.filter((line) => !EMPTY_WORDS.test(line));
  const read = telling.map(readUncaught).find((told) => told !== undefined);
  const message = telling[0] ?? said[0];
  return read ?? (message === undefined ? undefined : { message });
}

function readUncaught(line: string): Told | undefined {
  const [, type, reason] = UNCAUGHT.exec(line) ?? [];
  if (type !== undefined) return { type, message: reason };
  const [, swift, number, message, trailing = swift, trailingLine = number] = FATAL_PLACE.exec(line) ?? [];
  if (message === undefined) return undefined;
  return trailing === undefined ? { message } : { message, location: { file: trailing, line: Number(trailingLine) } };
}

function signalOf(reason: string): string | undefined {
  const [, number] = /(?:Namespace |^)SIGNAL,? (?:Code )?(\d{1,2}|0x[0-9a-f]{1,2})\b/.exec(reason) ?? [];
  return number === undefined ? undefined : SIGNAL_NUMBERS[number];
}

/** The report's head, some lines above the exception. */
function firstLineOf(lines: readonly string[], at: number): number {
  const head = lines.slice(Math.max(0, at - 40), at).findIndex((line) => HEADER.test(line));
  return head < 0 ? at + 1 : Math.max(0, at - 40) + head + 1;
}

function lastLineOf(lines: readonly string[], at: number): number {
  const crashed = lines.findIndex((line) => CRASHED.test(line));
  const known = lines.findLastIndex((line, index) => index <= at + 60 && (FIELD.test(line) || INFORMATION.test(line)));
  const information = known < 0 ? at : known + linesBelow(lines, known, (line) => line !== "", 20).length;
  const thread = crashed < 0 ? at : crashed + appleFrames(lines, crashed).length;
  return Math.max(information, thread) + 1;
}
