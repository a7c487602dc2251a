/** Windows' stop errors ("blue screens"), as the screen, the event log and WinDbg print them. */
import type { Finding } from "../../../types.ts";
import { windowsSymbols } from "../../categories/windows.ts";
import { CERTAIN } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const NAME = "[A-Z][A-Z0-9]{2,40}(?:_[A-Z0-9]{1,40}){1,10}";
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:Stop code|Stopcode|终止代码|停止代码|If you call a support person, give them this info: ?Stop code) ?[:：] ?(?<name>${NAME})(?: \((?<code>0x[0-9A-Fa-f]{1,8})\))?`,
  ),
  /\*{3} STOP: (?<code>0x[0-9A-Fa-f]{8})(?: \(.{0,200}\))?/,
  /^(?:The computer has rebooted from a bugcheck|计算机已经从检测错误后重新启动)[.。] {0,3}(?:The bugcheck was|检测错误) ?[:：] ?(?<code>0x[0-9a-f]{8})/,
  /^BugCheck (?<code>[0-9A-F]{1,8}), \{/,
  new RegExp(String.raw`^(?<name>${NAME}) \((?<code>[0-9a-f]{1,8})\)$`),
  /^BUGCHECK_(?:STR|CODE): {1,4}(?<code>[0-9A-Fa-fx]{1,12})$/,
];

export const bugcheck = lineFormat(
  "bugcheck",
  // prettier-ignore
  [
    "top code", "topcode", "终止代码", "停止代码", "STOP: 0x", "bugcheck", "检测错误", "BugCheck ", "BUGCHECK_", "_MANAGEMENT (", "_EQUAL (", "_HANDLED (", "_VIOLATION (", "_FAILURE (", "_AREA (",
    "_CORRUPTION (", "_DIED (", "_HEADER (", "_TIMEOUT (", "_DEVICE (", "_VOLUME (", "_ERROR (", "_EXCEPTION (", "_SYSTEM (",
  ],
  (line, number): Finding | undefined => {
    const text = line.trim();
    const groups = PATTERNS.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
    if (!groups) return undefined;
    const { name, code } = groups;
    return {
      runtime: "other",
      lines: [number, number],
      confidence: CERTAIN,
      severity: "fatal",
      message: name ?? text,
      code: name ?? code,
      category: windowsSymbols.get(name ?? "") ?? "crash",
    };
  },
);
