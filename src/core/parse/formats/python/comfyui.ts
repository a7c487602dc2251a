/** ComfyUI's dialog and its report: what a node raised stands above the frames, the class in a field or nowhere. */
import type { Finding, Frame } from "../../../types.ts";
import { ENCLOSING, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { wording } from "../../shared/python-exception.ts";

/** https://github.com/Comfy-Org/ComfyUI_frontend: the dialog until 2024, and the report since. */
const DIALOG = /^Error occurred when executing [^:]{1,200}:$/;
const TYPE = /^- \*\*Exception Type:\*\* `?(?<type>(?:[A-Za-z_]\w{0,80}\.){0,8}[A-Z]\w{0,80})`?$/;
const MESSAGE = /^- \*\*Exception Message:\*\* (?<message>\S.{0,1500})$/;
const FRAME = /^\s{0,8}File "(?<file>[^"]{1,1000})", line (?<line>\d{1,9}), in (?<name>.{1,300})$/;
const MOST_ABOVE = 20;
const MOST_FRAMES = 400;

/** The frames below, the innermost first, and how many lines they take. */
function framesBelow(lines: readonly string[], at: number): { frames: Frame[]; reach: number } {
  const below = lines.slice(at + 1, at + MOST_FRAMES);
  const first = below.slice(0, MOST_ABOVE).findIndex((line) => FRAME.test(line));
  if (first < 0) return { frames: [], reach: 0 };
  const run = linesBelow(below, first, (line) => line === "" || /^\s/.test(line), MOST_FRAMES);
  const frames = [below[first]!, ...run].flatMap((one): Frame[] => {
    const { file, line, name } = FRAME.exec(one)?.groups ?? {};
    return file === undefined ? [] : [{ file, line: Number(line), function: name }];
  });
  return { frames: frames.reverse(), reach: first + 1 + run.length };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const { type } = TYPE.exec(lines[at]!)?.groups ?? {};
  if (type === undefined && !DIALOG.test(lines[at]!)) return undefined;
  const below = lines.slice(at + 1, at + 4);
  const message =
    type === undefined
      ? below.find((line) => line.trim() !== "")?.trim()
      : below
          .map((line) => MESSAGE.exec(line)?.groups?.message)
          .find((one) => one !== undefined)
          ?.replace(`${type}: `, "");
  if (message === undefined) return undefined;
  const { frames, reach } = framesBelow(lines, at);
  return {
    runtime: "python",
    lines: [at + 1, at + 1 + Math.max(reach, 2)],
    confidence: frames.length > 0 || type !== undefined ? ENCLOSING : LIKELY,
    type,
    message,
    ...wording(message),
    frames,
  };
}

export const comfyui = blockFormat("comfyui", ["Error occurred when executing ", "**Exception Type:** "], read);
