/** Failed tests of Test::More and prove, and modules that cpan and cpanm could not install. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const FAILED =
  /^\s{0,20}# {1,8}(Failed (?:\(TODO\) )?test(?: '.{0,300}'| ".{0,300}")?)(?: at (\S{1,300}) line (\d{1,7})\.)?$/;
const PLACE = /^\s{0,20}# {1,8}(?:in|at) (\S{1,300}) (?:at )?line (\d{1,7})\.?$/;
const DIAGNOSIS = /^\s{0,20}# {3,}\S/;
/** What all of them have in common, so that most lines cost one look. */
const NAMED = /fail|FAIL|install|^!|NOT OK|Looks like|^Dubious|prerequisite|^Failed/i;
const SAYINGS: readonly [RegExp, number, Category][] = [
  [
    /^(?:! |-> FAIL )?(Couldn't find module or a distribution .{1,200}|Finding .{1,200} on \S{1,60} failed\.)$/,
    CERTAIN,
    "dependency",
  ],
  [/^(?:! |-> FAIL )?(Configure failed for .{1,200}?)(?: See .{1,300})?$/, CERTAIN, "build"],
  [/^(?:! |-> FAIL )?(Installing the dependencies failed: .{1,500})$/, CERTAIN, "dependency"],
  [/^(?:! |-> FAIL )?(Module '.{1,200}' is not installed)$/, CERTAIN, "dependency"],
  [/^(?:! |-> FAIL )(Installing .{1,200} failed\.).{0,400}$/, CERTAIN, "build"],
  [/^! (Bailing out the installation for .{1,200}|Testing .{1,200} failed.{0,200})$/, CONSEQUENCE, "build"],
  [/^\s{0,4}(\S{1,200} -- NOT OK)$/, CONSEQUENCE, "build"],
  [/^(Can't install .{1,200}, don't have an associated distribution file)/, CERTAIN, "dependency"],
  [/^(Warning: prerequisite .{1,200} not found\.?)$/, CERTAIN, "dependency"],
  [
    /^(?:# )?(Looks like (?:you (?:failed|planned) \d{1,6} tests?|your test exited with \d{1,3}).{0,80})$/,
    CONSEQUENCE,
    "assertion",
  ],
  [
    /^(Dubious, test returned \d{1,3}.{0,60}|Failed \d{1,6}\/\d{1,6} (?:subtests|test programs).{0,80})$/,
    CONSEQUENCE,
    "assertion",
  ],
];

function readTest(lines: readonly string[], at: number): Finding | undefined {
  const [, message, file, line] = FAILED.exec(lines[at] ?? "") ?? [];
  if (message === undefined || message.includes("(TODO)")) return undefined;
  const [, below, number] = file === undefined ? (PLACE.exec(lines[at + 1] ?? "") ?? []) : ["", file, line];
  let end = at + 1;
  while (end < lines.length && end < at + 40 && DIAGNOSIS.test(lines[end] ?? "") && !FAILED.test(lines[end] ?? ""))
    end++;
  const location = below === undefined ? undefined : { file: below, line: Number(number) };
  return { runtime: "perl", lines: [at + 1, end], confidence: CERTAIN, message, category: "assertion", location };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at]!;
  if (!NAMED.test(line)) return undefined;
  for (const [saying, confidence, category] of SAYINGS) {
    const message = saying.exec(line)?.[1];
    if (message !== undefined) return { runtime: "perl", lines: [at + 1, at + 1], confidence, message, category };
  }
  return readTest(lines, at);
}

export const perlTools = blockFormat(
  "perl-tools",
  [
    "Failed test",
    "Looks like you",
    "Dubious, test",
    "Failed ",
    "failed.",
    "FAIL ",
    "Couldn't find module",
    "is not installed",
    "NOT OK",
    "Can't install ",
    "Configure failed",
    "Bailing out",
    "dependencies failed",
    "prerequisite ",
  ],
  read,
);
