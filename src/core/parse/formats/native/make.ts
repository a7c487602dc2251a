/** GNU Make, BSD make and SCons: what stops them, and `*** [target] Error 2`, which only tells that a command failed. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

/** How far above the outer make tells of its failure again. */
const MAX_BETWEEN = 6;
const MAKE = String.raw`(?:\S{0,300}[/\\])?(?:g|b|re|mingw32-|nm)?make(?:\.exe)?(?:\[\d{1,3}\])?`;
const PLACED = /^((?:[A-Za-z]:)?[^:\s][^:]{0,300}):(\d{1,7}): (\*\*\* \S.{0,1500})$/;
/** Words of a person before the makefile, and behind the end of make's message; makefiles have no spaces in their names. */
const SAID_BEFORE = /^.*[\s\u3000-\u9fff：，]/;
const SAID_BEHIND = /(?<=\. {2}Stop\.) .*$/;
const STOPPED = new RegExp(
  `^(?:${MAKE}|scons): (\\*\\*\\* (?!\\[|Waiting|Deleting|等待|正在等待|正在删除|Warte)\\S.{0,1500})$`,
);
const TARGET = new RegExp(
  `^(?:${MAKE}|scons|\\s{0,4})(?:: )?(\\*{2}\\\\?\\* (?:\\[.{1,800}\\] ?(?:Error|错误|Fehler|Erreur|Ошибка|エラー) ?(-?\\d{1,10})|Error code (\\d{1,3})))(?: \\(.{1,40}\\))?$`,
);
/** Where the makefile has the rule whose command failed. */
const RULE = /^\*\*\* \[((?:[A-Za-z]:)?[^:\]]{1,400}):(\d{1,7}): /;
const SIGNALLED = new RegExp(
  `^${MAKE}: (\\*\\*\\* \\[.{1,800}\\] (Segmentation fault|Killed|Terminated|Aborted|Bus error|Illegal instruction)(?: \\(core dumped\\))?)$`,
);
const NO_COMMAND = new RegExp(
  `^${MAKE}: (\\S{1,300}: (?:Command not found|No such file or directory|Permission denied|命令未找到|没有那个文件或目录|未找到命令))$`,
);
const BSD = new RegExp(
  `^${MAKE}: ((?:don't know how to make|no target to make|unrecognized option|invalid option|unknown option).{0,300})$`,
);
const BSD_PLACED = new RegExp(`^${MAKE}: "([^"]{1,300})" line (\\d{1,7}): ((?!warning)\\S.{0,300})$`);
const INCLUDED =
  /^((?:[A-Za-z]:)?[^:\s][^:]{0,300}):(\d{1,7}): ((\S{1,300}): (?:No such file or directory|没有那个文件或目录))$/;

const SIGNALS: Readonly<Record<string, string>> = {
  "Segmentation fault": "SIGSEGV",
  Killed: "SIGKILL",
  Terminated: "SIGTERM",
  Aborted: "SIGABRT",
  "Bus error": "SIGBUS",
  "Illegal instruction": "SIGILL",
};

const WORDINGS: Wordings = [
  [
    /missing separator|recipe commences|commands commence|missing (?:['`‘]?endif|rule|target|endef)|extraneous|unterminated|multiple target patterns|invalid syntax|mixed implicit|[Uu]nknown (?:function|directive)|insufficient (?:number of )?arguments|empty variable name|only one '?else|缺失|丢失|缺少|遗漏|Fehlendes/,
    "syntax",
  ],
  [
    /No rule|no makefile|No SConstruct|没有规则|找不到|Keine Regel|No such file|don't know how|no target|Aucune règle|Нет правила|ルールがありません/,
    "not-found",
  ],
  [/[Pp]ermission denied/, "permission"],
  [/(?:unrecognized|invalid|unknown) option/, "invalid-input"],
  [/[Cc]ircular|Recursive variable|infinite/, "configuration"],
  [/virtual memory|memory exhausted/, "memory"],
];

function finding(at: number, message: string, more: Partial<Finding>): Finding {
  const category: Category = byWording(message, WORDINGS) ?? "configuration";
  return { runtime: "other", lines: [at + 1, at + 1], confidence: CERTAIN, message, category, ...more };
}

/** An included makefile that is not there: make then finds no rule for it either. */
function readIncluded(lines: readonly string[], at: number): Finding | undefined {
  const [, file, row, message, name = ""] = INCLUDED.exec(lines[at] ?? "") ?? [];
  const below = lines.slice(at + 1, at + 4).findIndex((line) => line.includes("***") && line.includes(name));
  if (!message || below < 0) return undefined;
  return finding(at, message, { lines: [at + 1, at + 2 + below], location: { file, line: Number(row) } });
}

/** A makefile that is not there make calls like a command that is not; below it finds no rule for it. */
function categoryOfCommand(command: string, below: string): Category {
  const name = command.slice(0, command.indexOf(": "));
  if (below.includes("***") && below.includes(name)) return "not-found";
  return command.includes("denied") ? "permission" : "dependency";
}

function readStop(line: string, at: number, below: string): Finding | undefined {
  const [, file, row, placed] = PLACED.exec(line) ?? [];
  if (file && placed) {
    const makefile = /^(?:[A-Za-z]:)?[/\\]/.test(file) ? file : file.replace(SAID_BEFORE, "");
    return finding(at, placed.replace(SAID_BEHIND, ""), { location: { file: makefile, line: Number(row) } });
  }
  const stopped = STOPPED.exec(line)?.[1] ?? BSD.exec(line)?.[1];
  if (stopped) return finding(at, stopped, {});
  const command = NO_COMMAND.exec(line)?.[1];
  if (command) return finding(at, command, { category: categoryOfCommand(command, below) });
  const [, killed, word = ""] = SIGNALLED.exec(line) ?? [];
  return killed ? finding(at, killed, { confidence: LIKELY, signal: SIGNALS[word], category: "crash" }) : undefined;
}

/** `bmake: "/srv/app/Makefile" line 1: Unassociated shell command "echo x"` */
function readBsd(line: string, at: number): Finding | undefined {
  const [, file, row, message] = BSD_PLACED.exec(line) ?? [];
  return message ? finding(at, message, { category: "syntax", location: { file, line: Number(row) } }) : undefined;
}

/** An outer make that only repeats what an inner one told a few lines above. */
function isRepeated(lines: readonly string[], at: number): boolean {
  return lines.slice(Math.max(0, at - MAX_BETWEEN), at).some((line) => line.includes("*** [") && TARGET.test(line));
}

/** Makes that call each other all tell the same failure, the innermost first: the others are left out. */
function readTarget(lines: readonly string[], at: number): Finding | undefined {
  const [, message, code, bsd] = TARGET.exec(lines[at] ?? "") ?? [];
  if (!message || isRepeated(lines, at)) return undefined;
  const exitCode = Number(code ?? bsd);
  const [, file, row] = RULE.exec(message) ?? [];
  const location = file === undefined ? undefined : { file, line: Number(row) };
  const printed = exitCode > 0 && exitCode < 256 ? exitCode : undefined;
  return finding(at, message, { confidence: CONSEQUENCE, category: "build", exitCode: printed, location });
}

export const make = blockFormat(
  "make",
  ["*** ", "make: ", "make]: ", ": No such file or directory", "make.exe: ", ": 没有那个文件或目录"],
  (lines, at) =>
    readIncluded(lines, at) ??
    readStop(lines[at] ?? "", at, lines[at + 1] ?? "") ??
    readBsd(lines[at] ?? "", at) ??
    readTarget(lines, at),
);
