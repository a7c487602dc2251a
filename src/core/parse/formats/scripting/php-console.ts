/**
 * Exceptions as the consoles of Symfony, Composer and Laravel show them: `In File.php line 3:` above an indented box, Collision's
 * `  at file.php:3` with an excerpt, and the error page's `(1/2) SomeException`.
 * https://github.com/symfony/symfony/blob/7.0/src/Symfony/Component/Console/Application.php
 */
import { catalogue } from "../../../catalogue/index.ts";
import { categoryOf } from "../../../catalogue/translate.ts";
import type { Cause, Finding, Frame } from "../../../types.ts";
import { CERTAIN, ENCLOSING, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { phpCategory, phpFacts } from "../../shared/php-category.ts";
import { CLASS } from "../../shared/php-trace.ts";

const MAX_BOX_LINES = 40;
const MAX_CAUSES = 10;
const PLACE = /^In (\S{1,200}\.php|\S{1,200}) line (\d{1,7}):$/;
const BOX_TYPE = new RegExp(String.raw`^\s{0,4}\[(${CLASS})(?: \((\w{1,20})\))?\]\s{0,300}$`);
const USAGE =
  /^\s{2}((?:Command ".{1,200}" is not defined|There are no commands defined in the ".{1,200}" namespace|Not enough arguments|Too many arguments|No arguments expected|The ".{1,100}" (?:option|argument) (?:does not|requires|cannot)|An option (?:with shortcut|named)).{0,400})$/;
const BADGE =
  /^\s{1,4}ERROR {1,2}((?:Command ".{1,200}" is not defined|There are no commands defined|.{1,300}\bartisan\b|SQLSTATE).{0,300})$/;
const COLLISION = new RegExp(String.raw`^\s{0,4}(${CLASS})(?: {1,2}: (.{1,1500}))?$`);
const COLLISION_PLACE = /^\s{0,4}at (\S{1,400}\.php):(\d{1,7})$/;
/** The calls below, numbered: the call and its place, or in later versions the place and the call. */
const TRACE = /^\s{0,4}Exception trace:$/;
const NUMBERED = /^\s{1,6}\d{1,4} {2,4}(\S.{0,1500})$/;
const TRACE_PLACE = /^\s{0,12}(\S{1,400}\.php):(\d{1,7})$/;
const MOST_TRACE_LINES = 200;
const TRACE_REACH = 40;
const PAGE = /^\((\d{1,2})\/(\d{1,2})\) ([A-Z]\w{0,100}?(?:Exception|Error))(?![a-z])(.{0,1800})$/;
const PAGE_FRAME = /(?:^|\))in (\S{1,300}\.php)(?: \(line (\d{1,7})\)| line (\d{1,7}))/;
const PAGE_PLACE = /^in (\S{1,300}\.php)(?: \(line (\d{1,7})\)| line (\d{1,7}))/;
const isBlank = (line = "") => line.trim() === "";

interface Box {
  type?: string;
  code?: string;
  message: string;
  end: number;
}

/** The indented lines of a box: maybe a class, then the message, wrapped at the console's width. */
function readBox(lines: readonly string[], from: number): Box | undefined {
  let at = from;
  while (at < from + 3 && isBlank(lines[at])) at++;
  const typed = BOX_TYPE.exec(lines[at] ?? "");
  if (typed) at++;
  const box = lines.slice(at, at + MAX_BOX_LINES);
  const isFlush = typed !== null && /^\S/.test(box[0] ?? "");
  const border = box.findIndex((line) => (isFlush ? isBlank(line) : !line.startsWith(" ")));
  const text = (border < 0 ? box : box.slice(0, border)).map((line) => line.trim());
  if (text.length === 0) return undefined;
  const widest = Math.max(...box.slice(0, text.length).map((line) => line.length));
  const message = text.reduce((said, next, index) =>
    isBroken(box[index - 1] ?? "", next, widest) ? said + next : `${said}\n${next}`,
  );
  return { type: typed?.[1], code: typed?.[2], message, end: at + text.length };
}

/** The least width of a terminal's box that counts as one. */
const LEAST_WIDTH = 70;

/** Whether a line fills the box, and the next goes on in the middle of its last word. */
function isBroken(line: string, next: string, widest: number): boolean {
  return line.length === widest && widest >= LEAST_WIDTH && /\w$/.test(line) && /^[a-z\d_]/.test(next);
}

/** Of a message that was broken inside a word, the whole tells the category. */
function facts(message: string): Pick<Finding, "code" | "category"> {
  const { code, category } = phpFacts(message);
  const whole = message.replaceAll("\n", " ");
  const glued = message.replaceAll("\n", "");
  const known = [whole, glued].map((text) => phpCategory(text) ?? categoryOf(text, catalogue())).find((one) => one);
  return { code, category: category ?? (code ? undefined : (known ?? boxCategory(whole))) };
}

function boxCategory(message: string): Finding["category"] {
  if (/is not defined|no commands defined|Could not find package|could not be found/.test(message)) return "not-found";
  if (/valid JSON|Parse error/.test(message)) return "syntax";
  return /arguments|option/.test(message) ? "invalid-input" : undefined;
}

/** Boxes that follow one another: the exception and those that led to it. */
function readBoxes(lines: readonly string[], at: number): Finding | undefined {
  const boxes: (Box & { file?: string; line?: number })[] = [];
  let end = at;
  while (boxes.length <= MAX_CAUSES) {
    let start = end;
    while (start < end + 4 && isBlank(lines[start])) start++;
    const [, file, line] = PLACE.exec(lines[start] ?? "") ?? [];
    const typed = BOX_TYPE.test(lines[start] ?? "");
    const box = file !== undefined || typed ? readBox(lines, typed ? start : start + 1) : undefined;
    if (!box) break;
    boxes.push({ ...box, file, line: line ? Number(line) : undefined });
    end = box.end;
  }
  const [primary, ...causes] = boxes;
  if (!primary) return undefined;
  const { type, message, file, line } = primary;
  const location = file === undefined ? undefined : { file, line };
  return { ...base(at, end), type, message, ...facts(message), location, causes: causes.map(toCause) };
}

const toCause = ({ type, message }: Box): Cause => ({ type, message });
const base = (at: number, end: number): Finding => ({
  runtime: "php",
  lines: [at + 1, end],
  confidence: CERTAIN,
  severity: "fatal",
});

/** The calls that Collision lists below its excerpt, and the index behind them. */
function traceBelow(lines: readonly string[], from: number): { frames: Frame[]; end: number } {
  const title = lines.slice(from, from + TRACE_REACH).findIndex((line) => TRACE.test(line));
  if (title < 0) return { frames: [], end: from };
  const frames: Frame[] = [];
  let end = from + title + 1;
  for (let at = end; at < Math.min(lines.length, end + MOST_TRACE_LINES); at++) {
    const call = NUMBERED.exec(lines[at] ?? "")?.[1];
    const [, file, row] = TRACE_PLACE.exec(lines[at + 1] ?? "") ?? [];
    if (call === undefined || file === undefined) continue;
    frames.push({ function: call.split("(", 1)[0], file, line: Number(row) });
    end = at + 2;
  }
  return { frames, end };
}

function readCollision(lines: readonly string[], at: number): Finding | undefined {
  const [, type, inline] = /Exception|Error/.test(lines[at]!) ? (COLLISION.exec(lines[at]!) ?? []) : [];
  if (type === undefined || !/\\|Exception$|Error$/.test(type)) return undefined;
  const below = lines.slice(at + 1, at + MAX_BOX_LINES);
  const atPlace = below.findIndex((line) => COLLISION_PLACE.test(line));
  const [, file, line] = COLLISION_PLACE.exec(below[atPlace] ?? "") ?? [];
  if (file === undefined) return undefined;
  const text = below.slice(0, atPlace).map((one) => one.trim());
  const start = text.findIndex((one) => one !== "");
  const message =
    inline ?? text.slice(start, text.indexOf("", start) < 0 ? undefined : text.indexOf("", start)).join("\n");
  const place = { file, line: Number(line) };
  const { frames, end } = traceBelow(lines, at + 2 + atPlace);
  return {
    ...base(at, end),
    type,
    message,
    ...facts(message),
    location: place,
    frames: frames.length > 0 ? [place, ...frames] : [],
  };
}

/** The HTML page as text: the last exception comes first, with its number of how many. */
function readPage(lines: readonly string[], at: number): Finding | undefined {
  const [, , , type, glued = ""] = PAGE.exec(lines[at] ?? "") ?? [];
  if (type === undefined) return undefined;
  const below = lines.slice(at + 1, at + 8);
  const place = below.map((line) => PAGE_PLACE.exec(line)).find((match) => match !== null);
  const message = glued.trim() || below.find((line) => !isBlank(line))?.trim() || undefined;
  const location = place ? { file: place[1], line: Number(place[2] ?? place[3]) } : undefined;
  return {
    ...base(at, at + 1),
    confidence: STRONG,
    type,
    message,
    ...facts(message ?? ""),
    location,
    frames: pageFrames(lines, at),
  };
}

/** The page's frames as text: `in Connection.php line 647`, then `at Engine->get(…)in View.php line 137`. */
function pageFrames(lines: readonly string[], at: number): Frame[] {
  return linesBelow(lines, at, (line) => !PAGE.test(line)).flatMap((line) => {
    const [, file, row, bare] = PAGE_FRAME.exec(line) ?? [];
    return file === undefined ? [] : [{ file, line: Number(row ?? bare) }];
  });
}

function readUsage(lines: readonly string[], at: number): Finding | undefined {
  const message = (USAGE.exec(lines[at] ?? "") ?? BADGE.exec(lines[at] ?? ""))?.[1]?.trim();
  return message === undefined ? undefined : { ...base(at, at + 1), confidence: ENCLOSING, message, ...facts(message) };
}

/** By how the line begins, as most lines are none of these. */
function read(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at]!;
  if (!" I([".includes(line.charAt(0))) return undefined;
  const isCut =
    line.startsWith("[") &&
    /^ {0,2}\S/.test(lines[at + 1] ?? "") &&
    BOX_TYPE.test(line) &&
    /\\|Exception|Error/.test(line);
  if (line.startsWith("In ") || isCut || /^ {1,4}\[/.test(line)) return readBoxes(lines, at);
  if (line.startsWith("(")) return readPage(lines, at);
  return /^ {0,4}\S/.test(line) ? (readUsage(lines, at) ?? readCollision(lines, at)) : undefined;
}

export const phpConsole = blockFormat(
  "php-console",
  ["In ", "Exception", "Error", 'Command "', " arguments", " option", "There are no commands"],
  read,
);
