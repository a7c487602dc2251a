/** Errors of the JVM's compilers: javac, kotlinc, scalac 2, groovyc; alone, or with what sbt, Ant and Maven put before each line. */
import type { Runtime } from "../../../report.ts";
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { compilerCategory } from "../../shared/jvm-compiler-category.ts";

const MAX_LINE = 2_000;
const TOOL = /^(?:\[(?:error|ERROR)\] |\s{1,12}\[(?:javac|kotlinc|scalac|groovyc)\] )/;

interface Shape {
  pattern: RegExp;
  /** Whether a tool's prefix must stand before it. */
  prefixed?: true;
}

const EXTENSION = /\.(?:java|scala|sc|sbt|kts?|groovy|gradle)\b/;
const FILE = String.raw`(?<file>\S.{0,400}?\.(?<extension>java|scala|sc|sbt|kts?|groovy|gradle))`;
const SHAPES: readonly Shape[] = [
  // src/App.java:4: error: text · App.kt:3:5: error: text · App.java:4: 错误: 找不到符号
  {
    pattern: new RegExp(
      `^${FILE}:(?<line>\\d{1,7}):(?:(?<column>\\d{1,6}):)? (?:fatal )?(?:error|错误|錯誤|エラー|Fehler|erreur|오류) ?: (?<message>.{1,1000})`,
    ),
  },
  // e: file:///src/App.kt:3:5 text · e: /src/App.kt: (3, 5): text
  {
    pattern: new RegExp(
      `^e: ${FILE}:(?: \\((?<line>\\d{1,7}), (?<column>\\d{1,6})\\):|(?<line>\\d{1,7}):(?<column>\\d{1,6}):?) (?<message>.{1,1000})`,
    ),
  },
  // [error] /src/App.scala:3:5: text
  {
    prefixed: true,
    pattern: new RegExp(`^${FILE}:(?<line>\\d{1,7}):(?:(?<column>\\d{1,6}):)? (?!warning)(?<message>\\S.{0,1000})`),
  },
  // The first line of what sbt says, cut before its prefix's end.
  {
    pattern: new RegExp(
      `^(?<file>\\S.{0,400}?\\.(?<extension>scala)):(?<line>\\d{1,7}):(?:(?<column>\\d{1,6}):)? (?<message>(?:type mismatch;|not found: |value \\S{1,100} is not a member|object \\S{1,100} is not a member|could not find implicit|overloaded method|missing argument list).{0,900})`,
    ),
  },
  // Deploy.groovy: 3: unexpected token: } @ line 3, column 5.
  {
    pattern: new RegExp(
      `^(?:\\s{0,8}|(?:build|settings) file ')${FILE}'?: \\d{1,7}: (?<message>.{1,1000}?)\\.? ?@ line (?<line>\\d{1,7}), column (?<column>\\d{1,6})`,
    ),
  },
];
/** Errors of the compiler as a whole. */
const PLACELESS =
  /^(?:error|错误): (?<message>(?:release version|invalid (?:flag|source release|target release)|file not found|no source files|Class names, |Source option|Target option|module not found|reading |cannot access |warnings found and -Werror|bad class file|option |could not find or load main class).{0,1000})$/i;
const KOTLIN = /^e: (?:\[(?:ksp|kapt)\] |(?!file:|\[|\/))(?<text>[^\s/[].{10,1000})$/;
/** As IntelliJ IDEA prints javac's errors. */
const IDE =
  /^java: (?:错误: )?((?:cannot find symbol|package \S{1,200} does not exist|incompatible types|找不到符号|程序包|不兼容的类型|不支持发行版本|无效的|非法的|(?:method|constructor|variable|class) \S{1,200} |unreported exception|release version|error: |OutOfMemoryError|Compilation failed|reached end|illegal |'.{1,20}' expected|需要|无法|未报告).{0,1000})/;
const IDE_PLACE = /^(\S.{0,400}\.(?:java|kt|scala)):(\d{1,7}):(\d{1,6})$/;

const RUNTIMES: Readonly<Record<string, Runtime>> = {
  scala: "scala",
  sc: "scala",
  sbt: "scala",
  kt: "kotlin",
  kts: "kotlin",
};

const withoutTool = (line: string): string => line.slice(0, MAX_LINE).trimEnd().replace(TOOL, "");

/** What the first shape that fits a line reads. */
function match(full: string): Partial<Record<string, string>> | undefined {
  const line = withoutTool(full);
  if (!EXTENSION.test(line)) return undefined;
  const prefixed = line.length < full.slice(0, MAX_LINE).trimEnd().length;
  for (const shape of SHAPES) {
    const groups = shape.prefixed && !prefixed ? undefined : shape.pattern.exec(line)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

/** Index of the line with the caret under an error's source line; the error's own line where there is none. */
function caretBelow(lines: readonly string[], index: number): number {
  const below = lines.slice(index + 1, index + 14);
  const next = below.findIndex((line) => match(line));
  const caret = below.findIndex((line) => /^\s{0,1000}\^\s{0,10}$/.test(withoutTool(line)));
  return caret < 0 || (next >= 0 && next < caret) ? index : index + 1 + caret;
}

function readIde(line: string, index: number, lines: readonly string[]): Finding[] {
  const message = IDE.exec(line.slice(0, MAX_LINE).trimEnd())?.[1];
  if (!message) return [];
  const [, file, number, column] = IDE_PLACE.exec((lines[index - 1] ?? "").slice(0, MAX_LINE).trim()) ?? [];
  const location = file ? { file, line: Number(number), column: Number(column) } : undefined;
  const category = compilerCategory(message);
  return [{ runtime: "java", lines: [index + 1, index + 1], confidence: STRONG, category, message, location }];
}

function readPlaceless(line: string, index: number, lines: readonly string[]): Finding[] {
  const held = line.slice(0, MAX_LINE).trimEnd();
  const { message, text } = (PLACELESS.exec(held) ?? KOTLIN.exec(held))?.groups ?? {};
  const said = message ?? text;
  if (!said) return readIde(line, index, lines);
  const category = compilerCategory(said);
  return [
    { runtime: text ? "kotlin" : "java", lines: [index + 1, index + 1], confidence: STRONG, category, message: said },
  ];
}

function readLine(line: string, index: number, lines: readonly string[]): Finding[] {
  const groups = match(line);
  if (!groups) return readPlaceless(line, index, lines);
  const caret = caretBelow(lines, index);
  const { file, extension = "", line: number, column: printed, message = "" } = groups;
  const column = Number(printed ?? withoutTool(lines[caret] ?? "").indexOf("^") + 1);
  return [
    {
      runtime: RUNTIMES[extension] ?? "java",
      lines: [index + 1, caret + 1],
      confidence: CERTAIN,
      category: compilerCategory(message.trim()),
      message: message.trim(),
      location: { file, line: Number(number), column: column || undefined },
    },
  ];
}

/** Reads each error that a compiler of a JVM language reports. */
export const jvmCompilers: Format = {
  name: "jvm-compilers",
  anchors: [
    ".java:",
    ".scala:",
    ".kt:",
    ".kts:",
    ".groovy:",
    ".sc:",
    ".sbt:",
    ".gradle",
    "error: ",
    "错误: ",
    "e: ",
    "java: ",
  ],
  parse({ lines }, at = [...lines.keys()]) {
    const findings = at.flatMap((index) => readLine(lines[index]!, index, lines));
    return findings.length > 0 ? findings : undefined;
  },
};
