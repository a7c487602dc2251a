/** consola's fancy reporter, of Nuxt and Nitro: ` ERROR  message`, mostly an empty line, then the frames without a header. https://github.com/unjs/consola */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parseFrame } from "../../shared/javascript-frames.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_LINE = 2_000;
const MOST_FRAMES = 100;
const HEAD = /^\s{0,4}(ERROR|FATAL) {2}(?:(?<scope>\[[^\]]{1,60}\]) )?(?<message>\S.{0,1900})$/;
/** The reporter of CI logs and files: `[error] message`, the frames right below. */
const BASIC = /^(?:\[[^\]]{1,60}\] ){0,2}\[(error|fatal)\] (?:\[[^\]]{1,60}\] )?(?<message>\S.{0,1900})$/;
const CLASS = /^(?<type>[A-Z]\w{0,80}(?:Error|Exception)): (?<rest>.{1,1900})$/;
const CAUSE = /^ {2}\[cause\]: (.{1,1900})$/;

export const consola = blockFormat(
  "consola",
  ["ERROR  ", "FATAL  ", "[error] ", "[fatal] "],
  (lines, index): Finding | undefined => {
    const line = lines[index]!.slice(0, MAX_LINE);
    const head = HEAD.exec(line) ?? BASIC.exec(line);
    const frames = framesBelow(lines, index + 1);
    if (!head || frames.length === 0) return undefined;
    const end = index + 1 + frames.length + Number(lines[index + 1]!.trim() === "");
    const { type, rest: message = head.groups?.message } = CLASS.exec(head.groups?.message ?? "")?.groups ?? {};
    const cause = lines
      .slice(end, end + 2)
      .map((line) => CAUSE.exec(line.slice(0, MAX_LINE))?.[1])
      .find((one) => one !== undefined);
    return {
      runtime: "node",
      lines: [index + 1, end],
      confidence: CERTAIN,
      severity: head[1]?.toUpperCase() === "FATAL" ? "fatal" : "error",
      type,
      message,
      frames,
      causes: cause === undefined ? [] : [{ message: cause }],
    };
  },
);

function framesBelow(lines: readonly string[], below: number): Frame[] {
  const frames: Frame[] = [];
  for (let at = lines[below]?.trim() === "" ? below + 1 : below; frames.length < MOST_FRAMES; at++) {
    const frame = /^ {1,4}at /.test(lines[at] ?? "") ? parseFrame(lines[at]!) : undefined;
    if (!frame) break;
    frames.push(frame);
  }
  return frames;
}
