/** Failed specs of Jasmine (`Message:`, `Stack:`) and of Karma (`Chrome 120 (Linux) suite spec FAILED`). */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parseFrame } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";

const MAX_LINE = 2_000;
const MESSAGE = /^\s{1,8}Message:$/;
const KARMA = /^(?:\S.{0,60}? \d[\d.]{0,30} \(.{1,60}\)) (?<spec>.{1,500}) FAILED$/;
const STACK = /^\s{0,8}Stack:$/;
/** The next spec, Karma's progress, the counts. */
const END = /^\d{1,6}\) |^\d{1,6} specs?, |: Executed \d|\bFAILED$|^(?:Ran|Finished in) /;
const MOST_LINES = 120;

const bodyBelow = (lines: readonly string[], at: number): readonly string[] => {
  const below = lines.slice(at + 1, at + MOST_LINES);
  const end = below.findIndex((line) => END.test(line));
  return end < 0 ? below : below.slice(0, end);
};

function readSpec(lines: readonly string[], at: number, runtime: "node" | "browser"): Finding | undefined {
  const body = bodyBelow(lines, at).map((line) => line.slice(0, MAX_LINE));
  const text = body.find((line) => line.trim() !== "")?.trim();
  if (text === undefined || STACK.test(text)) return undefined;
  const header = parseHeader(text);
  const message = header?.message ?? text;
  const framed = body.flatMap((line, index) => (parseFrame(line) ? [index] : []));
  return {
    runtime,
    lines: [at + 1, at + 2 + (framed.at(-1) ?? 0)],
    confidence: CERTAIN,
    type: header?.type,
    message,
    category: /^Expected |^Failed/.test(message) ? "assertion" : engineCategory(message),
    frames: framed.flatMap((index) => parseFrame(body[index] ?? "") ?? []),
  };
}

export const jasmine: Format = {
  name: "jasmine",
  anchors: ["Message:", " FAILED"],
  parse({ lines }) {
    const found = lines.flatMap((full, at) => {
      const line = full.slice(0, MAX_LINE).trimEnd();
      if (MESSAGE.test(line) && hasStack(lines, at)) return readSpec(lines, at, "node") ?? [];
      return KARMA.test(line) && /^\s{1,8}\S/.test(lines[at + 1] ?? "") ? (readSpec(lines, at, "browser") ?? []) : [];
    });
    return found.length > 0 ? found : undefined;
  },
};

/** Other tools label a message as well. */
function hasStack(lines: readonly string[], at: number): boolean {
  return lines.slice(at + 1, at + 40).some((line) => STACK.test(line));
}
