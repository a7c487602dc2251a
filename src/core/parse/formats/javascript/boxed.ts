/** Diagnostics in a drawn box, as SWC, Oxlint, Rolldown and Turbopack's CSS print them: `× message`, then `╭─[file:1:2]`. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";
import { lineFormat } from "../../shared/line-format.ts";

const MESSAGE = /^\s{0,8}(?:Error: {1,4})?[x×✖⨯] (?<message>\S.{0,1500})$/;
const RULED = /^(?<code>@?[a-z][\w-]{1,40}\([\w/@.-]{1,80}\)): (?<text>.{1,1500})$/;
const BOX =
  /^\s{0,10}[,╭][-─]{1,4}\[ ?(?<file>.{1,300}?\.(?:[cm]?[jt]sx?|css|scss|json|vue|svelte|astro|html)):(?<line>\d{1,7}):(?<column>\d{1,7}) ?\]$/;
const REACH = 3;

function categoryOf(code: string | undefined, message: string): Category {
  if (code === undefined) return /not defined|not found/.test(message) ? "lookup" : "syntax";
  return /no-undef/.test(code) ? "lookup" : "build";
}

export const boxed = lineFormat("boxed", ["x ", "× ", "✖ ", "⨯ "], (line, number, { lines }) => {
  const printed = MESSAGE.exec(line)?.groups?.message;
  if (printed === undefined || placeOnLine(printed)) return undefined;
  const below = lines.slice(number, number + REACH);
  const box = below.map((text) => BOX.exec(text.slice(0, 500).trimEnd())?.groups).find((groups) => groups);
  if (!box) return undefined;
  const { code, text: message = printed } = RULED.exec(printed)?.groups ?? {};
  const finding: Finding = {
    runtime: "node",
    lines: [number, number + 1],
    confidence: CERTAIN,
    message,
    code,
    category: categoryOf(code, message),
    location: { file: box.file, line: Number(box.line), column: Number(box.column) },
  };
  return finding;
});
