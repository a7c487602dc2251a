/**
 * Error pages as they look when somebody copies them out of a browser: Apache's default texts, Cloudflare's and Vercel's pages.
 * https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c, https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/
 */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { inProse } from "../../shared/prose.ts";
import { readRequestId } from "../../shared/request-id.ts";
import { isReason } from "../../shared/status.ts";

/** How Apache begins the sentence of a status. */
const SENTENCES: readonly [string, number][] = [
  ["The server is temporarily unable to service your request due to ", 503],
  ["The server encountered an internal error or misconfiguration and was unable to complete your request", 500],
  ["The requested URL was not found on this server", 404],
  ["You don't have permission to access this resource", 403],
  ["The proxy server received an invalid response from an upstream server", 502],
  ["The gateway did not receive a timely response from the upstream server", 504],
  ["This server could not verify that you are authorized to access the document requested", 401],
];
/** `Error 1020 Ray ID: …`, `Error 1015`, with the words on the line below. */
const CLOUDFLARE = /^(?:Error (?:code )?|error code: )(1[01]\d\d)(?:\s{1,4}(?:•\s{1,4})?Ray ID:.{1,200})?$/;
const NUMBERS: Readonly<Record<string, Category>> = {
  1000: "dns", 1001: "dns", 1002: "dns", 1003: "authorization", 1004: "authorization", 1005: "authorization", 1006: "authorization", 1007: "authorization",
  1008: "authorization", 1009: "authorization", 1010: "authorization", 1011: "authorization", 1012: "authorization", 1013: "configuration", 1014: "configuration", 1015: "rate-limit",
  1016: "dns", 1020: "authorization", 1025: "rate-limit", 1027: "quota", 1033: "upstream", 1101: "upstream", 1102: "resource-limit",
}; // prettier-ignore
const VERCEL = /^([45]\d\d): ([A-Z]{3,20}(?:_[A-Z]{2,20}){1,5})$/;
const VERCEL_TOLD = /^An error occurred with (?:your deployment|this application)\.?$/;
const VERCEL_CODE = /^(?:Code: )?`?([A-Z]{3,20}(?:_[A-Z]{2,20}){1,5})`?$/;
const VERCEL_ID = /^(?:ID: )?`?([a-z]{3}\d{1,2}::[\w:-]{5,100})`?$/;
const NEAR = 4;

export const errorPage = blockFormat(
  "error-page",
  [
    ...SENTENCES.map(([sentence]) => sentence),
    "Error 1",
    "Error code 1",
    "error code: 1",
    "An error occurred with ",
    ": NOT_FOUND",
    ": FUNCTION_",
    ": DEPLOYMENT_",
    ": GATEWAY_",
    ": INTERNAL_",
    ": MIDDLEWARE_",
  ],
  (lines, index) =>
    inProse(lines[index]!) ? undefined : (apache(lines, index) ?? cloudflare(lines, index) ?? vercel(lines, index)),
);

/** The heading above the sentence is what the page says first. */
function apache(lines: readonly string[], index: number): Finding | undefined {
  const line = lines[index]!.trim();
  const status = SENTENCES.find(([sentence]) => line.startsWith(sentence))?.[1];
  if (status === undefined) return undefined;
  const above = Math.max(0, index - NEAR);
  const heading = lines.slice(above, index).findIndex((text) => isReason(String(status), text.trim()));
  const first = heading < 0 ? index : above + heading;
  return { ...page(first, index, CERTAIN), httpStatus: status, message: lines[first]!.trim() };
}

function cloudflare(lines: readonly string[], index: number): Finding | undefined {
  const code = CLOUDFLARE.exec(lines[index]!.trim())?.[1];
  if (code === undefined) return undefined;
  const below = lines.slice(index + 1, index + 1 + NEAR);
  const words = below.findIndex((line) => line.trim() !== "");
  const named = below[words]?.trim();
  const around = lines.slice(index, index + 1 + NEAR).join("\n");
  const found = { code, category: NUMBERS[code], requestId: readRequestId(around) };
  return {
    ...page(index, named ? index + 1 + words : index, STRONG),
    ...found,
    message: named ?? lines[index]!.trim(),
  };
}

function vercel(lines: readonly string[], index: number): Finding | undefined {
  const line = lines[index]!.trim();
  const [message, status, name] = VERCEL.exec(line) ?? VERCEL_TOLD.exec(line) ?? [];
  if (message === undefined) return undefined;
  const below = lines.slice(index + 1, index + 1 + NEAR).map((line) => line.trim());
  const said = (pattern: RegExp) => below.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined);
  const requestId = said(VERCEL_ID);
  const last = below.findLastIndex((line) => VERCEL_CODE.test(line) || VERCEL_ID.test(line));
  if (status === undefined && last < 0) return undefined;
  const found = { httpStatus: toNumber(status), code: said(VERCEL_CODE) ?? name, requestId, message };
  return { ...page(index, index + 1 + last, CERTAIN), ...found };
}

function page(first: number, last: number, confidence: number): Pick<Finding, "runtime" | "lines" | "confidence"> {
  return { runtime: "http", lines: [first + 1, last + 1], confidence };
}
