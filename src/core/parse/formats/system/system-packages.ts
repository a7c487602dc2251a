/** Package managers of operating systems: apt and dpkg, dnf and yum, apk, pacman, zypper, Homebrew, snap. */
import type { Finding } from "../../../types.ts";
import { CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** Each with the message in group 1. */
const LINES: readonly RegExp[] = [
  // apt: E: Unable to locate package x; Err:1 http://… with the reason in the next line is told again by W: or E:
  /^E: (\S.{0,1500})$/,
  /^Err:\d{1,5} (?:https?|file|copy|ftp|mirror\S{0,20}):\S{1,300} .{1,300}$/,
  /^(?:W: )?(Failed to fetch (?:https?|ftp):\/\/\S{1,300} {2}\S.{1,1500})$/,
  /^W: (Failed to fetch .{1,1500}|GPG error: .{1,1500}|An error occurred during the signature verification.{0,1500})$/,
  /^ {2}(\d{3} {1,2}[A-Z].{1,100} \[IP: [\da-f.: ]{3,60}\])$/,
  /^dpkg(?:-deb|-query)?: (?:error|unrecoverable fatal error)(?: processing (?:package|archive) \S{1,300}(?: \([^)]{1,60}\))?)?[:,] ?(\S.{0,1000})?$/,
  /^dpkg-query: ((?:package '[^']{1,100}' is not installed|no path found matching pattern |no packages found matching ).{0,300})$/,
  /^(?:update-alternatives|dpkg-(?:divert|statoverride|trigger|split|reconfigure|buildpackage|source|gencontrol|shlibdeps|checkbuilddeps)|debconf|start-stop-daemon|dh_\w{1,30}|debuild|aptitude|add-apt-repository): (?:error: |unable to )(\S.{0,1000})$/,
  // dnf, yum
  /^\s{0,2}(?:Error|Problem(?: \d{1,3})?): (Unable to find a match: .{1,300}|Failed to download metadata for repo .{1,500}|Cannot (?:find|retrieve) .{1,500}|GPG check FAILED.{0,200}|Transaction (?:test|check) error(?!:$).{0,300}|(?:cannot install|conflicting requests|package \S{1,200} (?:requires|conflicts)|nothing provides) .{0,600})$/,
  /^(No (?:match for argument|package \S{1,100} available)[:.]? ?.{0,200})$/,
  /^ {2}(file \/\S{1,400} (?:from install of|conflicts between attempted installs of) .{1,400})$/,
  // apk, pacman, zypper, Homebrew, snap
  /^ERROR: (unable to select packages:.{0,200}|\S{1,200} \(no such package\):?.{0,200}|Unable to lock database: .{1,200}|unsatisfiable constraints:.{0,200}|[\w.+-]{1,100}-r\d{1,4}: .{1,300})$/,
  /^error: ((?:target not found|failed to (?:commit|prepare|init|synchronize) |could not (?:satisfy|lock|open)|unresolvable|failed retrieving file ).{0,400})$/,
  /^(?:No provider of|Problem: nothing provides) ('?\S.{1,300})$/,
  /^(?:Error|==> Error): (No (?:available formula|formulae|such keg|similarly named).{0,400}|\S{1,100}: no bottle available!?|Cannot install .{1,300}|The following .{1,60} not writable.{0,300}|An exception occurred within a child process:.{0,300}|The `brew link` step did not complete successfully.{0,100})$/,
  /^error: (snap "[^"]{1,100}" (?:not found|is not).{0,300}|cannot (?:install|perform the following tasks).{0,400})$/,
];

const SAYINGS: Wordings = [
  [/generated breaks|none of the providers can be installed/, "dependency"],
  [/^The `brew link` step/, "conflict"],
  [/resolv|Temporary failure/i, "dns"],
  [/^parsing file/, "syntax"],
  [/Hash Sum mismatch|unexpected size|checksum/i, "constraint"],
  [/certificate|\b(?:TLS|SSL)\b/i, "tls"],
  [/NO_PUBKEY|GPG|(?:not|no longer) signed|Clearsigned|Signed file|signature|public key/i, "authentication"],
  [/No space|disk space|enough free space/i, "disk"],
  [/are you root|Permission denied|superuser|not writable|requires root/i, "permission"],
  [/get lock|dpkg frontend lock|lock database|is held by|another process/i, "conflict"],
  [/timed out|timeout/i, "timeout"],
  [/(?:5\d\d) {1,2}(?:Internal|Bad|Service|Gateway)|Status code: 5\d\d /, "upstream"],
  [/Connection|connect|unreachable|Network|temporary error|IO ERROR/i, "connection"],
  [/Resource temporarily unavailable/, "resource-limit"],
  [/architecture|is not compatible|not supported by binaries/i, "compatibility"],
  [/Release file|404 {1,2}Not Found|no longer has|mirrorlist/i, "not-found"],
  [/read-only/i, "disk"],
  [/trying to overwrite|already installed|conflict/i, "conflict"],
  [
    /locate package|no installation candidate|Unable to find a match|No match|no such package|target not found|No available formula|No provider|not found|nothing provides|no package/i,
    "not-found",
  ],
  [
    /unmet dependencies|dependency problems|held broken|requires|unsatisfiable|could not satisfy|unable to select|depends on/i,
    "dependency",
  ],
  [
    /is not a Debian format archive|not a valid package|corrupt|still have \d{1,9} to read|could not locate member|Could not read meta data/i,
    "invalid-input",
  ],
  [/Sub-process|post-installation|maintainer script|subprocess/i, "build"],
  [/not installed|not registered|no path found|no packages found/i, "not-found"],
  [/Malformed|Type .{1,40} is not known|could not be read|pars(?:e|ing)|sources\.list|configuration/i, "configuration"],
  [/not understood|needs an? |unknown|unrecogni[sz]ed|invalid|must be|requires? /i, "invalid-input"],
];
/** apt sets a mirror's answer off by two blanks. */
const HTTP = /(?:^| {2})([45]\d\d) {1,2}[A-Z]|\bStatus code: ([45]\d\d) for /;
/** The same by itself, below the `Err:` of its address; apt's own words follow. */
const MIRROR = /^ {2}[45]\d\d .{1,120}\[IP: |^Err:/;
/** Only tells that the package manager's own helper, or a package's script, failed. */
const WRAPPER = /^Sub-process |subprocess (?:returned|was killed|failed)/;
/** `parsing file 'debian/control' near line 2`. */
const PLACE = /parsing file '([^']{1,300})' near line (\d{1,7})/;
const EXIT = /sub-?process .{0,100}?(?:exit status|error code) \(?(\d{1,3})\b/i;
/** What apt says of a fetch at the end, after the reason. */
const SUMMARY = /^(?:Some index files failed|Some files failed|Unable to (?:fetch some|acquire the dpkg frontend))/;

export const systemPackages = lineFormat("system-packages", requiredLiterals(...LINES), (line, number, { lines }) => {
  const match = LINES.map((pattern) => pattern.exec(line)).find((found) => found);
  if (!match) return undefined;
  const message = match[1] ?? lines[number]?.trim() ?? match[0];
  const category = byWording(message, SAYINGS);
  const isAnswer = MIRROR.test(line);
  if (category === undefined && !/^(?:dpkg|E: |Err:|[\w-]{3,30}: error: )/.test(line)) return undefined;
  const confidence = isAnswer
    ? LIKELY - 0.1
    : WRAPPER.test(message) || SUMMARY.test(message)
      ? CONSEQUENCE
      : category
        ? STRONG
        : LIKELY;
  const [, file, at] = PLACE.exec(message) ?? [];
  return {
    ...{ runtime: "other", lines: [number, number], confidence, message, category },
    httpStatus: toNumber(HTTP.exec(message)?.slice(1).find(Boolean)),
    exitCode: toNumber(EXIT.exec(message)?.[1]),
    ...(file !== undefined && { location: { file, line: toNumber(at) } }),
  } satisfies Finding;
});
