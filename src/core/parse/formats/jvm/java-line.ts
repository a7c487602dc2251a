/** A Java exception of which only the line was posted: `java.lang.NullPointerException: Cannot invoke …`. */
import type { Finding, Format } from "../../../types.ts";
import { LIKELY, WEAK } from "../../confidence.ts";
import { java as categories } from "../../categories/java.ts";
import { jvmLanguage, nestedCauses, parseException, unprefixed } from "../../shared/java-frames.ts";
import type { JavaException } from "../../shared/java-frames.ts";
import { withoutLeads } from "../../shared/lead.ts";
import { inProse } from "../../shared/prose.ts";

/** Where Java packages begin. Python's and others' qualified names begin elsewhere. */
const PACKAGE =
  /^(?:javax?|jakarta|jdk|sun|com|org|net|io|dev|kotlinx?|scala|groovy|android|androidx|akka|play|reactor|feign|rx)\./;
const EXCEPTION = /(?:Exception|Error|Throwable)(?:\$\w{1,100})?$/;

const isQualified = ({ type }: JavaException): boolean => PACKAGE.test(type) && EXCEPTION.test(type);

/** Classes that other languages print without a package as well are left to them. */
const isKnown = ({ type, message }: JavaException): boolean =>
  type.endsWith("Exception") && message !== "" && categories.has(type);

function readException(line: string): JavaException | undefined {
  if (!/Exception|Error|Throwable/.test(line) || inProse(line)) return undefined;
  for (const rest of withoutLeads(unprefixed(line))) {
    const exception = parseException(rest);
    if (exception && rest.startsWith(exception.type) && (isQualified(exception) || isKnown(exception)))
      return exception;
  }
  return undefined;
}

function readLine(line: string, index: number): Finding[] {
  const exception = readException(line);
  if (!exception) return [];
  const { type, message } = exception;
  return [
    {
      runtime: jvmLanguage(type, []),
      lines: [index + 1, index + 1],
      confidence: type.includes(".") ? LIKELY : WEAK,
      type,
      message: message || undefined,
      causes: nestedCauses(message),
    },
  ];
}

/** Reads each line that begins, after an optional log prefix or lead-in, with a Java exception. */
export const javaLine: Format = {
  name: "java-line",
  parse({ lines }) {
    const findings = lines.flatMap(readLine);
    return findings.length > 0 ? findings : undefined;
  },
};
