/** What a report of an error tells of it on lines of their own, in the shape of a list: `- **HTTP status:** 400`, `Status Code: 429`. */
import type { ErrorText, Finding } from "../../types.ts";
import { oncePerText } from "./once.ts";

const NEAR = 8;
const STATUS =
  /^[-*•\s]{0,6}\*{0,2}(?:HTTP )?(?:status(?: code)?|code)\*{0,2}\s?:\*{0,2} {0,3}`?(?<status>[45]\d\d)(?: [A-Z][\w ]{1,40})?`?$/i;
const REQUEST_ID =
  /^[-*•\s]{0,6}\*{0,2}(?:X-)?Request[ -]?ID\*{0,2}\s?:\*{0,2} {0,3}`?(?<id>(?=[\w-]*\d)[\w-]{8,80})`?$/i;

/** A line that is such a field. */
interface Field extends Pick<Finding, "httpStatus" | "requestId"> {
  number: number;
}

const fieldsOf = oncePerText(({ lines }): readonly Field[] =>
  lines.flatMap((line, index) => {
    const status = line.length < 120 ? STATUS.exec(line)?.groups?.status : undefined;
    const id = line.length < 120 ? REQUEST_ID.exec(line)?.groups?.id : undefined;
    if (status === undefined && id === undefined) return [];
    return [{ number: index + 1, httpStatus: status === undefined ? undefined : Number(status), requestId: id }];
  }),
);

/** The status and the request's id that stand in fields within eight lines of an error; where two differ, neither counts. */
export function fieldsBeside(
  text: ErrorText,
  [first, last]: readonly [number, number],
): Pick<Finding, "httpStatus" | "requestId"> {
  const near = fieldsOf(text).filter(({ number }) => number >= first - NEAR && number <= last + NEAR);
  const only = <T>(values: readonly (T | undefined)[]): T | undefined => {
    const known = new Set(values.filter((one) => one !== undefined));
    return known.size === 1 ? [...known][0] : undefined;
  };
  return {
    httpStatus: only(near.map(({ httpStatus }) => httpStatus)),
    requestId: only(near.map(({ requestId }) => requestId)),
  };
}
