/** Crashed applications as Windows' event log and error reporting, Visual Studio and WinDbg tell of them. */
import type { Finding } from "../../../types.ts";
import { windowsCodeCategory } from "../../categories/windows.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
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

/** What Windows Error Reporting keeps of a program that crashed or hung: its name and where it failed stand below as P1 to P9 or in words. */
const REPORT = /^(?:Problem )?Event Name:\s{1,8}(?<event>APPCRASH|BEX(?:64)?|CLR20r3|AppHang\w{0,12}|MoAppCrash)$/;
const SIGNATURE = /^(?:P7|Problem Signature 07|Exception Code):\s{1,8}(?<code>[cCeE48][0-9A-Fa-f]{7})$/;
const CULPRIT = /^(?:P1|Problem Signature 01|Application Name):\s{1,8}(?<name>\S.{0,200})$/;
/** The event of id 1000 as XML: its data are what the words of `FAULTING` are followed by. */
const PROVIDER = /^<Provider Name=["']Application Error["']/;
const DATA = /^<Data(?: Name=["']\w{1,40}["'])?>(?<value>[^<]{1,260})<\/Data>$/;
/** The event of id 1026 of .NET's runtime, where what ended the process was no exception of .NET. */
const NATIVE =
  /^(?:Exception Info|Informations sur l['’]exception) ?: (?<message>(?:exception code|code d['’]exception) (?<code>[0-9a-f]{8}),.{1,80})$/;

const KINDS = [
  { patterns: DEBUGGER, runtime: "cpp", category: "crash" },
  { patterns: STARTUP, runtime: "other", category: "dependency" },
  { patterns: [NATIVE], runtime: "dotnet", category: "crash" },
] as const;

/** What every line has that is read alone. */
const QUICK =
  /0x|Exception Info|Informations sur|- code |EXCEPTION_CODE|ExceptionCode|because|由于|无法|located in the dynamic/;

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

function readReport(lines: readonly string[], at: number): Finding | undefined {
  const event = REPORT.exec(matchable(lines[at]).trim())?.groups?.event;
  if (event === undefined) return undefined;
  const below = lines.slice(at, at + REACH).map((text) => matchable(text).trim());
  const { code } = below.map((text) => SIGNATURE.exec(text)?.groups).find(Boolean) ?? {};
  const name = below.map((text) => CULPRIT.exec(text)?.groups?.name).find(Boolean);
  return {
    runtime: event === "CLR20r3" ? "dotnet" : "other",
    lines: [
      at + 1,
      at + 1 + below.findLastIndex((text) => SIGNATURE.test(text) || CULPRIT.test(text) || REPORT.test(text)),
    ],
    confidence: CERTAIN,
    severity: "fatal",
    message: name === undefined ? event : `${event}: ${name}`,
    ...codeOf(code),
    category: windowsCodeCategory(codeOf(code).code ?? "") ?? (event.startsWith("AppHang") ? "timeout" : "crash"),
  };
}

function readXml(lines: readonly string[], at: number): Finding | undefined {
  if (!PROVIDER.test(matchable(lines[at]).trim())) return undefined;
  const below = lines.slice(at, at + REACH).map((text) => DATA.exec(matchable(text).trim())?.groups?.value);
  const code = below.find((value) => value !== undefined && /^(?:0x)?[ce][0-9a-f]{7}$/.test(value));
  if (code === undefined) return undefined;
  const [name, , , module] = below.filter((value) => value !== undefined);
  return {
    runtime: "other",
    lines: [at + 1, at + 1 + below.findLastIndex((value) => value !== undefined)],
    confidence: CERTAIN,
    severity: "fatal",
    message: name,
    ...codeOf(code),
    category: windowsCodeCategory(codeOf(code).code ?? "") ?? "crash",
    location: { file: module },
  };
}

function codeOf(code: string | undefined): { code?: string } {
  if (code === undefined) return {};
  return { code: code.startsWith("0x") || code.startsWith("0X") ? code : `0x${code}` };
}

function readLine(full: string, index: number): Finding | undefined {
  const line = matchable(full).trim();
  if (!QUICK.test(line)) return undefined;
  for (const { patterns, runtime, category } of KINDS) {
    const groups = patterns.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
    if (!groups) continue;
    const code = codeOf(groups.code);
    return {
      runtime,
      lines: [index + 1, index + 1],
      confidence: STRONG,
      severity: "fatal",
      message: groups.message ?? groups.said ?? line,
      ...code,
      category: windowsCodeCategory(code.code ?? "") ?? category,
    };
  }
  return undefined;
}

export const windowsCrash = blockFormat(
  "windows-crash",
  // prettier-ignore
  [
    "Faulting application name", "错误应用程序名称", "出错应用程序名称", "出错的应用程序名称", "application défaillante", "fehlerhaften Anwendung", "xception at 0x", "xception thrown at 0x",
    "异常", " - code c", " - code 8", " - code e", "ExceptionCode: ", "EXCEPTION_CODE", "he exception ", "Exception code", "xit code: 0xC", "xit code: 0xc", "xit code 0xC", "to start correctly (0x",
    "Event Name: ", "<Provider Name=", "Event Name:\t", "exception code ", "code d'exception ", "code d’exception ", "无法正常启动", "code execution cannot", "program can't start", "由于找不到", "计算机中丢失", "could not be located in the dynamic", "无法定位",
  ],
  (lines, at) => readEvent(lines, at) ?? readReport(lines, at) ?? readXml(lines, at) ?? readLine(lines[at]!, at),
);
