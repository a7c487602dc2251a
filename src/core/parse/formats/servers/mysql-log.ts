/**
 * The error log of MySQL (`2026-11-22T07:36:32.1Z 0 [ERROR] [MY-010119] [Server] …`), MariaDB and Percona
 * (`2026-11-22  7:36:32 0 [ERROR] mariadbd: …`), and what they print when they crash.
 */
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { signalNumbered } from "../../shared/signal.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { serviceCategory } from "../../categories/services.ts";

const DATE = "\\d{4}-\\d\\d-\\d\\d[T ]{1,2}[\\d:.]{7,15}(?:Z|[+-]\\d\\d:\\d\\d)? {1,2}";
const THREAD = "(?:\\d{1,20}|0x[0-9a-f]{1,16})";
/** Other loggers have a date and a level as well; a thread between them, a date of six digits or a code are MySQL's. */
const ENTRY = new RegExp(
  `^(?:${DATE}${THREAD}|\\d{6} {1,2}[\\d:]{7,8}|(?:\\d{1,20}|${DATE}\\d{1,20})(?= \\[ERROR\\] (?:\\[MY-|InnoDB: |mysqld: |mariadbd: |Plugin '))) \\[(?:ERROR|Error)\\](?: \\[(?<code>MY-\\d{6})\\])?(?: \\[\\w{1,30}\\])? (?<message>\\S.{0,1500})$`,
);
const ASSERTION = new RegExp(`^(?:${DATE})?${THREAD} {1,2}InnoDB: (?<message>Assertion failure in .{1,500})$`);
/** Without time and level, where the words must tell of a failure. */
const CODED =
  /^\[(?<code>MY-\d{6})\] \[(?:InnoDB|Server|Repl)\] (?<message>(?=.{0,400}\b(?:[Ee]rror|[Cc]annot|[Cc]an't|[Cc]ould not|[Ff]ailed|[Uu]nable|[Cc]orrupt))\S.{0,1500})$/;
const CRASH =
  /^(?:\d{6} {1,2}[\d:]{7,8}|[\d:]{8} UTC -|\d{4}-\d\d-\d\dT[\d:.]{8,15}Z UTC -) (?:\[ERROR\] )?(?<message>(?:mysqld|mariadbd|MySQL) got (?:signal \d{1,2}|exception 0x[0-9a-f]{1,8}) ?;?)/;
const SERVER = /^(?:\/[\w./-]{1,100}\/)?(?:mysqld|mariadbd|mysqld_safe)(?:\.exe)?: (?=\S)/;
/** What only follows from the errors above it. */
const AFTERMATH =
  /^(?:Aborting|Do you already have another (?:mysqld )?server running|Plugin '\w{1,40}' (?:init function returned error|registration as a STORAGE ENGINE failed)|Unknown\/unsupported storage engine|InnoDB: Plugin initialization aborted|Failed to initialize (?:plugins|DD Storage Engine|builtin plugins)|Data Dictionary initialization failed)/;

export const mysqlLog = lineFormat(
  "mysql-log",
  ["[ERROR]", "[Error]", " got signal ", " got exception ", "InnoDB: Assertion", "[MY-0"],
  (line, number) => {
    const groups = (CRASH.exec(line) ?? ENTRY.exec(line) ?? CODED.exec(line) ?? ASSERTION.exec(line))?.groups;
    if (!groups?.message) return undefined;
    const message = groups.message.replace(SERVER, "");
    const signal = signalNumbered(/ got signal (\d{1,2})/.exec(message)?.[1]);
    const isCrash = / got (?:signal|exception) |^Assertion failure/.test(message);
    return {
      runtime: "mysql",
      lines: [number, number],
      confidence: AFTERMATH.test(message) ? LIKELY : CERTAIN,
      message,
      code: groups.code,
      signal,
      severity: isCrash ? "fatal" : "error",
      category: isCrash ? "crash" : serviceCategory(message),
    };
  },
);
