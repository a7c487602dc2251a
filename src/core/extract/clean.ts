/** Takes decoration off a posted text. The number of lines never changes, so that line n stays line n of what was posted. */
import { stripVTControlCharacters } from "node:util";
import { stripPrefixes } from "./prefixes.ts";

/** Characters that show nothing: zero-width, byte order mark, bidirectional controls, C0 controls but tab and newline. */
// eslint-disable-next-line no-control-regex -- control characters are what it is for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Removes colours, invisible characters, code fences, quote marks and constant line prefixes. */
export function clean(posted: string): string {
  const visible = stripVTControlCharacters(posted).replaceAll("\r\n", "\n").split("\n").map(lastOverwrite);
  const lines = visible.map((line) => line.replace(invisible, "").trimEnd());
  return stripPrefixes(stripQuotes(lines.map(stripFence).map(stripBackticks))).join("\n");
}

/** A carriage return starts the line anew, as progress bars do; what was written last is what was seen. */
function lastOverwrite(line: string): string {
  return line.split("\r").findLast((part) => part.trim() !== "") ?? "";
}

/** ```` ```python ```` and ```` ``` ```` alone become blank lines; a fence around one line is taken off. */
function stripFence(line: string): string {
  const trimmed = line.trim();
  if (!trimmed.includes("```")) return line;
  if (/^(?:> ?){0,3}```[\w+#.-]{0,20}$/.test(trimmed)) return "";
  return line.replace(/```/g, "");
}

/** Backticks around a whole line, or one left over from a span of several lines. */
function stripBackticks(line: string): string {
  const trimmed = line.trim();
  if (/^`[^`]{1,2000}`$/.test(trimmed)) return trimmed.slice(1, -1);
  if (trimmed === "`") return "";
  const isOdd = trimmed.split("`").length % 2 === 0;
  if (isOdd && trimmed.startsWith("`")) return line.replace("`", "");
  return isOdd && trimmed.endsWith("`") ? line.trimEnd().slice(0, -1) : line;
}

/** `> ` in front of a run of lines, or of the only one. A single such line among others is a marker of its tool. */
function stripQuotes(lines: readonly string[]): string[] {
  const isQuoted = (line: string | undefined) => line !== undefined && /^(?:> |>$|>>> (?=\S))/.test(line);
  const isWhole = lines.every((line) => line === "" || isQuoted(line));
  return lines.map((line, index) => {
    const inRun = isQuoted(lines[index - 1]) || isQuoted(lines[index + 1]);
    return isQuoted(line) && (isWhole || inRun) ? line.replace(/^>{1,3} ?/, "") : line;
  });
}
