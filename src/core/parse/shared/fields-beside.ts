/** What a report of an error tells of it on lines of their own, in the shape of a list: `- **HTTP status:** 400`, `Status Code: 429`. */
import type { ErrorText, Finding } from "../../types.ts";
import { oncePerText } from "./once.ts";

const NEAR = 8;
const MAX_FIELD = 140;
const STATUS =
  /^[-*•\s]{0,6}\*{0,2}(?:HTTP )?(?:status(?: code)?|code)\*{0,2}\s?:\*{0,2} {0,3}`?(?<status>[45]\d\d)(?: [A-Z][\w ]{1,40})?`?$/i;
/** `401 Client Error. (Request ID: Root=…)`: huggingface_hub's line below the error that others make of it. */
const ANSWER = /^(?<status>[45]\d\d) (?:Client|Server) Error[.:] \(Request ID: (?<id>[\w=-]{8,80})/;
const REQUEST_ID =
  /^(?:[A-Z][\w ,.']{3,80}\. )?[-*•\s]{0,6}\*{0,2}(?:X-)?Request[ -]?ID\*{0,2}\s?:\*{0,2} {0,3}`?(?<id>(?=[\w-]*\d)[\w-]{8,80})`?$/i;

/** A line that is such a field. */
interface Field extends Pick<Finding, "httpStatus" | "requestId"> {
  number: number;
}

function readField(line: string): readonly (string | undefined)[] {
  const { status, id } = ANSWER.exec(line)?.groups ?? {};
  return [status ?? STATUS.exec(line)?.groups?.status, id ?? REQUEST_ID.exec(line)?.groups?.id];
}

const fieldsOf = oncePerText(({ lines }): readonly Field[] =>
  lines.flatMap((line, index) => {
    const [status, id] = line.length < MAX_FIELD ? readField(line) : [];
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
