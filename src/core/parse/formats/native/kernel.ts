/** The Linux kernel's lines, from dmesg, syslog or the journal: crashes, memory, storage, lockups. */
import type { Category, Finding, Severity } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

interface Kind {
  pattern: RegExp;
  category: Category;
  signal?: string;
  severity?: Severity;
  confidence?: number;
}

/** What may stand in front: a journal's time and host, `kernel:`, the seconds since boot, a processor. */
const PREFIX =
  /^(?:<\d{1,3}>)?(?:(?:[A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8}|\d{4}-\d\d-\d\dT[\d:.+Z-]{8,24}) \S{1,80} )?(?:kernel: ?)?(?:\[ {0,8}\d{1,9}\.\d{1,9}\] ?|\[[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \d{4}\] ?)?(?:\[ {0,5}[TC]\d{1,7}\] ?)?/;

const KINDS: readonly Kind[] = [
  { pattern: /^(?:Kernel panic - not syncing|end Kernel panic)/, category: "crash", severity: "fatal" },
  {
    pattern: /^(?:Out of memory|Memory cgroup out of memory): Kill(?:ed)? process \d{1,9}/,
    category: "memory",
    signal: "SIGKILL",
    severity: "fatal",
  },
  { pattern: /^Out of memory and no killable processes/, category: "memory", severity: "fatal" },
  { pattern: /^Killed process \d{1,9} \(.{1,80}\)/, category: "memory", signal: "SIGKILL", severity: "fatal" },
  { pattern: /^.{1,80} invoked oom-killer: /, category: "memory", confidence: LIKELY },
  { pattern: /^oom-kill:constraint=/, category: "memory", confidence: LIKELY },
  { pattern: /^.{1,80}: page allocation (?:failure|stall)/, category: "memory" },
  { pattern: /^.{1,80}\[\d{1,9}\]: segfault at [0-9a-f]{1,16} ip /, category: "crash", signal: "SIGSEGV" },
  { pattern: /^traps: .{1,80}\[\d{1,9}\] general protection/, category: "crash", signal: "SIGSEGV" },
  { pattern: /^traps: .{1,80}\[\d{1,9}\] trap invalid opcode/, category: "crash", signal: "SIGILL" },
  { pattern: /^traps: .{1,80}\[\d{1,9}\] trap divide error/, category: "arithmetic", signal: "SIGFPE" },
  { pattern: /^traps: .{1,80}\[\d{1,9}\] trap /, category: "crash" },
  {
    pattern:
      /^(?:BUG: (?:kernel NULL pointer|unable to handle|KASAN|KFENCE|Bad (?:page|rss)|scheduling while atomic|sleeping function|workqueue lockup|stack guard page)|Unable to handle kernel|kernel BUG at |Oops: |Internal error: (?:Oops|.{1,60}\[#\d{1,4}\])|general protection fault|stack segment: |double fault: |invalid opcode: |divide error: )/,
    category: "crash",
  },
  {
    pattern: /^(?:watchdog: |NMI watchdog: )?(?:BUG: soft lockup|Watchdog detected hard LOCKUP)/,
    category: "concurrency",
  },
  { pattern: /^INFO: task .{1,80}:\d{1,9} blocked for more than \d{1,6} seconds/, category: "timeout" },
  { pattern: /^(?:rcu: )?INFO: rcu_\w{1,20} (?:self-)?detected (?:expedited )?stalls?/, category: "timeout" },
  {
    pattern:
      /^(?:EXT[234]-fs (?:error|\(.{1,40}\): (?:error|Remounting filesystem read-only|.{0,80}(?:corrupt|failed)))|XFS \(.{1,40}\): .{0,120}(?:[Cc]orruption|I\/O error|[Ss]hut|failed)|BTRFS(?:: | )(?:error|critical)|JBD2: (?:Error|Detected)|F2FS-fs .{0,60}(?:corrupt|error)|FAT-fs .{0,40}error)/,
    category: "disk",
  },
  {
    pattern:
      /^(?:Buffer I\/O error on dev|blk_update_request: (?:I\/O|critical \w{1,20}) error|(?:critical \w{1,20} error|I\/O error|print_req_error: I\/O error|end_request: I\/O error), dev|lost page write due to I\/O error)/,
    category: "disk",
  },
  {
    pattern:
      /^(?:nvme \S{1,20}: (?:I\/O .{1,60}timeout|controller is down|Device not ready|Removing after probe failure)|ata\d{1,3}(?:\.\d\d)?: (?:failed command: |COMRESET failed|exception Emask)|sd \S{1,20} \[\w{1,10}\] .{0,80}(?:FAILED|I\/O error)|md\/raid.{0,40}Disk failure|device-mapper: .{0,80}(?:fail|error)|scsi .{0,60}rejecting I\/O)/,
    category: "disk",
  },
  { pattern: /^(?:VFS: (?:Unable to mount root fs|Cannot open root device))/, category: "disk" },
  {
    pattern:
      /^(?:nf_conntrack: (?:nf_conntrack: )?table full|neighbou?r: .{0,40}table overflow|cgroup: fork rejected|VFS: file-max limit|TCP: (?:out of memory|too many orphaned sockets)|net_ratelimit: \d)/,
    category: "resource-limit",
  },
  {
    pattern: /^(?:nfs: server .{1,120} (?:not responding|timed out)|CIFS: .{0,80}(?:has not responded|Send error))/,
    category: "timeout",
  },
  { pattern: /^(?:mce: )?\[Hardware Error\]: (?!.{0,40}corrected)/, category: "crash" },
  { pattern: /^audit: type=1400 .{0,60}apparmor="DENIED"/, category: "permission" },
  { pattern: /^(?:audit: )?(?:type=1400 .{0,80})?avc: {1,2}denied /, category: "permission" },
  {
    pattern:
      /^usb \S{1,20}: (?:device (?:descriptor read|not accepting address).{0,60}error -\d{1,3}|can't set config)/,
    category: "connection",
  },
];
/** What the kernel prints below the line that says what happened: one event, several lines. */
const BELOW = /^(?:Internal error: |Oops: |end Kernel panic|Kernel panic - not syncing: Fatal exception)/;
const CAUSE = /(?:Unable to handle kernel |BUG: |kernel BUG at |general protection fault|Kernel panic - |Oops: )/;
const MOST_LINES = 120;

function isBelow(text: string, lines: readonly string[], number: number): boolean {
  return (
    BELOW.test(text) && lines.slice(Math.max(0, number - 1 - MOST_LINES), number - 1).some((line) => CAUSE.test(line))
  );
}

const PLACE = /^kernel BUG at (?<file>\S{1,200}):(?<line>\d{1,6})!/;

export const kernel = lineFormat(
  "kernel",
  // prettier-ignore
  [
    "Kernel panic", "ut of memory: Kill", "ut of memory and no", "Killed process ", "oom-kill", ": page allocation ", ": segfault at ", "traps: ", "BUG: ", "kernel BUG at ", "Oops: ", "Internal error: ",
    "Unable to handle kernel", "general protection fault", "stack segment: ", "double fault: ", "invalid opcode: ", "divide error: ", "hard LOCKUP", "INFO: task ", "INFO: rcu_", "-fs error", "-fs (",
    "XFS (", "BTRFS: ", "BTRFS error", "BTRFS critical", "JBD2: ", "I/O error", "nvme nvme", "failed command: ", "COMRESET failed", "exception Emask", "FAILED Result", "Disk failure on",
    "device-mapper: ", "medium error, dev", "critical target error", "VFS: ", "nf_conntrack: ", "table overflow", "fork rejected by", "TCP: out of", "TCP: too many", "nfs: server ", "CIFS: ",
    "[Hardware Error]", 'apparmor="DENIED"', "avc:  denied", "descriptor read", "not accepting address",
  ],
  (full, number, { lines }): Finding | undefined => {
    const text = full.replace(PREFIX, "");
    const kind = KINDS.find(({ pattern }) => pattern.test(text));
    if (!kind || inProse(text) || isBelow(text, lines, number)) return undefined;
    const { category, signal, severity, confidence } = kind;
    const { file, line } = PLACE.exec(text)?.groups ?? {};
    return {
      runtime: "other",
      lines: [number, number],
      confidence: confidence ?? (text === full && !signal ? STRONG : CERTAIN),
      message: text.trim(),
      signal,
      severity,
      category,
      location: file === undefined ? undefined : { file, line: Number(line) },
    };
  },
);
