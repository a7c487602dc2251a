/** A JavaScript error of which only the header was posted: `ReferenceError: cofig is not defined`. */
import type { Finding, Format, Location, Runtime } from "../../../types.ts";
import { LIKELY, WEAK } from "../../confidence.ts";
import { toNumber } from "../../shared/lines.ts";
import { type Excerpt, excerptAbove } from "../../shared/javascript-excerpt.ts";
import { parsePlace } from "../../shared/javascript-frames.ts";
import { parseLedHeader } from "../../shared/javascript-header.ts";
import type { Header } from "../../shared/javascript-header.ts";
import { withoutLeads } from "../../shared/lead.ts";
import { placeInMessage } from "../../shared/javascript-place.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { saidByPage } from "../../shared/page-wordings.ts";
import { inProse } from "../../shared/prose.ts";
import { runtimeBySigns } from "../../shared/runtime-signs.ts";

/** Error classes of the language and of the web platform. `Error` alone is printed by every other tool as well. */
const BUILT_IN =
  /^(?:Type|Range|Reference|Syntax|URI|Eval|Internal|Aggregate)Error$|^DOMException$|^Unhandled(?:Promise)?Rejection$|^Invariant Violation$/;
/** Names of a DOMException that nothing outside a browser has a use for. */
const DOM_ONLY =
  /^(?:Security|NotAllowed|HierarchyRequest|InvalidState|QuotaExceeded|IndexSize|NotReadable|Overconstrained|NoModificationAllowed|TransactionInactive|WrongDocument|InvalidNodeType|InvalidCharacter)Error$/;
/** Classes that only packages for Node have. */
const NODE_ONLY =
  /^(?:Mongo\w{0,40}|Sequelize\w{1,40}|PrismaClient\w{3,40}|KafkaJS\w{1,40}|Axios|BSON|QueryFailed|Reply|MaxRetriesPerRequest|Sqlite)Error$/;
/** Classes that only other languages have. */
const FOREIGN = new Set(
  (
    "Arithmetic Attribute BlockingIO BrokenPipe Buffer ChildProcess ConnectionAborted ConnectionRefused ConnectionReset EOF " +
    "FileExists FileNotFound FloatingPoint Import Indentation Index Interrupted IsADirectory Key Lookup Memory ModuleNotFound " +
    "Name NotADirectory NotImplemented OS Overflow Permission ProcessLookup Recursion Runtime System Tab Timeout UnboundLocal " +
    "Unicode UnicodeDecode UnicodeEncode Value ZeroDivision Operational Programming Integrity " +
    "Argument ArgumentCount DivisionByZero FloatDomain Frozen Load Local NoMethod Standard StopIteration " +
    "FunctionClause Match Arity OutOfMemory StackOverflow NoClassDefFound Linkage Assert"
  )
    .split(" ")
    .map((name) => `${name}Error`),
);
/** How Python, Ruby and PHP word the errors whose class they share with JavaScript. */
const FOREIGN_WORDING =
  /^'[\w.]{1,80}' object|'NoneType'|^unsupported operand|positional argument|must be str\b|^(?:can only )?concatenate|unexpected keyword argument|not supported between instances|^unhashable type|^descriptor '|\(takes \d|^no implicit conversion|can't be coerced|^invalid syntax|^\(unicode error\)|codec can't (?:de|en)code|^unterminated string literal|^f-string|^unmatched '|: Argument #\d|^az [a-z]|must be of type|^Unsupported operand types|\.php\b/;

/** How Node and its packages word an error whose class, `Error`, tells nothing. */
const NODE_WORDING =
  /\b(?:E(?:[A-Z]{5,15}|PERM|BUSY|PIPE|ROFS|XDEV|BADF)|ERR_[A-Z_]{3,40})\b|\bCannot find (?:module|package) '|\bnode_modules\b|\bnode:|\.[cm]?[jt]sx?\b|^Request failed with status code [45]\d\d$|^Can't resolve '|\bopening serialport\b|\bPostCSS\b|unknown utility class|^error:0308010C:|^bundle \S{1,60} exceeded|^ESLint |\bnext\/(?:image|font|link|config)\b|^Knex: |\b(?:Client|Server) Components?\b|^Failed to collect page data|^Port \d{2,5} is already in use$/;

/** How Knex, and what drives browsers, word that they waited in vain. */
const AUTOMATION =
  /^Knex: |^Waiting (?:for (?:selector|function|element) `?.{1,300}|failed: )|^(?:page|locator|frame|browserType|elementHandle|browser|expect)\.\w{2,40}: |^Navigation timeout of \d|^(?:Runtime|Page|Target|Network|Protocol error \()\w{0,3}\.\w{3,40}\b|^Timed out \d{1,7} ?ms waiting for expect\(|^Failed to launch the browser process/;

function confidenceOf({ type, message }: Header): number | undefined {
  const text = message.slice(0, 500);
  // Said by runners of CI of whatever they ran.
  if (text === "" || text.startsWith("Process completed with exit code ")) return undefined;
  const isPages = saidByPage(text);
  if ((FOREIGN.has(type) && !isPages && !AUTOMATION.test(text)) || FOREIGN_WORDING.test(text)) return undefined;
  if (NODE_ONLY.test(type)) return LIKELY + 0.02;
  if (BUILT_IN.test(type) || isPages || AUTOMATION.test(text)) return LIKELY;
  if (/^(?:[A-Z]\w{0,40})?Error$/.test(type) && NODE_WORDING.test(text)) return LIKELY;
  // A setting (`LogError: true`) looks like a header; an error's message has words.
  return /^[A-Z]\w{0,120}Error$|^Error$/.test(type) && /\S \S/.test(text) ? WEAK : undefined;
}

function runtimeOf(line: string, { type, message }: Header): Runtime {
  if (saidByPage(line.slice(0, 2000)) || DOM_ONLY.test(type)) return "browser";
  if (AUTOMATION.test(message)) return "node";
  // Programs of every language label their errors so.
  return type === "Error" && !NODE_WORDING.test(message.slice(0, 500)) ? runtimeBySigns(line.slice(0, 2000)) : "node";
}

/** Chrome adds the place of a script that it could not parse: `Unexpected token '<' (at main.js:1:1)`. */
function placeBehind(message: string): Location | undefined {
  const place = / \(at (\S{1,500}:\d{1,7}:\d{1,7})\)$/.exec(message)?.[1];
  return place === undefined ? undefined : parsePlace(place);
}

/** Firefox's console sets the place behind every message, its error log in parentheses: `e is null app.js:41:17`. */
const FIREFOX_PLACE =
  /(?<!\b(?:(?:at|in|from)(?: [\w$.<>]{1,100})?|of|on|file|see|to)) \(?(?<place>(?:https?:\/\/[^\s)]{1,500}|[\w.@-]{1,200}\.(?:[cm]?[jt]sx?|jsm|vue|svelte|html?)|debugger eval code):\d{1,7}:\d{1,7}|(?<=\S {2,40})[\w.@-]{1,200}\.[cm]?[jt]sx?:\d{1,7}|(?<=\. )[\w.@-]{1,200}\.[cm]?[jt]sx? line \d{1,7})\)?$/;

/** Its link to an explanation, in the reader's language. */
const MORE =
  /\s?\[(?:Learn More|详细了解|了解更多|Weitere Informationen|En savoir plus|Saber más|Подробнее|Saiba mais)\]$/;

/** Firefox, of an extension: `url is undefined moz-extension://…/background.js 706`. */
const EXTENSION_PLACE = / (?<file>(?:moz-extension|resource|chrome):\/\/\S{1,400}) (?<row>\d{1,7})$/;

/** Safari's console sets it in front: `render — app.js:12:5455 TypeError: …`. */
const SAFARI_PLACE =
  /^(?:(?<name>[\w$.<>() ]{1,80}) — )(?<place>\S{1,300}\.[cm]?[jt]sx?:\d{1,7}(?::\d{1,7})?) (?=[A-Z]\w{0,40}Error: )/;

/** Chrome's console, copied, begins with it: `app.js:38 Uncaught …`. */
const CHROME_PLACE =
  /^(?<place>(?:(?:[a-z][a-z-]{1,20}:\/\/\S{1,300}\/)?[\w@.-]{1,200}\.(?:[cm]?[jt]sx?|vue|svelte|html?)(?:\?\S{1,80})?|\((?:index|program|anonymous)\)|VM\d{1,7}):\d{1,7}(?::\d{1,7})?),? (?=Uncaught |[A-Z]\w{0,40}Error: )/;

/** A line without the place that a browser's console adds, and the place. */
function splitPlace(full: string): [line: string, location: Location | undefined] {
  const line = full.slice(0, 2000).trimEnd();
  const safari = line.includes(" — ") ? SAFARI_PLACE.exec(line) : null;
  if (safari)
    return [line.slice(safari[0].length), { function: safari.groups?.name, ...parsePlace(safari.groups?.place ?? "") }];
  const chrome = CHROME_PLACE.exec(line)?.groups?.place;
  if (chrome !== undefined) return [line, parsePlace(chrome)];
  return /\d\)?$/.test(line.slice(-2)) ? splitPlaceBehind(line) : [line, undefined];
}

function splitPlaceBehind(line: string): [line: string, location: Location | undefined] {
  const extension = EXTENSION_PLACE.exec(line);
  if (extension)
    return [line.slice(0, extension.index), { file: extension.groups?.file, line: toNumber(extension.groups?.row) }];
  const { index, groups } = FIREFOX_PLACE.exec(line) ?? {};
  return groups?.place === undefined
    ? [line, undefined]
    : [line.slice(0, index).trimEnd().replace(MORE, ""), parsePlace(groups.place.replace(" line ", ":"))];
}

/** Google's SDK for Gemini begins its messages so; consoles and relays print them without the class. */
const GEMINI =
  /(?:^|[\s"'`])\[GoogleGenerativeAI Error\]: (?<message>(?:Error fetching from \S{1,500}: \[(?<status>[45]\d\d) )?.{1,1500})$/;

/** What only the engines and AngularJS say, without the class: behind a label, as a program's own message. */
const ENGINE =
  /^(?:(?<lead>[\w .[\]|-]{0,60}): )?(?<message>(?:Cannot (?:read|set) propert(?:y|ies) .{0,200}\bof (?:undefined|null)\b|Cannot destructure property .{1,200}|can't access property .{1,300} is (?:undefined|null)\b|\[(?:\$(?:injector|rootScope|compile|parse|http|sce|controller|interpolate|location|q|resource|animate|sanitize)|ng(?:Model|Repeat|Options|Transclude)?):[a-z]{2,20}\] (?=\S)).{0,500}|(?<=\bexception: )[\w$.]{1,100} is not (?:defined|a function|a constructor))$/;

/** What every such line holds. */
const ENGINE_SIGN =
  /Cannot (?:read|set) propert|Cannot destructure|can't access property|\[(?:\$|ng)|xception: .{1,100} is not /;

function engineWords(line: string): Record<string, string | undefined> | undefined {
  if (!ENGINE_SIGN.test(line.slice(0, 2000))) return undefined;
  for (const rest of withoutLeads(line.trimEnd())) {
    const groups = ENGINE.exec(rest.trimStart())?.groups;
    if (groups) return groups;
  }
  return undefined;
}

/** Errors that need no class in front of them. */
function readClassless(line: string, index: number): Finding[] {
  const lines: [number, number] = [index + 1, index + 1];
  const { message, status } = GEMINI.exec(line.slice(0, 2000))?.groups ?? {};
  if (message !== undefined)
    return [{ runtime: "node", lines, confidence: LIKELY, message, httpStatus: toNumber(status) }];
  const { lead = "", message: said } = engineWords(line) ?? {};
  if (said === undefined || inProse(line)) return [];
  const runtime = /\b[Pp]age\b/.test(lead) || /^(?:can't access|\[)/.test(said) ? "browser" : "node";
  return [{ runtime, lines, confidence: WEAK, message: said, category: engineCategory(said) ?? "null-reference" }];
}

/** A frame as Firefox's console shows it, without the host: `    loadCart cart.js:31`. */
const FIREFOX_FRAME =
  /^(?:\s{2,8}(?:(?<name>[\w$.<>/]{1,120}) )?|\(anonymous function\) |global code )(?<place>[\w.@-]{1,200}\.(?:[cm]?[jt]sx?|vue|svelte|html?):\d{1,7}(?::\d{1,7})?)$/;

function frameBelow(line: string): Location | undefined {
  const { name, place } = FIREFOX_FRAME.exec(line.slice(0, 400).trimEnd())?.groups ?? {};
  const location = place === undefined ? undefined : parsePlace(place);
  return location && { function: name, ...location };
}

/** What Vite says before the error that ended it. */
const ANNOUNCED = /^(?:error when starting (?:dev|preview) server|error during (?:build|dependency optimization)):$/;

const isAnnounced = (lines: readonly string[], index: number): boolean =>
  ANNOUNCED.test(lines[index - 1]?.trim() ?? "");

/** winston logs the message of what nobody caught, then the error itself. */
function isSaidAbove(lines: readonly string[], index: number, { message }: Header): boolean {
  const above = (lines[index - 1] ?? "").trimEnd();
  return /\s/.test(message) && /\buncaughtException: /.test(above.slice(0, 200)) && above.endsWith(`: ${message}`);
}

const BELOW_EXCERPT = /^\s{0,400}\^{0,80}\s{0,20}$/;

/** Node's excerpt, where the line above the header may end one. */
function excerptOver(lines: readonly string[], index: number): Excerpt | undefined {
  return BELOW_EXCERPT.test((lines[index - 1] ?? "-").slice(0, 500)) ? excerptAbove(lines, index, 0) : undefined;
}

/** The place that Node shows above a header, or that the message itself tells. */
function placeShown({ type, message }: Header, shown: Location | undefined): Location | undefined {
  return placeBehind(message) ?? shown ?? (type === "SyntaxError" ? placeInMessage(message) : undefined);
}

function readLine(lines: readonly string[], index: number): Finding[] {
  const [line, place] = splitPlace(lines[index]!);
  const location = place ?? frameBelow(lines[index + 1] ?? "");
  const header = parseLedHeader(line);
  const confidence = header && confidenceOf(header);
  if (!header || confidence === undefined || inProse(line)) return readClassless(line, index);
  const category = header.code === undefined ? engineCategory(header.message) : undefined;
  const excerpt = excerptOver(lines, index);
  const isNode = excerpt !== undefined || isAnnounced(lines, index);
  const runtime = isNode ? "node" : location ? "browser" : runtimeOf(line, header);
  return [
    {
      runtime,
      lines: [isSaidAbove(lines, index, header) ? index : index + 1, index + 1],
      confidence: isNode ? LIKELY : confidence,
      ...header,
      category,
      location: location ?? placeShown(header, excerpt?.location),
    },
  ];
}

/** Consoles print an error twice: as `Uncaught (in promise): Error: message`, then as `Error: message`. */
function repeats({ type, message }: Finding, before: readonly Finding[]): boolean {
  return before.some((other) => other.message?.includes(`${type}: ${message}`));
}

/** Reads each line that begins, after an optional log prefix or lead-in, with the header of a JavaScript error. */
export const javascriptLine: Format = {
  name: "javascript-line",
  anchors: [
    "Error",
    "Exception",
    "Rejection",
    "Invariant Violation",
    "[$",
    "[ng",
    "Cannot read propert",
    "Cannot set propert",
    "Cannot destructure",
    "can't access property",
    "ncaught exception: ",
  ],
  parse({ lines }, at = [...lines.keys()]) {
    const findings = at.flatMap((index) => readLine(lines, index));
    const distinct = findings.filter(
      (finding, index) => !repeats(finding, findings.slice(Math.max(0, index - 20), index)),
    );
    return distinct.length > 0 ? distinct : undefined;
  },
};
