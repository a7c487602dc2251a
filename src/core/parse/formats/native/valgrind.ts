/** Errors of valgrind's tools: https://valgrind.org/docs/manual/mc-manual.html#mc-manual.errormsgs */
import type { Category, Cause, Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { nativeRuntime, programPlace, withoutArguments } from "../../shared/native-frames.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_FRAMES = 60;
/** Between a title and its stack Helgrind tells the locks. */
const REACH = 4;

const PREFIX = /^(?:==|--)(?:[\d:.]{5,20} )?\d{1,9}(?:==|--)(?: |$)(?<text>.{0,1900})$/;
const FRAME =
  /^\s{1,8}(?:at|by) 0x[0-9A-F]{1,16}: (?<name>.{1,800}?)(?: \((?:in (?<module>.{1,400})|(?<file>[^()]{1,300}):(?<line>\d{1,7}))\))?$/;
const KILLED = /^Process terminating with default action of signal \d{1,2} \((?<signal>SIG[A-Z]{2,8})\)/;
/** Stands above a further stack of the error. */
const ASIDE =
  /^(?: ?(?:Address 0x|Block was alloc|Uninitialised value was created|followed by )|This conflicts with|Observed |Required |Other segment |Allocation context)/;
/** Stands above the errors that name the thread. */
const ANNOUNCEMENT = /^Thread #\d{1,5} (?:was created|is the program's root thread)/;
const MOST_LINES = 300;
/** Tells of another error, or of none. */
const NO_TITLE =
  /^\s|^(?:Thread #?\d{1,5} was created|This conflicts with|-{3}|Process terminating|Address |Block was|.{0,80}still reachable in|Observed |Required |and |followed by |Syscall param .{0,10}$)/;

const KINDS: readonly [RegExp, Category][] = [
  [/data race|lock order|Thread #\d{1,5}|Conflicting (?:load|store)|still holds/, "concurrency"],
  [/are (?:definitely|indirectly|possibly) lost|fishy|Invalid free|Mismatched free|uninitialised/, "memory"],
];

const textOf = (line: string | undefined): string | undefined => PREFIX.exec(matchable(line))?.groups?.text;

function parseFrame(line: string | undefined): Frame | undefined {
  const { name, module, file, line: number } = FRAME.exec(textOf(line) ?? "")?.groups ?? {};
  if (name === undefined) return undefined;
  return { function: withoutArguments(name), file, line: number === undefined ? undefined : Number(number), module };
}

/** The stacks below lines of a kind. */
function stacksBelow(lines: readonly string[], title: RegExp): Cause[] {
  const stacks: { message: string; frames: Frame[] }[] = [];
  for (const line of lines) {
    const text = textOf(line) ?? "";
    const frame = parseFrame(line);
    if (title.test(text)) stacks.push({ message: text.trim(), frames: [] });
    else if (frame) stacks.at(-1)?.frames.push(frame);
  }
  return stacks.filter(({ frames }) => frames.length > 0);
}

/** Where the threads were made, that Helgrind announces above the error at `at`. */
function announced(lines: readonly string[], at: number): Cause[] {
  const isAnnouncing = (line: string) =>
    /^(?:-{3}.{0,200}|\s{0,20})$/.test(textOf(line) ?? "?") || ANNOUNCEMENT.test(textOf(line) ?? "");
  const above = lines.slice(Math.max(0, at - MOST_LINES), at);
  const start = above.findLastIndex((line) => !isAnnouncing(line) && !parseFrame(line));
  return stacksBelow(above.slice(start + 1), ANNOUNCEMENT);
}

/** The other access of a race, where memory was freed, what a lock order rests on: further stacks of the error whose own ends before `end`. */
function asides(lines: readonly string[], end: number): Cause[] {
  const below = lines.slice(end, end + MOST_LINES);
  const isOther = (line: string, index: number) => {
    const text = textOf(line);
    const isHeaded = index > 0 && !textOf(below[index - 1])?.trim();
    return text === undefined || (isHeaded && text.trim() !== "" && !ASIDE.test(text) && !parseFrame(line));
  };
  const last = below.findIndex(isOther);
  return stacksBelow(last < 0 ? below : below.slice(0, last), ASIDE);
}

/** An error: a title below an empty line, and a stack below the title. */
function readError(lines: readonly string[], at: number): Finding | undefined {
  const title = textOf(lines[at]);
  const isHeaded = at === 0 || !textOf(lines[at - 1])?.trim();
  if (!title || !isHeaded || (NO_TITLE.test(title) && !KILLED.test(title))) return undefined;
  const offset = lines.slice(at + 1, at + 1 + REACH).findIndex((line) => parseFrame(line));
  if (offset < 0 || lines.slice(at + 1, at + 1 + offset).some((line) => !textOf(line)?.trim())) return undefined;
  const start = at + 1 + offset;
  const length = lines.slice(start, start + MOST_FRAMES).findIndex((line) => !parseFrame(line));
  const end = length < 0 ? Math.min(lines.length, start + MOST_FRAMES) : start + length;
  const frames = lines.slice(start, end).flatMap((line) => parseFrame(line) ?? []);
  const signal = KILLED.exec(title)?.groups?.signal;
  return {
    runtime: nativeRuntime(frames),
    lines: [at + 1, end],
    confidence: signal ? CONSEQUENCE : CERTAIN,
    message: title,
    signal,
    category: KINDS.find(([wording]) => wording.test(title))?.[1] ?? "crash",
    frames,
    location: programPlace(frames),
    related: [...announced(lines, at), ...asides(lines, end)],
  };
}

export const valgrind: Format = {
  name: "valgrind",
  anchors: ["==    at 0x", "==   at 0x", "--    at 0x"],
  parse({ lines }) {
    const findings = lines.flatMap((line, at) =>
      line.startsWith("==") || line.startsWith("--") ? (readError(lines, at) ?? []) : [],
    );
    return findings.length > 0 ? findings : undefined;
  },
};
