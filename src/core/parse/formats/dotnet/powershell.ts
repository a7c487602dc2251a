/** Errors of Windows PowerShell 5 with their place and record: `At line:1 char:1 … + CategoryInfo … + FullyQualifiedErrorId`. */
import type { Finding, Format } from "../../../types.ts";
import { powershellCategory } from "../../categories/powershell.ts";
import { windowsCodeCategory } from "../../categories/windows.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_MESSAGE_LINES = 25;
const MOST_RECORD_LINES = 16;

/** `At line:1 char:1`, `At C:\x.ps1:33 char:208`, and the same in the languages of Windows. */
const PLACE =
  /^\s{0,8}(?:At|所在位置|位於|發生位置|In|En|Em|Au caractère|発生場所|위치|строка|W|In riga) ?(?:line|行|線|Zeile|línea|linha|Ligne|줄|wiersz|riga)?:? ?(?<file>(?:[A-Za-z]:|[\\/~.<]).{0,400}?)?:?\s?(?<line>\d{1,7}) ?:? ?(?:char|字符|字元|文字|Zeichen|[Cc]arácter|caractere|[Cc]aractère|знак|문자|carattere|znak)?\s?: ?(?<column>\d{1,6})$/;
const CATEGORY_INFO = /^\s{0,20}\+ CategoryInfo\s{1,20}: (?<rest>.*)$/;
const ERROR_ID = /^\s{0,20}\+ FullyQualifiedErrorId : (?<rest>.*)$/;
const INFO = /^(?<category>\w{3,30}): \(.{0,600}?\) \[.{0,200}?\](?:, (?<type>[\w.]{3,200}))?/;
/** What ends the search for the beginning of a message. */
const BOUNDARY = /^\s{0,4}$|^PS [A-Z]:\\.{0,200}>|^PS .{0,200}>|^[A-Z]:\\.{0,200}>|^\s{0,20}\+ /;
const COMMAND = /^(?:[^\s:]{1,300}|[A-Za-z]:[^:]{1,300}) : (?<message>\S.*)$/;
/** The source below the place; a parser's message follows it. */
const SOURCE = /^\s{0,20}\+ /;
const HRESULT = /\b0x8[0-9A-Fa-f]{7}\b/;

/** The beginning of a place that was wrapped at the console's width, in the middle of its file. */
const WRAPPED_PLACE = /^(?:At|所在位置) (?:[A-Za-z]:)?[\\/].{60,400}$/;
/** A cmdlet's name, with which its message begins whatever was printed above. */
const CMDLET = /^[A-Z][a-z]{1,20}-[A-Z]\w{1,40} : \S/;

/** The place that begins at index `at`, on one line or wrapped onto the next. */
function placeAt(lines: readonly string[], at: number): RegExpExecArray | null {
  const line = matchable(lines[at]);
  return PLACE.exec(WRAPPED_PLACE.test(line) && !PLACE.test(line) ? line + matchable(lines[at + 1]) : line);
}

/** A long line is wrapped at the console's width; its parts are indented by three. */
function joined(lines: readonly string[], at: number, shape: RegExp): { text: string; end: number } {
  let text = shape.exec(matchable(lines[at]))?.groups?.rest ?? "";
  let end = at;
  while (end + 1 < lines.length && /^ {2,5}[^\s+]/.test(lines[end + 1] ?? "") && end - at < 6)
    text += matchable(lines[++end]).trim();
  return { text, end };
}

/** The record's first line, from which the message stands above and the id below. */
function readRecord(lines: readonly string[], at: number) {
  const info = joined(lines, at, CATEGORY_INFO);
  const offset = lines.slice(info.end + 1, info.end + 4).findIndex((line) => ERROR_ID.test(matchable(line)));
  const id = offset < 0 ? undefined : joined(lines, info.end + 1 + offset, ERROR_ID);
  const { category, type } = INFO.exec(info.text)?.groups ?? {};
  return { category, type, id: id?.text.split(",", 1)[0]?.trim(), end: id?.end ?? info.end };
}

/** Where the message begins: below a blank line, a prompt or the record before. */
function messageStart(lines: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && end - start < MOST_MESSAGE_LINES && !BOUNDARY.test(matchable(lines[start - 1]))) {
    start--;
    if (CMDLET.test(matchable(lines[start]))) break;
  }
  return start;
}

/** The line that tells the place, between the message and the record. */
function placeAbove(lines: readonly string[], record: number): number | undefined {
  for (let at = record - 1; at >= Math.max(0, record - MOST_RECORD_LINES); at--) {
    if (placeAt(lines, at)) return at;
    if (CATEGORY_INFO.test(matchable(lines[at]))) return undefined;
  }
  return undefined;
}

/** The message without the command that is printed before it. */
function readMessage(lines: readonly string[]): string {
  const [first = "", ...rest] = lines.map((line) => line.trim());
  const message = COMMAND.exec(matchable(first))?.groups?.message ?? first;
  return [message, ...rest].join("\n");
}

function readAt(lines: readonly string[], at: number): Finding | undefined {
  if (!CATEGORY_INFO.test(matchable(lines[at]))) return undefined;
  const record = readRecord(lines, at);
  const place = placeAbove(lines, at);
  const start = messageStart(lines, place ?? at);
  const above = readMessage(lines.slice(start, place ?? at));
  const message =
    above ||
    readMessage(
      lines
        .slice(place ?? at, at)
        .filter((line) => !SOURCE.test(matchable(line)))
        .slice(1),
    );
  const { file, line, column } = placeAt(lines, place ?? -1)?.groups ?? {};
  const code = HRESULT.exec(matchable(message))?.[0];
  return {
    runtime: "shell",
    lines: [start + 1, record.end + 1],
    confidence: CERTAIN,
    type: record.type,
    message: message || undefined,
    code: code ?? record.id,
    category:
      (code === undefined ? undefined : windowsCodeCategory(code)) ??
      powershellCategory(message, record.id, record.category),
    location: line === undefined ? undefined : { file, line: Number(line), column: Number(column) },
  };
}

/** A record that was cut off behind the place. */
function readUnfinished(lines: readonly string[], at: number): Finding | undefined {
  const groups = PLACE.exec(matchable(lines[at]))?.groups;
  if (!groups || !/^\s{0,20}\+ /.test(matchable(lines[at + 1]))) return undefined;
  const start = messageStart(lines, at);
  const message = readMessage(lines.slice(start, at));
  if (message === "") return undefined;
  const { file, line, column } = groups;
  return {
    runtime: "shell",
    lines: [start + 1, at + 2],
    confidence: STRONG,
    message,
    category: powershellCategory(message),
    location: { file, line: Number(line), column: Number(column) },
  };
}

export const powershell: Format = {
  name: "powershell",
  anchors: ["+ CategoryInfo", "At line:", " char:", "字符: ", "字符:"],
  parse({ lines }) {
    const records = lines.flatMap((_, at) => readAt(lines, at) ?? []);
    const taken = (at: number) => records.some((record) => record.lines[0] <= at + 1 && at + 1 <= record.lines[1]);
    const unfinished = lines.flatMap((_, at) => (taken(at) ? [] : (readUnfinished(lines, at) ?? [])));
    const found = [...records, ...unfinished];
    return found.length > 0 ? found : undefined;
  },
};
