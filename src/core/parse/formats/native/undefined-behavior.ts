/** Lines of UndefinedBehaviorSanitizer: `ub.c:9:43: runtime error: shift exponent 40 is too large for 32-bit type 'int'`. */
import type { Category } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { runtimeOfFile } from "../../shared/native-frames.ts";

const LINE =
  /^(?<file>[^\s:][^:]{0,400}|[A-Za-z]:[^:]{1,400}):(?<line>\d{1,7}):(?<column>\d{1,6}): runtime error: (?<message>\S.{0,1500})$/;

const KINDS: readonly [RegExp, Category][] = [
  [/null pointer|nullptr|was null/, "null-reference"],
  [
    /overflow|division by zero|shift exponent|left shift of|outside the range of representable|cannot be represented/,
    "arithmetic",
  ],
  [/^index .{1,60} out of bounds/, "lookup"],
];

export const undefinedBehavior = lineFormat("undefined-behavior", [": runtime error: "], (text, number) => {
  const { file, line, column, message } = LINE.exec(text)?.groups ?? {};
  if (file === undefined || message === undefined) return undefined;
  return {
    runtime: runtimeOfFile(file),
    lines: [number, number],
    confidence: CERTAIN,
    message,
    category: KINDS.find(([wording]) => wording.test(message))?.[1] ?? "crash",
    location: { file, line: Number(line), column: Number(column) },
  };
});
