/** What `main` returned: `Error: ` and the value's Debug form, or the chain that anyhow, eyre and color-eyre print. */
import type { Cause, Finding, Location } from "../../../types.ts";
import { ofRustText } from "../../categories/rust.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { CAUSED_BY, readRustCauses } from "../../shared/rust-chain.ts";
import { readRustFrames } from "../../shared/rust-frames.ts";

const MAX_HEADER_LINES = 12;
const MAX_CHAIN = 20;
const HEADER = /^(?:.{0,100}\b)?[Ee]rror: (\S.{0,1900})$/;
const VALUE =
  /^(?:(?:[a-z]\w{0,40}::){0,4}[A-Z]\w{0,80}(?:::\w{1,80}){0,4}(?: ?\{ .{0,1800}\}|\(.{0,1800}\))|"(?:[^"\\]|\\.){1,1800}")$/;
/** A value within a value, as no other language writes them. */
const NESTED = /^[A-Z][\w:]{0,200}(?: \{ (?:\w{1,40}: .{0,400}, )?\w{1,40}: |\()[A-Z]\w{0,80}(?: \{ |\(|,| \}|\))/;
const UNIT = /^[A-Z][a-z]\w{2,60}$/;
const NUMBERED = /^\s{1,8}\d{1,2}: (\S.{0,1900})$/;
/** One of these stands below every chain. */
const BELOW = /^\s{0,8}(?:Caused by|Location|Stack backtrace|Backtrace):\s{0,4}$/;
const LOCATION = /^\s{0,8}(?:\S{0,4}\s{1,4})?(\S[^:]{0,400}\.rs):(\d{1,7})(?::(\d{1,5}))?$/;

type Chain = Pick<Finding, "message" | "causes" | "lines" | "frames" | "location">;

/** Reads what stands below the chain: `Location:` of eyre, `Stack backtrace:` of anyhow. */
function readTail(lines: readonly string[], from: number): Pick<Chain, "frames" | "location"> & { last: number } {
  let last = from;
  let location: Location | undefined;
  for (let at = from + 1; at < Math.min(lines.length, from + 8); at++) {
    const line = lines[at] ?? "";
    if (/^\s{0,4}(?:Stack backtrace|Backtrace):$/.test(line)) return { ...readRustFrames(lines, at), location };
    if (!/^\s{0,4}Location:$/.test(line)) continue;
    const [, file, row, column] = LOCATION.exec(lines[at + 1] ?? "") ?? [];
    if (file) location = { file, line: Number(row), ...(column && { column: Number(column) }) };
    last = at + 1;
  }
  return { location, last };
}

/** color-eyre: `Error: ` alone, and all messages numbered below it. */
function readNumbered(lines: readonly string[], at: number): Chain | undefined {
  if (!/^\s{0,4}(?:Error|error):\s{0,4}$/.test(lines[at] ?? "") || !NUMBERED.test(lines[at + 1] ?? ""))
    return undefined;
  const below = lines.slice(at + 1, at + 1 + MAX_CHAIN);
  const end = below.findIndex((line) => !NUMBERED.test(line));
  const [message, ...causes] = below
    .slice(0, end < 0 ? below.length : end)
    .map((line): Cause => ({ message: NUMBERED.exec(line)?.[1] }));
  const { last, ...tail } = readTail(lines, at + 1 + causes.length);
  return { message: message?.message, causes, lines: [at + 1, last + 1], ...tail };
}

/** anyhow and eyre: `Error: …`, then `Caused by:` with what is below it. */
function readCaused(lines: readonly string[], at: number): Chain | undefined {
  const message = HEADER.exec(lines[at] ?? "")?.[1];
  const below = lines.slice(at + 1, at + 1 + MAX_HEADER_LINES);
  if (!below.some((line) => line.endsWith(":") && BELOW.test(line))) return undefined;
  const offset = below.findIndex((line) => CAUSED_BY.test(line));
  if (!message || below.slice(0, Math.max(0, offset)).some((line) => HEADER.test(line))) return undefined;
  const chain = offset < 0 ? { causes: [], last: at } : readRustCauses(lines, at + 1 + offset);
  const { last, ...tail } = readTail(lines, chain.last);
  if (chain.causes.length === 0 && !tail.location && !tail.frames) return undefined;
  return { message, causes: chain.causes, lines: [at + 1, last + 1], ...tail };
}

/** The root cause says most of an error's kind. */
function categoryOf({ message = "", causes = [] }: Chain): Finding["category"] {
  for (const text of [...causes.map((cause) => cause.message ?? "").reverse(), message]) {
    const category = ofRustText(text);
    if (category) return category;
  }
  return undefined;
}

/** The SQLSTATE in what sqlx and tokio-postgres write for an error of the database. */
function sqlState(message: string): string | undefined {
  return /\bcode: (?:Sql[Ss]tate\()?(?:E)?"?([0-9][0-9A-Z]{4})\b/.exec(message)?.[1];
}

/** @param above the line above: in a test run, what a test returned stands under its name */
function readValue(line: string, at: number, above: string): Finding | undefined {
  const message = /^(?:Error|ERROR): (\S.{0,1900})$/.exec(line)?.[1];
  if (!message || !(VALUE.test(message) || UNIT.test(message))) return undefined;
  const tested = /^---- .{1,150} stdout ----$/.test(above.slice(0, 200));
  const confidence = tested || NESTED.test(message) ? CERTAIN : VALUE.test(message) ? STRONG : LIKELY - 0.15;
  return {
    runtime: "rust",
    lines: [at + 1, at + 1],
    confidence,
    message,
    code: sqlState(message),
    category: ofRustText(message),
  };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const chain = readNumbered(lines, at) ?? readCaused(lines, at);
  return chain
    ? { runtime: "rust", confidence: CERTAIN, category: categoryOf(chain), ...chain }
    : readValue(lines[at] ?? "", at, lines[at - 1] ?? "");
}

export const rustReport = blockFormat("rust-report", ["rror:", "ERROR: "], read);
