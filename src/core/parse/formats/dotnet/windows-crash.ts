/** Crashed applications as Windows' event log and error reporting, Visual Studio and WinDbg tell of them. */
import type { Finding, Format } from "../../../types.ts";
import { windowsCodeCategory } from "../../categories/windows.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { matchable } from "../../shared/lines.ts";

const REACH = 40;

/** The event of id 1000, in English, Chinese, French and German. */
const FAULTING =
  /^["\s]{0,8}(?:Faulting application name|错误应用程序名称|出错应用程序名称|出错的应用程序名称|Nom de l’application défaillante|Nom de l'application défaillante|Name der fehlerhaften Anwendung) ?[:：] ?(?<name>[^,，]{1,260})/;
const MODULE =
  /^\s{0,8}(?:Faulting module name|错误模块名称|出错模块名称|Nom du module défaillant|Name des fehlerhaften Moduls) ?[:：] ?(?<module>[^,，]{1,260})/;
const CODE =
  /^\s{0,8}(?:Exception code|异常代码|例外代码|Code d[’']exception|Ausnahmecode|Exception Code) ?[:：] ?(?<code>0x[0-9A-Fa-f]{8}|[0-9a-f]{8})/;
/** Visual Studio's and the debuggers' own lines. */
const DEBUGGER: readonly RegExp[] = [
  /^(?<message>(?:Unhandled exception|Exception thrown|First-chance exception|未经处理的异常|引发了异常|0x[0-9A-Fa-f]{8,16} 处有未经处理的异常).{0,120}?: ?(?<code>0x[0-9A-Fa-f]{8}): \S.{0,400})$/,
  /^\([0-9a-f]{1,8}\.[0-9a-f]{1,8}\): (?<message>[A-Z][\w ()-]{3,80}) - code (?<code>[0-9a-f]{8}).{0,80}$/,
  /^(?:ExceptionCode|EXCEPTION_CODE|EXCEPTION_CODE_STR): {1,4}(?:\(\w{4,10}\) )?(?<code>(?:0x)?[0-9a-f]{8})(?: \((?<message>.{3,80})\)| - (?<said>.{3,300}))?$/i,
  /^(?<message>(?:The exception|应用程序发生异常|Exception) .{0,80}\((?<code>0x[0-9A-Fa-f]{8})\).{0,300})$/,
  /^.{0,20}\bExit code: ?(?<code>0x[cC][0-9A-Fa-f]{7}).{0,100}$/,
];
/** A program that cannot start. */
const STARTUP: readonly RegExp[] = [
  /^(?<message>The application was unable to start correctly \((?<code>0x[0-9A-Fa-f]{8})\)\..{0,100})$/,
  /^(?<message>应用程序无法正常启动 ?[(（](?<code>0x[0-9A-Fa-f]{8})[)）]。?.{0,60})$/,
  /^(?<message>The (?:code execution cannot proceed|program can't start) because (?:.{1,200}) (?:was not found|is missing).{0,200})$/,
  /^(?<message>(?:由于找不到|无法启动此程序，因为计算机中丢失) ?.{1,200})$/,
  /^(?<message>The (?:procedure entry point|ordinal) .{1,400} could not be located in the dynamic link library .{1,300})$/,
  /^(?<message>(?:无法定位程序输入点|无法定位序数) .{1,400})$/,
];

/** What every line has that is read alone. */
const QUICK = /0x|- code |EXCEPTION_CODE|ExceptionCode|because|由于|无法|located in the dynamic/;

/** The event from its first line: the message is what the application and its module were. */
function readEvent(lines: readonly string[], at: number): Finding | undefined {
  const line = matchable(lines[at]);
  if (!FAULTING.test(line)) return undefined;
  const below = lines.slice(at, at + REACH).map(matchable);
  const found = below
    .map((text) => CODE.exec(text)?.groups?.code ?? /Exception code: (0x[0-9a-f]{8})/.exec(text)?.[1])
    .find(Boolean);
  const module = below.map((text) => MODULE.exec(text)?.groups?.module).find(Boolean);
  const end = below.findIndex((text, index) => index > 0 && text.trim() === "");
  return {
    runtime: "other",
    lines: [at + 1, at + (end < 0 ? below.length : end)],
    confidence: CERTAIN,
    severity: "fatal",
    message: line.trim(),
    ...codeOf(found),
    category: windowsCodeCategory(codeOf(found).code ?? "") ?? "crash",
    location: module === undefined ? undefined : { file: module.trim() },
  };
}

function codeOf(code: string | undefined): { code?: string } {
  if (code === undefined) return {};
  return { code: code.startsWith("0x") || code.startsWith("0X") ? code : `0x${code}` };
}

function readLine(full: string, index: number): Finding | undefined {
  const line = matchable(full).trim();
  if (!QUICK.test(line)) return undefined;
  const debug = DEBUGGER.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
  const startup = debug ? undefined : STARTUP.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
  const groups = debug ?? startup;
  if (!groups) return undefined;
  const code = codeOf(groups.code);
  return {
    runtime: debug ? "cpp" : "other",
    lines: [index + 1, index + 1],
    confidence: STRONG,
    severity: "fatal",
    message: groups.message ?? groups.said ?? line,
    ...code,
    category: windowsCodeCategory(code.code ?? "") ?? (startup ? "dependency" : "crash"),
  };
}

export const windowsCrash: Format = {
  name: "windows-crash",
  // prettier-ignore
  anchors: [
    "Faulting application name", "错误应用程序名称", "出错应用程序名称", "出错的应用程序名称", "application défaillante", "fehlerhaften Anwendung", "xception at 0x", "xception thrown at 0x",
    "异常", " - code c", " - code 8", " - code e", "ExceptionCode: ", "EXCEPTION_CODE", "he exception ", "Exception code", "xit code: 0xC", "xit code: 0xc", "xit code 0xC", "to start correctly (0x",
    "无法正常启动", "code execution cannot", "program can't start", "由于找不到", "计算机中丢失", "could not be located in the dynamic", "无法定位",
  ],
  parse({ lines }) {
    const found = lines.flatMap((line, at) => readEvent(lines, at) ?? readLine(line, at) ?? []);
    return found.length > 0 ? found : undefined;
  },
};
