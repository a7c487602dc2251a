/** The request's id that AWS Lambda prints around what a function logs: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html */
import type { ErrorText } from "../../types.ts";

const MOST_BETWEEN = 100;
const START = /^(?:\S{1,40}\s)?START RequestId: ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/;
const END = /^(?:\S{1,40}\s)?(?:END|REPORT) RequestId: ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/;

/**
 * The id of the invocation that lines stand in: of the START above them, else of the END or REPORT below.
 * @param lines the first and the last of them, as numbers
 */
export function invocationId({ text, lines }: ErrorText, [first, last]: readonly [number, number]): string | undefined {
  if (!text.includes(" RequestId: ")) return undefined;
  const above = lines.slice(Math.max(0, first - 1 - MOST_BETWEEN), first - 1).reverse();
  return nearest(above, START, END) ?? nearest(lines.slice(last, last + MOST_BETWEEN), END, START);
}

/** The id of the first line that fits, unless another invocation's mark comes before it. */
function nearest(lines: readonly string[], mark: RegExp, other: RegExp): string | undefined {
  const marked = lines.map((line) => line.slice(0, 200)).find((line) => mark.test(line) || other.test(line));
  return marked === undefined ? undefined : mark.exec(marked)?.[1];
}
