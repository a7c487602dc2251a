/**
 * Refused command lines, as argparse and optparse end a program: https://docs.python.org/3/library/argparse.html#exiting-methods
 */
import type { Finding } from "../../../types.ts";
import { STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { messageTail } from "../../shared/python-exception.ts";

const refusal = /^(?:ERROR: )?([\w./-]{1,80}(?: [\w.-]{1,40}){0,3}): error: (\S.{0,1800})$/;
const ownWords =
  /^(?:argument |the following arguments are required|unrecognized arguments|one of the arguments |ambiguous option|no such option: -)/;
const usage = /^(?:ERROR: )?[Uu]sage: {1,3}(\S{1,100})/;
const MOST_USAGE = 40;

/** Whether the usage of the program that speaks in line `at` stands above it: then a program's own words are a refusal too. */
function isBelowUsage(lines: readonly string[], at: number, program: string): boolean {
  const above = lines.slice(Math.max(0, at - MOST_USAGE), at).findLast((line) => usage.test(line));
  const named = usage.exec(above ?? "")?.[1];
  return named !== undefined && program.split(" ", 1)[0] === named;
}

/** The interpreter's own: Python/initconfig.c */
const INTERPRETER = /^([Uu]nknown option:? -{1,2}\S{1,100}|Argument expected for the -\S{1,40} option)$/;
const PYTHON = /^usage: .{0,300}python[\d.w]{0,8}(?:\.exe)? \[option\]/;

function readInterpreter(lines: readonly string[], at: number): Finding | undefined {
  const message = INTERPRETER.exec(lines[at]!)?.[1];
  if (message === undefined || !PYTHON.test(lines[at + 1] ?? "")) return undefined;
  return { runtime: "python", lines: [at + 1, at + 2], confidence: STRONG, message, category: "invalid-input" };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const [, program = "", first] = refusal.exec(lines[at]!) ?? [];
  if (first === undefined || !(ownWords.test(first) || isBelowUsage(lines, at, program))) return undefined;
  const tail = messageTail(lines, at + 1);
  return {
    runtime: "python",
    lines: [at + 1, at + 1 + tail.length],
    confidence: STRONG,
    message: [first, ...tail].join("\n"),
    exitCode: 2,
    category: /No such file or directory/.test(first) ? "not-found" : "invalid-input",
  };
}

export const pythonArgparse = blockFormat(
  "python-argparse",
  [": error: ", "nknown option", "Argument expected for the -"],
  (lines, at) => readInterpreter(lines, at) ?? read(lines, at),
);
