/** Errors of Godot's engine and of GDScript: `SCRIPT ERROR: …`, `   at: fn (res://x.gd:3)`. https://docs.godotengine.org/ */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const HEADER =
  /^(?:SCRIPT ERROR|USER SCRIPT ERROR|USER ERROR|SHADER ERROR|ERROR): (?:(Parse Error|Invalid|Compile Error): )?(\S.{0,900})$/;
const PLACE = /^\s{1,10}at: (?:([^\s()]{1,200}) )?\(([^()]{1,300}?):(\d{1,7})\)$/;
const TRACE = /^\s{2,12}\[\d{1,3}\] (\S{1,150}) \(([^()]{1,300}?):(\d{1,7})\)$/;

/** The engine says again that a script did not load. */
const ECHO = /^Failed to load script /;

const WORDINGS: Wordings = [
  [/on (?:a )?(?:base:? )?'?(?:[Nn]il|null instance|null value|previously freed)/, "null-reference"],
  [/Parse Error|Expected |Unexpected|Unindent|syntax/, "syntax"],
  [
    /Out of bounds|Invalid get index|index .{1,60} out|not declared in the current scope|Node not found|Identifier/,
    "lookup",
  ],
  [/Division [Bb]y [Zz]ero/, "arithmetic"],
  [/Cannot (?:open|load)|Failed loading|No loader|[Cc]an't open|does not exist|File not found/, "not-found"],
  [
    /[Nn]onexistent function|Invalid (?:call|type|operands|assignment|cast)|Trying to assign|Cannot (?:convert|call)|[Tt]oo (?:few|many) arguments/,
    "type",
  ],
  [/Stack overflow|Out of memory/, "memory"],
  [/Assertion failed|Condition "/, "assertion"],
];

export const godot = blockFormat(
  "godot",
  ["SCRIPT ERROR: ", "USER ERROR: ", "SHADER ERROR: ", "(res://", "   at: "],
  (lines, at): Finding | undefined => {
    const [, kind, message] = HEADER.exec(lines[at] ?? "") ?? [];
    const places = linesBelow(
      lines,
      at,
      (line) => PLACE.test(line) || TRACE.test(line) || /^\s{2,10}GDScript backtrace/.test(line),
      40,
    );
    if (message === undefined || (places.length === 0 && !(lines[at] ?? "").startsWith("SCRIPT"))) return undefined;
    const frames = places.flatMap((line): Frame[] => {
      const [, name, file, number] = PLACE.exec(line) ?? TRACE.exec(line) ?? [];
      return file === undefined ? [] : [{ function: name, file, line: Number(number) }];
    });
    return {
      runtime: "other",
      lines: [at + 1, at + 1 + places.length],
      confidence: ECHO.test(message) ? CONSEQUENCE : CERTAIN,
      message: kind === "Invalid" ? `Invalid: ${message}` : message,
      type: kind === "Invalid" ? undefined : kind,
      category: troubleOf(`${kind ?? ""} ${message}`, WORDINGS),
      frames,
    };
  },
  { above: 20 },
);
