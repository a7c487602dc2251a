/** An API's error body alone: JSON, a Python literal or XML on lines of its own, or behind a prefix without meaning. */
import type { ApiError, ErrorText, Finding, Format } from "../../types.ts";
import { LIKELY, STRONG } from "../confidence.ts";
import { documents } from "../shared/json-body.ts";
import { readApiError, readBody, readRequestId } from "../shared/body.ts";

const NEARBY = 12;
const ERROR_TYPE = /(?:error|exception|failure)s?$/i;

export const apiBody: Format = {
  name: "api-body",
  anchors: ['":', "':", '" :', "<Error>"],
  parse(text) {
    const found = [...jsonBodies(text), ...xmlBody(text)];
    return found.length > 0 ? found : undefined;
  },
};

function* jsonBodies(text: ErrorText): Generator<Finding> {
  for (const { value, lead, lines } of documents(text)) {
    const api = /^\W*$/.test(lead) ? readBody(value) : undefined;
    if (api) yield finding(text, api, lines);
  }
}

function* xmlBody(text: ErrorText): Generator<Finding> {
  const first = text.lines.findIndex((line) => line.includes("<Error>"));
  const last = text.lines.findIndex((line, index) => index >= first && line.includes("</Error>"));
  const api = first < 0 || last < 0 ? undefined : readApiError(text.lines.slice(first, last + 1).join("\n"));
  if (api) yield finding(text, api, [first + 1, last + 1]);
}

function finding({ lines }: ErrorText, api: ApiError, [first, last]: [number, number]): Finding {
  const around = lines.slice(Math.max(0, first - NEARBY), last + NEARBY).join("\n");
  return {
    runtime: /^\s*\{'/.test(lines[first - 1] ?? "") ? "python" : "http",
    lines: [first, last],
    confidence: (api.type ?? api.code ?? api.status) ? STRONG : LIKELY,
    type: api.type !== undefined && ERROR_TYPE.test(api.type) ? api.type : undefined,
    message: api.message,
    code: api.code,
    httpStatus: api.status,
    requestId: api.requestId ?? readRequestId(around),
    api,
  };
}
