/** esbuild's errors, and those of what builds on it (Angular, Vite, tsup, Wrangler): `✘ [ERROR] message`, the place below. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { placeWithin } from "../../shared/javascript-place.ts";
import { lineFormat } from "../../shared/line-format.ts";

const HEADED =
  /^\s{0,8}(?:✘|X|✖) \[ERROR\] (?:(?<code>(?:TS|NG)-?\d{3,7}): )?(?<message>.{1,1900}?)(?: \[plugin (?<plugin>[\w:@/.-]{1,60})\])?$/;
/** How its API words an error: `src/main.ts:3:4: ERROR: Expected ";" but found "x"`; before 0.11 ` > src/main.ts:3:4: error: …`. */
const PLACED =
  /^\s{0,8}(?:> )?(?<file>\S.{0,300}?\.\w{1,8}):(?<line>\d{1,7}):(?<column>\d{1,7}): (?:ERROR|error): (?:\[plugin: [\w:@/.-]{1,60}\] )?(?<message>.{1,1500})$/;
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

export const esbuild = lineFormat("esbuild", ["[ERROR] ", ": ERROR: ", ": error: "], (line, number, { lines }) => {
  const headed = HEADED.exec(line)?.groups;
  const placed = headed ? undefined : PLACED.exec(line)?.groups;
  const { code, message = "", file } = headed ?? placed ?? {};
  if (message === "" || (file !== undefined && !FILES.test(file))) return undefined;
  const location = placed
    ? { file, line: Number(placed.line), column: Number(placed.column) }
    : placeWithin(lines, number, REACH);
  const finding: Finding = {
    runtime: code?.startsWith("TS") ? "typescript" : "node",
    // Called from code, esbuild throws: below its errors stands the stack of that.
    lines: [number, headed ? Math.min(number + 2, lines.length) : framesWithin(lines, number, STACK_REACH, number).end],
    confidence: CERTAIN,
    message,
    code,
    category: categoryOf(message, code),
    location,
  };
  return finding;
});
