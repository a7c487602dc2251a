/** Errors that Vue and Nuxt quote: `[Vue warn]: Error in render: "TypeError: …"`, `[nuxt] [request error] [unhandled] [500] …`. */
import type { Category, Finding } from "../../../types.ts";
import { toNumber } from "../../shared/lines.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { takeFrames } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { lineFormat } from "../../shared/line-format.ts";

const QUOTED = /\[Vue warn\]: (?:Error in|Unhandled error) .{1,120}?: "(?<text>.{1,1500}?)"?$/;
const NUXT =
  /\[(?:nuxt|nitro|h3)\] \[(?:request error|unhandledRejection|uncaughtException|cache)\](?: \[[a-z]{1,20}\]){0,2}(?: \[(?<status>\d{3})\])? (?<text>\S.{0,1500})$/;

/** What Vue calls a warning and yet shows nothing for: it logs both as errors. */
const BROKEN: readonly [RegExp, Category][] = [
  [/using the runtime-only build of Vue/, "configuration"],
  [/Property or method "?\S{1,80} is not defined on the instance/, "lookup"],
  [/Unknown custom element/, "lookup"],
  [/Failed to mount (?:component|app)|Cannot find element: /, "configuration"],
  [/Error compiling template/, "syntax"],
  [/Error when (?:rendering|evaluating)/, "unknown"],
];

function readBroken(line: string, number: number): Finding | undefined {
  const message = /\[Vue warn\]: (.{5,900})$/.exec(line)?.[1];
  const category = BROKEN.find(([sign]) => message !== undefined && sign.test(message.slice(0, 200)))?.[1];
  // Where the error itself is not told, it stands below.
  const confidence = category === "unknown" ? CONSEQUENCE : LIKELY;
  return category && { runtime: "browser", lines: [number, number], confidence, message, category };
}

/** Consoles print the error itself below what Vue says of it. */
const REACH = 15;

export const vue = lineFormat("vue", ["[Vue warn]: ", "[nuxt] [", "[nitro] [", "[h3] ["], (line, number, { lines }) => {
  const quoted = QUOTED.exec(line)?.groups;
  const { text, status } = quoted ?? NUXT.exec(line)?.groups ?? {};
  if (text === undefined) return readBroken(line, number);
  const header = parseHeader(text);
  const message = header?.message ?? text;
  if (quoted && lines.slice(number, number + REACH).some((below) => below.endsWith(text))) return undefined;
  const { frames, end } = takeFrames(lines, number);
  const finding: Finding = {
    runtime: quoted ? "browser" : "node",
    lines: [number, end],
    confidence: header ? CERTAIN : STRONG,
    message,
    type: header?.type,
    code: header?.code,
    httpStatus: toNumber(status),
    category: engineCategory(message),
    frames,
  };
  return finding;
});
