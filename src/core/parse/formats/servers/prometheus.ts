/** Prometheus's promtool, Alertmanager's amtool, and what the servers of Prometheus, Loki and Grafana print when they cannot start. */
import type { ErrorText, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CONSEQUENCE, STRONG } from "../../confidence.ts";
import { toNumber } from "../../shared/lines.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

const MAX_LINE = 2_000;
const REACH = 3;
const FAILED = /^\s{0,4}(?:Checking '?[^']{1,300}'? {1,4})?FAILED:(?: (?<message>\S.{0,800}))?$/;
/** `bad-rules.yml: 5:11: group "shop", rule 1, …`; the place stands in front. */
const PLACE = /^(?:parsing YAML file )?(?<file>[\w./-]{1,200}\.ya?ml): (?:(?<line>\d{1,7}):(?<column>\d{1,5}): )?/;

const patterns: readonly LinePattern[] = [
  {
    pattern: /^(?:amtool|promtool|alertmanager|prometheus|loki|promtail): error: (?<message>\S.{0,400})$/,
    confidence: CONSEQUENCE,
  },
  { pattern: /^(?:ts=\S{1,40} caller=\S{1,60} )?(?<message>Error loading config .{1,800})$/, confidence: STRONG },
  {
    pattern:
      /^(?<message>(?:failed parsing config|error (?:loading|parsing) config|validating config|Failed to start grafana).{1,800})$/i,
    confidence: STRONG,
  },
];

export const prometheus: Format = {
  name: "prometheus",
  anchors: [
    "FAILED:",
    "amtool: error: ",
    "promtool: error: ",
    "alertmanager: error: ",
    "prometheus: error: ",
    "loki: error: ",
    "Error loading config",
    "failed parsing config",
    "error loading config",
    "Failed to start grafana",
  ],
  parse(text) {
    const found = text.lines.flatMap((_, index) => readLine(text, index) ?? []);
    return found.length > 0 ? found : undefined;
  },
};

/** An error in the same file as the one above it. */
function furtherError(lines: readonly string[], index: number): Finding | undefined {
  const [above, line] = [lines[index - 1] ?? "", lines[index]!].map((one) => one.slice(0, MAX_LINE).trimEnd());
  const file = PLACE.exec(line!)?.groups?.file;
  if (file === undefined || PLACE.exec(above!)?.groups?.file !== file) return undefined;
  const { line: row, column } = PLACE.exec(line!)?.groups ?? {};
  const location = { file, line: toNumber(row), column: toNumber(column) };
  return {
    runtime: "other",
    lines: [index + 1, index + 1],
    confidence: STRONG,
    message: line,
    category: categoryOf(line!),
    location,
  };
}

function readLine({ lines }: ErrorText, index: number): Finding | undefined {
  const line = lines[index]!.slice(0, MAX_LINE).trimEnd();
  if (!FAILED.test(line)) return furtherError(lines, index) ?? readPatterns(patterns, "other", line, index + 1);
  const above = (lines[index - 1] ?? "").slice(0, 200);
  const below = lines.slice(index + 1, index + 1 + REACH).map((one) => one.slice(0, MAX_LINE).trim());
  const message = FAILED.exec(line)?.groups?.message ?? below[0] ?? "";
  if (message === "" || !/^Checking /.test(line.startsWith("Checking ") ? line : above)) return undefined;
  const { file, line: row, column } = PLACE.exec(message)?.groups ?? {};
  return {
    runtime: "other",
    lines: [index + 1, index + 1 + below.findLastIndex((one) => one !== "") + 1],
    confidence: STRONG,
    message,
    category: categoryOf([message, ...below].join(" ")),
    location: file === undefined ? undefined : { file, line: toNumber(row), column: toNumber(column) },
  };
}

function categoryOf(message: string): Finding["category"] {
  if (/parse error|could not parse|unmarshal|yaml: line|mapping values/.test(message))
    return /field \S{1,100} not found in type/.test(message) ? "configuration" : "syntax";
  return serviceCategory(message) ?? "configuration";
}
