/**
 * Condenses a long text: both ends stay, and of what is between the places where errors stand. What was left out stands as
 * empty lines, so that numbers stay true. Memory holds the ends, the places and one block, however long the text is.
 */
import { fingerprints } from "../fingerprint.ts";
import { parse } from "../parse/index.ts";
import { redact } from "../redact/index.ts";
import type { ParsedError } from "../types.ts";
import { clean } from "./clean.ts";
import { errorText } from "./text.ts";

/** Lines kept from either end. */
export const keptLines = 3_000;
/** Characters kept of a line, and of either end. */
const lineLength = 32_768;
const endLength = 1_048_576;
/** Lines after which nothing more is read. */
const mostLines = 2_000_000;
/** What is between the ends is read in blocks of so many lines or characters; the last lines are read again with the next. */
const blockLines = 1_000;
const blockLength = 65_536;
const overlap = 200;
/** What is in every block worth reading: the words of failure, in both languages, and of signals. */
const WORTH =
  /err|fail|fatal|panic|excep|traceback|kill|oom|denied|refus|reset|time[d ]?.?out|abort|crash|fault|dump|cannot|can't|unable|not found|no such|invalid|undefined|unexpected|missing|unknown|corrupt|signal|SIG[A-Z]{3}|assert|race|leak|unresolved|conflict|forbidden|unauthori|exceed|too many|\b[45]\d\d\b|错误|失败|异常|无法|超时|拒绝|告警|崩溃|不存在/i;
/** Different errors kept from between the ends, and the lines around each. */
const mostPlaces = 12;
const around = 20;
const placeLines = 300;

export type Range = [first: number, last: number];

export interface Condensed {
  text: string;
  /** Lines of the whole text. */
  lines: number;
  /** Lines that were kept, as ranges of their numbers; undefined when all were. */
  kept?: Range[];
}

interface Place {
  first: number;
  lines: string[];
  rank: number;
}

export class Condenser {
  #rest = "";
  #count = 0;
  #head: string[] = [];
  #headLength = 0;
  #isHeadFull = false;
  /** The last lines, in two halves of which the older is dropped when the newer is full. */
  #tail: [string[], string[]] = [[], []];
  #tailLength = 0;
  #block: string[] = [];
  #blockLength = 0;
  #places = new Map<string, Place>();

  /** Takes the next piece of the text, cut anywhere. */
  push(piece: string): void {
    const lines = piece.split("\n");
    lines[0] = this.#rest + lines[0]!.slice(0, lineLength);
    this.#rest = (lines.pop() ?? "").slice(0, lineLength);
    for (const line of lines) this.#take(line);
  }

  finish(): Condensed {
    if (this.#rest !== "") this.#take(this.#rest);
    const tail = this.#tail.flat().slice(-keptLines);
    const isWhole = this.#head.length + tail.length >= this.#count;
    if (!isWhole) this.#scan();
    const parts = [
      { first: 0, lines: this.#head },
      ...(isWhole ? [] : this.#places.values()),
      { first: this.#count - tail.length, lines: tail },
    ].sort((a, b) => a.first - b.first);
    const ranges = parts.map(({ first, lines }): Range => [first + 1, first + lines.length]);
    return { text: join(parts), lines: this.#count, ...(!isWhole && { kept: merge(ranges) }) };
  }

  get isFull(): boolean {
    return this.#count >= mostLines;
  }

  #take(full: string): void {
    if (this.isFull) return;
    const line = full.slice(0, lineLength);
    this.#count++;
    if (!this.#isHeadFull)
      this.#isHeadFull = this.#head.length >= keptLines || this.#headLength + line.length > endLength;
    if (!this.#isHeadFull) {
      this.#head.push(line);
      this.#headLength += line.length;
      return;
    }
    this.#takeTail(line);
    this.#block.push(line);
    this.#blockLength += line.length;
    if (this.#block.length >= blockLines || this.#blockLength >= blockLength) this.#scan();
  }

  #takeTail(line: string): void {
    if (this.#tail[1].length >= keptLines || this.#tailLength + line.length > endLength / 2) {
      this.#tail = [this.#tail[1], []];
      this.#tailLength = 0;
    }
    this.#tail[1].push(line);
    this.#tailLength += line.length;
  }

  /** Reads the block, and keeps the places of errors that are new, or more telling than those known. */
  #scan(): void {
    const block = this.#block.join("\n");
    if (WORTH.test(block)) this.#read(block);
    this.#block = this.#block.slice(-overlap);
    this.#blockLength = this.#block.reduce((sum, line) => sum + line.length, 0);
    if (this.#blockLength >= blockLength) this.#block = [];
  }

  #read(block: string): void {
    const first = this.#count - this.#block.length;
    const text = redact(clean(redact(block).text)).text;
    for (const error of parse(errorText("block", text))) this.#keep(error, first);
  }

  #keep(error: ParsedError, blockStart: number): void {
    const key = fingerprints(error).strict;
    const rank = error.confidence + (error.severity === "fatal" ? 1 : 0);
    const from = Math.max(0, error.lines[0] - 1 - around);
    const lines = this.#block.slice(from, Math.min(error.lines[1] + around, from + placeLines));
    const known = this.#places.get(key);
    const isLonger =
      known !== undefined && known.first + known.lines.length > blockStart && known.lines.length < lines.length;
    if (known && !isLonger) return;
    this.#places.set(key, { first: blockStart + from, lines, rank });
    if (this.#places.size > mostPlaces) this.#places.delete(this.#leastTelling());
  }

  #leastTelling(): string {
    const sorted = [...this.#places].sort(([, a], [, b]) => a.rank - b.rank || b.first - a.first);
    return sorted[0]![0];
  }
}

/** Lines under their numbers: of those that stand in two parts once, and empty ones between the parts. */
function join(parts: readonly Pick<Place, "first" | "lines">[]): string {
  const pieces: string[] = [];
  let next = 0;
  for (const { first, lines } of parts) {
    // Joined by line breaks, one break less than there are lines makes that many empty ones.
    if (first > next) pieces.push("\n".repeat(first - next - 1));
    const own = lines.slice(Math.max(0, next - first));
    pieces.push(...own);
    next = Math.max(next, first + lines.length);
  }
  return pieces.join("\n");
}

/** Ranges in order, those that touch as one. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (last < first) continue;
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
