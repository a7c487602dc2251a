/** CMake's errors: `CMake Error at FILE:LINE (command):` with the message indented below it, and `CMake Error: message`. */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";

const MAX_BLOCK = 60;
const PLACED = /^\s{0,8}CMake Error(?: \(dev\))? (?:at|in) (\S.{0,400}?)(?::(\d{1,7}))?(?: \((\w{1,60})\))?:$/;
const INLINE = /^\s{0,8}CMake Error(?: \(dev\))?: (\S.{0,1500})$/;
/** Stands between the message and the frames of the functions that led to it. */
const CALL_STACK = /^\s{0,8}Call Stack \(most recent call first\):$/;
const CALL = /^\s{1,12}(\S.{0,400}):(\d{1,7}) \((\w{1,60})\)$/;
const BARE = /^\s{0,8}CMake Error:$/;
const FAILED =
  /^\s{0,8}(?:-- )?(Configuring incomplete, errors occurred!|CMake (?:Generate|Configure) step failed\..{0,80}|Generate step failed\..{0,80})$/;

const WORDINGS: Wordings = [
  [/could not find (?:load file|requested file)|: File not found$/, "not-found"],
  [
    /or higher is required|Compatibility with CMake|Policy CMP|is not supported|unsupported|minimum required|too old|[Rr]equires? (?:at least )?version|language dialect|compile features/,
    "compatibility",
  ],
  [
    /Couldn't (?:connect|resolve)|Timeout was reached|download.{0,80}failed|status_code|Failed to (?:clone|checkout)|\bSSL (?:connect|certificate|peer)/i,
    "connection",
  ],
  [/HASH mismatch|hash mismatch/, "constraint"],
  [
    /Could not find|Could NOT find|could not find (?:any|a package|git|requested)|not providing "?Find|required package|compiler could be found|Could not find compiler|No CMAKE_\w{1,20}_COMPILER|but the target was not found|is not a full path and was not found|NOTFOUND|Package configuration file|No package|not found/,
    "dependency",
  ],
  [
    /Parse error|syntax|unterminated|Flow control|generator expression|not valid|invoked with incorrect|expected|mismatched|bad character/i,
    "syntax",
  ],
  [
    /Unknown CMake command|not built by this project|Unknown argument|get_target_property|non-existent target/,
    "lookup",
  ],
  [
    /[Cc]annot find source file|does not exist|not an existing|does not appear to contain|not a directory|No SOURCES|cannot find|No such file/i,
    "not-found",
  ],
  [/already exists|is different than|does not match the (?:generator|source)|same name/i, "conflict"],
  [/not able to compile|try_compile|compiler .{0,100}(?:broken|identification)/, "build"],
];

/** The indented lines below a header, up to the call stack: CMake breaks a message at column 77. */
function messageBelow(lines: readonly string[], at: number): { text: string; last: number } {
  const below = lines.slice(at + 1, at + MAX_BLOCK);
  const end = below.findIndex((line) => line.trim() !== "" && !/^\s{1,12}\S/.test(line));
  const block = end < 0 ? below : below.slice(0, end);
  const written = block.findLastIndex((line) => line.trim() !== "");
  const text = block
    .slice(0, written + 1)
    .map((line) => line.trim())
    .join("\n");
  return { text: text.replace(/^\n+/, ""), last: at + written + 1 };
}

/** The frames below `at`: each names the command that it calls. */
function callStack(lines: readonly string[], at: number): Frame[] {
  if (!CALL_STACK.test(lines[at] ?? "")) return [];
  return linesBelow(lines, at, (line) => CALL.test(line)).map((line) => {
    const [, file, row, command] = CALL.exec(line) ?? [];
    return { file, line: toNumber(row), function: command };
  });
}

function readBlock(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const [, file, row, command] = PLACED.exec(line) ?? [];
  if (!file && !BARE.test(line)) return undefined;
  const { text, last } = messageBelow(lines, at);
  const category =
    byWording(`${text.replaceAll("\n", " ")} ${command ?? ""}`, WORDINGS) ??
    (command === "find_package" ? "dependency" : "configuration");
  const location = file ? { file, line: toNumber(row) } : undefined;
  const calls = callStack(lines, last + 1);
  const frames = calls.length > 0 && location ? [{ ...location, function: command }, ...calls] : undefined;
  const end = last + 1 + (calls.length > 0 ? 1 + calls.length : 0);
  return { ...finding(at, text), lines: [at + 1, end], category, location, frames };
}

const finding = (at: number, message: string): Finding => ({
  runtime: "other",
  lines: [at + 1, at + 1],
  confidence: CERTAIN,
  message: message || undefined,
  category: byWording(message, WORDINGS) ?? "configuration",
});

function readError(lines: readonly string[], at: number): Finding | undefined {
  const inline = INLINE.exec(lines[at] ?? "")?.[1];
  if (inline) return finding(at, inline);
  const failed = FAILED.exec(lines[at] ?? "")?.[1];
  return failed ? { ...finding(at, failed), confidence: CONSEQUENCE, category: "build" } : readBlock(lines, at);
}

export const cmake = blockFormat(
  "cmake",
  ["CMake Error", "Configuring incomplete, errors", " step failed."],
  readError,
);
