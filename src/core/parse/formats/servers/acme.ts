/** ACME (RFC 8555, 6.7) and its clients: `urn:ietf:params:acme:error:rateLimited :: There were too many requests …`, certbot's summaries. */
import type { Category, Finding } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { readStatus } from "../../shared/status.ts";

const URN =
  /\burn:(?:ietf:params:)?acme:error:(?<code>\w{3,40})(?:"?,? ?"?(?:detail"?)?(?::{1,2}| -) ?"?(?<message>[^"]{3,800}))?/;
const CERTBOT =
  /^(?<message>(?:Some challenges have failed\.|Certbot failed to authenticate some domains .{1,200}|An unexpected error occurred:))$/;
/** Of a certificate that was to be renewed, before and since certbot 1.19. */
const RENEWAL =
  /(?:Attempting to renew cert \(\S{1,200}\) from \S{1,300} produced an unexpected error: |Failed to renew certificate \S{1,200} with error: )(?<message>\S.{3,900}?)(?:\. Skipping\.)?$/;
/** What klog puts before a line: cert-manager's log. */
const KLOG = /^E\d{4} [\d:.]{8,18} {1,10}\d{1,9} \w{1,60}\.go:\d/;
const STATUS = /"status": ?([45]\d\d)\b/;
const categories = new Map<string, Category>([
  ["rateLimited", "rate-limit"],
  ["unauthorized", "authorization"],
  ["dns", "dns"],
  ["connection", "connection"],
  ["tls", "tls"],
  ["malformed", "invalid-input"],
  ["rejectedIdentifier", "invalid-input"],
  ["badCSR", "invalid-input"],
  ["caa", "authorization"],
  ["serverInternal", "upstream"],
  ["accountDoesNotExist", "not-found"],
  ["orderNotReady", "conflict"],
]);

export const acme = lineFormat(
  "acme",
  [
    "acme:error:",
    "Some challenges have failed.",
    "Certbot failed to authenticate",
    "An unexpected error occurred:",
    " to renew cert",
  ],
  (line, number, { lines }) =>
    readUrn(line, number, lines) ?? readSummary(line, number, lines) ?? readRenewal(line, number),
);

function readRenewal(line: string, number: number): Finding | undefined {
  const message = RENEWAL.exec(line)?.groups?.message;
  return message === undefined
    ? undefined
    : { runtime: "other", lines: [number, number], confidence: LIKELY, message, category: serviceCategory(message) };
}

function readUrn(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const { code, message: beside } = URN.exec(line)?.groups ?? {};
  if (code === undefined) return undefined;
  // The document, laid out: its detail and status stand below.
  const document = /^\s{0,40}"type": /.test(line)
    ? lines
        .slice(number, number + 3)
        .join("\n")
        .slice(0, 3000)
    : "";
  const message = beside ?? /"detail": "(.{3,800}?)"[,}]?$/m.exec(document)?.[1] ?? "";
  return {
    runtime: KLOG.test(line) ? "go" : "http",
    lines: [number, number],
    confidence: STRONG,
    message: message || undefined,
    code,
    httpStatus: Number(STATUS.exec(line + document)?.[1]) || readStatus(line),
    category: categories.get(code) ?? serviceCategory(message),
  };
}

/** `  Type:   unauthorized`, for each domain that failed. */
function typeBelow(lines: readonly string[], at: number): string | undefined {
  const below = lines.slice(at, at + 8).map((line) => /^\s{1,8}Type:\s{1,8}(\w{3,40})\s{0,8}$/.exec(line)?.[1]);
  return below.find((type) => type !== undefined);
}

/** What the site answered: `  Detail: 203.0.113.5: Invalid response from http://…: 403` */
function statusBelow(lines: readonly string[], at: number): number | undefined {
  const below = lines
    .slice(at, at + 9)
    .map((line) => /^\s{1,8}Detail: .{1,900}: ([45]\d\d)$/.exec(line.trimEnd())?.[1]);
  return toNumber(below.find((status) => status !== undefined));
}

/** certbot says what happened on the line below. */
function readSummary(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const message = CERTBOT.exec(line)?.groups?.message;
  if (message === undefined) return undefined;
  const below = message.endsWith("occurred:") ? lines[number]?.slice(0, 800).trim() : undefined;
  const type = typeBelow(lines, number);
  if (type)
    return {
      runtime: "other",
      lines: [number, number],
      confidence: LIKELY,
      message,
      code: type,
      httpStatus: statusBelow(lines, number),
      category: categories.get(type),
    };
  if (!below) return { runtime: "other", lines: [number, number], confidence: CONSEQUENCE, message };
  const category = serviceCategory(below);
  return { runtime: "other", lines: [number, number + 1], confidence: LIKELY, message: below, category };
}
