/** Errors of npm: `npm ERR!` up to version 9, `npm error` from 10 on. Source: npm/cli, lib/utils/error-message.js. */
import type { Category, Finding, Format } from "../../../types.ts";
import { toNumber } from "../../shared/lines.ts";
import { CERTAIN, CONSEQUENCE, ENCLOSING, STRONG } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { parseHeader } from "../../shared/javascript-header.ts";

const LINE = /^(?:.{0,40}?\bnpm (?:ERR!|error)|\d{1,7} error)(?: (.*))?$/;
/** npm's own log numbers its lines and marks their level: `4594 error code ELIFECYCLE`. */
const LOGGED =
  /^\d{1,7} (?:(?:verbose|silly|info|timing|http|warn|notice)\b|error (?:code E|argv "|node v\d|System [A-Z]))/;
/** May stand between two lines of one error. */
const BETWEEN = /^\s*$|^npm (?:warn|WARN|notice|verb|info)\b|^\d{1,7} (?:verbose|silly|info|timing|http|warn)\b/;
/** A console breaks such a line where its window ends. */
const LONG = /\bnpm ERR! (?:argv|command) ".{20,}$/;
const MOST_BROKEN = 3;
const LAST = /^A complete log of this run can be found in|^ {4}\S.{0,300}-debug-0\.log$/;
const MOST_LINES = 400;
const MAX_LINE = 2_000;
/** Lines that hold a property of the error, or a label of its text. */
const PROPERTY =
  /^(code|errno|syscall|path|dest|cwd|workspace|location|pkgid|type|command|shell|host|port|node|npm|file|hostname|nodejs|argv|signal(?= SIG))\b(?: (.*))?$/;
/** Up to version 5, the system and the command line stood above the code. */
const OLD_HEAD = /^(?:Darwin|Linux|Windows_NT|FreeBSD|SunOS|AIX) \d/;
const LABEL = /^(?:engine|notsup|notarget|403(?= 403)|enoent|network|JSON\.parse|need auth|arg|signal|enoself) (?=\S)/;
/** What a package's own script printed that tells why it failed. */
const INNER =
  /^(?:gyp ERR! (?:stack )?|npm (?:ERR!|error) )?(?:[A-Z]\w{0,40}Error|Error|ERROR|error|fatal error|fatal): (.{1,500})$/;

/** Codes that other programs don't use. */
const CODES: Readonly<Record<string, Category>> = {
  ERESOLVE: "dependency", ETARGET: "dependency", ENOVERSIONS: "dependency", ELSPROBLEMS: "dependency",
  EINTEGRITY: "constraint", EJSONPARSE: "syntax", EBADENGINE: "compatibility", EBADPLATFORM: "compatibility",
  ENOTSUP: "compatibility", ENEEDAUTH: "authentication", EOTP: "authentication", E401: "authentication",
  E403: "authorization", EPRIVATE: "authorization", E404: "not-found", E409: "conflict", EPUBLISHCONFLICT: "conflict", E429: "rate-limit",
  E500: "upstream", E502: "upstream", E503: "upstream", E504: "upstream", EUNSUPPORTEDPROTOCOL: "invalid-input",
  EINVALIDPACKAGENAME: "invalid-input", EINVALIDTAGNAME: "invalid-input", EUSAGE: "invalid-input",
  EOVERRIDE: "configuration", EDUPLICATEWORKSPACE: "configuration", EWORKSPACESCONFIG: "configuration", ENOWORKSPACES: "configuration",
  ENOLOCK: "configuration", EAUDITNOLOCK: "configuration", EALLOWGIT: "configuration", ENOGIT: "dependency", EUNKNOWNTYPE: "invalid-input",
  ERR_SOCKET_TIMEOUT: "timeout", EIDLETIMEOUT: "timeout", EBADSIZE: "constraint", TAR_BAD_ARCHIVE: "encoding", EMISSINGARG: "invalid-input",
}; // prettier-ignore
const WORDINGS: readonly [RegExp, Category][] = [
  [/^unable to access '.{1,300}: (?:Failed to connect|Recv failure)/, "connection"],
  [/^(?:[Uu]nable to access '.{1,300}: )?Could not resolve host|getaddrinfo ENOTFOUND/, "dns"],
  [/^repository '.{1,300}' not found|does not appear to be a git repository/, "not-found"],
  [/^Authentication failed for |could not read (?:Username|Password) for /, "authentication"],
  [/are in sync|existing package-lock|lock file/, "dependency"],
  [/^[Mm]issing script:|^No workspaces found|could not determine executable|not in this registry/, "not-found"],
  [/audit endpoint returned an error/, "upstream"],
  [/ENOENT|no such file/, "not-found"],
  [
    /find Python|any Python|Visual Studio|not found: make|Cannot find module|cannot find -l|command not found|: not found/,
    "dependency",
  ],
  [/^(?:missing|invalid|extraneous): |peer dep missing|incorrect or missing password/, "dependency"],
  [/self.signed certificate|certificate has expired|unable to (?:get|verify)/, "tls"],
  [/Unexpected (?:end of JSON|token)/, "syntax"],
  [/never called|Cannot read propert/, "crash"],
];

/** One report: its text without "npm error ", and where it stands. */
interface Report {
  texts: string[];
  first: number;
  end: number;
}

/** Whether a line goes on with a report: nothing else stands between, and it does not begin a new one. */
function goesOn({ texts, end }: Report, lines: readonly string[], at: number, text: string): boolean {
  if (texts.length === 1 && end === at) return true;
  if (texts.length >= MOST_LINES || LAST.test(texts.at(-1) ?? "")) return false;
  if (text.startsWith("code ") && !texts.some((above) => OLD_HEAD.test(above))) return false;
  const isBroken = at - end <= MOST_BROKEN && LONG.test((lines[end - 1] ?? "").slice(0, MAX_LINE));
  return isBroken || lines.slice(end, at).every((line) => BETWEEN.test(line));
}

function readReports(lines: readonly string[]): Report[] {
  const reports: Report[] = [];
  const isLog = lines.some((line) => LOGGED.test(line));
  for (const [at, line] of lines.entries()) {
    if (/^\d/.test(line) && !isLog) continue;
    const printed = LINE.exec(line.slice(0, MAX_LINE).trimEnd());
    if (!printed) continue;
    const [, text = ""] = printed;
    const current = reports.at(-1);
    if (current && goesOn(current, lines, at, text)) {
      current.texts.push(text);
      current.end = at + 1;
    } else reports.push({ texts: [text], first: at, end: at + 1 });
  }
  return reports;
}

function propertiesOf(texts: readonly string[]): Map<string, string> {
  const pairs = texts.flatMap((text): [string, string][] => {
    const [, name, value] = PROPERTY.exec(text) ?? [];
    return name === undefined ? [] : [[name, value ?? ""]];
  });
  return new Map(pairs.toReversed());
}

const exitStatus = (text: string): number | undefined => {
  const digits = /^(?:Exit status )?(\d{1,3})$/.exec(text)?.[1];
  return toNumber(digits);
};

/** The first line that is more than a property. */
function messageOf(texts: readonly string[]): string | undefined {
  const text = texts.find(
    (line) => line.trim() !== "" && ![PROPERTY, LAST, OLD_HEAD, /^Exit status \d/].some((other) => other.test(line)),
  );
  return text?.replace(LABEL, "").trim();
}

function categoryOf(code: string, message: string): Category | undefined {
  const worded = byWording(message, WORDINGS);
  return code === "EUSAGE" ? (worded ?? "invalid-input") : (CODES[code] ?? worded);
}

/** A script of the project, which printed its own error; or one of a package, whose output is part of the report. */
function scriptFailure({ texts }: Report, properties: ReadonlyMap<string, string>): Partial<Finding> | undefined {
  const code = properties.get("code") ?? "";
  const isProjects =
    code === "ELIFECYCLE" || texts.some((text) => /^Lifecycle script /.test(text)) || properties.has("workspace");
  const exitCode =
    exitStatus(code) ??
    texts.map(exitStatus).find((status) => status !== undefined) ??
    exitStatus(properties.get("errno") ?? "");
  if (isProjects)
    return {
      confidence: CONSEQUENCE,
      code: /^\d/.test(code) ? undefined : code || undefined,
      exitCode,
      category: "build",
    };
  const signal = properties.get("signal");
  if (!properties.has("command") || (exitStatus(code) === undefined && signal === undefined)) return undefined;
  const inner = texts.map((text) => INNER.exec(text)?.[1]).find((reason) => reason !== undefined);
  const message = inner ?? "command failed";
  return {
    confidence: ENCLOSING,
    code: undefined,
    exitCode,
    signal,
    message,
    category: categoryOf("", message) ?? "build",
  };
}

/** `npm audit` prints the answer that it got as a warning in front. */
function statusOf(lines: readonly string[], { first }: Report, code: string): number | undefined {
  const above = /^npm (?:warn|WARN) audit ([45]\d\d) /;
  const digits =
    /^E([45]\d\d)$/.exec(code)?.[1] ??
    lines
      .slice(Math.max(0, first - 3), first)
      .map((line) => above.exec(line)?.[1])
      .find((status) => status);
  return toNumber(digits);
}

function toFinding(lines: readonly string[], report: Report): Finding | undefined {
  const properties = propertiesOf(report.texts);
  const message = messageOf(report.texts);
  if (message === undefined && properties.size === 0) return undefined;
  const printed = properties.get("code") ?? "";
  const header = message === undefined ? undefined : parseHeader(message);
  const code = /^(?:E|ERR_|[A-Z][A-Z_]{5,40}$)/.test(printed) ? printed : undefined;
  return {
    runtime: "npm",
    lines: [report.first + 1, report.end],
    confidence: code === undefined ? STRONG : CERTAIN,
    type: header?.type,
    message: header?.message ?? message ?? [...properties].map((pair) => pair.join(" ")).join(", "),
    code,
    httpStatus: statusOf(lines, report, printed),
    category: categoryOf(printed, message ?? ""),
    ...scriptFailure(report, properties),
  };
}

const UNKNOWN_COMMAND = /^(Unknown command: "[\w:.-]{1,80}")$/;
const MOST_SUGGESTIONS = 20;

/** npm says it without its name, which stands in the advice below. */
function readUnknownCommand(lines: readonly string[]): Finding[] {
  const at = lines.findIndex((line) => UNKNOWN_COMMAND.test(line.trim()));
  const advice = lines
    .slice(at + 1, at + MOST_SUGGESTIONS)
    .findIndex((line) => line.startsWith("To see a list of supported npm commands"));
  if (at < 0 || advice < 0) return [];
  const message = lines[at]!.trim();
  return [
    { runtime: "npm", lines: [at + 1, at + advice + 2], confidence: CERTAIN, message, category: "invalid-input" },
  ];
}

export const npm: Format = {
  name: "npm",
  anchors: ["npm ERR!", "npm error", " error code E", 'Unknown command: "'],
  parse({ lines }) {
    const reports = readReports(lines).flatMap((report) => toFinding(lines, report) ?? []);
    const found = [...reports, ...readUnknownCommand(lines)];
    return found.length > 0 ? found : undefined;
  },
};
