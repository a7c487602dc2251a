/** Failed tests as `dotnet test`, vstest and NUnit's console report them, for xUnit, NUnit and MSTest. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { parseException, parseFrame } from "../../shared/dotnet-exception.ts";
import { placeOf } from "./dotnet.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_LINES = 200;
/** Test, in vstest's and the testing platform's words, in NUnit's, and in Chinese. */
const FAILED =
  /^\s{0,8}(?:(?:Failed|X|✗|✘|失败|failed) (?<test>[\w.+`<>"'(),: [\]=-]{3,500}?)(?: \[\s?[<\d.,: msh]{1,20}\]| \([\d.,: msh]{1,20}\))|\d{1,5}\) (?:Failed|Error|Invalid) : (?<nunit>\S.{1,400}))$/;
const MESSAGE = /^\s{0,8}(?:Error Message|错误消息|Fehlermeldung|Message d'erreur) ?:\s{0,4}$/;
const STACK = /^\s{0,8}(?:Stack Trace|堆栈跟踪|Stapelverfolgung|Arborescence des appels de procédure) ?:\s{0,4}$/;
const OUTPUT =
  /^\s{0,8}(?:Standard Output Messages|标准输出消息|Standard Error Messages|Debug Trace|TestContext Messages)/;
const SUMMARY =
  /^\s{0,8}(?<message>(?:Failed!|失败!)\s{1,4}- (?:Failed|失败):\s{1,8}[1-9]\d{0,6}.{0,200}|Test Run Failed\.|测试运行失败。|Test summary: total: \d{1,7}, failed: [1-9].{0,120})$/;
/** What ends a failed test's block. */
const NEXT = [FAILED, SUMMARY, /^\s{0,8}(?:Passed|通过|Skipped|passed|skipped) \S/];
const LABEL = new RegExp(`${MESSAGE.source}|${STACK.source}|^\\s{0,8}--- `);
/** xUnit puts inner exceptions below, each with more dashes. */
const INNER = /^-{4,40} /;
const THREW = /^Test method \S{3,300} threw exception:/;

function readAt(lines: readonly string[], at: number): Finding | undefined {
  const { test, nunit } = FAILED.exec(matchable(lines[at]))?.groups ?? {};
  const name = (test ?? nunit)?.trim() ?? (MESSAGE.test(matchable(lines[at])) ? "" : undefined);
  if (name === undefined) return undefined;
  const { message, frames, end, isLabelled } = readBlock(lines, name === "" ? at - 1 : at);
  if (nunit === undefined && !isLabelled && frames.length === 0) return undefined;
  return {
    runtime: "dotnet",
    lines: [at + 1, end + 1],
    confidence: CERTAIN + 0.01,
    ...said(message, name),
    frames,
    ...(frames.length > 0 ? placeOf(frames) : name !== "" && { location: { function: name } }),
  };
}

/** An assertion's message, or the exception that the test threw. */
function said(lines: readonly string[], name: string): Partial<Finding> {
  const message = THREW.test(lines[0] ?? "") ? lines.slice(1) : lines;
  const exception = parseException(message[0] ?? "");
  if (!exception) return { message: message.join("\n").trim() || name, category: "assertion" };
  const isAssertion = /Xunit\.Sdk|NUnit\.Framework|AssertFailed|Assertion/.test(exception.type);
  return {
    type: exception.type,
    message: [exception.message, ...message.slice(1).filter((line) => !INNER.test(line))].join("\n"),
    causes: message.flatMap((line) => (INNER.test(line) ? (parseException(line.replace(INNER, "")) ?? []) : [])),
    category: isAssertion ? "assertion" : undefined,
  };
}

/** The message's lines and the frames below a failed test's name. */
function readBlock(lines: readonly string[], at: number) {
  const message: string[] = [];
  const frames: Frame[] = [];
  let end = at;
  let isLabelled = false;
  let isOutput = false;
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = matchable(lines[next]);
    const frame = parseFrame(line);
    const isBlank = line.trim() === "";
    if (NEXT.some((beginning) => beginning.test(line))) break;
    if (isBlank && (frames.length > 0 || (message.length > 0 && !isLabelled))) break;
    isLabelled ||= MESSAGE.test(line) || STACK.test(line);
    isOutput ||= OUTPUT.test(line);
    if (frame) frames.push(frame);
    else if (!isOutput && frames.length === 0 && !isBlank && !LABEL.test(line)) message.push(line.trim());
    end = next;
  }
  return { message, frames, end, isLabelled };
}

function readSummary(line: string, number: number): Finding[] {
  const message = SUMMARY.exec(matchable(line))?.groups?.message;
  if (message === undefined) return [];
  return [{ runtime: "dotnet", lines: [number, number], confidence: CONSEQUENCE, message, category: "assertion" }];
}

export const dotnetTest: Format = {
  name: "dotnet-test",
  anchors: [
    "Failed ",
    "  X ",
    "失败",
    ") Failed : ",
    ") Error : ",
    "failed ",
    "Failed!",
    "Test Run Failed",
    "Test summary: ",
    "Error Message:",
    "错误消息:",
  ],
  parse({ lines }) {
    const findings: Finding[] = [];
    for (let at = 0; at < lines.length; at++) {
      const finding = readAt(lines, at);
      findings.push(...(finding ? [finding] : readSummary(lines[at] ?? "", at + 1)));
      if (finding) at = finding.lines[1] - 1;
    }
    return findings.length > 0 ? findings : undefined;
  },
};
