/** svelte-check: the place on a line of its own, `Error: message (ts)` below it. */
import type { Category } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";
import { lineFormat } from "../../shared/line-format.ts";

const ERROR = /^Error: (?<message>\S.{0,1900}?)(?: \((?<language>ts|js|svelte|css|scss|less|html)\))?$/;
const END = / \((?:ts|js|svelte|css|scss|less|html)\)$/;
/** How far below its first line a message that goes on may end. */
const REACH = 12;

function categoryOf(message: string, language: string | undefined): Category {
  if (/^Cannot find module/.test(message)) return "dependency";
  if (/possibly '(?:null|undefined)'/.test(message)) return "null-reference";
  return language === undefined || /^[tj]s$/.test(language) ? "type" : "syntax";
}

export const svelteCheck = lineFormat("svelte-check", ["Error: "], (line, number, { lines }) => {
  const { message, language } = ERROR.exec(line)?.groups ?? {};
  const location = message === undefined ? undefined : placeOnLine(lines[number - 2]);
  if (message === undefined || location?.column === undefined) return undefined;
  const rest = lines.slice(number - 1, number - 1 + REACH).findIndex((text) => END.test(text.trimEnd()));
  if (rest < 0) return undefined;
  return {
    runtime: "typescript",
    lines: [number - 1, number + rest],
    confidence: CERTAIN,
    message,
    category: categoryOf(message, language),
    location,
  };
});
