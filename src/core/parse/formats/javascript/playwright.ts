/** Failed tests of Playwright: `1) [chromium] › tests/a.spec.ts:5:5 › title ───`, the error, an excerpt, the frames. */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { framesWithin, parsePlace } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { linesBelow } from "../../shared/lines.ts";
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

/** What drives a browser, and below it what it waited for. */
const CALLED =
  /^\s{0,8}(?<header>(?:TimeoutError|Error): (?:locator|page|frame|frameLocator|elementHandle|browser|browserContext|browserType|mouse|keyboard|expect|apiRequestContext)\.\w{2,40}: .{1,1500})$/;
const LOG = /^\s{0,8}Call log:$/;
const LOG_REACH = 8;

/** An error as its library throws it, of which only the words were posted. */
function readCalled(lines: readonly string[], at: number): Finding | undefined {
  const text = CALLED.exec((lines[at] ?? "").slice(0, MAX_LINE).trimEnd())?.groups?.header;
  const header = text === undefined ? undefined : parseHeader(text);
  const below = lines.slice(at + 1, at + LOG_REACH).map((line) => line.slice(0, MAX_LINE).trimEnd());
  const log = below.findIndex((line) => LOG.test(line));
  if (!header || log < 0) return undefined;
  const steps = linesBelow(lines, at + 1 + log, (line) => /^\s{2,20}- /.test(line.slice(0, MAX_LINE)));
  return {
    runtime: "node",
    lines: [at + 1, at + 2 + log + steps.length],
    confidence: STRONG,
    ...header,
    category: engineCategory(header.message),
  };
}

export const playwright: Format = {
  name: "playwright",
  anchors: [" › ", "Call log:"],
  parse({ lines }) {
    const failed = lines.flatMap((line, at) => (line.includes(" › ") ? (readFailure(lines, at) ?? []) : []));
    const found = failed.length > 0 ? failed : lines.flatMap((_, at) => readCalled(lines, at) ?? []);
    return found.length > 0 ? found : undefined;
  },
};
