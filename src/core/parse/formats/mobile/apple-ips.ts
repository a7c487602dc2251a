/** Apple's crash reports since iOS 15 as JSON: a header line with `bug_type`, then the report. https://developer.apple.com/documentation/xcode/interpreting-the-json-format-of-a-crash-report */
import { z } from "zod";
import type { ErrorText, Finding, Format, Frame } from "../../../types.ts";
import { appleCategory } from "../../categories/apple.ts";
import { ENCLOSING } from "../../confidence.ts";
import { appleLanguage } from "../../shared/apple-frames.ts";

const MOST_CHARACTERS = 2_000_000;
const MOST_FRAMES = 200;

const frame = z
  .object({ symbol: z.string(), sourceFile: z.string(), sourceLine: z.number(), imageIndex: z.number() })
  .partial();
const report = z
  .object({
    exception: z.object({ type: z.string(), signal: z.string(), subtype: z.string(), codes: z.string() }).partial(),
    termination: z
      .object({
        namespace: z.string(),
        code: z.union([z.number(), z.string()]),
        indicator: z.string(),
        details: z.array(z.string()),
        reasons: z.array(z.string()),
      })
      .partial(),
    asi: z.record(z.string(), z.array(z.string())),
    faultingThread: z.number(),
    threads: z.array(z.object({ frames: z.array(frame) }).partial()),
    lastExceptionBacktrace: z.array(frame),
    usedImages: z.array(z.object({ name: z.string() }).partial()),
  })
  .partial();
type Report = z.infer<typeof report>;

const TRAP = /^([^\s:]{1,200}\.swift):(\d{1,7}): (?:Fatal error|Precondition failed|Assertion failed): (.{1,900})/;
/** 0x8badf00d, as the number that JSON makes of it too. */
const WATCHDOG: ReadonlySet<string> = new Set(["2343432205", "0x8badf00d"]);
/** Jetsam's reports list processes; the largest one, or the one with a reason, was ended. */
const JETSAM =
  /"reason" ?: ?"((?:per-process-limit|vm-pageshortage|vm-thrashing|highwater|fc-thrashing|jettisoned|disk-space-shortage)[\w-]{0,20})"/;

export const appleIps: Format = {
  name: "apple-ips",
  anchors: ['"bug_type"', '"faultingThread"'],
  parse(text) {
    const body = jsonIn(text);
    const parsed = body === undefined ? undefined : report.safeParse(body);
    if (parsed?.success === true && (parsed.data.exception ?? parsed.data.termination))
      return [toFinding(parsed.data, text)];
    return readPartly(text);
  },
};

/** The report: all that follows the line with the header. */
function jsonIn(text: ErrorText): unknown {
  const header = /^\s{0,4}\{"[^\n]{0,1900}"bug_type"[^\n]{0,1900}\}\s{0,4}$/.test(text.lines[0]?.slice(0, 4000) ?? "");
  try {
    return JSON.parse(
      text.lines
        .slice(header ? 1 : 0)
        .join("\n")
        .slice(0, MOST_CHARACTERS),
    );
  } catch {
    return undefined;
  }
}

function toFinding(read: Report, text: ErrorText): Finding {
  const { exception = {}, termination = {} } = read;
  const { message, location } = readMessage(read);
  const frames = framesOf(read);
  const watchdog = WATCHDOG.has(String(termination.code).toLowerCase());
  const words = [message, exception.subtype, termination.indicator, ...(termination.reasons ?? [])].join(" ");
  return {
    runtime: appleLanguage(text.text.slice(0, 40_000)),
    lines: [1, text.lines.length],
    confidence: ENCLOSING,
    severity: "fatal",
    type: exception.type,
    message,
    signal: exception.signal,
    code: watchdog ? "0x8badf00d" : undefined,
    category: watchdog ? "timeout" : (appleCategory(words) ?? "crash"),
    frames,
    location: location ?? frames.find(({ file }) => file !== undefined),
  };
}

/** What the program left for the report (`asi`), else what the system says of the exception. */
function readMessage({ exception = {}, termination = {}, asi = {} }: Report): Pick<Finding, "message" | "location"> {
  const told = Object.values(asi)
    .flat()
    .find((line) => !line.startsWith("abort() called"));
  const [, file, line, fatal] = TRAP.exec(told ?? "") ?? [];
  if (fatal !== undefined) return { message: fatal, location: { file, line: Number(line) } };
  return { message: told ?? exception.subtype ?? termination.indicator ?? termination.details?.[0] ?? exception.codes };
}

function framesOf({ lastExceptionBacktrace, threads = [], faultingThread = 0, usedImages = [] }: Report): Frame[] {
  const printed = lastExceptionBacktrace ?? threads[faultingThread]?.frames ?? [];
  return printed.slice(0, MOST_FRAMES).map(({ symbol, sourceFile, sourceLine, imageIndex }) => {
    return { function: symbol, file: sourceFile, line: sourceLine, module: usedImages[imageIndex ?? -1]?.name };
  });
}

/** A report that was cut, or Jetsam's: by the few fields that say what happened. */
function readPartly({ lines }: ErrorText): Finding[] | undefined {
  const first = (pattern: RegExp) =>
    lines.map((line) => pattern.exec(line.slice(0, 4000))?.[1]).find((value) => value !== undefined);
  const type = first(/"type" ?: ?"(EXC_[A-Z_]{3,30})"/);
  const reason = first(JETSAM);
  if (type === undefined && reason === undefined) return undefined;
  const message = reason ?? first(/"subtype" ?: ?"([^"]{1,300})"/) ?? first(/"indicator" ?: ?"([^"]{1,300})"/);
  const category = appleCategory(message ?? "") ?? (reason === undefined ? "crash" : "memory");
  const runtime = appleLanguage(lines.slice(0, 400).join("\n").slice(0, 40_000));
  return [
    {
      runtime,
      lines: [1, lines.length],
      confidence: ENCLOSING,
      severity: "fatal",
      type,
      message,
      signal: first(/"signal" ?: ?"(SIG[A-Z]{2,8})"/),
      category,
    },
  ];
}
