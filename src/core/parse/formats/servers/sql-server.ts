/** Microsoft SQL Server: sqlcmd's and Management Studio's `Msg 208, Level 16, State 1, Line 1`, the server's ERRORLOG, and ODBC's texts. */
import type { Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

const MAX_LINE = 2_000;
/** `Msg 547, Level 16, State 1, Server db-01, Procedure dbo.pay, Line 12`; the message stands on the next line. */
const HEADER =
  /^(?:Msg|消息|服务器: 消息|Message) (?<code>\d{1,8})[,，] ?(?:Level|级别|Severity) \d{1,2}[,，] ?(?:State|状态) \d{1,5}(?:[,，] ?(?:Server|服务器) [^,，]{1,100})?(?:[,，] ?(?:Procedure|过程) (?<procedure>[^,，]{1,200}))?[,，] ?(?:Line (?<line>\d{1,7})|第 ?(?<zeile>\d{1,7}) ?行)/;
/** `2026-11-22 10:00:00.00 Logon       Error: 18456, Severity: 14, State: 8.` */
const LOGGED =
  /(?:^|\s)(?:Error|错误)[:：] ?(?<code>\d{2,6})[,，] ?(?:Severity|严重性)[:：] ?\d{1,2}[,，] ?(?:State|状态)[:：] ?\d{1,5}[.。]?(?: ?(?<message>\S.{0,800}))?$/;
const LOG_PREFIX = /^\d{4}-\d\d-\d\d [\d:.]{8,12} (?:spid\d{1,6}s?|Logon|Server|Backup)\s{1,12}/;

const lines: readonly LinePattern[] = [
  { pattern: /^Sqlcmd: (?:Error|错误)[:：] ?(?<message>\S.{0,800})$/ },
  {
    // Python prints its own type before, and is told from that.
    pattern:
      /^(?![\w.]{3,120}(?:Error|Exception): \().{0,1000}(?:^|[\s'"(:])\[(?<code>[0-9A-Z]{5})\] \[(?:Microsoft|unixODBC|FreeTDS)\](?<message>\[.{1,1500})$/,
    confidence: STRONG,
  },
  { pattern: /^(?:Error: )?(?<message>\[(?:Microsoft|unixODBC|FreeTDS)\]\[.{1,1500})$/, confidence: STRONG },
  { pattern: /^mssql: (?<message>\S.{0,800})$/, runtime: "go" },
  { pattern: /^BCP (?<message>(?:copy .{1,100} failed|error).{0,200})$/i },
];

export const sqlServer: Format = {
  name: "sql-server",
  anchors: [
    "Msg ",
    "消息 ",
    "Severity: ",
    "严重性: ",
    "Sqlcmd: ",
    "[Microsoft][",
    "[unixODBC]",
    "[FreeTDS]",
    "mssql: ",
  ],
  parse(text) {
    const found = text.lines.flatMap((full, index) => {
      const line = full.slice(0, MAX_LINE).trimEnd();
      const finding = readHeader(line, text.lines, index) ?? readLogged(line, text.lines, index);
      return finding ?? readPatterns(lines, "sql", line, index + 1) ?? [];
    });
    return found.length > 0 ? found : undefined;
  },
};

function readHeader(line: string, all: readonly string[], index: number): Finding | undefined {
  const groups = HEADER.exec(line)?.groups;
  if (!groups) return undefined;
  const { code, procedure, line: english, zeile } = groups;
  const location = procedure === undefined ? undefined : { function: procedure, line: Number(english ?? zeile) };
  return { ...finding(index, code, (all[index + 1] ?? "").trim()), location };
}

function readLogged(line: string, all: readonly string[], index: number): Finding | undefined {
  const groups = LOGGED.exec(line)?.groups;
  if (!groups) return undefined;
  const next = (all[index + 1] ?? "").slice(0, MAX_LINE);
  const below = LOG_PREFIX.test(next) ? next.replace(LOG_PREFIX, "") : undefined;
  return finding(index, groups.code, groups.message ?? below);
}

function finding(index: number, code?: string, message?: string): Finding {
  const category = message ? serviceCategory(message) : undefined;
  return {
    runtime: "sql",
    lines: [index + 1, index + 2],
    confidence: CERTAIN,
    code,
    message: message || undefined,
    category: category ?? numbers.get(code ?? ""),
  };
}

const numbers = new Map<string, Finding["category"]>([
  ["102", "syntax"],
  ["156", "syntax"],
  ["208", "schema"],
  ["207", "schema"],
  ["2812", "schema"],
  ["547", "constraint"],
  ["2627", "constraint"],
  ["2601", "constraint"],
  ["515", "constraint"],
  ["1205", "concurrency"],
  ["1222", "concurrency"],
  ["18456", "authentication"],
  ["4060", "authentication"],
  ["229", "authorization"],
  ["262", "authorization"],
  ["8134", "arithmetic"],
  ["8115", "arithmetic"],
  ["245", "type"],
  ["8152", "schema"],
  ["2628", "schema"],
  ["1105", "disk"],
  ["9002", "disk"],
  ["701", "memory"],
  ["2714", "conflict"],
  ["911", "not-found"],
  ["5120", "permission"],
  ["824", "crash"],
  ["823", "disk"],
]);
