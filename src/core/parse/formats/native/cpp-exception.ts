/** Exceptions that nothing caught: what the C++ runtimes of GCC, LLVM and Visual C++ say before they abort. */
import type { Finding } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";

const MAX_MESSAGE_LINES = 10;
const GCC =
  /^(?:.{0,120}\s)?(terminate called (?:after throwing an instance of '([^']{1,400})'|without an active exception|recursively))/;
const WHAT = /^\s{0,8}what\(\): {0,4}(.{0,1800})$/;
const LLVM =
  /^(?:(?:.{0,120}\s)?libc\+\+abi(?:\.dylib)?: |(?=terminating with uncaught exception of type ))(terminating(?: (?:with|due to) (?:uncaught|unexpected)(?: foreign)? exception(?: of type ((?!NS)[\w:<>, ()*&]{1,300}?))?)?(?:: (\S.{0,1500}))?)$/;
const MSVC =
  /Unhandled exception at 0x[0-9A-Fa-f]{4,16}.{0,300}?: (Microsoft C\+\+ exception: ([\w:<>, ]{1,200}) at memory location .{1,60})$/;
const AFTER_WHAT = /^(?:Aborted|Abort trap|\S{0,40}: line \d|\[\w|\*\*\*|#\d|terminate |Process |make|$)/;

/** The text of `what()`, which may have lines of its own. */
function readWhat(lines: readonly string[], at: number): string | undefined {
  const first = WHAT.exec(lines[at + 1] ?? "")?.[1];
  if (first === undefined) return undefined;
  const more = lines.slice(at + 2, at + 2 + MAX_MESSAGE_LINES);
  const end = more.findIndex((line) => AFTER_WHAT.test(line));
  return [first, ...more.slice(0, Math.max(0, end))].join("\n");
}

/** The exception that ended the program, on the line at `at`. */
export function readUncaught(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const common = { runtime: "cpp", lines: [at + 1, at + 1], confidence: CERTAIN, severity: "fatal" } as const;
  const exitCode = () => exitCodeAfter(lines, at + 1, 8);
  const [, said, type] = GCC.exec(line) ?? [];
  if (said) {
    const what = type && readWhat(lines, at);
    const last = what ? at + 1 + what.split("\n").length : at + 1;
    const category = type ? (/bad_(?:array_new_length|alloc)$/.test(type) ? "memory" : undefined) : "concurrency";
    const signal = "SIGABRT";
    return { ...common, lines: [at + 1, last], type, message: what || said, signal, category, exitCode: exitCode() };
  }
  const [, terminating, thrown, reason] = LLVM.exec(line) ?? MSVC.exec(line) ?? [];
  if (!terminating) return undefined;
  return { ...common, lines: [at + 1, at + 1], type: thrown, message: reason ?? terminating, exitCode: exitCode() };
}

/** What was thrown, where the line that tells its class was not posted. */
function readCut(lines: readonly string[], at: number): Finding | undefined {
  if (!WHAT.test(lines[at] ?? "")) return undefined;
  const message = readWhat(lines, at - 1);
  if (!message?.trim()) return undefined;
  const last = at + message.split("\n").length;
  return {
    runtime: "cpp",
    lines: [at + 1, last],
    confidence: STRONG,
    severity: "fatal",
    message,
    exitCode: exitCodeAfter(lines, last, 8),
  };
}

export const cppException = blockFormat(
  "cpp-exception",
  [
    "terminate called ",
    "what():",
    "libc++abi",
    "terminating with uncaught exception of type ",
    "Microsoft C++ exception: ",
  ],
  (lines, at) => readUncaught(lines, at) ?? readCut(lines, at),
);
