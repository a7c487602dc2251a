/** What Node's readers of command lines and of the environment print: yargs, commander, envalid. */
import type { Category, Finding } from "../../../types.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

/** yargs, on a line of its own below the help: lib/usage.ts, locales/en.json. */
const YARGS =
  /^(?:Missing required arguments?: [\w.-]{1,60}(?:, [\w.-]{1,60}){0,20}|Unknown arguments?: [\w.-]{1,60}(?:, [\w.-]{1,60}){0,20}|Not enough non-option arguments: got \d{1,3}, need at least \d{1,3}|Too many non-option arguments: got \d{1,3}, maximum of \d{1,3}|Not enough arguments following: [\w-]{1,60})$/;
/** commander: lib/command.js. */
const COMMANDER =
  /^error: (required option '-.{1,200}' not specified|missing required argument '.{1,60}'|option '-.{1,200}' (?:argument (?:missing|'.{0,200}' is invalid\..{0,200})|cannot be used with option '.{1,200}')|too many arguments(?: for '.{1,60}')?\. Expected \d{1,3} arguments? but got \d{1,3}\.)$/;
/** envalid's report, a heading above the variables. */
const ENVALID = /^\s{0,4}((?:Missing|Invalid) environment variables:)$/;

const KINDS: readonly [RegExp, number, Category][] = [
  [YARGS, LIKELY, "invalid-input"],
  [COMMANDER, STRONG, "invalid-input"],
  [ENVALID, STRONG, "configuration"],
];

// prettier-ignore
const anchors = [
  "Missing required argument", "Unknown argument", "on-option arguments: got", "Not enough arguments following",
  "error: required option '", "error: missing required argument '", "error: option '-", "error: too many arguments", " environment variables:",
];

export const nodeArguments = lineFormat("node-arguments", anchors, (line, number): Finding | undefined => {
  for (const [pattern, confidence, category] of KINDS) {
    const match = pattern.exec(line);
    if (!match || inProse(line)) continue;
    return { runtime: "node", lines: [number, number], confidence, message: match[1] ?? match[0], category };
  }
  return undefined;
});
