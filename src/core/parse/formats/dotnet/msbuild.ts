/** Diagnostics of csc, vbc, fsc, mcs, MSBuild, the SDK, NuGet and analyzers: `Program.cs(5,13): error CS0103: … [proj]`. */
import type { Finding, Format, Location } from "../../../types.ts";
import { byStatus } from "../../categories/index.ts";
import { dotnetCodeCategory } from "../../categories/dotnet-codes.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { inProse } from "../../shared/prose.ts";
import { lineFormat } from "../../shared/line-format.ts";

/** Microsoft's C++ tools, TypeScript and databases write codes of the same shape. */
const CODE = String.raw`(?<code>(?!TS\d|LNK\d|CVT\d|RC\d|MIDL\d|ORA\d|NVCC|CUDA)[A-Za-z]{2,12}\d{2,5})`;
const LABEL = "(?:error|Error|fatal error|错误|錯誤|Fehler|erreur|エラー|오류|ошибка)";
const DIAGNOSTIC = new RegExp(
  String.raw`^(?<origin>\S.{0,600}?(?: ?: |\): )|)(?:[A-Z]\w{1,20} )?${LABEL}:? ${CODE} ?: (?<message>.*)$`,
);
/** Without a code only behind a project's or a target's file, and behind MSBuild's own origins. */
const UNCODED =
  /^(?<origin>(?:EXEC|MSBUILD|CSC|VBC|FSC|NuGet) : |\S.{0,500}\.(?:targets|props|\w{0,8}proj|sln|cs|vb|fs|cshtml|razor|xaml)(?:\(\d{1,7}(?:,\d{1,7}){0,3}\))? ?: )error ?: (?<message>.*)$/;
/** What a project lets pass as a warning though the command failed. */
const PASSED =
  /^(?<origin>\S.{0,500}(?:\): | : ))warning (?<code>MSB(?:3073|6006|3077)): (?<message>.{1,1500} exited with code -?[1-9]\d{0,9}\.?)$/;
/** NuGet alone, and Visual Studio's list. */
const BARE = /^(?:error: )?(?<code>NU\d{4}|MSB\d{4}|NETSDK\d{4}): (?<message>\S.*)$/;
const LISTED =
  /^(?:Error|Error \(active\)|错误|Severity)\s{1,8}(?<code>[A-Z]{2,8}\d{4,5})\s{1,8}(?<message>[^\t]{3,1500})(?:\t(?<project>[^\t]{0,200})\t(?<file>[^\t]{0,300})\t(?<line>\d{1,7}))?/;
/** Visual Studio for Mac sets the code behind. */
const BEHIND = /^(?<message>"[^"]{1,200}" exited with code -?\d{1,10}\.?) \((?<code>MSB\d{4})\)$/;
const PLACE = /^(?<file>.{1,560}?)(?:\((?<line>\d{1,7})(?:,(?<column>\d{1,7}))?(?:[,-]\d{1,7}){0,3}\))? ?: ?$/;
const PROJECT = / \[[^[\]]{1,500}\.\w{0,8}(?:proj|sln|slnx)(?:::[^\]]{1,100})?\]$/;
/** Of a build on several processors. */
const NODE = /^\s{0,40}(?:\d{1,4}(?::\d{1,4})?>)?\s{0,10}(?:\[\d\d:\d\d:\d\d\] ?)?(?:##\[error\])?/;
const ORIGIN = /^(?:EXEC|MSBUILD|CSC|VBC|FSC|vbc|fsc|NuGet|ILC|AOT|LINK|CONSOLE)$/i;
const ANSWER = /error NU\d{4}: {2,4}Response status code does not indicate success: ([45]\d\d)\b/;
/** Whose codes are known; of those of analyzers and workloads the words tell more. */
const COMPILERS = /^(?:CS|FS|BC|MSB)\d/;
const EXITED = /\bexited with code (-?\d{1,10})\b/;
/** Compilation goes on with these; what they report is another diagnostic's consequence. */
const CONSEQUENT = new Set(["MSB3073", "MSB6006", "MSB3077", "MSB4181", "MSB3721", "NETSDK1099"]);

export const msbuild: Format = lineFormat(
  "msbuild",
  [
    ...LABEL.slice(3, -1)
      .split("|")
      .map((label) => `${label} `),
    "error: NU",
    "NU1",
    "MSB",
    "NETSDK",
    "error :",
    "Error\t",
    "错误\t",
  ],
  (full, number, { lines }) => {
    const line = full.replace(NODE, "").replace(PROJECT, "");
    const groups = [DIAGNOSTIC, UNCODED, BARE, LISTED, BEHIND, PASSED]
      .map((shape) => shape.exec(line)?.groups)
      .find(Boolean);
    // What a compiler says of a place may speak of anything: "fixed size buffers may only be used …".
    const around = /\(\d/.test(groups?.origin ?? "") ? groups?.origin : line;
    return groups && !inProse(around ?? line) && !groups.message?.startsWith("  ")
      ? toFinding(groups, number, lines[number])
      : undefined;
  },
);

/** @param below the next line, where NuGet tells what the server answered */
function toFinding(groups: Partial<Record<string, string>>, number: number, below = ""): Finding {
  const { code, message = "", origin } = groups;
  const exit = EXITED.exec(message)?.[1];
  return {
    runtime: "dotnet",
    lines: [number, number],
    confidence: code && CONSEQUENT.has(code) ? CONSEQUENCE : CERTAIN + 0.01,
    code,
    message: message.trim(),
    category: categoryOf(code, message),
    exitCode: exit === undefined ? undefined : Number(exit),
    location: placeOf(origin === undefined ? groups : (PLACE.exec(origin)?.groups ?? {})),
    ...answerOf(code, below),
  };
}

function answerOf(code: string | undefined, below: string): Pick<Finding, "httpStatus" | "category"> {
  const status = code?.startsWith("NU") ? ANSWER.exec(below.slice(0, 2_000))?.[1] : undefined;
  const category = byStatus.get(Number(status));
  return status ? { httpStatus: Number(status), ...(category && { category }) } : {};
}

function placeOf({ file, line, column }: Partial<Record<string, string>>): Location | undefined {
  if (file === undefined || ORIGIN.test(file.trim()) || !/\.\w{1,12}$|^\S+$/.test(file.trim())) return undefined;
  return { file: file.trim(), line: line ? Number(line) : undefined, column: column ? Number(column) : undefined };
}

/** What a copy or a download failed for is in its message. */
function categoryOf(code: string | undefined, message: string): Finding["category"] {
  if (/^Could not resolve SDK /.test(message)) return "dependency";
  if (code === undefined) return /exited with code/.test(message) ? "build" : undefined;
  if (/used by another process|being used by|locked by:/.test(message)) return "conflict";
  if (/Access to the path .{1,400} is denied|Access is denied/.test(message)) return "permission";
  if (code === "NU1301" && /\b401\b|Unauthorized/.test(message)) return "authentication";
  const category = dotnetCodeCategory(code);
  return category === "build" && !COMPILERS.test(code) ? (commonCategory(message) ?? category) : category;
}
