/**
 * What PostgreSQL says: `ERROR:  42P01: relation "x" does not exist` with `LINE`, `DETAIL`, `HINT` and `CONTEXT` below, as psql,
 * the server's log (any `log_line_prefix`), pgAdmin and drivers print it, in English and other languages of its po files.
 */
import type { Category, ErrorText, Finding, Format, Location } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_LINE = 2_000;
const MAX_BLOCK = 60;
const SEVERITIES = "ERROR|FATAL|PANIC|错误|致命错误|严重错误|FEHLER|ERREUR|ОШИБКА|エラー";
const anchors = SEVERITIES.split("|").map((severity) => `${severity}:`);
const HEADER = new RegExp(
  `^(?<lead>.{0,300}?)(?<![\\w\\u4e00-\\u9fff])(?<severity>${SEVERITIES}):(?<gap> {1,2})(?:(?<code>[0-9A-Z]{5}): {1,2})?(?<message>\\S.{0,1500})$`,
);
/** `psql:migrate.sql:12: `. */
const SCRIPT = /^psql:(?<file>[^:]{1,200}):(?<line>\d{1,7}): $/;
/** What `log_line_prefix` puts before the severity: a time, a process in brackets, user and database; pg_ctl's dots stand before it. */
const LOG_PREFIX =
  /^(?:waiting for server to \w{4,8}(?: down)?\.{1,200} ?)?(?:[<[(]{0,2}\d{4}-\d\d-\d\d [\d:.]{8,15}|\S{0,60}\[\d{1,9}(?:-\d{1,6})?\]|\d{10}\.\d{1,6}|<?\w{3} \w{3} {1,2}\d|\w{3} {1,2}\d{1,2} [\d:]{8} )/;
/** DBeaver puts the state in front. */
const LABEL = /^\s{0,8}(?:psql: |SQL (?:Error|错误) \[(?<state>[0-9A-Z]{5})\]: |\[[^\]]{1,60}\] )?$/;
/** A driver's exception, or a logger with its own level and class, says the same: that is the language's error. */
const DRIVER =
  /^SQLSTATE\[|(?:Exception|Error|::\w{1,60})[)\]]?: {0,2}$|\b(?:ERROR|WARN)\b.{0,200} (?:\w{1,40}\.){1,8}[A-Z]\w{1,60}\s{0,40}[:@-] $/;
const DRIVER_TAIL = /\(SQLSTATE [0-9A-Z]{5}\)$/;
/** All that psql says with `VERBOSITY sqlstate`. */
const STATE_ALONE = /^(?:[0-57-9][0-9A-Z]|XX|F0|HV|P0)[0-9A-Z]{3}$/;
/** What belongs to the message above it. */
const DETAIL =
  /(?:^|\s)(?:DETAIL|HINT|CONTEXT|QUERY|STATEMENT|LOCATION|SCHEMA NAME|TABLE NAME|COLUMN NAME|DATATYPE NAME|CONSTRAINT NAME|BACKTRACE|描述|详细信息|提示|上下文|背景|语句|查询|位置): {1,2}\S|^\s{0,4}LINE \d{1,6}: |^第 ?\d{1,6} ?行|^\s{1,20}Position: \d|^(?:SQL state|SQLSTATE): |^Character: \d/;
const CARET = /^\s{0,400}\^\s{0,9}$/;
const SQL_STATE = /^(?:SQL state|SQLSTATE): ([0-9A-Z]{5})$/;
const ROUTINE = /(?:CONTEXT|上下文|背景): {1,2}PL\/pgSQL function (?<function>\S.{0,150}) line (?<line>\d{1,6}) at /;
const ASSERTED = / at ASSERT$/;
/** RubyGems prints two spaces as well. */
const GEMS =
  /^(?:While executing gem|Could not find a valid gem|Error installing|Loading command|Failed to build gem|Possible alternatives|Invalid gemspec)/;
/** A sentence of the server's, by its first words. */
const WORDING =
  /^(?:relation "|column "|column \S{1,100} does not|function \S{1,200} does not exist|permission denied (?:for|to) |duplicate key value violates|null value in column |syntax error at (?:or near|end)|insert (?:or update )?on table |update or delete on table |(?:password|peer|ident) authentication failed|role "|user "|database "|schema "|type "|operator does not exist|invalid (?:input syntax|byte sequence)|value too long for type|deadlock detected|could not (?:serialize|extend|obtain lock|access file|open (?:file|extension))|current transaction is aborted|canceling (?:statement|autovacuum)|must be owner of |new row (?:for relation|violates)|extension "|remaining connection slots|sorry, too many clients|no pg_hba\.conf entry|terminating connection due|the database system is |prepared statement "|out of shared memory|cannot drop |there is no unique |constraint "|index "|trigger "|conflicting key value|relation \S{1,100} does not|missing FROM-clause|subquery |for SELECT DISTINCT|(?:smallint|integer|bigint|numeric field) o|unrecognized configuration parameter|replication slot "|publication "|subscription "|could not find (?:a|tuple)|more than one row|null value not allowed|unterminated (?:quoted|dollar))/;

export const postgres: Format = {
  name: "postgres",
  anchors,
  parse(text) {
    const found = text.lines.flatMap((_, index) => readBlock(text, index) ?? []);
    return found.length > 0 ? found : undefined;
  },
};

function readBlock({ lines }: ErrorText, index: number): Finding | undefined {
  const { lead, severity, gap, code: own, message } = headerOf(lines[index]!);
  if (message === "") return undefined;
  const details = detailsBelow(lines, index);
  const code = own ?? stateIn(lead, details) ?? STATE_ALONE.exec(message)?.[0];
  const sure = confidenceOf(lead, gap.length > 1, message, code !== undefined || details.length > 0);
  if (sure === undefined || inProse(lead) || GEMS.test(message) || isDrivers(lead, message)) return undefined;
  return {
    runtime: "postgres",
    lines: [index + 1, index + 1 + details.length],
    confidence: /^current transaction is aborted/.test(message) ? CONSEQUENCE : sure,
    message: message.replace(/ at character \d{1,6}$/, ""),
    code,
    severity: severity === "PANIC" ? "fatal" : "error",
    category: code === undefined ? categoryOf(message, details) : undefined,
    location: placeOf(lead, details),
  };
}

/** An assertion of PL/pgSQL says what its author wrote; what nobody knows the server refused. */
function categoryOf(message: string, details: readonly string[]): Category | undefined {
  if (details.some((line) => ASSERTED.test(line))) return "assertion";
  return serviceCategory(message) ?? commonCategory(message) ?? "invalid-input";
}

function headerOf(line: string) {
  const {
    lead = "",
    severity = "",
    gap = "",
    code,
    message = "",
  } = HEADER.exec(line.slice(0, MAX_LINE).trimEnd())?.groups ?? {};
  return { lead, severity, gap, code, message };
}

/** The SQLSTATE that a graphical client prints before or below. */
function stateIn(lead: string, details: readonly string[]): string | undefined {
  const below = details.map((line) => SQL_STATE.exec(line)?.[1]).find((state) => state !== undefined);
  return LABEL.exec(lead)?.groups?.state ?? below;
}

function isDrivers(lead: string, message: string): boolean {
  return DRIVER_TAIL.test(message) || (DRIVER.test(lead) && !LABEL.test(lead));
}

/** Two spaces are the server's own; with one, its wording or what stands below must tell. */
function confidenceOf(lead: string, two: boolean, message: string, detailed: boolean): number | undefined {
  const worded = WORDING.test(message);
  const placed = LOG_PREFIX.test(lead) || SCRIPT.test(lead);
  if (!placed && !LABEL.test(lead)) return worded && two ? LIKELY : undefined;
  if (two && (placed || detailed || worded)) return CERTAIN;
  return worded ||
    (detailed && lead === "") ||
    (two && /^(?:[a-z]|[A-Z]{2,20}(?: [A-Z]{2,20}){0,3} [a-z(])/.test(message))
    ? STRONG
    : undefined;
}

/** pgAdmin leaves a blank line before the state. */
function detailsBelow(lines: readonly string[], index: number): string[] {
  const below = lines.slice(index + 1, index + 1 + MAX_BLOCK).map((line) => line.slice(0, MAX_LINE));
  const end = below.findIndex(
    (line, at) =>
      !DETAIL.test(line) &&
      !CARET.test(line) &&
      !/^\t/.test(line) &&
      !(line === "" && SQL_STATE.test(below[at + 1] ?? "")),
  );
  return end < 0 ? below : below.slice(0, end);
}

function placeOf(lead: string, details: readonly string[]): Location | undefined {
  const script = SCRIPT.exec(lead)?.groups;
  if (script) return { file: script.file, line: Number(script.line) };
  const routine = details.map((line) => ROUTINE.exec(line)?.groups).find((found) => found);
  return routine && { function: routine.function, line: Number(routine.line) };
}
