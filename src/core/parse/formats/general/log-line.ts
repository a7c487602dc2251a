/** One line at level error or above, from whatever logger; and lines that begin with `Error:`, `fatal:`, `错误：`. */
import type { ErrorText, Finding, Format, Severity } from "../../../types.ts";
import { readRequestId, readStatus } from "../../shared/body.ts";
import { LIKELY, WEAK } from "../../confidence.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { readRecords } from "../../shared/record.ts";
import { inProse } from "../../shared/prose.ts";
import { runtimeBySigns } from "../../shared/runtime-signs.ts";
import { splitPairs } from "../../shared/trailing-pairs.ts";

const MAX_LINE = 2_000;
const MOST_TOKENS = 16;
const MOST_WORDS = 4;
/** What every level and label has in it. */
const WORDS = [
  ...["err", "fatal", "crit", "severe", "panic", "emerg", "alert", "fail"].flatMap((word) => [
    word,
    word.toUpperCase(),
    word[0]!.toUpperCase() + word.slice(1),
  ]),
  ...["错误", "失败", "异常", "报错", "严重", "致命", "ERRO[", "FATA[", "PANI[", " FTL ", " PNC "],
];
/** A level, in brackets or bare, at the start of what is left of a line; logrus and zerolog write four letters and three. */
const LEVEL =
  /^(?:[[(|<【]\s?(error|err|fatal|critical|crit|severe|panic|emerg|alert|错误|严重|致命)\s{0,5}[\])>|】]|(ERROR|ERRO?|FATAL?|CRITICAL|SEVERE|PANIC?|EMERG|CRIT|FTL|PNC)\b[:|]?(?=\s|$|\[\d)|(错误|严重|致命)[:：](?=\s))[:\s|]{0,9}(.*)$/i;
/** What loggers put before the level: dates, brackets, a process, a logger's name. */
const BEFORE_LEVEL =
  /^(?:[\s|-]{1,20}|\d[\w:.,/+-]{0,40}|\[[^\]]{0,100}\]|\([^)]{0,100}\)|<[\w.]{1,40}>|[A-Z][a-z]{2}\b|[A-Z]{2,4}(?=\s)|[\w.$@/-]{1,60}(?:\[\d{1,9}\])?:(?=\s)|[\w.-]{1,60} (?=[\w./-]{1,40}(?:\[\d{1,9}\])?: ))/;
const LABEL =
  /^\s{0,20}(?:❌ ?|✖ ?|✗ ?|x )?\*{0,2}(?:[\w./@+-]{1,40}: )?(?:(error|err|fatal|panic|failed|failure)(?: error)?|(错误|失败|异常|报错))\s?[:：]\*{0,2}\s{0,8}(\S.*)$/i;
/** Behind a date or syslog's priority, names may stand before the level. */
const DATED = /^(?:<\d{1,3}>|[[\d])/;
const WORD = /^[\w.@/-]{1,60}\s{1,4}(?=\S)/;
/** The line that java.util.logging writes before the level, with the logger's name. */
const JAVA_LOGGER = /\s(?:[a-z]\w{0,40}\.){2,12}[A-Z][\w$]{0,100} \w{1,100}$/;
/** Between level and message: `[app.py:83]`, `logger.name:`, `12#0: *3`, `12345 --- [main]`, ` - `. */
const PLACE =
  /^(?:(?:\[[^\]]{1,100}\]:?|\([^)]{1,100}\):?|<[\w.]{1,40}>)\s{0,8}|(?:\d{1,9}(?:#\d{1,9})?:?|\*\d{1,9}|---?|\||[\w.$/-]{1,100}:\d{1,6}(?::\d{1,6})?|[\w$]{1,60}(?:[.:][\w$<>]{1,60}){1,10}:?)\s{1,8}|[\w.$/[\]-]{1,100}\s{1,40}: (?=\S))/;

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

function* readLines({ lines }: ErrorText, at: readonly number[]): Generator<Finding> {
  for (const index of at) {
    const text = lines[index]!.slice(0, MAX_LINE).trimEnd();
    const { level, message } = readLevel(text) ?? readLabel(text) ?? {};
    if (level === undefined || message === undefined || NOTHING.test(message) || inProse(text)) continue;
    const isFatal = /fatal|panic?$|crit|emerg|ftl|pnc|fata|致命/i.test(level);
    const { runtime, ...found } = withoutPairs(finding(text, [index + 1, index + 1], message, isFatal));
    const isJava = runtime === "other" && JAVA_LOGGER.test((lines[index - 1] ?? "").slice(0, MAX_LINE));
    yield { ...found, runtime: isJava ? "java" : runtime };
  }
}

/**
 * The level of a logger, and the message behind it. Lower case counts in brackets or behind a date only;
 * upper case at the start of a line before a sentence only, as "ERROR codes are …" is none.
 */
function readLevel(line: string): { level: string; message: string } | undefined {
  let rest = line;
  for (let taken = 0, words = 0; taken < MOST_TOKENS; taken++) {
    const [, bracketed, bare, chinese, message = ""] = LEVEL.exec(rest) ?? [];
    const level = bracketed ?? bare ?? chinese;
    const upper = bare !== undefined && bare === bare.toUpperCase() && (taken > 0 || /^[^a-z]/.test(message));
    const certain = bracketed !== undefined || chinese !== undefined || upper || /^\s{0,9}[[\d]/.test(line);
    if (level !== undefined) return certain ? { level, message: withoutPlace(message) } : undefined;
    const token = BEFORE_LEVEL.exec(rest)?.[0] ?? (DATED.test(line) && words++ < MOST_WORDS ? WORD.exec(rest)?.[0] : undefined);
    if (token === undefined) return undefined;
    rest = rest.slice(token.length);
  }
  return undefined;
}

function readLabel(line: string): { level: string; message: string } | undefined {
  const [, english, chinese, message] = LABEL.exec(line) ?? [];
  return message === undefined ? undefined : { level: english ?? chinese ?? "", message };
}

/** A message of which the error's own words stand in a pair behind it. */
function withoutPairs(found: Finding): Finding {
  const split = splitPairs(found.message ?? "");
  return split ? { ...found, message: split.event, category: operationsCategory(split.error) } : found;
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

function withoutPlace(message: string): string {
  let rest = message;
  for (let taken = 0; taken < 6; taken++) {
    const shorter = rest.replace(PLACE, "");
    if (shorter === rest || shorter === "") break;
    rest = shorter;
  }
  return rest.replace(/^[-–—:|]\s{1,8}/, "");
}
