/** Errors of uv with what led to them: `error: Failed to prepare distributions`, and below it `  Caused by: …`, the direct cause first. */
import type { Cause, Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { linesBelow } from "../../shared/lines.ts";
import { blockFormat } from "../../shared/line-format.ts";

const HEADER = /^error: (\S.{0,1500})$/;
const CAUSED = /^ {2}Caused by: (\S.{0,1500})$/;
const MOST_CAUSES = 20;
/** What only a manager of Python's packages speaks of; Rust's other programs print their causes alike. */
const PYTHONS =
  /distribution|\bwheels?\b|==\d|pyproject|[Pp]ython|PyPI|pypi|virtual environment|uv\.lock|lockfile|site-packages|requirement|build backend|\bsdist|source archive|Metadata|METADATA|Querying|Failed to spawn: `/;
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

/** What the root says, or the cause above it. */
function categoryOf(causes: readonly Cause[]): Category | undefined {
  return causes
    .toReversed()
    .map(({ message = "" }) => (BUILDING.test(message) ? "build" : commonCategory(message)))
    .find(Boolean);
}

export const uv = blockFormat("uv", ["  Caused by: "], read, { above: 1 });
