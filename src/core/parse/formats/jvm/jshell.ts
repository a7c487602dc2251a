/** jshell's answers to a snippet: `|  Error:` with javac's message below, and `|  Exception java.lang.X: message` with its frames. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parseException, parseFrame } from "../../shared/java-frames.ts";
import { compilerCategory } from "../../shared/jvm-compiler-category.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const ERROR = /^(?:-> {1,4}|jshell> ?)?\|\s{1,4}Error:$/;
const EXCEPTION = /^(?:-> {1,4}|jshell> ?)?\|\s{1,4}Exception (\S.{1,1500})$/;
const BESIDE = /^\|(?:\s{1,20}\S.{0,1900})?$/;
const without = (line: string) => line.replace(/^\|\s{0,20}/, "");

export const jshell = blockFormat("jshell", ["|  Error:", "|  Exception "], (lines, at): Finding | undefined => {
  const line = lines[at] ?? "";
  const below = linesBelow(lines, at, (one) => BESIDE.test(one)).map(without);
  const raised = EXCEPTION.exec(line)?.[1];
  if (raised === undefined && !ERROR.test(line)) return undefined;
  const common: Finding = { runtime: "java", lines: [at + 1, at + 1 + below.length], confidence: CERTAIN };
  if (raised === undefined) {
    const message = below[0];
    return message === undefined ? undefined : { ...common, message, category: compilerCategory(message) };
  }
  const frames = below.flatMap((one) => parseFrame(one) ?? []);
  return { ...common, ...parseException(raised), frames };
});
