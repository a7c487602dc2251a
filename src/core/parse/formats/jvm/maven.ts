/** Maven's own errors: goals that fail, projects it cannot read, artifacts it cannot resolve. https://maven.apache.org/ */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { lastSegment } from "../../type-name.ts";
import { byType } from "../../categories/index.ts";

const MAX_LINE = 2_000;
/** Lines of one message under its first. */
const MOST_LINES = 40;

const ERROR = /^\[(?:ERROR|FATAL)\] {1,6}(?:\[ERROR\] )?(\S.{0,1950})$/;
const COMMAND_LINE = /^Unable to parse command line options: \S.{0,500}$/;
const POINTER = / ?-> \[Help \d{1,2}\]$/;
/** What says what went wrong, besides lines that end in a pointer to help. */
const TELLING =
  /^(?:Failed to execute goal |Non-(?:resolvable|parseable|readable) |Malformed POM|Unrecognised tag|'[\w.]{1,80}' .{0,300}(?:is missing|must be|with value|refers to)|Internal error: |Error executing Maven|Could not (?:resolve|transfer|find(?! (?:collection|module|file)\b)) |Plugin \S{1,200} or one of its|No plugin (?:found|descriptor)|Unknown lifecycle phase|Child module |The goal you specified|The project .{1,200} has \d{1,4} error|Unable to parse|Error reading settings|Unable to parse command line|Unrecognized option|Could not create the Java|Unresolveable build extension|The packaging for this project|Rule \d{1,3}: |Toolchain error|(?:Source|Target) option \d|No compiler is provided|Misconfigured toolchain)/;
/** Where in a project file: so ends every problem of a model, if only with the sign. */
const MODEL_PLACE = / @(?: (?:\S{1,300}, )?line \d{1,7}, column \d{1,6})?$/;
/** A failure of a goal that its own output, above or below, tells more of. */
const CONSEQUENCE_OF =
  /^Error executing Maven|Compilation failure|There (?:are|were) test failures|There was an error in the forked|[Ll]ook above|[Ss]ee above|Process terminated with exit code|Process exited with an error|An exception occu?red while executing|Command execution failed|Rule violated|violations?\.? *$|failed with \d{1,6} bugs/;
/** Which goal failed, before what went wrong. */
const GOAL = /^Failed to execute goal (?:\S{1,200} )?(?:\([\w .-]{1,100}\) )?on project \S{1,100}: /;
const FORK = /The forked VM terminated|VM crash or System\.exit/;
const EXIT = /(?:Process Exit Code|exit code|exited with an error|Exit value|Error code):? (\d{1,3})\b/i;
/** The remark that repeats, for each project, what was said above it. */
const REMARK = /^(?:Some problems were encountered|The build could not read|The project )/;
const POM_PLACE = /@ (?:(\S{1,300}), )?line (\d{1,7}), column (\d{1,6})/;
const POM_FILE = /\((\S{1,300}pom\.xml)\) has \d|POM (\S{1,300}pom\.xml)[ :]/;

const WORDINGS: Wordings = [
  [
    /Compilation failure|Fatal error compiling: (?!java\.|.{0,20}(?:release|invalid target|invalid source))|[Kk]otlin.{1,80}Compilation|doclint|Error while generating Javadoc/,
    "build",
  ],
  [
    /[Rr]elease version|invalid (?:target|source) release|(?:Source|Target) option|Unsupported class ?file|UnsupportedClassVersion|has been compiled by a more recent|JDK [Vv]ersion|RequireJavaVersion|requires Maven version|RequireMavenVersion|blocked mirror|Blocked mirror/,
    "compatibility",
  ],
  [/test failures|failing tests|Tests run: .{0,60}(?:Failures|Errors): [1-9]|Rule violated/, "assertion"],
  [/forked VM terminated|VM crash/, "crash"],
  [/Non-readable POM .{1,1500}\(No such file/, "not-found"],
  [/Non-(?:parseable|readable)|Malformed POM|Unrecognised tag|expected START_TAG|must match start tag/, "syntax"],
  [/No plugin found for prefix|offline mode/, "dependency"],
  [
    /no POM in this directory|Child module .{1,300} does not exist|Could not find goal|Unable to find main class|POM file .{1,300} does not exist/,
    "not-found",
  ],
  [/selected project in the reactor|Could not find the selected/, "not-found"],
  [/DependencyConvergence|RequireUpperBoundDeps|BannedDependencies|bannedDependencies/, "dependency"],
  [/Unknown lifecycle phase|Unable to parse command line|Unrecognized option/, "invalid-input"],
  [/Return code is: 400|does not allow updating|already exists/, "conflict"],
];
const LAST: Wordings = [
  [/^'[\w.]{1,80}' .{0,300}(?:is missing|must be|refers to)|^Unknown packaging/, "configuration"],
  [
    /Non-resolvable|Could not (?:find|resolve|transfer)|could not be resolved|Unresolveable|dependencies/i,
    "dependency",
  ],
  [
    /is missing|must be|refers to|are invalid|is required|No compiler is provided|Enforcer|enforcer|settings|not set|No .{1,60} specified|distributionManagement/i,
    "configuration",
  ],
  [/not found|does not exist|cannot find/i, "not-found"],
  [/Failed to delete/, "permission"],
  [/NullPointerException/, "null-reference"],
];

/** The error that begins in line `at`, with the lines that continue it. */
function messageAt(lines: readonly string[], at: number): { text: string; all: string; last: number } | undefined {
  const first = ERROR.exec((lines[at] ?? "").slice(0, MAX_LINE).trimEnd())?.[1];
  const tells = first && [POINTER, TELLING, MODEL_PLACE].some((sign) => sign.test(first));
  if (!first || !tells || REMARK.test(first)) return undefined;
  const below = POINTER.test(first) ? [] : lines.slice(at + 1, at + 1 + MOST_LINES);
  const end = below.findIndex((line) => !line.startsWith("[ERROR]"));
  const pointer = below.findIndex((line) => POINTER.test(line.slice(0, MAX_LINE).trimEnd()));
  const length = Math.min(...[end, pointer + 1 || -1].map((bound) => (bound < 0 ? below.length : bound)));
  const rest = first.startsWith("Failed to execute goal")
    ? below.slice(0, length).map((line) => line.slice(7, MAX_LINE).trim())
    : [];
  const texts = [first, ...rest]
    .map((line) => line.replace(POINTER, "").replace(/ @ ?$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("To see the full"));
  return { text: texts[0] ?? "", all: texts.join("\n"), last: at + rest.length };
}

/** What is said, without a level, of options that Maven does not know. */
function commandLine(line: string, at: number): ReturnType<typeof messageAt> {
  const text = COMMAND_LINE.exec(line.slice(0, MAX_LINE).trimEnd())?.[0];
  return text === undefined ? undefined : { text, all: text, last: at };
}

/** The place in a POM, and the POM's path where one is printed nearby. */
function placeIn(text: string, lines: readonly string[], at: number): Finding["location"] {
  const [, file, line, column] = POM_PLACE.exec(text) ?? [];
  if (!line) return undefined;
  const near = lines
    .slice(at, at + 8)
    .map((other) => POM_FILE.exec(other.slice(0, MAX_LINE)))
    .find((match) => match);
  return { file: file ?? near?.[1] ?? near?.[2], line: Number(line), column: Number(column) };
}

function categoryOf(all: string): Category {
  const type = /(?:^|: )((?:[a-z]\w{0,40}\.){2,8}[A-Z]\w{0,80}(?:Exception|Error))\b/.exec(all.slice(0, MAX_LINE))?.[1];
  const told = troubleOf(all, WORDINGS) ?? byWording(all, LAST) ?? byType.get(lastSegment(type ?? ""));
  return told ?? commonCategory(all.replace(GOAL, "")) ?? "build";
}

function readError(lines: readonly string[], at: number): Finding | undefined {
  const message = messageAt(lines, at) ?? commandLine(lines[at] ?? "", at);
  if (!message) return undefined;
  const { text, all, last } = message;
  const exit = EXIT.exec(all)?.[1];
  return {
    runtime: "maven",
    lines: [at + 1, last + 1],
    confidence: CONSEQUENCE_OF.test(all) && !FORK.test(all) ? LIKELY : CERTAIN,
    message: text.endsWith(":") ? all : text,
    category: categoryOf(all),
    exitCode: exit && exit !== "0" ? Number(exit) : undefined,
    location: placeIn(text, lines, at),
  };
}

/** All that is left of a build's log whose errors were cut off. */
function readSummary(line: string, at: number): Finding | undefined {
  if (!/^\[(?:INFO|ERROR)\] BUILD FAILURE\s{0,4}$/.test(line.slice(0, MAX_LINE))) return undefined;
  return {
    runtime: "maven",
    lines: [at + 1, at + 1],
    confidence: CONSEQUENCE,
    message: "BUILD FAILURE",
    category: "build",
  };
}

/** Reads each of Maven's own errors once: it lists those of a project file twice. */
export const maven: Format = {
  name: "maven",
  anchors: ["[ERROR] ", "[FATAL] ", "] BUILD FAILURE", "Unable to parse command line options: "],
  parse({ lines }) {
    const found = new Map<string, Finding>();
    for (let at = 0; at < lines.length; at++) {
      const finding = readError(lines, at) ?? readSummary(lines[at] ?? "", at);
      if (!finding) continue;
      at = finding.lines[1] - 1;
      if (!found.has(finding.message ?? "")) found.set(finding.message ?? "", finding);
    }
    return found.size > 0 ? [...found.values()] : undefined;
  },
};
