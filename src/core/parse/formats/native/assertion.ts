/** `assert()` of glibc, musl, the BSDs and Visual C++, and the checks of glog, Abseil, Chromium, GLib and Qt. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { languageOf } from "../../shared/native-language.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const REACH = 6;
/** Groups: `message`, `file`, `line`, `function`. */
const SHAPES: readonly RegExp[] = [
  /^(?:\S.{0,300}?: )?(?<file>[^:\s][^:]{0,300}):(?<line>\d{1,7}): (?<function>\S.{0,500}?): (?<message>Assertion [`'‘].{1,1000}['’] failed\.)$/,
  /^(?<message>Assertion failed: \(?.{1,800}?\)?, function (?<function>\S.{0,200}?), file (?<file>.{1,300}?), line (?<line>\d{1,7})\.)$/,
  /^(?<message>Assertion failed: .{1,800}?, file (?<file>.{1,300}?), line (?<line>\d{1,7}))$/,
  /^(?<message>Assertion failed: .{1,800} \((?<file>[^:()]{1,300}): (?<function>[^:()]{1,100}): (?<line>\d{1,7})\))$/,
  // ggml, and macros like it
  /^[. ]{0,200}GGML_ASSERT: (?<file>(?:[A-Za-z]:)?[^:]{1,300}):(?<line>\d{1,7}): (?<message>\S.{0,1000})$/,
  /^(?<file>(?:[A-Za-z]:)?[^:\s][^:]{0,300}):(?<line>\d{1,7}): (?<message>[A-Z][A-Z_]{0,30}ASSERT[A-Z_]{0,20}\(.{1,1000}\) failed\b.{0,200})$/,
  /^F\d{4,8} [\d:.]{8,16} {1,8}\d{1,9} (?<file>[\w./+-]{1,200}(?<!\.go)):(?<line>\d{1,7})\] (?<message>\S.{0,1200})$/,
  /^\[[\w:./]{4,60}:FATAL:(?<file>[\w./+-]{1,200})(?:\((?<line>\d{1,7})\)|:\d{1,7})\] (?<message>\S.{0,1200})$/,
  /^(?:\*\* ?)?ERROR:(?<file>[^:\s]{1,300}):(?<line>\d{1,7}):(?<function>\w{1,100}): (?<message>(?:assertion failed|code should not be reached|').{0,1000})$/,
  /^(?<message>ASSERT(?: failure in .{1,300}?)?: ".{0,500}"(?:, | in )file (?<file>.{1,300}?), line (?<line>\d{1,7}))$/,
];

export const assertion = lineFormat(
  "assertion",
  requiredLiterals(...SHAPES),
  (line, number, { lines }): Finding | undefined => {
    if (!/ssert|Check failed|^F\d{4}|:FATAL:|^(?:\*\* ?)?ERROR:|ASSERT/.test(line)) return undefined;
    const groups = SHAPES.map((shape) => shape.exec(line)?.groups).find(Boolean);
    if (!groups) return undefined;
    const { file = "", line: row, function: name, message } = groups;
    return {
      runtime: languageOf(file, lines, number - 1) ?? "cpp",
      lines: [number, number],
      confidence: CERTAIN,
      severity: "fatal",
      message,
      category: "assertion",
      location: { file, line: row ? Number(row) : undefined, function: name },
      exitCode: exitCodeAfter(lines, number, REACH),
    };
  },
);
