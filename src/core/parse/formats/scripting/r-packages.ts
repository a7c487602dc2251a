/** What R CMD INSTALL, install.packages, R CMD check and testthat report. */
import { rWordings } from "../../categories/r.ts";
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toPlace } from "../../shared/place.ts";
import { byWording } from "../../shared/by-wording.ts";

const MAX_BODY_LINES = 30;
const INSTALL =
  /^ERROR: ((?:dependenc(?:y|ies) (?:[‘'].{1,400}|\S.{0,300} (?:is|are) not available for package .{1,100})|(?:compilation|configuration|lazy loading|installing package DESCRIPTION|loading|unable to collate|failed to (?:lock|create)|cannot(?! verify)|no permission|'configure'|hard-linked|this R is version).{0,400}))$/;
const FOLLOWING = /^(?:(?:loading|compilation|lazy loading) failed|lazy loading failed for package)/;
const UNAVAILABLE =
  /^(?:Warning(?: message)?(?: in install\.packages)?:? ?:?\s{0,4})?(package ‘.{1,100}’ is not available.{0,200}|unable to access index for repository .{1,300})$/;
const EXIT =
  /^(?:Warning(?: message)?.{0,60}: ?)?(?:.{0,40} )?(installation of (?:package|one or more packages) .{0,300}(?:had non-zero exit status|failed.{0,60}))$/;
const CHECK = /^\* checking (.{1,200}?) \.{3}.{0,40} ERROR$/;
const HEADING =
  /^(?:(?:──|--|—) {1,2}|(?=(?:Error|Failure) \(\S{1,200}\.R:\d))(?<kind>Error|Failure|ERROR|FAILURE) ?(?:\('?(?<file>.{1,200}?):(?<line>\d{1,7})(?::(?<column>\d{1,5}))?'?\))?: \S/;
const OLD_HEADING =
  /^(?:──|--) \d{1,4}\. (?<kind>Error|Failure): .{1,300}? \(@?(?<file>[^()]{1,200}?)#(?<line>\d{1,7})\)/;
const ERROR_IN = /^(?:<.{1,120}>\s?)?Error(?: in .{1,300})?:(?: {0,2}(.{0,1000}))?$/;

/** The classes of a condition, above it. */
const CLASSES = /^<[\w:]{1,80}(?:\/[\w:]{1,80}){1,12}>$/;

const base = (at: number, end: number): Finding => ({ runtime: "r", lines: [at + 1, end], confidence: CERTAIN });

function readInstall(line: string, at: number): Finding | undefined {
  const message = INSTALL.exec(line)?.[1];
  if (message !== undefined) {
    const category: Category = byWording(message, rWordings) ?? "build";
    return { ...base(at, at + 1), confidence: FOLLOWING.test(message) ? CONSEQUENCE : CERTAIN, message, category };
  }
  const missing = UNAVAILABLE.exec(line.trim())?.[1];
  if (missing !== undefined)
    return {
      ...base(at, at + 1),
      confidence: LIKELY,
      message: missing,
      category: byWording(missing, rWordings) ?? "dependency",
    };
  const failed = EXIT.exec(line.trim())?.[1] ?? CHECK.exec(line)?.[1];
  return failed === undefined
    ? undefined
    : { ...base(at, at + 1), confidence: CONSEQUENCE, message: failed, category: "build" };
}

/** testthat: a heading with the place, then what was expected, or the error. */
function readTest(lines: readonly string[], at: number): Finding | undefined {
  const groups = (HEADING.exec(lines[at]!) ?? OLD_HEADING.exec(lines[at]!))?.groups;
  if (!groups) return undefined;
  const body = lines.slice(at + 1, at + MAX_BODY_LINES);
  const index = body.findIndex((line) => line.trim() !== "" && !CLASSES.test(line));
  const message = toldBy(body.slice(index));
  const isError = groups.kind?.toLowerCase() === "error";
  return {
    ...base(at, Math.min(lines.length, at + index + 3)),
    message,
    category: isError ? byWording(message, rWordings) : "assertion",
    location: toPlace(groups.file, groups.line, groups.column),
  };
}

/** What was expected; or the message of an error, which may stand on the line below its call. */
function toldBy([first = "", second = ""]: readonly string[]): string {
  const error = ERROR_IN.exec(first);
  return error ? error[1]?.trim() || second.trim().replace(/^! /, "") : first.trim();
}

export const rPackages = blockFormat(
  "r-packages",
  [
    "ERROR: ",
    " ERROR",
    "is not available",
    "exit status",
    "unable to access index",
    "── ",
    "-- Error",
    "-- Failure",
    "Failure (",
    "Error (",
  ],
  (lines, at) => readInstall(lines[at] ?? "", at) ?? readTest(lines, at),
);
