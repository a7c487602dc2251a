/** LM Studio's dialog: that a model did not load, what failed, and on the last line why. https://lmstudio.ai/docs */
import type { Finding } from "../../../types.ts";
import { STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const HEAD = /^\W{0,8}(?<message>Failed to load the model)$/;
const CRASHED =
  /^\s{0,4}(?<message>The model has crashed without additional information\. \(Exit code: \d{1,20}\).{0,200})$/;
const REACH = 8;
/** The engine's words, in quotes behind its name. */
const ENGINE = /^(?:llama\.cpp|mlx)? ?error: '(?<said>.{3,900})'$/i;
const KNOWN = /^(?:\(Exit code|error|failed|unable|cannot|llama|mlx|\S{0,20} ?error\b)/i;

export const lmStudio = blockFormat(
  "lm-studio",
  ["Failed to load the model", "The model has crashed"],
  (lines, index): Finding | undefined => {
    const crash = CRASHED.exec(lines[index]!.slice(0, 400))?.groups?.message;
    const at = { lines: [index + 1, index + 1] as [number, number], confidence: STRONG };
    if (crash !== undefined) return { runtime: "other", ...at, message: crash, category: "crash" };
    const head = HEAD.exec(lines[index]!.slice(0, 200).trim())?.groups?.message;
    const below = lines.slice(index + 1, index + 1 + REACH).map((line) => line.slice(0, 1_000).trim());
    const last = below.findLastIndex((line) => KNOWN.test(line));
    if (head === undefined || last < 0) return undefined;
    const why = ENGINE.exec(below[last]!)?.groups?.said ?? below[last]!;
    return {
      runtime: "other",
      lines: [index + 1, index + 2 + last],
      confidence: STRONG,
      message: why.startsWith("(") ? head : why,
      category: /exit code/i.test(why) ? "crash" : undefined,
    };
  },
);
