/** Error pages of ASP.NET ("yellow screen") and of IIS with ASP.NET Core's module. */
import type { Category, Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { parseException } from "../../shared/dotnet-exception.ts";
import { placeOf } from "./dotnet.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_FRAMES = 200;
/** `[NullReferenceException: message]`, and frames without a word before them: `System.Web.UI.Page.ProcessRequest() +95`. */
const BRACKETED =
  /^\s{0,8}\[(?<type>[\w.]{3,200}Exception)(?: \((?<code>0x[0-9A-Fa-f]{8})\))?: (?<message>.{0,1900}?)\]$/;
const FRAME =
  /^\s{1,12}(?<name>[\w.<>`$+[\],]{3,400})\(.{0,900}\)(?: in (?<file>.{1,500}):(?<line>\d{1,7}))?(?: ?\+\d{1,9})?$/;
const DETAILS = /^\s{0,8}Exception Details: (?<exception>\S.{0,1900})$/;
const SOURCE = /^\s{0,8}Source File: (?<file>\S.{0,500}?)\s{2,}Line: (?<line>\d{1,7})/;
/** http.sys, in front of IIS, tells no substatus. */
const STATUS = /^\s{0,8}HTTP Error (?<status>[45]\d\d)\.(?:(?<sub>\d{1,2}) -)? (?<title>\S.{0,200})$/;
const HRESULT = /^\s{0,8}Error Code:?\s{1,20}(0x[0-9a-fA-F]{8})/;
const REACH = 40;
const TITLE = /^\s{0,8}Server Error in '.{1,200}' Application\./;
const TITLE_REACH = 12;

/** What only ASP.NET Core's module says: https://learn.microsoft.com/aspnet/core/test/troubleshoot-azure-iis */
const SUBSTATUSES = new Map<string, Category>([
  ["500.19", "configuration"],
  ["500.30", "crash"],
  ["500.31", "dependency"],
  ["500.32", "compatibility"],
  ["500.33", "dependency"],
  ["500.34", "configuration"],
  ["500.35", "configuration"],
  ["500.36", "dependency"],
  ["500.37", "timeout"],
  ["500.38", "not-found"],
  ["500.0", "configuration"],
  ["502.5", "crash"],
]);

function readBracketed(lines: readonly string[], at: number): Finding | undefined {
  const { type, code, message } = BRACKETED.exec(matchable(lines[at]))?.groups ?? {};
  if (type === undefined) return undefined;
  const frames: Frame[] = [];
  let end = at;
  for (let next = at + 1; next < lines.length && frames.length < MOST_FRAMES; next++) {
    const { name, file, line } = FRAME.exec(matchable(lines[next]))?.groups ?? {};
    if (name === undefined) break;
    frames.push({ function: name, file, line: line === undefined ? undefined : Number(line) });
    end = next;
  }
  return {
    runtime: "dotnet",
    lines: [at + 1, end + 1],
    confidence: STRONG,
    type,
    code,
    message,
    frames,
    ...placeOf(frames),
  };
}

/** The page's first line, below which the message stands once before the details; the details' own where it was not copied. */
function titleAbove(lines: readonly string[], at: number): number {
  const first = Math.max(0, at - TITLE_REACH);
  const title = lines.slice(first, at).findLastIndex((line) => TITLE.test(matchable(line)));
  return title < 0 ? at : first + title;
}

/** The details, and the same exception's trace further down. */
function readDetails(lines: readonly string[], at: number): Finding | undefined {
  const exception = parseException(DETAILS.exec(matchable(lines[at]))?.groups?.exception ?? "");
  if (!exception) return undefined;
  const below = lines.slice(at, at + REACH).map((line) => SOURCE.exec(matchable(line))?.groups);
  const { file, line } = below.find(Boolean) ?? {};
  const trace = lines
    .slice(at, at + REACH)
    .map((_, offset) => readBracketed(lines, at + offset))
    .find(Boolean);
  const { frames = [], location } = trace ?? {};
  return {
    runtime: "dotnet",
    lines: [titleAbove(lines, at) + 1, trace?.lines[1] ?? at + 1],
    confidence: CERTAIN,
    type: exception.type,
    message: exception.message,
    code: exception.code,
    frames,
    location: location ?? (file === undefined ? undefined : { file, line: Number(line) }),
  };
}

function readStatusPage(lines: readonly string[], at: number): Finding | undefined {
  const { status, sub, title } = STATUS.exec(matchable(lines[at]))?.groups ?? {};
  if (status === undefined || title === undefined) return undefined;
  const substatus = sub === undefined ? status : `${status}.${sub}`;
  const code = lines.slice(at, at + REACH).map((line) => HRESULT.exec(matchable(line))?.[1]);
  return {
    runtime: /^500\.3|^502\.5/.test(substatus) ? "dotnet" : "http",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    httpStatus: Number(status),
    message: title,
    code: code.find(Boolean) ?? (sub && substatus),
    category: SUBSTATUSES.get(substatus),
  };
}

export const aspnetPage: Format = {
  name: "aspnet-page",
  anchors: ["Exception: ", "HTTP Error "],
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      if (!/Exception: |Exception Details: |HTTP Error /.test(matchable(lines[at]))) continue;
      const finding = readDetails(lines, at) ?? readStatusPage(lines, at) ?? readBracketed(lines, at);
      if (!finding) continue;
      findings.push(finding);
      at = finding.lines[1] - 1;
    }
    return findings.length > 0 ? findings : undefined;
  },
};
