/** Failed tests as JUnit's console launcher (`=> pkg.Error: text`) and ScalaTest (`*** FAILED ***`) print them. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parseException, parseFrame, unprefixed } from "../../shared/java-frames.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 60;
const LAUNCHER = /^\s{1,12}=> (.{1,1900})$/;
const SCALATEST = /\*\*\* FAILED \*\*\*(?: \(.{1,40}\))?$/;
/** `1 did not equal 2 (CartSpec.scala:12)` */
const PLACED = /^(.{1,1500}?) \(([\w.-]{1,120}\.\w{1,8}):(\d{1,7})\)$/;

/** Frames that stand without `at`, as the launcher prints them. */
function framesBelow(lines: readonly string[], at: number): Frame[] {
  const frames: Frame[] = [];
  for (const line of lines.slice(at + 1, at + 1 + MOST_LINES)) {
    const text = unprefixed(line).trim();
    const frame = parseFrame(text.startsWith("at ") ? text : `at ${text}`);
    if (!frame) break;
    frames.push(frame);
  }
  return frames;
}

function readLauncher(lines: readonly string[], at: number): Finding | undefined {
  const text = LAUNCHER.exec((lines[at] ?? "").slice(0, MAX_LINE).trimEnd())?.[1];
  const exception = text === undefined ? undefined : parseException(text);
  if (!exception) return undefined;
  const frames = framesBelow(lines, at);
  const { type, message } = exception;
  return { runtime: "java", lines: [at + 1, at + 1 + frames.length], confidence: CERTAIN, type, message, frames };
}

/** The failure stands on the line below the test's name: what was compared and where, or an exception with its trace. */
function readScalaTest(lines: readonly string[], at: number): Finding | undefined {
  const name = unprefixed(lines[at] ?? "").trimEnd();
  if (!SCALATEST.test(name) || !/^\s{0,40}(?:- |[^\s*])/.test(name)) return undefined;
  const text = unprefixed(lines[at + 1] ?? "").trim();
  const [, message, file, line] = PLACED.exec(text) ?? [];
  const frames = framesBelow(lines, at + 1);
  const exception = message ? undefined : parseException(text);
  if (!message && !exception) return undefined;
  return {
    runtime: "scala",
    lines: [at + 1, at + 2 + frames.length],
    confidence: CERTAIN,
    ...(exception ?? { message, category: "assertion" }),
    frames,
    location: file ? { file, line: Number(line) } : undefined,
  };
}

/** Reads each failed test. */
export const jvmTests: Format = {
  name: "jvm-tests",
  anchors: [" => ", "*** FAILED ***"],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readLauncher(lines, at) ?? readScalaTest(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
