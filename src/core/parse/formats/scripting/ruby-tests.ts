/** Failed examples of RSpec, and failed tests of minitest, Rails and test-unit. */
import type { Cause, Finding, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { readFrame, TYPE } from "../../shared/ruby-trace.ts";

const MAX_LINES = 200;
const RSPEC = /^\s{0,12}Failure\/Error: /;
const MINITEST = /^\s{0,6}(?:\d{1,5}\) )?(Failure|Error):$/;
/** `CartTest#test_add [test/cart_test.rb:3]:`, `CartTest#test_nil:`, `test_add(CartTest) [test/cart_test.rb:3]:` */
const TEST = /^(?:[\w:]{1,200}#[^[\]]{1,300}?|\w{1,200}\([\w:]{1,200}\)) ?(?:\[(.{1,300}):(\d{1,7})\])?:$/;
const TEST_UNIT = /^(Failure|Error): (test\w{0,200})\(([\w:]{1,200})\)(?:: (.{1,500})|:)?\.?$/;
/** An exception's class, and the message behind it (minitest) or below (RSpec). */
const CLASS = new RegExp(String.raw`^(?!Expected|Actual|Failure|Error|Diff)(${TYPE}):(?: (.{1,1500}))?$`);
const BORDER =
  /^\s{0,6}\d{1,5}\) |^Finished in |^\d{1,6} (?:runs|tests|examples), |^={20,}|^Failed examples:|^(?:bin\/)?rails test /;
/** What came where RSpec expected another exception, or none. */
const GOT = new RegExp(String.raw`\bgot #<(${TYPE}): (.{1,1500})> with backtrace:$`);
const isBlank = (line: string) => line.trim() === "";

/** The lines below `at`, up to the next test or the summary. */
function bodyBelow(lines: readonly string[], at: number): string[] {
  const below = lines.slice(at + 1, at + MAX_LINES);
  const border = below.findIndex((line) => BORDER.test(line));
  return border < 0 ? below : below.slice(0, border);
}

const indent = (line: string) => line.search(/\S/);
/** RSpec quotes the frames of an exception that an expectation did not want; its own are indented less. */
const indentOfFrames = (body: readonly string[]) => indent(body.findLast((line) => readFrame(line)) ?? "");

/** The exception, or else the first thing said, and the frames; the first frame in the tests or in our code comes first. */
function readBody(
  body: readonly string[],
): Pick<Finding, "type" | "message" | "frames" | "causes"> & { length: number } {
  const firstFrame = body.findIndex((line) => readFrame(line));
  const said = (firstFrame < 0 ? body : body.slice(0, firstFrame)).map((line) => line.trim());
  const frames: Frame[] = body
    .filter((line) => indent(line) <= indentOfFrames(body))
    .flatMap((line) => readFrame(line) ?? []);
  const unwanted = body.filter((line) => indent(line) > indentOfFrames(body)).flatMap((line) => readFrame(line) ?? []);
  const [, got, why] = said.map((line) => GOT.exec(line)).find((match) => match) ?? [];
  const causes: Cause[] = unwanted.length > 0 ? [{ type: got, message: why, frames: unwanted }] : [];
  const at = said.findIndex((line) => CLASS.test(line));
  const [, type, inline] = CLASS.exec(said[at] ?? "") ?? [];
  const rest = (type === undefined ? said : said.slice(at + 1)).filter((line) => line !== "");
  const length = firstFrame < 0 ? said.length : firstFrame + frames.length;
  return { type, message: inline ?? rest[0], frames, causes, length };
}

function finding(lines: readonly string[], at: number, body: readonly string[], more: Partial<Finding>): Finding {
  const { length, ...found } = readBody(body);
  return {
    runtime: "ruby",
    lines: [at + 1, Math.min(lines.length, at + 1 + length)],
    confidence: CERTAIN,
    category: found.type === undefined ? "assertion" : undefined,
    ...found,
    ...more,
  };
}

/** Above an RSpec failure stands its number and name; the code of an expectation that spans lines ends at a blank line. */
function readRspec(lines: readonly string[], at: number): Finding | undefined {
  if (!RSPEC.test(lines[at] ?? "")) return undefined;
  const body = bodyBelow(lines, at);
  const blank = body.findIndex(isBlank);
  const isCode = blank > 1 && /[({|,]$|\bdo(?: \|.{1,60}\|)?$/.test(lines[at] ?? "");
  return finding(lines, at, isCode ? body.slice(blank) : body, {});
}

function readMinitest(lines: readonly string[], at: number): Finding | undefined {
  const test = MINITEST.test(lines[at] ?? "") ? TEST.exec(lines[at + 1] ?? "") : null;
  if (!test) return undefined;
  const [, file, line] = test;
  const location = file === undefined ? undefined : { file, line: Number(line) };
  return finding(lines, at, bodyBelow(lines, at + 1), { location });
}

function readTestUnit(lines: readonly string[], at: number): Finding | undefined {
  const [, kind, name, , said] = TEST_UNIT.exec(lines[at] ?? "") ?? [];
  if (kind === undefined) return undefined;
  const body = bodyBelow(lines, at);
  const [, type, message] = CLASS.exec(said ?? body[0]?.trim() ?? "") ?? [];
  const told = body.map((line) => line.trim()).find((line) => line.startsWith("<") || /^[A-Z].{1,200}\.$/.test(line));
  return finding(lines, at, body, {
    type,
    message: message ?? told ?? `${name} failed`,
    category: type ? undefined : "assertion",
  });
}

const read = (lines: readonly string[], at: number) =>
  readRspec(lines, at) ?? readMinitest(lines, at) ?? readTestUnit(lines, at);

export const rubyTests = blockFormat(
  "ruby-tests",
  ["Failure/Error: ", "Failure:\n", "Error:\n", "Failure: test", "Error: test"],
  read,
  {
    above: 1,
  },
);
