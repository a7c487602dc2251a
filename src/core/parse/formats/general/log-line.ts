/** One line at level error or above, from whatever logger; and lines that begin with `Error:`, `fatal:`, `错误：`. */
import type { ErrorText, Finding, Format, Runtime, Severity } from "../../../types.ts";
import { readRequestId, readStatus } from "../../shared/body.ts";
import { LIKELY, WEAK } from "../../confidence.ts";
import { compilerByCatalogue } from "../../shared/catalogue-runtime.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { holdsLesser, readLabel, readLevel } from "../../shared/log-level.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { readRecords } from "../../shared/record.ts";
import { inProse } from "../../shared/prose.ts";
import { runtimeByLauncher, runtimeBySigns } from "../../shared/runtime-signs.ts";
import { splitPairs, splitFields } from "../../shared/trailing-pairs.ts";

const MAX_LINE = 2_000;
/** What every level and label has in it. */
const WORDS = [
  ...["err", "fatal", "crit", "severe", "panic", "emerg", "alert", "fail"].flatMap((word) => [
    word,
    word.toUpperCase(),
    word[0]!.toUpperCase() + word.slice(1),
  ]),
  ...[
    "错误",
    "失败",
    "异常",
    "报错",
    "严重",
    "致命",
    "ERRO[",
    "FATA[",
    "PANI[",
    " FTL ",
    " PNC ",
    " E! ",
    "[E]",
    "[F]",
    "<E>",
  ],
];
/** The line that java.util.logging writes before the level, with the logger's name. */
const JAVA_LOGGER = /\s(?:[a-z]\w{0,40}\.){2,12}[A-Z][\w$]{0,100} \w{1,100}$/;
/** A property's value in a dump of an object, or nothing. */
const NOTHING = /^0[,，;；\s]|^(?:undefined|null|none|nil|false|true|\d{1,9}|\{\}?|\[\]?|['"]{2})?[,;]?$|,$/i;

export const logLine: Format = {
  name: "log-line",
  anchors: [...WORDS, "level", "severity", "lvl", "@l"],
  parse(text, at = [...text.lines.keys()]) {
    const found = [...readLines(text, at), ...readRecorded(text)];
    return found.length > 0 ? found : undefined;
  },
};

function* readLines(whole: ErrorText, at: readonly number[]): Generator<Finding> {
  for (const index of at) {
    const text = whole.lines[index]!.slice(0, MAX_LINE).trimEnd();
    const logged = readLevel(text);
    const { level, message } = logged ?? readLabel(text) ?? {};
    if (level === undefined || message === undefined || NOTHING.test(message) || holdsLesser(message) || inProse(text))
      continue;
    const isFatal = /fatal|panic?$|crit|emerg|ftl|pnc|fata|致命/i.test(level);
    const found = withoutPairs(finding(text, [index + 1, index + 1], message, isFatal));
    const runtime = found.runtime === "other" ? runtimeAround(whole, index, message) : found.runtime;
    yield { ...found, runtime, ...(logged && { isLogged: true }) };
  }
}

/** Who wrote a line that does not tell it itself. */
function runtimeAround(whole: ErrorText, index: number, message: string): Runtime {
  if (JAVA_LOGGER.test((whole.lines[index - 1] ?? "").slice(0, MAX_LINE))) return "java";
  const compiler = whole.lines[index]!.startsWith("error: ") ? compilerByCatalogue(message) : undefined;
  return compiler ?? runtimeByLauncher(whole);
}

/** A message of which the error's own words stand in a pair behind it. */
function withoutPairs(found: Finding): Finding {
  const fields = splitFields(found.message ?? "");
  if (fields) return { ...found, ...fields };
  const split = splitPairs(found.message ?? "");
  return split
    ? { ...found, message: split.event, category: operationsCategory(split.error) ?? commonCategory(split.error) }
    : found;
}

/** Records of structured loggers. Of one with a stack, what the envelope holds says more. */
function* readRecorded(text: ErrorText): Generator<Finding> {
  for (const { lines, severity, message, error, hasStack, attributes } of readRecords(text)) {
    const said = (hasStack ? message : (error ?? message)) ?? error?.split("\n", 1)[0];
    if (said === undefined) continue;
    const { runtime, ...found } = finding(error ?? said, lines, said, severity === "fatal");
    yield {
      ...found,
      runtime: runtime === "other" ? runtimeBySigns((text.lines[lines[0] - 1] ?? "").slice(0, MAX_LINE)) : runtime,
      ...attributes,
      ...(hasStack && { confidence: WEAK }),
    };
  }
}

function finding(line: string, lines: [number, number], message: string, fatal: boolean): Finding {
  const severity: Severity = fatal ? "fatal" : "error";
  return {
    runtime: runtimeBySigns(line),
    lines,
    confidence: /\S\s+\S/.test(message) ? LIKELY - 0.1 : WEAK,
    message,
    severity,
    httpStatus: readStatus(message),
    requestId: readRequestId(line),
  };
}
