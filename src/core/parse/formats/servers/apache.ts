/** Apache httpd: the error log of 2.4 and 2.2, and what `apachectl` prints of a configuration. Codes: `AH01630`. */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { signalNumbered } from "../../shared/signal.ts";

const MAX_LINE = 2_000;
const ENTRY =
  /^\[[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} [\d:.]{8,15} \d{4}\] \[(?:(?<module>[\w-]{0,30}):)?(?<level>error|crit|alert|emerg)\] (?:\[pid \d{1,9}(?::tid \d{1,20})?\] )?(?<message>\S.{0,1800})$/;
/** The level is `notice`, though a child has crashed. */
const CRASH =
  /\b(?<code>AH0005[12]): (?<message>child pid \d{1,9} exit signal (?<name>[A-Z][a-z ]{3,30}) \((?<number>\d{1,2})\).{0,100})$/;
/** What syslog, Debian's scripts and the program itself put in front. */
const LEAD =
  /^(?:\S{3,12} {1,2}\d{1,2} [\d:]{8} \S{1,100} )?(?:(?:apache2|apachectl|apache2ctl|httpd)\w{0,20}(?:\[\d{1,9}\])?: ){0,2}/;
const START = /^(?<system>\(\d{1,4}\)[^:]{3,80}: )?(?<code>AH\d{5}): (?<message>\S.{0,1200})$/;
const SYNTAX = /^(?<message>Syntax error on line \d{1,7} of \S.{0,1200})$/;
const BARE =
  /^(?<message>(?:Could not open|Invalid|(?:illegal|invalid) option |option requires|bad user name|bad group name|\(\d{1,4}\)).{0,1200})$/;
const BROKEN = /^Invalid command '[^']{1,100}', (?!.{0,200}configuration$)/;
const CLIENT = /\[(?:client|remote) [^\]]{1,100}\] /;
const CODE = /\b(AH\d{5}): /;
const REFERER = /, referer: \S{1,800}$/;
const PLACES = /Syntax error on line (\d{1,7}) of ([^:]{1,300}):/g;
/** What the reason behind the place may be, other than the syntax. */
const REASONS: ReadonlySet<Category | undefined> = new Set<Category>(["not-found", "dependency", "permission"]);
/** Warnings at start, and what only follows from the error above. */
const HARMLESS = /^(?:AH00558|AH00557|AH00112|AH00111|AH00548|AH01873)$/;
const AFTERMATH = /^(?:AH00015|AH00016|AH00020|AH02312)$/;
const SHUTDOWN =
  /^(?:no listening sockets available, shutting down|Action '[\w -]{1,30}' failed\.|The Apache error log may have more information\.)$/;
/** The system's or the runtime library's reason stands in front of the code. */
const TIMED_OUT = /^\((?:110|70007)\)/;
/** PHP and CGI programs write their own errors through it. */
const QUOTED = /PHP (?:Fatal|Parse|message)|AH01215|mod_wsgi|Traceback|Perl/;
/** The last line of an application's traceback. */
const THROWN = /^([A-Z][\w.]{1,80}(?:Error|Exception)): (\S.{0,1800})$/;
const codes = new Map<string, Category>([
  ["AH01630", "authorization"],
  ["AH01276", "authorization"],
  ["AH00035", "permission"],
  ["AH00529", "permission"],
  ["AH01617", "authentication"],
  ["AH01618", "authentication"],
  ["AH01614", "authentication"],
  ["AH00957", "connection"],
  ["AH01114", "connection"],
  ["AH00959", "connection"],
  ["AH01102", "upstream"],
  ["AH00898", "upstream"],
  ["AH01097", "connection"],
  ["AH00128", "not-found"],
  ["AH01071", "upstream"],
  ["AH01079", "connection"],
  ["AH00072", "conflict"],
  ["AH00526", "configuration"],
  ["AH00534", "configuration"],
  ["AH00124", "resource-limit"],
  ["AH00161", "resource-limit"],
  ["AH00484", "resource-limit"],
  ["AH00126", "invalid-input"],
  ["AH00037", "permission"],
  ["AH01144", "configuration"],
  ["AH00524", "invalid-input"],
  ["AH01264", "not-found"],
  ["AH02811", "not-found"],
  ["AH10244", "invalid-input"],
  ["AH02032", "tls"],
  ["AH02562", "tls"],
  ["AH02572", "tls"],
  ["AH01909", "tls"],
  ["AH00566", "invalid-input"],
  ["AH01144", "configuration"],
  ["AH02454", "connection"],
  ["AH00543", "configuration"],
  ["AH00544", "configuration"],
  ["AH00132", "permission"],
]);

export const apache: Format = {
  name: "apache",
  anchors: [
    ":error] ",
    ":crit] ",
    ":alert] ",
    ":emerg] ",
    "[error] ",
    "[crit] ",
    "[alert] ",
    "[emerg] ",
    "AH0",
    "AH1",
    "Syntax error on line ",
    "apache2: ",
    "httpd: ",
    "no listening sockets",
    "Action '",
  ],
  parse(text) {
    const found = text.lines.flatMap((_, index) => readLine(text, index) ?? []);
    return found.length > 0 ? found : undefined;
  },
};

function readLine({ lines }: ErrorText, index: number): Finding | undefined {
  const line = lines[index]!.slice(0, MAX_LINE).trim();
  if (SHUTDOWN.test(line)) return finding(index, line, undefined, CONSEQUENCE);
  return readCrash(line, index) ?? readStart(line, lines, index) ?? readEntry(line, index);
}

function readCrash(line: string, index: number): Finding | undefined {
  const { message, code, number } = CRASH.exec(line)?.groups ?? {};
  if (message === undefined) return undefined;
  return { ...finding(index, message, code, CERTAIN), signal: signalNumbered(number), category: "crash" };
}

function readStart(line: string, lines: readonly string[], index: number): Finding | undefined {
  const said = line.replace(LEAD, "");
  const {
    system = "",
    code = "",
    message,
  } = (START.exec(said) ?? SYNTAX.exec(said) ?? (said === line ? null : BARE.exec(said)))?.groups ?? {};
  if (message === undefined || HARMLESS.test(code)) return undefined;
  const below = message.endsWith(":") ? `\n${reasonBelow(lines, index + 1)}` : "";
  return finding(index, system + message + below, code || undefined, AFTERMATH.test(code) ? CONSEQUENCE : CERTAIN);
}

/** The reason on the line below the place, and what a terminal or a mail broke off it. */
function reasonBelow(lines: readonly string[], at: number): string {
  const [reason = "", rest = ""] = lines
    .slice(at, at + 2)
    .map((line) => line.slice(0, MAX_LINE).trim().replace(LEAD, ""));
  return BROKEN.test(reason) && /^[a-z]/.test(rest) ? `${reason} ${rest}` : reason;
}

function readEntry(line: string, index: number): Finding | undefined {
  const message = ENTRY.exec(line)?.groups?.message?.replace(CLIENT, "").replace(REFERER, "");
  if (message === undefined) return undefined;
  const [, type, said] = THROWN.exec(message) ?? [];
  if (said !== undefined) return { ...finding(index, said, undefined, CERTAIN), type, category: undefined };
  return finding(index, message.replace(CODE, ""), CODE.exec(message)?.[1], QUOTED.test(message) ? LIKELY : CERTAIN);
}

function finding(index: number, message: string, code: string | undefined, confidence: number): Finding {
  const [, line, file] = [...message.matchAll(PLACES)].at(-1) ?? [];
  return {
    runtime: "apache",
    lines: [index + 1, index + 1 + (message.includes("\n") ? 1 : 0)],
    confidence,
    message,
    code,
    category: TIMED_OUT.test(message) ? "timeout" : (codes.get(code ?? "") ?? ofStart(message)),
    location: file === undefined ? undefined : { file: file.trim(), line: Number(line) },
  };
}

/** Of a syntax error without a code, the reason behind the place. */
function ofStart(message: string): Category | undefined {
  const reason = serviceCategory(message.replaceAll(PLACES, ""));
  return message.startsWith("Syntax error on line ") && !REASONS.has(reason) ? "syntax" : reason;
}
