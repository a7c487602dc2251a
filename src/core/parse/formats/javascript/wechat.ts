/** Errors as WeChat's mini programs and games log them: `thirdScriptError`, `MiniProgramError`, what was said and by whom, then the error. */
import type { Finding } from "../../../types.ts";
import { ENCLOSING } from "../../confidence.ts";
import { takeFrames } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { blockFormat } from "../../shared/line-format.ts";

const HEAD =
  /^(?:.{0,60}\s)?(?:(?:game)?[tT]hirdScriptError|appServiceSDKScriptError|webviewScriptError|jsEnginScriptError|MiniProgramError|sdk uncaught third Error)$/;
/** The page or interface that a message came from. */
const FROM = /;\s?at (?:pages?|api|components?|[sS]ystem|set(?:Timeout|Interval)|App)\b.{1,300}$/;
const REACH = 6;

export const wechat = blockFormat(
  "wechat",
  ["criptError", "MiniProgramError", "sdk uncaught third Error"],
  (lines, at): Finding | undefined => {
    if (!HEAD.test(lines[at] ?? "")) return undefined;
    const below = lines.slice(at + 1, at + REACH).map((line) => line.trim());
    const said = below.find((line) => line !== "" && !HEAD.test(line));
    if (said === undefined || said.startsWith("at ")) return undefined;
    const typed = below.findIndex((line) => parseHeader(line));
    const header = parseHeader(below[typed] ?? "");
    const last = at + 2 + (header ? typed : below.indexOf(said));
    const { frames, end } = takeFrames(lines, last);
    const message = (header?.message ?? said).replace(FROM, "");
    return {
      runtime: "browser",
      lines: [at + 1, Math.max(last, end)],
      confidence: ENCLOSING,
      type: header?.type,
      message,
      category: engineCategory(message),
      frames,
    };
  },
);
