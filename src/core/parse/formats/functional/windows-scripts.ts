/** Errors of VBA and classic Visual Basic, and of AutoHotkey, which put the message under the title. Codes: https://learn.microsoft.com/office/vba/language/reference/user-interface-help/trappable-errors */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

const VBA =
  /^(?:Microsoft Visual Basic[ \w]{0,40} )?(?:Run-time error|Runtime error|实时错误|运行时错误) ?['‘"“](-?\d{1,10})(?: \([0-9a-f]{8}\))?['’"”]\s{0,2}[:：]?\s{0,4}(.{0,400})$/i;
const HOTKEY =
  /^(?:Error at line (\d{1,7})(?: in #include file "([^"]{1,200})")?\.|Error in #include file "([^"]{1,200})":)$/;
const HOTKEY_SAYS = /^Error: {1,4}(\S.{0,300})$/;
const SPECIFICALLY = /^Specifically: /;

const CODES: Readonly<Record<string, Category>> = {
  "5": "invalid-input",
  "6": "arithmetic",
  "7": "memory",
  "9": "lookup",
  "11": "arithmetic",
  "13": "type",
  "28": "memory",
  "48": "dependency",
  "52": "invalid-input",
  "53": "not-found",
  "57": "disk",
  "58": "conflict",
  "61": "disk",
  "62": "invalid-input",
  "68": "not-found",
  "70": "permission",
  "75": "permission",
  "76": "not-found",
  "91": "null-reference",
  "94": "null-reference",
  "424": "type",
  "429": "dependency",
  "430": "compatibility",
  "438": "type",
  "448": "lookup",
  "449": "invalid-input",
  "450": "type",
  "457": "conflict",
  "462": "connection",
  "1004": "invalid-input",
  "3021": "lookup",
};

export const windowsScripts = blockFormat(
  "windows-scripts",
  ["un-time error", "untime error", "运行时错误", "实时错误", "Error at line ", "Error in #include", "Specifically: "],
  (lines, at): Finding | undefined => {
    return readVisualBasic(lines, at) ?? readHotkey(lines, at);
  },
);

function readVisualBasic(lines: readonly string[], at: number): Finding | undefined {
  const [, code, said = ""] = VBA.exec(lines[at] ?? "") ?? [];
  if (code === undefined || inProse(lines[at] ?? "")) return undefined;
  const below = said === "" ? lines.slice(at + 1, at + 4).findIndex((line) => line !== "") : -1;
  const message = below < 0 ? said : lines[at + 1 + below];
  return { ...common(at, below < 0 ? at : at + 1 + below), code, message, category: CODES[code] ?? "unknown" };
}

function readHotkey(lines: readonly string[], at: number): Finding | undefined {
  const [title, number, included, file = included] = HOTKEY.exec(lines[at] ?? "") ?? [];
  const below = lines.slice(at, at + 8);
  const saidAt = below.findIndex((line) => HOTKEY_SAYS.test(line));
  const message = HOTKEY_SAYS.exec(below[saidAt] ?? "")?.[1];
  if (
    message === undefined ||
    (title === undefined && !(saidAt === 0 && below.slice(1, 4).some((line) => SPECIFICALLY.test(line))))
  )
    return undefined;
  const location = number === undefined ? undefined : { file, line: Number(number) };
  return {
    ...common(at, at + saidAt),
    confidence: STRONG,
    message,
    category: title === undefined ? "lookup" : "syntax",
    location,
  };
}

const common = (at: number, last: number) => ({
  runtime: "other" as const,
  lines: [at + 1, last + 1] as [number, number],
  confidence: CERTAIN,
});
