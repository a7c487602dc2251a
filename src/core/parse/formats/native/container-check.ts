/** libstdc++'s debug mode (`-D_GLIBCXX_DEBUG`): a place, the function, and below them what the program attempted. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** Source: `src/c++11/debug.cc` of libstdc++. */
const ATTEMPT = /^Error: ((?:attempt to |elements in iterator range |function requires ).{1,300})$/;
const PLACE = /^(\S.{0,300}):(\d{1,7}):$/;
const MOST_ABOVE = 14;

export const containerCheck = blockFormat(
  "container-check",
  requiredLiterals(ATTEMPT),
  (lines, index): Finding | undefined => {
    const message = ATTEMPT.exec(lines[index] ?? "")?.[1];
    const above = lines.slice(Math.max(0, index - MOST_ABOVE), index);
    const first = above.findLastIndex((line) => PLACE.test(line));
    if (message === undefined || first < 0 || !above[first + 1]?.startsWith("In function:")) return undefined;
    const [, file, line] = PLACE.exec(above[first] ?? "") ?? [];
    return {
      runtime: "cpp",
      lines: [index + 1 - (above.length - first), index + 1],
      confidence: CERTAIN,
      severity: "fatal",
      message,
      category: /subscript|out-of-bounds|past-the-end|empty container/.test(message) ? "lookup" : "assertion",
      location: { file, line: Number(line) },
    };
  },
);
