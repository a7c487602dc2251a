/** Zig: panics, and errors that `main` returned, with their traces. What its compiler says, `c-compiler` reads. */
import type { Category, Finding, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const MAX_TRACE = 200;
/** Lines of source between a message and its frame. */
const MOST_BETWEEN = 4;
const PANIC = /^(?:thread \d{1,12} )?panic: (\S.{0,1000})$/;
const RETURNED = /^error: ([A-Z]\w{2,80})$/;
const FRAME = /^(\S.{0,300}\.zig):(\d{1,7}):(\d{1,5}): 0x[0-9a-f]{1,16} in (\S{1,200})(?: \(.{1,200}\))?$/;

const WORDINGS: Wordings = [
  [/index out of bounds|out of bounds/, "lookup"],
  [/integer overflow|division by zero|cast truncated|exact division|shift/, "arithmetic"],
  [/attempt to use null value|null pointer/, "null-reference"],
  [/reached unreachable|assertion|unreachable/, "assertion"],
  [/OutOfMemory|stack overflow/, "memory"],
  [/FileNotFound/, "not-found"],
  [/AccessDenied|PermissionDenied/, "permission"],
  [/Connection|NetworkUnreachable|BrokenPipe/, "connection"],
  [/UnknownHostName|TemporaryNameServer/, "dns"],
  [/AddressInUse|PathAlreadyExists/, "conflict"],
  [/Invalid|UnexpectedEnd|Overflow|EndOfStream/, "invalid-input"],
  [/access of (?:union|inactive)|incorrect alignment|invalid enum/, "type"],
];

/** The frames below, innermost first; each is followed by its source line and a mark. */
function framesBelow(lines: readonly string[], at: number): { frames: Frame[]; last: number } {
  const frames: Frame[] = [];
  let last = at;
  for (let next = at + 1; next < Math.min(lines.length, at + MAX_TRACE) && next <= last + MOST_BETWEEN; next++) {
    const [, file, row, column, name] = FRAME.exec(lines[next] ?? "") ?? [];
    if (!file) continue;
    frames.push({ file, line: Number(row), column: Number(column), function: name });
    last = next;
  }
  return { frames, last };
}

export const zig = blockFormat("zig", [" panic: ", ".zig:"], read, { above: MOST_BETWEEN });

function read(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const panic = PANIC.exec(line)?.[1];
  const message = panic ?? RETURNED.exec(line)?.[1];
  if (!message) return undefined;
  const { frames, last } = framesBelow(lines, at);
  if (frames.length === 0 && !line.startsWith("thread ")) return undefined;
  const category: Category | undefined = byWording(message, WORDINGS);
  const own = frames.findIndex(({ file = "" }) => !/\/lib\/(?:std|zig)\b/.test(file));
  return {
    runtime: "other",
    lines: [at + 1, last + 1],
    confidence: frames.length > 0 ? CERTAIN : LIKELY,
    severity: "fatal",
    message,
    category,
    frames: frames.slice(Math.max(0, own)),
  };
}
