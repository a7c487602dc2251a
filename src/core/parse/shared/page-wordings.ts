/** What only pages in a browser say, whatever class or console stands around it, with its category: of browsers' interfaces, loaders and of frameworks for pages. */
import type { Category } from "../../types.ts";

const WORDINGS: readonly [RegExp, Category | undefined][] = [
  [/\bUncaught\b|Unhandled Promise Rejection:|promise rejection captured with/, undefined],
  // jQuery's function, as V8 and SpiderMonkey write a call.
  [/(?:\$|\bjQuery)\(\.\.\.\)|\bjQuery is not defined|^\$ is not defined/, undefined],
  [/\(evaluating '|can't access property|: redeclaration of |\bCan't find variable: /, undefined],
  // JavaScriptCore's
  [
    /^(?:TypeError: )?'(?:null|undefined)' is not an object|Maximum call stack size exceeded\.$|Cannot access uninitialized variable|Importing binding name '|Unexpected (?:identifier|token|keyword) '.{1,80}'\. (?:Expected|Const)|\(In '.{1,300}' is (?:undefined|null|an? )|Attempted to assign to readonly property|Result of expression '.{1,200}' \[\w{1,20}\] is not|Can't create duplicate variable|did not match the expected pattern\.$|not allowed by the user agent|Fetch is aborted$|Blocked a frame with origin/,
    undefined,
  ],
  [
    /Loading (?:CSS )?chunk \S{1,80} failed|dynamically imported module: (?:https?:|\/|\.)|\bImporting a module script failed/,
    "not-found",
  ],
  [
    /NetworkError when attempting|\bTypeError: (?:Failed to fetch|Load failed|The network connection was lost)/,
    "connection",
  ],
  [/Expression(?:ChangedAfterItHasBeenChecked| has changed after it was checked)|\bNG0(?:100|50[0-3])\b/, "assertion"],
  [/\b(?:Static|R3|Null)Injector(?:Error)?\b|\bNG0?20[01]\b/, "dependency"],
  [
    /\bCannot match any routes\b|\bNG0?4002\b|\bNG030[14]\b|The pipe '.{1,80}' could not be found|\bNo component factory found/,
    "not-found",
  ],
  [/\bNG0\d{3,5}: |where a stream was expected|Cannot find a differ supporting|Can't bind to '.{1,80}' since/, "type"],
  [/\bHttp failure (?:response|during parsing) for .{1,900}: 0 /, "connection"],
  [/\bHttp failure (?:response|during parsing) for /, undefined],
  [
    /\bbug in React\b|\bSwitched (?:the entire root )?to client rendering|boundary to switch to client rendering/,
    "assertion",
  ],
  [
    /\bTarget container is not a DOM element|dangerouslySetInnerHTML|\bstring refs\b|^Element ref was specified|Functions are not valid as a React child/,
    "invalid-input",
  ],
  [/<(?:svg|path|rect|circle|g|line|text|image)> attribute \w{1,30}: Expected|\bWebGL warning: /, "invalid-input"],
  [/^Could not start (?:video|audio) source/, "conflict"],
  [/No 'Access-Control-Allow-Origin' header is present/, "configuration"],
  [/Error during WebSocket handshake: /, "connection"],
  [/\boperation is insecure\b|\b(?:moz|chrome|safari-web)-extension:\/\//, undefined],
  [
    /Permission denied to access property|^Cannot access (?:contents of|a chrome|a \w{2,10}:\/\/)|must request permission to access/,
    "authorization",
  ],
  [/Extension context invalidated/, "connection"],
  // RequireJS: https://requirejs.org/docs/errors.html
  [/^(?:Error: )?Script error for:? ?"?[\w@./!-]{1,200}/, "not-found"],
  [/^(?:Error: )?Load timeout for modules: /, "timeout"],
  [/^(?:Error: )?Mismatched anonymous define\(\) module/, "configuration"],
  [/^(?:Error: )?Module name ".{1,200}" has not been loaded yet for context/, "dependency"],
  // between the parts of an extension
  [
    /Receiving end does not exist|message (?:port|channel) closed before a response|Unchecked (?:runtime\.)?lastError/,
    "connection",
  ],
  [/\bMinified React error #|ResizeObserver loop |\bHydration (?:failed|completed but) /, undefined],
  // DOMException, in Firefox's words: https://searchfox.org/mozilla-central/source/dom/base/domerr.msg
  [/A mutation operation was attempted on a database that did not allow mutations/, "permission"],
  [/The operation failed for reasons unrelated to the database itself/, "unknown"],
  [/A request was aborted, for example through a call to IDBTransaction|\bThe user aborted a request\b/, "unknown"],
  [/A request was placed against a transaction which is currently not active/, "conflict"],
  [/The current transaction exceeded its quota limitations|The quota has been exceeded/, "quota"],
  [/The fetching process for the media resource was aborted by the user agent/, "connection"],
  [/Node cannot be inserted at the specified point in the hierarchy|Node was not found/, "invalid-input"],
  [/An attempt was made to use an object that is not, or is no longer, usable/, "conflict"],
  // and in Chrome's
  [/Transaction timed out due to inactivity/, "timeout"],
  [/Internal error opening backing store for indexedDB|full disk while opening backing store/, "disk"],
  [/ on 'CustomElementRegistry'.{1,120} already /, "conflict"],
  [/ on 'IDB\w{3,20}'|The database connection is closing/, "conflict"],
  [/The (?:play\(\) request|element has no supported sources)|\bplay\(\) can only be initiated/, undefined],
  [
    /Requested device not found|Could not start (?:video|audio) source|Permission (?:dismissed|denied by system)/,
    undefined,
  ],
  [
    /Failed to (?:execute|read|set|construct|load) .{1,80} (?:on|from) '(?:Node|Element|Document|Window|HTML\w{2,30}|SVG\w{2,30}|CSS\w{2,30}|Storage|XMLHttpRequest|MutationObserver|Range|Selection|CanvasRenderingContext2D|History|Navigator|MediaSource|SourceBuffer|DOMTokenList|ServiceWorker\w{0,20}|RTC\w{2,30}|WebGL\w{0,40}|Audio\w{2,30}|Worker|FileReader|IntersectionObserver|Clipboard|Cache\w{0,10}|PushManager|OffscreenCanvas)'/,
    undefined,
  ],
];

/** Whether a line of bounded length is a page's. */
export const saidByPage = (line: string): boolean => WORDINGS.some(([wording]) => wording.test(line));

/** What kind of trouble the wording names. */
export const pageCategory = (line: string): Category | undefined =>
  WORDINGS.find(([wording, category]) => category !== undefined && wording.test(line))?.[1];
