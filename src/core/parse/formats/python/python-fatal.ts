/** Failures of the interpreter itself: crashes, as `faulthandler` prints them, and nothing to run: https://docs.python.org/3/library/faulthandler.html */
import type { Category, Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { matchable } from "../../shared/lines.ts";

const MAX_FRAMES = 200;
const MAX_BODY_LINES = 1000;

/** What the interpreter says when it finds nothing to run. */
const launcher =
  /^(?:\S{0,300}\/)?python[\d.]{0,6}(?:\.exe)?: (No module named \S.{0,300}|can't open file .{1,600}|Error while finding module specification for .{1,600}|can't find '__main__' module in .{1,300})$/;
const header = /^Fatal Python error: (.{1,1900})$/;
/** Innermost first, and without the comma of a traceback. */
const frameLine = /^\s{1,8}File "([^"]{1,500})", line (\d{1,9}) in (.{1,200})$/;
/** `Timeout (0:00:05)!`: what `dump_traceback_later` prints. */
const timeout = /^(Timeout \(\d{1,3}:\d\d:\d\d(?:\.\d{1,6})?\)!)$/;
const categories: readonly (readonly [RegExp, Category])[] = [
  [/^Timeout/, "timeout"],
  [/segmentation fault/i, "crash"],
  [/^init_|initiali[sz]/i, "configuration"],
  [/stack overflow|MemoryError/i, "memory"],
];
const signals: Record<string, string> = {
  "Segmentation fault": "SIGSEGV",
  Aborted: "SIGABRT",
  "Bus error": "SIGBUS",
  "Floating point exception": "SIGFPE",
  "Illegal instruction": "SIGILL",
};

const isBody = (line: string) =>
  /^(?:\s|(?:Current thread|Thread) 0x|Python runtime state|Extension modules|$)/.test(line);

function readFrames(body: readonly string[]): Frame[] {
  const stack = body.slice(body.findIndex((line) => /^Current thread|^Stack|^Thread 0x/.test(line)) + 1);
  const end = stack.findIndex((line) => !frameLine.test(matchable(line)));
  return stack.slice(0, Math.min(MAX_FRAMES, end < 0 ? stack.length : end)).flatMap((line): Frame[] => {
    const [, file, number, name] = frameLine.exec(matchable(line)) ?? [];
    return file ? [{ file, line: Number(number), function: name }] : [];
  });
}

/** `-m` names the exception that it met behind its own words. */
const launched = (message: string): Pick<Finding, "runtime" | "category"> => ({
  runtime: "python",
  category: /module spec|No module named|__main__/.test(message)
    ? "dependency"
    : /\[Errno 13\]/.test(message)
      ? "permission"
      : "not-found",
});

function readLauncher(line: string, at: number): Finding[] {
  const message = launcher.exec(matchable(line))?.[1];
  return message ? [{ ...launched(message), lines: [at + 1, at + 1], confidence: CERTAIN, message }] : [];
}

export const pythonFatal: Format = {
  name: "python-fatal",
  anchors: ["Fatal Python error: ", "python", "Timeout ("],
  parse({ lines }) {
    const findings = lines.flatMap((line, at): Finding[] => {
      const message = (header.exec(matchable(line)) ?? timeout.exec(matchable(line)))?.[1];
      if (!message) return readLauncher(line, at);
      const after = lines.slice(at + 1, at + 1 + MAX_BODY_LINES);
      const end = after.findIndex((next) => !isBody(next));
      const body = after.slice(0, end < 0 ? after.length : end);
      const signal = signals[message];
      const span: [number, number] = [at + 1, at + 1 + body.length];
      const how: Partial<Finding> = {
        severity: "fatal",
        signal,
        category: signal ? "crash" : categories.find(([wording]) => wording.test(message))?.[1],
      };
      return [{ runtime: "python", lines: span, confidence: CERTAIN, message, ...how, frames: readFrames(body) }];
    });
    return findings.length > 0 ? findings : undefined;
  },
};
