/** Errors of swiftc and clang on Apple's languages, of SwiftPM, and failures of XCTest and Swift Testing. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, ENCLOSING, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const PLACED =
  /^(?:\[x\] |❌ {1,2}|✖ )?((?:[A-Za-z]:)?[^\s:](?:[^:]{0,300})\.(swift|mm?|swiftinterface)|<unknown>):(\d{1,7})(?::(\d{1,6}))?: (?:(?:fatal )?error: )?(\S.{0,1500})$/;
/** A label, or the mark of a tool that makes the log readable. */
const ERROR = / (?:fatal )?error: |^(?:\[x\]|❌|✖)/;
const TEST = /^(?:-\[(?:\S{1,120} )(\S{1,120})\]|[\w.]{1,120}\.(\w{1,120})) : (\S.{0,1500})$/;
const TESTING =
  /^[✘✖] Test (\S.{0,120}?) recorded an issue(?: with .{1,300}?)? at ([^\s:]{1,200}):(\d{1,7}):(\d{1,6}): (\S.{0,900})$/;
const PACKAGE =
  /^(?:[❌✖] {1,2})?(?:error: |Failed to resolve dependencies:? |(?=Dependencies could not be resolved because ))((?:no such module|Could not find Package\.swift|[Dd]ependencies could not be resolved|the (?:package|target|library|product|manifest|dependency)|product '|target '|package '|Source files for target|[Rr]oot manifest|[Ff]ailed to (?:clone|parse|resolve)|Invalid manifest|invalid manifest|terminated\(|unable to (?:load standard library|find(?! one of)|spawn)|no (?:tests found|executable product)|multiple (?:products|targets|executable)|missing required module|compiled module was created|emit-module command|fatalError$|link command failed|Exited with|'[\w.-]{1,80}': ).{0,1200}|(?:fatalError|link command failed.{0,120}))$/;
const ECHO =
  /^(?:emit-module command failed|fatalError$|link command failed|terminated\(|Exited with|.{0,40}command failed due to signal)/;
const EXCERPT = /^\s{0,8}\d{0,7} \||^\s{2,}\S|^\s{1,}[~^]|^$/;

const WORDINGS: Wordings = [
  [/XCT[A-Z]|Expectation failed|Issue recorded|Asynchronous wait failed|^failed - /, "assertion"],
  [
    /no such module|module '.{1,100}' (?:was not found|not found)|[Dd]ependencies could not be resolved|file not found|missing required module|product '.{1,100}' .{0,80}not found|cannot be accessed|clone/,
    "dependency",
  ],
  [
    /is only available in|is unavailable|was obsoleted|created (?:by|with) .{1,60}(?:compiler|newer|different)|swift tools version|minimum deployment target|requires minimum platform/i,
    "compatibility",
  ],
  [
    /cannot find .{1,200} in scope|use of (?:unresolved|undeclared)|has no member|no visible @interface|unknown type name|undeclared|unrecognized (?:platform|selector)/,
    "lookup",
  ],
  [
    /^expected |consecutive statements|unterminated|extraneous|invalid character|missing '|unexpected (?:token|'|platform)|^expected|must be followed/i,
    "syntax",
  ],
  [/(?:actor|Sendable|concurrency|main actor|isolated|data race)/i, "concurrency"],
  [
    /cannot (?:convert|assign|call|use|invoke|infer|specialize|force|be applied)|must be unwrapped|type|argument|conform|protocol|return|initializer|'let' constant|immutable|mutating|inaccessible|override|incompatible/i,
    "type",
  ],
  [/redeclaration|duplicate|ambiguous/, "conflict"],
  [/Package\.swift|manifest|Source files/, "configuration"],
];
const categoryFor = (message: string): Category => troubleOf(message, WORDINGS) ?? "build";

export const swiftCompiler = blockFormat(
  "swift-compiler",
  [
    ".swift:",
    ".m:",
    ".mm:",
    ".swiftinterface:",
    "<unknown>:0: error:",
    "error: no such module",
    "error: the package",
    "error: the target",
    "error: the library",
    "error: the product",
    "error: the manifest",
    "error: the dependency",
    "error: product '",
    "error: target '",
    "error: package '",
    "error: emit-module",
    "error: fatalError",
    "error: link command",
    "error: terminated(",
    "error: unable to",
    "error: Invalid manifest",
    "error: invalid manifest",
    "error: missing required",
    "error: multiple ",
    "error: no tests found",
    "error: no executable",
    "error: Exited with",
    "error: '",
    "error: compiled module",
    "Package.swift",
    "ependencies could not be resolved",
    "Source files for target",
    "oot manifest",
    "error: Failed to",
    "error: failed to",
    " recorded an issue",
  ],
  (lines, at): Finding | undefined => {
    return readPlaced(lines, at) ?? readTesting(lines[at] ?? "", at) ?? readPackage(lines[at] ?? "", at);
  },
);

function readPlaced(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, file = "", kind = "", number, column, said = ""] = PLACED.exec(line) ?? [];
  if (said === "" || !ERROR.test(line) || /^(?:warning|note|remark): /.test(said)) return undefined;
  const [, method, linuxMethod, failure] = TEST.exec(said) ?? [];
  const message = failure ?? said;
  const excerpt = linesBelow(lines, at, (below) => EXCERPT.test(below) && !PLACED.test(below), 30);
  return {
    runtime: kind.startsWith("m") ? "objc" : "swift",
    lines: [at + 1, at + 2 + excerpt.findLastIndex((below) => /\||\^/.test(below))],
    confidence: failure === undefined ? CERTAIN : ENCLOSING,
    message,
    category: categoryFor(message),
    location: { file, line: toNumber(number), column: toNumber(column), function: method ?? linuxMethod },
  };
}

function readTesting(line: string, at: number): Finding | undefined {
  const [, test, file, number, column, message] = TESTING.exec(line) ?? [];
  if (message === undefined) return undefined;
  const location = { file, line: Number(number), column: Number(column), function: test };
  return { runtime: "swift", lines: [at + 1, at + 1], confidence: CERTAIN, message, category: "assertion", location };
}

function readPackage(line: string, at: number): Finding | undefined {
  const message = PACKAGE.exec(line)?.[1];
  if (message === undefined) return undefined;
  return {
    runtime: "swift",
    lines: [at + 1, at + 1],
    confidence: ECHO.test(message) ? CONSEQUENCE : STRONG,
    message,
    category: categoryFor(message),
  };
}
