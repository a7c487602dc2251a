/** Errors of curl, wget, ssh, rsync, dig and openssl. */
import type { Category, Finding } from "../../../types.ts";
import { byCode } from "../../categories/index.ts";
import { sayings } from "../../categories/network-tools.ts";
import { errnoOf } from "../../categories/strerror.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, CONSEQUENCE, ENCLOSING, STRONG } from "../../confidence.ts";
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
  connection: [7, 12, 16, 18, 45, 52, 55, 56, 65, 79, 81, 85, 86, 88, 92, 93, 95, 96, 97],
  tls: [35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98],
  timeout: [28],
  authentication: [67, 94],
  authorization: [9],
  disk: [23, 70],
  memory: [27],
  conflict: [73],
  "resource-limit": [63, 68],
  "not-found": [19, 26, 37, 78],
  upstream: [10, 11, 13, 14, 17, 25, 30, 31, 38, 47, 57, 84, 87],
  compatibility: [4, 40, 41, 46],
  "invalid-input": [1, 2, 3, 8, 33, 36, 39, 43, 48, 49, 61, 62, 69, 71, 72, 74, 75, 76],
};

/** Exit statuses of aria2 that say more than its words, https://aria2.github.io/manual/en/html/aria2c.html#exit-status */
const ARIA_CODES: Readonly<Record<string, Category>> = {
  2: "timeout",
  3: "not-found",
  4: "not-found",
  6: "connection",
  9: "disk",
  13: "conflict",
  19: "dns",
  24: "authentication",
  32: "constraint",
};

/** Read by others as well, who know less of them. */
const SURE = /^(?:ERROR: |530 )/;
const RSYNC_EXIT = /^rsync error: .{1,200}\(code (\d{1,3})\) at /;
/** A line of OpenSSL's error queue: library, function, reason, file, line, data. */
const OPENSSL = /^[0-9A-F]{8,16}:error:([0-9A-F]{8}):([^:]{0,100}:[^:]{0,100}:([^:]{1,200}):[^:]{1,300}):\d{1,6}:/i;
const MAX_LINE = 2_000;
/** What a command of OpenSSL says before its error queue. */
const SAID_ABOVE =
  /^(?:\w{2,12}: (?:Unknown |Use -help)|(?:Could not|Can't|Error|Unable to|unable to) (?:open|read|load|find|open|sign|verify|parse|write)\b)/;
/** OpenSSL's error queue is about TLS where these libraries speak. */
const UNSUPPORTED = /:unsupported(?: protocol| algorithm)?:|unknown message digest|legacy/;
const TLS = /x509|SSL routines|tls_|certificate|X509/;

/** wget, of a status of 401. */
const WGET_REFUSED = /^Username\/Password Authentication Failed\.$/;
/** `openssl s_client`; the number is the operating system's. */
const SYSTEM_CALL = /^(?:connect|read|write):errno=(\d{1,3})$/;
/** ssh, of a tunnel; why stands above. */
const FORWARDING =
  /^(?:channel_setup_fwd_listener_tcpip: cannot listen to port: \d{1,5}|Could not request local forwarding\.|(?:Warning|Error): remote port forwarding failed for listen port \d{1,5})$/;
const KEY_FILE =
  /^Load key "[^"]{1,300}": (bad permissions|invalid format|error in libcrypto|Permission denied|incorrect passphrase .{1,80})$/;

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
    ": Bad configuration option",
    ": Bad SSH",
    ": Bad ",
    "bad configuration option",
  ],
  ...["_exchange_identification", "connect to ", "unknown host", "name resolution", "not known", ";; ", "can't find"],
  ...["Host ", "rsync error", ":error:", "... failed: ", "depth lookup:", "verify error:", "Could not "],
  ...[
    "Authentication Failed.",
    ":errno=",
    'Load key "',
    "timed out",
    "your authentication agent",
    "connecting to agent: ",
  ],
  ...["bad address '", "download timed out", "Too many authentication failures", "530 ", "stat remote", '" not found.'],
  ...[
    "socat[",
    " errorCode=",
    "Unsupported scheme",
    "Scheme missing",
    "Unknown cipher",
    "Unknown mac",
    "Bad escape",
    "ssh-copy-id: ",
    "Could not add identity ",
    "sign_and_send_pubkey: ",
    "subsystem request failed",
    "scp: Connection closed",
  ],
  ...[
    "Failed to resolve ",
    "icmp_seq=",
    "100% packet loss",
    "100.0% packet loss",
    "Fatal error: ",
    "@ERROR: ",
    "rsync: ",
    "Invalid host name",
    "Bad port number",
  ],
  ...["bind [", "cannot listen to port", "request local forwarding", "remote port forwarding failed"],
  ...[
    "Server lookup failure",
    "curl: option ",
    "redirections exceeded",
    " forwarding specification '",
    "unknown key type ",
  ],
  ...["Invalid RSA ", "Invalid option: ", "Invalid DSA ", "Invalid ECDSA ", "Invalid key ", "couldn't get address"],
  ...[" in headers.", "No data received.", "ERROR: ", "Unable to establish SSL"],
];

export const networkTools = lineFormat(
  "network-tools",
  SAID,
  (line, number, { lines }) =>
    readCurl(line, number) ??
    readAria(line, number) ??
    readSocat(line, number) ??
    readWget(line, number) ??
    readOpenssl(line, number, lines[number - 2]) ??
    readSaying(line, number),
);

function readCurl(line: string, number: number): Finding | undefined {
  const [, code, message] = CURL.exec(line) ?? [];
  if (code === undefined || message === undefined || inProse(line)) return undefined;
  const category = TLS.test(message)
    ? "tls"
    : Object.entries(CURL_CODES).find(([, codes]) => codes.includes(Number(code)))?.[0];
  return { ...at(number), message, code, httpStatus: readStatus(message), category: category as Category | undefined };
}

function readWget(line: string, number: number): Finding | undefined {
  const [, status, message] = WGET.exec(line) ?? [];
  return status === undefined ? undefined : { ...at(number), message, httpStatus: Number(status) };
}

/** aria2 says why below what failed, an arrow before it. */
function readAria(line: string, number: number): Finding | undefined {
  const [, code, message = ""] =
    /^\s{1,4}-> \[\w{1,60}\.cc:\d{1,6}\] errorCode=(\d{1,3}) (\S.{0,600})$/.exec(line) ?? [];
  if (code === undefined) return undefined;
  const category = ARIA_CODES[code] ?? serviceCategory(message);
  return { ...at(number), confidence: ENCLOSING, lines: [Math.max(1, number - 2), number], message, code, category };
}

/** `2026/11/22 18:44:54 socat[902] E connect(5, AF=2 127.0.0.1:5999, 16): Connection refused`: levels E and F. */
function readSocat(line: string, number: number): Finding | undefined {
  const message = /^\d{4}\/\d\d\/\d\d [\d:.]{8,15} socat\[\d{1,9}\] [EF] (\S.{0,500})$/.exec(line)?.[1];
  return message === undefined ? undefined : { ...at(number), message, category: serviceCategory(message) };
}

function readSaying(line: string, number: number): Finding | undefined {
  if (WGET_REFUSED.test(line)) return { ...at(number), message: line, httpStatus: 401, category: "authentication" };
  const lesser = lesserCategory(line);
  if (lesser) return { ...at(number), confidence: CONSEQUENCE, message: line, category: lesser };
  for (const [pattern, category] of sayings) {
    const match = pattern.exec(line);
    const sure = SURE.test(line) ? { confidence: CERTAIN } : undefined;
    if (match)
      return { ...at(number), message: match[1] ?? match[0], category, ...sure, ...endOf(line), ...placeIn(line) };
  }
  return undefined;
}

/** scp's last line: what failed stands above it. */
const CLOSED = /^(?:scp|sftp): Connection closed$/;

/** What stands beside the error itself: a key that could not be used, `openssl s_client`'s system call. */
function lesserCategory(line: string): Category | undefined {
  if (FORWARDING.test(line)) return "conflict";
  if (CLOSED.test(line)) return "connection";
  const errno = SYSTEM_CALL.exec(line)?.[1];
  if (errno !== undefined) return errno === "110" ? "timeout" : "connection";
  const [, reason = ""] = KEY_FILE.exec(line) ?? [];
  if (reason === "") return undefined;
  return reason.includes("passphrase") ? "authentication" : /ermission/.test(reason) ? "permission" : "invalid-input";
}

/** ssh's and sshd's configuration: `/etc/ssh/ssh_config: line 3: Bad configuration option: foo`. */
function placeIn(line: string): Pick<Finding, "location"> {
  const [, file, row] = /^(\S{1,300}?):? line (\d{1,6}): Bad /.exec(line) ?? [];
  return file === undefined ? {} : { location: { file, line: Number(row) } };
}

/** rsync's and sshd's last line: what failed stands above it. */
function endOf(line: string): Partial<Finding> {
  if (line.includes(": terminating, ")) return { confidence: CONSEQUENCE };
  const exitCode = RSYNC_EXIT.exec(line)?.[1];
  return exitCode === undefined ? {} : { exitCode: Number(exitCode), confidence: CONSEQUENCE };
}

/** Of a system call that failed, the reason is the operating system's. The queue's further lines tell what followed from its first. */
function readOpenssl(line: string, number: number, above = ""): Finding | undefined {
  const [, code, message, reason = ""] = OPENSSL.exec(line) ?? [];
  if (message === undefined) return undefined;
  const errno = errnoOf(reason) ?? errnoOf(line.slice(line.lastIndexOf(":") + 1));
  const category =
    byCode.get(errno ?? "") ?? (UNSUPPORTED.test(line) ? "compatibility" : TLS.test(line) ? "tls" : "invalid-input");
  const confidence = OPENSSL.test(above.slice(0, MAX_LINE)) || SAID_ABOVE.test(above) ? CONSEQUENCE : STRONG;
  return { ...at(number), confidence, message, code, category };
}

function at(number: number): Pick<Finding, "runtime" | "lines" | "confidence"> {
  return { runtime: "shell", lines: [number, number], confidence: STRONG };
}
