/** Traps of Swift programs: `main.swift:3: Fatal error: …`, older `Fatal error: …: file main.swift, line 3`, Xcode's `Thread 1: …`, backtraces since 5.9. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { appleCategory } from "../../categories/apple.ts";
import { CERTAIN, STRONG, WEAK } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { inProse } from "../../shared/prose.ts";

const KIND = "(?:[Ff]atal error|Precondition failed|Assertion failed)";
const PLACED = new RegExp(
  String.raw`^(?:.{0,80}?[ \]])?((?:[\w+.-]{1,80}\/){0,20}[\w+.-]{1,120}\.swift):(\d{1,7}): ${KIND}(?:: (\S.{0,1500}))?$`,
);
const TRAILED = new RegExp(
  String.raw`^(?:.{0,120}[ \]:])?(?:${KIND}|(?=Unexpectedly found nil))(?:(?:: )?(\S.{0,1500}?))?: file (\S.{0,300}?), line (\d{1,7})$`,
);
const THREAD = new RegExp(
  String.raw`^Thread \d{1,4}(?: \S{1,60})?: (?:${KIND}: (\S.{0,900})|(EXC_[A-Z_]{3,30}) (\(.{1,200}\))|signal (SIG[A-Z]{2,8}))$`,
);
/** Swift wrote it in lower case before 4.2, as other tools do. */
const BARE =
  /^(?:Fatal error: |fatal error: (?=unexpectedly found nil|Index out of range|Array index|Can't form|'try!'))(\S.{0,900})$/;
/** What the standard library says; PHP and others have fatal errors too. */
const KNOWN =
  /^(?:[Uu]nexpectedly found nil|Index out of range|Division by zero|'try!'|Error raised at top level|Not enough bits|Range requires|Duplicate keys|Can't |Attempted to|Negative|Array index)/;
const CAST = /^(Could not cast value of type '.{1,200}' \(0x[0-9a-f]{1,16}\) to '.{1,200}' \(0x[0-9a-f]{1,16}\)\.)$/;
const ACCESS = /^(Simultaneous accesses to 0x[0-9a-f]{1,16}, but modification requires exclusive access\.)$/;
const CRASHED =
  /^(?:(?:\*\*\* )?(?:Program crashed|Swift runtime failure): |#\d{1,3} .{0,60} in Swift runtime failure: )(.{1,300}?)(?: \*\*\*| \(\)| \+ \d{1,6})?$/;
const SIGNAL = /^\*\*\* Signal (\d{1,2}): /;
const FRAME =
  /^(\d{1,3})(?: \[[a-z, ]{1,30}\])?\s{1,8}(?:0x[0-9a-f]{4,16} )?(\S.{0,300}?)(?: \+ \d{1,12})?(?: in \S{1,120})?(?: at (\S.{0,300}?):(\d{1,7})(?::(\d{1,6}))?)$/;
/** How far below a trap its backtrace may stand. */
const REACH = 25;

interface Trap {
  message?: string;
  type?: string;
  signal?: string;
  location?: Location;
  confidence: number;
}

export const swift = blockFormat(
  "swift",
  [
    "Fatal error",
    "nexpectedly found nil",
    "fatal error: ",
    "Precondition failed",
    "Assertion failed: ",
    "Assertion failed\n",
    "EXC_",
    ": signal SIG",
    "Could not cast value of type",
    "Simultaneous accesses to",
    "Program crashed: ",
    "Swift runtime failure",
  ],
  (lines, at): Finding | undefined => {
    const trap = readTrap(lines[at] ?? "");
    if (!trap || inProse(lines[at] ?? "")) return undefined;
    const { frames, last } = readBacktrace(lines, at);
    return {
      runtime: "swift",
      lines: [at + 1, last + 1],
      severity: "fatal",
      ...trap,
      category:
        appleCategory(`${trap.message ?? ""} ${trap.type ?? ""}`) ??
        (/Assertion|Precondition/.test(lines[at] ?? "") ? "assertion" : "crash"),
      frames,
      location: trap.location ?? frames[0],
    };
  },
);

function readTrap(line: string): Trap | undefined {
  return readPlaced(line) ?? readThread(line) ?? readBare(line);
}

function readPlaced(line: string): Trap | undefined {
  const [placed, file, number, said] = PLACED.exec(line) ?? [];
  if (placed !== undefined) return { message: said, location: { file, line: Number(number) }, confidence: CERTAIN };
  const [trailed, message, trailedFile, trailedLine] = TRAILED.exec(line) ?? [];
  if (trailed === undefined) return undefined;
  return { message, location: { file: trailedFile, line: Number(trailedLine) }, confidence: CERTAIN };
}

function readThread(line: string): Trap | undefined {
  const [thread, fatal, type, detail, signal] = THREAD.exec(line) ?? [];
  return thread === undefined ? undefined : { message: fatal ?? detail ?? thread, type, signal, confidence: CERTAIN };
}

function readBare(line: string): Trap | undefined {
  const said = CAST.exec(line)?.[1] ?? ACCESS.exec(line)?.[1];
  if (said !== undefined) return { message: said, confidence: CERTAIN };
  const crashed = CRASHED.exec(line)?.[1];
  if (crashed !== undefined) return { message: crashed, confidence: STRONG };
  const message = BARE.exec(line)?.[1];
  if (message === undefined || message.startsWith("exception ")) return undefined;
  return { message, confidence: KNOWN.test(message) ? STRONG : WEAK };
}

/** The backtrace of the crashed thread, which Swift 5.9 and later print themselves. */
function readBacktrace(lines: readonly string[], at: number): { frames: Frame[]; last: number } {
  const below = lines.slice(at + 1, at + 1 + REACH);
  const crashed = below.findIndex((line) =>
    /^(?:Thread \d{1,4}.{0,60} crashed:|Crash: |Current stack trace:)/.test(line),
  );
  const marked = below
    .slice(0, Math.max(crashed, 0))
    .every((line) => line === "" || CRASHED.test(line) || SIGNAL.test(line) || /^(?:💣|Platform: |Crash: )/.test(line));
  if (crashed < 0 || !marked) return { frames: [], last: at };
  const block = linesBelow(
    lines,
    at + 1 + crashed,
    (line) => line === "" || FRAME.test(line) || /^\s{2,}\S|^\d{1,3} /.test(line),
  );
  return { frames: block.flatMap(readFrame), last: at + 1 + crashed + block.findLastIndex((line) => line !== "") + 1 };
}

function readFrame(line: string): Frame[] {
  const [, , name, file, number, column] = FRAME.exec(line) ?? [];
  return file === undefined
    ? []
    : [{ function: name, file, line: Number(number), column: column === undefined ? undefined : Number(column) }];
}
