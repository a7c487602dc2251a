/** rustc's diagnostics: `error[E0308]: message` with ` --> file:line:column` below, the short format, and Clippy's denials. */
import type { Category, Finding, Location, Runtime } from "../../../types.ts";
import { ofCompilerCode } from "../../categories/rust.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, CONSEQUENCE, ENCLOSING } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { behind, requiredLiterals } from "../../shared/required-literals.ts";

const MAX_BLOCK = 80;
/** How many lines a message may have before the place. */
const MAX_MESSAGE = 6;
const HEADER = /^\s{0,4}error(?:\[([A-Za-z][\w-]{1,60})\])?: (\S.{0,1900})$/;
const ARROW = /^\s{0,12}-->\s{1,4}(\S.{0,400}?):(\d{1,7}):(\d{1,5})$/;
const SHORT =
  /^((?:[A-Za-z]:)?[^:\s][^:]{0,300}\.rs):(\d{1,7}):(\d{1,5}):(?: \d{1,7}:\d{1,5})? error(?:\[(E\d{4})\])?: (\S.{0,1600}?)(?: \[(E\d{4})\])?$/;
const LINKING = /^(?:linking with `[^`]{1,200}` failed|could not exec the linker|linker `[^`]{1,200}` not found)/;
const PLACELESS =
  /^couldn't read |^argument for `--|^unknown (?:codegen|unstable|debugging) option: |^incorrect value `.{0,100}` for (?:codegen|unstable|debugging) option |^multiple input filenames provided|^error loading target specification|^internal compiler error/;
const LINT = /`(?:-D |#\[deny\()(clippy::[a-z_-]{2,60})/;
/** Cargo names the manifest again, after what it has drawn of it. */
const REPEATED = /^error: failed to parse manifest at `[^`]{1,400}`$/;
const SUMMARY = /^(?:aborting due to|could not document|\d{1,4} (?:vulnerabilit|error))/;
const OTHER_LANGUAGES = /\.(?:nr|cairo|move|sw|leo|wgsl|pest|sol|typ)$/;

const WORDINGS: Wordings = [
  [
    /use of (?:undeclared|unresolved) (?:crate or )?module|unlinked crate|can't find crate|maybe a missing crate/,
    "dependency",
  ],
  [
    /expected .{0,200}found|^expected |^unexpected |unclosed|mismatched closing|unknown start of token|unterminated|no rules expected|unknown prefix|^missing `|invalid suffix|format string|^character literal/,
    "syntax",
  ],
  [/^cannot find|^no such|^unresolved/, "lookup"],
  [/environment variable|`DATABASE_URL` must be set/, "configuration"],
  [/^argument for `--|^unknown \w{5,10} option|^incorrect value |^multiple input/, "invalid-input"],
  [/couldn't read|^couldn't /, "not-found"],
  [/will overflow|attempt to divide/, "arithmetic"],
  [/^this operation will panic/, "lookup"],
  [/recursion limit|overflow evaluating/, "memory"],
  [/lifetime|cannot be sent between|mismatched|borrow|trait|arguments? in format/, "type"],
  [/target specification|target may not be installed|toolchain/, "compatibility"],
];

const LINKER: Wordings = [[/not found|cannot find|unable to find|could not open|undefined/i, "dependency"]];

function placeIn(block: readonly string[]): Location | undefined {
  const [, file, line, column] = block.map((one) => ARROW.exec(one)).find(Boolean) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}

/** A diagnostic ends at an empty line, or where the next one begins. */
function blockBelow(lines: readonly string[], at: number): string[] {
  const below = lines.slice(at + 1, at + MAX_BLOCK);
  const arrow = Math.max(
    0,
    below.slice(0, MAX_MESSAGE).findIndex((line) => ARROW.test(line)),
  );
  const end = below.findIndex(
    (line, index) => index > arrow && (line === "" || /^\s{0,4}(?:error|warning)\b/.test(line)),
  );
  return end < 0 ? below : below.slice(0, end);
}

/** Whose file it is; Python's type checkers and others that draw like rustc have formats of their own. */
function runtimeOf(file: string | undefined, code: string | undefined): Runtime | undefined {
  if (/^E\d{4}$/.test(code ?? "") || file?.endsWith(".rs")) return "rust";
  if (file?.endsWith(".toml") || file?.endsWith("Cargo.lock")) return "cargo";
  return file && OTHER_LANGUAGES.test(file) ? "other" : undefined;
}

function categoryOf(message: string, code: string | undefined, block: string): Category {
  // sqlx asks the database while it compiles
  const said = /^error returned from database: (.{1,500})/.exec(message)?.[1];
  if (said !== undefined) return serviceCategory(said) ?? "build";
  if (LINKING.test(message)) return byWording(`${message}\n${block.slice(-1500)}`, LINKER) ?? "build";
  if (code !== undefined && /^E\d{4}$/.test(code) && code !== "E0433") return ofCompilerCode(code);
  return byWording(message, WORDINGS) ?? (code === "E0433" ? "lookup" : "build");
}

/** Index of the last line: with the manifest's path, where Cargo repeats it. */
function lastOf(lines: readonly string[], at: number, block: readonly string[]): number {
  const end = at + block.length;
  return REPEATED.test(lines[end + 1] ?? "") ? end + 1 : end;
}

function readBlock(lines: readonly string[], at: number): Finding | undefined {
  const [, code, message] = HEADER.exec(lines[at] ?? "") ?? [];
  if (!message) return undefined;
  const block = blockBelow(lines, at);
  const text = block.join("\n");
  const common = { message, lines: [at + 1, lastOf(lines, at, block) + 1] satisfies [number, number] };
  if (LINKING.test(message)) {
    const status = /exit (?:status|code): (\d{1,10})/.exec(message)?.[1];
    return {
      ...common,
      runtime: "rust",
      confidence: ENCLOSING,
      category: categoryOf(message, code, text),
      exitCode: toNumber(status),
    };
  }
  const location = placeIn(block.slice(0, MAX_MESSAGE));
  const runtime = runtimeOf(location?.file, code);
  if (!runtime) return undefined;
  const category = runtime === "cargo" ? manifestCategory(message) : categoryOf(message, code, text);
  return { ...common, runtime, confidence: CERTAIN, code: code ?? LINT.exec(text)?.[1], category, location };
}

function manifestCategory(message: string): Category {
  return /expected|unclosed|missing comma|must be quoted|duplicate key|unexpected|invalid (?:string|table|key|escape|basic|bare)/.test(
    message,
  ) && !/^(?:unknown|invalid type|invalid character|unexpected character)/.test(message)
    ? "syntax"
    : "configuration";
}

function readLine(line: string, at: number): Finding | undefined {
  const [, file, row, column, code, message, oldCode] = SHORT.exec(line) ?? [];
  const lines: [number, number] = [at + 1, at + 1];
  if (message) {
    const printed = code ?? oldCode;
    const location = { file, line: Number(row), column: Number(column) };
    return {
      runtime: "rust",
      lines,
      confidence: CERTAIN,
      message,
      code: printed,
      category: categoryOf(message, printed, ""),
      location,
    };
  }
  const said = HEADER.exec(line)?.[2] ?? "";
  if (SUMMARY.test(said)) return { runtime: "rust", lines, confidence: CONSEQUENCE, message: said, category: "build" };
  if (PLACELESS.test(said))
    return {
      runtime: "rust",
      lines,
      confidence: CERTAIN,
      message: said,
      category: byWording(said, WORDINGS) ?? "crash",
    };
  return undefined;
}

export const rustc = blockFormat(
  "rustc",
  ["error[", ".rs:", "--> ", ...requiredLiterals(behind("error: ", LINKING, SUMMARY, PLACELESS))],
  (lines, at) => readBlock(lines, at) ?? readLine(lines[at] ?? "", at),
  { above: MAX_MESSAGE },
);
