/** Spring Boot's failure analysis: `APPLICATION FAILED TO START`, then `Description:`, `Reason:` and `Action:`. */
import type { Category } from "../../../report.ts";
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { parseException } from "../../shared/java-frames.ts";

const BANNER = "APPLICATION FAILED TO START";
const MOST_LINES = 60;
const CATEGORIES: readonly (readonly [RegExp, Category])[] = [
  [/already in use|already been defined/, "conflict"],
  [/method that does not exist|field that does not exist|incompatible/, "compatibility"],
  [/could not be found|no qualifying bean/i, "configuration"],
];

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
    category: CATEGORIES.find(([wording]) => wording.test(message))?.[1] ?? "configuration",
    message,
  };
}

const PAGE = /^There was an unexpected error \(type=(.{1,80}?), status=(\d{3})\)\.\s{0,20}(.{0,1500})$/;

/** The page shown where no other is: `There was an unexpected error (type=Not Found, status=404).` with the message below. */
function readPage(lines: readonly string[], at: number): Finding | undefined {
  const [, reason, status, beside] = PAGE.exec((lines[at] ?? "").slice(0, 2000).trim()) ?? [];
  if (!reason) return undefined;
  const below = beside || (lines[at + 1] ?? "").trim();
  const exception = parseException((lines[at + 2] ?? "").trim());
  const message = below === "" || below === "No message available" ? reason : below;
  return {
    runtime: "java",
    lines: [at + 1, at + (below && !beside ? 2 : 1)],
    confidence: CERTAIN,
    message,
    ...(exception?.message === message && { type: exception.type }),
    httpStatus: Number(status),
  };
}

/** Its commonest description, where the banner was cut off. */
const PORT = /^\s{0,8}(Web server failed to start\. Port \d{1,5} was already in use\.)$/;

function readPort(lines: readonly string[], at: number): Finding | undefined {
  const message = PORT.exec((lines[at] ?? "").slice(0, 200).trimEnd())?.[1];
  if (message === undefined) return undefined;
  return { runtime: "java", lines: [at + 1, at + 1], confidence: LIKELY, message, category: "conflict" };
}

/** Reads what Spring Boot says of an application that did not start, and its page of errors. */
export const springBoot: Format = {
  name: "spring-boot",
  anchors: [BANNER, "Web server failed to start. Port ", "There was an unexpected error (type="],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readFailure(lines, at) ?? readPage(lines, at) ?? []);
    const found = findings.length > 0 ? findings : lines.flatMap((_, at) => readPort(lines, at) ?? []);
    return found.length > 0 ? found : undefined;
  },
};
