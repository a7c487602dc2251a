/** What shells say of scripts and commands: bash, dash, BusyBox, ksh, zsh, fish, cmd and PowerShell. */
import { shellWordings } from "../../categories/shell.ts";
import type { Category, Finding, Format } from "../../../types.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { byWording } from "../../shared/by-wording.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { inProse } from "../../shared/prose.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const MAX_LINE = 2_000;
const FILE = String.raw`(?<file>-?[\w./+~@-]{1,200})`;
/** `./run.sh: line 5: …`, `run.sh: cd: line 5: …`, `run.sh: 5: …`, `zsh:cd:1: …`, `run.ksh[5]: …`, `a.fish (line 5): …`, `bash: …`. */
const PREFIXES = [
  new RegExp(
    `^(?:-?bash: )?${FILE}: ?(?:-c: |[a-z]{1,12}: )?(?:line |行 ?|第 ?|Zeile |ligne |línea |linha |riga |строка )(?<line>\\d{1,7})(?: 行)?[:：] ?(?<message>\\S.{0,1500})$`,
  ),
  new RegExp(`^${FILE}: (?<line>\\d{1,7}): (?<message>\\S.{0,1500})$`),
  new RegExp(`^${FILE}:(?:[\\w.\\[-]{1,40}:)?(?<line>\\d{1,7}): (?<message>\\S.{0,1500})$`),
  new RegExp(`^${FILE}\\[(?<line>\\d{1,7})\\]: (?<message>\\S.{0,1500})$`),
  new RegExp(`^${FILE}: (?<message>syntax error at line (?<line>\\d{1,7}): .{1,300})$`),
  new RegExp(`^${FILE} \\(line (?<line>\\d{1,7})\\): (?<message>\\S.{0,1500})$`),
];
/** How every prefix begins, so that most lines cost one look. */
const NAMED = /^-?[\w./+~@-]{1,200}(?::|\[\d| \(line )/;
const SHELL = String.raw`-?(?:/[\w./]{1,60}/)?(?:ba|z|da|k|mk|fi|a|tc|c)?sh`;
const PLACELESS = new RegExp(`^${SHELL}: (?:-c: )?(?<message>\\S.{0,1500})$`);
/** A login shell's name, which begins like a line of a diff. */
const LOGIN = /^-(?=\w{0,4}sh: )/;
/** Files of shells, and functions, which have no suffix. Compilers print the places of other files alike. */
const SCRIPT =
  /(?:^|\/)[\w+~@.-]{0,100}\.(?:[a-z]{0,4}sh|bashrc|zshrc|profile|zprofile|envrc|command|run|env)$|(?:^|\/)(?!\d{4}-\d\d-\d\d|\d{1,2}$)[\w+~@-]{1,100}$|(?:^|\/)\.\w{1,40}$/;
const OWN_NAME = new RegExp(`^(?:${SHELL}|environment|main)$`);
/** Not of a failure; the levels below a warning are those of psql, which names a script alike. */
const HARMLESS =
  /^(?:warning: |cannot set terminal process group|no job control|initialize_job_control|(?:NOTICE|WARNING|INFO|LOG|DEBUG): {1,2})/;
const FAILURE =
  /^(?:\S{1,80}: )?(?:cannot|can't|could not|invalid|illegal|missing|bad|no such|no \S{1,20} in|not an? |ambiguous|failed to|unable to|error|unknown) ?\b|: (?:cannot|can't|not an?|no such|invalid|ambiguous|bad|failed) |(?:error|failed|failure)(?:: .{1,200})?$|: not (?:found|allowed|supported)|\bnot (?:allowed|supported|permitted|available)\b|^error /i;
/** The line that bash quotes behind a syntax error. */
const QUOTED = /^`.{0,1000}'$/;

/** Lines without a shell's prefix. */
const SAYINGS: readonly [RegExp, Category][] = [
  [/^[\w./-]{1,80}: ((?:command not found|未找到命令): \S{1,200})$/, "dependency"],
  [/^([\w./-]{1,80}: (?:command not found|未找到命令))$/, "dependency"],
  [/^('.{1,200}' is not recognized as an internal or external command,?)/, "dependency"],
  [/^('.{1,200}' 不是内部或外部命令，也不是可运行的程序)/, "dependency"],
  [/^(?:\S{1,200} ?: )?(The term '.{1,200}' is not recognized as .{1,200})$/, "dependency"],
  [/^(?:\S{1,200} ?: )?(无法将[“ ]?.{1,200}?”? ?项 ?识别为 ?cmdlet.{0,200})$/, "dependency"],
  [
    /^(?:\S{1,200} ?: )?(File .{1,400} cannot be loaded(?: because (?:running|the execution of) scripts is disabled on this system)?\..{0,400}|无法加载文件 .{1,400}[，,。].{1,300})$/,
    "permission",
  ],
  [/^(?:sudo: )(.{1,200}: command not found)$/, "dependency"],
  [/^sudo: (a (?:terminal|password) is required.{0,200}|\d incorrect password attempts?)$/, "authentication"],
  [/^sudo: (unable to resolve host .{1,100}.{0,100})$/, "dns"],
  [/^sudo: (unknown user:? .{1,80})$/, "not-found"],
  [/^(\S{1,60} is not in the sudoers file\..{0,80})$/, "authorization"],
  [/^(Command '.{1,100}' not found, (?:but|did you mean).{0,200})$/, "dependency"],
  [/^(The system cannot find the (?:path|file|drive) specified\.)$/, "not-found"],
  [/^(系统找不到指定的(?:路径|文件)。)$/, "not-found"],
];

const SIGNALS = new Map<string, [signal: string, category: Category]>([
  ["Segmentation fault", ["SIGSEGV", "crash"]],
  ["Bus error", ["SIGBUS", "crash"]],
  ["Illegal instruction", ["SIGILL", "crash"]],
  ["Floating point exception", ["SIGFPE", "arithmetic"]],
  ["Aborted", ["SIGABRT", "crash"]],
  ["Abort trap", ["SIGABRT", "crash"]],
  ["Trace/BPT trap", ["SIGTRAP", "crash"]],
  ["Trace/breakpoint trap", ["SIGTRAP", "crash"]],
  ["Killed", ["SIGKILL", "memory"]],
  ["Terminated", ["SIGTERM", "crash"]],
]);
const SIGNAL_NAME = new RegExp([...SIGNALS.keys()].join("|"));
const NAMES = `(?<message>(?<name>${SIGNAL_NAME.source})(?: \\(core dumped\\))?)`;
/** A signal's name alone on its line; or behind the shell's prefix and a process id, with the command after it. */
const SIGNALLED = [
  new RegExp(`^${NAMES}(?:: \\d{1,2})?$`),
  new RegExp(`^(?:-?[\\w./-]{1,80}: ?(?:line )?\\d{1,6}: |-?(?:ba|z|da|k|fi)?sh: )\\s{0,9}\\d{1,9} ${NAMES}`),
  new RegExp(`^\\[\\d{1,4}\\][ +-]{1,9}(?:\\d{1,9} )?${NAMES}`),
];

/** zsh tells of a job in its own words, and of a program in the foreground behind its own name. */
const ZSH_NAMES = new Map([
  ["segmentation fault", "Segmentation fault"],
  ["bus error", "Bus error"],
  ["illegal hardware instruction", "Illegal instruction"],
  ["floating point exception", "Floating point exception"],
  ["abort", "Aborted"],
  ["killed", "Killed"],
]);
const ZSH = new RegExp(
  `^(?:\\[\\d{1,4}\\][ +-]{1,9}\\d{1,9} |zsh: )(?<message>(?<name>${[...ZSH_NAMES.keys()].join("|")})(?: \\(core dumped\\))?)(?: {1,12}\\S|$)`,
);

export const shell: Format = {
  name: "shell",
  anchors: [
    ..."0123456789".split("").map((digit) => `${digit}: `),
    ...["]: ", "): ", "sh: ", "："],
    ...requiredLiterals(...SAYINGS.map(([pattern]) => pattern), SIGNAL_NAME, ZSH),
  ],
  parse({ lines }, at = [...lines.keys()]) {
    const found = at.flatMap((index) => {
      const text = lines[index]!.slice(0, MAX_LINE).trimEnd();
      const finding = readPrefixed(text, index) ?? readSaying(text, index) ?? readSignal(text, lines, index);
      return finding && !inProse(text.replace(LOGIN, "")) ? [finding] : [];
    });
    return found.length > 0 ? found : undefined;
  },
};

/** Where make before 4.3 has the rule of which it then tells that it failed. */
const RECIPE = /^recipe for target '.{1,300}' failed$/;

/** Shells say what they say behind their name, and mostly behind the script's name and line. */
function readPrefixed(line: string, index: number): Finding | undefined {
  if (!NAMED.test(line)) return undefined;
  const groups = PREFIXES.map((prefix) => prefix.exec(line)?.groups).find(Boolean) ?? PLACELESS.exec(line)?.groups;
  const { file, line: number } = groups ?? {};
  const message = withoutName(groups?.message, file);
  if (message === "" || [RECIPE, HARMLESS, QUOTED].some((harmless) => harmless.test(message))) return undefined;
  const category = byWording(message, shellWordings) ?? ofFailure(message);
  if (category === undefined || (file !== undefined && !SCRIPT.test(file))) return undefined;
  const isScript = file !== undefined && !OWN_NAME.test(file);
  const location = isScript ? { file, line: Number(number) } : undefined;
  return { ...base(index), message, category, location };
}

/** dash before 0.5.11 names the script once more. */
const withoutName = (message = "", file = ""): string =>
  file !== "" && message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;

/** What is no shell's usual wording, and yet tells of a failure. */
function ofFailure(message: string): Category | undefined {
  return FAILURE.test(message) ? (commonCategory(message) ?? "unknown") : undefined;
}

const base = (index: number): Finding => ({ runtime: "shell", lines: [index + 1, index + 1], confidence: STRONG });

function readSaying(line: string, index: number): Finding | undefined {
  for (const [pattern, category] of SAYINGS) {
    const message = pattern.exec(line)?.[1];
    if (message !== undefined) return { ...base(index), message, category };
  }
  return undefined;
}

function readSignal(line: string, lines: readonly string[], index: number): Finding | undefined {
  const shapes = SIGNAL_NAME.test(line) ? SIGNALLED : /^(?:\[|zsh: )/.test(line) ? [ZSH] : [];
  const { name = "", message } = shapes.map((pattern) => pattern.exec(line)?.groups).find(Boolean) ?? {};
  const [signal, category] = SIGNALS.get(ZSH_NAMES.get(name) ?? name) ?? [];
  if (signal === undefined) return undefined;
  const exitCode = exitCodeAfter(lines, index);
  return { runtime: "shell", lines: [index + 1, index + 1], confidence: LIKELY, message, signal, exitCode, category };
}
