/** What Bundler, RubyGems, CocoaPods and fastlane say when they give up. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, ENCLOSING } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { TYPE } from "../../shared/ruby-trace.ts";

/** What all of them have in common, so that most lines cost one look. */
const NAMED =
  /ERROR: |Gem|gem|Bundler|bundle|Could not |\[!\] |Ruby version|Authentication|username|Revision|git source/;
const MAX_DETAIL_LINES = 12;
const GEM = /^\s{0,8}(?:<code>|<pre>)?ERROR: {1,2}(\S.{0,1500})$/;
const GEM_LIKE =
  /\bgems?\b|^Error installing |Failed to build gem|^While executing gem|valid gem|^Could not find a valid|Ruby version|^Loading command: |^While generating documentation/i;
/** Stands below what could not be installed, indented by older versions alone. */
const UNBUILT = /^ERROR: {1,2}Failed to build gem native extension\./;
const WHILE = new RegExp(String.raw`^(?:While executing gem \.\.\.|Loading command: \S{1,60}) \((${TYPE})\)$`);
const TYPED = new RegExp(String.raw`^(${TYPE}): (\S.{0,1500})$`);
/** Below "The dependencies in your gemfile changed" Bundler lists what changed. */
const CHANGES = 8;
/** Bundler's own sentences. */
const BUNDLER =
  /^\s{0,4}(?:\[!\] )?(Could not find (?:gem '.{1,300}|compatible versions$|.{1,400} in (?:any of the sources|locally installed gems|.{0,40}rubygems repository).{0,300})|Bundler could not find compatible versions for gem .{1,100}|Your Ruby version is .{1,200}|Could not locate Gemfile.{0,60}|There was an error parsing `.{1,300}|Could not fetch specs from .{1,300}|Could not reach host .{1,200}|Could not verify the SSL certificate for .{1,200}|Your bundle is locked to .{1,300}|You must use Bundler \d.{1,100}|There was an error while trying to (?:write|read|create).{1,300}|Downloading gem revealed dependencies .{1,200}|The gemspec (?:for|at) .{1,300}|Authentication is required for .{1,200}|Bad username or password for .{1,200}|The dependencies in your gemfile changed.{0,200}|You (?:are trying to install|have added to|have deleted from|have changed|cannot specify).{1,200}|Revision .{1,80} does not exist in the repository .{1,200}|The git source .{1,200} is not yet checked out.{0,200}|Could not find command ".{1,100}|bundler: command not found: .{1,200}|Unable to (?:use|find) .{1,200}Gemfile.{0,200}|The requested URL returned error: .{1,100})$/;
const NATIVE = /^(Gem::(?:Ext::BuildError|[A-Z]\w{1,60}(?:Error|Exception))): (\S.{0,1500})$/;
const BUILD = /^(?:current directory|.{0,200}\bextconf failed|\*{3} extconf\.rb failed)/;
const GAVE_UP =
  /^An error occurred while installing \S{1,100} \(.{1,60}\), and Bundler(?: cannot continue.?)?$|^Bundler cannot continue\.$/;
/** Rollup marks its errors alike, so what follows has to speak of an app's pods or lanes. */
const POD =
  /^\[!\] (?=.{0,400}?(?:\b[Pp]ods?(?:file|spec|fileLock)?\b|CocoaPods|xcodeproj|xcodebuild|\blane\b|[Ff]astlane|specification|Error building the application|Exit status of command|deployment target|App Store|[Pp]rovisioning|code signing|git repo))(\S.{0,1500})$/;
const POD_NOTE =
  /^(?:Automatically|The `|`?<|Smart|Do not|Please|Your project does not|Skipp|There were|fastlane finished)/;

const CATEGORIES: Wordings = [
  [/Library not loaded|cannot open shared object/, "dependency"],
  [/extconf failed|Failed to build gem native|native extension/i, "build"],
  [
    /Ruby version|requires Ruby|requires rubygems|must use Bundler|requires CocoaPods|deployment target|minimum/i,
    "compatibility",
  ],
  [/Could not reach host|Unable to resolve|getaddrinfo|SocketError|Could not resolve/i, "dns"],
  [/SSL|certificate/i, "tls"],
  [/Authentication|username or password|401|invalid credentials/i, "authentication"],
  [/permission|grant write/i, "permission"],
  [/error parsing|Invalid `?Podfile|syntax error|gemspec .{1,200} (?:not valid|error)/i, "syntax"],
  [/No `?Podfile|locate Gemfile|No such file|does not exist/i, "not-found"],
  [/Could not fetch|Connection|Failed to connect|Failed to open TCP/i, "connection"],
  [
    /Could not find|could not find|Unable to find|locked to|compatible versions|dependenc|command not found|None of your spec/i,
    "dependency",
  ],
  [/gemfile changed|frozen|Podfile|target/i, "configuration"],
];

const categoryOf = (text: string): Category | undefined => byWording(text, CATEGORIES);

/** RubyGems: the label, and what stands indented below it. */
function readGem(lines: readonly string[], at: number): Finding | undefined {
  const message = GEM.exec(lines[at] ?? "")?.[1];
  if (message === undefined || !GEM_LIKE.test(message)) return undefined;
  const below = linesBelow(lines, at, (line) => /^\s{1,16}\S/.test(line) || UNBUILT.test(line), MAX_DETAIL_LINES);
  const whole = [message, ...below].join("\n");
  const type = WHILE.exec(message)?.[1];
  const isLabel = type !== undefined || message.startsWith("Error installing ");
  const told = below[0]?.trim().replace(/^ERROR: {1,2}/, "");
  const known = categoryOf(isLabel ? (told ?? whole) : message) ?? categoryOf(whole);
  return {
    ...base(lines, at, below.length, type === undefined ? (known ?? "dependency") : known),
    confidence: ENCLOSING,
    type,
    message: isLabel && told ? told : message,
    exitCode: exitCodeAfter(lines, at + 1),
  };
}

const base = (lines: readonly string[], at: number, below: number, category?: Category): Finding => ({
  runtime: "ruby",
  lines: [at + 1, Math.min(lines.length, at + 1 + below)],
  confidence: CERTAIN,
  category,
});

/** `Gem::Ext::BuildError: ERROR: Failed to build gem native extension.` within Bundler's output. */
function readNative(lines: readonly string[], at: number): Finding | undefined {
  const [, type, message] = NATIVE.exec((lines[at] ?? "").trim()) ?? [];
  if (message === undefined) return undefined;
  return { ...base(lines, at, 0, categoryOf(message) ?? "dependency"), severity: "fatal", type, message };
}

function readBundler(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  if (GAVE_UP.test(line)) return { ...base(lines, at, 0, "dependency"), confidence: CONSEQUENCE, message: line };
  const message = BUNDLER.exec(line)?.[1];
  if (message === undefined) return undefined;
  const file = /^\s{0,4}# {1,3}from (.{1,300}):(\d{1,7})$/;
  const place = lines.slice(at, at + MAX_DETAIL_LINES).flatMap((one) => [file.exec(one) ?? []].flat());
  const location = place[1] === undefined ? undefined : { file: place[1], line: Number(place[2]) };
  const below = message.startsWith("The dependencies in your gemfile") ? CHANGES : 0;
  return { ...base(lines, at, below, categoryOf(message) ?? "dependency"), message, location };
}

/** CocoaPods and fastlane mark what ended them with `[!]`. */
function readMarked(lines: readonly string[], at: number): Finding | undefined {
  const message = POD.exec(lines[at]!)?.[1];
  if (message === undefined || POD_NOTE.test(message)) return undefined;
  const [, type, told] = TYPED.exec(message) ?? [];
  return {
    ...base(lines, at, 0, categoryOf(message) ?? "build"),
    confidence: ENCLOSING,
    type,
    message: told ?? message,
  };
}

function read(lines: readonly string[], at: number): Finding | undefined {
  if (!NAMED.test(lines[at]!) || BUILD.test(lines[at]!)) return undefined;
  return readGem(lines, at) ?? readNative(lines, at) ?? readBundler(lines, at) ?? readMarked(lines, at);
}

export const rubyPackages = blockFormat(
  "ruby-packages",
  [
    "ERROR:  ",
    "\tERROR: ",
    "ERROR: Error installing ",
    "ERROR: Failed to build gem",
    "Gem::",
    "Bundler",
    "[!] ",
    "Could not ",
    "Gemfile",
    "gemfile changed",
    "gemspec",
    "Your Ruby version",
    "Your bundle",
    " command not found",
  ],
  read,
);
