/** What libtest and nextest say of tests that failed without a panic, and their sums, which only repeat what failed. */
import type { Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const NO_PANIC = /^\s{0,8}note: (test did not panic as expected)(?: at (\S.{0,300}):(\d{1,7}):(\d{1,5}))?$/;
const SUMS = [
  /^(test result: FAILED\. .{1,300})$/,
  /^(test \S.{0,200} \.{3} FAILED)$/,
  /^\s{0,12}((?:FAIL|SIGABRT|SIGSEGV|TIMEOUT) \[ {0,6}[\d.]{1,12}s\] .{1,300})$/,
];

export const cargoTest = lineFormat(
  "cargo-test",
  ["test did not panic", "FAILED", "FAIL [", "SIGABRT [", "SIGSEGV [", "TIMEOUT ["],
  (line, number): Finding | undefined => {
    const [, silent, file, row, column] = NO_PANIC.exec(line) ?? [];
    const common = { runtime: "rust", lines: [number, number], category: "assertion" } as const;
    if (silent) {
      const location = file ? { file, line: Number(row), column: Number(column) } : undefined;
      return { ...common, lines: [number, number], confidence: CERTAIN, message: silent, location };
    }
    const message = SUMS.map((sum) => sum.exec(line)?.[1]).find(Boolean);
    return message ? { ...common, lines: [number, number], confidence: CONSEQUENCE, message } : undefined;
  },
);
