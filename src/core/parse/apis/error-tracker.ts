/** Cards of error trackers as they arrive in a channel: Bugsnag, Honeybadger, Rollbar, Sentry. */
import type { ErrorText, Finding, Format, Location, Runtime } from "../../types.ts";
import { STRONG } from "../confidence.ts";

const MAX_LINES = 60;
const MAX_LINE = 2_000;
/** A class in bold, `in`, a place in bold; the message is on the next line. */
const BUGSNAG = /^\*{1,2}([A-Z][\w:.]{1,100})\*{1,2} in \*{1,2}.{1,300}\*{1,2}$/;
/** `[shop/production] Type: message`. */
const TAGGED =
  /^\[[\w .-]{1,60}\/[\w.-]{1,40}\] (?:#\d{1,9} )?((?:[A-Z]\w{0,60}(?:::|\.)){0,5}\w{0,60}(?:Error|Exception|Invalid|NotFound)): (.{1,1500})$/;
/** `file.tsx:236`, `line 109 of [PROJECT_ROOT]/app/x.erb: method`. */
const PLACES = [
  /line (?<line>\d{1,7}) of (?:\[PROJECT_ROOT\]\/)?(?<file>[^\s:]{1,300})(?:: (?<function>\S{1,200}))?/,
  /(?:^|[\s(])(?<file>[\w@./[\]-]{1,300}\.[a-z]{1,5}):(?<line>\d{1,7})(?::(?<column>\d{1,7}))?\b/,
];
const RUNTIMES: readonly [RegExp, Runtime][] = [
  [/\.(?:rb|erb|haml|slim|rake)$/, "ruby"],
  [/\.(?:[jt]sx|vue|svelte)$/, "browser"],
  [/\.[cm]?[jt]s$/, "node"],
  [/\.py$/, "python"],
  [/\.php$/, "php"],
  [/\.go$/, "go"],
  [/\.java$/, "java"],
  [/\.cs$/, "dotnet"],
];

export const errorTracker: Format = {
  name: "error-tracker",
  anchors: ["] ", "* in *"],
  parse(text) {
    const lines = text.lines.slice(0, MAX_LINES).map((line) => line.slice(0, MAX_LINE).trim());
    for (const [index, line] of lines.entries()) {
      const named = TAGGED.exec(line) ?? BUGSNAG.exec(line);
      const message = named?.[2] ?? lines.slice(index + 1).find((one) => one !== "");
      if (named?.[1] !== undefined) return [finding(text, index, named[1], message)];
    }
    return undefined;
  },
};

function finding({ lines }: ErrorText, index: number, type: string, message: string | undefined): Finding {
  const location = lines
    .slice(index + 1, MAX_LINES)
    .map(placeOf)
    .find((one) => one !== undefined);
  const runtime = RUNTIMES.find(([extension]) => extension.test(location?.file ?? ""))?.[1];
  const fallback: Runtime = type.includes("::") ? "ruby" : "other";
  return { runtime: runtime ?? fallback, lines: [index + 1, index + 1], confidence: STRONG, type, message, location };
}

/** Where a line of the card's backtrace points; links point nowhere. */
function placeOf(line: string): Location | undefined {
  if (line.includes("://")) return undefined;
  const groups = PLACES.map((place) => place.exec(line.slice(0, MAX_LINE))?.groups).find((one) => one !== undefined);
  if (!groups) return undefined;
  const column = groups.column === undefined ? undefined : Number(groups.column);
  return { file: groups.file, line: Number(groups.line), column, function: groups.function };
}
