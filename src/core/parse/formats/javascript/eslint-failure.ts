/** ESLint that could not run at all: "Oops! Something went wrong! :(", its version, what went wrong, maybe a stack. */
import type { Category, Finding, Format } from "../../../types.ts";
import { ENCLOSING, STRONG } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";

const OOPS = /^Oops! Something went wrong! :\(/;
const VERSION = /^ESLint: v?\d/;
/** What ESLint says without an "Oops!". */
const ALONE =
  /^ESLint (?:couldn't find (?:an eslint\.config|a configuration file|the (?:config|plugin))|configuration in .{1,200} is invalid)|^Invalid option '-{1,2}[\w-]{1,40}' - perhaps you meant |^No files matching (?:the pattern )?['"].{1,200}['"] were found\.?$/;
const REACH = 60;

const CATEGORIES: readonly [RegExp, Category][] = [
  [/^No files matching|^All files matched by/, "not-found"],
  [
    /couldn't find the (?:plugin|config)|Cannot find (?:module|package)|could not find plugin|Failed to load (?:plugin|parser|config)/,
    "dependency",
  ],
  [/Unexpected token|Parsing error|Cannot read config file/, "syntax"],
  [/is not a function|Error while loading rule/, "type"],
];

const categoryOf = (message: string): Category =>
  byWording(message, CATEGORIES) ?? engineCategory(message) ?? "configuration";

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const below = lines.slice(at + 1, at + REACH);
  const first = below.findIndex((line) => line.trim() !== "" && !VERSION.test(line.trim()));
  const text = below[first]?.slice(0, 2000).trim();
  if (text === undefined) return undefined;
  const header = parseHeader(text);
  const { frames, end } = framesWithin(below, 0, REACH, first + 1);
  const message = header?.message ?? text;
  return {
    runtime: "eslint",
    lines: [at + 1, at + 1 + end],
    confidence: ENCLOSING,
    ...header,
    message,
    category: categoryOf(message),
    frames,
  };
}

export const eslintFailure: Format = {
  name: "eslint-failure",
  anchors: [
    "Oops! Something went wrong! :(",
    "ESLint couldn't find ",
    "ESLint configuration in ",
    "No files matching ",
    "Invalid option '",
  ],
  parse({ lines }) {
    const oops = lines.flatMap((line, at) => (OOPS.test(line.trim()) ? (readFailure(lines, at) ?? []) : []));
    if (oops.length > 0) return oops;
    const found = lines.flatMap((full, at): Finding[] => {
      const message = full.slice(0, 1000).trim();
      if (!ALONE.test(message)) return [];
      return [
        { runtime: "eslint", lines: [at + 1, at + 1], confidence: STRONG, message, category: categoryOf(message) },
      ];
    });
    return found.length > 0 ? found : undefined;
  },
};
