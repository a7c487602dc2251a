/**
 * Errors as PHP itself prints and logs them, in text and in HTML: `PHP Fatal error:  Uncaught Type: message in file:line`, the
 * trace, `thrown in`; and exceptions that a program printed itself. https://www.php.net/manual/en/errorfunc.constants.php
 */
import type { ErrorText, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { oncePerText } from "../../shared/once.ts";
import { inProse } from "../../shared/prose.ts";
import { phpFacts } from "../../shared/php-category.ts";
import { CLASS, readThrownChain, splitPlace, takeCalls, toFrames } from "../../shared/php-trace.ts";

const LABEL =
  /(?:^|[\s"\]:>;])(?:PHP )?(Fatal error|Parse error|Recoverable fatal error|Catchable fatal error|Compile Error|Core error|Warning): {1,2}(\S.{0,1900})$/;
const UNCAUGHT = /^(?:Uncaught |Exception thrown without a stack frame)(?=\S)/;
const TAG = /<\/?(?:br|b|i|p|pre|span|strong|font|div|code|table|tr|td|th|h\d)\b[^<>]{0,200}>/g;
const MAX_LINES = 100;
/** Of warnings those that tell of something that was not done. */
const FAILED =
  /\bfailed\b|\bunable to\b|\bcannot\b|\bcould not\b|\brefused\b|\bdenied\b|\bno such file\b|already sent|gone away|timed out/i;
/** PHP's own log has nothing but what went wrong. */
const LOGGED_WARNING = /^\[\d\d-[A-Z][a-z]{2}-\d{4} [^\]]{8,60}\] PHP Warning: /;
/** A tracker's number behind the title of an issue. */
const ISSUE = /^[^:]{1,200} \(?#\d{1,7}\)?$/;
const THROWN = /^\s{0,8}thrown in .{1,500} on line \d{1,7}/;
/** What stands before an exception that a program printed as a string. */
const STRING = new RegExp(
  String.raw`(?:^(?:Next )?|[\]:] )((?:Uncaught )?(?:exception ')?${CLASS}(?:: .{0,1800}|' with message '.{1,1800})?)$`,
);
const NAMESPACED =
  /^(?:.{0,120}[\]:] )?((?:[A-Z]\w{0,60}\\{1,2}){1,10}\w{0,60}(?:Exception|Error|Failure)): (\S.{0,1500})$/;
/** Classes that JavaScript has too, with what only PHP says behind them. */
const WORDED =
  /^(?:.{0,120}[\]:] )?(?:Uncaught )?((?:Type|Value|ArgumentCount|UnhandledMatch)?Error): ((?:[\w\\:>-]{1,120}\(\):|Argument \d{1,3} passed to |Too few arguments to function |Call to (?:undefined|a member|private|protected) (?:function|method)|Cannot (?:access offset of type|use object of type|assign \w{1,60} to property|unpack|declare|redeclare)|Unsupported operand types: |Class ["'].{1,200}["'] not found|Undefined constant|Typed property |Object of class |Unhandled match case).{0,1500})$/;
const ANNOUNCED = /^\s{0,8}(?:PHP )?Stack trace:$/;

const isHtml = (line: string) => line.includes("</b>:");

/** An error in HTML: its lines without markup, as far as one error goes. */
function readHtml(lines: readonly string[], at: number): Finding | undefined {
  const block = lines.slice(at, at + MAX_LINES).map((line) => line.replace(TAG, "").trimEnd());
  const found = readLabelled(block, 0);
  return found && { ...found, lines: [at + 1, at + found.lines[1]] };
}

/** A fatal error's own trace, as Xdebug and PHP 8.5 print it below. */
function readRaised(said: string, lines: readonly string[], at: number): Finding | undefined {
  const place = splitPlace(said) ?? splitPlace([said, ...lines.slice(at + 1, at + 3)].join(" "));
  if (!place) return undefined;
  const { calls, end } = takeCalls(lines, at + 1);
  const { message, file, line } = place;
  return {
    ...base(at, calls.length > 0 ? end : at + 1),
    message,
    ...phpFacts(message),
    location: { file, line },
    frames: calls.length > 0 ? toFrames({ file, line }, calls) : [],
  };
}

const base = (at: number, end: number): Finding => ({
  runtime: "php",
  lines: [at + 1, end],
  confidence: CERTAIN,
  severity: "fatal",
});

function readUncaught(said: string, lines: readonly string[], at: number): Finding | undefined {
  const chain = readThrownChain(said.replace(UNCAUGHT, "").replace(/\\n.{0,1900}$/, ""), lines, at);
  if (!chain) return undefined;
  const { type, message, frames, end } = chain.last;
  const isClosed = THROWN.test(lines[end] ?? "");
  return { ...base(at, isClosed ? end + 1 : end), type, message, ...phpFacts(message), frames, causes: chain.causes };
}

/** An uncaught exception's line that was cut off before its place. */
function readCut(said: string, at: number): Finding {
  const [, type, message] =
    new RegExp(String.raw`^Uncaught (?:exception ')?(${CLASS})(?:' with message ')?:? ?(.{0,1900})$`).exec(said) ?? [];
  const text = type === undefined ? said : message;
  return { ...base(at, at + 1), confidence: STRONG, type, message: text, ...phpFacts(text) };
}

function readLabelled(lines: readonly string[], at: number): Finding | undefined {
  const [, label = "", said = ""] = LABEL.exec(lines[at]!) ?? [];
  // With its line breaks escaped it is unpacked, and read then.
  if (label === "" || said.includes("\\n#0 ") || ISSUE.test(said)) return undefined;
  if (UNCAUGHT.test(said)) return readUncaught(said, lines, at) ?? readCut(said, at);
  const raised = readRaised(said, lines, at);
  if (label === "Warning") return raised && ofWarning(raised, lines[at]!);
  return raised ?? (/\.php\b|PHP /.test(lines[at]!) ? readCut(said, at) : undefined);
}

/** A warning counts where it tells of something that was not done and nothing graver stands beside it. */
function ofWarning(raised: Finding, line: string): Finding | undefined {
  if (FAILED.test(raised.message ?? "")) return { ...raised, confidence: WEAK, severity: "error" };
  return LOGGED_WARNING.test(line) ? { ...raised, confidence: CONSEQUENCE, severity: "warning" } : undefined;
}

const announces = oncePerText(({ text }) => text.includes("Stack trace:"));

/** `Foo\Bar: message in file:line` with its trace announced below. */
function readPrinted(lines: readonly string[], at: number, text: ErrorText): Finding | undefined {
  if (!announces(text)) return readNamespaced(lines[at]!, at);
  const below = lines.slice(at + 1, at + 20).findIndex((line) => line.endsWith("Stack trace:") && ANNOUNCED.test(line));
  if (below < 0) return readNamespaced(lines[at]!, at);
  const said = isChained(lines, at) ? undefined : STRING.exec(lines[at]!)?.[1];
  const found = said === undefined ? undefined : readUncaught(said.replace(UNCAUGHT, ""), lines, at);
  return found && { ...found, severity: "error" };
}

/** `Next X: …` below the exception that it was thrown for, whose head stands above. */
function isChained(lines: readonly string[], at: number): boolean {
  return (
    lines[at]!.startsWith("Next ") &&
    lines.slice(Math.max(0, at - MAX_LINES), at).some((line) => line.includes("Uncaught "))
  );
}

/** An exception's line alone: only PHP separates namespaces by backslashes, and words its own errors so. */
function readNamespaced(line: string, at: number): Finding | undefined {
  const named = line.includes("\\") ? NAMESPACED.exec(line) : null;
  const [, type, said = ""] = named ?? WORDED.exec(line) ?? [];
  if (type === undefined || inProse(line)) return undefined;
  const { message, file, line: row } = { ...splitPlace(said) };
  const text = message ?? said;
  const location = file === undefined ? undefined : { file, line: row };
  return {
    ...base(at, at + 1),
    severity: "error",
    confidence: named ? LIKELY : STRONG,
    type,
    message: text,
    ...phpFacts(text),
    location,
  };
}

function read(lines: readonly string[], at: number, text: ErrorText): Finding | undefined {
  const line = lines[at]!;
  const labelled = isHtml(line) ? readHtml(lines, at) : readLabelled(lines, at);
  return labelled ?? (/Exception|Error|Throwable/.test(line) ? readPrinted(lines, at, text) : undefined);
}

export const php = blockFormat(
  "php",
  [" error: ", "error</b>: ", "Warning: ", "Warning</b>: ", "Stack trace:", "Exception: ", "Error: ", "exception '"],
  read,
);
