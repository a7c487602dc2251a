/** What database drivers print on a line, without a stack: the error is that of the language, its code the database's. */
import { LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

/** How the numbers of MySQL's errors begin behind a bracket, and the SQLSTATEs in brackets that it has for them. */
const MYSQL_CODES = ["10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"].map((start) => `(${start}`);
const SQLSTATES = ["HY", "42", "28", "23", "22", "08", "40", "21", "25", "0A", "44", "XA"].map((start) => ` (${start}`);

/** Less sure than Go's logger, which has the program's own words in front. */
const BEHIND_WORDS = WEAK - 0.05;

export const sqlDrivers = patternFormat("sql-drivers", "other", [
  // GORM's and Go's own logger put the place of the call in front
  {
    pattern:
      /^(?:\d{4}\/\d\d\/\d\d [\d:.]{8,15} )?(?<file>\S{1,300}\.go):(?<line>\d{1,7}):? (?<message>(?:ERROR|FATAL|PANIC): .{1,1200} \(SQLSTATE (?<code>[0-9A-Z]{5})\))/,
    runtime: "go",
    confidence: STRONG,
  },
  // pgx, and what embeds it
  {
    pattern: /(?:^|[:\]] |^.{0,200}\s)(?<message>(?:ERROR|FATAL|PANIC): .{1,1200} \(SQLSTATE (?<code>[0-9A-Z]{5})\))/,
    runtime: "go",
    confidence: BEHIND_WORDS,
  },
  // lib/pq
  { pattern: /(?:^|[:\])] |\s)(?<message>pq: \S.{2,1200})$/, runtime: "go", confidence: BEHIND_WORDS },
  // go-sql-driver/mysql
  {
    pattern: /(?:^|[:\])] |\s)(?<message>Error (?<code>[1-4]\d{3})(?: \([0-9A-Z]{5}\))?: \S.{2,1200})$/,
    runtime: "go",
    confidence: BEHIND_WORDS,
  },
  // PDO
  {
    pattern:
      /(?:^|\s)(?<type>PDOException): (?<message>SQLSTATE\[(?<code>[0-9A-Z]{5})\](?: \[\d{1,6}\])?:? .{1,1000}?)(?: in (?<file>\S{1,300}\.php)(?::| on line )(?<line>\d{1,7}))?$/,
    runtime: "php",
    confidence: LIKELY,
  },
  {
    pattern: /(?<message>SQLSTATE\[(?<code>[0-9A-Z]{5})\](?: \[\d{1,6}\])?:? .{1,1200})$/,
    runtime: "php",
    confidence: LIKELY,
  },
  { pattern: /(?<message>\(HY000\/(?<code>\d{4})\): .{1,600})$/, runtime: "php", confidence: LIKELY },
  // WordPress
  {
    pattern: /^(?:<h1>|Error: )?(?<message>Error establishing a database connection\b.{0,600}?)(?:<\/h1>)?$/,
    runtime: "php",
    confidence: LIKELY,
    category: "connection",
  },
  // PyMySQL, mysqlclient, MySQL Connector; an exception's message is all that stands behind its class
  {
    pattern: /^(?<type>[A-Za-z_][\w.]{1,80}): (?<message>\((?<code>[12]\d{3}), (?:"[^"]{1,1200}"|'[^']{1,1200}')\))$/,
    anchors: MYSQL_CODES,
    runtime: "python",
    confidence: STRONG,
  },
  {
    pattern: /^(?:[\w.]{1,60}: )?\((?<code>[12]\d{3}), (?:"(?<message>.{1,1200}?)"|'.{1,1200}')\)$/,
    anchors: MYSQL_CODES,
    runtime: "python",
    confidence: STRONG,
  },
  {
    pattern: /^(?:[\w.]{1,60}: )?\((?<code>[12]\d{3}), '(?<message>.{1,1200}?)'\)$/,
    anchors: MYSQL_CODES,
    runtime: "python",
    confidence: STRONG,
  },
  {
    pattern: /^(?<message>(?<code>[12]\d{3}) \([0-9A-Z]{5}\): \S.{2,1200})$/,
    anchors: SQLSTATES,
    runtime: "python",
    confidence: STRONG,
  },
  // Npgsql, which lists what the server sent
  {
    pattern: /\bSqlState: (?<code>[0-9A-Z]{5});MessageText: (?<message>[^;]{1,1000})/,
    runtime: "dotnet",
    confidence: LIKELY,
  },
  // Ruby
  {
    pattern:
      /(?:^|\s|\()(?<type>(?:ActiveRecord::\w{3,40}: )?(?:PG|Mysql2|SQLite3|TinyTds)::[A-Z]\w{2,60}): (?:ERROR|FATAL)?:? {0,2}(?<message>\S.{0,1200})$/,
    runtime: "ruby",
    confidence: WEAK,
  },
  // Rust
  { pattern: /(?<message>error returned from database: .{1,1200})$/, runtime: "rust", confidence: LIKELY },
  {
    pattern: /^(?:error: |Error: )?(?<message>`?DATABASE_URL`? must be set.{0,300})$/,
    runtime: "rust",
    category: "configuration",
  },
  {
    pattern: /^(?:error: |Error: )?(?<message>pool timed out while waiting for an open connection)$/,
    runtime: "rust",
    category: "timeout",
  },
  // Prisma
  {
    pattern: /(?:^|\s)Raw query failed\. Code: `(?<code>[^`]{1,20})`\. Message: `(?<message>[^`]{1,1200})/,
    runtime: "node",
    confidence: LIKELY,
    evenInProse: true,
  },
  { pattern: /^(?:Error|error): (?<code>P\d{4})(?:: (?<message>\S.{0,800}))?$/, runtime: "node", confidence: STRONG },
  {
    pattern: /^(?:Prisma schema loaded.{0,100})?(?:.{0,60}: )?Error code: (?<code>P\d{4})$/,
    runtime: "node",
    confidence: LIKELY,
  },
  // Node's mysql and sqlite3
  {
    pattern: /(?:^|[\s'"(])(?<message>(?<code>ER_[A-Z_]{4,60}): [A-Z][^'"]{2,600})/,
    runtime: "node",
    confidence: LIKELY,
  },
  {
    pattern: /(?:^|\s)(?:(?<type>Error): )?(?<message>(?<code>SQLITE_[A-Z_]{3,40}): \S.{1,400})$/,
    runtime: "node",
    confidence: STRONG,
  },
  { pattern: /(?<message>\[(?<code>SQLITE_[A-Z_]{3,40})\] .{1,400})$/, runtime: "java", confidence: LIKELY },
  {
    pattern: /(?<message>(?:DB2 SQL Error: )?SQLCODE[=:] ?-?\d{1,6}, SQLSTATE[=:] ?(?<code>[0-9A-Z]{5}).{0,600})$/,
    runtime: "sql",
    confidence: LIKELY,
  },
]);
