/** Ruff's default output: the rule with its text, then the place behind an arrow. https://docs.astral.sh/ruff/ */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 40;
const RULE =
  /^(?:(?<code>[A-Z]{1,5}\d{3,4})(?: \[\*\])? |(?<syntax>invalid-syntax|SyntaxError): )(?<message>\S.{0,1000})$/;
const PLACE =
  /^\s{0,8}--> (?<file>\S.{0,300}?\.(?:pyi?|ipynb|toml))(?::cell \d{1,5})?:(?<line>\d{1,7}):(?<column>\d{1,5})$/;

function readFinding(lines: readonly string[], at: number): Finding | undefined {
  const rule = RULE.exec((lines[at] ?? "").slice(0, MAX_LINE).trimEnd())?.groups;
  const place = PLACE.exec((lines[at + 1] ?? "").slice(0, MAX_LINE).trimEnd())?.groups;
  if (!rule || !place) return undefined;
  const excerpt = lines
    .slice(at + 2, at + MOST_LINES)
    .findIndex((line) => !/^\s{0,8}\d{0,7}\s?[|+-]|^help: /.test(line));
  return {
    runtime: "python",
    lines: [at + 1, at + 2 + Math.max(0, excerpt)],
    confidence: CERTAIN,
    code: rule.code,
    message: rule.message,
    category: rule.syntax ? "syntax" : rule.code?.startsWith("F82") ? "lookup" : "build",
    location: { file: place.file, line: Number(place.line), column: Number(place.column) },
  };
}

/** Reads each finding. */
export const ruff: Format = {
  name: "ruff",
  anchors: ["--> "],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readFinding(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
