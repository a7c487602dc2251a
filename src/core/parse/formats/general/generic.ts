/** The last resort: the one line that looks most like an error, and none when in doubt. */
import type { ErrorText, Finding, Format, Runtime } from "../../../types.ts";
import { readRequestId, readStatus } from "../../shared/body.ts";
import { catalogue } from "../../../catalogue/index.ts";
import { THRESHOLD } from "../../confidence.ts";
import { runtimeByCatalogue } from "../../shared/catalogue-runtime.ts";
import { runtimeOfClass } from "../../shared/class-runtime.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { withoutLeads } from "../../shared/lead.ts";
import { inProse } from "../../shared/prose.ts";
import { runtimeByLauncher, runtimeBySigns } from "../../shared/runtime-signs.ts";

const MAX_LINE = 2_000;
const MAX_LINES = 5_000;
const ENOUGH = 2;
/** Lines of a text short enough to be compared with the catalogue. */
const FEW_LINES = 20;
/** Characters of a template's own text, from which a line that fits it can be nothing else; Chinese says it in fewer, and so does a text of one line. */
const TELLING = { latin: 30, alone: 14, han: 8 };

/** Wordings of failure, and how much each says. */
const SIGNS: readonly [RegExp, number][] = [
  [
    /^\W{0,6}(?:no such|access denied|permission denied|connection (?:refused|reset|timed out)|command failed|request failed|operation timed out|out of memory)\b/i,
    2,
  ],
  [
    /\b(?:unable to|could not|couldn't|cannot|can't|failed to|failure to) (?:load|open|read|write|connect|start|stop|create|fetch|parse|execute|run|find|resolve|import|build|compile|install|download|upload|delete|remove|bind|allocate|acquire|initiali[sz]e|init|mount|pull|push|deploy|send|save|update|call|launch|spawn|fork|exec|authenticate|verify|decode|encode|(?:de)?seriali[sz]e|render|process|access|locate|determine|establish|apply|attach|register|query|commit|reach|respond|generate|complete|perform|validate|retrieve|obtain|lock|get|set|use)\b/i,
    2,
  ],
  [
    /\b(?:failed|error(?: occurred)?|exception|fatal|aborted|timed out|refused|denied|unreachable|crashed|corrupt(?:ed)?)\s?[:：]\s/i,
    2,
  ],
  [
    /^\W{0,6}[a-z./][\w./-]{1,60}: .{5,200}\b(?:failed|error|cannot|could not|unable to|not found|invalid|denied|refused|timed out|missing|unexpected|undefined|unknown)\b/,
    2,
  ],
  [/\b(?:has failed because|did not start)\b|\bfailed \([\w -]{3,60}\): \S/, 2],
  [/^\W{0,6}(?:an )?(?:unexpected |internal |unknown )?error (?:has )?occurr?ed (?:while|during|when|in|on|at)\b/i, 3],
  [
    /\b[Ee]rror (?:launching|waiting for|connecting|loading|reading|writing|fetching|parsing|opening|sending|creating|starting|running|processing|calling|executing|saving|updating|deleting|downloading|uploading|rendering|communicating|talking|contacting|reaching|querying|retrieving|initiali[sz]ing) \w/,
    2,
  ],
  [/^\W{0,6}fetch failed$/, 3],
  [/\btimed out after \d[\d.]{0,9} ?(?:m?s|(?:milli)?seconds?)\b/i, 2],
  [
    /\b(?:exit(?:ed)? (?:with )?(?:code|status)|code) [1-9]\d{0,2}\b|(?:Exit Code|退出码|退出状态码?)[:： ]{0,2}[1-9]\d{0,2} ?(?:了|$)|\(exit (?:code |status )?[1-9]\d{0,2}\)|\bFAILED\b|\bFAILURE\b/,
    2,
  ],
  [/\b[A-Z][A-Za-z]{2,60}(?:Error|Exception|Failure)\b/, 1],
  [/^(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z][a-z]\w{1,80}(?:Error|Exception): \S.{2}/, 1],
  [/\b(?:E[A-Z]{4,12}|0x8[0-9A-Fa-f]{7}|ORA-\d{5}|SQLSTATE)\b/, 1],
  [/\binvoked oom-killer\b|\bOut of memory: Kill(?:ed)? process\b|\boom-kill:/, 2],
  [/(?:失败|错误|异常|超时|无法|拒绝|崩溃|不存在|报错)[:：]/, 2],
  [/(?:失败|错误|异常|报错)(?:信息|原因|提示|代码|消息|内容|详情)[:：]\s{0,3}\S/, 2],
  [/^\W{0,6}(?:失败|无法|找不到|连接超时|权限不足|拒绝访问)/, 2],
];
/** Counts of nothing, passed tests, lesser levels, and sentences of people. */
const HARMLESS =
  /^[Uu]sage: |Unable to find image (?:'[^']{1,200}'|"") locally$|^(?:feat|fix|chore|docs|refactor|perf)(?:\([\w ./-]{1,40}\))?!?: |^(?:如果|假如|若)|\{\{ ?[$.]|^data: ?\{|[{;]\s{0,9}$|=>|\b(?:TODO|FIXME|XXX|Reminder)\b|\b(?:0|no) (?:\w{1,20} )?(?:errors?|failed|failures?|warnings?)\b|\b(?:errors?|failed|failures?)\s?[=:]\s?(?:0|null|none|false|nil)\b|\bpassed\b|\bok\b|\b(?:INFO|DEBUG|TRACE|NOTICE|LOG|WARN(?:ING)?|Note)\b|\b(?:info|debug|warning|note|hint|help)[\]:]|https?:\/\/\S{0,200}error|: (?:undefined|null|true|false|\d{1,9}|\{|\[),?$|[?？]\s{0,3}$|\b(?:i|we|you|he|they|our|my|your|hi|hello|please|maybe|let's|fyi|btw|lol|means?|meant|helped|says|said|documented|expected (?:output|result|response)|this (?:morning|afternoon|week))\b|\bnormal(?:ly)?\b|\busually\b|(?<!":)\{\d?\}|<\/[a-z]{1,20}>\s{0,4}$|^\s{0,80}[\w.]{1,80} ?= ?["'`]|(?:失败|错误|异常)\s?[:：]?\s?0(?!\d)|→ (?:check|see|try)|次数?超过|最多重试|自动重试 ?\d|超过 ?\d{1,3} ?次|\|\| ?(?:\{|exit|die|echo|true)|; ?exit \d|(?:我们?|你们?|大家|请(?!求|确认|检查|重试|重新|稍后)|吗|吧|呢|麻烦)/i;

/** A class that no table has, at the beginning of a line. */
const NAMED = /^((?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z][a-z]\w{1,80}(?:Error|Exception)): (\S.{2,1500})$/;

/** How Azure's tools end what they say. */
const CODE = / \(Code: ([A-Z][A-Za-z]{3,60})\)\.?$/;

/** What a sentence quotes, it talks about. */
const QUOTED = /(?<=[\w\u4e00-\u9fff] )["“`'][^"“”`']{1,300}["”`']/g;

export const generic: Format = {
  name: "generic",
  parse(text) {
    const best = bestLine(text);
    if (!best) return undefined;
    const [, type, said] = NAMED.exec(best.line) ?? [];
    const runtime = runtimeOf(best.line, text);
    const httpStatus = readStatus(best.line);
    const finding: Finding = {
      runtime: runtime === "other" ? (runtimeOfClass(type ?? "") ?? (httpStatus ? "http" : runtime)) : runtime,
      lines: [best.number, best.number],
      confidence: THRESHOLD,
      type,
      message: said ?? best.line.trim(),
      code: CODE.exec(best.line)?.[1],
      httpStatus,
      requestId: readRequestId(text.text),
      exitCode: exitCodeAfter(text.lines, best.number - 1),
    };
    return [finding];
  },
};

function runtimeOf(line: string, text: ErrorText): Runtime {
  const runtime = runtimeBySigns(line);
  return runtime === "other" ? (runtimeByCatalogue(line.trim()) ?? runtimeByLauncher(text)) : runtime;
}

function bestLine({ lines }: ErrorText): { line: string; number: number } | undefined {
  let best: { line: string; number: number; score: number } | undefined;
  for (const [index, full] of lines.slice(0, MAX_LINES).entries()) {
    const line = full.slice(0, MAX_LINE);
    const score = scoreOf(line);
    if (score > (best?.score ?? 0)) best = { line, number: index + 1, score };
  }
  return knownLine(lines) ?? best;
}

/** A line that is, from its first to its last word, a message of the catalogue. */
function knownLine(lines: readonly string[]): { line: string; number: number } | undefined {
  if (lines.length > FEW_LINES) return undefined;
  const index = lines.findIndex((line) => {
    if (line.length > MAX_LINE || inProse(line)) return false;
    const telling = /[\u4e00-\u9fff]/.test(line) ? TELLING.han : lines.length === 1 ? TELLING.alone : TELLING.latin;
    return [...withoutLeads(line.trim())].some((said) => {
      const found = catalogue().find(said);
      return found?.template.category !== undefined && found.weight >= telling;
    });
  });
  return index < 0 ? undefined : { line: lines[index]!, number: index + 1 };
}

function scoreOf(full: string): number {
  const line = full.replace(QUOTED, '""');
  const score = SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(line) ? weight : 0), 0);
  return score >= ENOUGH && !inProse(line) && !HARMLESS.test(line) ? score : 0;
}
