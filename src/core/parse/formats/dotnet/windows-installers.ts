/** msiexec, winget, Chocolatey, Scoop, DISM, Windows Update and the Store. */
import type { Finding } from "../../../types.ts";
import { win32Category, windowsCodeCategory } from "../../categories/windows.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { inProse } from "../../shared/prose.ts";

interface Pattern {
  pattern: RegExp;
  category?: Finding["category"];
  confidence?: number;
}

const PATTERNS: readonly Pattern[] = [
  // Windows Installer
  { pattern: /(?<message>Error (?<code>1[3-9]\d\d|2[35789]\d\d)\. ?\S.{3,600})$/ },
  {
    pattern:
      /(?<message>Product: .{1,200} -- (?:Installation (?:operation )?failed|Error \d{4,5}\. .{1,400}|.{0,80}failed)\.?)$/,
    category: "deployment",
  },
  {
    pattern: /(?<message>(?:Installation success or error status:|MainEngineThread is returning) (?<code>1[56]\d\d))/,
    category: "deployment",
    confidence: CONSEQUENCE,
  },
  {
    pattern:
      /(?<message>(?:(?:installer|msiexec|MSI|setup|uninstall(?:er)?)\b.{0,80}? (?:failed with|exited with|returned)(?: (?:exit|error))? code):? ?(?<code>1[56]\d\d|-?\d{8,11}|0x[0-9a-fA-F]{8}))\b/i,
    category: "deployment",
  },
  {
    pattern:
      /^(?<message>The installation of .{1,200} (?:has )?failed.{0,300}|Installer failed with exit code: (?<code>-?\d{1,11}|0x[0-9a-fA-F]{8}))/,
    category: "deployment",
  },
  {
    pattern:
      /^(?<message>(?:This installation package could not be opened|The Windows Installer Service could not be accessed|Another installation is (?:already )?in progress|There is a problem with this Windows Installer package|The older version of .{1,200} cannot be removed).{0,300})$/,
    category: "deployment",
  },
  // WiX's bootstrapper
  {
    pattern:
      /^\[[0-9A-F]{4,8}:[0-9A-F]{4,8}\]\[[\d:T-]{19}\]e\d{3}: (?:Error (?<code>0x[0-9a-fA-F]{8}): )?(?<message>\S.{2,600})$/,
    category: "deployment",
  },
  // The Windows Subsystem for Linux says in words what went wrong, and below where
  { pattern: /^(?<message>(?:Error code|错误代码): ?(?<code>Wsl\/[\w/.-]{3,200}))$/ },
  // winget
  { pattern: /^(?<code>0x8[0-9a-fA-F]{7}) : (?<message>\S.{2,400})$/ },
  {
    pattern:
      /^(?<message>(?:No package found matching input criteria\.|No installed package found matching input criteria\.|No applicable (?:installer|upgrade) found.{0,100}|找不到与输入条件匹配的程序包。))$/,
    category: "not-found",
  },
  {
    pattern:
      /^(?<message>(?:Failed when (?:searching|opening|updating) source.{1,200}|Failed in attempting to update the source: .{1,80}|Installer hash does not match.{0,200}))$/,
    category: "connection",
  },
  // Chocolatey
  {
    pattern: /^(?:ERROR: )?(?<message>The package was not found with the source\(s\) listed\.?.{0,100})$/,
    category: "not-found",
  },
  {
    pattern: /^(?<message>\S{1,120} not installed\. The package was not found with the source\(s\) listed\.)$/,
    category: "not-found",
  },
  {
    pattern: /^(?<message>The (?:install|upgrade|uninstall) of \S{1,120} was NOT successful\.)$/,
    category: "deployment",
    confidence: LIKELY,
  },
  {
    pattern: /^\s{0,4}(?:- )?(?<message>\S{1,120} \(exited (?<code>-?\d{1,11})\) - .{1,400})$/,
    category: "deployment",
  },
  {
    pattern: /^(?:ERROR: )?(?<message>Exit code (?:was|returned was) '(?<code>-?\d{1,11})'.{0,200})$/,
    category: "deployment",
  },
  {
    pattern:
      /^(?:ERROR: )?(?<message>The remote file either doesn't exist, is unauthorized, or is forbidden for url .{1,300})$/,
    category: "not-found",
  },
  {
    pattern:
      /^(?<message>Chocolatey (?:installed|upgraded|uninstalled) \d{1,4}\/\d{1,4} packages\. [1-9]\d{0,3} packages? failed\.?)$/,
    category: "deployment",
    confidence: CONSEQUENCE,
  },
  {
    pattern: /^(?:ERROR: )?(?<message>Hash check failed!|Couldn't find manifest for '.{1,100}'.{0,60})$/,
    category: "constraint",
  },
  // DISM, Windows Update, the Store
  { pattern: /^(?<message>Error: (?<code>0x8[0-9a-fA-F]{7}|740|87|2|3|5|50|112|267|1392|1726|14098|14107))$/ },
  {
    pattern:
      /^(?<message>(?:Installation Failure|安装失败)[:：] ?Windows .{0,40}(?:error|错误) ?(?<code>0x[0-9A-Fa-f]{8})[:：].{1,300})$/,
  },
  { pattern: /^(?<message>.{1,200} - (?:Error|错误) (?<code>0x8[0-9a-fA-F]{7}))$/ },
  {
    pattern: /^(?<message>(?:Add-AppxPackage|Deployment failed with HRESULT): ?(?<code>0x[0-9A-Fa-f]{8}), .{1,500})$/,
    category: "deployment",
  },
  {
    pattern:
      /(?<message>(?:错误代码|Error code|Fehlercode|Code d'erreur|エラー コード|错误) ?[:：] ?[(（]?(?<code>0x[0-9a-fA-F]{8})[)）]?.{0,200})$/i,
    confidence: LIKELY,
  },
];

const MEANING = /^[A-Z\u4e00-\u9fff].{4,400}[.。]$/;

export const windowsInstallers = lineFormat(
  "windows-installers",
  // prettier-ignore
  [
    "Error 1", "Error 23", "Error 25", "Error 27", "Error 28", "Error 29", "Product: ", "Installation success or", "MainEngineThread is", "installer ", "Installer ", "msiexec", "setup ", "Setup ",
    "The installation of ", "installation package could not", "Another installation is", "older version of", "problem with this Windows Installer", "0x80", "0x8a15", "0x8A15", "0x81", "0x87",
    "No package found matching", "No installed package found", "No applicable ", "找不到与输入条件", "Failed when ", "Failed in attempting", "source(s) listed", "NOT successful",
    "(exited ", "Exit code was '", "Exit code returned was", "remote file either", "Chocolatey ", "Hash check failed", "find manifest for", "Error: 740", "Error: 87", "Error: 50", "Error: 1", "Error: 2",
    "Error: 3", "Error: 5", "]e0", "]e3", "错误代码", "错误: ", "错误：", "rror code: 0x", "rror code: (0x", "rror code 0x", "rror code: Wsl/",
  ],
  (full, number, { lines }) => {
    const line = full.trim();
    for (const { pattern, category, confidence = STRONG } of PATTERNS) {
      const { message, code } = pattern.exec(line)?.groups ?? {};
      if (message === undefined) continue;
      if (!line.includes(" (exited ") && inProse(line)) return undefined;
      const meaning = meaningOf(message, code, lines, number);
      return {
        runtime: "other",
        lines: [number, number],
        confidence: confidence === STRONG && code?.startsWith("0x") ? CERTAIN : confidence,
        message: meaning ?? message,
        code,
        category: categoryOf(code) ?? category ?? commonCategory(meaning ?? ""),
      };
    }
    return undefined;
  },
);

/** What stands in words near an error that is only numbered: DISM's below, that of the subsystem for Linux above. */
function meaningOf(message: string, code: string | undefined, lines: readonly string[], number: number) {
  if (code?.startsWith("Wsl/")) return lines[number - 2]?.slice(0, 1_000).trim() || undefined;
  return /^Error: \S+$/.test(message)
    ? lines.slice(number, number + 4).find((text) => MEANING.test(text.slice(0, 1_000)))
    : undefined;
}

function categoryOf(code: string | undefined): Finding["category"] {
  if (code === undefined) return undefined;
  return /^\d{1,5}$/.test(code) ? win32Category(Number(code)) : windowsCodeCategory(code);
}
