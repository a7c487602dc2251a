/** The request's id that AWS Lambda prints around what a function logs: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html */
import type { ErrorText } from "../../types.ts";
import { oncePerText } from "./once.ts";

const MOST_BETWEEN = 100;
const MARK =
  /^(?:\S{1,40}\s)?(?:(?<start>START)|END|REPORT) RequestId: (?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/;

/** A line that begins or ends an invocation. */
interface Mark {
  number: number;
  id: string;
  isStart: boolean;
}

const marksOf = oncePerText(({ text, lines }): readonly Mark[] => {
  if (!text.includes(" RequestId: ")) return [];
  return lines.flatMap((line, index) => {
    const { id, start } = MARK.exec(line.slice(0, 200))?.groups ?? {};
    return id === undefined ? [] : [{ number: index + 1, id, isStart: start !== undefined }];
  });
});

/**
 * The id of the invocation that lines stand in: of the START above them, else of the END or REPORT below.
 * @param lines the first and the last of them, as numbers
 */
export function invocationId(text: ErrorText, [first, last]: readonly [number, number]): string | undefined {
  const marks = marksOf(text);
  const above = marks.findLast(({ number }) => number < first && number >= first - MOST_BETWEEN);
  if (above?.isStart) return above.id;
  const below = marks.find(({ number }) => number > last && number <= last + MOST_BETWEEN);
  return below?.isStart === false ? below.id : undefined;
}
