/** Failed checks of C and C++ test frameworks: GoogleTest, Catch2, doctest, Boost.Test, Unity, Check, QtTest, CTest's sum. */
import type { Finding, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { languageOf } from "../../shared/native-language.ts";

/** GoogleTest and Catch2: the place, then in the next line what was expected. */
const HEADED =
  /^((?:[A-Za-z]:)?[^:\s(][^:(]{0,300}\.\w{1,5})(?::(\d{1,7})|\((\d{1,7})\)): (?:Failure|error: Failure|FAILED:?|ERROR: (?=CHECK|REQUIRE)(.{1,500}))$/;
const INLINE: readonly RegExp[] = [
  /^(?<file>[^:\s][^:]{0,300}\.c):(?<line>\d{1,7}):(?<function>\w{1,100}):FAIL: (?<message>\S.{0,600})$/,
  /^(?<file>[^:\s][^:]{0,300}\.c):(?<line>\d{1,7}):[FE]:\w{1,60}:(?<function>\w{1,100}):\d{1,4}: (?<message>\S.{0,600})$/,
];
const QT = /^FAIL! {2}: (\S{1,200}\(.{0,200}?\)) (\S.{0,600})$/;
const QT_PLACE = /^\s{0,8}Loc: \[(.{1,300})\((\d{1,7})\)\]$/;
const SUMS =
  /^(?:\[ {2}FAILED {2}\] .{1,300}|The following tests FAILED:|\d{1,3}% tests passed, [1-9]\d{0,5} tests? failed out of \d{1,6})$/;

function finding(at: number, last: number, message: string, location: Location, lines: readonly string[]): Finding {
  const runtime = (location.file && languageOf(location.file, lines, at)) || "cpp";
  return { runtime, lines: [at + 1, last + 1], confidence: CERTAIN, message, category: "assertion", location };
}

function readHeaded(lines: readonly string[], at: number): Finding | undefined {
  const [, file, row, paren, own] = HEADED.exec(lines[at] ?? "") ?? [];
  const message = own ?? lines[at + 1]?.trim();
  if (!file || !message) return undefined;
  return finding(at, own ? at : at + 1, message, { file, line: Number(row ?? paren) }, lines);
}

function readInline(lines: readonly string[], at: number): Finding | undefined {
  const {
    file,
    line,
    function: name,
    message,
  } = INLINE.map((shape) => shape.exec(lines[at] ?? "")?.groups).find(Boolean) ?? {};
  return message ? finding(at, at, message, { file, line: Number(line), function: name }, lines) : undefined;
}

function readQt(lines: readonly string[], at: number): Finding | undefined {
  const [, name, message] = QT.exec(lines[at] ?? "") ?? [];
  const [, file, line] = QT_PLACE.exec(lines[at + 1] ?? "") ?? [];
  return message ? finding(at, at, message, { file, line: toNumber(line), function: name }, lines) : undefined;
}

/** CTest tells the share of the tests first, then which failed. */
const LIST = "The following tests FAILED:";
const LIST_REACH = 8;

function readSum(lines: readonly string[], at: number): Finding | undefined {
  const message = SUMS.exec(lines[at] ?? "")?.[0];
  if (!message) return undefined;
  const list = /^\d/.test(message) ? lines.slice(at + 1, at + LIST_REACH).indexOf(LIST) : -1;
  const last = at + 2 + list;
  return { runtime: "cpp", lines: [at + 1, last], confidence: CONSEQUENCE, message, category: "assertion" };
}

export const cTest = blockFormat(
  "c-test",
  [
    ": Failure",
    ": FAILED",
    "ERROR: CHECK",
    "ERROR: REQUIRE",
    ":FAIL: ",
    "FAIL!  : ",
    "[  FAILED  ]",
    "tests FAILED:",
    "tests passed, ",
    ":F:",
    ":E:",
  ],
  (lines, at) => readHeaded(lines, at) ?? readInline(lines, at) ?? readQt(lines, at) ?? readSum(lines, at),
);
