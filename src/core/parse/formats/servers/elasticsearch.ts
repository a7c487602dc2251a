/** Elasticsearch, OpenSearch, Kibana, Logstash, Solr: their log lines, bootstrap checks, and error bodies inside a line. */
import type { Cause, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { findApiError } from "../../shared/body.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

const TIMED = String.raw`^\[\d{4}-\d\d-\d\dT[\d:.,]{8,15}(?:[+-]\d\d:\d\d|Z)?\]\[(?:ERROR|FATAL) ?\]\[[\w.$ -]{1,80}\](?: ?\[[^\]]{1,100}\]){0,3} ?`;
const patterns: readonly LinePattern[] = [
  { pattern: new RegExp(`${TIMED}(?<message>node validation exception)$`), category: "configuration" },
  { pattern: new RegExp(`${TIMED}(?<message>\\S.{0,1500})$`), evenInProse: true },
  {
    pattern:
      /^\[\d{4}-\d\d-\d\dT[\d:.,]{8,15}(?:[+-]\d\d:\d\d|Z)?\]\[WARN ?\]\[o\.[\w.$ -]{1,80}\](?: ?\[[^\]]{1,100}\]){0,3} ?(?<message>(?:received shard failed|failed to|flood stage|high disk watermark|unexpected error|exception |failing shard|marking and sending shard failed|not enough master).{3,1500})$/,
    confidence: LIKELY - 0.1,
    evenInProse: true,
  },
  {
    pattern: /^(?:ERROR: )?(?<message>\[\d{1,2}\] bootstrap checks failed(?:\..{0,200})?)$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?:ERROR: )?(?:bootstrap check failure )?\[\d{1,2}\](?: of \[\d{1,2}\])?: (?<message>(?:max |memory locking|the default discovery|initial heap|Transport SSL|system call filters|JVM is|vm\.|max virtual).{1,500})$/,
    category: "configuration",
  },
  {
    pattern:
      /^\d{4}-\d\d-\d\d [\d:.]{8,15} ERROR \([\w.:-]{1,100}\) \[.{0,120}?\] o\.a\.s\.[\w.]{1,80} (?:(?<type>[\w.]{5,120}Exception): )?(?<message>\S.{0,1000})$/,
    evenInProse: true,
  },
  // As its Java client shows an exception: ElasticsearchStatusException[Elasticsearch exception [type=…, reason=…]]
  {
    pattern:
      /^(?:Caused by: )?(?<type>(?:[a-z][\w.]{3,100}\.)?(?:Elasticsearch|OpenSearch|OpenSearchStatus)\w{0,30}Exception)(?:\[|: )(?<message>(?:Elasticsearch|OpenSearch) exception \[type=(?<code>\w{3,80}), reason=.{1,800}?)\]?$/,
    runtime: "java",
    confidence: LIKELY,
  },
];
/** As Elasticsearch before 2, and what kept its words, writes an exception and those behind it: `MapperParsingException[…]; nested: IllegalArgumentException[…];`. */
const NESTED = /(?:^|[\s:])(?=[A-Z]\w{2,80}(?:Exception|Error)\[)/;
const LINK = /^(?<type>[A-Z]\w{2,80}(?:Exception|Error))\[(?<message>.{0,1500}?)\]?$/;
const MAX_NESTED = 10;
/** The exception below says more than the line that logged it. */
const TRACE = /^(?:(?:Caused by: )?[a-z][\w$.]{3,160}(?:Exception|Error)\b|\s{1,8}at \S)/;
const READ_ONLY = /flood-stage|disk usage exceeded/;

export const elasticsearch: Format = lineFormat(
  "elasticsearch",
  [
    "][ERROR]",
    "][ERROR ]",
    "][FATAL]",
    "][FATAL ]",
    "][WARN ]",
    "][WARN]",
    "bootstrap check",
    "]: max ",
    "]: memory locking",
    "]: the default discovery",
    "_exception",
    " o.a.s.",
    "; nested: ",
  ],
  (line, number, { lines }) => {
    const body = readNested(line, number) ?? readBody(line, number);
    if (body) return body;
    const finding = readPatterns(patterns, "other", line, number);
    return finding && TRACE.test((lines[number] ?? "").slice(0, 300)) ? undefined : finding;
  },
);

function readNested(line: string, number: number): Finding | undefined {
  const start = line.includes("]; nested: ") && !inProse(line) ? NESTED.exec(line) : null;
  if (!start) return undefined;
  const [first, ...causes] = line
    .slice(start.index + start[0].length)
    .split("; nested: ", MAX_NESTED)
    .flatMap((link): Cause[] => {
      const { type, message } = LINK.exec(link.replace(/[;\s]{1,20}$/, ""))?.groups ?? {};
      return type === undefined ? [] : [{ type, message }];
    });
  if (!first || causes.length === 0) return undefined;
  const said = [first, ...causes].map(({ message = "" }) => message);
  return {
    ...first,
    runtime: "java",
    lines: [number, number],
    confidence: STRONG,
    category: said.map(serviceCategory).findLast((one) => one !== undefined),
    causes,
  };
}

/** `… {"status":429,"error":{"type":"cluster_block_exception","reason":"…"}}` behind whatever logged it. */
function readBody(line: string, number: number): Finding | undefined {
  if (!/"type": ?"\w{3,60}_exception"/.test(line)) return undefined;
  const { api } = findApiError(line) ?? {};
  if (!api?.type?.endsWith("_exception")) return undefined;
  const { type, message = "", status } = api;
  return {
    runtime: "http",
    lines: [number, number],
    confidence: STRONG,
    type,
    message,
    httpStatus: status,
    category: READ_ONLY.test(message) ? "disk" : serviceCategory(message),
    api,
  };
}
