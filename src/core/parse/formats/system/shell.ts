/** What shells say of commands: not found, not to be run, killed. Wordings of bash, dash, zsh, fish, cmd and PowerShell. */
import type { Category, Finding, Format } from "../../../types.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_LINE = 2_000;
/** `bash: line 1: `, `zsh:1: `, `./run.sh: line 5: `, `sh: 1: `. */
const SHELL = String.raw`^(?:-?[\w./-]{1,80}: ?(?:line )?\d{1,6}: |-?(?:ba|z|da|k|fi)?sh: )`;

/** A script's place before its message; of a shell's own name there is none. */
const SCRIPT = /^(?!-?(?:\/[\w./]{1,40}\/)?(?:ba|z|da|k|fi)?sh:)([\w./-]{1,80}): (?:line )?(\d{1,6}): /;

/** What all of them have in common, so that most lines cost one look. */
const SAID =
  /not found|division by|[Ss]yntax error|expression expected|no matches|Unknown command|cannot execute|bad interpreter|fork: |unexpected EOF|parse error|ad substitution|unbound variable|parameter not set|ambiguous redirect|is not recognized|is required/;

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
      `${SHELL}((?:[Ss]yntax error|unexpected EOF|parse error).{0,200}|bad substitution|Bad substitution|.{1,200}: bad substitution)$`,
    ),
    "syntax",
  ],
  [new RegExp(`${SHELL}(.{1,200}: (?:unbound variable|parameter not set|ambiguous redirect))$`), "lookup"],
  [new RegExp(`${SHELL}(.{1,200}: division by (?:0|zero).{0,100})$`), "arithmetic"],
  [new RegExp(`${SHELL}(.{1,200}: integer expression expected)$`), "invalid-input"],
  [/^[\w./-]{1,80}: (command not found: \S{1,200})$/, "dependency"],
  [/^('.{1,200}' is not recognized as an internal or external command,?)/, "dependency"],
  [/^(?:[\w.-]{1,80} ?: )?(The term '.{1,200}' is not recognized as .{1,200})$/, "dependency"],
  [/^(?:sudo: )(.{1,200}: command not found)$/, "dependency"],
  [/^sudo: (a (?:terminal|password) is required.{0,200})$/, "authentication"],
  [/^Command '.{1,100}' not found, (?:but|did you mean).{0,200}$/, "dependency"],
];

const SIGNALS = new Map<string, [signal: string, category: Category]>([
  ["Segmentation fault", ["SIGSEGV", "crash"]],
  ["Bus error", ["SIGBUS", "crash"]],
  ["Illegal instruction", ["SIGILL", "crash"]],
  ["Floating point exception", ["SIGFPE", "arithmetic"]],
  ["Aborted", ["SIGABRT", "crash"]],
  ["Killed", ["SIGKILL", "memory"]],
  ["Terminated", ["SIGTERM", "crash"]],
]);
const SIGNAL_NAME = new RegExp([...SIGNALS.keys()].join("|"));
const NAMES = `(?<message>(?<name>${SIGNAL_NAME.source})(?: \\(core dumped\\))?)`;
/** A signal's name alone on its line; or behind the shell's prefix and a process id, with the command after it. */
const SIGNALLED = [
  new RegExp(`^${NAMES}(?:: \\d{1,2})?$`),
  new RegExp(`${SHELL}\\s{0,9}\\d{1,9} ${NAMES}`),
  new RegExp(`^\\[\\d{1,4}\\][ +-]{1,9}(?:\\d{1,9} )?${NAMES}`),
];

export const shell: Format = {
  name: "shell",
  parse({ lines }) {
    const found = lines.flatMap((line, index) => {
      const text = line.slice(0, MAX_LINE).trimEnd();
      const finding = readSaying(text, index) ?? readSignal(text, lines, index);
      return finding && !inProse(text) ? [finding] : [];
    });
    return found.length > 0 ? found : undefined;
  },
};

function readSaying(line: string, index: number): Finding | undefined {
  if (!SAID.test(line)) return undefined;
  for (const [pattern, category] of SAYINGS) {
    const match = pattern.exec(line);
    const message = match?.[1] ?? match?.[0];
    if (message === undefined) continue;
    return { runtime: "shell", lines: [index + 1, index + 1], confidence: STRONG, message, category, ...placeOf(line) };
  }
  return undefined;
}

function placeOf(line: string): Pick<Finding, "location"> {
  const [, file, number] = SCRIPT.exec(line) ?? [];
  return file === undefined ? {} : { location: { file, line: Number(number) } };
}

function readSignal(line: string, lines: readonly string[], index: number): Finding | undefined {
  if (!SIGNAL_NAME.test(line)) return undefined;
  const { name = "", message } = SIGNALLED.map((pattern) => pattern.exec(line)?.groups).find(Boolean) ?? {};
  const [signal, category] = SIGNALS.get(name) ?? [];
  if (signal === undefined) return undefined;
  const exitCode = exitCodeAfter(lines, index);
  return { runtime: "shell", lines: [index + 1, index + 1], confidence: LIKELY, message, signal, exitCode, category };
}
