/** Failures of ExUnit: `  1) test name (Module)`. https://hexdocs.pm/ex_unit/ExUnit.Formatter.html */
import type { Finding, Frame } from "../../../types.ts";
import { elixirCategory } from "../../categories/elixir.ts";
import { CERTAIN, ENCLOSING } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";

const TITLE = /^ {1,4}\d{1,4}\) (?:test|property|doctest) .{1,400} \([A-Z][\w.]{0,150}\)$/;
const PLACE = /^\s{4,8}((?:[\w.-]{1,80}\/){0,20}[\w.-]{1,80}\.exs?):(\d{1,7})$/;
const FRAME = /^\s{6,12}(?:\([a-z][\w. +-]{0,120}\) )?([^\s:()]{1,300}):(\d{1,7}): (\S.{0,600})$/;
const RAISED = /^\s{4,12}\*\* \(([\w. #<>]{1,150})\) ?(.*)$/;
const SUMMARY = /^\d{1,6} (?:tests?|doctests?|properties|property)\b|^Finished in |^ {1,4}\d{1,4}\) /;

export const exunit = blockFormat(
  "exunit",
  ["1) test ", ") test ", ") property ", ") doctest "],
  (lines, at): Finding | undefined => {
    if (!TITLE.test(lines[at] ?? "")) return undefined;
    const body = linesBelow(lines, at, (line) => line === "" || (line.startsWith("    ") && !SUMMARY.test(line)));
    const declared = PLACE.exec(body[0] ?? "");
    if (!declared) return undefined;
    const [, type, raised] = RAISED.exec(body[1] ?? "") ?? [];
    const message = raised ?? body[1]?.trim() ?? "";
    const frames = body.flatMap(readFrame);
    return {
      runtime: "elixir",
      lines: [at + 1, at + 1 + body.length],
      confidence: type === undefined ? CERTAIN : ENCLOSING,
      type: type?.replace(/ from .*/, ""),
      message,
      category: type === undefined ? "assertion" : (elixirCategory(type, message, "") ?? "assertion"),
      frames,
      location: frames[0] ?? { file: declared[1], line: Number(declared[2]) },
    };
  },
);

function readFrame(line: string): Frame[] {
  const [, file, number, name] = FRAME.exec(line) ?? [];
  return file === undefined ? [] : [{ file, line: toNumber(number), function: name }];
}
