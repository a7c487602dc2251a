/** Messages of Perl's die, of its compiler and of Carp: `message at file line n.`, https://perldoc.perl.org/functions/die */
import { perlWordings } from "../../categories/perl.ts";
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { byWording } from "../../shared/by-wording.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_FRAMES = 200;
/** What loggers, web servers and frameworks put in front. */
const LEAD =
  /^(?:\s{1,8}|\[[^\]]{1,80}\]:? ?|\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]{5,15}\S{0,6} |(?:error|ERROR|FATAL|fatal|ERR)(?:[:>]| -)? |AH\d{5}: |[\w.-]{1,60}\[\d{1,9}\]: |Caught exception in \S{1,200} "){0,8}/;
/** The place, the handle that was read last, and what a syntax error stands near. */
const PLACE =
  / at (\(eval \d{1,7}\)|[^\s"']{1,300}) line (\d{1,7})(?:, <[^<>]{0,80}> (?:line|chunk) \d{1,12})?(?:\.(?=$|"|, referer|\s\[|\sat )|(?="$)|, (?:near ".{0,600}|at (?:EOF|end of (?:line|file)).{0,80}|within (?:pattern|string).{0,80})|(?=$))/;
const PERLS =
  /\.(?:pl|pm|ph|t|cgi|psgi|plx|PL|fcgi|pod|xs|al)$|^-e?$|^\(eval \d|\/perl|\/bin\/|^(?:\.{1,2}\/)?[\w.-]{1,60}$/;
const FOREIGN = /\.(?:php|py|rb|js|java|sh|ya?ml|json|xml|conf|lua|go|c|cpp|h)$/;
/** Files that are surely Perl's. */
const OWN = /\.(?:pl|pm|ph|t|cgi|psgi)$|^-e?$|^\(eval/;
/** How people begin to speak of a place. */
const PERSON = /^(?:the|see|please|it(?:'s)?|this|that|there|look|check|i|we|you|here|error(?: is)?) /i;
const CALLED = /^\s{1,40}(.{1,800}) called at (\S{1,300}|\(eval \d{1,7}\)) line (\d{1,7})/;
/** Only tells that what was said above ended the compilation. */
const CONSEQUENT =
  /^BEGIN failed--compilation aborted|^Compilation failed in require|^Execution of .{1,200} aborted due to compilation errors|^.{1,200} had (?:compilation errors|too many errors)|^(?:INIT|CHECK|END|UNITCHECK) failed--/;
const ABORTED =
  /^(?:Execution of \S{1,200} aborted due to compilation errors\.|\S{1,200} had (?:compilation errors|too many errors)\.)$/;
const WARNING =
  /^Use of uninitialized|isn't numeric in |used only once: possible typo|^Subroutine \S{1,100} redefined|^Useless use of|^Odd number of elements|^Deep recursion on|^Wide character in (?:print|say|printf)|better written as|masks earlier declaration|^Possible |^Unsuccessful stat|on (?:un)?(?:opened|closed) filehandle|\bdeprecated\b|is experimental|unlikely to be reached|^Exiting |outside of string|^Prototype mismatch|^Constant subroutine|^Redundant argument|^Missing argument in|^Scalars leaked|^Statement unlikely|^Name "|^Found = in conditional|^Unquoted string|^Parentheses missing|^Argument "|^Duplicate specification|^splice\(\) offset|^Reference found where|^Unrecognized escape|^"(?:my|our|state)" /;
const SCRIPT = /^Can't open perl script "(.{1,300})": .{1,200}$/;

function takeCallers(lines: readonly string[], from: number): { callers: Frame[]; end: number } {
  const callers: Frame[] = [];
  let end = from;
  for (; end < lines.length && callers.length < MAX_FRAMES; end++) {
    const [, call = "", file, line] = CALLED.exec(lines[end] ?? "") ?? [];
    if (file === undefined) break;
    callers.push({ file, line: Number(line), function: call.split("(", 1)[0] });
  }
  return { callers, end };
}

/** Carp names who was called from where: the callee is the function of the place above. */
function toFrames(place: Frame, callers: readonly Frame[]): Frame[] {
  return [place, ...callers].map(({ file, line }, index) => ({ file, line, function: callers[index]?.function }));
}

interface Said {
  message: string;
  file: string;
  line: number;
  /** With the full stop that ends a message of die, or with what stands in its place. */
  isClosed: boolean;
}

/** A message and its place; undefined for warnings, and for places of other languages. */
function readSaid(line: string): Said | undefined {
  const text = line.replace(LEAD, "");
  const match = PLACE.exec(text);
  if (!match) return undefined;
  const [whole, file = "", number] = match;
  const message = text.slice(0, match.index);
  if (!PERLS.test(file) || FOREIGN.test(file) || message === "" || WARNING.test(message)) return undefined;
  return { message, file, line: Number(number), isClosed: /[."]$/.test(whole) || whole.includes(", ") };
}

/** What servers add below an error, and how DBI begins it some lines above. */
const ADDED = /^(?:DETAIL|HINT|CONTEXT|QUERY|LINE \d{1,7}): |^\s{1,200}\^/;
const DBI = /^(?:.{0,200}: )?(DBD::\w{1,40}::\w{1,40} \S{1,60} failed: .{1,1500})$/;
const MOST_ADDED = 8;

/** The line of a database's error whose last lines these are. */
function databaseAbove(lines: readonly string[], at: number, message: string): { message: string; at: number } {
  if (!ADDED.test(message)) return { message, at };
  const first = Math.max(0, at - MOST_ADDED);
  const above = lines.slice(first, at);
  const head = above.findLastIndex((line) => DBI.test(line));
  const said = DBI.exec(above[head] ?? "")?.[1];
  if (said === undefined) return { message, at };
  return { message: [said, ...above.slice(head + 1), message].join("\n"), at: first + head };
}

/** Begins as people speak of a place, and tells of no failure. */
const isTalk = (message: string) => PERSON.test(message) && commonCategory(message) === undefined;

function readDied(lines: readonly string[], at: number): Finding | undefined {
  const said = readSaid(lines[at]!);
  if (!said) return undefined;
  const { file, line, isClosed } = said;
  const { message, at: first } = databaseAbove(lines, at, said.message);
  const { callers, end } = takeCallers(lines, at + 1);
  const category = byWording(message, perlWordings);
  const isBareDeath = message === "Died" && isClosed;
  const isTraced = callers.length > 0;
  const isKnown = category !== undefined || isTraced || isBareDeath || CONSEQUENT.test(message);
  const isOwn = OWN.test(file) && isClosed && !isTalk(message);
  if (!isKnown && (!isOwn || inProse(lines[at]!))) return undefined;
  return {
    ...base(first, end),
    confidence: CONSEQUENT.test(message) ? CONSEQUENCE : (OWN.test(file) && isClosed) || isTraced ? CERTAIN : LIKELY,
    message,
    category,
    frames: toFrames({ file, line }, callers),
  };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at]!;
  if (SCRIPT.test(line)) return { ...base(at, at + 1), message: line, category: "not-found" };
  if (ABORTED.test(line)) return { ...base(at, at + 1), confidence: CONSEQUENCE, message: line, category: "syntax" };
  return !line.includes(" line ") || line.startsWith("#") || CALLED.test(line) ? undefined : readDied(lines, at);
}

const base = (at: number, end: number): Finding => ({
  runtime: "perl",
  lines: [at + 1, end],
  confidence: CERTAIN,
});

export const perl = blockFormat(
  "perl",
  [
    " line ",
    "Can't open perl script",
    "aborted due to compilation errors",
    "had compilation errors",
    "had too many errors",
  ],
  read,
);
