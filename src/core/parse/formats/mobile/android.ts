/** Android's own reports: ANRs, native tombstones, refused installations, adb. https://source.android.com/docs/core/tests/debug/native-crash */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, ENCLOSING, LIKELY, STRONG } from "../../confidence.ts";
import { appleCategory } from "../../categories/apple.ts";
import { androidInstall } from "../../categories/android.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { withoutLogcat } from "../../shared/logcat.ts";

const ANR = /^(?:ActivityManager: )?ANR in (\S{1,200})(?: \(.{1,200}\))?$/;
const ANR_REASON = /^(?:Reason: |Subject: )(\S.{0,900})$/;
const SUBJECT =
  /^(?:Subject: |Reason: |ANR: )?(Input dispatching timed out.{0,600}|Broadcast of Intent.{0,300}|executing service \S{1,200}|Context\.startForegroundService\(\) did not then call.{0,200})$/;
const SIGNAL =
  /^(?:Fatal )?signal \d{1,2} \((SIG[A-Z]{2,8})\), code -?\d{1,4} \((\w{1,30})\)(?:,? (?:fault addr (\S{1,20})|from pid \d{1,8}|in tid).{0,200})?$/;
const ABORT = /^Abort message: ['"](.{0,900}?)['"]?$/;
const CAUSE = /^Cause: (\S.{0,200})$/;
const NATIVE =
  /^\s{0,12}#\d{2,4} {1,2}pc {1,2}[0-9a-f]{4,16} {1,4}(\S{1,300})(?: \((?!BuildId|offset)(.{1,300}?)(?:\+\d{1,9})?\))?(?: \((?:BuildId: |offset ).{1,80}\))?/;
const INSTALL =
  /(?:Failure \[|Failed to install[^[]{0,300}\[?|adb: failed to install .{1,300}: (?:Failure \[)?|^|Error: |: )(INSTALL_(?:FAILED|PARSE_FAILED)_[A-Z_]{3,60}|DELETE_FAILED_[A-Z_]{3,60})(?:: ([^\]]{1,600}))?\]?/;
const ADB =
  /^(?:adb: )?(?:error: )((?:no devices\/emulators found|more than one device\/emulator|device (?:unauthorized|offline|not found|'.{1,80}' not found)|closed|failed to (?:get feature set|connect|copy)|cannot (?:connect|bind|stat|open)|protocol fault|insufficient permissions).{0,300})$/;
/** A tombstone's lines between the signal and the stack. */
const REACH = 80;

export const android = blockFormat(
  "android",
  [
    "ANR in ",
    "Input dispatching timed out",
    " (SIG",
    "INSTALL_FAILED_",
    "INSTALL_PARSE_FAILED_",
    "DELETE_FAILED_",
    "error: device",
    "error: no devices",
    "error: more than one device",
    "error: closed",
    "adb: error: ",
    "error: protocol fault",
    "error: insufficient permissions for device",
  ],
  (lines, at) => {
    return readAnr(lines, at) ?? readNative(lines, at) ?? readLine(withoutLogcat(lines[at] ?? ""), at);
  },
);

function readAnr(lines: readonly string[], at: number): Finding | undefined {
  const line = withoutLogcat(lines[at] ?? "");
  const alone = SUBJECT.exec(line)?.[1];
  const found = { runtime: "java" as const, type: "ANR", category: "timeout" as const, severity: "fatal" as const };
  if (alone !== undefined) return { ...found, lines: [at + 1, at + 1], confidence: STRONG, message: alone };
  if (!ANR.test(line)) return undefined;
  const below = lines.slice(at + 1, at + 8).map(withoutLogcat);
  const reasonAt = below.findIndex((next) => ANR_REASON.test(next));
  const message = ANR_REASON.exec(below[reasonAt] ?? "")?.[1] ?? line;
  return { ...found, lines: [at + 1, at + 2 + Math.max(reasonAt, -1)], confidence: CERTAIN, message };
}

/** A tombstone: the signal, what abort() was given, and the stack, innermost first. */
function readNative(lines: readonly string[], at: number): Finding | undefined {
  const line = withoutLogcat(lines[at] ?? "").trim();
  const [, signal, code, address] = SIGNAL.exec(line) ?? [];
  if (signal === undefined) return undefined;
  const below = linesBelow(lines, at, (next) => !SIGNAL.test(withoutLogcat(next).trim()), REACH).map((next) =>
    withoutLogcat(next).trim(),
  );
  const abort = below.map((next) => ABORT.exec(next)?.[1]).find((said) => said !== undefined);
  const cause = below.map((next) => CAUSE.exec(next)?.[1]).find((said) => said !== undefined);
  const frames = below.flatMap(readFrame);
  const last = below.findLastIndex((next) => NATIVE.test(next)) + 1;
  const words = `${abort ?? ""} ${cause ?? ""}`;
  const nil = signal === "SIGSEGV" && /^(?:0x)?0{1,16}[0-9a-f]{0,3}$/.test(address ?? "-");
  return {
    runtime: "other",
    lines: [at + 1, at + 1 + last],
    confidence: line.startsWith("Fatal") && last === 0 ? STRONG : ENCLOSING,
    severity: "fatal",
    signal,
    code,
    message: abort ?? cause ?? line,
    category: appleCategory(words) ?? (nil ? "null-reference" : "crash"),
    frames,
  };
}

function readFrame(line: string): Frame[] {
  const [, module, name] = NATIVE.exec(line) ?? [];
  return module === undefined ? [] : [{ module, function: name }];
}

function readLine(line: string, at: number): Finding | undefined {
  const [, code, said] = INSTALL.exec(line) ?? [];
  const found = { runtime: "other" as const, lines: [at + 1, at + 1] as [number, number] };
  if (code !== undefined)
    return { ...found, confidence: CERTAIN, code, message: said ?? line.trim(), category: androidInstall(code) };
  const message = ADB.exec(line)?.[1];
  if (message === undefined) return undefined;
  const category = /unauthorized|permissions/.test(message)
    ? "authorization"
    : /no devices|not found/.test(message)
      ? "not-found"
      : /more than one/.test(message)
        ? "conflict"
        : "connection";
  return { ...found, confidence: LIKELY, message, category };
}
