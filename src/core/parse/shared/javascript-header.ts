/** The line that names a JavaScript error: `TypeError: x is not a function`, `Error [ERR_X]: message`, `[Error: message]`. */
import { withoutLeads } from "./lead.ts";

export interface Header {
  type: string;
  /** As printed on the line; empty when the message begins on the next one. */
  message: string;
  code?: string;
}

const HEADER =
  /^(Invariant Violation|Svelte error|[A-Za-z_$][\w$.]{0,120})(?: ?\[([\w$.-]{1,80})\]| \(DOM Exception \d{1,3}\))?(?:: ?(?!\/\/)(.*)|$)/;
/** The event of the process that told of it. */
const EVENT = /^(?:unhandledRejection|uncaughtException): (?=[A-Z]\w{0,60}(?: \[\w{1,60}\])?: )/;
const INLINE = /(?<=[\s()])[A-Z][\w$.]{0,120}(?: \[[\w$.-]{1,80}\])?: /g;
/** The right side of a box that a terminal program drew. */
const BORDER = /\s{2,200}│$/;
/** A class whose name a minifier shortened, behind a program's words. */
const TAGGED = /(?<=\s)[A-Za-z_$][\w$]{0,60} \[(?:[A-Z]\w{0,60})?Error\]: /;
const ERROR_NAME = /(?:Error|Exception|Rejection|Violation|^Svelte error)\d?$/;
/** Firebase tells its code in the message: `[code=permission-denied]: …`, `Firebase: Error (auth/wrong-password).` */
const CODE_WITHIN =
  /^\[code=([a-z/-]{3,60})\]|\(((?:auth|app|app-check|firestore|storage|functions|messaging|database|installations|remote-config|analytics)\/[a-z-]{3,60})\)\.?$/;
const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^E[A-Z0-9]{2,}$|^\d{4,6}$/;

/** Svelte gives its code in place of a message, which follows on the next line. */
const SVELTE_CODE = /^[a-z]{2,20}(?:_[a-z]{2,20}){1,8}$/;

/** Reads `Name: message` or `Name [CODE]: message` from the start of a line, whatever the name. */
export function parseNamed(line: string): Header | undefined {
  const match = HEADER.exec(line.slice(0, 2000).replace(EVENT, ""));
  if (!match) return undefined;
  const [, type = "", tag = "", message = ""] = match;
  if (type === "Svelte error" && SVELTE_CODE.test(message)) return { type, message: "", code: message };
  const within = type === "FirebaseError" ? CODE_WITHIN.exec(message.trim())?.slice(1).find(Boolean) : undefined;
  return { type, message: message.trim(), code: CODE.test(tag) ? tag : within };
}

/** Reads an error's name and message from the start of a line, in brackets or not. The name must be an error's. */
export function parseHeader(line: string): Header | undefined {
  // A message of several lines closes its bracket on a later one.
  const inner = /^\[([A-Z].{0,1989}?)(?:\](?: \{.{0,200})?)?$/.exec(line.trim())?.[1];
  const header = parseNamed((inner ?? line).replace(BORDER, ""));
  return header && ERROR_NAME.test(header.type) ? header : undefined;
}

/** Reads the header of an error from a line that may begin with a log prefix or a short lead-in. */
export function parseLedHeader(line: string): Header | undefined {
  if (!/Error|Exception|Rejection|Violation|Svelte error/.test(line)) return undefined;
  for (const rest of withoutLeads(line)) {
    const header = parseHeader(rest);
    if (header) return header;
  }
  return undefined;
}

/** Reads a header from anywhere in a line. Only for a line known to stand above a stack. */
function findInLine(line: string): Header | undefined {
  const led = parseLedHeader(line);
  if (led) return led;
  const cut = line.slice(0, 2000);
  for (const { index } of cut.matchAll(INLINE)) {
    const header = parseHeader(cut.slice(index));
    if (header) return header;
  }
  const tagged = TAGGED.exec(cut);
  return tagged ? parseNamed(cut.slice(tagged.index)) : undefined;
}

/** node-postgres names its errors in lower case; a program's words may stand before the name. */
const LOWER_CASE = /\serror: (\S.{0,1990})$/;

/** A console logger's mark, as AdonisJS sets it. */
const LEVEL = /^\[ (?:error|fatal) \] /;
const MOST_MESSAGE_LINES = 40;

/** A command's name or label, quoted at the end of a message that begins right below Node's excerpt. */
const LABEL = /^[a-z][\w.-]{0,30}$/;
const NEAR = 15;
const isCarets = (line: string): boolean => /^\s{0,200}\^+\s{0,200}$/.test(line.slice(0, 500));

export interface FoundHeader extends Header {
  /** Index of its line. */
  at: number;
}

/**
 * Looks for the header above a stack.
 * @param stack index of the first frame
 * @param floor index of the first line that may be read
 * @returns the header with its index, or undefined; an unusual name (`NoSuchKey: …`) counts right above the frames only
 */
export function findHeader(lines: readonly string[], stack: number, floor: number): FoundHeader | undefined {
  const adjacent = stack > floor ? readAdjacent(lines, stack - 1) : undefined;
  const quotes = LABEL.test(adjacent?.type ?? "") && lines.slice(Math.max(floor, stack - NEAR), stack).some(isCarets);
  let found: FoundHeader | undefined;
  for (let at = stack - 1; at >= Math.max(floor, stack - MOST_MESSAGE_LINES); at--) {
    const line = lines[at] ?? "";
    if (line.trim() === "" && (found ?? (quotes ? undefined : adjacent))) break;
    const header = found && !continues(lines[found.at], line) ? undefined : findInLine(line);
    if (header) found = { ...header, at };
  }
  return outermost(lines, found, floor) ?? adjacent;
}

const PLAIN = /^[A-Z][\w'"’`(),. -]{3,300}$|^[\w$.]{1,100} is not (?:defined|iterable|a function|a constructor)$/;
/** Next sets its mark before a message, maybe behind a bar of progress. */
const MARKED = /^.{0,80}⨯ (\S.{3,1500})$/;
const TITLE = /\b(?:stack|trace|frames?)\b/i;

/** The message right above the frames at `stack`, where what was thrown has no name: `[ERROR] Timed Out`. */
export function plainMessage(lines: readonly string[], stack: number): string | undefined {
  const line = (lines[stack - 1] ?? "").slice(0, 2000).trimEnd();
  const marked = MARKED.exec(line)?.[1];
  if (marked !== undefined) return marked;
  const said = [...withoutLeads(line)].at(-1) ?? "";
  return PLAIN.test(said) && !TITLE.test(said) ? said : undefined;
}

/** Right below the carets of Node's excerpt stands the header, whatever errors its message lists. */
function outermost(lines: readonly string[], found: FoundHeader | undefined, floor: number): FoundHeader | undefined {
  if (!found) return undefined;
  let { at } = found;
  while (at > Math.max(floor, found.at - NEAR) && (lines[at - 1] ?? "").trim() !== "") at--;
  if (at === found.at || !isCarets(lines[at - 2] || "-")) return found;
  const header = parseHeader((lines[at] ?? "").slice(0, 2000));
  return header ? { ...header, at } : found;
}

/** An indented header goes on with the message of one above it. */
function continues(below: string | undefined, above: string): boolean {
  return /^\s/.test(below ?? "") && /^\S/.test(above);
}

/** Behind a label stands a class: `Stack Trace: Response: Internal Server Error`. */
const CLASS = /^[A-Z](?:[a-z]\w{1,60})?$/;
/** A console's place of a script is no name. */
const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|html?)$/;

/** The header in the line right above the frames, whatever its name. */
function readAdjacent(lines: readonly string[], at: number): FoundHeader | undefined {
  const line = (lines[at] ?? "").slice(0, 2000).replace(LEVEL, "");
  for (const rest of withoutLeads(line)) {
    const named = parseNamed(rest);
    if (named?.message && (rest === line ? !SCRIPT.test(named.type) : CLASS.test(named.type))) return { ...named, at };
  }
  const message = LOWER_CASE.exec(line)?.[1];
  return message === undefined ? undefined : { type: "error", message, at };
}
