/** Bun: `error: Script not found "dev"`, and errors with an excerpt above and the place below. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { toNumber } from "../../shared/lines.ts";
import { byWording } from "../../shared/by-wording.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { oncePerText } from "../../shared/once.ts";

const ERROR = /^(?:error|panic): (?<message>\S.{0,1500})$/;
const SIGN = /^(?:\$ )?bun (?:install|add|run|test|pm|x|v?\d)|^bun \w{1,10} v\d|^Bun v\d/m;
/** Wordings that no other tool prints. */
const KNOWN: readonly [RegExp, Category][] = [
  [/^Script not found "|^Module not found "(?!file:|https?:)|^File not found /, "not-found"],
  [/^Cannot find (?:module|package) ['"].{1,200}['"] from ['"]|^Could not resolve: "/, "dependency"],
  [/^No (?:version )?matching |failed to resolve$|^Workspace dependency ".{1,100}" not found/, "dependency"],
  [/^lockfile had changes, but lockfile is frozen/, "dependency"],
  [/^Failed to (?:link|extract|install) |^Integrity check failed/, "build"],
  [/^(?:GET|HEAD) https?:\/\/\S{1,300} - 404/, "not-found"],
  [/^(?:GET|HEAD) https?:\/\/\S{1,300} - 40[13]/, "authentication"],
  [/^(?:GET|HEAD) https?:\/\/\S{1,300} - 5\d\d/, "upstream"],
  [/^bun is unable to write files to tempdir/, "permission"],
];
const isBuns = oncePerText(({ text }) => /\b[bB]un /.test(text) && SIGN.test(text.slice(0, 20_000)));
const INSTALLER = /^(?:lockfile|GET|HEAD|No version|No matching|Failed to (?:link|extract|install))|failed to resolve$/;
const SYNTAX = /^(?:Expected|Unexpected|Syntax|Unterminated|".{1,60}" has already been declared)/;
const RELAYED =
  /^script ".{1,200}" (?:exited with code (?<exit>\d{1,3})|was terminated by signal (?<signal>SIG[A-Z]{2,6}))/;
/** What stands above an error with an excerpt: the caret on a line of its own. */
const EXCERPT = /^\s{1,200}\^+$/;
const REACH = 20;

/** How it ended, for a script that Bun ran. */
function relayedBy(message: string): Partial<Finding> | undefined {
  const { exit, signal } = RELAYED.exec(message)?.groups ?? {};
  if (exit === undefined && signal === undefined) return undefined;
  return { confidence: CONSEQUENCE, exitCode: toNumber(exit), signal, category: "build" };
}

const categoryOf = (message: string): Category | undefined =>
  engineCategory(message) ?? (SYNTAX.test(message) ? "syntax" : undefined);

export const bun = lineFormat("bun", ["error: ", "panic: "], (line, number, text) => {
  const { lines } = text;
  const message = ERROR.exec(line)?.groups?.message;
  if (message === undefined) return undefined;
  const relayed = relayedBy(message);
  const category = byWording(message, KNOWN);
  const isExcerpted = EXCERPT.test((lines[number - 2] ?? "").slice(0, 300).trimEnd());
  const { frames, end } = isExcerpted ? framesWithin(lines, number, REACH, number) : { frames: [], end: number };
  if (!relayed && !category && frames.length === 0 && !isBuns(text)) return undefined;
  return {
    runtime: INSTALLER.test(message) ? "npm" : "node",
    lines: [number, end],
    confidence: CERTAIN,
    message,
    httpStatus: toNumber(/ - ([45]\d\d)$/.exec(message)?.[1]),
    category: category ?? categoryOf(message),
    frames,
    ...relayed,
  };
});
