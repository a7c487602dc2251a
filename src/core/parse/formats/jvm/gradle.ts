/** Gradle's report of a failed build: `* Where:`, `* What went wrong:` and, one step further in with each `>`, the causes. */
import type { Cause, Finding, Format } from "../../../types.ts";
import type { Category } from "../../../report.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { MAX_FINDINGS } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { lastSegment } from "../../type-name.ts";
import { byType } from "../../categories/index.ts";
import { CERTAIN, ENCLOSING, LIKELY } from "../../confidence.ts";
import { parseException } from "../../shared/java-frames.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 80;
const MOST_TRACE_LINES = 400;

const HEADING = /^\s{0,8}\* What went wrong:\s{0,4}$/;
const TITLE = /^\s{0,8}FAILURE: Build (?:failed with an exception|completed with \d{1,4} failures)\.$/;
/** How far above the heading the report's title stands, with the place in between. */
const TITLE_REACH = 6;
const FAILED =
  /^\s{0,8}(?:Error:\s?|> )?((?:Could not (?:determine the dependencies of task|resolve all [\w ]{3,30} for configuration) '.{1,200}'|Execution failed for task ':.{1,200}'|A problem occurred (?:configuring|evaluating) .{1,200})\.)\s{0,4}$/;
const DAEMON =
  /^((?:Gradle build daemon (?:disappeared unexpectedly|has been stopped)|The message received from the daemon indicates that the daemon has disappeared).{0,300})$/;
const BARE_JVM =
  /^\s{0,8}(?:> )?(Dependency requires at least JVM runtime version \d{1,3}\. This build uses a Java \d{1,3} JVM\.|Unsupported class file major version \d{2,3})$/;
/** What the Android plugin says; posted without the heading as well. */
const ANDROID =
  /^\s{0,8}(?:ERROR: |Error: |> (?=Could not [gs]et unknown ))?((?:SDK location not found\.|Namespace not specified\.|Manifest merger failed|Duplicate class \S{1,200} found in modules|uses-sdk:minSdkVersion \d|Android Gradle plugin requires Java|Minimum supported Gradle version is|No matching client found for package name|Inconsistent JVM-target compatibility detected|'?\w{1,40}' task \(current target is|Failed to find (?:target with hash string|Build Tools revision)|Keystore file '.{1,300}' not found for signing|NDK (?:not configured|at .{1,200} did not have)|No version of NDK matched|Cannot fit requested classes in a single dex|The number of method references in a \.dex file cannot exceed 64K|Failed to install the following Android SDK packages|The SDK directory '|Installed Build Tools revision|Could not (?:find method|[gs]et unknown property)|More than one file was found with OS independent path|Plugin \[id: '|Task (?:with (?:name|path) )?'[\w:.-]{1,200}' not found in (?:root )?project ').{0,900})$/;
/** Android's compiler of resources. */
const AAPT =
  /^\s{0,8}(?:ERROR: ?)?(?:(?<file>(?:[A-Za-z]:)?\/?[^\s:][^:]{1,300}\.xml):(?<line>\d{1,7})(?::(?<column>\d{1,6}))?(?:-\d{1,7}(?::\d{1,6})?)?: )?(?:AAPT: )?error: (?<message>(?:resource \S{1,200}(?: \(aka .{1,200}\))? not found|style attribute '|attribute \S{1,200} \(aka |duplicate value for resource|failed linking|unbound prefix|not well-formed|'.{0,200}' is incompatible with attribute).{0,400})$/;
const SECTION = /^\s{0,8}\* (?:Try|Exception is|Get more help|Where):?|^={20,200}$|^BUILD FAILED|^-{20,200}$/;
const CAUSE = /^\s{0,60}> (\S.{0,1900})$/;
const WHERE =
  /^\s{0,8}(?:(?:Build|Settings|Initialization|Script|Kotlin) ?(?:file|script|plugin)? )'([^']{1,400})'(?: line: (\d{1,7}))?/i;
const PLACE = /: (\d{1,7}): .{1,500}@ line (\d{1,7}), column (\d{1,6})\./;
const SCRIPT_LINE = /^\s{1,8}Line (\d{1,7}): /;
const EXIT = /non-zero exit value (\d{1,10})/;

/** What another part of the output tells better. */
const CONSEQUENCE_OF =
  /Compilation failed|Compilation error\. See log|There (?:were|was) (?:\d{1,6} )?failing tests?|finished with non-zero exit value|Android resource (?:compilation|linking) failed$|Internal compiler error\. See log/;

const WORDINGS: Wordings = [
  [/There (?:were|was) (?:\d{1,6} )?failing tests?/, "assertion"],
  [
    /Unsupported class file major version|compatible with Java|Inconsistent JVM-target|requires (?:at least )?(?:Java|JDK|JVM|Gradle)|Minimum supported Gradle|Incompatible because this component|incompatible (?:version|with)|No matching (?:variant|toolchain)|is not compatible|invalid source release|release version \d{1,3} not supported|Could not find method (?:compile|testCompile|runtime)\(\)|minSdkVersion \d|compileSdk|metadata is \d|Could not determine java version|Cannot use Java \d|requires libraries and applications that|\(current target is|jvm target compatibility|Could not initialize class org\.codehaus\.groovy/i,
    "compatibility",
  ],
  [
    /SDK location not found|local\.properties|Namespace not specified|not been (?:accepted|configured)|licen[cs]es? (?:have )?not|(?:Java|JAVA)_HOME|Cannot find a Java installation|No signature|[Kk]eystore file|Manifest merger failed|configuration cache|unrecognized jvm option|must be specified|not set for|no repositories are defined|Cannot change (?:dependencies|attributes|strategy|resolution)|after it has been (?:resolved|included)|without declaring an? (?:explicit|implicit) dependency/i,
    "configuration",
  ],
  [/daemon disappeared|daemon has been stopped|may have crashed/, "crash"],
  [/Timeout waiting to lock|currently in use by another Gradle/, "concurrency"],
  [/Received status code 401|Username must not be null/, "authentication"],
  [
    /expecting '|startup failed|unexpected token|Unexpected input|Expecting |Unresolved reference.*\(expecting/,
    "syntax",
  ],
  [
    /^(?:Task|Project)(?: with (?:name|path))? '.{1,200}' (?:not found|is ambiguous)|with path '.{1,200}' could not be found|Cannot locate tasks/,
    "not-found",
  ],
  [/Duplicate class|Entry name .{1,200} collided|More than one file was found|already (?:exists|contains)/, "conflict"],
  [/Cannot fit requested classes|65536|64K/, "resource-limit"],
  [/Unknown command-line option|from command line\./, "invalid-input"],
  [/password was incorrect|Keystore was tampered|Cannot recover key/, "authentication"],
  [
    /^Circular dependency|A problem occurred starting process|Failed to find (?:target|Build Tools|Platform)|NDK (?:not configured|is missing|at )|No version of NDK/m,
    "dependency",
  ],
  [
    /\.json is missing|No matching client found|specifies (?:file|directory) '.{1,300}' which doesn't exist/,
    "not-found",
  ],
  [/Could not (?:find method|[gs]et unknown property)|No such property|Unresolved reference/, "lookup"],
];
const LAST: Wordings = [
  [/resource \S{1,200} (?:\(aka .{1,200}\) )?not found|resource (?:linking|compilation) failed|Lint found/, "build"],
  [
    /Could not (?:find|resolve|get|download)|[Pp]lugin .{0,200} (?:was )?not found|No cached version|not found in (?:root )?project dependencies|Could not GET/,
    "dependency",
  ],
  [/does not exist|not found|doesn't exist/, "not-found"],
  [/Script compilation error/, "build"],
  [/out of memory/i, "memory"],
];

/** From the heading's next line to the next section. */
function sectionAt(lines: readonly string[], at: number): string[] {
  const below = lines.slice(at + 1, at + 1 + MOST_LINES).map((line) => line.slice(0, MAX_LINE).trimEnd());
  const end = below.findIndex((line) => SECTION.test(line));
  return end < 0 ? below : below.slice(0, end);
}

/** `Build file 'x' line: 5`, above the heading. */
function whereAbove(lines: readonly string[], at: number): Finding["location"] {
  for (let above = at - 1; above >= Math.max(0, at - 5); above--) {
    const [, file, line] = WHERE.exec((lines[above] ?? "").slice(0, MAX_LINE)) ?? [];
    if (file) return { file, line: line ? Number(line) : undefined };
  }
  return undefined;
}

/** The place: of the script, with the column where its compiler names one. */
function placeOf(lines: readonly string[], at: number, section: readonly string[]): Finding["location"] {
  const where = whereAbove(lines, at);
  const compiled = section.map((line) => PLACE.exec(line)).find((match) => match);
  if (compiled && where) return { ...where, line: Number(compiled[2]), column: Number(compiled[3]) };
  const scripted = section.map((line) => SCRIPT_LINE.exec(line)?.[1]).find((line) => line);
  return scripted && where ? { ...where, line: Number(scripted) } : where;
}

/** How far the report goes: with `--stacktrace` to the end of the trace. */
function lastLine(
  lines: readonly string[],
  at: number,
  section: readonly string[],
): { last: number; traced: boolean; type?: string } {
  const end = at + section.length;
  const rest = lines.slice(end + 1, end + 12);
  const trace = rest.findIndex((line) => line.startsWith("* Exception is:"));
  if (trace < 0 || rest.slice(0, trace).some((line) => HEADING.test(line))) return { last: end, traced: false };
  const below = lines.slice(end + 2 + trace, end + 2 + trace + MOST_TRACE_LINES);
  const length = below.findIndex((line) => line.trim() === "" || line.startsWith("* "));
  return {
    last: end + 1 + trace + (length < 0 ? below.length : length),
    traced: true,
    type: parseException(below[0]?.slice(0, MAX_LINE) ?? "")?.type,
  };
}

/** The line in which the report begins: its title, where that was posted. */
function firstLine(lines: readonly string[], at: number): number {
  const first = Math.max(0, at - TITLE_REACH);
  const title = lines.slice(first, at).findLastIndex((line) => TITLE.test(line.slice(0, MAX_LINE).trimEnd()));
  return title < 0 ? at : first + title;
}

/** What Gradle says in place of an exception's message. */
const NO_MESSAGE = / \(no error message\)$/;

/** Workers' exceptions stand below the count of them. */
const BY_WORKERS = /^\d{1,4} exceptions? (?:was|were) raised by workers:$/;

/** The steps of a report; in place of a count of exceptions the first of them. */
function stepsOf(section: readonly string[]): string[] {
  return section.flatMap((line, at) => {
    const step = CAUSE.exec(line)?.[1];
    const raised = BY_WORKERS.test(step ?? "") ? section[at + 1]?.trim() : undefined;
    return raised ? raised.replace(/^([\w.$]{3,200}): (?=\1: )/, "") : (step ?? []);
  });
}

function toCause(text: string): Cause {
  const exception = /^(?:[a-z]\w{0,40}\.){1,8}[A-Z]/.test(text)
    ? parseException(text.replace(NO_MESSAGE, ""))
    : undefined;
  return exception ? { type: exception.type, message: exception.message || undefined } : { message: text };
}

function categoryOf(report: string, root = ""): Category {
  const type = parseException(root.replace(NO_MESSAGE, ""))?.type ?? "";
  return (
    troubleOf(report, WORDINGS) ??
    byWording(report, LAST) ??
    byType.get(lastSegment(type)) ??
    (CONSEQUENCE_OF.test(report) ? undefined : commonCategory(root)) ??
    "build"
  );
}

function readReport(lines: readonly string[], at: number): Finding | undefined {
  if (!HEADING.test((lines[at] ?? "").slice(0, MAX_LINE))) return undefined;
  const section = sectionAt(lines, at);
  const message = section.map((line) => line.trim()).find((line) => line !== "");
  if (!message) return undefined;
  const all = section.join("\n");
  const causes = stepsOf(section).filter((text) => text !== message);
  const { last, traced, type } = lastLine(lines, at, section);
  return {
    runtime: "gradle",
    lines: [firstLine(lines, at) + 1, last + 1],
    confidence: traced ? ENCLOSING : CONSEQUENCE_OF.test(all) ? LIKELY : CERTAIN,
    type,
    message,
    causes: causes.map(toCause),
    category: categoryOf(all, causes.at(-1)),
    exitCode: toNumber(EXIT.exec(all)?.[1]),
    location: placeOf(lines, at, section),
  };
}

/** As many reports as are counted. */
function readReports(lines: readonly string[]): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < lines.length && found.length < MAX_FINDINGS; at++)
    found.push(...[readReport(lines, at) ?? []].flat());
  return found;
}

/** A report of which only what is below the heading was posted. */
function readHeadless(lines: readonly string[], at: number): Finding | undefined {
  const message = FAILED.exec((lines[at] ?? "").slice(0, MAX_LINE))?.[1];
  const isHeaded = lines.slice(Math.max(0, at - 2), at).some((line) => HEADING.test(line.slice(0, MAX_LINE)));
  if (!message || isHeaded || !CAUSE.test((lines[at + 1] ?? "").slice(0, MAX_LINE))) return undefined;
  const below = sectionAt(lines, at);
  const end = below.findIndex((line) => line.trim() === "");
  const section = end < 0 ? below : below.slice(0, end);
  const all = [message, ...section].join("\n");
  const causes = stepsOf(section);
  return {
    runtime: "gradle",
    lines: [at + 1, at + 1 + section.length],
    confidence: CONSEQUENCE_OF.test(all) ? LIKELY : CERTAIN,
    message,
    causes: causes.map(toCause),
    category: categoryOf(all, causes.at(-1)),
    exitCode: toNumber(EXIT.exec(all)?.[1]),
  };
}

/** The client lost the process that ran the build. */
function readDaemon(line: string, at: number): Finding | undefined {
  const message = DAEMON.exec(line.slice(0, MAX_LINE).trimEnd())?.[1];
  return message
    ? { runtime: "gradle", lines: [at + 1, at + 1], confidence: LIKELY, message, category: "crash" }
    : undefined;
}

/** What is said where the build needs another Java than it has. */
function readJvm(line: string, at: number): Finding | undefined {
  const message = BARE_JVM.exec(line.slice(0, MAX_LINE).trimEnd())?.[1];
  return message
    ? { runtime: "gradle", lines: [at + 1, at + 1], confidence: LIKELY, message, category: "compatibility" }
    : undefined;
}

/** What aapt2 says last, below the resources that it did not find. */
const AAPT_LAST = /^\s{0,8}error: failed (?:processing manifest|linking (?:file resources|references))\.$/;

/** A sentence of the Android plugin or of its compiler of resources, without a report around it. */
function readAndroid(full: string, at: number, below = ""): Finding | undefined {
  const line = full.slice(0, MAX_LINE).trimEnd();
  const { file, line: row, column, message = ANDROID.exec(line)?.[1] } = AAPT.exec(line)?.groups ?? {};
  if (message === undefined) return undefined;
  const location = file === undefined ? undefined : { file, line: toNumber(row), column: toNumber(column) };
  const category = categoryOf(message);
  const isLast = file !== undefined && AAPT_LAST.test(below.slice(0, 200));
  const confidence = isLast ? CERTAIN : LIKELY;
  return { runtime: "gradle", lines: [at + 1, at + (isLast ? 2 : 1)], confidence, message, category, location };
}

/** Reads each failure of a build. */
export const gradle: Format = {
  name: "gradle",
  anchors: [
    "* What went wrong:",
    "Execution failed for task ':",
    "A problem occurred ",
    "Could not determine the dependencies of task ",
    "Could not resolve all ",
    "Gradle build daemon ",
    "the daemon has disappeared",
    "Dependency requires at least JVM",
    "Unsupported class file major version",
    ...[
      "SDK location not found",
      "Namespace not specified",
      "Manifest merger failed",
      "Duplicate class ",
      "uses-sdk:min",
    ],
    ...["Gradle plugin requires", "Minimum supported Gradle", "No matching client found", "Inconsistent JVM-target"],
    ...[
      "Failed to find target",
      "Failed to find Build Tools",
      "Keystore file '",
      "NDK ",
      "single dex",
      " in a .dex file ",
      "Android SDK pack",
    ],
    ...[
      "The SDK directory '",
      "Installed Build Tools",
      "Could not find method",
      "Could not get unknown property",
      "Could not set unknown property",
    ],
    ...[
      "OS independent path",
      "Plugin [id: '",
      "' not found in project '",
      "' not found in root project '",
      "error: resource ",
      "error: attribute ",
      "error: style ",
      "error: duplicate value",
    ],
    ...["error: failed linking", "is incompatible with attribute"],
  ],
  parse({ lines }) {
    const reports = readReports(lines);
    const told = (line: string, at: number) =>
      readHeadless(lines, at) ??
      readDaemon(line, at) ??
      readJvm(line, at) ??
      readAndroid(line, at, lines[at + 1]) ??
      [];
    const findings = reports.length > 0 ? reports : lines.flatMap(told);
    return findings.length > 0 ? findings : undefined;
  },
};
