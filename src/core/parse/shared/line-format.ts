/** Makes formats of a reader that is only asked about lines with an anchor. Lines come cut to 2,000 characters, without trailing white space. */
import type { ErrorText, Finding, Format } from "../../types.ts";
import { literalFinder } from "../anchors.ts";
import { LIKELY } from "../confidence.ts";
import { oncePerText } from "./once.ts";
import { inProse, isHypothetical } from "./prose.ts";

const MAX_LINE = 2_000;
/** Of one format's errors in a text the first so many are read. */
export const MAX_FINDINGS = 200;

/** The lines of a text as patterns look at them; made once for all formats. */
const cutLines = oncePerText(({ lines }): readonly string[] => lines.map((line) => line.slice(0, MAX_LINE).trimEnd()));

/**
 * Errors that stand on single lines.
 * @param anchors literals of which every such line holds at least one
 * @param read one line and its number as posted; undefined when it is not of the format's kind
 */
export function lineFormat(
  name: string,
  anchors: readonly string[],
  read: (line: string, number: number, text: ErrorText) => Finding | Finding[] | undefined,
): Format {
  return format(name, anchors, (text, at) => {
    const lines = cutLines(text);
    const leads = behindLeads(text);
    const found: Finding[] = [];
    for (const index of at) {
      if (found.length >= MAX_FINDINGS) break;
      const line = lines[index]!;
      const own = read(line, index + 1, text) ?? readBehind(leads[index], (rest) => read(rest, index + 1, text));
      if (own) found.push(...[own].flat());
    }
    return found;
  });
}

/** Chinese words of a person right before, and behind, a tool's in another script: `跳板机连不上：ssh: connect to …，谁看一下`. */
const LEAD_IN = /[\u4e00-\u9fff][\s：:，,。！!？?；;、]{0,3}(?=[A-Za-z[(/"'<@*-])/g;
const TAIL = /[\s，。！？；、]{1,3}[\u4e00-\u9fff][^A-Za-z]{0,200}$/;
const MOST_LEAD = 120;
const MOST_LEAD_INS = 3;

/** What may be an error in a line that a person began; nothing of a line that only talks of one. */
function* behindLeadIns(line: string): Generator<string> {
  const head = line.slice(0, MOST_LEAD);
  if (!/[\u4e00-\u9fff]/.test(head) || inProse(line)) return;
  for (const [index, { 0: lead, index: at }] of [...head.matchAll(LEAD_IN)].entries()) {
    if (index >= MOST_LEAD_INS || isHypothetical(head.slice(0, at + 1))) return;
    yield line.slice(at + lead.length).replace(TAIL, "");
  }
}

/** What a person set off in Markdown: as code behind words that tell of an error, or a whole line as code or in bold. */
const SET_OFF = /`([^`]{12,1900})`/g;
const WHOLE =
  /^\s{0,8}(?:#{1,4} |[-*+] |\d{1,2}[.)] )?(?:`\s?(\S.{10,1900}\S)\s?`|\*\*(\S.{10,1900}?)(?:\*\*)?)\s{0,2}$/;
const TELLS =
  /\b(?:errors?|exception|message|gets?|got|getting|says?|saying|fails?|failed|failing|throws?|following)\b|报错|错误|异常|提示/i;

function* setOff(line: string): Generator<string> {
  if (!line.includes("`") && !line.includes("**")) return;
  const [, code, bold] = WHOLE.exec(line) ?? [];
  if (code !== undefined || bold !== undefined) yield code ?? bold ?? "";
  for (const { 1: said = "", index } of [...line.matchAll(SET_OFF)].slice(0, MOST_LEAD_INS)) {
    const head = line.slice(0, index);
    if (TELLS.test(head) && !inProse(head) && !isHypothetical(head)) yield said;
  }
}

/** By the index of each line: what may be an error in it behind what a person began it with, or set off. */
const behindLeads = oncePerText((text): readonly (readonly string[])[] =>
  /[\u4e00-\u9fff]|\*\*|`.{12,1900}`/.test(text.text)
    ? cutLines(text).map((line) => [...behindLeadIns(line), ...setOff(line)])
    : [],
);

/** Less sure than what reads the line as it was posted. */
function readBehind(
  leads: readonly string[] = [],
  read: (rest: string) => Finding | Finding[] | undefined,
): Finding | Finding[] | undefined {
  for (const rest of leads) {
    const found = [read(rest) ?? []].flat();
    const confidence = LIKELY - 0.05;
    if (found.length > 0) return found.map((one) => ({ ...one, confidence: Math.min(one.confidence, confidence) }));
  }
  return undefined;
}

/**
 * Errors that begin on a line with an anchor, and go on below or above it. Lines that a finding took are not read again.
 * @param anchors literals of which the first line of every such error holds at least one
 * @param read the error whose first line has this index; undefined when there is none of the format's kind. `text` has the
 *   lines uncut.
 * @param reach how many lines above and below an anchor an error may begin
 */
export function blockFormat(
  name: string,
  anchors: readonly string[],
  read: (lines: readonly string[], index: number, text: ErrorText) => Finding | undefined,
  reach?: { above?: number; below?: number },
): Format {
  return format(name, anchors, (text, at) => {
    const lines = cutLines(text);
    const leads = behindLeads(text);
    const found: Finding[] = [];
    for (const index of reach ? starts(at, lines.length, reach) : at) {
      if (index < (found.at(-1)?.lines[1] ?? 0)) continue;
      if (found.length >= MAX_FINDINGS) break;
      const finding = read(lines, index, text) ?? readTold(text, index, leads[index], read);
      if (finding) found.push(...[finding].flat());
    }
    return found;
  });
}

/** An error of one line behind a person's words. */
function readTold(
  text: ErrorText,
  index: number,
  leads: readonly string[] | undefined,
  read: (lines: readonly string[], index: number, text: ErrorText) => Finding | undefined,
): Finding | Finding[] | undefined {
  return readBehind(leads, (rest) => {
    const finding = read([rest], 0, { ...text, lines: [rest] });
    return finding && { ...finding, lines: [index + 1, index + 1] };
  });
}

/** The lines with an anchor, and those near them, each once. */
function* starts(
  at: readonly number[],
  length: number,
  { above = 0, below = 0 }: { above?: number; below?: number },
): Generator<number> {
  let next = 0;
  for (const index of at) {
    const end = Math.min(index + below, length - 1);
    for (let start = Math.max(next, index - above); start <= end; start++) yield start;
    next = Math.max(next, end + 1);
  }
}

function format(
  name: string,
  anchors: readonly string[],
  read: (text: ErrorText, at: readonly number[]) => Finding[],
): Format {
  const anchored = ({ text }: ErrorText) => literalFinder([anchors])(text)[0] ?? [];
  const parse = (text: ErrorText, at = anchored(text)) => {
    const found = read(text, at);
    return found.length > 0 ? found : undefined;
  };
  return { name, anchors, parse };
}
