/** Servlet containers: Tomcat's page of an error, and lines of `java.util.logging`, whose level stands below its date. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { parseException, parseFrame } from "../../shared/java-frames.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 200;
const PAGE = /^HTTP Status ([45]\d\d)(?: [–—-] | )?(.{0,200})$/;
const LABEL = /^(Type|Message|Description|Exception|Root Cause|Note)\b\s?(.{0,1500})$/i;
const DATED = /^[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d [AP]M \S{1,200}(?: \S{1,100})?$/;
const SEVERE = /^SEVERE: (\S.{0,1900})$/;

/** The exception under a label, with frames that stand without `at`. */
function exceptionBelow(block: readonly string[], label: RegExp): Partial<Finding> | undefined {
  const start = block.findIndex((line) => label.test(line.trim()));
  const rest = start < 0 ? [] : block.slice(start + 1).filter((line) => line.trim() !== "");
  const exception = parseException((rest[0] ?? "").trim());
  const frames: Frame[] = [];
  for (const line of rest.slice(1)) {
    const frame = parseFrame(`at ${line.trim()}`);
    if (!frame) break;
    frames.push(frame);
  }
  return exception && { type: exception.type, message: exception.message || undefined, frames };
}

/** A page as copied from the browser. */
function readPage(lines: readonly string[], at: number): Finding | undefined {
  const [, status, reason] = PAGE.exec((lines[at] ?? "").slice(0, MAX_LINE).trim()) ?? [];
  if (!status) return undefined;
  const block = lines.slice(at + 1, at + MOST_LINES).map((line) => line.slice(0, MAX_LINE));
  const note = block.findLastIndex((line) => LABEL.test(line.trim()) || parseFrame(`at ${line.trim()}`));
  if (note < 0) return undefined;
  const said = block.map((line) => /^Message\s(.{1,1500})$/i.exec(line.trim())?.[1]).find((line) => line);
  const root = exceptionBelow(block, /^Root Cause$/i);
  return {
    runtime: "java",
    lines: [at + 1, at + 2 + note],
    confidence: CERTAIN,
    message: said ?? reason,
    httpStatus: Number(status),
    ...exceptionBelow(block, /^Exception$/i),
    causes: root ? [root] : [],
  };
}

function readRecord(lines: readonly string[], at: number): Finding | undefined {
  const message = SEVERE.exec((lines[at] ?? "").slice(0, MAX_LINE).trimEnd())?.[1];
  if (!message || !DATED.test((lines[at - 1] ?? "").slice(0, MAX_LINE).trimEnd())) return undefined;
  return { runtime: "java", lines: [at, at + 1], confidence: LIKELY, message };
}

/** Reads each page and each severe record. */
export const servletContainer: Format = {
  name: "servlet-container",
  anchors: ["HTTP Status ", "SEVERE: "],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readPage(lines, at) ?? readRecord(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
