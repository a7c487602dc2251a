/** The clients of MySQL and MariaDB: `ERROR 1064 (42000) at line 3: …`, mysqldump and its kin, and graphical clients. */
import type { Finding, Format } from "../../../types.ts";
import { byCode } from "../../categories/index.ts";
import { mysqlNumbers } from "../../categories/mysql.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

const PROGRAM =
  "(?:mysql|mariadb)(?:-?(?:dump|admin|check|import|show|slap|binlog|upgrade|_upgrade|_install_db|backup|shell|sh))?";

const lines = patternFormat("mysql", "mysql", [
  {
    pattern:
      /(?:^|[>$#] |\]: |: )ERROR (?<code>\d{1,5}) \([0-9A-Z]{5}\)(?: at line (?<line>\d{1,7})(?: in file: '(?<file>[^']{1,300})')?)?: (?<message>\S.{0,1800})$/,
    evenInProse: true,
  },
  { pattern: /^ERROR at line \d{1,7}: (?<message>\S.{0,500})$/ },
  { pattern: /^(?:ERROR: |MySQL Error )(?<code>\d{4,5})(?: \([0-9A-Z]{5}\))?: (?<message>\S.{0,1500})$/ },
  { pattern: /^(?:SQL Error|SQL 错误) \[(?<code>\d{3,5})\] \[[0-9A-Z]{5}\]: (?<message>\S.{0,1500})$/ },
  { pattern: /(?:^|\t|\s{2})Error Code: (?<code>\d{4})\. (?<message>\S.{0,1500}?)(?:\t| {2,}\d[\d.]{0,8} sec|$)/ },
  {
    pattern:
      /^\s{0,4}(?:> |#)?(?<code>[12]\d{3}) - (?<message>(?:You have an error in your SQL|Access denied|Table |Unknown |Duplicate |Can't |Column |Cannot |Data |Lost |Deadlock |Lock wait|Field |Incorrect |Illegal |Expression #|The |Too many |Client |Host |Invalid |Every derived|Subquery |Specified |Lost connection|MySQL server|Server ).{1,1500})$/,
    confidence: STRONG,
  },
  {
    pattern: new RegExp(
      `^${PROGRAM}(?:\\.exe)?: (?<message>(?:Got error: |Error:? |Error: |Couldn't execute |\\[ERROR\\] ).{0,8}?(?<code>[12]\\d{3})(?=[:,] ).{1,1500})$`,
    ),
  },
  { pattern: new RegExp(`^${PROGRAM}(?:\\.exe)?: (?<message>Couldn't execute .{1,1500}) \\((?<code>\\d{4})\\)$`) },
  { pattern: new RegExp(`^${PROGRAM}(?:\\.exe)?: \\[ERROR\\] (?<message>\\S.{0,1500})$`) },
  {
    pattern: new RegExp(
      `^${PROGRAM}(?:\\.exe)?: (?<message>(?:Error|Can't |Couldn't |Got error|unknown |ambiguous |Unknown |File |Cannot |Failed ).{1,1500})$`,
    ),
  },
  { pattern: /^(?:mysqld|mariadbd)(?:\.exe)?: (?<message>\S.{0,800})$/, confidence: STRONG, evenInProse: true },
  {
    pattern: new RegExp(`^${PROGRAM}(?:\\.exe)?: (?<message>connect to server at .{1,300} failed)$`),
    confidence: LIKELY,
  },
  {
    pattern: /^error: '(?<message>(?:Can't connect|Access denied|Lost connection|Host |Too many|Unknown ).{1,500})'$/,
  },
  { pattern: /^\s{0,40}Last_(?:SQL|IO)_Error: (?<message>\S.{1,1500})$/, confidence: STRONG, evenInProse: true },
  { pattern: /^(?:error|Error) {4}: (?<message>\S.{0,300})$/, confidence: LIKELY },
  {
    pattern:
      /^ERROR: (?<message>(?:Access denied for user|Can't connect to|Unknown (?:database|column|table)|ASCII '\\0' appeared|You have an error in your SQL).{1,1500})$/,
    confidence: CERTAIN,
  },
]);

export const mysql: Format = { ...lines, parse: (text, at) => lines.parse(text, at)?.map(categorised) };

/** The number knows best; what nobody knows was refused. */
function categorised(finding: Finding): Finding {
  const { code = "", message = "", category = byCode.get(code) } = finding;
  return { ...finding, category: mysqlNumbers.get(code) ?? category ?? commonCategory(message) ?? "invalid-input" };
}
