/** Deno: `error: Uncaught (in promise) NotFound: …`, module and type errors with `    at file:///…:1:2` below. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { toPlace } from "../../shared/place.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { behind, requiredLiterals } from "../../shared/required-literals.ts";

const ERROR = /^error: (?<message>\S.{0,1500})$/;
const LINT = /^error\[(?<code>[a-z][a-z0-9-]{2,60})\]: (?<message>.{1,1500})$/;
const UNCAUGHT = /^Uncaught (?:\(in (?:promise|worker ".{0,80}")\) )?(?<text>.{1,1500})$/;
const KNOWN: readonly [RegExp, Category][] = [
  [/^Module not found "|^Import '.{1,500}' failed|^Unable to load .{1,300} imported from/, "dependency"],
  [
    /^Relative import path ".{1,300}" not prefixed|^Could not resolve|^Failed resolving |^Could not find (?:npm package|version of|a matching package|constraint)|^JSR package |^npm package /,
    "dependency",
  ],
  [/^The module's source code could not be parsed: |^Expected .{1,300} at file:\/\//, "syntax"],
  [
    /^Unsupported lockfile version|^The lockfile is (?:corrupt|out of date)|^The source code is invalid, as it does not match the expected hash|^Integrity check failed/,
    "constraint",
  ],
  [/^Type checking failed\.$/, "type"],
  [/^Requires \w{2,8} access to /, "permission"],
  [/^Import ".{1,300}" not a dependency/, "dependency"],
  [/^Task not found: |^deno \w{2,10} couldn't find /, "not-found"],
];
const PLACE_IN = / at (file:\/\/\S{1,300}?|https?:\/\/\S{1,300}?):(\d{1,7}):(\d{1,7})$/;
const REACH = 12;

/** What names an error that Deno's own classes: `NotFound: …` beside `TypeError: …`. */
function split(text: string): { type?: string; message: string } {
  const [, name, message] = /^([A-Z]\w{1,60}): (.{1,1500})$/.exec(text) ?? [];
  return (
    parseHeader(text) ?? (name === undefined || message === undefined ? { message: text } : { type: name, message })
  );
}

/** `deno lint`: the rule in brackets, in lower case, where rustc has a number. */
function readLint(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const { code, message } = LINT.exec(line)?.groups ?? {};
  const location = placeOnLine(lines[number]?.trim());
  if (code === undefined || !location) return undefined;
  return {
    runtime: "node",
    lines: [number, number + 1],
    confidence: CERTAIN,
    message,
    code,
    category: "build",
    location,
  };
}

/** What Deno says of an error: its type, message and category; undefined for what is not Deno's. */
function readMessage(printed: string): Pick<Finding, "type" | "message" | "category"> | undefined {
  const uncaught = UNCAUGHT.exec(printed)?.groups?.text;
  const error = uncaught === undefined ? { message: printed } : split(uncaught);
  const category = byWording(error.message, KNOWN);
  return uncaught === undefined && category === undefined ? undefined : { ...error, category };
}

const anchors = [
  "error[",
  "error: Uncaught ",
  ...requiredLiterals(behind("error: ", ...KNOWN.map(([wording]) => wording))),
];

export const deno = lineFormat("deno", anchors, (line, number, { lines }) => {
  const lint = readLint(line, number, lines);
  const printed = ERROR.exec(line)?.groups?.message;
  const found = printed === undefined ? undefined : readMessage(printed);
  if (lint || !found) return lint;
  const { frames, end } = framesWithin(lines, number, REACH, number);
  const [, file, row, column] = PLACE_IN.exec(found.message ?? "") ?? [];
  return {
    runtime: found.category === "type" ? "typescript" : "node",
    lines: [number, end],
    confidence: found.category === "type" ? CONSEQUENCE : CERTAIN,
    ...found,
    location: toPlace(file, row, column),
    frames,
  };
});
