/** Errors of curl, wget, ssh, rsync, dig and openssl. */
import type { Category, Finding } from "../../../types.ts";
import { byCode } from "../../categories/index.ts";
import { errnoOf } from "../../categories/strerror.ts";
import { STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { readStatus } from "../../shared/body.ts";

/** curl may print it right behind its progress bar. */
const CURL = /^(?:[^\u4e00-\u9fff]{0,500}?[\s\d])?curl: \((\d{1,3})\) (\S.{0,1000})$/;
/** `2026-11-22 08:13:11 ERROR 404: Not Found.` */
const WGET = /^\d{4}-\d\d-\d\d [\d:]{8} ERROR ([45]\d\d): (\S.{0,200})$/;
/** https://curl.se/libcurl/c/libcurl-errors.html */
const CURL_CODES: Partial<Record<Category, number[]>> = {
  dns: [5, 6],
  connection: [7, 16, 52, 55, 56, 92, 95, 96],
  tls: [35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98],
  timeout: [28],
  authentication: [67, 94],
  authorization: [9],
  disk: [23],
  "not-found": [37, 78],
  "invalid-input": [1, 2, 3, 8, 26, 33, 36, 43, 61],
};

const SAYINGS: readonly [RegExp, Category][] = [
  [
    /^(?:\S{1,200}@)?\S{1,200}: (Permission denied \((?:publickey|password|keyboard|gssapi)[\w,-]{0,100}\)\.?)$/,
    "authentication",
  ],
  [/^(?:ssh: )?(connect to (?:host|address) .{1,200}: Connection refused)$/, "connection"],
  [/^ssh: (Could not resolve hostname .{1,200})$/, "dns"],
  [/^(Host key verification failed\.?)$/, "authentication"],
  [/^(Unable to negotiate with .{1,200}: no matching .{1,300})$/, "compatibility"],
  [/^(?:kex_exchange_identification: |ssh_exchange_identification: )(.{1,200})$/, "connection"],
  [/^(?:Connection (?:closed|reset) by .{1,200} port \d{1,5}.{0,40})$/, "connection"],
  [/^(?:wget: )(unable to resolve host address .{1,200})$/, "dns"],
  [/^(?:Connecting to .{1,200}\.\.\. )(failed: Connection (?:refused|reset by peer)\.)$/, "connection"],
  [/^(?:Connecting to .{1,200}\.\.\. )(failed: Connection timed out\.)$/, "timeout"],
  [/^(?:Resolving .{1,200}\.\.\. )(failed: .{1,200})$/, "dns"],
  [
    /^(?:ping|host|nslookup|dig): (.{0,200}(?:Name or service not known|unknown host|cannot resolve|Temporary failure in name resolution).{0,100})$/,
    "dns",
  ],
  [/^;; ->>HEADER<<- .{0,60}(status: (?:SERVFAIL|NXDOMAIN|REFUSED))/, "dns"],
  [
    /^(?:\*\* server can't find .{1,200}|;; (?:connection timed out|no servers could be reached).{0,100}|Host \S{1,200} not found: .{1,60})$/,
    "dns",
  ],
  [/^rsync: (?:\[\w{1,20}\] )?(.{1,300}failed: Permission denied(?: \(13\))?)$/, "permission"],
  [/^(rsync error: .{1,300})$/, "connection"],
  [/^(Could not (?:open|find) (?:file or uri for loading )?.{1,60} (?:from|of) \S.{0,200})$/, "not-found"],
  [
    /^(Could not read (?:any )?(?:certificate|private key|public key|key|CRL)\S{0,20} .{0,20}(?:from|of) \S.{0,200})$/,
    "invalid-input",
  ],
  [/^verify error:num=\d{1,3}:(\S.{0,200})$/, "tls"],
  [/^(error \d{1,3} at \d{1,2} depth lookup: ?.{1,200})$/, "tls"],
];
/** A line of OpenSSL's error queue: library, function, reason, file, line, data. */
const OPENSSL = /^[0-9A-F]{8,16}:error:([0-9A-F]{8}):([^:]{0,100}:[^:]{0,100}:([^:]{1,200}):[^:]{1,300}):\d{1,6}:/i;
/** OpenSSL's error queue is about TLS where these libraries speak. */
const UNSUPPORTED = /:unsupported(?: protocol| algorithm)?:|unknown message digest|legacy/;
const TLS = /x509|SSL routines|tls_|certificate|X509/;

/** What all of them have in common. */
const SAID = [
  ...[
    "curl: (",
    " ERROR ",
    "Permission denied",
    "Connection ",
    "resolve",
    "verification failed",
    "Unable to negotiate",
  ],
  ...["_exchange_identification", "connect to ", "unknown host", "name resolution", "not known", ";; ", "can't find"],
  ...["Host ", "rsync error", ":error:", "... failed: ", "depth lookup:", "verify error:", "Could not "],
];

export const networkTools = lineFormat(
  "network-tools",
  SAID,
  (line, number) =>
    readCurl(line, number) ?? readWget(line, number) ?? readOpenssl(line, number) ?? readSaying(line, number),
);

function readCurl(line: string, number: number): Finding | undefined {
  const [, code, message] = CURL.exec(line) ?? [];
  if (code === undefined || message === undefined || inProse(line)) return undefined;
  const category = Object.entries(CURL_CODES).find(([, codes]) => codes.includes(Number(code)))?.[0];
  return { ...at(number), message, code, httpStatus: readStatus(message), category: category as Category | undefined };
}

function readWget(line: string, number: number): Finding | undefined {
  const [, status, message] = WGET.exec(line) ?? [];
  return status === undefined ? undefined : { ...at(number), message, httpStatus: Number(status) };
}

function readSaying(line: string, number: number): Finding | undefined {
  for (const [pattern, category] of SAYINGS) {
    const match = pattern.exec(line);
    if (match) return { ...at(number), message: match[1] ?? match[0], category };
  }
  return undefined;
}

/** Of a system call that failed, the reason is the operating system's. */
function readOpenssl(line: string, number: number): Finding | undefined {
  const [, code, message, reason = ""] = OPENSSL.exec(line) ?? [];
  if (message === undefined) return undefined;
  const errno = errnoOf(reason);
  const category =
    byCode.get(errno ?? "") ?? (UNSUPPORTED.test(line) ? "compatibility" : TLS.test(line) ? "tls" : "invalid-input");
  return { ...at(number), message, code, category };
}

function at(number: number): Pick<Finding, "runtime" | "lines" | "confidence"> {
  return { runtime: "shell", lines: [number, number], confidence: STRONG };
}
