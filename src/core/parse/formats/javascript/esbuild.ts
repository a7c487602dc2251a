/** esbuild's errors, and those of what builds on it (Angular, Vite, tsup, Wrangler): `✘ [ERROR] message`, the place below. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { placeWithin } from "../../shared/javascript-place.ts";
import { lineFormat } from "../../shared/line-format.ts";

const HEADED =
  /^\s{0,8}(?:✘|X|✖) \[ERROR\] (?:(?<code>(?:TS|NG)-?\d{3,7}): )?(?<message>.{1,1900}?)(?: \[plugin (?<plugin>[\w:@/.-]{1,60})\])?$/;
/** Where the symbol was lost, the place and its excerpt below tell that it is esbuild's. */
const UNMARKED = /^\[ERROR\] (?<message>\S.{1,1900}?)(?: \[plugin (?<plugin>[\w:@/.-]{1,60})\])?$/;
const GUTTER = /^\s{2,12}\d{1,7} │ /;
/** How its API words an error: `src/main.ts:3:4: ERROR: Expected ";" but found "x"`; before 0.11 ` > src/main.ts:3:4: error: …`. */
const PLACED =
  /^\s{0,8}(?:> )?(?<file>\S.{0,300}?\.\w{1,8}):(?<line>\d{1,7}):(?<column>\d{1,7}): (?:ERROR|error): (?:\[plugin: [\w:@/.-]{1,60}\] )?(?<message>.{1,1500})$/;
/** What Cloudflare's API said, below what Wrangler says. */
const NOTE = /^\s{2,12}(?:.{0,40}text: ')?(?<note>\S.{2,300}?) \[code: (?<code>\d{3,7})\]/;
const NOTE_REACH = 16;
const STACKED = /^(?<type>[A-Z]\w{1,60}Error): (?<message>\S.{0,1800})$/;
const REACH = 4;
const STACK_REACH = 15;
const FILES = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|json|css|scss|less|html)$/;

const CATEGORIES: readonly [RegExp, Category][] = [
  [/^Could not resolve|^Cannot find module|^Failed to resolve|is not (?:a valid|exported)/, "dependency"],
  [/^No matching export/, "dependency"],
  [/^Could not read|^The entry point .{1,200} cannot be marked|not found|ENOENT|does not exist/, "not-found"],
  [
    /^Expected |^Unexpected |^Unterminated|^Syntax error|^The character|^Invalid |has already been declared|^The symbol|^"await" can only|^Top-level await|^The JSX|^Cannot use|^Cannot assign|^Legacy|^JSX/,
    "syntax",
  ],
  [/^Transforming |is not available in the configured target/, "compatibility"],
  [/^No loader is configured|^Invalid (?:build|transform) flag|^Must use "outdir"|option/, "configuration"],
];

const categoryOf = (message: string, code: string | undefined): Category =>
  code?.startsWith("TS") ? "type" : (byWording(message, CATEGORIES) ?? (code ? "type" : "build"));

export const esbuild = lineFormat(
  "esbuild",
  ["[ERROR] ", ": ERROR: ", ": error: "],
  (line, number, { lines }) => readHeaded(line, number, lines) ?? readPlaced(line, number, lines),
);

function readPlaced(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const placed = PLACED.exec(line)?.groups;
  if (!placed?.message || !FILES.test(placed.file ?? "")) return undefined;
  const location = { file: placed.file, line: Number(placed.line), column: Number(placed.column) };
  // Called from code, esbuild throws: below its errors stands the stack of that.
  const { end } = framesWithin(lines, number, STACK_REACH, number);
  return found(placed.message, undefined, { lines: [number, end], location });
}

function readHeaded(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const { message, code } = (HEADED.exec(line) ?? unmarked(line, number, lines))?.groups ?? {};
  if (!message) return undefined;
  const noted = noteBelow(lines, number);
  const stack = STACKED.test(message) ? framesWithin(lines, number, REACH, number) : undefined;
  if (stack && stack.frames.length > 0) return thrown(message, stack, noted, number);
  const at = { lines: [number, Math.min(number + 2, lines.length)] as [number, number] };
  const own = found(message, code ?? noted?.code, { ...at, location: placeWithin(lines, number, REACH) });
  return { ...own, category: (noted && commonCategory(noted.note)) ?? own.category };
}

function unmarked(line: string, number: number, lines: readonly string[]): RegExpExecArray | null {
  return lines.slice(number, number + REACH).some((below) => GUTTER.test(below.slice(0, 400)))
    ? UNMARKED.exec(line)
    : null;
}

function found(message: string, code: string | undefined, at: Pick<Finding, "lines" | "location">): Finding {
  const runtime = code?.startsWith("TS") ? "typescript" : "node";
  return { runtime, ...at, confidence: CERTAIN, message, code, category: categoryOf(message, code) };
}

/** What the API of Cloudflare answered, in the lines below what Wrangler says. */
function noteBelow(lines: readonly string[], from: number): { note: string; code: string } | undefined {
  const groups = lines
    .slice(from, from + NOTE_REACH)
    .map((line) => NOTE.exec(line.slice(0, 400))?.groups)
    .find((one) => one !== undefined);
  return groups && { note: groups.note!, code: groups.code! };
}

/** An error that Wrangler's own code threw, with its stack. */
function thrown(
  headline: string,
  stack: ReturnType<typeof framesWithin>,
  noted: ReturnType<typeof noteBelow>,
  number: number,
): Finding {
  const { type, message } = STACKED.exec(headline)!.groups!;
  return {
    runtime: "node",
    lines: [number, stack.end],
    confidence: CERTAIN,
    type,
    message,
    code: noted?.code,
    frames: stack.frames,
    category: noted && commonCategory(noted.note),
  };
}
