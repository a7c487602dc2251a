/** What shells say of commands: not found, not to be run, killed. Wordings of bash, dash, zsh, fish, cmd and PowerShell. */
import type { Category, Finding, Format } from "../../types.ts";
import { LIKELY, STRONG } from "../confidence.ts";
import { exitCodeAfter } from "./exit-code.ts";
import { inProse } from "./prose.ts";

const MAX_LINE = 2_000;
/** `bash: line 1: `, `zsh:1: `, `./run.sh: line 5: `, `sh: 1: `. */
const SHELL = String.raw`^(?:-?[\w./-]{1,80}: ?(?:line )?\d{1,6}: |-?(?:ba|z|da|k|fi)?sh: )`;

const SAYINGS: readonly [RegExp, Category][] = [
  [new RegExp(`${SHELL}(.{0,200}(?:command )?not found(?:: \\S{1,200})?)$`), "dependency"],
  [new RegExp(`${SHELL}(Unknown command:? .{1,200})$`), "dependency"],
  [new RegExp(`${SHELL}(no matches found: .{1,500})$`), "not-found"],
  [
    new RegExp(`${SHELL}(.{1,200}cannot execute(?: binary file)?: .{1,200}|.{1,200}bad interpreter: .{1,200})$`),
    "compatibility",
  ],
  [new RegExp(`${SHELL}(fork: .{1,200})$`), "resource-limit"],
  [
    new RegExp(
      `${SHELL}((?:syntax error|unexpected EOF|parse error).{0,200}|bad substitution|Bad substitution|.{1,200}: bad substitution)$`,
    ),
    "syntax",
  ],
  [new RegExp(`${SHELL}(.{1,200}: (?:unbound variable|parameter not set|ambiguous redirect))$`), "lookup"],
  [/^[\w./-]{1,80}: (command not found: \S{1,200})$/, "dependency"],
  [/^('.{1,200}' is not recognized as an internal or external command,?)/, "dependency"],
  [/^(?:[\w.-]{1,80} ?: )?(The term '.{1,200}' is not recognized as .{1,200})$/, "dependency"],
  [/^(?:sudo: )(.{1,200}: command not found)$/, "dependency"],
  [/^Command '.{1,100}' not found, (?:but|did you mean).{0,200}$/, "dependency"],
];

const SIGNALS: readonly [RegExp, string, Category][] = [
  [/^Segmentation fault\b/, "SIGSEGV", "crash"],
  [/^Bus error\b/, "SIGBUS", "crash"],
  [/^Illegal instruction\b/, "SIGILL", "crash"],
  [/^Floating point exception\b/, "SIGFPE", "arithmetic"],
  [/^Aborted\b/, "SIGABRT", "crash"],
  [/^Killed\b/, "SIGKILL", "memory"],
  [/^Terminated\b/, "SIGTERM", "crash"],
];
/** A signal's name alone, or behind the shell's prefix and a process id, with the command after it. */
const SIGNALLED = new RegExp(
  String.raw`(?:${SHELL}\s{0,9}\d{1,9} |^\[\d{1,4}\][ +-]{1,9}(?:\d{1,9} )?|^(?=[A-Za-z ]{6,30}(?: \(core dumped\)|: \d{1,2})?$))([A-Z][a-z].{5,})$`,
);

export const shell: Format = {
  name: "shell",
  parse({ lines }) {
    const found = lines.flatMap((line, index) => {
      const text = line.slice(0, MAX_LINE).trimEnd();
      return (inProse(text) ? undefined : (readSaying(text, index) ?? readSignal(text, lines, index))) ?? [];
    });
    return found.length > 0 ? found : undefined;
  },
};

function readSaying(line: string, index: number): Finding | undefined {
  for (const [pattern, category] of SAYINGS) {
    const match = pattern.exec(line);
    const message = match?.[1] ?? match?.[0];
    if (message === undefined) continue;
    return { runtime: "shell", lines: [index + 1, index + 1], confidence: STRONG, message, category };
  }
  return undefined;
}

function readSignal(line: string, lines: readonly string[], index: number): Finding | undefined {
  const said = SIGNALLED.exec(line)?.[1];
  const [pattern, signal, category] = SIGNALS.find(([sign]) => said !== undefined && sign.test(said)) ?? [];
  if (said === undefined || pattern === undefined) return undefined;
  const message = /^[A-Z][a-z]+(?: [a-z]+){0,2}(?: \(core dumped\))?/.exec(said)?.[0] ?? said;
  const exitCode = exitCodeAfter(lines, index);
  return { runtime: "shell", lines: [index + 1, index + 1], confidence: LIKELY, message, signal, exitCode, category };
}
