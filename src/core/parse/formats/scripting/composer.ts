/** What Composer says when it gives up: dependencies that do not resolve, scripts that failed, the platform check. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_PROBLEM_LINES = 60;
const PROBLEM = /^\s{2,8}(?:Problem \d{1,3}$|- \S)|^\s{4,}\S/;
const SAYINGS: readonly [RegExp, Category][] = [
  [/(?:^|\s)(Your requirements could not be (?:re)?solved to an installable set of packages\.)$/, "dependency"],
  [/^(Composer could not find (?:a|the) (?:composer\.json|config) file.{0,200})$/, "not-found"],
  [
    /^(?:PHP Fatal error: {1,2})?(Composer detected issues in your platform: .{1,500}?)(?: in \S{1,300} on line \d{1,6})?$/,
    "compatibility",
  ],
  [/^((?:No matching package found|Could not find (?:a matching version of )?package) .{1,300})$/, "dependency"],
  [
    /^(The lock file (?:is not up to date|does not contain).{1,200}|Your lock file does not contain a compatible set of packages\..{0,200})$/,
    "dependency",
  ],
  [
    /^((?:Required )?[Pp]ackage ".{1,120}" (?:is not present in the lock file|is not in the lock file).{0,200})$/,
    "dependency",
  ],
  [
    /^\s{0,8}((?:The ".{1,300}" file could not be downloaded|Failed to download [\w.-]{1,100}\/[\w.-]{1,100} from) .{1,500})$/,
    "connection",
  ],
  [/^(The (?:`|")?(?:url|https?:\/\/).{1,300} (?:appears to be|does not appear).{1,200})$/, "not-found"],
  [/^(The Process class relies on proc_open.{0,200}|Composer requires? .{1,200} extension.{0,200})$/, "configuration"],
];
const SCRIPT = /^(?:Script .{1,300} (?:handling the .{1,80} event )?returned with error code (\d{1,3}))$/;

const base = (at: number, end: number): Finding => ({ runtime: "php", lines: [at + 1, end], confidence: CERTAIN });

function read(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const exit = SCRIPT.exec(line)?.[1];
  if (exit !== undefined)
    return { ...base(at, at + 1), confidence: CONSEQUENCE, message: line, exitCode: Number(exit), category: "build" };
  for (const [saying, category] of SAYINGS) {
    const message = saying.exec(line)?.[1];
    if (message === undefined) continue;
    return { ...base(at, problemsEnd(lines, at + 1)), message, category };
  }
  return undefined;
}

/** `Problem 1` with its reasons stands below, between blank lines. */
function problemsEnd(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MAX_PROBLEM_LINES); at++) {
    if (PROBLEM.test(lines[at] ?? "")) end = at + 1;
    else if (lines[at] !== "") break;
  }
  return end;
}

export const composer = blockFormat(
  "composer",
  [
    "Your requirements ",
    "Composer ",
    "ackage ",
    "lock file",
    "returned with error code",
    "could not be downloaded",
    "Failed to download",
    "does not appear",
    "proc_open",
  ],
  read,
);
