/**
 * Diagnostics of GCC, Clang and those that print like them (GDC, Zig, V, Vala, GNU as, NASM):
 * `file:line:column: error: message`, and what the drivers themselves refuse: `gcc: error: message`.
 */
import type { Category, Finding } from "../../../types.ts";
import { ofCompilerMessage } from "../../categories/native.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { languageAround, languageOf } from "../../shared/native-language.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** "error" in the languages GCC speaks: https://gcc.gnu.org/git/?p=gcc.git;a=tree;f=gcc/po */
const WORDS =
  "error|fatal error|internal compiler error|Error|Fatal error|Fatal Error|错误|致命错误|严重错误|編譯器錯誤|錯誤|嚴重錯誤|Fehler|schwerwiegender Fehler|erreur|erreur fatale|error fatal|erro|erro fatal|errore|errore irreversibile|ошибка|фатальная ошибка|エラー|致命的エラー|오류|치명적 오류|błąd|błąd krytyczny|hata|ölümcül hata|помилка|критична помилка|fout|fel|chyba|内部编译器错误|sorry, unimplemented|sorry";
const PLACED = new RegExp(
  `^((?:[A-Za-z]:)?[^:\\s][^:]{0,400}):(\\d{1,7})(?:[:.](\\d{1,6})(?:-[\\d.]{1,12})?)?: {1,2}(?:${WORDS}) ?(?:: |：|:$)\\s{0,8}(.{0,1500})$`,
);
const DRIVER = new RegExp(
  `^((?:\\S{0,200}[/\\\\])?(?:[\\w.]{1,30}-){0,5}(?:gcc|g\\+\\+|cc|c\\+\\+|clang|clang\\+\\+|cc1|cc1plus|cc1obj|cc1objplus|gdc|gfortran|f951|d21|emcc|em\\+\\+|nvcc|nasm|yasm|hipcc|icx|icpx|as)(?:-\\d{1,2}(?:\\.\\d{1,2}){0,2})?(?:\\.exe)?): (?:${WORDS}) ?(?:: |：)\\s{0,8}(\\S.{0,1500})$`,
);
/** What a place or a program's name and an error have in common. */
const SAID = new RegExp(`: (?:${WORDS}) ?(?:: |：|:$)|:  (?:${WORDS}) ?(?:: |：|:$)`);
const TREATED =
  /^(?:\S{0,200}[/\\])?cc1\w{0,8}(?:\.exe)?: (all warnings being treated as errors|some warnings being treated as errors)$/;
const NVCC = /^nvcc fatal {1,6}: (\S.{0,800})$/;
/** What a driver says when the program it ran has said why. */
const PASSED_ON =
  /^(?:linker command failed|ld returned|.{1,100} failed with exit (?:code|status)|.{0,80}command failed|unable to execute command)/;
const OWN_FORMATS = /\.(?:adb|ads)$|^<unknown>$/;

function common(number: number, message: string): Pick<Finding, "lines" | "message" | "category"> {
  return { lines: [number, number], message, category: ofCompilerMessage(message) };
}

function readDriver(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const [, driver = "", message] = DRIVER.exec(line) ?? [];
  if (!message) return undefined;
  const runtime = /(?:gfortran|f951|gdc|d21)\b/.test(driver)
    ? "other"
    : driver.includes("+")
      ? "cpp"
      : languageAround(lines, number - 1);
  const passedOn = PASSED_ON.test(message);
  const exitCode = /exit (?:code|status) (\d{1,3})/.exec(message)?.[1];
  const crashed = /Segmentation fault|internal error|Killed/.test(message);
  const category: Category = passedOn ? "build" : crashed ? "crash" : ofCompilerMessage(message);
  return {
    ...common(number, message),
    runtime,
    category,
    confidence: passedOn ? CONSEQUENCE : CERTAIN,
    exitCode: passedOn && exitCode ? Number(exitCode) : undefined,
  };
}

function readPlaced(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const [, file = "", row, column, message] = PLACED.exec(line) ?? [];
  if (!message || OWN_FORMATS.test(file)) return undefined;
  const runtime = languageOf(file, lines, number - 1);
  if (!runtime) return undefined;
  const category = /internal compiler error|内部编译器错误/.test(line) ? "crash" : undefined;
  return {
    ...common(number, message),
    runtime,
    confidence: CERTAIN,
    location: { file, line: Number(row), column: column ? Number(column) : undefined },
    ...(category && { category }),
  };
}

export const cCompiler = lineFormat("c-compiler", requiredLiterals(SAID, TREATED, NVCC), (line, number, { lines }) => {
  const found = readPlaced(line, number, lines) ?? readDriver(line, number, lines);
  if (found) return found;
  const treated = TREATED.exec(line)?.[1];
  if (treated)
    return {
      ...common(number, treated),
      runtime: languageAround(lines, number - 1),
      confidence: CONSEQUENCE,
      category: "build",
    };
  const refused = NVCC.exec(line)?.[1];
  return refused ? { ...common(number, refused), runtime: "cpp", confidence: STRONG } : undefined;
});
