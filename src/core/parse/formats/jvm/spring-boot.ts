/** Spring Boot's failure analysis: `APPLICATION FAILED TO START`, then `Description:`, `Reason:` and `Action:`. */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";

const BANNER = "APPLICATION FAILED TO START";
const MOST_LINES = 60;

/** The first paragraph under a heading, as one line; undefined when the heading is missing. */
function paragraph(lines: readonly string[], heading: string): string | undefined {
  const at = lines.findIndex((line) => line.trim() === heading);
  const below = at < 0 ? [] : lines.slice(at + 1);
  const start = below.findIndex((line) => line.trim() !== "");
  const rest = start < 0 ? [] : below.slice(start).map((line) => line.trim());
  const end = rest.indexOf("");
  return (end < 0 ? rest : rest.slice(0, end)).join(" ") || undefined;
}

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  if (lines[at]?.trim() !== BANNER) return undefined;
  const block = lines.slice(at, at + MOST_LINES);
  const message = paragraph(block, "Description:");
  if (message === undefined) return undefined;
  const action = block.findIndex((line) => line.trim() === "Action:");
  return {
    runtime: "java",
    lines: [at + 1, at + (action < 0 ? block.length : action + 1)],
    confidence: CERTAIN,
    severity: "fatal",
    category: message.includes("already in use") ? "conflict" : "configuration",
    message,
  };
}

/** Reads what Spring Boot says of an application that did not start. */
export const springBoot: Format = {
  name: "spring-boot",
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readFailure(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
