/** Firefox's exceptions of its own interfaces: `[Exception... "said"  nsresult: "0x80004005 (NS_ERROR_FAILURE)"  location: "JS frame :: file :: function :: line 4"  data: no]`. */
import type { Category, Finding, Location } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { toNumber } from "../../shared/lines.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MOST_LINES = 6;
const EXCEPTION =
  /^\[Exception\.\.\. "(?<said>.{1,1200}?)" {1,4}nsresult: "(?<number>0x[\da-f]{1,8}) \((?<code>NS_\w{3,60})\)"(?: {1,4}location: "(?:JS frame :: (?<file>.{1,900}?) :: (?<name>[^:"]{1,200}) :: line (?<line>\d{1,7})|[^"]{0,200})")?/;
const NS_RESULT = /nsresult: "0x[\da-f]{1,8} \(NS_/;
/** What a script threw while the interface ran it. */
const SCRIPT = /\[JavaScript Error: "(?<message>.{1,600}?)" \{file: "(?<file>[^"]{1,400})" line: (?<line>\d{1,7})\}\]/;
/** https://searchfox.org/mozilla-central/source/js/xpconnect/src/xpc.msg */
const CATEGORIES: readonly [RegExp, Category][] = [
  [/FILE_NOT_FOUND|TARGET_DOES_NOT_EXIST|NO_CONTENT/, "not-found"],
  [/ACCESS_DENIED|FILE_IS_LOCKED|READ_ONLY/, "permission"],
  [/SECURITY|BAD_URI|CROSS_ORIGIN/, "authorization"],
  [/UNKNOWN_(?:PROXY_)?HOST/, "dns"],
  [/TIMEOUT/, "timeout"],
  [/CONNECTION|NET_RESET|NET_INTERRUPT|OFFLINE/, "connection"],
  [/OUT_OF_MEMORY/, "memory"],
  [/NO_DEVICE_SPACE|DISK_FULL|FILE_CORRUPTED/, "disk"],
  [/ILLEGAL_VALUE|INVALID|MALFORMED|SYNTAX/, "invalid-input"],
  [/NO_INTERFACE|NOT_IMPLEMENTED|CANT_CONVERT|BAD_CONVERT|NOT_ENOUGH_ARGS|HAS_NO_METHOD/, "type"],
  [/ALREADY_/, "conflict"],
];

export const xpcom = blockFormat("xpcom", ["[Exception... "], (lines, at): Finding | undefined => {
  const near = lines.slice(at, at + MOST_LINES);
  if (!near.some((line) => NS_RESULT.test(line))) return undefined;
  const text = near.join(" ");
  const start = text.indexOf("[Exception... ");
  const groups = EXCEPTION.exec(text.slice(start, start + 4000))?.groups;
  if (groups?.code === undefined || start >= lines[at]!.length) return undefined;
  const script = SCRIPT.exec(groups.said ?? "")?.groups;
  const told = script?.message ?? groups.said ?? "";
  const { type, message = told } = parseHeader(told) ?? {};
  return {
    runtime: "browser",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    type,
    message,
    code: groups.code,
    category: categoryOf(message, groups.code),
    location: placeOf(script ?? groups),
  };
});

function categoryOf(message: string, code: string): Category {
  return engineCategory(message) ?? CATEGORIES.find(([sign]) => sign.test(code))?.[1] ?? "unknown";
}

/** A file that others loaded stands behind them. */
function placeOf({ file, line, name }: Partial<Record<string, string>>): Location {
  return { file: file?.split(" -> ").at(-1)?.trim(), line: toNumber(line), function: name };
}
