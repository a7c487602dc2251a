/** Failed tests of Vitest: ` FAIL  file > test`, the error, an excerpt between frames that begin with `❯`, a rule. */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parseFrame } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";

const MAX_LINE = 2_000;
const FAIL = /^\s{0,4}FAIL {1,4}\S.{0,500}$/;
const RULE = /^\s{0,4}⎯{4}/;
const UNHANDLED = /^\s{0,4}⎯{1,40} (?:Unhandled (?:Rejection|Error)|Uncaught Exception|Startup Error) ⎯/;
/** Vite's plugins tell the file on a line of its own. */
const FILE = /^\s{0,8}File: /;
const MOST_LINES = 200;
const CODE = /^\s{0,8}Serialized Error: \{.{0,500}?\bcode: '(?<code>[\w.-]{1,60})'/;

/** Lines up to the rule or to the next failed test. */
function bodyBelow(lines: readonly string[], at: number): readonly string[] {
  const below = lines.slice(at + 1, at + MOST_LINES).map((line) => line.slice(0, MAX_LINE));
  const end = below.findIndex((line) => RULE.test(line) || FAIL.test(line));
  return end < 0 ? below : below.slice(0, end);
}

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const body = bodyBelow(lines, at);
  const text = body.find((line) => line.trim() !== "")?.trim();
  const header = text === undefined ? undefined : parseHeader(text);
  if (!header) return undefined;
  const framed = body.flatMap((line, index) => (parseFrame(line) ? [index] : []));
  const code = body.map((line) => CODE.exec(line)?.groups?.code).find((found) => found !== undefined);
  return {
    runtime: "node",
    lines: [at + 1, at + 2 + (framed.at(-1) ?? 0)],
    confidence: CERTAIN,
    ...header,
    code: header.code ?? code,
    category: engineCategory(header.message),
    location: placeOnLine(body.find((line) => FILE.test(line))?.trim()),
    frames: framed.flatMap((index) => parseFrame(body[index] ?? "") ?? []),
  };
}

export const vitest: Format = {
  name: "vitest",
  anchors: ["FAIL  ", "⎯⎯⎯⎯"],
  parse({ lines }) {
    const found = lines.flatMap((line, at) =>
      FAIL.test(line) || UNHANDLED.test(line) ? (readFailure(lines, at) ?? []) : [],
    );
    return found.length > 0 ? found : undefined;
  },
};
