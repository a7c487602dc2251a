/** Uncaught exceptions of Haskell programs: `prog: Prelude.head: empty list`, with a call stack where there is one. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { inProse } from "../../shared/prose.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const STACK = /^(?:CallStack \(from HasCallStack\)|HasCallStack backtrace):$/;
const CALLED = /^\s{2,}(\S{1,200}), called at (\S{1,300}?):(\d{1,7}):(\d{1,6}) in \S{1,200}$/;
const PROGRAM = /^(?:[\w./+-]{1,80}: |\*{3} Exception: )/;
const UNCAUGHT = /^[\w./+-]{1,80}: Uncaught exception ([\w.:'-]{1,200}):$/;
/** How many lines a message may have above its call stack. */
const MOST_LINES = 20;

/** What the runtime and the base libraries say. */
const KNOWN =
  /^(?:Prelude\.[\w!]{1,40}: |Data\.[\w.]{1,60}[.!]?\S{0,40}: |Map\.!: |<<loop>>$|divide by zero$|arithmetic (?:overflow|underflow)$|stack overflow$|heap overflow$|thread blocked indefinitely|Maybe\.fromJust: |Ix\{\S{1,40}\}\.index: |user error \(|HttpExceptionRequest |Network\.Socket\.|getAddrInfo|Non-exhaustive|ExitFailure \d|Irrefutable pattern|Control\.Exception\.|No match in record selector|.{1,300}: (?:openFile|openBinaryFile|withFile|getDirectoryContents|removeLink|rename|createDirectory|hGetLine|hGetContents|hGetChar|readCreateProcess|runInteractiveProcess|commitBuffer|getFileStatus)\b.{0,40}: |.{0,200}\.l?hs:[\d:(),-]{3,40}: (?:Non-exhaustive|Irrefutable|Missing field|Assertion failed|No instance|\S{1,40}: |Pattern match))/;
/** A module of the base library in front of the message, not a program. */
const BARE = /^(?:Prelude|Data|Maybe|Map)\./;
/** What nobody writes but the base library. */
const ALONE =
  /^(?:Prelude\.(?:read: (?:no|ambiguous) parse|chr: bad argument|\w{1,20}: empty list)|Maybe\.fromJust: Nothing)$/;
const PATTERN_PLACE = /^(\S{1,200}\.l?hs):\(?(\d{1,7})[:,](\d{1,6})/;

const WORDINGS: Wordings = [
  [/Connection refused|Connection reset|ConnectionFailure|Broken pipe|resource vanished/, "connection"],
  [/does not exist \(No such file|No such file/, "not-found"],
  [/permission denied/i, "permission"],
  [/already exists|resource busy|Address already in use/, "conflict"],
  [/divide by zero|arithmetic (?:over|under)flow/, "arithmetic"],
  [/stack overflow|heap overflow|heap exhausted|<<loop>>/, "memory"],
  [/blocked indefinitely/, "concurrency"],
  [/Non-exhaustive|Irrefutable|no parse|bad argument|end of file|Missing field|record selector/, "invalid-input"],
  [/fromJust/, "null-reference"],
  [/empty (?:list|structure|vector|map|Seq)|index|not an element|key/i, "lookup"],
  [/[Aa]ssertion/, "assertion"],
  [/invalid (?:byte sequence|argument \((?:invalid|cannot decode))|cannot decode/, "encoding"],
  [/undefined/, "invalid-input"],
];

export const haskell = blockFormat(
  "haskell",
  [
    "CallStack (from",
    "HasCallStack backtrace",
    "*** Exception: ",
    ".hs:",
    ": Prelude.",
    "Prelude.",
    "Prelude.head",
    "Map.!: ",
    ": Data.",
    "<<loop>>",
    ": divide by zero",
    ": stack overflow",
    ": heap overflow",
    ": arithmetic overflow",
    ": arithmetic underflow",
    "blocked indefinitely",
    "fromJust",
    ": No match in record selector ",
    "Ix{",
    "user error (",
    "HttpExceptionRequest",
    "Network.Socket",
    ": openFile: ",
    ": openBinaryFile: ",
    ": withFile: ",
    ": getDirectoryContents",
    ": ExitFailure",
    "Uncaught exception ",
  ],
  (lines, at) => {
    const line = lines[at] ?? "";
    const prefix = BARE.test(line) ? "" : (PROGRAM.exec(line)?.[0] ?? "");
    const said = line.slice(prefix.length);
    const type = UNCAUGHT.exec(line)?.[1];
    const stackAt = findStack(lines, at);
    const known = isKnown(line, prefix);
    if (
      type === undefined &&
      !known &&
      !prefix.startsWith("***") &&
      (stackAt < 0 || !(prefix !== "" || !above(lines, at)))
    )
      return undefined;
    return said === "" ? undefined : toFinding(lines, at, type, said, stackAt);
  },
  { above: 20 },
);

const isKnown = (line: string, prefix: string): boolean =>
  prefix === "" ? ALONE.test(line) : KNOWN.test(line.slice(prefix.length)) && !inProse(line);

/** Whether what is above belongs to the same message. */
const above = (lines: readonly string[], at: number): boolean => (lines[at - 1] ?? "").trim() !== "";

/** The index of the call stack that belongs to the message at `at`; -1 when there is none. */
function findStack(lines: readonly string[], at: number): number {
  if (STACK.test(lines[at] ?? "")) return -1;
  const below = linesBelow(lines, at, (line) => !STACK.test(line) && !PROGRAM.test(line), MOST_LINES);
  return STACK.test(lines[at + 1 + below.length] ?? "") ? at + 1 + below.length : -1;
}

function toFinding(
  lines: readonly string[],
  at: number,
  type: string | undefined,
  said: string,
  stackAt: number,
): Finding {
  const frames = stackAt < 0 ? [] : linesBelow(lines, stackAt, (line) => CALLED.test(line)).flatMap(readFrame);
  const body = lines.slice(at + 1, stackAt < 0 ? at + 1 : stackAt).filter((line) => line !== "");
  const message = type === undefined ? [said, ...body].join("\n") : body.join("\n");
  const last = stackAt < 0 ? at : stackAt + frames.length;
  return {
    runtime: "haskell",
    lines: [at + 1, last + 1],
    confidence: stackAt < 0 ? STRONG : CERTAIN,
    type,
    message,
    exitCode: exitCodeAfter(lines, last + 1, 3),
    category: troubleOf(message, WORDINGS),
    frames,
    location: placeIn(message) ?? frames[0],
  };
}

function readFrame(line: string): Frame[] {
  const [, name, file, number, column] = CALLED.exec(line) ?? [];
  return file === undefined ? [] : [{ function: name, file, line: Number(number), column: Number(column) }];
}

function placeIn(message: string): Location | undefined {
  const [, file, line, column] = PATTERN_PLACE.exec(message) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}
