/** Uncaught exceptions of OCaml with their backtrace: `Fatal error: exception Not_found`, `Raised at … in file "f.ml", line 3`. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const FATAL = /^(?:.{0,60}: )?Fatal error: exception ([A-Z][\w.']{0,200})(?:\((.{0,1700})\)|: (.{1,1700})|)$/;
const UNCAUGHT = /^Fatal error: exception (.{1,1700})$/;
const STANDARD =
  "(?:Failure|Not_found|Invalid_argument|Sys_error|Division_by_zero|Match_failure|Assert_failure|Stack_overflow|Out_of_memory|End_of_file|(?:Stdlib|Unix)\\.[\\w.']{1,100})";
/** What the toplevel prints: of an exception that a program has declared, its arguments must look like OCaml's. */
const TOPLEVEL: readonly RegExp[] = [
  new RegExp(`^Exception: (${STANDARD})(?: (.{1,1700}?))?\\.$`),
  /^Exception: ([A-Z][\w.']{0,200}) (\("[^"]{0,300}"(?:, .{0,1000})?\)|\(-?\d[\d.]{0,20}, .{0,1000}\)|\{[\w.]{1,100} = .{0,1000}\})\.$/,
];
/** How many lines below `Exception:` a long one takes. */
const MOST_BROKEN = 4;
/** What the toplevel says where it cannot go on. */
const EXHAUSTED = /^((?:Stack overflow|Out of memory) during evaluation)(?: \(looping recursion\?\))?\.$/;
const STACK =
  /^(?:Raised (?:at|by primitive operation at)|Re-raised at|Called from) (?:(.{1,200}?) in )?(?:file "([^"]{1,300})"(?: \(inlined\))?, lines? (\d{1,7})(?:-\d{1,7})?, characters (\d{1,6})|unknown location)/;
const RAISED = /^Raised (?:at|by primitive)/;
const QUOTED = /^"(.{0,1600})"$/;
/** `("cart.ml", 3, 9)`: where a match or an assertion failed. */
const PLACE = /^"([^"]{1,300})", (\d{1,7}), (\d{1,6})$/;

const TYPES: Wordings = [
  [/^(?:Stdlib\.)?(?:Not_found|Invalid_argument index out of bounds|Failure (?:hd|nth|tl))/, "lookup"],
  [/^(?:\S{1,60}\.)?Division_by_zero/, "arithmetic"],
  [/^ ?(?:Stack_overflow|Out_of_memory|Stack overflow during|Out of memory during)/, "memory"],
  [/^(?:Assert_failure|Alcotest|.{0,60}Test_error)/, "assertion"],
  [/No such file or directory|ENOENT/, "not-found"],
  [/ECONNREFUSED|ECONNRESET|EPIPE|End_of_file/, "connection"],
  [/EACCES|EPERM/, "permission"],
  [/EADDRINUSE|EEXIST/, "conflict"],
  [
    /^(?:Match_failure|Invalid_argument|Failure|.{0,60}(?:Parse_error|Type_error|Json_error|Bad|Invalid|Scan_failure))/,
    "invalid-input",
  ],
];

export const ocaml = blockFormat(
  "ocaml",
  ["Fatal error: exception ", "Raised at ", "Raised by primitive", "Exception:", " during evaluation"],
  (lines, at): Finding | undefined => {
    const { line, last } = joined(lines, at);
    const header = readHeader(line);
    if (!header && !RAISED.test(line)) return undefined;
    const stack = linesBelow(lines, header ? last : at - 1, (below) => STACK.test(below));
    const frames = stack.flatMap(readFrame);
    const { type = "", message = "" } = header ?? {};
    return {
      runtime: "ocaml",
      lines: [at + 1, last + stack.length + (header ? 1 : 0)],
      confidence: header ? CERTAIN : STRONG,
      ...header,
      category: troubleOf(`${type} ${message}`, TYPES),
      frames,
      location: placeIn(message) ?? frames[0],
    };
  },
);

/** A header and the lines below it that a narrow toplevel broke it into. */
function joined(lines: readonly string[], at: number): { line: string; last: number } {
  const line = lines[at] ?? "";
  const below = line === "Exception:" ? lines.slice(at + 1, at + 1 + MOST_BROKEN) : [];
  const end = below.findIndex((one) => one.endsWith("."));
  if (end < 0) return { line, last: at };
  return { line: [line, ...below.slice(0, end + 1)].map((one) => one.trim()).join(" "), last: at + 1 + end };
}

function placeIn(message: string): Location | undefined {
  const [, file, line, column] = PLACE.exec(message) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}

function readHeader(line: string): { type?: string; message?: string } | undefined {
  const [, type, args, words] = [FATAL, ...TOPLEVEL].map((shape) => shape.exec(line)).find(Boolean) ?? [];
  const message = args ?? words;
  if (type !== undefined)
    return { type, message: message === undefined ? undefined : (QUOTED.exec(message)?.[1] ?? message) };
  const said = UNCAUGHT.exec(line)?.[1] ?? EXHAUSTED.exec(line)?.[0];
  return said === undefined ? undefined : { message: said };
}

function readFrame(line: string): Frame[] {
  const [, name, file, number, column] = STACK.exec(line) ?? [];
  return file === undefined ? [] : [{ function: name, file, line: Number(number), column: Number(column) }];
}
