/** A .NET exception of which only the line was posted: `System.NullReferenceException: Object reference not set …`. */
import type { Finding, Format } from "../../../types.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { dotnetOnly, dotnetWording } from "../../categories/dotnet.ts";
import { windowsCodeCategory } from "../../categories/windows.ts";
import { type DotnetException, parseChain, withoutAnnouncement } from "../../shared/dotnet-exception.ts";
import { readLevel } from "../../shared/log-level.ts";
import { withoutLeads } from "../../shared/lead.ts";
import { inProse } from "../../shared/prose.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { matchable } from "../../shared/lines.ts";

/** .NET names its namespaces in Pascal case, and its exceptions with the suffix. */
const NAMESPACED = /^(?:[A-Z]\w{0,80}[.+]){1,14}\w{1,120}Exception(?:`.{0,300})?$/;
/** The inner exception of a trace whose beginning is not there, and the class that a test runner or a tool names last. */
const LEAD =
  /^(?:---> (?:\(.{1,60}\) )?|(?:Exception|Error|Error Message|Details|Exception Info|Exception Details): {1,4})/;

function readException(line: string): DotnetException[] {
  for (const rest of withoutLeads(line.trim().replace(LEAD, ""))) {
    const { text } = withoutAnnouncement(rest);
    const chain = parseChain(text);
    const [first] = chain;
    if (first && text.startsWith(first.type) && isDotnet(first)) return chain;
  }
  return [];
}

/** Classes of a bare name count when no other platform has them, or when they say something. */
function isDotnet({ type, message }: DotnetException): boolean {
  return NAMESPACED.test(type) || (message !== "" && dotnetOnly.has(type));
}

/** What Visual Studio's output says, with the message on the next line. */
const DEBUGGER = /^An unhandled exception of type '(?<type>[\w.+`]{3,200})' occurred in \S/;

function readDebugger(line: string, index: number, below: string): Finding[] {
  const type = DEBUGGER.exec(line)?.groups?.type;
  if (type === undefined) return [];
  const message = below.replace(/^Additional information: /, "").trim();
  const lines: [number, number] = [index + 1, message === "" ? index + 1 : index + 2];
  return [{ runtime: "dotnet", lines, confidence: STRONG, severity: "fatal", type, message: message || undefined }];
}

/** A record with no exception of its own, which so logged the one below. */
const isRecord = (line: string): boolean => readLevel(line) !== undefined && readException(line).length === 0;

/** What was thrown, and its inner exceptions. */
const readStated = (text: string): DotnetException[] => (inProse(text) ? [] : readException(text));

function readLine(line: string, index: number, lines: readonly string[]): Finding[] {
  if (!line.includes("Exception")) return [];
  if (line.includes("unhandled exception of type"))
    return readDebugger(matchable(line), index, matchable(lines[index + 1]));
  const text = matchable(line);
  const { isUnhandled } = withoutAnnouncement(text.trim());
  const [first, ...causes] = readStated(text);
  if (!first) return [];
  const { type, message, code } = first;
  return [
    {
      runtime: "dotnet",
      lines: [text.startsWith(type) && isRecord(matchable(lines[index - 1])) ? index : index + 1, index + 1],
      confidence: isUnhandled || causes.length > 0 ? STRONG : LIKELY + 0.05,
      severity: isUnhandled ? "fatal" : undefined,
      type,
      message: message || undefined,
      code: code ?? causes.map((cause) => cause.code).find(Boolean),
      category: windowsCodeCategory(code ?? "") ?? dotnetWording(message, causes.at(-1)?.message),
      exitCode: isUnhandled ? exitCodeAfter(lines, index + 1, 4) : undefined,
      causes: causes.map((cause) => ({ type: cause.type, message: cause.message || undefined })),
    },
  ];
}

/** Reads each line that begins, after an optional log prefix or lead-in, with a .NET exception. */
export const dotnetLine: Format = {
  name: "dotnet-line",
  anchors: ["Exception"],
  parse({ lines }) {
    const findings = lines.flatMap(readLine);
    return findings.length > 0 ? findings : undefined;
  },
};
