/** An error that somebody quotes in a sentence: "since today I'm getting `TypeError: x is not a function`, any idea?" */
import { inProse, isHypothetical } from "../shared/prose.ts";
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 2_000;
/** A quotation mark, and behind it a class with its message. */
const OPENING =
  /^(.{0,300}?(?:[\s(：]|[\u4e00-\u9fff]|^))([`"“「『'])\s?(?=(?:[A-Za-z_$][\w$.]{0,120})?(?:Error|Exception|Timeout|Refused|Interrupt): )/;
const CLOSING = new Map(
  ["``", '""', "“”", "「」", "『』", "''"].map(([open = "", close = ""]) => [
    open,
    new RegExp(`${close}(?=$|[\\s,.;:!?)，。；：！？、）]|[\\u4e00-\\u9fff])`),
  ]),
);
/** Words, close before the quotation, with which people report. */
const REPORTED =
  /(?:\b(?:got|gets?|getting|see|sees|seeing|saw|throws|threw|throwing|hit|hitting|says?|saying|shows?|showing|reports?|fails?|failed|failing|crash(?:es|ed|ing)?|with|this|an?|error|exception)\b|报|出现|提示|遇到|抛|错误|异常|显示|弹).{0,20}$/i;
/** Records and assignments are no sentences of a person. */
const RECORD = /[{=<]|["'`]\s?:/;
/** A class that tells nothing, and one word: a label that is talked about. */
const LABEL = /^Error: \S{0,80}$/;

export const quotation: Envelope = {
  name: "quotation",
  anchors: ["Error: ", "Exception: ", "Timeout: ", "Refused: ", "Interrupt: "],
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((index): Peeled[] => {
      const inner = quoted(lines[index]!.slice(0, MAX_LINE));
      return inner === undefined ? [] : [{ line: index + 1, inner, wholeLine: true, attributes: {} }];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

/** The error that a line quotes, if it is a sentence that reports one. */
function quoted(line: string): string | undefined {
  const [opening = "", lead = "", mark = ""] = OPENING.exec(line) ?? [];
  const rest = line.slice(opening.length);
  const end = opening === "" ? -1 : rest.search(CLOSING.get(mark)!);
  const isWhole = lead === "" && /^[.,;]?\s{0,9}$/.test(rest.slice(end + 1));
  const isSentence = end > 0 && (isWhole || REPORTED.test(lead)) && !RECORD.test(lead) && !inProse(line);
  if (!isSentence || isHypothetical(lead + rest.slice(end)) || LABEL.test(rest.slice(0, end))) return undefined;
  return rest.slice(0, end);
}
