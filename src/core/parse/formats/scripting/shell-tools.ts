/** What the tools of a Unix system say of how they were called and of what they were fed: awk, sed, jq, tar, getopt and the rest. */
import { toolWordings } from "../../categories/shell.ts";
import type { Category, Finding, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { inProse } from "../../shared/prose.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** Tools that name themselves in front of what they say. */
const TOOLS = new Set(
  (
    "[ ar ash at awk gawk mawk nawk b2sum base32 base64 basename batch bc bsdtar bunzip2 bzip2 cal cat chgrp chmod chown chroot chsh cksum " +
    "cmp column comm cp cpio crontab csplit cut date dc dd df diff diff3 dirname du ed egrep env envsubst expand expr factor false fgrep " +
    "file find flock fmt fold free fuser getfacl getopt getopts grep groupadd groups gunzip gzip head hexdump hostname iconv id ifconfig " +
    "install ionice ip join jq kill killall last ldconfig less link ln locale locate logrotate ls lsblk lsof lz4 man md5sum mkdir mkfifo mkfs mknod " +
    "mktemp more mount mountpoint mv nice nl nohup nproc numfmt od parallel passwd paste patch pgrep pidof pkill pr printenv printf ps pwd " +
    "readlink realpath renice rev rm rmdir run-parts runuser script sed seq setfacl setsid sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf " +
    "sleep sort split stat strings strip stty su sum swapoff swapon sync tac tail tar tee test time timeout touch tr truncate tsort tty " +
    "umount uname unexpand uniq unlink unxz unzip unzstd uptime useradd userdel usermod users uuidgen visudo vmstat watch wc which who xargs xmllint " +
    "objdump objcopy nm readelf ranlib addr2line xxd xz xzcat yq yes zcat zip zstd hash command source export ulimit wget rename sponge ts column gpg lsattr chattr dmesg"
  ).split(" "),
);
/** Tools with the names of everyday words, keys and kinds of commits: of these only wordings of GNU count. */
const WORDS = new Set(
  (
    "at batch cal cat column command cut date env expand export factor false file find fold free groups hash head hostname id install join last less " +
    "link locate logger man more nice parallel paste patch rename script source sort split strings sum sync tail test time timeout touch " +
    "users watch who yes ip ls kill"
  ).split(" "),
);
const GNU =
  /^(?:invalid (?:option --|.{1,60}[‘'`])|unrecognized option|(?:option|.{1,40}) requires an argument|extra operand|missing (?:\S{1,20} ){0,2}(?:operand|argument|destination)|cannot |can't |unknown (?:option|predicate|primary)|you must specify|the delimiter must|failed to |\(\d{1,9}\) - |.{1,80}: invalid |[‘'].{1,100}[’']: )|: (?:No such file|Permission denied|Is a directory|Not a directory|No space left|Operation not permitted)/;
const SAID = /^(?:\.{0,2}\/(?:[\w.-]{1,40}\/){0,6})?([\w.+[-]{1,40}|tar \(child\)): {1,2}(\S.{0,1500})$/;
/** Only tells that what was said above, or by a child, ended it; or where help is to be found. */
const CONSEQUENT =
  /^(?:Error is not recoverable: exiting now|Child returned status \d|Exiting with failure status|no files remaining|\d compile errors?$)/;
const HARMLESS =
  /^(?:Try '|Removing leading|warning|try '|Usage|usage|file changed as we read it|.{1,200}: file changed|\d|note:|skipping|Skipping|using |will )/;

const FAILURE =
  /^(?:cannot|can't|could not|failed to|unable to|error|invalid|unknown)\b|\bfailed$|\berror\b|: cannot |\bnot (?:allowed|supported)\b/i;

interface Saying {
  pattern: RegExp;
  category?: Category;
}

/** Errors whose shape is a tool's own; groups: `message`, `file`, `line`, `column`. */
const SAYINGS: readonly Saying[] = [
  // service(8)
  { pattern: /^(?<message>[\w@.-]{1,60}: unrecognized service)$/, category: "not-found" },
  {
    pattern:
      /^(?:[gmn]?awk|busybox): (?:cmd\. line|(?<file>[^\s:]{1,200})):(?<line>\d{1,7}): .{0,1000}?\^ (?<message>\S.{0,300})$/,
    category: "syntax",
  },
  {
    pattern:
      /^(?:[gmn]?awk): (?:cmd\. line|(?<file>[^\s:]{1,200})):(?<line>\d{1,7}): (?:\(FILENAME=.{1,300} FNR=\d{1,12}\) )?(?:fatal|error): (?<message>\S.{0,500})$/,
  },
  { pattern: /^awk: cmd\. line:(?<line>\d{1,7}): (?<message>[A-Z]\S[^{}();]{0,300})$/ },
  {
    pattern:
      /^(?:[gmn]?awk): (?:line (?<line>\d{1,7}): )(?<message>(?:missing|syntax error|regular expression|function|unexpected|extra).{0,300})$/,
    category: "syntax",
  },
  {
    pattern:
      /^(?:[gmn]?awk): (?<message>(?:syntax error|illegal statement|nonterminated|extra|non-terminated|bailing out).{0,60} (?:at|near) .{0,20}line.{0,300})$/,
    category: "syntax",
  },
  {
    pattern:
      /^sed: (?:-e expression #\d{1,4}, char \d{1,6}|file (?<file>\S{1,200}) line (?<line>\d{1,7})): (?<message>\S.{0,300})$/,
    category: "syntax",
  },
  { pattern: /^sed: \d{1,4}: (?<message>".{1,400}": .{1,200})$/, category: "syntax" },
  {
    pattern:
      /^jq: error(?: \(at (?:<(?:stdin|unknown)>(?::\d{1,9})?|.{1,200}:\d{1,9})\))?(?: \(not a string\))?: (?<message>\S.{0,800})$/,
  },
  {
    pattern:
      /^(?:jq: error \(at .{1,200}\): |jq: )?(?<message>parse error: .{1,300} at line \d{1,9}, column \d{1,9}(?: \(while parsing .{1,300}\))?)$/,
    category: "invalid-input",
  },
  {
    pattern:
      /^Error: (?<message>(?:\d{1,6}:\d{1,6}: |bad file '.{1,200}': |cannot (?:index|get|substitute)|yaml: |invalid input text |unknown op|parsing expression).{1,500})$/,
  },
  {
    pattern: /^\(standard_in\) \d{1,7}: (?<message>(?:syntax|parse|illegal|Function|undefined).{1,100})$/,
    category: "syntax",
  },
  { pattern: /^Runtime error \(func=.{1,60}, adr=\d{1,9}\): (?<message>.{1,200})$/ },
  { pattern: /^\s{1,4}(?<message>End-of-central-directory signature not found\..{0,200})$/, category: "invalid-input" },
  { pattern: /^(?<message>find: (?:paths must precede expression).{0,200})$/, category: "invalid-input" },
  { pattern: /^(?<message>Hunk #\d{1,5} FAILED at \d{1,9}.{0,80})$/, category: "conflict" },
  { pattern: /^\^-- (?<message>SC\d{4} \(error\): .{1,300})$/, category: "syntax" },
];

function readSaying(line: string, number: number): Finding | undefined {
  for (const { pattern, category } of SAYINGS) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const { message = "", file, line: row } = groups;
    const location: Location | undefined = file === undefined ? undefined : { file, line: Number(row) };
    return {
      ...base(number),
      confidence: CERTAIN,
      message,
      category: category ?? byWording(message, toolWordings),
      location,
    };
  }
  return undefined;
}

const base = (number: number): Finding => ({ runtime: "shell", lines: [number, number], confidence: STRONG });

function readTool(line: string, number: number): Finding | undefined {
  const [, tool = "", message = ""] = SAID.exec(line) ?? [];
  if (!TOOLS.has(tool.replace(" (child)", "")) || HARMLESS.test(message) || inProse(line)) return undefined;
  if (WORDS.has(tool) && !GNU.test(message)) return undefined;
  if (CONSEQUENT.test(message)) return { ...base(number), confidence: CONSEQUENCE, message };
  const category = byWording(message, toolWordings) ?? (FAILURE.test(message) ? commonCategory(message) : undefined);
  return category === undefined ? undefined : { ...base(number), message, category };
}

export const shellTools = lineFormat(
  "shell-tools",
  [
    ...[...TOOLS].map((tool) => `${tool}: `),
    "(child): ",
    ...requiredLiterals(...SAYINGS.map(({ pattern }) => pattern)),
  ],
  (line, number) => readSaying(line, number) ?? readTool(line, number),
);
