/** Errors of PowerShell 7 as its concise view prints them: `Get-Item: /srv/x.ps1:3:1`, then `Line |` and the excerpt; or on one line. */
import type { Finding, Format } from "../../../types.ts";
import { powershellCategory } from "../../categories/powershell.ts";
import { windowsCodeCategory } from "../../categories/windows.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { inProse } from "../../shared/prose.ts";
import { matchable } from "../../shared/lines.ts";

const HEADER =
  /^(?<name>[^\s:|][^:|]{0,300}|&|[A-Za-z]:\\[^:|]{1,300}): ?(?:(?<file>\S.{0,400}?):(?<line>\d{1,7})(?::(?<column>\d{1,6}))?)?$/;
const LINE = /^Line \|$/;
const NUMBERED = /^\s{0,8}(?<number>\d{1,7}) \|/;
const GUTTER = /^\s{2,10}\| ?(?<text>.*)$/;
/** Cmdlets are named by approved verbs: https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands */
const CMDLET =
  /^(?<name>(?:Add|Clear|Close|Compare|Complete|Compress|Connect|Convert|ConvertFrom|ConvertTo|Copy|Disable|Disconnect|Dismount|Enable|Enter|Exit|Expand|Export|Find|ForEach|Format|Get|Import|Initialize|Install|Invoke|Join|Limit|Measure|Mount|Move|New|Open|Out|Publish|Push|Pop|Read|Receive|Register|Remove|Rename|Repair|Request|Reset|Resize|Resolve|Restart|Restore|Resume|Save|Search|Select|Send|Set|Show|Skip|Split|Start|Stop|Submit|Suspend|Switch|Sync|Tee|Test|Trace|Unblock|Uninstall|Unlock|Unregister|Update|Use|Wait|Where|Watch|Write)-[A-Z]\w{1,60}) ?: (?<message>[A-Z"'].{3,1900}|\S.{0,200}\s\S.{0,1700})$/;
const EXCEPTION = /Exception$/;
const HRESULT = /\b0x8[0-9A-Fa-f]{7}\b/;
const MOST_LINES = 40;

/** The excerpt's last lines in the gutter are the message; the source and its underline come first. */
function readExcerpt(lines: readonly string[], at: number) {
  const gutter: string[] = [];
  let number: number | undefined;
  let end = at;
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = matchable(lines[next]);
    const numbered = NUMBERED.exec(line)?.groups?.number;
    const text = GUTTER.exec(line)?.groups?.text;
    if (numbered === undefined && text === undefined) break;
    number ??= numbered === undefined ? undefined : Number(numbered);
    if (text !== undefined && !/^[\s~]{0,2000}$/.test(text)) gutter.push(text.trim());
    end = next;
  }
  return { message: gutter.join("\n"), number, end };
}

function readBlock(lines: readonly string[], at: number): Finding | undefined {
  if (!LINE.test(matchable(lines[at]))) return undefined;
  const groups = HEADER.exec(matchable(lines[at - 1]).trim())?.groups;
  const { message, number, end } = readExcerpt(lines, at);
  if (message === "") return undefined;
  const { name = "", file, line, column } = groups ?? {};
  return {
    runtime: "shell",
    lines: [groups ? at : at + 1, end + 1],
    confidence: groups ? CERTAIN : STRONG,
    type: EXCEPTION.test(name) ? name : undefined,
    ...said(message, name),
    location: {
      file,
      line: line === undefined ? number : Number(line),
      column: column === undefined ? undefined : Number(column),
    },
  };
}

/** The name before the colon is a command, a category or an exception. */
function said(message: string, name: string): Pick<Finding, "message" | "code" | "category"> {
  const code = HRESULT.exec(matchable(message))?.[0];
  const category = powershellCategory(message, "", name);
  return { message, code, category: (code === undefined ? undefined : windowsCodeCategory(code)) ?? category };
}

/** What has a record below is the older console's. */
const hasRecord = (lines: readonly string[], at: number): boolean =>
  lines.slice(at + 1, at + 17).some((line) => line.includes("+ CategoryInfo"));

function readCmdlet(lines: readonly string[], index: number): Finding | undefined {
  const line = matchable(lines[index]).trimEnd();
  const { message } = CMDLET.exec(line)?.groups ?? {};
  if (message === undefined || inProse(line) || hasRecord(lines, index)) return undefined;
  return { runtime: "shell", lines: [index + 1, index + 1], confidence: STRONG, ...said(message, "") };
}

export const powershell7: Format = {
  name: "powershell-7",
  anchors: [
    "Line |",
    ...[
      "Get",
      "Set",
      "New",
      "Remove",
      "Invoke",
      "Import",
      "Install",
      "Connect",
      "Start",
      "Stop",
      "Add",
      "Copy",
      "Move",
      "Test",
      "Update",
      "Out",
      "Write",
      "Find",
      "Enter",
      "Enable",
      "Restart",
      "Register",
      "Resolve",
      "Export",
      "Expand",
      "ConvertFrom",
      "ConvertTo",
      "Publish",
      "Select",
      "Unblock",
      "Uninstall",
      "Disable",
      "Rename",
      "Save",
      "Wait",
      "Join",
      "Mount",
    ].map((verb) => `${verb}-`),
  ],
  parse({ lines }) {
    const found = lines.flatMap((_, at) => readBlock(lines, at) ?? readCmdlet(lines, at) ?? []);
    return found.length > 0 ? found : undefined;
  },
};
