/** Issues that Visual Studio App Center made of a group of crashes: the frames under `### Stacktrace ###`, then the exception under `### Reason ###`. */
import type { Finding, Frame } from "../../types.ts";
import { ENCLOSING } from "../confidence.ts";
import { runtimeOfClass } from "../shared/class-runtime.ts";
import { blockFormat } from "../shared/line-format.ts";
import { runtimeByFile } from "../shared/runtime-by-file.ts";

const STACK = /^### Stacktrace ###$/;
const REASON = /^### Reason ###$/;
/** `com.shop.Cart.load (Cart.java:41);` */
const FRAME =
  /^(?<function>\S.{0,300}?) ?\((?<file>[\w.$+<>/-]{1,200}\.(?:java|kt|swift|m|mm|cs|dart|js|tsx?)):(?<line>\d{1,7})\);?$/;
const THROWN = /^(?<type>(?:[A-Za-z_]\w{0,60}\.){0,12}[A-Z][\w$]{1,100})(?:: (?<message>\S.{0,1500}))?$/;
const SIGNAL = /^SIG[A-Z]{2,6}$/;
/** Mono's: `Shop.Cart.Load () [0x0001b] in <0c18…>:0;Shop` */
const MONO = /^(?<function>[A-Z][\w.<>`]{3,300}) ?\(.{0,200}\) \[0x[\da-f]{1,8}\] in /;
const MOST_LINES = 120;

export const appCenter = blockFormat("app-center", ["### Stacktrace ###"], (lines, at): Finding | undefined => {
  const below = STACK.test(lines[at] ?? "") ? lines.slice(at + 1, at + MOST_LINES) : [];
  const reason = below.findIndex((line) => REASON.test(line) || STACK.test(line));
  const said = below.slice(reason + 1).find((line) => line !== "") ?? "";
  if (!REASON.test(below[reason] ?? "") || said === "") return undefined;
  const frames = below.slice(0, reason).flatMap(readFrame);
  const { type, message } = THROWN.exec(said)?.groups ?? {};
  if (type === undefined) return undefined;
  return {
    runtime: runtimeByFile(frames[0]?.file) ?? runtimeOfClass(type) ?? "other",
    lines: [at + 1, at + 2 + below.indexOf(said, reason)],
    confidence: ENCLOSING,
    ...(SIGNAL.test(said) ? { signal: said } : { type, message }),
    frames,
  };
});

function readFrame(line: string): Frame[] {
  const { function: name, file, line: number } = FRAME.exec(line)?.groups ?? {};
  if (file !== undefined) return [{ function: name, file, line: Number(number) }];
  const mono = MONO.exec(line)?.groups?.function;
  return mono === undefined ? [] : [{ function: mono }];
}
