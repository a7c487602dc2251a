/** Takes decoration off a posted text. The number of lines never changes, so that line n stays line n of what was posted. */
import { stripVTControlCharacters } from "node:util";
import { visible } from "../visible.ts";
import { stripPrefixes } from "./prefixes.ts";

/** Characters without width: joiners, soft hyphens and the like, which chats and editors put into code. */
const widthless = /[\u00ad\u200b-\u200d\u2060-\u2064]/g;

/** Spaces at which no line is broken, as pages indent code with. */
const unbreakable = /[\u00a0\u2007\u202f]/g;

/** What was left out of a long text stands as empty lines, of which there is nothing to clean. */
const gap = /(\n{300,})/;

/** Removes colours, invisible characters, code fences, quote marks and constant line prefixes. */
export function clean(posted: string): string {
  const pieces = stripVTControlCharacters(posted).replaceAll("\r\n", "\n").split(gap);
  return pieces.map((piece, index) => (index % 2 === 0 ? cleanLines(piece) : piece)).join("");
}

function cleanLines(piece: string): string {
  return stripPrefixes(stripQuotes(piece.split("\n").map(cleanLine))).join("\n");
}

function cleanLine(line: string): string {
  if (line === "") return line;
  const shown = visible(lastOverwrite(line)).replace(widthless, "").replace(unbreakable, " ").trimEnd();
  return stripBackticks(stripFence(shown));
}

/** A carriage return starts the line anew, as progress bars do; what was written last is what was seen. */
function lastOverwrite(line: string): string {
  if (!line.includes("\r")) return line;
  return line.split("\r").findLast((part) => part.trim() !== "") ?? "";
}

/** ```` ```python ```` and ```` ``` ```` alone become blank lines; a fence around one line is taken off. */
function stripFence(line: string): string {
  if (!line.includes("```")) return line;
  const trimmed = line.trim();
  if (/^(?:> ?){0,3}```[\w+#.-]{0,20}$/.test(trimmed)) return "";
  return line.replace(/```/g, "");
}

/** Backticks around a whole line, or one left over from a span of several lines. */
function stripBackticks(line: string): string {
  if (!line.includes("`")) return line;
  const trimmed = line.trim();
  if (/^`[^`]{1,2000}`$/.test(trimmed)) return trimmed.slice(1, -1);
  if (trimmed === "`") return "";
  const isOdd = trimmed.split("`").length % 2 === 0;
  if (isOdd && trimmed.startsWith("`")) return line.replace("`", "");
  return isOdd && trimmed.endsWith("`") ? line.trimEnd().slice(0, -1) : line;
}

/** `> ` in front of a run of lines, or of the only one. A single such line among others is a marker of its tool. */
function stripQuotes(lines: readonly string[]): readonly string[] {
  const isQuoted = (line: string | undefined) => line !== undefined && /^(?:> |>$|>>> (?=\S))/.test(line);
  if (!lines.some(isQuoted)) return lines;
  const isWhole = lines.every((line) => line === "" || isQuoted(line));
  return lines.map((line, index) => {
    const inRun = isQuoted(lines[index - 1]) || isQuoted(lines[index + 1]);
    return isQuoted(line) && (isWhole || inRun) ? line.replace(/^>{1,3} ?/, "") : line;
  });
}
