/** Errors of uv with what led to them: `error: Failed to prepare distributions`, and below it `  Caused by: …`, the direct cause first. */
import type { Cause, Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { linesBelow } from "../../shared/lines.ts";
import { blockFormat } from "../../shared/line-format.ts";

const HEADER = /^error: (\S.{0,1500})$/;
const CAUSED = /^ {2}Caused by: (\S.{0,1500})$/;
/** As uv draws what led to an error where the terminal has no other characters; a long message goes on behind the bar. */
const DRAWN = /^ {0,4}[x×] (Failed to \S.{0,900}|No solution found .{0,900}|Request failed .{0,900})$/;
const BRANCH = /^ {0,4}(?:\|->|`?->|├─▶|╰─▶) (\S.{0,1500})$/;
const REST = /^ {0,4}[|│]? {1,8}(\S.{0,1500})$/;
const MOST_DRAWN = 60;
const MOST_CAUSES = 20;
/** What only a manager of Python's packages speaks of; Rust's other programs print their causes alike. */
const PYTHONS =
  /python-build-standalone|distribution|\bwheels?\b|==\d|pyproject|[Pp]ython|PyPI|pypi|virtual environment|uv\.lock|lockfile|site-packages|requirement|build backend|\bsdist|source archive|Metadata|METADATA|Querying|Failed to spawn: `/;
const BUILDING = /\bbuild\b|Failed to (?:download|prepare|fetch) (?:distributions?|wheel)/i;

function read(lines: readonly string[], at: number): Finding | undefined {
  const message = HEADER.exec(lines[at]!)?.[1];
  if (message === undefined) return undefined;
  const below = linesBelow(lines, at, (line) => CAUSED.test(line), MOST_CAUSES);
  const causes: Cause[] = below.map((line) => ({ message: CAUSED.exec(line)?.[1] ?? "" }));
  if (causes.length === 0 || !PYTHONS.test([message, ...below].join("\n"))) return undefined;
  const category = categoryOf(causes) ?? (BUILDING.test(below.join("\n")) ? "build" : undefined);
  return { runtime: "python", lines: [at + 1, at + 1 + below.length], confidence: CERTAIN, message, category, causes };
}

/** The message of a drawn report with its causes, each with the lines that it was wrapped into. */
function readDrawn(lines: readonly string[], at: number): Finding | undefined {
  const message = DRAWN.exec(lines[at]!)?.[1];
  if (message === undefined) return undefined;
  const below = linesBelow(lines, at, (line) => BRANCH.test(line) || REST.test(line), MOST_DRAWN);
  const said = [message];
  for (const line of below) {
    const branch = BRANCH.exec(line)?.[1];
    if (branch === undefined) said.push(`${said.pop() ?? ""} ${REST.exec(line)?.[1] ?? ""}`);
    else said.push(branch);
  }
  const [whole, ...causes] = said;
  if (causes.length === 0 || !PYTHONS.test(said.join("\n"))) return undefined;
  return {
    runtime: "python",
    lines: [at + 1, at + 1 + below.length],
    confidence: CERTAIN,
    message: whole,
    category: categoryOf(causes.map((cause) => ({ message: cause }))),
    causes: causes.map((cause) => ({ message: cause })),
  };
}

/** What the root says, or the cause above it. */
function categoryOf(causes: readonly Cause[]): Category | undefined {
  return causes
    .toReversed()
    .map(({ message = "" }) => (BUILDING.test(message) ? "build" : commonCategory(message)))
    .find(Boolean);
}

export const uv = blockFormat(
  "uv",
  ["  Caused by: ", "x Failed to ", "x Request failed", "x No solution found"],
  (lines, at) => read(lines, at) ?? readDrawn(lines, at),
  { above: 1 },
);
