/**
 * Failed image builds: BuildKit's `ERROR: failed to solve: …` with the step's output and the Dockerfile's excerpt, the legacy
 * builder's `The command '…' returned a non-zero code: 1`, and Kaniko's. https://github.com/moby/buildkit
 */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { inProse } from "../../shared/prose.ts";
import { signalOf } from "../../shared/signal.ts";

const MAX_LINE = 2_000;
/** How far above the verdict the failed step begins. */
const STEP_REACH = 400;
const EXCERPT_REACH = 40;
const VERDICT =
  /(?:^|\s|")((?:failed to solve(?: with frontend [\w.-]{1,40})?|failed to build|error: failed to receive status|failed to fetch metadata|failed to dial gRPC|failed to compute cache key|failed to read dockerfile|failed to parse dockerfile|dockerfile parse error|error building (?:image|stage)|executor failed running)\b.{0,1800})$/i;
/** A verdict of which the beginning was cut off. */
const CUT = /^((?!.{0,1500}\bprocess ").{1,1500}" did not complete successfully: (?:exit code: \d{1,3}|.{1,200}))$/;
const LEGACY = /^(?:.{0,120}?(?:: |: "))?(The command '.{1,1500}' returned a non-zero code: (\d{1,3}))[."]{0,2},?$/;
const LEGACY_SERVICE = /^(?:ERROR: )?(Service '[\w.-]{1,60}' failed to build(?: ?: .{1,1500})?)$/;
const PROCESS =
  /did not complete successfully: (?:exit code: (\d{1,3})|(.{1,200}))|(?:waiting for process to exit: exit status|executor failed running \[.{1,900}\]: exit code:) (\d{1,3})/;
/** `#9 ERROR: …`: what BuildKit prints as it goes, before the verdict. */
const STEP = /^#(\d{1,4}) ERROR: (.{1,1800})$/;
/** A step that failed in the progress that BuildKit shows, where nothing else was copied. */
const SHOWN = /^\s{0,4}=> (ERROR \[.{1,60}?\] (?:(COPY|ADD)|RUN|FROM|WORKDIR) .{0,1500}?)(?:\s{1,400}\d{1,6}\.\ds)?$/;
const PARSE_LINE = /parse error (?:on )?line (\d{1,6})/i;
const EXCERPT = /^(\S{0,200}(?:[Dd]ocker|[Cc]ontainer)file\S{0,60}):(\d{1,6})$/;
const STEP_BEGIN = /^ > \[|^Step \d{1,4}\/\d{1,4} : |^#\d{1,4} \[.{1,60}\] (?:RUN|COPY|ADD|FROM)\b/;
const OUTPUT = /^(?:#\d{1,4} )?(?:\d{1,6}\.\d{1,4} )?(.{1,500})$/;
/** A step that quotes others' output: it gives way to a tool's own complete report inside it. */
const QUOTING = STRONG + 0.05;

export const dockerBuild: Format = {
  name: "docker-build",
  anchors: [
    "ailed to ",
    "did not complete successfully",
    "returned a non-zero code",
    "ockerfile parse error",
    "error building ",
    "executor failed",
    " ERROR: ",
    "=> ERROR [",
  ],
  parse({ lines }) {
    const found = lines.flatMap((line, index) => {
      const text = line.slice(0, MAX_LINE).trimEnd();
      return readLegacy(text, lines, index) ?? readVerdict(text, lines, index) ?? readStep(text, index) ?? [];
    });
    const verdicts = found.filter(({ confidence }) => confidence > LIKELY);
    const kept = found.filter((one) => verdicts.includes(one) || !verdicts.some((verdict) => covers(verdict, one)));
    return kept.length > 0 ? kept : undefined;
  },
};

function covers({ lines: [first, last] }: Finding, { lines: [from] }: Finding): boolean {
  return first <= from && from <= last;
}

function readLegacy(line: string, lines: ErrorText["lines"], index: number): Finding | undefined {
  const [, message = LEGACY_SERVICE.exec(line)?.[1], code] = LEGACY.exec(line) ?? [];
  if (message === undefined) return undefined;
  const first = beginOfStep(lines, index);
  return {
    ...ofProcess(code, lines.slice(first, index)),
    ...{ runtime: "docker", lines: [first + 1, index + 1], message },
    confidence: code === undefined ? CONSEQUENCE : QUOTING,
  };
}

function readVerdict(line: string, lines: ErrorText["lines"], index: number): Finding | undefined {
  const cut = CUT.exec(line)?.[1];
  const message = VERDICT.exec(line)?.[1] ?? cut;
  if (message === undefined || (cut === undefined && !isBuild(line, message)) || inProse(line)) return undefined;
  const [process, code, why, status] = PROCESS.exec(message) ?? [];
  const first = process === undefined ? index : beginOfStep(lines, index);
  const exit =
    process === undefined
      ? { category: categoryOf(message) }
      : ofProcess(code ?? status, [...lines.slice(first, index), why ?? ""]);
  return {
    ...exit,
    ...{ runtime: "docker", lines: [first + 1, index + 1], message },
    confidence: process === undefined ? CERTAIN : QUOTING,
    location: placeOf(message, lines.slice(Math.max(0, index - EXCERPT_REACH), index)),
  };
}

function isBuild(line: string, message: string): boolean {
  return (
    /failed to (?:solve|compute cache key)|dockerfile|error building|executor failed/i.test(message) ||
    /^ERROR: failed to /.test(line)
  );
}

/** Without the verdict, which a log may have lost, the step's own word is the error. */
function readStep(line: string, index: number): Finding | undefined {
  const message = STEP.exec(line)?.[2];
  if (message === undefined) return readShown(line, index);
  const [process, code] = PROCESS.exec(message) ?? [];
  const exit = process === undefined ? { category: categoryOf(message) } : ofProcess(code, []);
  return { ...exit, runtime: "docker", lines: [index + 1, index + 1], confidence: LIKELY, message };
}

function readShown(line: string, index: number): Finding | undefined {
  const [, message, copies] = SHOWN.exec(line) ?? [];
  if (message === undefined) return undefined;
  const category = copies === undefined ? "build" : "not-found";
  return { runtime: "docker", lines: [index + 1, index + 1], confidence: WEAK, message, category };
}

/** Where the failed step begins: its first line of progress, its heading, or the legacy builder's `Step 3/7 :`. */
function beginOfStep(lines: ErrorText["lines"], index: number): number {
  const from = Math.max(0, index - STEP_REACH);
  const above = lines.slice(from, index).map((line) => line.slice(0, 200));
  const id = above.map((line) => STEP.exec(line)?.[1]).find((found) => found !== undefined);
  const own = id === undefined ? -1 : above.findIndex((line) => line.startsWith(`#${id} `));
  const begin = own >= 0 ? own : above.findLastIndex((line) => STEP_BEGIN.test(line));
  return from + (begin < 0 ? above.length - outputAbove(above) : begin);
}

/** How many lines right above a verdict are a step's output, of which the beginning was cut off. */
function outputAbove(above: readonly string[]): number {
  const last = above.findLastIndex((line) => !/^\d{1,6}\.\d{1,4} |^-{4,8}$/.test(line));
  return above.length - 1 - last;
}

function ofProcess(
  code: string | undefined,
  output: readonly string[],
): Pick<Finding, "exitCode" | "signal" | "category"> {
  const exitCode = code === undefined ? undefined : Number(code);
  const said = output.filter((line) => !STEP_BEGIN.test(line)).map((line) => OUTPUT.exec(line.trim())?.[1] ?? "");
  const failures = said.filter((line) =>
    /error|fail|cannot|not found|unable|denied|killed|missing|no such|refused|timed? ?out|\bE: /i.test(line),
  );
  const category = exitCode === 137 ? "memory" : operationsCategory(failures.join("\n"));
  return { exitCode, signal: signalOf(exitCode), category: category ?? (exitCode === 127 ? "dependency" : "build") };
}

function categoryOf(message: string): Category {
  if (/parse error|unknown instruction|unknown flag/i.test(message)) return "syntax";
  return operationsCategory(message) ?? "build";
}

function placeOf(message: string, above: readonly string[]): Finding["location"] {
  const head = above.map((line) => EXCERPT.exec(line.trim())).findLast((found) => found !== null);
  const line = PARSE_LINE.exec(message)?.[1] ?? head?.[2];
  return line === undefined ? undefined : { file: head?.[1] ?? "Dockerfile", line: Number(line) };
}
