/** The level in a line of a log, wherever loggers put it, and the message behind it. */

const MOST_TOKENS = 16;
const MOST_WORDS = 4;
/** A level, in brackets or bare, at the start of what is left of a line; logrus and zerolog write four letters and three, Telegraf `E!`, others `[E]`, game servers `[Server thread/ERROR]` and `[09:26:38 ERROR]`. */
const LEVEL =
  /^(?:[[(|<【](?:\s|[\w #-]{1,40}\/|\d\d:\d\d:\d\d )?(error|erro?|fatal|critical|crit|severe|panic|emerg|alert|错误|严重|致命|(?-i:[EF]))\s{0,5}[\])>|】]|(E!(?=\s)|(?:ERROR|ERRO?|FATAL?|CRITICAL|SEVERE|PANIC?|EMERG|CRIT|FTL|PNC)\b(?=[:|]?(?:\s|$|\[\d)))|(错误|严重|致命)(?:[:：](?=\s)|(?= \[[\w.-])))[:\s|]{0,9}(.*)$/i;
/** What loggers put before the level: dates, brackets, a process, a logger's name. */
const BEFORE_LEVEL =
  /^(?:[\s|-]{1,20}|[EF], (?=\[\d{4}-)|[+-]\d\d:?\d\d(?=\s)|\d[\w:.,/+-]{0,40}|\[[^\]]{0,100}\]|\([^)]{0,100}\)|\{[^}]{1,150}\}|<[\w.]{1,40}>|[\w.]{1,60} - (?=\d{4}-\d\d)|[A-Z][a-z]{2}\b|[A-Z]{2,4}(?=\s)|[\w.$@/-]{1,60}(?:\[\d{1,9}\])?:(?=\s)|[\w.-]{1,60} (?=[\w./-]{1,40}(?:\[\d{1,9}\])?: ))/;
const LABEL =
  /^\s{0,20}(?:❌ ?|✖ ?|✗ ?|x )?\*{0,2}(?:[\w./@+-]{1,40}: )?(?:(error|err|fatal|panic|failed|failure)(?: error)?|(错误|失败|异常|报错))\s?[:：]\*{0,2}\s{0,8}((?!\*{1,2}$)\S.*)$/i;
/** Behind a date or syslog's priority, names may stand before the level. */
const DATED = /^(?:<\d{1,3}>|\[?\d[\d/.-]{5,10}[T ]\d\d:\d\d)/;
/** What a line begins with whose level is one letter. */
const STAMPED = /^\W{0,3}(?:[A-Z][a-z]{2} ){0,2}\d[\d/.:T-]/;
/** docker compose sets a container's name in front of each line. */
const COMPOSE = /^[a-zA-Z][\w.-]{1,60} {1,30}\| (?=\d{4}-|\[)/;
const WORD = /^[\w.@/-]{1,60}\s{1,4}(?=\S)/;
const LESSER = /^(?:INFO|DEBUG|TRACE|WARN|WARNING|NOTICE|LOG)\b/;
/** A record of such a level in that of a program that logs another's standard error as errors. */
const HELD =
  /^(?:[\w.-]{1,60}: )?\[?\d{4}-\d\d-\d\d[T ][\d:]{8}[\d.,]{0,10}\S{0,6}\]?(?: [-|])?(?: [\w.]{1,60} [-|])? \[?(?:INFO|DEBUG|WARN(?:ING)?)\b/;
/** Between level and message: `[app.py:83]`, `logger.name:`, `12#0: *3`, `12345 --- [main]`, ` - `. */
const PLACE =
  /^(?:\d{4}\/\d\d\/\d\d - \d\d:\d\d:\d\d \|\s{1,4}|(?:\[(?:[^[\]]{0,60}\[[^\]]{0,60}\][^[\]]{0,60}|[^\]]{1,100})\]:?|\([^)]{1,100}\):?|<[\w.]{1,40}>)\s{0,8}|[\w.$/[\]-]{1,100}\s{1,40}: (?=\S)|(?:\d{1,9}(?:#\d{1,9})?:?|\*\d{1,9}|---?|\||[\w.$/-]{1,100}:\d{1,6}(?::\d{1,6})?|[\w$]{1,60}(?:[.:][\w$<>]{1,60}){1,10}:?)\s{1,8}|in [\w.]{1,80}: (?=\S)|[\w.$/:<>-]{1,100}\s{1,20}\|\s{1,4}(?=\S))/;

/** `2026-11-22T09:00:00|ERROR|MainThread|shop.jobs|message`. */
const PIPED = /^(?:[\w.$<>:/-]{1,60}\|){1,4}(?=\S)/;

/** As Python's logging is set up by `basicConfig()`: `ERROR:shop.jobs:job 17 failed`. */
const BASIC_CONFIG = /^(ERROR|CRITICAL):[A-Za-z_][\w.-]{0,100}:(\S.{0,1900})$/;

export interface Level {
  level: string;
  message: string;
}

/**
 * The level of a logger, and the message behind it. Lower case counts in brackets or behind a date only;
 * upper case at the start of a line before a sentence only, as "ERROR codes are …" is none.
 * @param line of bounded length
 */
export function readLevel(line: string): Level | undefined {
  const [, basic, said] = BASIC_CONFIG.exec(line) ?? [];
  if (basic !== undefined && said !== undefined) return { level: basic, message: said };
  const own = line.includes("| ") ? line.replace(COMPOSE, "") : line;
  let rest = own;
  for (let taken = 0, words = 0; taken < MOST_TOKENS; taken++) {
    const found = LEVEL.exec(rest);
    if (LESSER.test(rest)) return undefined;
    if (found) return isCertain(found, own, { taken, words }) ? toLevel(found) : undefined;
    const token = BEFORE_LEVEL.exec(rest) ?? (DATED.test(own) && words++ < MOST_WORDS ? WORD.exec(rest) : null);
    if (token === null) return undefined;
    rest = rest.slice(token[0].length);
  }
  return undefined;
}

/** Whether a record at level error holds another program's record of a lesser level: Cursor's log of an MCP server. */
export const holdsLesser = (message: string): boolean => HELD.test(message);

function isCertain(found: RegExpExecArray, line: string, { taken, words }: { taken: number; words: number }): boolean {
  const [, bracketed, bare = "", chinese, message = ""] = found;
  const isUpper =
    bare !== "" &&
    bare === bare.toUpperCase() &&
    (taken > 0 || /^(?:(?!级|日志|等级|码|类|页)[^a-z]|[a-z][\w.-]{1,40}: \S)/.test(message));
  if (isUpper || chinese !== undefined) return true;
  if (bracketed?.length === 1) return taken > 0 && STAMPED.test(line);
  return words === 0 && (bracketed !== undefined || /^\s{0,9}[[\d]/.test(line));
}

function toLevel([whole, bracketed, bare, chinese, message = ""]: RegExpExecArray): Level {
  const isPiped = whole.slice(0, whole.length - message.length).endsWith("|");
  const said = isPiped ? message.replace(PIPED, "") : message;
  return { level: bracketed ?? bare ?? chinese ?? "", message: withoutPlace(said) };
}

/** `Error: …`, `fatal: …`, `错误：…` at the start of a line. */
export function readLabel(line: string): Level | undefined {
  const [, english, chinese, message] = LABEL.exec(line) ?? [];
  return message === undefined ? undefined : { level: english ?? chinese ?? "", message };
}

function withoutPlace(message: string): string {
  let rest = message;
  for (let taken = 0; taken < 6; taken++) {
    const shorter = rest.replace(PLACE, "");
    if (shorter === rest || shorter === "") break;
    rest = shorter;
  }
  return rest.replace(/^[-–—:|@]\s{1,8}/, "");
}
