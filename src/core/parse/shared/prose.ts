/** Lines in which somebody talks about errors, or shows code, instead of posting an error. */

const MAX_LINE = 2_000;
/** Things done about an error, and questions about one. */
const TALK =
  /\b(?:fixe[sd]|fixing|(?:is|was|been|now|got|already) (?:resolved|solved|handled)|no longer|no more|what (?:does|is)|how (?:do|does|can|should|to)|should (?:we|i|it)|could (?:we|you|each)|can (?:we|you|someone)|feature request|idea:|chore:|docs:|refactor|revert:|thanks|lgtm|(?<!since )yesterday|last (?:week|night)|tomorrow|works now|went away|all (?:tests )?green|(?<![./])changelog(?![./:-]\w)|release notes?|(?:thrown|raised) (?:when|if))\b|已恢复|已修复|修好|修复了|解决了|已解决|什么意思|是不是应该|建议|(?<!从|自)昨天(?!开始|起)|(?<!从|自)上周(?!开始|起)|没有再|恢复正常|一切正常|搞定了|已经?(?:恢复|修复|解决)|把.{1,120}(?:改成|改为|归为|归类|当成|当作|降级|记成|记为|映射)|不(?:再)?报.{1,40}了/i;
/** Diffs, statements and comments of programs. */
const CODE =
  /^\s{0,80}(?:[+-](?![-+\d])\s{0,40}\S|\/\/|#(?!\d|## (?:Error|Cause))|\*\s|>>> |throw |raise |except |catch\b|\} catch|try\b|if |return |const |let |var |def |func |function |class |import |export |console\.|alert\(|(?:res|reply|ctx)\.\w|log(?:ger)?\.\w|print(?:f|ln)?\(|assert|expect\()/;
/** Rules, instructions, tests and lesser levels of a log speak of errors that nobody has. */
const HYPOTHETICAL =
  /\b(?:(?:if|when(?:ever)?)(?! (?:i|we|my|our|running|deploying|starting|building|trying|pushing|pulling|installing)\b)|unless|should|would|fix(?:es|ing)?|raises?|catch(?:es)?|handles?|expects?|expected|documented|docs|example|instead|test(?:s|ed)?|info|debug|trace|warn(?:ing)?)\b|如果|若是|假如|的时候(?!.{0,6}(?:报|抛|出现|提示|遇到|一直|总是))|应该|捕获|修复|例如|比如|文档|(?:限流|失败|出错|为空|缺失|过期|不存在|非法|无效|超时|越权)时(?:会|则|应|将|统一)?(?:返回|响应|抛)|(?<!跑了?)测试(?!环境|服|机|集群|.{0,4}(?:报|挂|失败))/i;
const MARKDOWN = /^\s{0,20}(?:[-*•]|\d{1,2}[.、)]) {1,4}(?!\[|error|fatal)/i;

/** Whether what stands around an error tells that nobody had it. */
export function isHypothetical(around: string): boolean {
  return HYPOTHETICAL.test(around.slice(0, MAX_LINE));
}

/** Whether a line is talk, code or an item of a list, and so no error of its own. */
export function inProse(line: string): boolean {
  const text = line.slice(0, MAX_LINE);
  return CODE.test(text) || MARKDOWN.test(text) || TALK.test(text);
}
