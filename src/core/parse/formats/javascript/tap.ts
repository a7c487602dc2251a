/** The Test Anything Protocol with YAML diagnostics (https://testanything.org), as node:test, tap and tape print it. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { parseFrame, parsePlace } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";

const MAX_LINE = 2_000;
const FAILED = /^\s{0,40}not ok(?: \d{1,9})?(?: -)? {0,2}(?<title>.{0,500})$/;
/** Failures that were expected: https://testanything.org/tap-version-14-specification.html#directives */
const DIRECTIVE = /# (?:TODO|SKIP)\b/i;
const MOST_LINES = 200;
const KEY = /^\s{1,40}(?<key>[a-z_A-Z]{2,30}):(?: (?<value>.{0,1500}))?$/;

/** The diagnostics of a test: each key with its lines. */
function readYaml(lines: readonly string[], at: number): { fields: Map<string, string[]>; end: number } | undefined {
  if ((lines[at] ?? "").trim() !== "---") return undefined;
  const indent = (lines[at] ?? "").search(/\S/);
  const fields = new Map<string, string[]>();
  let current: string[] = [];
  for (let end = at + 1; end < Math.min(lines.length, at + MOST_LINES); end++) {
    const line = (lines[end] ?? "").slice(0, MAX_LINE).trimEnd();
    if (line.trim() === "...") return { fields, end: end + 1 };
    const { key, value } = line.search(/\S/) <= indent + 2 ? (KEY.exec(line)?.groups ?? {}) : {};
    if (key === undefined) current.push(line.trim());
    else fields.set(key, (current = /^[|>]-?$/.test(value ?? "") ? [] : [unquote(value ?? "")]));
  }
  return { fields, end: Math.min(lines.length, at + MOST_LINES) };
}

function unquote(value: string): string {
  const inner = /^(['"])(.*)\1$/.exec(value)?.[2];
  return (inner ?? value).replaceAll("\\'", "'").replaceAll('\\"', '"').replaceAll("''", "'");
}

function framesOf(fields: ReadonlyMap<string, string[]>): Frame[] {
  const frames = (fields.get("stack") ?? []).flatMap(
    (line) => parseFrame(line.startsWith("at ") ? line : `at ${line}`) ?? [],
  );
  if (frames.length > 0) return frames;
  const at = /^(?:(.{1,200}) \()?([^()]{1,500}?)\)?$/.exec(fields.get("at")?.[0] ?? fields.get("location")?.[0] ?? "");
  const place = parsePlace(at?.[2] ?? "");
  return place ? [{ function: at?.[1], ...place }] : [];
}

/** What the test says of its failure: the error's own words, else the test's title. */
function errorOf(fields: ReadonlyMap<string, string[]>, title: string): Partial<Finding> {
  const said = (fields.get("error") ?? fields.get("message") ?? []).join("\n").trim() || title;
  const [first = "", ...rest] = said.split("\n");
  const header = parseHeader(first);
  const type = fields.get("name")?.[0] ?? header?.type;
  const code = fields.get("code")?.[0];
  const isAssertion = type === undefined || type === "AssertionError";
  return {
    type,
    message: [header?.message ?? first, ...rest].join("\n"),
    code: code === "ERR_TEST_FAILURE" ? undefined : code,
    category: /timed out/i.test(said) ? "timeout" : isAssertion ? "assertion" : undefined,
  };
}

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const title = FAILED.exec((lines[at] ?? "").slice(0, MAX_LINE).trimEnd())?.groups?.title;
  const yaml = title === undefined || DIRECTIVE.test(title) ? undefined : readYaml(lines, at + 1);
  if (title === undefined || !yaml) return undefined;
  const { fields, end } = yaml;
  const block = lines.slice(at, end).join("\n").slice(0, 20_000);
  return {
    runtime: /\.[cm]?[jt]sx?\b|node:/.test(block) ? "node" : "other",
    lines: [at + 1, end],
    confidence: fields.get("failureType")?.[0] === "subtestsFailed" ? CONSEQUENCE : CERTAIN,
    ...errorOf(fields, title),
    frames: framesOf(fields),
  };
}

export const tap: Format = {
  name: "tap",
  anchors: ["not ok "],
  parse({ lines }) {
    const found = lines.flatMap((_, at) => readFailure(lines, at) ?? []);
    return found.length > 0 ? found : undefined;
  },
};
