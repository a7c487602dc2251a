/** Microsoft SQL Server: sqlcmd's and Management Studio's `Msg 208, Level 16, State 1, Line 1`, the server's ERRORLOG, and ODBC's texts. */
import type { Category, Finding, Format } from "../../../types.ts";
import { namesByCategory } from "../../categories/name-table.ts";
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
    category: numbers.get(code ?? "") ?? category,
  };
}

/** https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors */
const NUMBERS: Partial<Record<Category, string>> = {
  syntax: "102 156",
  schema: "201 207 208 544 2628 2812 3701 4104 4121 8120 8144 8145 8152 8178",
  constraint: "515 547 1505 2601 2627 4712",
  concurrency: "596 601 1205 1222 3960",
  conflict: "1801 2714 3702 3902 3903 3930 15023",
  authentication: "4060 4064 18452 18456 18461 18486 18487 18488",
  authorization: "229 262 916 4834 15247 15281 40615",
  arithmetic: "8115 8134",
  type: "241 245 8114 8169",
  disk: "823 1105 3013 9002",
  crash: "824 6522",
  memory: "701 8645",
  "resource-limit": "8623 10928 10929 17809 40544 49918",
  "not-found": "911 7202 15401 20598",
  permission: "5120 5123 4860 3201",
  connection: "7303 7399 10054 17142 35250 40197 40613",
  upstream: "40501",
  tls: "17806 33111",
  "invalid-input": "4863 8672 13609",
};
const numbers: ReadonlyMap<string, Category> = new Map(namesByCategory(NUMBERS));
