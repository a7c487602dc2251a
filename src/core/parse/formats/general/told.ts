/** An error that a person tells of in a few words of a sentence: 服务起不来了，报 Address already in use; "checkout keeps returning 503". */
import type { Finding, Format } from "../../../types.ts";
import { WEAK } from "../../confidence.ts";
import { inProse, isHypothetical } from "../../shared/prose.ts";
import { closingMarks } from "../../shared/quotation-marks.ts";
import { wholeError } from "../../shared/whole-error.ts";

const MAX_LINE = 600;
const MOST_LINES = 5;
const MOST_WORDS = 24;
const MOST_LEADS = 6;

/** Words right before an error, with which people report that they have it. */
const TELLING =
  /(?:(?:报错?|提示|抛出?|出现|弹出?|返回|显示|收到|状态码|[连起打跑开推拉装登访进]\S{0,2}不[上来开了通动起去][\u4e00-\u9fff]{0,8}|挂|崩|失败|一\S{1,3}就|一直|老是|总是|全是|都是|又)(?:了|的是|说|是|着|到|出)?[\s：:，,]{0,3}|(?<=^|[,.;!] )(?:(?:still|now|suddenly|also) )?(?:getting|seeing|hitting|got) (?:an? |the )?|\b(?:now|suddenly) (?:returns?|throws?|gives?|shows?) |\bit (?:just |now )?(?:says|said|shows|prints|reports|complains)(?: that)?:? |\b(?:(?:i|we|i'm|we're|users?|customers?|people|everyone)\b[^,.;:?!]{0,30}?(?: |')(?:gets?|got|getting|sees?|saw|seeing|hit|hitting)|(?:keeps?|start(?:s|ed)?) \w{2,12}ing(?: (?:with|on|by))?|(?:is|are|now|been) (?:throwing|returning|showing|(?:failing|dying|crashing) (?:with|on)|getting|seeing|hitting)|(?:fails|failed|crashes|crashed|dies|died|killed|ends|ended) (?:with|by|on))(?: (?:an?|the|this|me|us|now|only|some|lots of|constant|intermittent|random))?(?: error)?:? )(?=\S)/gi;
/** How a sentence goes on that says what is done about such an error, or what it means. */
const RULE =
  /^的|会|就|则|时|的话|重试|忽略|降级|跳过|处理|正常的|正常现象|说明|代表|表示|意思|区别|一般|通常|统一|改成|改为|阈值|文档|告警|这类|这种|之类|\b(?:means?|is (?:fine|ok|expected|normal)|are (?:fine|ok|expected|normal|ignored|retried)|if|because|unless|whenever|should|would|retry|retried|ignored?)\b/i;
/** How such a sentence begins. */
const RULE_AHEAD =
  /^(?:若|当|如)|注意：|提醒|(?:未登录|不存在|过期|无权限?|为空|不够|不足|非法|重复|越权|限流|成功)(?:的[\u4e00-\u9fff]{1,6})?(?:时|则|就)?(?:返回|响应)|会(?:返回|响应|得到|收到)|统一|约定|规定|默认|需要|可以|支持|模拟|演练|阈值|避免|防止|把|将|\b(?:the api|endpoint|method|function|we|it) (?:returns?|throws?|answers?|retry)\b/i;
/** What somebody did when it happened. */
const AT_WORK = /\bwhen \w{3,15}ing\b/i;
const QUESTION =
  /^\s{0,9}(?:are|is|do|does|did|can|could|should|will|would|has|have|what|which|how)\b.{1,500}\?\s{0,9}$/i;
/** What may stand right behind an error's last word. */
const CLOSED = /^(?:$|[\s，。！？；、,.;!?)]|了|啊|呢|呀|s\b)/;
const STATUS =
  /^(?:HTTP |状态码 ?)?([45]\d\d)(?=s\b|$|[，。！？,.;!?啊]|\s?了|\s{1,3}$| ?错误| (?:errors?|from|on|since|every|for|again|now|in|when|after|right|all|across|constantly|intermittently)\b)/;

/** 全站 502 了: no word for telling is needed behind what answers. */
const STATUS_NOW =
  /(?:站点?|页面?|接口|服务|网关|网站|后台|登录|请求|API) ?(?:又|也|都|全都?|直接|一直|已经|突然)? ?([45]\d\d) ?了(?:$|[\s，。！!,；;])/;

export const told: Format = {
  name: "told",
  parse({ lines }) {
    if (lines.length > MOST_LINES) return undefined;
    for (const [index, line] of lines.entries()) {
      const found = line.length > MAX_LINE || inProse(line) ? undefined : readLine(line, index + 1);
      if (found) return [found];
    }
    return undefined;
  },
};

function readLine(line: string, number: number): Finding | undefined {
  if (QUESTION.test(line)) return undefined;
  const now = STATUS_NOW.exec(line)?.[1];
  if (now !== undefined && isReport(line, "")) return statusFinding(line, number, now);
  for (const { 0: words, index } of [...line.matchAll(TELLING)].slice(0, MOST_LEADS)) {
    const start = index + words.length;
    const close = closingMarks.get(line[start] ?? "");
    const rest = line.slice(close === undefined ? start : start + 1);
    const [found, tail] = readStatus(rest, line, number) ?? readWords(rest, close, number) ?? [];
    if (found && isReport(line.slice(0, start), tail ?? "")) return found;
  }
  return undefined;
}

/** Whether what stands around an error tells of no rule and of no plan. */
function isReport(lead: string, tail: string): boolean {
  if (RULE.test(tail) || RULE_AHEAD.test(lead)) return false;
  return !isHypothetical(lead) && !isHypothetical(tail.replace(AT_WORK, ""));
}

type Told = readonly [found: Finding, tail: string];

function readStatus(rest: string, line: string, number: number): Told | undefined {
  const [told, status] = STATUS.exec(rest) ?? [];
  if (told === undefined) return undefined;
  return [statusFinding(line, number, status!), rest.slice(told.length)];
}

function statusFinding(line: string, number: number, status: string): Finding {
  return {
    runtime: "http",
    lines: [number, number],
    confidence: WEAK,
    message: line.trim(),
    httpStatus: Number(status),
  };
}

/** The longest beginning of what follows that is nothing but an error. */
function readWords(rest: string, close: string | undefined, number: number): Told | undefined {
  for (const end of endings(rest, close)) {
    const found = wholeError(rest.slice(0, end), number);
    const tail = rest.slice(close === undefined ? end : end + 1);
    if (found && CLOSED.test(tail)) return [found, tail];
  }
  return undefined;
}

function endings(rest: string, close: string | undefined): number[] {
  if (close !== undefined) return [rest.indexOf(close)].filter((end) => end > 0);
  const ends = [...rest.matchAll(/(?=[\s，。！？；、,.;!?]|了|$)/g)].map(({ index }) => index).filter((end) => end > 0);
  return ends.slice(0, MOST_WORDS).reverse();
}
