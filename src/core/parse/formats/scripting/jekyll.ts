/** Jekyll: `Liquid Exception: … in _posts/a.md`, `Conversion error: …`, and `jekyll 4.3.3 | Error:  …`. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { lineFormat } from "../../shared/line-format.ts";

const LIQUID =
  /^\s{0,20}(?:\d{4}-\S{10,30} ERROR: )?Liquid (?:Exception|Error): (?<message>\S.{0,900}) in (?<file>\S{1,300})$/;
/** Commander's end of a program, which Jekyll had before 2.0. */
const COMMANDER = /(?:^|\s)error: (?<message>\S.{0,900})\. Use --trace to view backtrace$/;
const LABELLED =
  /^\s{0,20}(?:jekyll \d[\w.]{0,20} \| (?:Error|Exception)|Conversion error|Dependency Error|YAML Exception reading .{1,300}):\s{1,6}(?<message>\S.{0,900})$/;
/** Liquid counts lines from the end of the front matter. */
const LINE = /\(line (\d{1,7})\)/;

const WORDINGS: Wordings = [
  [/syntax error|Unknown tag|was never closed|not properly terminated|did not find expected|mapping values/i, "syntax"],
  [/Could not locate the included file|File to import not found|No such file|does not exist/i, "not-found"],
  [/Permission denied/i, "permission"],
  [/Address already in use/i, "conflict"],
  [/invalid byte sequence|incompatible character|UTF-8/i, "encoding"],
  [/undefined method .{1,80} for nil|comparison of .{1,80} with nil|nil:NilClass/, "null-reference"],
  [/cannot load such file|Could not find|don't have .{1,80} installed|missing a dependency/i, "dependency"],
  [/[Ii]nvalid (?:date|front matter|argument)/, "invalid-input"],
];

export const jekyll = lineFormat(
  "jekyll",
  [
    "Liquid Exception: ",
    "Liquid Error: ",
    "Conversion error: ",
    "Dependency Error: ",
    "YAML Exception reading ",
    "jekyll ",
    "Use --trace to view backtrace",
  ],
  (line, number, { lines }): Finding | undefined => {
    const { message, file } = (LIQUID.exec(line) ?? LABELLED.exec(line) ?? COMMANDER.exec(line))?.groups ?? {};
    if (message === undefined) return undefined;
    const row = LINE.exec(message)?.[1];
    return {
      runtime: "ruby",
      lines: [number, number],
      confidence: CERTAIN,
      message,
      category: byWording(message.endsWith(":") ? `${message}\n${lines[number]}` : message, WORDINGS) ?? "build",
      location: file === undefined ? undefined : { file, line: row === undefined ? undefined : Number(row) },
    };
  },
);
