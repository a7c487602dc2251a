/**
 * What CI systems say of a job, beside the output of what it ran: GitHub Actions, GitLab, Jenkins, Azure Pipelines, CircleCI, Travis,
 * Bitbucket, Buildkite, TeamCity. That a step's program failed is only a consequence of what the program said.
 */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { inProse } from "../../shared/prose.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";
import { signalOf } from "../../shared/signal.ts";
import { toNumber } from "../../shared/lines.ts";

/** That a program failed, and with what exit code. Groups: `message`, `exit`. */
export const consequences: readonly RegExp[] = [
  /^(?:##\[error\]|::error::|[Ee]rror: )?(?<message>Process completed with exit code (?<exit>\d{1,3})\.)$/,
  /^(?:##\[error\])(?<message>(?:Bash|PowerShell|Cmd\.exe|Script|The process '.{1,200}'|Command) (?:exited|failed) with (?:exit )?code '?(?<exit>\d{1,3})'?\.?)$/,
  /^(?:##\[error\]|Error: )(?<message>The process '.{1,300}' failed with exit code (?<exit>\d{1,3}))$/,
  /^ERROR: (?<message>Job failed(?:: exit (?:code|status) (?<exit>\d{1,3}))?)$/,
  /^ERROR: (?<message>(?:script returned exit code (?<exit>-?\d{1,3})))$/,
  // just
  /^error: (?<message>Recipe `[^`]{1,100}` (?:failed|was terminated)(?: on line \d{1,6})? with exit code (?<exit>\d{1,3}))$/,
  /^(?<message>Finished: (?:FAILURE|ABORTED))$/,
  /^ERROR: (?<message>Error (?:cloning|fetching) remote repo '.{1,100}')$/,
  /^(?<message>Build step '.{1,100}' marked build as failure)$/,
  /^(?<message>Exited with code (?:exit status )?(?<exit>\d{1,3}))$/,
  /^(?<message>The command ".{1,500}" (?:failed and )?exited with (?<exit>[1-9]\d{0,2})(?: during .{0,40})?\.)$/,
  /^(?<message>TravisCI finished with status `(?:errored|failed)`.{0,300})$/,
  /^(?:.{0,4}Error: )(?<message>The command exited with status (?<exit>-?\d{1,3}))$/,
  /^(?<message>(?:Your build exited with|Done\. Your build exited with) (?<exit>[1-9]\d{0,2})\.)$/,
  // Cloud Build, CodeBuild, Netlify, Render
  /^(?:ERROR: |Error: )?(?<message>(?:build step|Cloud Build step) (?:\d{1,4} )?"[^"]{1,200}" failed: (?:step )?exited with non-zero status: (?<exit>\d{1,3}))$/i,
  /^(?<message>(?:Phase context status code: )?Command(?:_EXECUTION_ERROR Message: .{1,400}| did not exit successfully .{1,400}) exit status (?<exit>\d{1,3}))$/i,
  /^(?<message>Failed during stage '[^']{1,60}': .{1,200}exit code: (?<exit>\d{1,3}).{0,200})$/,
  /^==> (?<message>(?:Exited with status (?<exit>\d{1,3}) while .{1,80}|Build failed.{0,20}|Deploy failed.{0,40}))$/u,
  /^(?:remote: {1,6})?! {1,8}(?<message>Push (?:rejected|failed).{0,200})$/,
  /^(?<message>(?:Process exited with code|exit status|Build FAILED|command terminated with exit code) ?(?<exit>[1-9]\d{0,2}))$/,
];
const sayings: readonly [RegExp, number, Category?][] = [
  [
    /^(?:Error: )?(?<message>(?:Unable to resolve action|Input required and not supplied: |Resource not accessible by integration|Can't find 'action\.yml'|No files were found with the provided path|Unable to find any artifacts|Unable to download artifact|Failed to (?:CreateArtifact|FinalizeArtifact|restore cache)|Dependencies lock file is not found|Could not load credentials from any providers|Credentials could not be loaded).{0,900})$/,
    STRONG,
  ],
  [
    /^(?:Error: )?(?<message>(?:The operation was canceled\.|The runner has received a shutdown signal.{0,300}|The (?:self-)?hosted runner.{0,100} lost communication.{0,300}|The job running on runner .{1,100} has exceeded the maximum execution time.{0,100}|The action '.{1,200}' has timed out after .{1,60}|Canceling since a higher priority waiting request.{0,200}|This request was automatically failed because there were no enabled runners.{0,200}|The job was not acquired by Runner.{0,200}|No runner matching the specified labels.{0,300}|No space left on device.{0,100}))$/,
    STRONG,
  ],
  [
    /^(?:Error: )?(?<message>(?:The workflow is not valid\. |Invalid workflow file: ?|(?=[\w./-]{1,200}\.ya?ml \(Line: )|The template is not valid\. ).{0,200}?(?<file>[\w.-]{1,60}(?:\/[\w.-]{1,60}){0,6}\.ya?ml)?(?:#L(?<row>\d{1,6})| \(Line: (?<line>\d{1,6}), Col: (?<column>\d{1,5})\))?.{0,600})$/,
    STRONG,
    "syntax",
  ],
  [
    /^(?:Error: )?(?<message>(?:The job was not started because .{1,300}(?:payments|spending limit)|No hosted parallelism has been purchased).{0,300})$/,
    STRONG,
    "quota",
  ],
  [
    /^(?:Error: )?(?<message>This request (?:has been|was) automatically failed because it uses a deprecated .{1,400})$/,
    STRONG,
    "compatibility",
  ],
  [/^(?<message>You have an error in your yaml syntax on line \d{1,6})$/, WEAK, "syntax"],
  // GitLab
  [
    /^ERROR: (?<message>(?:Job failed \(system failure\): |Job failed: (?:prepare environment: exit code (?<exit>\d{1,3})\b)?|Preparation failed: |Failed to (?:pull image|create|remove|start(?! server in \(| application \()|cleanup)|Uploading artifacts|Downloading artifacts|Checking for jobs|Registering runner|Could not|Error cleaning up|fatal: ).{1,1500})$/,
    STRONG,
  ],
  [/^(?:.{0,60}\| )?WARNING: (?<message>Checking for (?:builds|jobs)\.\.\. (?!received).{1,300})$/, STRONG],
  [
    /^(?:.{0,60}: )?(?<message>(?:This GitLab CI configuration is invalid|Found errors in your \.gitlab-ci\.yml|jobs:[\w:.-]{1,100} config |Unable to create pipeline|`?\.gitlab-ci\.yml`?: ).{0,600})$/,
    STRONG,
    "configuration",
  ],
  [/^(?<message>\(<unknown>\): .{3,200} at line (?<line>\d{1,6}) column (?<column>\d{1,5}))$/, STRONG, "syntax"],
  [
    /^(?<message>jobs config should .{1,200}|[\w.: -]{1,100} job: (?:chosen stage|undefined need|need|dependency) .{1,300}|This job is stuck because .{1,300})$/,
    STRONG,
    "configuration",
  ],
  // CodeBuild, Netlify, CircleCI
  [/^Phase context status code: (?<message>[A-Z][A-Z_]{3,60} Message: .{1,900})$/, STRONG],
  [/^(?<message>Deploy directory '.{1,200}' does not exist|Orb \S{3,100} not loaded.{0,200})$/, STRONG, "not-found"],
  // GitHub's command line
  [/^(?:gh: )?(?<message>HTTP [45]\d\d: .{1,300} \(https:\/\/\S{1,300}\))$/, STRONG],
  [/^gh: (?<message>\S.{1,400} \(HTTP [45]\d\d\))$/, STRONG],
  // Jenkins
  [
    /^WorkflowScript: (?<line>\d{1,6}): (?<message>.{1,500}?) @ line \d{1,6}, column (?<column>\d{1,5})\.$/,
    CERTAIN,
    "syntax",
  ],
  [
    /^ERROR: (?<message>(?:Could not find credentials|No such (?:DSL|property)|.{0,80}Jenkinsfile|No artifacts found|Maximum checkout retry|Timeout (?:after|has been)|Couldn't find any revision|Unable to find |Cancelling nested steps|checkout|Step ).{1,500})$/,
    STRONG,
  ],
  [
    /^(?<message>Cancelling nested steps due to timeout|Timeout has been exceeded|Cannot contact \S{1,100}: .{1,300}|(?:Slave|Agent) went offline during the build)$/,
    LIKELY,
  ],
  // Travis, CircleCI, Bitbucket
  [
    /^(?<message>No output has been received in the last \d{1,3} ?m.{0,200}|The job exceeded the maximum time .{0,200}|Too long with no output .{1,100})$/,
    STRONG,
    "timeout",
  ],
  [
    /^(?<message>The job exceeded the maximum log .{0,200}|Step exceeded .{1,100}|The build has been terminated|Job was canceled)$/,
    STRONG,
  ],
  // act
  [
    /^(?:\[[^\]]{1,80}\]\s{1,6})?exitcode '(?<exit>\d{1,3})': (?<message>\S.{1,200}?)(?:, please refer to .{1,200})?$/,
    STRONG,
  ],
  [
    /^(?<message>(?:Your Bitbucket Pipelines build |Build )exceeded (?:the )?memory limit.{0,200}|Container '.{1,60}' exceeded memory limit\.|Received "killed" signal)$/,
    STRONG,
    "memory",
  ],
  [
    /^(?:Error: |# )?(?<message>(?:ERROR IN CONFIG FILE:|Config compilation contains errors|Error calling (?:workflow|job|command): ).{0,500})$/,
    STRONG,
    "configuration",
  ],
];
/** What runners and Jenkins' timestamper put in front of each line, and a line's number in a log that was downloaded. */
const STAMP =
  /^(?:\[Container\] (?=\d{4}\/)|\d{1,6} (?=\d{4}-))?\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: [AP]M:?)?\]?\s{1,4}(?:\d\d[OE]\+? )?/;
/** Colours that lost their escape as the log was copied. */
const COLOURS = /^(?:\[\d{0,2}(?:;\d{1,2})?[Km]){1,6}/;
export const withoutStamp = (line: string): string => line.replace(COLOURS, "").replace(STAMP, "").trimStart();
/** A hook's name, filled up with dots. */
const HOOK = /^\S.{1,120}?\.{3,100}Failed$/;

export const ci: Format = lineFormat(
  "ci",
  requiredLiterals(HOOK, ...consequences, ...sayings.map(([pattern]) => pattern)),
  (posted, number, { lines }): Finding | undefined => {
    const line = withoutStamp(posted);
    const read = readConsequence(line) ?? readSaying(line) ?? readHook(line, lines[number], lines[number + 1]);
    return read && { ...read, runtime: "other", lines: [number, number] };
  },
);

type Read = Omit<Finding, "runtime" | "lines">;

function readConsequence(line: string): Read | undefined {
  const { message, exit } = consequences.map((pattern) => pattern.exec(line)?.groups).find(Boolean) ?? {};
  if (message === undefined || exit === "0") return undefined;
  const exitCode = toNumber(exit);
  const category = exitCode === 137 ? "memory" : exitCode === 143 ? "crash" : "build";
  return { confidence: CONSEQUENCE, message, exitCode, signal: signalOf(exitCode), category };
}

function readSaying(line: string): Read | undefined {
  for (const [pattern, confidence, category] of sayings) {
    const { message, file, line: at, row, column, exit } = pattern.exec(line)?.groups ?? {};
    if (message === undefined || inProse(line.replace(/^# /, ""))) continue;
    const place = file ?? (line.startsWith("WorkflowScript") ? "WorkflowScript" : undefined);
    const location = place ? { file: place, line: toNumber(row ?? at), column: toNumber(column) } : undefined;
    return {
      confidence,
      message,
      category: category ?? operationsCategory(message),
      location,
      exitCode: toNumber(exit),
    };
  }
  return undefined;
}

/** https://pre-commit.com: the hook's id and its exit code stand below. */
function readHook(line: string, id = "", exit = ""): Read | undefined {
  if (!HOOK.test(line) || !id.startsWith("- hook id: ")) return undefined;
  const exitCode = toNumber(/^- exit code: (\d{1,3})$/.exec(exit.trim())?.[1]);
  return { confidence: CONSEQUENCE, message: line, category: "build", exitCode };
}
