/** A place in a source file, on a line of its own: `./src/index.js 3:0-28`, `src/main.ts:1:19:`, `╭─[src/a.ts:1:1]`. */
import type { Location } from "../../types.ts";

const LEAD = String.raw`(?:ERROR in |\s{0,4}[⨯✘×] |[\s│|╭┌,─>-]{0,20}(?:\[ ?)?(?:[Ff]ile: {0,2}|FILE {1,4}|at |-->\s)?)`;
const FILE = String.raw`((?:[A-Za-z]:|[a-z]{2,10}:\/\/)?[\w@./\\[\]() +~$-]{1,300}?\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx?|json|html?|css|s[ac]ss|less|styl|graphql|wasm|node))`;
const NUMBERS = String.raw`(?:(?::| \(?|\()(\d{1,7})(?:[:,] ?(\d{1,7}))?(?:-[\d:]{1,12})?\)?)?`;
const PLACE = new RegExp(
  String.raw`^(?!WARNING)${LEAD}${FILE}${NUMBERS}(?: ?\])?(?: {2}root stylesheet| \(\S{1,200}\))?[: ]{0,2}$`,
);
const MAX_LINE = 600;

/** Reads a line that holds nothing but a file, mostly with line and column as printed. */
export function placeOnLine(line = ""): Location | undefined {
  const [, file, number, column] = PLACE.exec(line.slice(0, MAX_LINE).trimEnd()) ?? [];
  if (file === undefined) return undefined;
  return { file, line: number ? Number(number) : undefined, column: column ? Number(column) : undefined };
}

/** The first place with a line number in the `reach` lines from index `from` on, else the first without. */
export function placeWithin(lines: readonly string[], from: number, reach: number): Location | undefined {
  const places = lines.slice(Math.max(0, from), from + reach).flatMap((line) => placeOnLine(line) ?? []);
  return places.find(({ line }) => line !== undefined) ?? places[0];
}

/** A message that begins with the file and ends with the place in it, as Babel words it: `/srv/a.jsx: Unexpected token (3:9)`. */
export function placeInMessage(message: string): Location | undefined {
  const text = message.split("\n", 1)[0]?.slice(0, MAX_LINE) ?? "";
  const [, file, line, column] =
    /^(?:unknown: |\[.{1,40}\] )?((?:[A-Za-z]:)?[^\s:()][^:()]{0,300}\.\w{1,8}):? .{0,400}\((\d{1,7}):(\d{1,7})\):?$/.exec(
      text,
    ) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}
