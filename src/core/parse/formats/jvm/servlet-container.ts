/** Servlet containers: Tomcat's page of an error, and lines of `java.util.logging`, whose level stands below its date. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, ENCLOSING, LIKELY } from "../../confidence.ts";
import { parseException, parseFrame } from "../../shared/java-frames.ts";
import { linesBelow } from "../../shared/lines.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 200;
const PAGE = /^HTTP Status ([45]\d\d)(?: [–—-] | )?(.{0,200})$/;
/** Jetty's page; since 9.4.21 its fields stand one below another. */
const JETTY = /^HTTP ERROR:? ([45]\d\d)(?: (\S.{0,900}))?$/;
const JETTY_FIELD = /^(?:Problem accessing .{1,900}|(?:URI|STATUS|MESSAGE|SERVLET):\s.{0,900})$/;
const JETTY_CAUSE = /^(?:CAUSED BY:\s{0,4}|Caused by:\s{0,4})(\S.{0,1900})?$/;
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

/** Jetty's page as copied: the cause may stand on its label's line or below it, with its trace. */
function readJetty(lines: readonly string[], at: number): Finding | undefined {
  const [, status, reason] = JETTY.exec((lines[at] ?? "").slice(0, MAX_LINE).trim()) ?? [];
  const block = linesBelow(lines, at, (line) => !JETTY.test(line.trim()), MOST_LINES).map((line) => line.trim());
  if (!status || !block.some((line) => JETTY_FIELD.test(line))) return undefined;
  const label = block.findIndex((line) => JETTY_CAUSE.test(line));
  const rest =
    label < 0 ? [] : [JETTY_CAUSE.exec(block[label] ?? "")?.[1] ?? "", ...block.slice(label + 1)].filter(Boolean);
  const exception = parseException(rest[0] ?? "");
  const frames = rest.slice(1).flatMap((line) => parseFrame(line) ?? []);
  const said = block.map((line) => /^MESSAGE:\s(.{1,900})$/.exec(line)?.[1]).find(Boolean);
  return {
    runtime: "java",
    lines: [
      at + 1,
      at + 1 + block.findLastIndex((line) => JETTY_FIELD.test(line) || parseFrame(line) || JETTY_CAUSE.test(line)) + 1,
    ],
    confidence: ENCLOSING,
    message: said ?? reason ?? block.find((line) => line !== "" && !JETTY_FIELD.test(line)),
    httpStatus: Number(status),
    ...(exception && { type: exception.type, message: exception.message || undefined, frames }),
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
  anchors: ["HTTP Status ", "HTTP ERROR", "SEVERE: "],
  parse({ lines }) {
    const findings = lines.flatMap(
      (_, at) => readPage(lines, at) ?? readJetty(lines, at) ?? readRecord(lines, at) ?? [],
    );
    return findings.length > 0 ? findings : undefined;
  },
};
