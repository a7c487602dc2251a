/** The `sqlite3` shell, of every version, and SQLite's own messages where they stand alone on a line. */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

/** What SQLite says, and in brackets its result code. https://www.sqlite.org/rescode.html */
const SAID =
  '(?:database (?:table |schema )?is locked|database disk image is malformed|database or disk is full|attempt to write a readonly database|unable to open database.{0,300}|file is (?:not a database|encrypted or is not a database)|[A-Z ]{4,11} constraint failed.{0,300}|no such (?:table|column|function|index|view|module|savepoint|trigger): .{1,300}|near ".{1,200}": syntax error.{0,100}|unrecognized token: .{1,200}|incomplete input|disk I/O error|datatype mismatch|(?:table|index|view|trigger) .{1,200} already exists|table .{1,200} has .{1,200} (?:columns|column named).{0,200}|ambiguous column name: .{1,200}|duplicate column name: .{1,200}|wrong number of arguments to function .{1,100}|misuse of .{1,100}|\\d{1,6} values for \\d{1,6} columns|cannot (?:start a transaction|commit|rollback|VACUUM) .{1,200}|foreign key mismatch .{1,200}|malformed JSON|string or blob too big|SQL logic error.{0,100}|unknown command or invalid arguments: .{1,300}|cannot open ".{1,300})';

/** What only the result code tells. */
const results: ReadonlyMap<string, Category> = new Map<string, Category>([
  ["5", "concurrency"],
  ["6", "concurrency"],
  ["9", "timeout"],
  ["15", "concurrency"],
  ["19", "constraint"],
  ["22", "compatibility"],
]);

const lines = patternFormat("sqlite", "sqlite", [
  {
    pattern: /^(?:Parse|Runtime) error(?: near line \d{1,7})?: (?<message>\S.{0,800}?)(?: \((?<code>\d{1,4})\))?$/,
    confidence: CERTAIN,
  },
  {
    pattern: /^Error: (?:in prepare|stepping|in exec), (?<message>\S.{0,800}?)(?: \((?<code>\d{1,4})\))?$/,
    confidence: CERTAIN,
  },
  { pattern: /^Error: near line \d{1,7}: (?<message>\S.{0,800}?)(?: \((?<code>\d{1,4})\))?$/, confidence: CERTAIN },
  {
    pattern: new RegExp(`^(?:sqlite3: )?Error: (?<message>${SAID})(?: \\((?<code>\\d{1,4})\\))?$`),
    confidence: CERTAIN,
  },
  { pattern: /^sqlite3: Error: (?<message>\S.{0,300})$/, category: "invalid-input" },
  // `.import`
  {
    pattern:
      /^(?<file>\S{1,200}):(?<line>\d{1,9}): (?<message>(?:INSERT failed: .{1,500}|expected \d{1,5} columns (?:but found \d{1,5} - |- extras).{1,60}))$/,
    confidence: CERTAIN,
  },
  {
    pattern:
      /^(?<message>database (?:table )?is locked|database disk image is malformed|attempt to write a readonly database|unable to open database file|file is not a database|(?:UNIQUE|NOT NULL|CHECK) constraint failed: \S{1,200}|FOREIGN KEY constraint failed|no such (?:table|column): \S{1,100}|near "[^"]{1,100}": syntax error)(?: \((?<code>\d{1,4})\))?$/,
    confidence: LIKELY,
  },
]);

export const sqlite: Format = { ...lines, parse: (text, at) => lines.parse(text, at)?.map(categorised) };

/** What it refuses to run and no table knows is wrong in itself. */
function categorised(finding: Finding): Finding {
  const { code = "", message = "", category = results.get(code) } = finding;
  return { ...finding, category: category ?? commonCategory(message) ?? "invalid-input" };
}
