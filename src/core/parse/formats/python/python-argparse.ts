/** Refused command lines, as argparse ends a program: https://docs.python.org/3/library/argparse.html#exiting-methods */
import type { Format } from "../../../types.ts";
import { STRONG } from "../../confidence.ts";
import { matchable, messageTail } from "../../shared/python-exception.ts";

const refusal =
  /^([\w.-]{1,80}(?: [\w-]{1,40}){0,3}): error: ((?:argument |the following arguments are required|unrecognized arguments|one of the arguments |ambiguous option).{0,1800})$/;

export const pythonArgparse: Format = {
  name: "python-argparse",
  anchors: [": error: "],
  parse({ lines }) {
    const at = lines.findIndex((line) => refusal.test(matchable(line)));
    const message = refusal.exec(matchable(lines[at] ?? ""))?.[2];
    if (!message) return undefined;
    const tail = messageTail(lines, at + 1);
    return [
      {
        runtime: "python",
        lines: [at + 1, at + 1 + tail.length],
        confidence: STRONG,
        message: [message, ...tail].join("\n"),
        exitCode: 2,
        category: "invalid-input",
      },
    ];
  },
};
