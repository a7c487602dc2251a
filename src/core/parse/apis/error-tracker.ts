/** Cards of error trackers as they arrive in a channel or an issue: Bugsnag, Honeybadger, Rollbar, Airbrake, Sentry, GlitchTip. */
import type { Category, ErrorText, Finding, Format, Frame, Location, Runtime } from "../../types.ts";
import { LIKELY, STRONG } from "../confidence.ts";
import { runtimeOfClass } from "../shared/class-runtime.ts";
import { phpFacts } from "../shared/php-category.ts";
import { runtimeByFile } from "../shared/runtime-by-file.ts";

const MAX_LINES = 60;
const MAX_LINE = 2_000;
const TYPE = String.raw`(?<type>(?:[A-Za-z]\w{0,60}(?:::|\.|\\)){0,6}[a-z]{0,3}[A-Z]\w{0,80})`;
const ERROR_TYPE = /(?:Error|Exception|Invalid|NotFound|Timeout|Refused|Exit|Interrupt|Failure|Failed|Denied)$|::/;
/** A title that names class and message, or a class alone whose message is on a line below it. */
const TITLES: readonly RegExp[] = [
  // Honeybadger, Airbrake: [shop/production] Type: message
  new RegExp(String.raw`^\[?[\w .-]{1,60}\/[\w.-]{1,40}\] (?:#\d{1,9} )?${TYPE}: (?<message>.{1,1500})$`),
  // Rollbar: [shop/production] New Error: #482 Type: message, [shop] 10th occurrence: #77 …
  new RegExp(
    String.raw`^\[[\w .\/-]{1,100}\] (?:New|Reactivated|Reopened|High|\d{1,9}(?:st|nd|rd|th)) ?(?:[\w ()]{1,60})?: #\d{1,9} ${TYPE}: (?<message>.{1,1500})$`,
  ),
  // Rollbar's issues: #482 Type: message
  new RegExp(String.raw`^#\d{1,9} ${TYPE}: (?<message>.{1,1500})$`),
  // A webhook's fields: **Title:** Type[code]: message
  new RegExp(String.raw`^\*\*Title:\*\* ${TYPE}(?:\[\w{1,40}\])?: (?<message>.{1,1500})$`),
  // Errbit's issues: the message stands below
  new RegExp(String.raw`^# ${TYPE}:$`),
  // Bugsnag: a class in bold, `in`, a place in bold
  new RegExp(String.raw`^\*{1,2}${TYPE}\*{1,2} in \*{1,2}.{1,300}\*{1,2}$`),
];
/** Sentry ends its card with the issue's short id and the rule. */
const SENTRY_FOOTER = /^[A-Z0-9][A-Z0-9_-]{0,60}-[A-Z0-9]{1,6} via \S/;
const SENTRY_TITLE = new RegExp(String.raw`^${TYPE}(?:: (?<message>.{1,1500}))?$`);
/** The issues that Sentry and GlitchTip make: a heading, then the error. */
const HEADING = /^(?:#{1,4} (?:Error|Exception)|Sentry Issue: \[.{1,300})$/;
/** The frame below the error of an issue that Sentry made, of another language than Python, whose traces look alike. */
const SENTRY_FRAME = /^File "[^"]{1,300}\.(?!pyx?")\w{1,6}", line \d{1,7}, in \S/;
/** Airbrake's issues and other cards tell class and message in fields. */
const TYPE_FIELD = new RegExp(
  String.raw`^(?:[-*• ]{0,4}\*{0,2}(?:Error|Exception) ?(?:type|class)\*{0,2}:|\*\*Type:)\*{0,2} {1,3}\`?${TYPE}\`?$`,
  "i",
);
const MESSAGE_FIELD =
  /^[-*• ]{0,4}\*{0,2}(?:(?:Error|Exception) )?(?:message|(?<=\*\*)value)\*{0,2}:\*{0,2} {1,3}`{0,2} ?(?<message>\S.{0,1500}?) ?`{0,2}$/i;
const FIELDS_APART = 6;
/** Crashlytics names what kind of crash it was beside the class, and may have no message. */
const KIND_FIELD = /^[-*• ]{0,4}kind: (?:(?:non-?)?fatal|crash|anr)$/i;
/** `file.tsx:236`, `line 109 of [PROJECT_ROOT]/app/x.erb: method`, `← next (react-dom.js:8381)`. */
const PLACES = [
  /^(?<line>\d{1,7}): {1,4}\[(?:PROJECT|GEM)_ROOT\]\/?(?<file>\S{1,300}) -> \*{2}(?<function>.{1,200}?)\*{2}/,
  /^File "(?<file>[^"]{1,300})", line (?<line>\d{1,7}), in (?<function>\S{1,200})/,
  /line (?<line>\d{1,7}) of (?:\[PROJECT_ROOT\]\/)?(?<file>[^\s:]{1,300})(?:: (?<function>\S{1,200}))?/,
  /^(?:← )?(?<function>[\w$.<>]{1,200}) \((?<file>[^\s():]{1,300}):(?<line>\d{1,7})(?::(?<column>\d{1,7}))?\)$/,
  /(?:^|[\s(])(?<file>[\w@./[\]-]{1,300}\.[a-z]{1,5}):(?<line>\d{1,7})(?::(?<column>\d{1,7}))?\b(?:(?: - |:?in )(?<function>\S.{0,200}))?/,
];
const CHUNK: readonly [RegExp, Category][] = [
  [/\(timeout: /, "timeout"],
  [/\(missing: /, "not-found"],
  [/\(error: /, "connection"],
];

export const errorTracker: Format = {
  name: "error-tracker",
  anchors: [
    "] ",
    "* in *",
    "**Title:** ",
    "**Type:** ",
    "Error:",
    "Exception:",
    "rror type:",
    "rror class:",
    "rrorType:",
    "xception type:",
    "xception class:",
    " via ",
    "# Error",
    "# Exception",
    "Sentry Issue: [",
    "Error: ",
    "Exception: ",
  ],
  parse(text, at = [...text.lines.keys()]) {
    const lines = text.lines.slice(0, MAX_LINES).map((line) => line.slice(0, MAX_LINE).trim());
    for (const index of at.filter((one) => one < MAX_LINES)) {
      const named = titleAt(lines, index);
      if (named) return [finding(lines, index, named)];
    }
    return undefined;
  },
};

interface Title {
  type: string;
  message?: string;
  /** Index of the title's line. */
  at: number;
}

function titleAt(lines: readonly string[], index: number): Title | undefined {
  const line = lines[index]!;
  const groups = TITLES.map((title) => title.exec(line)?.groups).find((one) => one !== undefined);
  if (groups?.type !== undefined && (groups.message === undefined || ERROR_TYPE.test(groups.type)))
    return {
      type: groups.type,
      message:
        groups.message ??
        lines.slice(index + 1).find((one) => one !== "" && !/^(?:\[[^\]]{1,60}\]\(|#{1,4} )/.test(one)),
      at: index,
    };
  const issue = SENTRY_FRAME.test(lines[index + 1] ?? "") ? headed(lines, index) : undefined;
  if (issue) return issue;
  const { type } = TYPE_FIELD.exec(line)?.groups ?? {};
  if (type !== undefined) return inFields(lines, index, type);
  if (HEADING.test(line))
    return headed(
      lines,
      lines.findIndex((one, at) => at > index && one !== ""),
    );
  return SENTRY_FOOTER.test(line) ? aboveFooter(lines, index) : undefined;
}

function inFields(lines: readonly string[], at: number, type: string): Title | undefined {
  const near = lines.slice(at + 1, at + FIELDS_APART).map((one) => MESSAGE_FIELD.exec(one)?.groups?.message);
  const message = near.find((one) => one !== undefined);
  const isCrash = lines.slice(Math.max(0, at - FIELDS_APART), at + FIELDS_APART).some((one) => KIND_FIELD.test(one));
  return message === undefined && !isCrash ? undefined : { type, message, at };
}

function headed(lines: readonly string[], at: number): Title | undefined {
  const { type, message } = SENTRY_TITLE.exec(lines[at] ?? "")?.groups ?? {};
  return type !== undefined && message !== undefined && ERROR_TYPE.test(type) ? { type, message, at } : undefined;
}

/** The class, the culprit, then the message; or class and message in one. */
function aboveFooter(lines: readonly string[], footer: number): Title | undefined {
  const from = Math.max(0, footer - 12);
  for (let at = from; at < footer; at++) {
    const { type, message } = SENTRY_TITLE.exec(lines[at]!)?.groups ?? {};
    if (type === undefined || !ERROR_TYPE.test(type)) continue;
    const below = lines
      .slice(at + 1, footer)
      .filter((line) => line !== "" && !/^\w[\w ]{1,30}:|^\s{0,4}at /.test(line));
    return { type, message: message ?? below[1] ?? below[0], at };
  }
  return undefined;
}

function finding(lines: ErrorText["lines"], index: number, { type, message, at }: Title): Finding {
  const frames = lines
    .slice(at + 1)
    .map(placeOf)
    .filter((one) => one !== undefined);
  const [location] = frames;
  const isBundle = /(?:react-dom|\.production\.|\.min\.|chunk|bundle).{0,100}(?<!\.rb)$/.test(location?.file ?? "");
  const isNode = lines.some((line) => line.includes("/node_modules/"));
  const ofFile = isBundle ? "browser" : (runtimeByFile(location?.file) ?? (isNode ? "node" : undefined));
  const runtime = ofFile ?? byName(type);
  return {
    runtime,
    lines: [Math.min(at, index) + 1, Math.max(at, index) + 1],
    confidence: HEADING.test(lines[index]!) ? LIKELY : STRONG,
    type,
    message,
    location,
    frames: frames.filter((frame): frame is Frame => frame.function !== undefined),
    category:
      type === "ChunkLoadError"
        ? CHUNK.find(([sign]) => sign.test(lines.slice(at, at + 5).join("\n")))?.[1]
        : undefined,
    ...(runtime === "php" && phpFacts(message)),
  };
}

function byName(type: string): Runtime {
  if (type === "ChunkLoadError") return "browser";
  return type.includes("::") ? "ruby" : (runtimeOfClass(type) ?? "other");
}

/** Where a line of the card's backtrace points; links point nowhere. */
function placeOf(line: string): Location | undefined {
  if (line.includes("://")) return undefined;
  const groups = PLACES.map((place) => place.exec(line)?.groups).find((one) => one !== undefined);
  if (!groups) return undefined;
  const column = groups.column === undefined ? undefined : Number(groups.column);
  return { file: groups.file, line: Number(groups.line), column, function: groups.function };
}
