/** Errors of the JVM's compilers: javac, scalac, kotlinc, groovyc. */
import type { Category, Runtime } from "../../../report.ts";
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";

/** `src/App.java:4: error: message`, `App.kt:3:5: error: message`. */
const ERROR = /^(\S.{0,400}\.(java|scala|kts?|groovy)):(\d{1,7}):(?:(\d{1,6}):)? (?:fatal )?error: (.{1,1000})/;
/** Kotlin under Gradle: `e: file:///src/App.kt:3:5 message`. */
const GRADLE = /^e: ((?:file:\/\/)?\/.{0,400}\.(kts?)):(\d{1,7}):(\d{1,6}):? (.{1,1000})/;

const RUNTIMES: Readonly<Record<string, Runtime>> = { scala: "scala", kt: "kotlin", kts: "kotlin" };

const CATEGORIES: readonly [RegExp, Category][] = [
  [/^package .{1,300} does not exist|^cannot access |^object .{1,200} is not a member of package/, "dependency"],
  [
    / expected$|^reached end of file|^illegal start of|^unclosed |^class, interface|^not a statement|^expecting |^unbalanced|^illegal character/i,
    "syntax",
  ],
  [/^unmappable character/, "encoding"],
];

/** Index of the line with the caret under an error's source line; the error's own line where there is none. */
function caretBelow(lines: readonly string[], index: number): number {
  const below = lines.slice(index + 1, index + 14);
  const next = below.findIndex((line) => ERROR.test(line.slice(0, 2000)));
  const caret = below.findIndex((line) => /^\s{0,1000}\^\s{0,10}$/.test(line.slice(0, 1100)));
  return caret < 0 || (next >= 0 && next < caret) ? index : index + 1 + caret;
}

function readLine(line: string, index: number, lines: readonly string[]): Finding[] {
  const match = ERROR.exec(line.slice(0, 2000)) ?? GRADLE.exec(line.slice(0, 2000));
  if (!match) return [];
  const caret = caretBelow(lines, index);
  const [, file = "", extension, number, printed, text = ""] = match;
  const column = Number(printed ?? (lines[caret] ?? "").indexOf("^") + 1);
  const message = text.trim();
  return [
    {
      runtime: RUNTIMES[extension ?? ""] ?? "java",
      lines: [index + 1, caret + 1],
      confidence: CERTAIN,
      category: CATEGORIES.find(([pattern]) => pattern.test(message))?.[1] ?? "type",
      message,
      location: { file, line: Number(number), column: column || undefined },
    },
  ];
}

/** Reads each error that a compiler of a JVM language reports. */
export const jvmCompilers: Format = {
  name: "jvm-compilers",
  parse({ lines }) {
    const findings = lines.flatMap((line, index) => readLine(line, index, lines));
    return findings.length > 0 ? findings : undefined;
  },
};
