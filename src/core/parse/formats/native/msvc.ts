/** Visual C++ and what prints like it (clang-cl, nvcc, Intel): `file(12): error C2065: message`, `x.obj : error LNK2019: message`. */
import type { Category, Finding } from "../../../types.ts";
import { ofCompilerMessage, ofLinkerMessage } from "../../categories/native.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { languageOf } from "../../shared/native-language.ts";

const LEAD = String.raw`^\s{0,8}(?:\d{1,3}>\s{0,4})?`;
const PROJECT = String.raw`(?: \[[^\]]{1,300}\])?$`;
const PLACED = new RegExp(
  `${LEAD}((?:[A-Za-z]:)?[^:*?"<>|()\\s][^:*?"<>|()]{0,300}\\.\\w{1,5}) ?\\((\\d{1,7})(?:,(\\d{1,6}))?(?:[-,]\\d{1,7}){0,3}\\) ?: (?:catastrophic |fatal |命令行)?(?:error|错误|Fehler) ?(?:#?([A-Z]{0,4}\\d{1,5})(?:-D)?)?: {1,2}(?:#\\d{1,5}(?:-D)?: )?(\\S.{0,1500}?)${PROJECT}`,
);
const TOOL = new RegExp(
  `${LEAD}(?:[^\\s:][^:]{0,300} ?|[A-Za-z]:[^:]{1,300}) ?: (?:[Cc]ommand line |fatal )?(?:error|错误) ((?:LNK|D|U|C|RC|CVT|NMAKE|MIDL)\\d{4}) ?: (\\S.{0,1500}?)${PROJECT}`,
);
/** Visual Studio's error list, as it is copied; and Qt Creator's way of saying the same. */
const LISTED =
  /^(?:.{1,300}:-?\d{1,7}: )?(?:Severity\tCode\t.{0,200}|[Ee]rror:?)[\t ]((?:LNK|C)\d{4}):?[\t ](\S[^\t]{0,1500})(?:\t[^\t]{0,200}\t([^\t]{1,300})\t(\d{1,7}))?/;
/** Visual Studio's error list up to 2013, with a number in front. */
const NUMBERED =
  /^Error(?:\t| {1,4})\d{1,4}(?:\t| {1,4})(?:fatal )?error ((?:LNK|C)\d{4}): (\S.{0,1500}?)(?:(?:\t| {2,8})(\S[^\t]{0,300}?)(?:(?:\t| {2,8})(\d{1,7})\b)?(?:\t| {2,8}).{0,200})?$/;
/** Summaries: the linker counts, nmake repeats, a compiler's child has ended. */
const SUMMARIES = /^(?:LNK1120|LNK1169|U1077|U1058|D2028)$/;

const CODES: readonly [RegExp, Category][] = [
  [/^C1083$|^LNK1104$|^LNK1181$|^LNK20(?:01|19)$|^LNK1120$|^C1107$|^C4430$/, "dependency"],
  [
    /^C2(?:0(?:01|59|60|61|62|63|21|18|14|54)|1(?:43|44|46|81)|238|447|334)$|^C1(?:00[349]|010|020|075|067)$|^C141/,
    "syntax",
  ],
  [/^C2(?:065|039|653|871|873|482)$|^C3861$|^C2(?:602|614|787)$/, "lookup"],
  [/^C2(?:011|084|086|371|374|377|535|572|668|872)$|^LNK(?:2005|1169|4006)$/, "conflict"],
  [/^C1(?:060|002|076|128)$|^LNK1102$/, "memory"],
  [/^C2(?:124|177)$|^C4756$/, "arithmetic"],
  [/^LNK1112$|^LNK2038$|^LNK1103$|^C1853$|^C1189$|^LNK2022$|^C2338$|^C1905$|^C7555$/, "compatibility"],
  [/^C1001$|^LNK1000$/, "crash"],
  [/^LNK1168$/, "permission"],
  [/^C2\d{3}$|^C3\d{3}$|^C7\d{3}$/, "type"],
];

function categoryOf(code: string | undefined, message: string): Category {
  if (code === "C1189") return /require|support|version|deprecat/i.test(message) ? "compatibility" : "configuration";
  if (code === "C2338") return "assertion";
  const listed = code ? CODES.find(([pattern]) => pattern.test(code))?.[1] : undefined;
  return listed ?? (code?.startsWith("LNK") ? ofLinkerMessage(message) : ofCompilerMessage(message));
}

function readPlaced(line: string, number: number, lines: readonly string[]): Finding | undefined {
  const [, file, row, column, code, message] = PLACED.exec(line) ?? [];
  const runtime = file ? languageOf(file, lines, number - 1) : undefined;
  if (!file || !message || !runtime || runtime === "other" || /^[ABD-Z]/.test(code ?? "")) return undefined;
  return {
    runtime,
    lines: [number, number],
    confidence: CERTAIN,
    message,
    code: code && /[A-Z]/.test(code) ? code : undefined,
    category: categoryOf(code, message),
    location: { file, line: Number(row), column: column ? Number(column) : undefined },
  };
}

function readTool(line: string, number: number): Finding | undefined {
  const [, code, message, file, row] = TOOL.exec(line) ?? LISTED.exec(line) ?? NUMBERED.exec(line) ?? [];
  if (!code || !message) return undefined;
  const confidence = SUMMARIES.test(code) ? CONSEQUENCE : CERTAIN;
  const location = file && code.startsWith("C") ? { file, line: Number(row) } : undefined;
  return {
    runtime: "cpp",
    lines: [number, number],
    confidence,
    message,
    code,
    category: categoryOf(code, message),
    location,
  };
}

export const msvc = lineFormat(
  "msvc",
  [
    ": error ",
    ": fatal error ",
    "): error:",
    "): catastrophic error",
    "rror LNK",
    "rror: LNK",
    "rror\t",
    "rror C",
    ": 错误 ",
    "): fatal error",
    "): error",
  ],
  (line, number, { lines }) => readPlaced(line, number, lines) ?? readTool(line, number),
);
