/** What Rust's runtime says when it cannot even panic: an overflowed stack, failed allocation, `fatal runtime error`. */
import type { Category } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const SAYINGS: readonly [RegExp, Category, number][] = [
  [/^\s{0,8}(thread '[^']{0,100}'(?: \(\d{1,12}\))? has overflowed its stack)$/, "memory", CERTAIN],
  [/^\s{0,8}(memory allocation of \d{1,20} bytes failed)/, "memory", CERTAIN],
  [/^\s{0,8}(fatal runtime error: (?!stack overflow)\S.{0,300})$/, "crash", CERTAIN],
  [/^\s{0,8}(fatal runtime error: stack overflow.{0,60})$/, "memory", CONSEQUENCE],
  [
    /^\s{0,8}(thread (?:caused non-unwinding panic|panicked while (?:processing panic|panicking)). aborting\.)$/,
    "crash",
    CONSEQUENCE,
  ],
];

export const rustAbort = lineFormat(
  "rust-abort",
  ["has overflowed its stack", "memory allocation of ", "fatal runtime error: ", "aborting."],
  (line, number) => {
    for (const [saying, category, confidence] of SAYINGS) {
      const message = saying.exec(line)?.[1];
      if (message)
        return { runtime: "rust", lines: [number, number], confidence, severity: "fatal", message, category };
    }
    return undefined;
  },
);
