/** Python exceptions without their traceback: its last line alone, in a log line or in a sentence. */
import type { ErrorText, Finding, Format, Location } from "../../../types.ts";
import { python as categories, pythonOnly } from "../../categories/python.ts";
import { LIKELY, THRESHOLD, WEAK } from "../../confidence.ts";
import { messageTail, wording } from "../../shared/python-exception.ts";
import { linesBelow, matchable } from "../../shared/lines.ts";
import { lastSegment } from "../../type-name.ts";
import { mentionedMessage } from "../../shared/mention.ts";
import { JVM } from "../../shared/class-runtime.ts";
import { inProse, isHypothetical } from "../../shared/prose.ts";

/** What the names of exceptions have in them; a qualified one of another name stands in a package of this kind. */
// prettier-ignore
const ANCHORS = [
  "Error", "Exception", "Group", "Interrupt", ".exceptions.", ".exception.", ".errors.", ".error.", ".exc.", ".err.", "errorfactory.", "_pydantic_core.",
  ...pythonOnly, ...[...categories.keys()].filter((name) => !/Error|Exception/.test(name)).map((name) => `.${name}`),
];

/** How far into a line an exception may begin. */
const MAX_LEAD = 200;

const token = /[A-Za-z_][\w.]{0,1999}/g;
const errorSuffix = /(?:Error|Exception|Group)$/;
const printedBare = /^(?:MemoryError|KeyboardInterrupt|RecursionError|NotImplementedError)$/;
const qualified = /^(?:(?:[a-z_]\w{0,60}|PIL)\.){1,12}_?[A-Za-z]\w{0,100}$/;
const exceptionModule = /\.(?:_?exceptions?|_?errors?|exc|err|errorfactory|_pydantic_core)\./;
/** Names that JavaScript prints as well; they are Python's only with Python's wording. */
const javascriptToo = /^(?:TypeError|SyntaxError|ReferenceError|AssertionError|Error|InternalError|DataError)$/;
const pythonWording =
  /^Error code: \d{3}|\[(?:Errno|WinError) -?\d|'\w{1,80}' object |unsupported operand|positional argument|keyword argument|must be \w{1,30},? not |JSON serializable|^invalid syntax|^\(unicode error\)|codec can't (?:de|en)code|was never closed|unterminated |Missing parentheses|f-string|unhashable type|offset-naive|can only concatenate|\bindices must be |^sequence item \d|^argument of type '|^object of type '|not supported between instances|^bad operand type|cannot unpack non-iterable|missing \d{1,2} required|^not all arguments converted|bytes-like object|os\.PathLike|^invalid (?:decimal|character|non-printable)|^unmatched '|^expected ':'|^cannot assign to |^unexpected EOF while parsing|^EOL while scanning|outside function$|ConnectionPool\(|validation errors? for |CUDA |^positional argument follows keyword|can't be used in 'await' expression|^Descriptors cannot be created|got an unexpected keyword|^object \w{1,60} can't be used|^'await' outside/;

/** `[TypeError: message]`, `[Error: message] {`: how Node shows an error that has no stack. */
const inspected = /^: .{0,1900}\](?: \{)?\s{0,8}$/;
const javascriptFrame = /^\s{0,20}at\s/;
const opening = /^[\s`"'*>([]{0,20}$/;
/** `DB::Exception`, `/errors/SomeError`: the rest of a longer name. */
const partOfName = /(?:::|[\\/.$#@-])$/;
/** tenacity's log of an attempt; what the last one raised stands by itself. */
const RETRIED = /^Retrying .{1,160} as it raised $/;
const notAReport = /:raises|\b(?:fix(?:es)?|except|raise|catch|throw|handled?|expect(?:ed|s)?)\b/i;
const connected =
  /(?:[:：=|>,，]|\s[-–—]|\b(?:FATAL|ERROR|CRITICAL|SEVERE)|报错|错误|异常|失败|\]|\)|\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\s)\s{0,8}[`"'*(]{0,3}$/;
const telling =
  /\b(?:got|gets?|getting|raised|threw|throws|with|hit|hitting|see|seeing|an?|this|the)\s{1,4}[`"'*]{0,3}$|(?:报了?|出现|提示|抛出|遇到)\s{0,4}$/i;

const elasticsearchForNode = /^ResponseError: \w{3,60}_exception\b/;
/** How Angular, Puppeteer, Mongoose and TypeORM word what they throw under a name that Python has as well. */
const javascriptWording =
  /^(?:NG0\d{2,5}: |Waiting (?:for (?:selector|function|element) |failed: )|Navigation timeout of |[A-Z]\w{0,60} validation failed: \w|No repository for "|Metadata for entity \w{1,60} |Runtime\.\w{3,40} timed out|Timeout - Async|The (?:object is in an invalid state|operation is not supported)\.$|Gradle task \w{3,80} failed)/;

/** How surely a class is Python's, going by its name and its message. */
function pythonClass(type: string, message: string): number | undefined {
  const sureness = classOf(type, message);
  return sureness === undefined || javascriptWording.test(message) ? undefined : sureness;
}

function classOf(type: string, message: string): number | undefined {
  const name = lastSegment(type);
  if (type !== name) {
    if (!qualified.test(type) || JVM.test(type)) return undefined;
    if (exceptionModule.test(type) || categories.has(name) || name.endsWith("Error")) return LIKELY;
    return name.endsWith("Exception") ? WEAK : undefined;
  }
  if (pythonOnly.has(name)) return elasticsearchForNode.test(`${name}: ${message}`) ? undefined : LIKELY;
  if (!errorSuffix.test(name) || !categories.has(name)) return undefined;
  if (pythonWording.test(message)) return LIKELY;
  return javascriptToo.test(name) || /^\d{3}\s/.test(message) ? undefined : WEAK;
}

/** How surely a line reports an exception, going by what stands before it. */
function reported(lead: string): number | undefined {
  if (opening.test(lead) || lead.endsWith("<class '")) return LIKELY;
  if (inProse(lead) || notAReport.test(lead) || partOfName.test(lead)) return undefined;
  return connected.test(lead) ? LIKELY : telling.test(lead) && !isHypothetical(lead) ? WEAK : undefined;
}

/** Whether the exception stands inside a sentence, which goes on after it. */
const isTold = (lead: string): boolean =>
  telling.test(lead) && !/["'`*(]$/.test(lead) && !connected.test(lead) && !opening.test(lead);

/** Where inline code ends that began before the message: at a mark behind which a word ends, not at one that opens. */
function endOfCode(message: string): number {
  const marks = [...message.matchAll(/`/g)].map(({ index }) => index);
  return (
    marks.find((mark, at) => at % 2 === 0 && !/^[\w./-]/.test(message.slice(mark + 1, mark + 2))) ?? message.length
  );
}

/** A message that was quoted together with its type ends at the closing quote. */
function unquoted(lead: string, message: string): string {
  if (lead.endsWith("`")) return message.slice(0, endOfCode(message));
  const closing = /["'`][\s,.;)\]}]{0,8}$/.exec(message);
  return closing?.[0][0] === lead.at(-1) && closing ? message.slice(0, closing.index) : message;
}

/** `Raises:` heads the exceptions of a docstring. */
const inDocstring = (lines: readonly string[], at: number) =>
  /^\s/.test(lines[at] ?? "") &&
  lines.slice(Math.max(0, at - 8), at).some((line) => /^\s{0,40}Raises:\s{0,8}$/.test(line));

const MOST_MARK_LINES = 12;
const YAML_MARK = /^\s{1,8}in "([^"<]{1,300})", line (\d{1,7}), column (\d{1,6})/;

const belongs = (line: string) =>
  /^(?:\s|DETAIL:|HINT:|CONTEXT:|LINE \d|\[SQL: |\[parameters: |Code: |Message: |Target: |Reason: |HTTP response (?:headers|body): |$)/.test(
    line,
  );

/** What an announced answer begins with: `429 Client Error: …`. */
const ANSWER = /^[45]\d\d (?:Client|Server) Error: /;

/** The rest of a message; free text after an unmarked line is taken for talk, except where a list is announced. */
function tailOf(lines: readonly string[], at: number, message: string): string[] {
  const tail = messageTail(lines, at + 1);
  const isListed = /validation errors? for /.test(message) || (message.endsWith(":") && ANSWER.test(tail[0] ?? ""));
  const end = isListed ? -1 : tail.findIndex((line) => !belongs(line));
  return end < 0 ? tail : tail.slice(0, end);
}

/** Its message stands below. */
const OPENED = ":";
const opens = (type: string, below = "") =>
  type.includes(".") ? below.trim() !== "" : /^\s{2,20}\S|^\*{20,200}$/.test(below) && categories.has(type);

/** How surely a class name with this text before and after it is a Python exception that somebody reports. */
function weigh(type: string, lead: string, rest: string): number {
  const alone = !rest.trim() && !lead.trim() && (printedBare.test(type) || type.includes("."));
  if (!/^:\s/.test(rest) && rest !== OPENED && !alone) return 0;
  if (lead.endsWith("[") && inspected.test(rest)) return 0;
  if (RETRIED.test(lead)) return THRESHOLD;
  const sureness = pythonClass(type, rest.slice(1).trim()) ?? 0;
  return sureness === 0 ? 0 : Math.min(sureness, reported(lead) ?? 0, alone ? WEAK : 1);
}

/** The last place that PyYAML names is the one of the problem: `in "config.yml", line 7, column 1`. */
function marked(lines: readonly string[], at: number, type: string): Location | undefined {
  const below = type.startsWith("yaml.") ? linesBelow(lines, at, (line) => line !== "", MOST_MARK_LINES) : [];
  const [, file, line, column] = below.map((one) => YAML_MARK.exec(matchable(one))).findLast((mark) => mark) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}

/** The lines of a message: what stands behind the class, and below it. */
function messageAt(lines: readonly string[], at: number, lead: string, rest: string): string[] {
  const behind = rest.slice(1).trim();
  if (rest === OPENED) return [behind, ...lines.slice(at + 1, at + 2)];
  if (isTold(lead)) return [mentionedMessage(behind)];
  const first = unquoted(lead, behind);
  return first.length < behind.length ? [first] : [first, ...tailOf(lines, at, first)];
}

/** A logger's line ends in the message of the exception that it prints below. */
function isRetold(lines: readonly string[], at: number, lead: string, message = ""): boolean {
  const above = matchable(lines[at - 1]).trimEnd();
  return lead === "" && message.length > 8 && above.endsWith(`: ${message}`) && / (?:ERROR|CRITICAL) /.test(above);
}

function readLine({ lines }: ErrorText, at: number): Finding | undefined {
  const full = lines[at] ?? "";
  if (inDocstring(lines, at)) return undefined;
  for (const { 0: type, index } of matchable(full).matchAll(token)) {
    if (index > MAX_LEAD) return undefined;
    const lead = full.slice(0, index);
    const rest = full.slice(index + type.length).replace(/^'>(?=: )/, "");
    const confidence = rest === OPENED && !opens(type, lines[at + 1]) ? 0 : weigh(type, lead, rest);
    if (confidence === 0) continue;
    if ((isTold(lead) && inProse(full)) || javascriptFrame.test(lines[at + 1] ?? "")) return undefined;
    const said = messageAt(lines, at, lead, rest);
    const message = said.join("\n").trim() || undefined;
    return {
      runtime: "python",
      lines: [isRetold(lines, at, lead, said[0]) ? at : at + 1, at + said.length],
      confidence,
      type,
      message,
      ...wording(message),
      location: marked(lines, at, type),
    };
  }
  return undefined;
}

export const pythonExceptionLine: Format = {
  name: "python-exception-line",
  anchors: [...ANCHORS, " as it raised "],
  parse(text, at = [...text.lines.keys()]) {
    const findings = at.flatMap((index) => readLine(text, index) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
