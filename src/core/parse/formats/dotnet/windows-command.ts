/** What cmd.exe, net, sc and the other commands of Windows say, in English and Chinese. */
import type { Category } from "../../../types.ts";
import { win32Category } from "../../categories/windows.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

interface Saying {
  pattern: RegExp;
  category: Category;
  confidence?: number;
}

/** Sentences that stand alone on a line. Those of the system are printed by programs too. */
const SAYINGS: readonly Saying[] = [
  {
    pattern: /^(?:'?.{1,300}' )?is not recognized as an internal or external command,?/,
    category: "dependency",
    confidence: CERTAIN,
  },
  {
    pattern: /^['‘“"]?.{1,300}?['’”"]? ?不是内部或外部命令，也不是可运行的程序/,
    category: "dependency",
    confidence: CERTAIN,
  },
  {
    pattern: /^(?:.{1,200} was unexpected at this time\.|此时不应有 ?.{1,200}。?)$/,
    category: "syntax",
    confidence: CERTAIN,
  },
  {
    pattern: /^(?:The syntax of the command is incorrect\.|命令语法不正确。)$/,
    category: "syntax",
    confidence: CERTAIN,
  },
  {
    pattern:
      /^(?:The (?:filename, directory name, or volume label syntax is incorrect)\.|文件名、目录名或卷标语法不正确。)$/,
    category: "invalid-input",
  },
  {
    pattern:
      /^(?:The system cannot find the (?:file|path|drive|batch label) specified(?: - .{1,200})?\.?|系统找不到指定的(?:文件|路径|驱动器|批处理标签)。?|The batch file cannot be found\.|找不到批处理文件。|Could Not Find \S.{1,400}|File Not Found|找不到文件)$/,
    category: "not-found",
  },
  {
    pattern: /^(?:Access is denied\.|拒绝访问。|Access denied - .{1,300}|拒绝访问 - .{1,300})$/,
    category: "permission",
  },
  {
    pattern:
      /^(?:You do not have sufficient privilege to perform this operation\.|你没有足够的权限执行此操作。|The requested operation requires elevation\.?.{0,60}|请求的操作需要提升。)$/,
    category: "permission",
  },
  {
    pattern:
      /^(?:The process cannot access the file because it is being used by another process\.|另一个程序正在使用此文件，进程无法访问。)$/,
    category: "conflict",
  },
  {
    pattern:
      /^(?:A (?:subdirectory or file|duplicate file name) .{1,300}(?: already exists| exists).{0,40}|子目录或文件 .{1,300} 已经存在。|The directory is not empty\.|目录不是空的。)$/,
    category: "conflict",
  },
  {
    pattern: /^(?:There is not enough space on the disk\.|磁盘空间不足。|Insufficient disk space\.?)$/,
    category: "disk",
  },
  {
    pattern:
      /^(?:The system cannot execute the specified program\.|系统无法执行指定的程序。|This version of .{1,300} is not compatible with the version of Windows you're running\..{0,200}|此版本的 .{1,300} 与你运行的 Windows 版本不兼容。.{0,100}|This app can't run on your PC.{0,60})$/,
    category: "compatibility",
  },
  {
    pattern: /^(?:The network (?:path|name) (?:was not|cannot be) found\.|找不到网络(?:路径|名)。)$/,
    category: "not-found",
  },
  {
    pattern: /^(?:Ping request could not find host .{1,200}|Ping 请求找不到主机 .{1,200})$/,
    category: "dns",
    confidence: CERTAIN,
  },
  {
    pattern:
      /^(?:The service name is invalid\.|服务名无效。|The specified service does not exist as an installed service\.|指定的服务未安装。)$/,
    category: "not-found",
  },
  {
    pattern:
      /^(?:The (?!build|request)[\w .()-]{2,100} service (?:could not be (?:started|stopped)|is not started|has already been started)\.?|.{1,100}服务无法启动。)$/,
    category: "deployment",
  },
  {
    pattern: /^(?:ERROR|错误|Error): (?:The process "?.{1,200}"? not found\.?|没有找到进程.{1,200})$/,
    category: "not-found",
  },
];
/** Behind these a number stands, and what it means two lines below. */
const NUMBERED: readonly RegExp[] = [
  /^(?:System error|发生系统错误|Systemfehler|L'erreur système) (?<number>\d{1,5})(?: has occurred| ist aufgetreten| s'est produite)?[.。 ]{0,3}$/,
  /^\[SC\] \w{3,60}(?: .{0,60})? ?(?:FAILED|失败|FEHLER|ÉCHEC\(S\)|ERROR|ERRORE|FALHA) (?<number>\d{1,5}):?(?<message>.{0,300})$/,
  /^(?:Error|错误|ERROR) ?(?<number>\d{1,5}): (?<message>\S.{3,400})$/,
  /^(?:Windows could not start the .{1,200} service on .{1,100}|Windows 无法启动 .{1,100}服务.{0,100})[.。]?.{0,100}(?:Error|错误) ?(?<number>\d{1,5}): (?<message>.{1,300})$/,
];
/** How far below a number its meaning may stand. */
const REACH = 3;

export const windowsCommand = lineFormat(
  "windows-command",
  // prettier-ignore
  [
    "is not recognized as an internal", "不是内部或外部命令", "unexpected at this time", "此时不应有", "syntax of the command", "命令语法不正确", "label syntax is incorrect",
    "卷标语法不正确", "system cannot find the", "系统找不到指定的", "batch file cannot be found", "找不到批处理文件", "Could Not Find ", "File Not Found", "找不到文件",
    "Access is denied.", "拒绝访问", "Access denied - ", "sufficient privilege", "足够的权限", "requires elevation", "需要提升", "used by another process.", "正在使用此文件",
    "subdirectory or file ", "duplicate file name ", "子目录或文件", "directory is not empty.", "目录不是空的", "enough space on the disk", "磁盘空间不足", "nsufficient disk space",
    "cannot execute the specified", "无法执行指定的", "with the version of Windows", "运行的 Windows 版本", "can't run on your PC", "network path was", "network name cannot",
    "找不到网络", "could not find host", "找不到主机", "service name is invalid", "服务名无效", "as an installed service", "服务未安装", "service could not be", "service is not started",
    "service has already been", "服务无法启动", "The process \"", "没有找到进程", "System error ", "发生系统错误", "Systemfehler ", "erreur système ", "[SC] ", "Error 1", "Error 2", "Error 5",
    "Error 3", "错误 1", "错误 2", "错误 5", "错误1", "错误5", "ERROR 1",
  ],
  (full, number, { lines }) => {
    const line = full.trim();
    return readNumbered(line, number, lines) ?? readSaying(line, number);
  },
);

function readSaying(line: string, number: number) {
  const saying = SAYINGS.find(({ pattern }) => pattern.test(line));
  if (!saying || inProse(line)) return undefined;
  const { category, confidence = LIKELY } = saying;
  return {
    runtime: "shell" as const,
    lines: [number, number] as [number, number],
    confidence,
    message: line,
    category,
  };
}

function readNumbered(line: string, number: number, lines: readonly string[]) {
  const groups = NUMBERED.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
  const category = win32Category(Number(groups?.number));
  if (!groups || (category === undefined && !/^\[SC\]|^System error|^发生系统错误/.test(line))) return undefined;
  const below = lines.slice(number, number + REACH).findIndex((text) => text.trim() !== "");
  const meaning = groups.message?.trim() || (below < 0 ? "" : lines[number + below]!.trim());
  const end = groups.message?.trim() || below < 0 ? number : number + below + 1;
  return {
    runtime: "shell" as const,
    lines: [number, end] as [number, number],
    confidence: /^\[SC\]|^System|^发生/.test(line) ? CERTAIN : STRONG,
    code: groups.number,
    message: meaning || line,
    category,
  };
}
