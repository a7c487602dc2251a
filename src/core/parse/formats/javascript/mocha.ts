/** Failed tests of Mocha and Cypress: `N failing`, then `1) suite`, the test's name with a colon, the error, its frames. */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { framesWithin, isBrowserFile } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";

const MAX_LINE = 2_000;
const SUMMARY = /^\s{1,6}\d{1,6} failing$/;
const NUMBER = /^\s{1,4}\d{1,6}\) \S/;
const MOST_TITLES = 12;
const MOST_LINES = 300;

/** The lines of one failure, from its number to the next one's. */
function blockAt(lines: readonly string[], at: number): readonly string[] {
  const below = lines.slice(at, at + MOST_LINES);
  const next = below.findIndex((line, index) => index > 0 && NUMBER.test(line));
  return next < 0 ? below : below.slice(0, next);
}

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const block = blockAt(lines, at);
  const title = block.slice(0, MOST_TITLES).findIndex((line) => line.trimEnd().endsWith(":"));
  const start = block.findIndex((line, index) => index > title && line.trim() !== "");
  if (title < 0 || start < 0) return undefined;
  const text = (block[start] ?? "").slice(0, MAX_LINE).trim();
  const header = parseHeader(text);
  const { frames, end } = framesWithin(block, 0, MOST_LINES, start + 1);
  const message = header?.message ?? text;
  return {
    runtime: frames.some(({ file }) => isBrowserFile(file)) ? "browser" : "node",
    lines: [at + 1, at + end],
    confidence: CERTAIN,
    type: header?.type,
    code: header?.code,
    message,
    category: /^Timed? ?out|^Timeout of \d/.test(message) ? "timeout" : undefined,
    frames,
  };
}

export const mocha: Format = {
  name: "mocha",
  anchors: [" failing"],
  parse({ lines }) {
    const summary = lines.findIndex((line) => SUMMARY.test(line));
    if (summary < 0) return undefined;
    const found = lines.flatMap((line, at) =>
      at > summary && NUMBER.test(line) ? (readFailure(lines, at) ?? []) : [],
    );
    return found.length > 0 ? found : undefined;
  },
};
