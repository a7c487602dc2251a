/** Lines of browser consoles: blocked requests, and errors with the script's place in front or behind. */
import type { Category, Finding } from "../../../types.ts";
import { toNumber } from "../../shared/lines.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { parsePlace } from "../../shared/javascript-frames.ts";
import { parseLedHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { STATUS_CODES } from "../../shared/status.ts";

type Reading = Omit<Finding, "lines" | "runtime">;

/** Chrome, Edge and Safari: "Access to … blocked by CORS policy"; Firefox: "Cross-Origin Request Blocked". */
const CORS = /\b(Access to .{1,900} has been blocked by CORS policy: .{1,900}|Cross-Origin Request Blocked: .{1,900})/;
const REQUEST =
  /(?:^|:\d{1,7} {1,4})(?<message>(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S{1,1000} (?:net::(?<code>ERR_[A-Z0-9_]{3,50})|(?<status>[45]\d\d) \((?<reason>[A-Z][\w' -]{0,60})?\)).{0,100})$/;
const LOADING =
  /(?<message>Failed to load resource: (?:net::(?<code>ERR_[A-Z0-9_]{3,50})|the server responded with a status of (?<status>[45]\d\d) \(.{0,60}\)))/;
/** What the browser refused to load, run, show or connect to. */
const REFUSALS: readonly [RegExp, Category][] = [
  [/(?<message>Mixed Content: The page at .{3,500} requested an insecure .{3,900})/, "configuration"],
  [
    /(?<message>Refused to .{3,1000} because (?:it violates the following Content Security Policy directive:|its MIME type |it set 'X-Frame-Options' |an ancestor violates ).{0,500})/,
    "configuration",
  ],
  [
    /\b(?<message>(?:Loading|Executing|Evaluating|Connecting|Framing|Applying|Running|Creating|Sending)\b.{0,600} violates the following Content Security Policy directive .{1,600})/,
    "configuration",
  ],
  [/(?<message>Content[- ]Security[- ]Policy: The page’s settings (?:blocked|observed).{1,600})/, "configuration"],
  [/(?<message>Failed to load module script: (?:Expected|The server) .{1,600})/, "not-found"],
  [/(?<message>(?:Fetch API|XMLHttpRequest) cannot load \S{1,900} due to access control checks\.)/, "configuration"],
  [/(?<message>Origin \S{1,300} is not allowed by Access-Control-Allow-Origin\..{0,300})/, "configuration"],
  [/(?<message>(?:Loading|Blocked loading) (?:mixed active|of mixed) content .{1,600})/, "configuration"],
  [/(?<message>WebSocket connection to '.{1,500}' failed:.{0,500})/, "connection"],
  [
    /(?<message>Unchecked runtime\. ?lastError(?: while running [\w.]{1,80})?: .{0,60}(?:[Cc]ould not establish connection|message (?:port|channel) closed|back\/forward cache).{0,300})/,
    "connection",
  ],
  [/^(?:(?:\S{1,200} )?failed: )?(?<message>Error during WebSocket handshake: .{1,300})/, "connection"],
  [
    /(?<message>Unchecked runtime\.lastError(?: while running [\w.]{1,80})?: .{0,60}(?:Cannot access |cannot be scripted|must request permission|host permission).{0,400})/,
    "authorization",
  ],
  [
    /(?<message>Unchecked runtime\.lastError(?: while running [\w.]{1,80})?: No (?:tab|window|frame|item) with id.{1,100})/,
    "not-found",
  ],
  [/(?<message>Unchecked runtime\.lastError(?: while running [\w.]{1,80})?: .{3,500})/, "unknown"],
  [/BJS - \[[\d:]{5,8}\]: (?<message>(?:Unable to compile effect|Error: ).{0,500})/, "build"],
  [/(?<message>THREE\.WebGL(?:Shader|Program): .{3,500})/, "build"],
  [
    /(?<message>(?:THREE\.WebGLRenderer: Context Lost|WebGL: (?:INVALID|CONTEXT_LOST|OUT_OF)_\w{3,30}: ).{0,300})/,
    "unknown",
  ],
  [/(?<message>Firefox can’t establish a connection to the server at .{1,500})/, "connection"],
  [/(?<message>Loading module from “.{1,600}” was blocked because of a disallowed MIME type .{1,60})/, "not-found"],
  [/(?<message>Loading failed for the <script> with source “.{1,600}”\.)/, "not-found"],
  [
    /(?<message>XMLHttpRequest cannot load \S{1,600}\. (?:No 'Access-Control|The '?Access-Control|Response to preflight|Origin |Cross origin ).{1,600})/,
    "configuration",
  ],
  [/(?<message>Failed to find a valid digest in the 'integrity' attribute .{1,600})/, "constraint"],
  [/(?<message>Unsafe attempt to load URL .{1,600})/, "configuration"],
  [
    /^(?:\[Error\] )?(?<message>Failed to load resource: (?:The network|Could not connect|The Internet|A server with|The request timed).{1,200})/,
    "connection",
  ],
  [
    /(?<message>(?:\[?\.[\w-]{3,60}\]? ?)?(?:GL ERROR ?: ?)?GL_(?:INVALID_\w{3,40}|OUT_OF_MEMORY) ?: .{3,400})/,
    "invalid-input",
  ],
  [/^(?:\[Error\] )?(?<message>Failed to load resource: An SSL error.{1,200})/, "tls"],
  [
    /^(?:Uncaught )?(?:Error: )?(?<message>ResizeObserver loop (?:limit exceeded|completed with undelivered notifications)\.?)$/,
    "unknown",
  ],
  [
    /^(?<message>(?:downloadable font: (?:download failed|rejected)|Failed to decode downloaded font: ).{1,600})/,
    "not-found",
  ],
  [
    /^(?<message>Hydration failed because the (?:server rendered (?:HTML|text) didn't match the client|initial UI does not match what was rendered on the server)\..{0,600})/,
    "assertion",
  ],
  [/(?<message>Promise rejected after context unloaded: .{1,500})/, "connection"],
  [/(?<message>The connection to wss?:\S{1,300} was interrupted while the page was loading\.)/, "connection"],
];
/** https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const NETWORK: readonly [RegExp, Category][] = [
  [/TIMED_OUT/, "timeout"],
  [/NAME_NOT_RESOLVED|DNS_/, "dns"],
  [/NOT_FOUND/, "not-found"],
  [/ACCESS_DENIED/, "authorization"],
  [/CERT_|SSL_/, "tls"],
  [/BLOCKED_BY|ABORTED/, "configuration"],
  [/INSUFFICIENT_RESOURCES|OUT_OF_MEMORY|TOO_MANY/, "resource-limit"],
  [/FILE_NO_SPACE|CACHE_WRITE/, "disk"],
  [/INVALID_|UNKNOWN_URL_SCHEME|DISALLOWED_URL/, "invalid-input"],
  [
    /CONNECTION|INTERNET|NETWORK|ADDRESS|EMPTY_RESPONSE|PROTOCOL_ERROR|INCOMPLETE_CHUNKED|CONTENT_LENGTH_MISMATCH|TUNNEL|PROXY|SOCKET|RESET|^ERR_FAILED$/,
    "connection",
  ],
];
/** Chromium with logging to standard error. */
const CHROMIUM = /:CONSOLE[:(]\d{1,7}\)?\] "(.{1,1500})", source: (\S{0,1000}) \((\d{1,9})\)$/;
/** WebKit, GTK and WPE ports. */
const WEBKIT = /^(\S{1,1000}): CONSOLE (?:JS )?ERROR (.{1,1500})/;
/** JavaScriptCore's wording, which needs no class in front of it. */
const SAFARI =
  /^(?:\[[\w .-]{1,30}\]:? ){0,2}(?:[\w ]{1,60}: ){0,3}(?<message>(?:undefined|null) is not an object \([Ee]valuating '.{1,500}'\))$/;

/** Svelte 5 names its errors by a word: https://svelte.dev/docs/svelte/runtime-errors */
const SVELTE = /^(?:Uncaught )?Svelte error: (?<message>[a-z_]{3,80})$/;

/**
 * Internet Explorer's and the old Edge's numbers, in whatever language the message is.
 * https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/
 */
const EXPLORER = /^(?<code>(?:SCRIPT|SEC)\d{1,5}): (?<message>\S.{1,900})$/;
/** Its engine's words, which need no number. */
const CHAKRA =
  /^(?:0: )?(?<message>Object does(?:n't| not) support (?:this )?property or method(?: '.{1,200}')?\.?|Unable to [gs]et property '.{1,200}' of undefined or null reference|The value of the property '.{1,200}' is null or undefined, not a Function object)$/;
const EXPLORER_CATEGORIES: readonly [RegExp, Category][] = [
  [/^SCRIPT5009$/, "lookup"],
  [/^SCRIPT5007$/, "null-reference"],
  [/^SCRIPT(?:438|13|50(?:0[0-8]|1\d))$/, "type"],
  [/^SCRIPT10\d\d$/, "syntax"],
  [/^SCRIPT(?:5|70)$|^SEC\d/, "authorization"],
  [/^SCRIPT(?:28|7|14)$/, "memory"],
  [/^SCRIPT7002$/, "connection"],
];
const EXPLORER_PLACE =
  /^(?:\w{4,10}: ?)?(?<file>[^\s,]{1,300})(?:, \w{3,8}: ?| \(| line: ?)(?<line>\d{1,7})(?:, ?(?:\w{4,8}: ?)?|\.| character: ?)(?<column>\d{1,7})\)?$/;

function readExplorer(line: string, below = ""): Reading | undefined {
  const { code, message } = (EXPLORER.exec(line) ?? CHAKRA.exec(line))?.groups ?? {};
  if (message === undefined) return undefined;
  const { file, line: at, column } = EXPLORER_PLACE.exec(below.slice(0, 400).trim())?.groups ?? {};
  const location = file === undefined ? undefined : { file, line: Number(at), column: Number(column) };
  const category = EXPLORER_CATEGORIES.find(([sign]) => sign.test(code ?? ""))?.[1] ?? engineCategory(message);
  return { confidence: CERTAIN, code, message, category, location };
}

/** Angular's, as consoles show the object: https://angular.dev/api/common/http/HttpErrorResponse */
const ANGULAR_HTTP =
  /\bHttpErrorResponse:? ?\{.{0,1500}?\bstatus"?: ?(?<status>\d{1,3}), ?"?statusText"?: ?["'](?<reason>[^"']{1,100})["']/;
const HTTP_FAILURE = /\b(?<failure>Http failure (?:response|during parsing) for .{1,500}?)(?:["'},]|$)/;

/** As its console shows it: `ERROR HttpErrorResponse: Http failure response for http://…: 404 Not Found`. */
const ANGULAR_SHOWN =
  /\bHttpErrorResponse: (?<message>Http failure (?:response|during parsing) for .{1,900}?: (?<status>\d{1,3}) .{0,100})$/;

function readAngularHttp(line: string): Reading | undefined {
  const shown = ANGULAR_SHOWN.exec(line)?.groups;
  if (shown)
    return {
      confidence: CERTAIN,
      type: "HttpErrorResponse",
      message: shown.message,
      ...(shown.status === "0" ? { category: "connection" as const } : { httpStatus: Number(shown.status) }),
    };
  const { status = "", reason } = ANGULAR_HTTP.exec(line)?.groups ?? {};
  if (reason === undefined) return undefined;
  const message = HTTP_FAILURE.exec(line)?.groups?.failure ?? reason;
  if (status === "0") return { confidence: CERTAIN, type: "HttpErrorResponse", message, category: "connection" };
  return { confidence: CERTAIN, type: "HttpErrorResponse", message, httpStatus: Number(status) };
}

/** Firefox says it in the reader's language; the script's address stands below. */
const SOURCE_MAP =
  /^(?:Source map error|源映射错误|来源映射错误|Erreur dans les liens source|Source-Map-Fehler)\s?[:：]\s?(?<message>\S.{2,500})$/;

function readSourceMap(line: string): Reading | undefined {
  const message = SOURCE_MAP.exec(line)?.groups?.message;
  if (message === undefined) return undefined;
  const httpStatus = toNumber(/\bstatus ([45]\d\d)\b/.exec(message)?.[1]);
  return { confidence: CERTAIN, message, httpStatus, category: httpStatus === undefined ? "invalid-input" : undefined };
}

/** All that a page is told of an error in a script from elsewhere. */
const CROSS_ORIGIN = /^(?:(?:Uncaught )?(?:Error: )?)?Script error\.(?: ?\(?:0(?::0)?\)?)?$/;

/** `GET https://host/x net::ERR_FAILED`, `Failed to load resource: net::ERR_FAILED`, with a status in place of a code too. */
function readRequest(line: string): Reading | undefined {
  const { message, code, status, reason } = REQUEST.exec(line)?.groups ?? LOADING.exec(line)?.groups ?? {};
  if (message === undefined) return undefined;
  const category = NETWORK.find(([sign]) => sign.test(code ?? ""))?.[1];
  return {
    message: reason ?? message,
    confidence: CERTAIN,
    code,
    httpStatus: toNumber(status),
    category,
  };
}

function readRefusal(line: string): Reading | undefined {
  for (const [pattern, category] of REFUSALS) {
    const message = pattern.exec(line)?.groups?.message?.trim();
    if (message === undefined || inProse(line)) continue;
    const status = /Unexpected response code: ([45]\d\d)/.exec(message)?.[1];
    const httpStatus = toNumber(status);
    return { message, confidence: CERTAIN, category: httpStatus === undefined ? category : undefined, httpStatus };
  }
  return undefined;
}

function readCors(line: string): Reading | undefined {
  const message = CORS.exec(line)?.[1]?.replace(/", source: .{0,1000}$/, "");
  return message === undefined ? undefined : { message, confidence: CERTAIN, category: "configuration" };
}

function readMessage(text: string, location: Reading["location"]): Reading | undefined {
  const header = parseLedHeader(text);
  if (!header && location?.file === undefined) return undefined;
  const message = header?.message ?? text;
  return {
    confidence: header ? CERTAIN : STRONG,
    type: header?.type,
    message,
    category: engineCategory(message),
    location: location?.file ? location : undefined,
  };
}

function readConsole(line: string): Reading | undefined {
  const chromium = CHROMIUM.exec(line);
  if (chromium) {
    const [, text = "", file = "", number = ""] = chromium;
    return parseLedHeader(text) && readMessage(text, { file, line: Number(number) });
  }
  const [, place, text] = WEBKIT.exec(line) ?? [];
  if (place !== undefined && text !== undefined) return readMessage(text, parsePlace(place));
  return readBare(line);
}

/** Angular 2 and 4: Error in ./AppComponent class AppComponent - inline template:1:29 caused by: … */
const TEMPLATE =
  /^(?:EXCEPTION: )?Error in (?<file>\S{1,300}) class \S{1,200} - (?:inline template|\S{1,200}):(?<line>\d{1,7}):(?<column>\d{1,7}) caused by: (?<message>.{1,900})$/;

function readTemplate(line: string): Reading | undefined {
  const { file, line: at, column, message } = TEMPLATE.exec(line)?.groups ?? {};
  if (message === undefined) return undefined;
  const location = { file, line: Number(at), column: Number(column) };
  return { confidence: CERTAIN, message, category: engineCategory(message), location };
}

/** Tampermonkey, of a script that threw. */
const USER_SCRIPT = /^(?:ERROR: )?Execution of script '.{1,200}' failed! (?<message>\S.{0,900})$/;
/** Whatever a promise was rejected with that is no error. */
const REJECTED =
  /^(?:\S{1,300}:\d{1,7}(?::\d{1,7})? )?Uncaught \(in promise\):? (?<message>(?![A-Z]\w{0,60}(?:Error|Exception)\b|(?:is|are|was|means?|errors?|and|in|from|with|when|on) )\S.{0,900})$/;

/** Errors that have neither a class nor a place. */
function readBare(line: string): Reading | undefined {
  const script = USER_SCRIPT.exec(line)?.groups?.message;
  if (script !== undefined) return { confidence: CERTAIN, message: script, category: engineCategory(script) };
  const rejected = REJECTED.exec(line)?.groups?.message;
  if (rejected !== undefined && !inProse(line))
    return { confidence: WEAK, message: rejected, category: engineCategory(rejected) };
  const svelte = SVELTE.exec(line)?.groups?.message;
  if (svelte !== undefined) return { confidence: CERTAIN, message: svelte };
  if (CROSS_ORIGIN.test(line)) return { confidence: STRONG, message: "Script error.", category: "unknown" };
  const safari = SAFARI.exec(line)?.groups?.message;
  return safari === undefined ? undefined : { confidence: LIKELY, message: safari, category: "null-reference" };
}

// prettier-ignore
const anchors = [
  "net::ERR_", "CORS policy", "Cross-Origin Request Blocked", "Mixed Content: ", "Content Security Policy", "Content-Security-Policy",
  "Refused to ", "Failed to load ", "CONSOLE", "is not an object (evaluating '", "is not an object (Evaluating '", "Unchecked runtime.", "Execution of script '", "BJS - [", "Uncaught (in promise)", "Source map error", "源映射错误", "来源映射错误", "liens source", "Source-Map-Fehler", "THREE.WebGL", "WebGL: ", "access control checks", "Access-Control-Allow-Origin",
  "SCRIPT", "SEC7", " property or method", "of undefined or null reference", "not a Function object", "WebSocket connection to ", "disallowed MIME type", "Loading failed for the <script>", "Failed to find a valid digest", "Unsafe attempt to load URL", "ResizeObserver loop", "GL_INVALID_", "GL_OUT_OF", "downloadable font: ", "Failed to decode downloaded font", "Firefox can’t", "The connection to ws", "Promise rejected after ", "Hydration failed because", "Script error.", "HttpErrorResponse", "Svelte error: ", "WebSocket handshake: ", " caused by: ", "mixed ", " ()",
  ...Object.entries(STATUS_CODES).flatMap(([status, reason]) => (Number(status) < 400 ? [] : `${status} (${reason}`)),
];

/** Reads the lines of a browser's console that hold an error. */
export const browserConsole = lineFormat("browser-console", anchors, (full, number, { lines }) => {
  const line = full.trim();
  const reading =
    readCors(line) ??
    readRequest(line) ??
    readRefusal(line) ??
    readAngularHttp(line) ??
    readTemplate(line) ??
    readExplorer(line, lines[number]) ??
    readSourceMap(line) ??
    readConsole(line);
  return reading && { runtime: "browser", lines: [number, number], ...reading };
});
