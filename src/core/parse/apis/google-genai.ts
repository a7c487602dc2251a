/**
 * google-genai (Python): `ClientError: 401 None. {'error': {…}}`, with `{code} {status}. {details}` as its
 * `google/genai/errors.py` formats it; pretty printers set the details below. Relays send no status, so it prints `None`.
 */
import { LIKELY } from "../confidence.ts";
import { blockFormat, lineFormat } from "../shared/line-format.ts";
import { readSdkLine, sdkFinding, splitClass } from "../shared/sdk-line.ts";

const SIGN = /(?:^|[\s:"'([])[45]\d\d (?:None|[A-Z][A-Za-z_ ]{1,40})\. ?(?:[{[]|$)/;

/** Google's SDK for JavaScript, wherever its first line stands. */
const FETCHING =
  /^[^"'{}]{0,200}?\[?GoogleGenerativeAI Error\]: (?<message>Error fetching from \S{8,400}: (?:\[(?<status>[45]\d\d) ?[^\]]{0,60}\] )?\S.{2,1200})$/;

export const googleGenerative = lineFormat("google-generative", ["GoogleGenerativeAI Error]: "], (line, number) => {
  const { message, status } = FETCHING.exec(line)?.groups ?? {};
  if (message === undefined) return undefined;
  const httpStatus = status === undefined ? undefined : Number(status);
  return { runtime: "node", lines: [number, number], confidence: LIKELY, message, httpStatus };
});

export const googleGenai = blockFormat(
  "google-genai",
  [". {", ". [", ".{", ".[", "genai.errors."],
  (cut, index, { lines }) => {
    if (!SIGN.test(cut[index]!)) return undefined;
    const isBelow = /^[{[]$/.test(cut[index + 1] ?? "");
    const body = readSdkLine(lines, isBelow ? index + 1 : index);
    if (!body || !isBelow) return body && sdkFinding(lines, body, "python");
    const found = sdkFinding(lines, { ...body, first: index, lead: cut[index]! }, "python");
    return { ...found, ...splitClass(cut[index]!) };
  },
);
