/** Failed tests of Playwright: `1) [chromium] › tests/a.spec.ts:5:5 › title ───`, the error, an excerpt, the frames. */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { framesWithin, parsePlace } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";

const MAX_LINE = 2_000;
const TITLE = /^\s{0,4}\d{1,5}\) (?:\[[^\]]{1,60}\] › )?(?<place>\S.{0,300}?:\d{1,7}:\d{1,7}) › /;
/** The next test, a retry of this one, the counts. */
const END = /^\s{0,4}\d{1,5}\) |^\s{2,8}Retry #\d|^\s{2,4}\d{1,6} (?:failed|flaky|passed|skipped|did not run)/;
const MOST_LINES = 200;

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const place = TITLE.exec((lines[at] ?? "").slice(0, MAX_LINE))?.groups?.place;
  if (place === undefined) return undefined;
  const below = lines.slice(at + 1, at + MOST_LINES).map((line) => line.slice(0, MAX_LINE));
  const border = below.findIndex((line) => END.test(line));
  const body = border < 0 ? below : below.slice(0, border);
  const told = body.findIndex((line) => line.trim() !== "");
  const text = body[told]?.trim();
  if (text === undefined) return undefined;
  const header = parseHeader(text);
  const { frames, end } = framesWithin(body, 0, MOST_LINES, told + 1);
  const message = header?.message ?? text;
  return {
    runtime: "node",
    lines: [at + 1, at + 1 + end],
    confidence: CERTAIN,
    type: header?.type,
    message,
    category: engineCategory(message),
    location: frames.length > 0 ? undefined : parsePlace(place),
    frames,
  };
}

export const playwright: Format = {
  name: "playwright",
  anchors: [" › "],
  parse({ lines }) {
    const found = lines.flatMap((line, at) => (line.includes(" › ") ? (readFailure(lines, at) ?? []) : []));
    return found.length > 0 ? found : undefined;
  },
};
