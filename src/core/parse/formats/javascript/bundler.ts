/** What webpack, Next.js, Vite, Astro, Parcel, Rollup and esbuild say of an import that they cannot resolve. */
import type { Finding, Format, Location } from "../../../types.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import { STRONG } from "../../confidence.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_LINE = 2_000;
const SAID = /an't resolve |ould not resolve |ailed to resolve (?:import |')/;
const UNRESOLVED =
  /^(?:.{0,80}?[:\]] {1,4}|\s{0,4}error {1,4})?((?:Module not found: (?:Error: )?Can't resolve '|(?:Rollup )?[Ff]ailed to resolve import "|Could not resolve ")[^'"]{1,500}['"](?:\. .{1,100}| (?:from|in) ['"].{1,500})?|Failed to resolve '[^']{1,500}' from '[^']{1,500}')$/;
/** `ERROR in ./src/index.js 3:0-28`, `./src/app/page.tsx:3:1`, `    src/main.ts:1:19:`; a line is more than webpack always tells. */
const PLACE =
  /^(?:ERROR in |\s{0,8}(?:File: )?)((?:[A-Za-z]:)?[\w@./\\[\]() -]{1,300}\.\w{1,8})(?:[: ](\d{1,7})(?::(\d{1,7}))?(?:-[\d:]{1,12})?)?:?$/;

/** Parcel's own failures, below its verdict: `@parcel/core: Entry src/index.html does not exist`. */
const PARCEL = /^🚨 Build failed\.?$/u;
const PARCEL_SAID = /^[@\w/.-]{1,60}: (?<message>(?!Failed to resolve ')\S.{1,900})$/;

/** A long message goes on one step further in. */
const WRAPPED = /^ \S/;
/** Below it Parcel repeats the message with its class. */
const REPEATED = /^ {2}[A-Z]?\w{0,40}Error: (?<message>\S.{20,1500})$/;

/** The last line of what repeats a message that ends before index `end`. */
function repeatEnd(lines: readonly string[], end: number, message: string): number {
  const again = REPEATED.exec((lines[end + 1] ?? "").slice(0, MAX_LINE).trimEnd())?.groups?.message;
  return again !== undefined && again.slice(0, message.length) === message ? end + 2 : end;
}

function readParcel(lines: readonly string[], at: number): Finding[] {
  if (!PARCEL.test((lines[at] ?? "").trimEnd())) return [];
  const told = lines.slice(at + 1, at + 4).findIndex((line) => line.trim() !== "");
  const message = PARCEL_SAID.exec((lines[at + 1 + told] ?? "").slice(0, MAX_LINE).trimEnd())?.groups?.message;
  if (message === undefined) return [];
  const wrapped = linesBelow(lines, at + 1 + told, (line) => WRAPPED.test(line));
  const location = [2, 3].map((below) => placeOf(lines[at + told + below])).find((place) => place);
  const end = at + told + 2 + wrapped.length;
  return [
    {
      runtime: "node",
      lines: [at + 1, repeatEnd(lines, end, message)],
      confidence: STRONG,
      message: [message, ...wrapped.map((line) => line.slice(0, MAX_LINE).trim())].join(" "),
      location,
    },
  ];
}

export const bundler: Format = {
  name: "bundler",
  anchors: ["'t resolve ", "ould not resolve ", "ailed to resolve import ", "ailed to resolve '", "🚨 Build failed"],
  parse({ lines }) {
    const found = lines.flatMap((full, index): Finding[] => {
      const line = full.slice(0, MAX_LINE).trimEnd();
      const message = SAID.test(line) && !inProse(line) ? UNRESOLVED.exec(line)?.[1] : undefined;
      if (message === undefined) return readParcel(lines, index);
      const above = placeOf(lines[index - 1]);
      const location = above ?? placeOf(lines[index + 1]) ?? placeOf(lines[index + 2]);
      const span: [number, number] = [above ? index : index + 1, index + 1];
      return [{ runtime: "node", lines: span, confidence: STRONG, message, category: "dependency", location }];
    });
    return found.length > 0 ? found : undefined;
  },
};

function placeOf(line = ""): Location | undefined {
  const [, file, number, column] = PLACE.exec(line.slice(0, MAX_LINE).trimEnd()) ?? [];
  if (file === undefined) return undefined;
  return { file, line: toNumber(number), column: toNumber(column) };
}
