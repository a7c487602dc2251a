/** Gatsby's numbered errors: ` ERROR #98123  WEBPACK`, what went wrong, and `File: src/pages/index.js:3:0`. Source: gatsby-cli, structured-errors. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parsePlace } from "../../shared/javascript-frames.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { blockFormat } from "../../shared/line-format.ts";

const HEAD = /^\s{0,4}(?:ERROR|failed) {1,3}#(?<code>\d{4,6})(?: {1,3}[A-Z][A-Z_. ]{1,60})?$/;
const FILE = /^\s{0,4}File: (?<place>\S{1,400})$/;
/** How far an error's text goes on. */
const REACH = 25;

const WORDINGS: readonly (readonly [RegExp, Category])[] = [
  [/Can't resolve|Module not found|Could not (?:find|load) plugin|Unable to find plugin/, "dependency"],
  [/GraphQL|Cannot query field|Unknown field/, "schema"],
  [/SyntaxError|Parsing error|Unexpected token/, "syntax"],
];

function categoryOf(said: readonly string[]): Category {
  const worded = WORDINGS.find(([wording]) => said.some((line) => wording.test(line)))?.[1];
  return worded ?? said.map(engineCategory).find((category) => category !== undefined) ?? "build";
}

export const gatsby = blockFormat("gatsby", ["ERROR #", "ERROR  #", "failed #"], (lines, at): Finding | undefined => {
  const code = HEAD.exec(lines[at] ?? "")?.groups?.code;
  if (code === undefined || HEAD.test(lines[at + 1] ?? "")) return undefined;
  const below = lines.slice(at + 1, at + REACH);
  const next = below.findIndex((line) => HEAD.test(line));
  const said = (next < 0 ? below : below.slice(0, next)).map((line) => line.trim());
  const message = said.find((line) => line !== "");
  const place = said.map((line) => FILE.exec(line)?.groups?.place).find((found) => found !== undefined);
  if (message === undefined) return undefined;
  return {
    runtime: "node",
    lines: [at + 1, at + 2 + said.findLastIndex((line) => line !== "")],
    confidence: CERTAIN,
    code,
    message,
    category: categoryOf(said),
    location: place === undefined ? undefined : parsePlace(place),
  };
});
