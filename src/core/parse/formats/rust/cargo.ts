/** What Cargo, rustup and wasm-pack report themselves; wordings from Cargo's sources (src/cargo/) and from rustup's errors. */
import type { Category, Cause, Finding, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, ENCLOSING, LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { CAUSED_BY, readRustCauses } from "../../shared/rust-chain.ts";
import { readStatus } from "../../shared/status.ts";
import { readPanicAt } from "./rust-panic.ts";
import { behind, requiredLiterals } from "../../shared/required-literals.ts";

const MAX_BLOCK = 400;
/** How far below its header an error names the build script, or what could not be compiled. */
const MAX_SCRIPT_HEAD = 5;
const HEADER = /^\s{0,4}(?:error|Error): (\S.{0,1900})$/;

const BUILD_SCRIPT = /^failed to run custom build command for /;
const CONSEQUENCES =
  /^(?:could not compile |build failed|test failed, to rerun|\d{1,4} targets? failed|process didn't exit successfully: |doctest failed|bench failed|Compiling your crate to WebAssembly failed)/;

/** What no other tool that prints `error: ` says. */
const KNOWN: readonly RegExp[] = [
  /^failed to (?:compile `|select a version for|get `[^`]{1,200}` as a dependency|parse (?:manifest|lock file) at|load (?:manifest|source) for|run `rustc`|query replaced source registry|resolve patches|verify package tarball|prepare local package|publish to|update registry|download (?:from `|`|replaced)|fetch `|determine (?:package|the most)|create (?:package|directory `.{0,300}target)|open: .{0,300}(?:target|\.cargo|\.crates)|read `.{0,300}Cargo|write `?.{0,300}(?:Cargo|target)|remove .{0,300}target|link or copy)/,
  /^no (?:matching packages? (?:named|found)|(?:bin|example|test|bench|library) targets?\b|such (?:sub)?command: |override and no default toolchain|matching version for)/,
  /^a (?:bin|example) target must be available/,
  /^could not (?:find `[^`]{1,200}` in|find `Cargo\.toml`|execute process `|find any targets|download file from|rename (?:component|downloaded) file)/,
  /^(?:the package '|the `?-Z|none of the selected packages|Package `|package (?:`|ID specification|collision)|the lock file |cannot create the lock file|lock file version|cyclic package dependency|multiple packages link to|cannot install package|there is nothing to install|specified package|current package believes|manifest path `|checksum for `|unable to (?:update registry|verify that|get packages from)|Unable to update|virtual manifests must|cannot specify features|feature `|dependency `|the dependency |all possible versions|invalid (?:type|character|value|feature|url) .{0,200}(?:Cargo|package|key)|binary `|crate `[^`]{1,100}` |supported edition|rustc \d[\w.-]{0,20} is not supported|the crate `|crate-type must be|package\(s\) `|extra arguments to `|profile `|patch for `|found a virtual manifest|config profile|`cargo |requested (?:package|crate)|no token found|not able to find|duplicate binaries|failed to authenticate|two packages named|attempt to get status|target `[^`]{1,200}` in package|destination `[^`]{1,300}` already exists|couldn't find `|can't find (?:\w{3,10} )?`|couldn't load)/,
  /^(?:toolchain '|component '|target '|the '[^']{1,60}' (?:binary|component)|invalid toolchain|override toolchain|rustup |no release found|could not choose a version)/,
];

const CATEGORIES: Wordings = [
  [
    /^supported edition|is not supported by the following|requires? rustc|edition20\d\d|requires? a newer|nightly(?![-'])|lock file version|is not applicable to|unavailable for download/,
    "compatibility",
  ],
  [
    /could not find `Cargo\.toml`|ID specification `|manifest path|no (?:bin|example|test|bench|library) target|must be available|there is nothing to install|no such (?:sub)?command|^package\(s\) `|does not contain this feature|not able to find/,
    "not-found",
  ],
  [
    /could not execute process|toolchain '|no override and no default|component '|can't find|could not choose/,
    "dependency",
  ],
  [/could not determine which binary|^unexpected argument/, "invalid-input"],
  [/already exists|package collision|duplicate|two packages/, "conflict"],
  [/checksum for/, "constraint"],
  [
    /--locked|lock file|no token found|authenticate|config profile|virtual manifest|crate-type|believes it's in a workspace/,
    "configuration",
  ],
  [/failed to parse manifest|failed to load manifest|no targets specified/, "configuration"],
  [
    /select a version|no matching|as a dependency|feature|could not find `|cyclic|multiple packages|resolve patches|source for dependency|download|registry|fetch|Unable to update|unable to get|requested/,
    "dependency",
  ],
];

const ROOT_CAUSES: Wordings = [
  [/requires rustc|lock file version|does not understand this lock file/, "compatibility"],
  [/could not parse input as TOML|TOML parse error|expected .{0,100}found|unclosed|unexpected character/, "syntax"],
  [
    /supported edition values|is unstable and only available|requires the Cargo feature|feature .{0,60} is required/,
    "compatibility",
  ],
  [
    /no targets specified|failed to parse the `|missing field|unknown variant|invalid type|must have a|virtual workspace/,
    "configuration",
  ],
  [/No such file or directory|os error 2\)|not found|does not exist/, "not-found"],
];

const MISSING =
  /could not find|not found|no such file|pkg-config|not installed|cannot find|unable to find|can't find|missing|couldn't find/i;

/** What a build script printed stands below its error, in older versions not indented: it ends where Cargo goes on. */
const RESUMED = /^(?:warning: build failed|error: (?!failed to run)|\s{1,8}(?:Compiling|Finished|Running) )/;

/** Cargo's block: what is indented, its notes, and its `Caused by:` sections. */
function blockEnd(lines: readonly string[], at: number): number {
  if (lines.slice(at, at + MAX_SCRIPT_HEAD).some((line) => line.includes("run custom build command"))) {
    const end = lines.slice(at + 1, at + MAX_BLOCK).findIndex((line) => RESUMED.test(line));
    return end < 0 ? Math.min(lines.length, at + MAX_BLOCK) - 1 : at + end;
  }
  let last = at;
  let paragraph = true;
  for (let next = at + 1; next < Math.min(lines.length, at + MAX_BLOCK); next++) {
    const line = lines[next] ?? "";
    const belongs = /^\s{1,60}\S|^(?:note|help): |^Stack backtrace:/.test(line) || CAUSED_BY.test(line);
    if (line.trim() === "") paragraph = false;
    else if (belongs || (paragraph && !/^(?:error|warning)\b/.test(line))) last = next;
    else break;
  }
  return last;
}

function categoryOf(message: string, below: string, causes: readonly string[]): Category {
  if (`${message}\n${below}`.includes("failed to run custom build command"))
    return MISSING.test(below) ? "dependency" : "build";
  if (CONSEQUENCES.test(message)) return /SIG(?:SEGV|ABRT|ILL|BUS)/.test(message) ? "crash" : "build";
  const root = causes.join("\n");
  return (
    byWording(message, CATEGORIES.slice(0, 1)) ??
    (root ? troubleOf(root, ROOT_CAUSES) : undefined) ??
    byWording(message, CATEGORIES) ??
    (message.startsWith("failed to compile `") ? "build" : "dependency")
  );
}

/** Where a manifest could not be parsed, as Cargo tells it since 1.67. */
function manifestPlace(message: string, below: string): Pick<Finding, "location"> {
  const file = /^failed to parse (?:manifest|lock file) at:? `?([^`]{1,400})`?$/.exec(message)?.[1];
  const [, line, column] = /TOML parse error at line (\d{1,7}), column (\d{1,5})/.exec(below) ?? [];
  if (file === undefined) return {};
  const location: Location = { file, ...(line && { line: Number(line), column: Number(column) }) };
  return { location };
}

/** `cargo install` repeats what could not be compiled. */
const isEcho = (message: string, below: string) =>
  message.startsWith("failed to compile `") && below.includes("could not compile");

function confidenceOf(message: string, below: string): number | undefined {
  if (BUILD_SCRIPT.test(message) || /^\s{0,4}failed to run custom build/m.test(below)) return ENCLOSING;
  if (/^process didn't exit successfully: .{0,600}\bSIG/.test(message)) return LIKELY;
  if (CONSEQUENCES.test(message) || isEcho(message, below)) return CONSEQUENCE;
  return KNOWN.some((wording) => wording.test(message)) ? CERTAIN : undefined;
}

/** The panic that ended a build script, as its quoted output tells it. */
function quotedPanic(message: string, block: readonly string[]): Cause[] {
  const at = BUILD_SCRIPT.test(message) ? block.findLastIndex((line) => line.includes("panicked at ")) : -1;
  const { message: said, frames = [], location } = readPanicAt(block, at) ?? {};
  return said === undefined
    ? []
    : [{ message: said.trim(), frames: frames.length > 0 || !location ? frames : [location] }];
}

function readError(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const message = HEADER.exec(line)?.[1];
  const confidence = message && confidenceOf(message, lines.slice(at + 1, at + MAX_SCRIPT_HEAD).join("\n"));
  if (!message || !confidence) return undefined;
  const end = blockEnd(lines, at);
  const block = lines.slice(at + 1, end + 1);
  const below = block.join("\n").slice(0, 20_000);
  const offset = block.findIndex((one) => CAUSED_BY.test(one));
  const causes = offset < 0 ? [] : readRustCauses(lines, at + 1 + offset).causes;
  const status = /exit (?:status|code): (\d{1,3})\b/.exec(`${message} ${below}`)?.[1];
  return {
    runtime: "cargo",
    lines: [at + 1, end + 1],
    confidence,
    message,
    category: categoryOf(
      message,
      below,
      causes.map((cause) => cause.message ?? ""),
    ),
    exitCode: status ? Number(status) : undefined,
    signal: /\(signal: \d{1,2}, (SIG[A-Z]{2,6})/.exec(message)?.[1],
    causes: [...causes, ...quotedPanic(message, block)],
    httpStatus: readStatus(causes.map((cause) => cause.message).join("\n")),
    ...manifestPlace(message, below),
  };
}

export const cargo = blockFormat(
  "cargo",
  requiredLiterals(behind("rror: ", BUILD_SCRIPT, CONSEQUENCES, ...KNOWN)),
  readError,
);
