/**
 * Diagnostics of TypeScript's compiler and of Angular's: plain, pretty, and as loaders, bundlers, Deno and editors print them.
 * Numbers: https://github.com/microsoft/TypeScript/blob/main/src/compiler/diagnosticMessages.json, https://angular.dev/errors
 */
import type { Category, ErrorText, Finding, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

const CODE = String.raw`(?<code>(?:TS|NG)-?\d{1,7})`;
const PLACE = String.raw`(?<file>[^\s"'|:(](?:[^"'|:(]|:[\\/]|\((?!\d)){0,300}?)(?:\((?<line>\d{1,7}),(?<column>\d{1,5})\)|:(?<line2>\d{1,7}):(?<column2>\d{1,5}))`;
/** What bundlers, runners of monorepos and CI put in front. */
const LEAD = String.raw`\s{0,20}(?:.{0,60}?(?:ERROR in |[Ee]rror: |Error - \[?[\w-]{1,30}\]? - |##\[error\]|\] |[\w@/.-]{1,60}[ :][\w:-]{1,30}: ))?`;
/** The message stands on the diagnostic's own line, behind its place. */
const PLACED = new RegExp(String.raw`^${LEAD}${PLACE}(?:: | - )error ${CODE}: (?<message>.{1,1900})$`);
/** Without a place, or with it on the line above or below. Old loaders print the file above, line and column here. */
const BARE = [
  new RegExp(
    String.raw`^(?:\[!\] |\(!\) )?(?:\(plugin typescript\) )?(?:RollupError: )?\[plugin typescript\] (?<file>\S{1,300}) \((?<line>\d{1,7}):(?<column>\d{1,5})\): @rollup/plugin-typescript ${CODE}: (?<message>.{1,1500})$`,
  ),
  new RegExp(String.raw`^\((?<line>\d{1,7}),(?<column>\d{1,5})\): error ${CODE}: (?<message>.{1,1900})$`),
  new RegExp(String.raw`^\s{0,20}(?:.{0,60}[\s:] ?)?error ${CODE}: (?<message>.{1,1900})$`),
  new RegExp(
    String.raw`^\s{0,20}(?:.{0,60}plugin.{0,60}: ?)?(?:@rollup/plugin-typescript )?${CODE}(?: \[ERROR\])?: (?<message>.{1,1900})$`,
  ),
  // Angular's first compiler
  /^Error at (?<file>\S{1,400}\.tsx?):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>.{3,1500})$/,
  new RegExp(String.raw`^\s{0,4}ERROR\((?:TypeScript|vue-tsc)\) {1,4}(?<message>.{1,1900})$`),
];
/** Copied from an editor: `Type 'number' is not assignable to type 'string'.ts(2322)`. */
const EDITOR =
  /^(?<message>.{5,1500}?)\s?(?:\bts|(?<=\.)ts)\((?<code>\d{4,5})\)(?: \[Ln (?<line>\d{1,7}), Col (?<column>\d{1,5})\])?$/;
/** The line above an elaboration that was copied with the mark of an editor at its end. */
const MOST_ABOVE = 6;
/** Rollup's mark of a warning, and of the error that ended the run. */
const WARNED = "(!) ";
const FAILED = "[!] ";
const SUMMARY =
  /^(?:\[?[\d:]{4,8}(?: [AP]M)?\]?(?: -)? )?(Found [1-9]\d{0,6} errors?(?: in .{1,300}|\. Watching for file changes)?\.?)$/;
const NEIGHBOUR = new RegExp(
  String.raw`^\s{0,20}(?:.{0,60}(?:ERROR in |FILE {1,4}|at |\] ))?${PLACE.replace("\\(", " ?\\(").replace("),", "),\\s?")}\)?:?$`,
);
const MOST_ELABORATION = 12;
/** How far below ts-node's first diagnostic its stack may begin. */
const MOST_DIAGNOSTICS = 100;

/** Some diagnostics by what they are about; any other is of the `families`. */
// prettier-ignore
const NUMBERS: Partial<Record<Category, readonly number[]>> = {
  dependency: [2307, 2306, 2688, 2732, 2792, 2834, 2835, 2875, 7016, 1479, 2686],
  "null-reference": [2531, 2532, 2533, 2721, 2722, 2723, 18047, 18048, 18049, 18050],
  lookup: [2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 18004, 2318, 2694, 2662, 2663],
  configuration: [1259, 1208, 1219, 1343, 1378, 1470, 1484, 1485, 17004, 18002, 18003, 2691, 2821, 1206],
  build: [6133, 6138, 6192, 6196, 6198, 6199, 6205],
  "not-found": [6053, 5083, 5057, 5058],
};
const byNumber = new Map(
  Object.entries(NUMBERS).flatMap(([category, numbers]) => numbers.map((number) => [number, category as Category])),
);
const families: readonly [below: number, Category][] = [
  [2000, "syntax"],
  [5000, "type"],
  [7000, "configuration"],
  [8000, "type"],
  [9000, "syntax"],
  [17000, "type"],
  [18000, "syntax"],
];

function categoryOf(code: string | undefined): Category {
  const number = Number(code?.slice(2));
  if (code?.startsWith("NG"))
    return number >= 5000 && number < 6000 ? "syntax" : Math.floor(number / 10) === 800 ? "lookup" : "type";
  return byNumber.get(number) ?? families.find(([below]) => number < below)?.[1] ?? "type";
}

/** The head of webpack's report, with a file only or with its place. */
const HEAD = /^ERROR in (?<file>\S.{0,300}?)(?::(?<line>\d{1,7}):(?<column>\d{1,5}))?$/;

function placeIn(groups: Record<string, string | undefined> = {}): Location | undefined {
  const { file, line = groups.line2, column = groups.column2 } = groups;
  return line === undefined ? undefined : { file: file?.trim(), line: Number(line), column: Number(column) };
}

function headOf(line = ""): Record<string, string | undefined> | undefined {
  return HEAD.exec(line.slice(0, 400).trimEnd())?.groups;
}

/** Looks above, then below, as far as a source excerpt reaches. */
function placeBeside({ lines }: ErrorText, index: number): Location | undefined {
  const near = [lines[index - 1], ...lines.slice(index + 1, index + 7)];
  const beside = near.map((line = "") => placeIn(NEIGHBOUR.exec(line.slice(0, 400).trimEnd())?.groups));
  return beside.find((place) => place) ?? placeIn(lines[index - 1] === "" ? headOf(lines[index - 2]) : {});
}

/** Reads what goes on below a message, indented: which of its parts do not fit. */
function elaboration({ lines }: ErrorText, from: number): string[] {
  const below = lines.slice(from, from + MOST_ELABORATION);
  const end = below.findIndex((line) => !/^ {2,40}[A-Z'"]/.test(line) || SUMMARY.test(line.trim()));
  return end < 0 ? below : below.slice(0, end);
}

const compiled = (code: string | undefined) => ({ runtime: "typescript" as const, category: categoryOf(code) });

/** Angular's compiler begins its numbers at NG1001; what begins with a nought the running app says: https://angular.dev/errors */
const atRunTime = (message: string) => ({
  runtime: "browser" as const,
  category: engineCategory(message) ?? ("type" as const),
});

function diagnostic(groups: Record<string, string | undefined>, number: number, text: ErrorText): Finding {
  const placed = placeIn({ ...headOf(text.lines[number - 2]), ...groups });
  const more = elaboration(text, number);
  const isFirst = text.lines[number - 2]?.includes("TSError: ");
  const code = groups.code && (/^\d/.test(groups.code) ? `TS${groups.code}` : groups.code);
  return {
    ...(code?.startsWith("NG0") ? atRunTime(`${code}: ${groups.message}`) : compiled(code)),
    lines: [number, number + more.length],
    confidence: CERTAIN,
    type: isFirst ? "TSError" : undefined,
    message: [groups.message?.replace(/ \[plugin [\w-]{1,60}\]$/, ""), ...more].join("\n"),
    code,
    location: placed ?? placeBeside(text, number - 1),
    frames: isFirst ? framesWithin(text.lines, number, MOST_DIAGNOSTICS, number).frames : undefined,
  };
}

/** Copied from an editor, whose mark stands behind the last line of what goes on below the message. */
function copied(groups: Record<string, string | undefined>, number: number, text: ErrorText): Finding {
  const found = { ...diagnostic(groups, number, text), confidence: STRONG };
  const indented = (line = "") => /^ {2,40}\S/.test(line);
  let first = number - 1;
  while (first > 0 && number - 1 - first < MOST_ABOVE && indented(text.lines[first])) first--;
  const head = text.lines[first] ?? "";
  if (first === number - 1 || !/^[A-Z'"].{5,}\.$/.test(head.slice(0, 2_000))) return found;
  const between = text.lines.slice(first, number - 1);
  return { ...found, message: [...between, found.message].join("\n"), lines: [first + 1, found.lines[1]] };
}

/** The count below the diagnostics; alone it is all that is known. */
function summary(line: string, number: number): Finding | undefined {
  const message = SUMMARY.exec(line.trim())?.[1];
  return message === undefined
    ? undefined
    : { runtime: "typescript", lines: [number, number], confidence: CONSEQUENCE, message, category: "build" };
}

const anchors = [
  "Error at ",
  "error TS",
  "error NG",
  "TS1",
  "TS2",
  "TS4",
  "TS5",
  "TS6",
  "TS7",
  "TS8",
  "NG",
  "ts(",
  "(TypeScript)",
  "(vue-tsc)",
  "Found ",
];

export const tsc = lineFormat("tsc", anchors, (line, number, text) => {
  if (line.startsWith(WARNED) && text.lines.some((other) => other.startsWith(FAILED))) return undefined;
  const printed = [PLACED, ...BARE].map((shape) => shape.exec(line)?.groups).find((groups) => groups);
  if (printed && !/^\s{0,9}(?:\/\/|[-+*#] )/.test(line)) return diagnostic(printed, number, text);
  const edited = inProse(line) ? undefined : EDITOR.exec(line)?.groups;
  return edited ? copied(edited, number, text) : summary(line, number);
});
