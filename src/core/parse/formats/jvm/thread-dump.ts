/** Deadlocks that a thread dump of the JVM reports: https://docs.oracle.com/en/java/javase/17/troubleshoot/ */
import type { Finding, Format, Frame } from "../../../types.ts";
import { ENCLOSING } from "../../confidence.ts";
import { parseFrame } from "../../shared/java-frames.ts";

const MOST_LINES = 500;
const HEADING = /^\s{0,4}(Found (?:one|a total of \d{1,4}|\d{1,4}) Java-level deadlocks?):/;
const STACKS = "Java stack information for the threads listed above";
const END = /^\s{0,4}Found \d{1,4} deadlocks?\./;

/** The frames of the first thread. */
function readFrames(block: readonly string[]): Frame[] {
  const start = block.findIndex((line) => line.includes(STACKS));
  const frames: Frame[] = [];
  for (const line of start < 0 ? [] : block.slice(start + 2)) {
    const frame = parseFrame(line);
    if (frame) frames.push(frame);
    else if (frames.length > 0 && /^\s{0,4}"/.test(line)) break;
  }
  return frames;
}

function readDeadlock(lines: readonly string[], at: number): Finding | undefined {
  const message = HEADING.exec((lines[at] ?? "").slice(0, 200))?.[1];
  if (!message) return undefined;
  const below = lines.slice(at, at + MOST_LINES);
  const end = below.findIndex((line) => END.test(line));
  const block = end < 0 ? below : below.slice(0, end + 1);
  return {
    runtime: "java",
    lines: [at + 1, at + block.length],
    confidence: ENCLOSING,
    category: "concurrency",
    message,
    frames: readFrames(block),
  };
}

/** Reads each deadlock; a dump without one is no error. */
export const threadDump: Format = {
  name: "thread-dump",
  anchors: ["Java-level deadlock"],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readDeadlock(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
