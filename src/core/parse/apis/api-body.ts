/** An API's error body alone: JSON, a Python literal or XML on lines of its own, or behind a prefix without meaning. */
import type { ApiError, ErrorText, Finding, Format, Runtime } from "../../types.ts";
import { LIKELY, STRONG } from "../confidence.ts";
import { documents } from "../shared/json-body.ts";
import { readApiError, readBody, readRequestId, readStatus } from "../shared/body.ts";
import { isHypothetical } from "../shared/prose.ts";
import { elements, inner } from "../shared/xml.ts";

const NEARBY = 12;
/** What stands before a body that somebody printed: nothing, an event stream's field, a label. */
const LEAD =
  /^(?:\W{0,40}|.{0,60}[\u4e00-\u9fff][:：]\s{0,3}|(?:[\d[][^\]]{0,40}\]?\s{1,4}){0,3}(?:data|(?:error )?(?:response|resp|res)(?:[ ._]?(?:text|body|content|data|json\(\)))?|(?:error )?(?:body|payload|result|details|output)|text|return(?:ed|s)?|The server responded with|返回(?:结果|值|内容|数据)?|响应(?:内容|体|结果)?|错误(?:信息|详情|内容)?)\s{0,3}[:：=]\s{0,3})$/i;
/** How far below `</Error>` AWS's older services name the request. */
const IDS_BELOW = 4;
/** Where the status stands that the body itself does not name. */
const STATUS_NEAR = 4;
/** What names a kind of error; `requests` and `tokens` only name what there was too much of. */
const TYPE_NAME = /(?:error|exception|failure)s?$|^[a-z]{1,30}(?:_[a-z]{1,30}){1,6}$/i;
const STREAM_STATUS = /^:HTTP_STATUS\/([45]\d\d)$/;

export const apiBody: Format = {
  name: "api-body",
  anchors: ['":', "':", '" :', "<Error>", "<return_code>", "<err_code>"],
  parse(text) {
    const found = [...jsonBodies(text), ...xmlBody(text), ...payBody(text)];
    return found.length > 0 ? found : undefined;
  },
};

function* jsonBodies(text: ErrorText): Generator<Finding> {
  for (const { value, lead, lines } of documents(text)) {
    const api = LEAD.test(lead) && !isHypothetical(lead) ? readBody(value) : undefined;
    if (api) yield finding(text, api, lines);
  }
}

function* xmlBody(text: ErrorText): Generator<Finding> {
  const first = text.lines.findIndex((line) => line.includes("<Error>"));
  const last = text.lines.findIndex((line, index) => index >= first && line.includes("</Error>"));
  const end = last + 1 + IDS_BELOW;
  const api = first < 0 || last < 0 ? undefined : readApiError(text.lines.slice(first, end).join("\n"));
  if (api) yield finding(text, api, [first + 1, last + 1]);
}

/** `<xml><return_code><![CDATA[FAIL]]></return_code>…`: WeChat Pay's older interface. */
function* payBody(text: ErrorText): Generator<Finding> {
  const at = text.lines.findIndex((line) => line.includes("<xml>"));
  if (at < 0) yield* payFields(text);
  if (at < 0 || !text.text.includes("<return_code>")) return;
  for (const { children, lines } of elements(text, ["xml"], [at])) {
    const api = readBody(Object.fromEntries(children.map((child) => [child.name, inner(child)])));
    if (api) yield finding(text, api, lines);
  }
}

/** The fields that tell of the error, where the rest was left out. */
function* payFields(text: ErrorText): Generator<Finding> {
  const at = text.lines.findIndex((line) => line.includes("<err_code>"));
  const fields =
    at < 0
      ? []
      : elements(
          text,
          ["err_code", "err_code_des"],
          [at, at + 1].filter((one) => one in text.lines),
        );
  const api = readBody(Object.fromEntries(fields.map((field) => [field.name, inner(field)])));
  if (api) yield finding(text, api, [at + 1, at + 1]);
}

function finding({ lines }: ErrorText, api: ApiError, [first, last]: [number, number]): Finding {
  const around = lines.slice(Math.max(0, first - NEARBY), last + NEARBY).join("\n");
  return {
    runtime: printedBy(lines[first - 1] ?? "", api),
    lines: [first, last],
    confidence: (api.type ?? api.code ?? api.status) ? STRONG : LIKELY,
    type: api.type !== undefined && TYPE_NAME.test(api.type) ? api.type : undefined,
    message: api.message,
    code: api.code,
    httpStatus: api.status ?? statusAbove(lines, first - 1) ?? statusBehind(lines[last - 1]),
    category: isValidation(api) ? "invalid-input" : undefined,
    requestId: api.requestId ?? readRequestId(around),
    api,
  };
}

/** Errors of Node's clients have an errno's look where APIs have words. */
function printedBy(line: string, { code = "" }: ApiError): Runtime {
  if (/^[^{]{0,100}\{'/.test(line)) return "python";
  return /^E[A-Z]{4,14}$/.test(code) ? "node" : "http";
}

/** A field that was rejected, and nothing that says more. */
function isValidation({ param, type, code, status }: ApiError): boolean {
  return param !== undefined && (type ?? code ?? status) === undefined;
}

/** `{"Code":"…"} ,返回状态码: 404`. */
function statusBehind(line = ""): number | undefined {
  return readStatus(line.slice(-200).replace(/^.*\}/, ""));
}

function statusAbove(lines: readonly string[], index: number): number | undefined {
  const above = lines.slice(Math.max(0, index - STATUS_NEAR), index).reverse();
  const found = above.map(
    (line) =>
      Number(STREAM_STATUS.exec(line)?.[1]) || (/status|^RESPONSE [45]/i.test(line) ? readStatus(line) : undefined),
  );
  return found.find((one) => one !== undefined);
}
