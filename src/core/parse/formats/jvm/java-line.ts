/** A Java exception of which only the line was posted: `java.lang.NullPointerException: Cannot invoke …`. */
import type { Cause, ErrorText, Finding } from "../../../types.ts";
import { LIKELY, WEAK } from "../../confidence.ts";
import { java as categories } from "../../categories/java.ts";
import { jvmLanguage, nestedCauses, parseException, unprefixed } from "../../shared/java-frames.ts";
import type { JavaException } from "../../shared/java-frames.ts";
import { withoutLeads } from "../../shared/lead.ts";
import { readLevel } from "../../shared/log-level.ts";
import { mentionedMessage } from "../../shared/mention.ts";
import { JVM } from "../../shared/class-runtime.ts";
import { inProse, isHypothetical } from "../../shared/prose.ts";
import { linesBelow } from "../../shared/lines.ts";
import { lineFormat } from "../../shared/line-format.ts";

const EXCEPTION = /(?:Exception\d?|Error|Throwable|Failure|DataTruncation)(?:\$\w{1,100})?$/;

const isQualified = ({ type }: JavaException): boolean => JVM.test(type) && EXCEPTION.test(type);

/** Classes that other languages print without a package as well are left to them. */
const isKnown = ({ type, message }: JavaException): boolean =>
  type.endsWith("Exception") && message !== "" && categories.has(type);

function readException(line: string): JavaException | undefined {
  for (const rest of withoutLeads(unprefixed(line))) {
    const exception = parseException(rest);
    if (exception && rest.startsWith(exception.type) && (isQualified(exception) || isKnown(exception)))
      return inProse(line) ? undefined : exception;
  }
  return undefined;
}

/** `Resolved [pkg.SomeException: message]`: how Spring logs what it answered with an error status. */
const RESOLVED = /\bResolved (?:exception caused by handler execution: )?\[(.{1,1900}?)\]?$/;
/** An exception inside a sentence. */
const MENTIONED = /(`?)\b((?:[a-z_]\w{0,60}\.){1,12}[A-Z][\w$]{0,120}(?:Exception|Error))\b(?:: ([^`]{0,1500}))?/;
const UNMENTIONED = /\b(?:throws?|catch|raise|extends|implements|import|package|new|instanceof|@\w{1,40})\b/;

/** Spring warns of the exception for which it does not start. */
const CANCELLED = /: Exception encountered during context initialization - cancelling refresh attempt: (\S.{1,1900})$/;

function readResolved(line: string): JavaException | undefined {
  const inner = (RESOLVED.exec(line) ?? CANCELLED.exec(line))?.[1];
  return inner === undefined ? undefined : parseException(inner);
}

/** A trace in its record's own line: a logger has put something else in place of the line breaks. */
const FLATTENED = / [|#;] {0,2}\t?at (?=[\w$.]{1,300}[.$][\w$<>]{1,100}\()/;

/** An exception that somebody tells of in a sentence, or a logger behind its message. */
function readMentioned(full: string): JavaException | undefined {
  const line = full.split(FLATTENED, 1)[0]!;
  const match = MENTIONED.exec(line);
  if (!match) return undefined;
  const lead = line.slice(0, match.index);
  const isTold = line === full && (inProse(line) || isHypothetical(lead) || UNMENTIONED.test(lead));
  if (isTold || !/[\w\u4e00-\u9fff]/.test(lead)) return undefined;
  const [, quote, type = "", rest = ""] = match;
  const message = quote ? rest : mentionedMessage(rest);
  return JVM.test(type) && message.trim() !== "" ? { type, message: message.trim() } : undefined;
}

const MOST_CAUSES = 10;

/** What the lines right below name as causes, where the frames between were left out. */
function causesBelow(lines: readonly string[], from: number): Cause[] {
  return linesBelow(lines, from - 1, isCause, MOST_CAUSES).flatMap((line) => {
    const cause = parseException(line.slice("Caused by: ".length, 2000));
    return cause ? [{ type: cause.type, message: cause.message }] : [];
  });
}

const isCause = (line: string) => line.startsWith("Caused by: ");

/** MyBatis' message goes on below the exception that has it. */
const isMybatis = (line: string) => line.startsWith("### ");
const belongsAbove = (line: string) => isCause(line) || isMybatis(line);

/** Whether a line belongs to the exception above it, which takes it along. */
function isTaken(lines: readonly string[], at: number): boolean {
  if (!belongsAbove(lines[at]!)) return false;
  const first = lines.slice(Math.max(0, at - MOST_CAUSES), at).findLast((line) => !belongsAbove(line)) ?? "";
  return readException(first.slice(0, 2000)) !== undefined;
}

function readLine(line: string, number: number, { lines }: ErrorText): Finding | undefined {
  if (isTaken(lines, number - 1)) return undefined;
  const stated = readException(line) ?? readResolved(line);
  const exception = stated ?? readMentioned(line);
  if (!exception) return undefined;
  const { type, message } = exception;
  const further = linesBelow(lines, number - 1, isMybatis, MOST_CAUSES);
  const below = causesBelow(lines, number + further.length);
  const isLogged = line.startsWith(type) && readLevel((lines[number - 2] ?? "").slice(0, 2000)) !== undefined;
  return {
    runtime: jvmLanguage(type, []),
    lines: [isLogged ? number - 1 : number, number + further.length + below.length],
    confidence: stated && type.includes(".") ? LIKELY : WEAK,
    type,
    message: message || undefined,
    causes: [...nestedCauses([message, ...further].join("\n")), ...below],
  };
}

/** Reads each line that begins, after an optional log prefix or lead-in, with a Java exception. */
export const javaLine = lineFormat(
  "java-line",
  ["Exception", "Error", "Throwable", "Failure", "DataTruncation"],
  readLine,
);
