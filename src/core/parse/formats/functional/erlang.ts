/** Erlang's errors: the shell's and escript's `exception error: …`, and processes that end with a reason and a stack as terms. */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { erlangCategory } from "../../categories/erlang.ts";
import { readCall } from "../../shared/erlang-call.ts";

const EXCEPTION = /^(?:\d{1,6}> )?(?:escript: |\s{4}|)(?:\*\* )?exception (error|exit|throw): (\S.{0,1900})$/;
const DETAIL = /^\s{2,30}(?:in |called as |\*\*\* argument )/;
const CONTINUED = /^\s{4,40}\S/;

/** The shell's reading of an exception; in a crash report it stands beside a report that has said it. */
export const erlang = blockFormat(
  "erlang",
  ["exception error: ", "exception exit: ", "exception throw: "],
  (lines, at): Finding | undefined => {
    const [, type = "", first] = EXCEPTION.exec(lines[at] ?? "") ?? [];
    if (first === undefined) return undefined;
    const rest = linesBelow(
      lines,
      at,
      (line) => CONTINUED.test(line) && !DETAIL.test(line) && !/^\s{1,9}\w[\w ]{1,30}: /.test(line),
      40,
    );
    const details = linesBelow(lines, at + rest.length, (line) => DETAIL.test(line));
    const printed = first.startsWith("no function clause matching") ? [placeIn(first)] : [];
    return {
      runtime: "erlang",
      lines: [at + 1, at + 1 + rest.length + details.length],
      confidence: (lines[at] ?? "").startsWith("    ") ? LIKELY : CERTAIN,
      type,
      message: [first.replace(/ \([^\s,()]{1,200}, line \d{1,7}\)$/, ""), ...rest.map((line) => line.trim())].join(
        "\n",
      ),
      category: erlangCategory(first, [first, ...details].join(" ")),
      frames: [...printed, ...details.map(readCall)].filter((frame) => frame !== undefined),
    };
  },
);

/** `no function clause matching m:h(2) (m.erl, line 5)`. */
function placeIn(text: string): Frame | undefined {
  const [, name, file, line] =
    /matching ([\w:'-]{1,150})\(.{0,900}\) \(([^\s,()]{1,200}), line (\d{1,7})\)$/.exec(text) ?? [];
  return name === undefined ? undefined : { function: name, file, line: Number(line) };
}
