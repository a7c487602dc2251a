/** What PHP's test runners and analysers find: PHPUnit, Pest, PHPStan, Psalm, PHP_CodeSniffer. */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { phpFacts } from "../../shared/php-category.ts";
import { CLASS } from "../../shared/php-trace.ts";

const MAX_LINES = 120;
const TEST = /^\d{1,5}\) (?:P\\)?[\w\\]{1,300}(?:::\S.{0,300})?$/;
const BORDER = /^\d{1,5}\) \S|^--$|^(?:FAILURES|ERRORS|WARNINGS|OK|Tests)[!:]|^There (?:was|were) \d/;
const PLACE = /^((?:[A-Za-z]:)?[^\s:][^:]{0,400}\.php):(\d{1,7})$/;
const THROWN = new RegExp(String.raw`^(${CLASS}): (.{0,1800})$`);
const ASSERTED = /^Failed asserting |^This test did not perform|^Expectation failed/;
const PEST = /^\s{1,4}FAILED {1,2}(\S.{1,300})$/;
const PEST_PLACE = /^\s{1,4}at (\S{1,400}\.php):(\d{1,7})$/;
/** PHPStan's table, its raw lines, and Psalm. */
const TABLE = /^\s{1,3}Line {2,6}(\S{1,400})$/;
const ROW = /^\s{1,3}(:?\d{1,7}|) {2,8}(\S.{0,1000})$/;
const RAW = /^(\S{1,400}\.php):(\d{1,7}):(?!\d)(\S.{0,1000})$/;
const PSALM = /^ERROR: ([A-Z]\w{2,80}) - (\S{1,400}):(\d{1,7}):(\d{1,5}) - (.{1,1000}?)(?: \(see https:\S{1,100}\))?$/;
const SNIFF_FILE = /^FILE: (\S{1,400})$/;
const SNIFF = /^\s{1,8}(\d{1,7}) \| ERROR {1,4}\| (?:\[[ x]\] )?(\S.{0,500})$/;

const base = (at: number, end: number): Finding => ({ runtime: "php", lines: [at + 1, end], confidence: CERTAIN });

/** PHPUnit: `1) Tests\CartTest::test_total`, the message or the exception, a blank line, the places. */
function readTest(lines: readonly string[], at: number): Finding | undefined {
  if (!TEST.test(lines[at] ?? "")) return undefined;
  const below = lines.slice(at + 1, at + MAX_LINES);
  const border = below.findIndex((line) => BORDER.test(line));
  const body = border < 0 ? below : below.slice(0, border);
  const frames: Frame[] = body.flatMap((line) => {
    const [, file, number] = PLACE.exec(line) ?? [];
    return file === undefined ? [] : [{ file, line: Number(number) }];
  });
  const first = body[0] ?? "";
  const [, type, said] = THROWN.exec(first) ?? [];
  if (frames.length === 0 && !ASSERTED.test(first)) return undefined;
  const message = type === undefined ? first : said;
  const facts = type === undefined ? { category: "assertion" as const } : phpFacts(message);
  return { ...base(at, at + 1 + body.length), type, message, ...facts, frames };
}

function readPest(lines: readonly string[], at: number): Finding | undefined {
  if (!PEST.test(lines[at] ?? "")) return undefined;
  const below = lines.slice(at + 1, at + MAX_LINES);
  const place = below.findIndex((line) => PEST_PLACE.test(line));
  const [, file, line] = PEST_PLACE.exec(below[place] ?? "") ?? [];
  const message = below
    .slice(0, Math.max(place, 0))
    .find((text) => text.trim() !== "")
    ?.trim();
  if (file === undefined || message === undefined) return undefined;
  return { ...base(at, at + 2 + place), message, category: "assertion", location: { file, line: Number(line) } };
}

/** The file that a row of a table belongs to stands above it. */
function above(lines: readonly string[], at: number, heading: RegExp): string | undefined {
  for (let up = at - 1; up >= Math.max(0, at - MAX_LINES); up--) {
    const file = heading.exec(lines[up] ?? "")?.[1];
    if (file !== undefined) return file;
  }
  return undefined;
}

function readRow(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, row, said] = ROW.exec(line) ?? [];
  const [, sniffed, broken] = SNIFF.exec(line) ?? [];
  const number = row || sniffed;
  if (number === undefined) return undefined;
  const file = above(lines, at, sniffed === undefined ? TABLE : SNIFF_FILE);
  if (file === undefined) return undefined;
  const location = { file, line: Number(number.replace(":", "")) };
  return { ...base(at, at + 1), message: said ?? broken, category: sniffed ? "build" : analysed(said ?? ""), location };
}

const analysed = (message: string): Finding["category"] =>
  /undefined (?:variable|property|constant|offset)|not found/i.test(message)
    ? "lookup"
    : /syntax error/i.test(message)
      ? "syntax"
      : "type";

function readLine(line: string, at: number): Finding | undefined {
  const [, code, file, row, column, said] = PSALM.exec(line) ?? [];
  if (code !== undefined)
    return {
      ...base(at, at + 1),
      code,
      message: said,
      category: analysed(`${code} ${said}`),
      location: { file, line: Number(row), column: Number(column) },
    };
  const [, raw, number, message] = RAW.exec(line) ?? [];
  if (raw === undefined) return undefined;
  return {
    ...base(at, at + 1),
    message,
    category: analysed(message ?? ""),
    location: { file: raw, line: Number(number) },
  };
}

export const phpChecks = blockFormat(
  "php-checks",
  [".php:", "  Line  ", "FILE: ", "FAILED  ", "Failed asserting ", "This test did not perform", "Expectation failed"],
  (lines, at) => readTest(lines, at) ?? readPest(lines, at) ?? readRow(lines, at) ?? readLine(lines[at] ?? "", at),
  { above: 20, below: 200 },
);
