/** An error that somebody tells of in a sentence, mostly without quotation marks: `推不上去 error: failed to push …`, "since noon I get dial tcp …". */
import { inProse, isHypothetical } from "../shared/prose.ts";
import { closingMarks } from "../shared/quotation-marks.ts";
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 2_000;
const MOST_LEAD = 160;
const MOST_STARTS = 4;

/** A status with its reason. */
const STATUS =
  "(?:401 Unauthorized|403 Forbidden|408 Request Timeout|409 Conflict|413 (?:Request Entity|Payload|Content) Too Large|422 Unprocessable (?:Entity|Content)|429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service (?:Temporarily )?Unavailable|504 Gateway Time-?out)";
/** How what programs print begins, each with a literal of it. */
const STARTS: readonly (readonly [start: string, ...anchors: string[]])[] = [
  [
    String.raw`(?:Uncaught (?:\(in promise\) )?)?(?:[A-Za-z_$][\w$.]{0,120})?(?:Error|Exception)(?: \[[A-Z_]{3,60}\])?: `,
    "Error: ",
    "Exception: ",
    "Error [",
  ],
  [String.raw`(?:dial|read|write|accept|listen) (?:tcp|udp|unix)\b`, " tcp", " udp", " unix"],
  [
    String.raw`(?:connect|listen|bind|read|write|getaddrinfo|spawn(?: \S{1,80})?) E[A-Z]{3,12}\b`,
    "connect E",
    "listen E",
    "bind E",
    "read E",
    "write E",
    "getaddrinfo E",
    "spawn ",
  ],
  [String.raw`(?:Get|Head|Post|Put|Patch|Delete) "https?://`, '"http'],
  [
    String.raw`(?:curl|wget|ssh|psql|fatal|panic|kubectl|-?bash|zsh|docker|rsync|sudo|s?cp|mv|rm|tar|mkdir): `,
    "curl: ",
    "wget: ",
    "ssh: ",
    "psql: ",
    "fatal: ",
    "panic: ",
    "kubectl: ",
    "bash: ",
    "zsh: ",
    "docker: ",
    "rsync: ",
    "sudo: ",
    "cp: ",
    "mv: ",
    "rm: ",
    "tar: ",
    "mkdir: ",
  ],
  [String.raw`(?:fatal error|FATAL|ERROR): `, "fatal error: ", "FATAL: ", "ERROR: "],
  [String.raw`(?:ERROR|CRITICAL):[A-Za-z_][\w.]{1,60}:(?=\S)`, "ERROR:", "CRITICAL:"],
  [String.raw`ERROR \d{4} \(`, "ERROR "],
  [String.raw`Error (?:response from daemon|from server)`, "Error response", "Error from server"],
  [String.raw`(?:x509|pq|sql|json|rpc error): `, "x509: ", "pq: ", "sql: ", "json: ", "rpc error: "],
  ["context deadline exceeded", "context deadline exceeded"],
  // What model APIs say, and how they name it; a name alone is only told of right behind a word for telling.
  [
    String.raw`(?:You exceeded your current quota|Rate limit reached for |Incorrect API key provided|Your credit balance is too low|This model's maximum context length|Insufficient Balance)`,
    "You exceeded your current quota",
    "Rate limit reached for ",
    "Incorrect API key provided",
    "Your credit balance is too low",
    "This model's maximum context",
    "Insufficient Balance",
  ],
  [
    String.raw`(?<=(?:报错?|提示|弹出?|\b(?:got|get|getting|see|seeing))[了:： ]{0,3})(?:insufficient_quota|rate_limit_exceeded|context_length_exceeded|model_not_found|invalid_api_key|overloaded_error|content_filter)(?![\w])`,
    "insufficient_quota",
    "rate_limit_exceeded",
    "context_length_exceeded",
    "model_not_found",
    "invalid_api_key",
    "overloaded_error",
    "content_filter",
  ],
  [
    String.raw`(?:NOAUTH|WRONGPASS|MISCONF|READONLY|OOM command|CROSSSLOT|CLUSTERDOWN|LOADING|NOSCRIPT) `,
    "NOAUTH ",
    "WRONGPASS ",
    "MISCONF ",
    "READONLY ",
    "OOM command ",
    "CROSSSLOT ",
    "CLUSTERDOWN ",
    "LOADING ",
    "NOSCRIPT ",
  ],
  [String.raw`(?:ORA|TNS)-\d{5}: `, "ORA-", "TNS-"],
  [String.raw`E11000 duplicate`, "E11000 "],
  [String.raw`npm (?:ERR!|error) `, "npm ERR! ", "npm error "],
  [String.raw`(?:net::|NET::)ERR_[A-Z_]{3,60}(?![\w])`, "et::ERR_", "ET::ERR_"],
  [String.raw`Cannot find module '`, "Cannot find module"],
  [String.raw`[Nn]o space left on device`, "o space left on device"],
  [String.raw`[Pp]ermission denied \(publickey`, "ermission denied (pub"],
  [String.raw`Too many connections`, "Too many connections"],
  [String.raw`Execution failed for task '`, "Execution failed for"],
  [String.raw`std::bad_alloc`, "std::bad_alloc"],
  [
    STATUS,
    " Unauthorized",
    " Forbidden",
    " Request",
    " Gateway",
    " Server Error",
    " Service",
    " Too Large",
    " Unprocessable",
    " Conflict",
  ],
  ["error: ", "error: "],
];
const START = new RegExp(
  `(?<=^|[\\s：:，,。\\u4e00-\\u9fff"“「『'\`])(?:${STARTS.map(([start]) => start).join("|")})`,
  "g",
);

/** What is an error without any words behind it. */
const WHOLE = new RegExp(`^(?:${STATUS}|(?:net|NET)::ERR_[A-Z_]{3,60}|std::bad_alloc)`);

/** Words right before an error with which people report one. */
const REPORTED =
  /\b(?:got|gets?|getting|see|sees|seeing|saw|hit|hits|hitting|throws|threw|throwing|says?|said|saying|shows?|showing|answers|answering|returns|returning|prints|printing|(?:fail|crash|dy|di)\w{1,4}(?: (?:on|in|at|for|during) (?:the |my |our |a )?[\w.-]{1,30})? with|gives me)(?: (?:an?|the|this|that|me|us|now|only))?(?: error)?:? ?["“'`]?$/i;
/** What of these words stands before every error that is told of, so that most lines cost one look. */
const MAY_REPORT =
  /[\u4e00-\u9fff]|got|get|see|saw|hit|thr[eo]w|sa[iy]|show|answer|return|print|fail|crash|dy|di|gives me/i;
const REPORTED_IN_CHINESE = /[\u4e00-\u9fff][\s：:，,。！!？?；;、]{0,3}["“「『'`]?$/;
/** Records, code and exceptions are no sentences; who is addressed has no error himself. */
const NO_SENTENCE =
  /\d\d:\d\d:\d\d|\b(?:ERROR|WARN(?:ING)?|INFO|FATAL|DEBUG)\b|[[\]{}=<>|]|\byou\b|^\s{0,40}(?:[-*#+]\s|(?:[a-z_]\w{0,60}[.+]){1,8}\w{1,100}(?:Exception|Error)\b)/i;
/** Most lines of a log, told apart without a search. */
const RECORD = /^\s{0,40}[\d[{<]/;
/** "When" something was done, right before the error that came of it. */
const AT_THE_TIME = /的时候[\s，：]{0,3}$/;
/** A label that says nothing of itself is only told of behind Chinese words. */
const VAGUE = /^(?:error: |Error: \S{0,80}$)/;

/** Where the sentence goes on behind what was printed. */
const GOES_ON_IN_CHINESE =
  /^[^\u4e00-\u9fff]{4,1500}?[^:：\s，。！？；、\u4e00-\u9fff](?=[，。！？；]|[\s、]{1,3}[\u4e00-\u9fff])/;
/** A question or a plea behind an error that begins its line. */
const ASKED =
  /^[^\u4e00-\u9fff]{4,1500}?(?=[\s，。！？；]{1,3}(?:这个|这是|怎么|咋|求|啥|谁|为什么|为啥|麻烦|帮忙|帮看|有人|什么|如何|是不是|大家|大佬))/;
/** What a sentence goes on with that tells what is done about such an error. */
const RULE = /^\s{0,3}(?:就|会|时|则|要|这类|这种|之类)|不用管|无需处理|不影响/;
const GOES_ON =
  /(?:[,;]|\.|\s[-–—]|\?)?\s(?:any(?:one|body)\b|any (?:ideas?|clues?|help|hints?|thoughts|suggestions?)\b|why\b|what (?:is|does|should|do|am)\b|help(?: me| please|[!.?]|$)|(?:please|pls) (?:help|advise|look)|no idea|not sure|nothing else|but (?:i|we|it|my|our|only)\b|even (?:though|when)|since (?:the|this|yesterday|today|noon|we|i|\d)|after (?:we|i|my|our|(?:the |an? )?(?:up(?:grad|dat)|deploy|migrat|rotat))|every (?:time|few|\d)|when(?:ever)? (?:i|we|it|my|our)\b|on (?:prod|staging|startup|boot|production|all|every)\b|in (?:prod|production|staging|our)\b|from (?:our|my|the)\b|has anyone|do we|is (?:it|this|there|anyone)\b|can (?:any|some)|works (?:on|in|for|fine|locally)\b).{0,300}$/i;

export const sentence: Envelope = {
  name: "sentence",
  anchors: STARTS.flatMap(([, ...anchors]) => anchors),
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((index): Peeled[] => {
      const inner = told(lines[index]!.slice(0, MAX_LINE));
      return inner === undefined ? [] : [{ line: index + 1, inner, wholeLine: true, attributes: {} }];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

/** The error that a line tells of, if it is a sentence that reports one. */
function told(line: string): string | undefined {
  if (!MAY_REPORT.test(line)) return undefined;
  if (RECORD.test(line)) return undefined;
  for (const { index } of [...line.slice(0, 2 * MOST_LEAD).matchAll(START)].slice(0, MOST_STARTS)) {
    const lead = line.slice(0, index);
    if (index > MOST_LEAD || NO_SENTENCE.test(lead)) return undefined;
    const isChinese = REPORTED_IN_CHINESE.test(lead);
    const rest = line.slice(index);
    if (!isReported(lead, rest)) continue;
    const inner = index === 0 ? ASKED.exec(rest)?.[0] : printed(rest, lead.at(-1) ?? "");
    const tail = rest.slice(inner?.length);
    const around = lead.replace(AT_THE_TIME, "") + (isChinese ? tail : "");
    return inProse(line) || RULE.test(tail) || isHypothetical(around) ? undefined : inner;
  }
  return undefined;
}

/** An error that begins its line needs no words before it. */
function isReported(lead: string, rest: string): boolean {
  return lead === "" || REPORTED_IN_CHINESE.test(lead) || (REPORTED.test(lead) && !VAGUE.test(rest));
}

/** What was printed, without what the sentence goes on with. */
function printed(rest: string, mark: string): string {
  const status = WHOLE.exec(rest)?.[0];
  if (status !== undefined) return status;
  const close = closingMarks.get(mark);
  const end = close === undefined ? -1 : rest.lastIndexOf(close);
  if (end > 0) return rest.slice(0, end);
  const body = rest.lastIndexOf("}") + 1;
  const latin = rest.slice(0, body) + rest.slice(body).replace(GOES_ON, "");
  return (GOES_ON_IN_CHINESE.exec(rest)?.[0] ?? latin).trim();
}
