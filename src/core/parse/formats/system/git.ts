/** What git refuses: `fatal:` and `error:` with the hints below them, merge conflicts, rejected pushes; in English and Chinese. */
import type { Category, Cause, Finding } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { oncePerText } from "../../shared/once.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_LINE = 2_000;
/** How far around an error git may say more of it. */
const MOST_ABOVE = 12;
const MOST_BELOW = 30;

const LINE =
  /^\s{0,4}(?:(?:Error: )?remote: (?=error: GH\d{3}: )|Error: (?=fatal: ))?(?:fatal|error|致命错误|错误)[:：] ?(\S.{0,1500})$/;
const FATAL = /^(?:fatal: (?!\[)|致命错误：)/;
const CONFLICT = /^(CONFLICT \([\w/ -]{1,60}\): .{1,1000}|冲突（.{1,40}）：.{1,1000})$/;
/** Lines that belong to an error before or after them. */
const BELONGING =
  /^(?:fatal|error|hint|remote|warning|致命错误|错误|提示|警告|ERROR|ssh|fetch-pack|send-pack|Auto-merging|Automatic merge|Aborting|Merge with|Please |CONFLICT|From |To |Cloning into|\S{1,100}@\S{1,200}: Permission denied|Permission denied \(|kex_exchange_identification: |Host key verification failed|Connection (?:closed|reset) by |Unable to negotiate | ! \[|\t|Error (?:down|up)loading |Errors logged to |Use `git lfs|batch response: )/;
/** Only git prints these. */
const CONTEXT =
  /^(?:usage: git |hint: |提示：|remote: |Cloning into |正克隆到| ! \[(?:remote )?rejected\]|Auto-merging |自动合并 |(?:[$#>%] |\S{1,60}[$#>%] ?)?git [a-z]|Switched to |fetch-pack: |Please commit your changes or stash)/m;

/** What is said at the end of whatever went wrong with a remote. */
const VAGUE = /Could not read from remote repository|无法读取远程仓库|failed to push some refs/;
const SSH =
  /^(?:ssh: |(?:\S{1,300}: )?Permission denied \(|kex_exchange_identification: |Host key verification failed|Connection (?:closed|reset) by |Unable to negotiate )/;
/** What git prints without a label. */
const PLAIN =
  /^(There is no tracking information for the current branch\.|The following paths are ignored by one of your \.gitignore files:|No stash entries found\.|You need to start by "git bisect start"|Patch format detection failed\.|You are not currently on a branch\.|git: '.{1,100}' is not a git command\..{0,40}|merge: .{1,200} - not something we can merge|Automatic merge failed; .{1,100})$/;
/** Words of git that sound like somebody's. */
const QUESTION_LIKE = /^Need to specify how to reconcile/;
/** Of what stands behind `error:`, which no other tool says. */
const OWN =
  /known to git|is not a valid reference$|reference is not a tree|in submodule path |key does not contain a section: |^can't open patch |failed to fetch some objects|failed to push some refs|would be (?:overwritten|removed) by|refs\/(?:heads|remotes|tags)\/|could not lock config file|cannot open (?:'|")?\.git|bad tree object|src refspec|could not apply [0-9a-f]{7}|cannot lock ref|not concluded your merge|unmerged files|unstaged changes|uncommitted changes|RPC failed; |patch (?:failed|does not apply)|adding an object to repository|is not fully merged|the following files? ha(?:s|ve) |There was a problem with the editor|gpg failed to sign|Cannot delete (?:the )?branch|cannot delete branch|branch '.{1,200}' not found|remote .{1,100} already exists|No such remote|not uptodate|could not revert|inflate: data stream|object corrupt or missing|object file \.git|invalid object|(?:is )?not possible because you have|unable to (?:unlink|create file|unpack|write (?:file|sha1|loose))|invalid path '|remote ref |but no -m option|refusing to (?:merge|update|delete)|does not contain a section|推送一些引用|未匹配任何/;

/** By what git, a server or a remote's hook says; the more telling first. */
const SAYINGS: Wordings = [
  [
    /cannot be used with|can take only one|mutually exclusive|is outside repository|'.{1,200}' is outside|not a (?:non-negative|positive)|is beyond a symbolic link|needs? exactly one|matches no existing author|contains? a section|You must specify|only one of/,
    "invalid-input",
  ],
  [
    /^(?:cherry-pick|revert) failed$|is being (?:bisected|rebased)|[Bb]ranch is .{0,40}in use|contains modified or untracked|filename in tree .{0,60}exists|exists; cannot create|[Nn]o (?:rebase|merge|cherry-pick|revert|am) .{0,20}in progress|CRLF would be replaced/,
    "conflict",
  ],
  [/HTTP.0\.9 when not allowed/, "connection"],
  [/empty ident|No url found for submodule|unpopulated submodule|gpg failed to sign/, "configuration"],
  [/not our ref|^branch '.{1,200}' not found|does not point to a valid object/, "not-found"],
  [/[Cc]annot delete (?:the )?branch|partial commit during|would be removed by|checked out at/, "conflict"],
  [/recursively without -r|not currently on a branch|bad line length|[Ff]ile ?name too long/, "invalid-input"],
  [/no matching (?:host key|cipher|key exchange)|Unable to negotiate/, "compatibility"],
  [/resolve host|无法解析主机/, "dns"],
  [/certificate|SSL|gnutls|schannel|TLS/, "tls"],
  [
    /Authentication failed|could not read (?:Username|Password)|Permission denied \(publickey|password authentication was removed|Access denied|terminal prompts disabled|Invalid (?:username|credentials)|认证失败|returned error: 401|Host key verification/,
    "authentication",
  ],
  [
    /returned error: 403|denied to |(?<!HTTP.0\.9 when )not allowed|protected branch|hook declined|not granted|[Ff]orbidden|GH006|GH013|权限|unauthorized/i,
    "authorization",
  ],
  [/file size limit|GH001|quota|exceeds the/i, "quota"],
  [/returned error: 429|rate limit/i, "rate-limit"],
  [/returned error: 5\d\d/, "upstream"],
  [/timed out|超时/i, "timeout"],
  [
    /[Rr]epository not found|not in a git directory|repository '.{1,300}' not found|not a git repository|does not appear to be a git|不是(?:一个)? ?git ?仓库/,
    "not-found",
  ],
  [
    /No space left|unable to write|corrupt|short read|index file (?:smaller|open failed)|bad index file|is empty$|bad (?:object|tree|signature)|Read-only file system|空间不足/i,
    "disk",
  ],
  [
    /dubious ownership|insufficient permission|Permission denied|Operation not permitted|可疑的仓库所有权|权限不够/,
    "permission",
  ],
  [/out of memory|malloc/i, "memory"],
  [/Too many open files/, "resource-limit"],
  [
    /Connection |Failed to connect|Could not read from remote|hung up|early EOF|RPC failed|disconnect|unexpected EOF|HTTP\/2 stream|无法读取远程仓库|Empty reply/,
    "connection",
  ],
  [
    /tell me who you are|no email was given|empty ident|auto-detect email|upstream branch|tracking information|push destination|reconcile divergent|bad config|config (?:file|value|line)|submodule mapping|没有上游分支|请告诉我您是谁/,
    "configuration",
  ],
  [
    /CONFLICT|冲突|overwritten|覆盖|already (?:exists|checked out|used)|已存在|fast-forward|fetch first|rejected|unmerged|concluded your merge|unrelated histories|could not apply|does not apply|patch failed|File exists|cannot lock|index\.lock|stale info|needs merge|failed to push|not fully merged|local modifications|staged content|changes staged|not uptodate|could not revert|not possible because|in progress|unstaged changes|uncommitted changes|推送一些引用/,
    "conflict",
  ],
  [
    /not a stash|is not a valid reference|does not (?:have a commit checked out|point to a commit)|[Nn]o (?:names|annotated tags|tags?) (?:found|can describe)|pathspec|did not match any|unknown revision|bad revision|ambiguous argument|not a valid object|No such (?:remote|ref)|couldn't find remote ref|Remote branch .{1,200} not found|does not match any|does not exist|No such file|invalid reference|not a commit|no such|not something we can merge|bad source|any commits yet|No stash entries|找不到|未匹配/i,
    "not-found",
  ],
  [/is not a git command|command not found|cannot run|unable to find remote helper/, "dependency"],
  [
    /unknown (?:option|switch|archive format)|Patch format|usage|invalid|not a valid|malformed|requires a value|ignored by one of|git bisect start|无效/i,
    "invalid-input",
  ],
];

export const git = blockFormat(
  "git",
  [
    "fatal: ",
    "error: ",
    "致命错误：",
    "错误：",
    "CONFLICT (",
    "冲突（",
    "tracking information",
    "not currently on a branch",
    "by one of your .gitignore files:",
    "No stash entries found.",
    "git bisect start",
    "Patch format detection",
    " git command",
    "merge",
  ],
  (lines, index, text) => {
    const line = lines[index]!.slice(0, MAX_LINE).trimEnd();
    const message = [LINE, CONFLICT, PLAIN].map((shape) => shape.exec(line)?.[1]).find((one) => one !== undefined);
    if (message === undefined || (inProse(line) && !QUESTION_LIKE.test(message))) return undefined;
    const confidence = sureness(line, message, surroundings(text));
    if (confidence === undefined) return undefined;
    const [first, last] = block(lines, index);
    const said = lines.slice(first, last + 1).map((one) => one.slice(0, MAX_LINE));
    const category = categoryOf([message, ...said]) ?? commonCategory(message) ?? "invalid-input";
    const causes = VAGUE.test(message) ? causesIn(said) : [];
    return { runtime: "git", lines: [first + 1, last + 1], confidence, message, category, causes } satisfies Finding;
  },
);

/** What ssh said before git told that it could not read from the remote. */
function causesIn(said: readonly string[]): Cause[] {
  const cause = said.find((line) => SSH.test(line));
  return cause === undefined ? [] : [{ message: cause.replace(/^ssh: /, "").trimEnd() }];
}

/** What the start of a text tells of git. */
const surroundings = oncePerText(({ text }) => {
  const start = text.slice(0, 20_000);
  return { around: CONTEXT.test(start), named: /\bgit\b/.test(start) };
});

/** `error:` is many tools' word: there git's own wording, or its other lines, must tell. */
function sureness(
  line: string,
  message: string,
  { around, named }: ReturnType<typeof surroundings>,
): number | undefined {
  const known = byWording(message, SAYINGS) !== undefined;
  // The same command says more of a patch that it could read.
  if (message.startsWith("Patch format ")) return LIKELY;
  if (CONFLICT.test(line) || PLAIN.test(line)) return CERTAIN;
  if (FATAL.test(line)) return known || around || OWN.test(message) ? CERTAIN : named ? LIKELY : undefined;
  if (OWN.test(message) || (known && around)) return STRONG;
  return around && named ? LIKELY : undefined;
}

/** The lines around that tell of the same failure. */
function block(lines: readonly string[], index: number): [first: number, last: number] {
  const above = lines.slice(Math.max(0, index - MOST_ABOVE), index);
  const apart = above.findLastIndex((line) => line !== "" && !BELONGING.test(line));
  const own = above.slice(apart + 1);
  const start = own.findIndex((line) => line !== "");
  const below = lines.slice(index + 1, index + 1 + MOST_BELOW);
  const last = below.findLastIndex((line) => BELONGING.test(line));
  const gap = below.slice(0, last + 1).findIndex((line, at) => line === "" && below[at + 1] === "");
  return [start < 0 ? index : index - own.length + start, index + 1 + (gap >= 0 ? gap - 1 : last)];
}

/** The last word about a remote counts only where nothing else tells what went wrong with it. */
function categoryOf(said: readonly string[]): Category | undefined {
  for (const line of [...said.filter((one) => !VAGUE.test(one)), ...said]) {
    const category = byWording(line, SAYINGS);
    if (category) return category;
  }
  return undefined;
}
