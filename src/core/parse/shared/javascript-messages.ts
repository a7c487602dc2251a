/** Messages of the JavaScript engines (V8, SpiderMonkey, JavaScriptCore), of browsers and of widely used libraries, whose category the type does not tell. */
import type { Category } from "../../types.ts";
import { pageCategory } from "./page-wordings.ts";

const CATEGORIES: readonly [RegExp, Category][] = [
  [
    /[Pp]lease,? (?:install|run) .{0,80}(?:npm (?:install|i)\b|\bpackage\b)|[Ii]nstall it with `?(?:npm|yarn|pnpm) |npm (?:install|i) \S{1,80} --save|^Please install \S{1,60} (?:package )?manually$/,
    "dependency",
  ],
  [
    /^\S{1,60} doesn't match \S{1,60} - \d{1,7}:\d{1,7}$|^Parse error on line \d{1,7}:|^Lexical error on line \d/,
    "syntax",
  ],
  // Copied from a console, the first frame may be glued to the message.
  [/^Failed to resolve import "/, "dependency"],
  [/\b(?:file|directory|folder) (?:does not exist|is missing)\b/i, "not-found"],
  [/^Protocol error \(.{1,60}\): .{0,40}(?:Target|Session|Page|Connection) closed/, "connection"],
  [/^No route matches\b/, "not-found"],
  [/^Missing helper: |^[\w$.]{1,100} is not defined$/, "lookup"],
  [/^Illegal (?:constructor|invocation)$/, "type"],
  [/^Unknown (?:authentication strategy|configuration option)\b|\bconfiguration option '/, "configuration"],
  [/ should be wrapped in a suspense boundary at page "/, "configuration"],
  [/^Undefined binding\(s\) detected/, "invalid-input"],
  // template engines: Error: Pug:3:1
  [/^(?:Pug|Jade|[\w./\\-]{1,200}\.(?:pug|jade)):\d{1,7}(?::\d{1,7})?(?:\n|$)/, "syntax"],
  [
    /^(?:server instance pool was destroyed|Topology (?:is closed|was destroyed)|pool (?:destroyed|is draining))/i,
    "connection",
  ],
  [/^Cannot (?:read|set) propert(?:y|ies) .{0,200}\bof (?:undefined|null)/, "null-reference"],
  [/^Cannot return null for non-nullable field /, "null-reference"],
  [/^Cannot query field |^Unknown (?:type|argument|fragment|directive) "|^Variable "\$\w{1,60}" /, "invalid-input"],
  [/^Cannot destructure .{0,300}\b(?:undefined|null)\b/, "null-reference"],
  [
    /^(?:Error: )?'?(?:undefined|null)'? is not an object\b|^Reading property of undefined\b|^Result of expression '.{1,200}' \[(?:undefined|null)\] is not an object/,
    "null-reference",
  ],
  [/^Can't create duplicate variable/, "syntax"],
  [
    /^(?:Table|Column|Relation|Collection) ["'`]?[\w.]{1,80}["'`]? (?:does not exist|doesn't exist|not found)/,
    "schema",
  ],
  [/^Typescript found the following errors/, "type"],
  [/^Cannot send an empty message/, "invalid-input"],
  [/^can't access property .{0,300} is (?:undefined|null)\b/, "null-reference"],
  [
    /^Failed to execute '(?:removeChild|insertBefore|replaceChild)' on 'Node': .{0,120}\bchild of this node/,
    "not-found",
  ],
  [/^[\w$.[\]()"']{1,200} is (?:undefined|null)$/, "null-reference"],
  [/^Unable to [gs]et property '.{1,100}' of undefined or null reference/, "null-reference"],
  [/^Object does(?:n't| not) support (?:this )?property or method|, not a Function object$/, "type"],
  [
    /^Cannot (?:convert undefined or null to object|use 'in' operator to search for .{1,100} in (?:undefined|null))/,
    "null-reference",
  ],
  [/^(?:undefined|null|object null|.{1,100}) is not (?:a function or its return value is not )?iterable/, "type"],
  [/ in JSON at position \d|is not valid JSON$|end of JSON input|^JSON\.parse: |^JSON Parse error: /, "invalid-input"],
  [
    /^Maximum call stack size exceeded|^too much recursion|^Invalid string length$|^Array buffer allocation failed/,
    "memory",
  ],
  [
    /^(?:Failed to fetch|fetch failed|Load failed|NetworkError when attempting to fetch resource\.?|Network Error|Network request failed|The Internet connection appears to be offline\.)$/,
    "connection",
  ],
  [
    /^(?:Loading (?:CSS )?chunk|Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed)\b/,
    "not-found",
  ],
  [/^(?:Too many re-renders|Maximum update depth exceeded|Rendered (?:more|fewer) hooks than)/, "invalid-input"],
  [
    /^Invalid hook call|^Objects are not valid as a React child|^Element type is invalid|^Nothing was returned from render/,
    "type",
  ],
  [
    /^Hydration failed|^Text content does not match server-rendered HTML|^There was an error while hydrating|^Minified React error #(?:418|419|421|422|423|425)\b/,
    "assertion",
  ],
  [/^Minified React error #(?:31|130|152)\b/, "type"],
  [
    /NullInjectorError|StaticInjectorError|No provider for |can't resolve dependencies of|^NG0?200|^NG0?201/,
    "dependency",
  ],
  // AngularJS: https://docs.angularjs.org/error
  [/^\[\$injector:(?:modulerr|nomod|unpr|cdep)\]/, "dependency"],
  [/^\[\$rootScope:infdig\]/, "resource-limit"],
  [/^\[ngRepeat:dupes\]/, "conflict"],
  [/^\[\$(?:parse|interpolate|templateRequest):/, "syntax"],
  [/^\[(?:ng:areq|ngModel:\w{1,20}|\$compile:\w{1,20}|\$http:\w{1,20}|\$sce:\w{1,20})\]/, "invalid-input"],
  [/ExpressionChangedAfterItHasBeenChecked|^NG0?(?:100|500|501|502|503)\b/, "assertion"],
  [/^NG0?(?:30[0-9]|31\d|95\d)\b/, "configuration"],
  [
    /^config must export|^Could not find a config file|^No configuration (?:provided|found)|^Missing required environment variable|^Environment variable .{1,100} (?:not found|is (?:missing|required|not set))/,
    "configuration",
  ],
  [
    /^Operation `.{1,100}` buffering timed out|^Timed out retrying|^Exceeded timeout of|^Error: Timeout - Async|^Timeout - Async|^Test timed? ?out|^Navigation timeout|^Waiting (?:for .{1,200} )?failed: .{0,50}timeout|[Tt]imeout (?:of )?\d{1,8} ?ms exceeded|^Timed out (?:\d|waiting)|^(?:Waiting for .{1,900} failed: )?[A-Z]\w{2,20}\.\w{3,40} timed out\b/,
    "timeout",
  ],
  [/^E11000 duplicate key|^Unique constraint failed|^UNIQUE constraint failed/, "constraint"],
  [/^Cast to \w{1,40} failed|^secretOrPrivateKey must have a value|validation failed: /, "invalid-input"],
  [
    /^jwt (?:expired|malformed|must be provided|signature is required)|^invalid signature$|^invalid token$|^Expected token to be set for this request|^An invalid token was provided/,
    "authentication",
  ],
  [
    /^require\(\) of ES Module|^Cannot use import statement outside a module|^Unexpected token 'export'|^Must use import to load ES Module/,
    "compatibility",
  ],
  [
    /^NODE_MODULE_VERSION|was compiled against a different Node\.js version|digital envelope routines|is not supported in strip-only mode|^The module .{1,300}NODE_MODULE_VERSION/,
    "compatibility",
  ],
  [
    /^Executable doesn't exist at|^browserType\.launch: Executable|^Could not find (?:Chrome|Chromium|expected browser)/,
    "dependency",
  ],
  [
    /^Error opening .{1,300}: (?:.{0,100}: )?cannot open shared object file|^Cannot find (?:module|package) '|^Failed to load native binding|^Could not locate the bindings file\./,
    "dependency",
  ],
  [/^Snapshot `.{1,300}` mismatched|^expect\(|^expected .{1,300} to |^Expected values to be/, "assertion"],
  [/^No test suite found in file|^Your test suite must contain at least one test/, "invalid-input"],
  [/ could not be cloned\.$|\bcannot be passed to Client Component|importing a component that needs/, "type"],
  [/^Cannot (?:swap|update|commit) (?:the|an|a) (?:\w{1,20} )?root\b|do not pass children/, "invalid-input"],
  [
    /^expected expression, got |^missing [)\]};:] |^unexpected token: |^redeclaration of |^illegal character|^unterminated (?:string|regular expression|comment)|^Unexpected (?:token|identifier|end of script)/,
    "syntax",
  ],
  [
    /^play\(\) failed because the user didn't interact|^The (?:request|play method) is not allowed by the user agent|^Permission denied by (?:system|user)|^Must be handling a user gesture|^Document is not focused|^(?:Read|Write) permission denied|^Blocked a frame with origin |Tainted canvases may not be exported|^Th(?:e|is) operation is insecure/,
    "authorization",
  ],
  [/^(?:Digest method|Cipher method) not supported$|^Invalid digest: /, "compatibility"],
];
/** Classes that tell more than their message: Sequelize says "Validation error" of a broken constraint as well. */
export function tellingType(type: string): Category | undefined {
  return /(?:Unique|ForeignKey|Exclusion)Constraint(?:Violation)?Error$/.test(type) ? "constraint" : undefined;
}
/** What promises, Angular's zones and wrappers put in front. */
const WRAPPING =
  /^(?:Uncaught (?:\(in promise\))?:? ?|(?:\w{1,60})?Error: |\W{0,3}\[\w{1,40}Error\] |Unhandled Promise Rejection: ){1,4}/;

/** The category of an engine's own message, or undefined. */
export function engineCategory(message: string): Category | undefined {
  const cut = message.slice(0, 1000).replace(WRAPPING, (lead) => (/Injector/.test(lead) ? lead : ""));
  return CATEGORIES.find(([pattern]) => pattern.test(cut))?.[1] ?? pageCategory(cut);
}
