/** Errors with a stack as V8 prints it: Node, Deno, Bun, Chrome, Edge. */
import type { Category, Cause, Finding, Format, Frame, Location, Runtime } from "../../../types.ts";
import { byCode } from "../../categories/index.ts";
import { errnoOf } from "../../categories/strerror.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { commonCategory } from "../../shared/common-wordings.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { announcesComponents, readAsides } from "../../shared/javascript-asides.ts";
import { type Excerpt, excerptAbove } from "../../shared/javascript-excerpt.ts";
import { isBrowserFile, isNodeFile, parseFrame, takeFrames } from "../../shared/javascript-frames.ts";
import {
  findHeader,
  type FoundHeader,
  parseHeader,
  parseLedHeader,
  plainMessage,
} from "../../shared/javascript-header.ts";
import { engineCategory, tellingType } from "../../shared/javascript-messages.ts";
import { placeInMessage } from "../../shared/javascript-place.ts";
import { MAX_FINDINGS } from "../../shared/line-format.ts";
import { saidByPage } from "../../shared/page-wordings.ts";
import { parseProperties, type Properties } from "../../shared/javascript-properties.ts";
import { operationsCategory } from "../../shared/operations-category.ts";

/** What stands from the first frame on. */
interface Stack extends Omit<Properties, "causes"> {
  frames: Frame[];
  causes: Cause[];
}

/** A stack with its header, before it becomes a finding. `end` is the first line after it. */
interface Block extends Stack {
  header: FoundHeader | undefined;
  start: number;
}

/** Second runs of frames that do not tell where the error was raised. */
const ASIDE = /^(?:for call at$|Emitted '.{1,60}' event|Originating from|From previous event|-{4,40}$)/;
/** Angular names its errors by number, in the message. */
const ANGULAR_CODE = /^(NG0?\d{3,4})(?:: |$)/;
/** AdonisJS prints the code of its exceptions in place of a name. */
const ADONIS_CODE = /^E_[A-Z_]{3,60}$/;
const CAUSED_BY = /^Caused by: /;

/** Reads the frames at `start` and all that belongs to them: asides, causes, properties. */
function readStack(lines: readonly string[], start: number): Stack {
  const { frames, ...first } = takeFrames(lines, start);
  const causes: Cause[] = [];
  const related: Cause[] = [];
  let run: Omit<typeof first, "frames"> = first;
  while (!run.opensProperties) {
    const line = (lines[run.end] ?? "").trim();
    const next = takeFrames(lines, run.end + 1);
    if (next.frames.length === 0 || !(ASIDE.test(line) || CAUSED_BY.test(line))) break;
    const cause = parseHeader(line.replace(CAUSED_BY, ""));
    if (cause) causes.push({ type: cause.type, message: cause.message, frames: next.frames });
    else related.push({ message: line.replace(/:$/, ""), frames: next.frames });
    run = next;
  }
  const properties = run.opensProperties
    ? parseProperties(lines, run.end - 1)
    : { causes: [], related: [], end: run.end };
  const asides = readAsides(lines, properties.end);
  return {
    ...properties,
    frames,
    causes: merged(causes, properties.causes),
    related: [...related, ...properties.related, ...asides.related],
    end: asides.end,
  };
}

/** Some libraries print a cause twice: in the stack's text and as a property. */
function merged(printed: Cause[], properties: Cause[]): Cause[] {
  const known = new Set(printed.map(({ message }) => message));
  return [...printed, ...properties.filter(({ message }) => !known.has(message))];
}

/** `[TypeError: fetch failed] {` and `Error: message {`: properties without a stack. */
function readBare(lines: readonly string[], at: number): Block | undefined {
  const line = (lines[at] ?? "").trimEnd();
  if (!line.endsWith(" {") || !/^\s{1,40}'?[\w$[]/.test(lines[at + 1] ?? "")) return undefined;
  const header = parseLedHeader(line.slice(0, -2));
  return header && { ...parseProperties(lines, at), frames: [], header: { ...header, at }, start: at };
}

/** A header that repeats the one found: consoles print an error's message, then its stack. */
function repeatedAbove(lines: readonly string[], { at, message }: FoundHeader, floor: number): number {
  const text = (lines[at] ?? "").trim();
  // winston has the message alone: error: uncaughtException: x is not defined
  const said = /\s/.test(message) ? `: ${message}` : text;
  const above = lines
    .slice(Math.max(floor, at - 6), at)
    .map((line) => line.trimEnd())
    .findIndex((line) => text !== "" && (line.endsWith(text) || line.endsWith(said)));
  return above < 0 ? at : Math.max(floor, at - 6) + above;
}

/**
 * Reads the stack whose first frame is at `at`.
 * A run of frames that has no header of its own ends the block before it, whose message then held frames.
 */
function readBlock(lines: readonly string[], at: number, previous: Block | undefined): Block | undefined {
  const floor = previous?.end ?? 0;
  const stack = readStack(lines, at);
  const header = findHeader(lines, at, floor);
  if (header) return { ...stack, header, start: repeatedAbove(lines, header, floor) };
  if (previous && lines.slice(previous.end, at).some(announcesComponents))
    return { ...previous, related: [...previous.related, { frames: stack.frames }], end: stack.end };
  if (previous?.header && at - previous.end < 20) {
    const outer = findHeader(lines, previous.start, 0) ?? previous.header;
    return { ...stack, header: outer, start: outer.at };
  }
  const said = plainMessage(lines, at);
  if (said !== undefined && at > floor) return { ...stack, message: said, header, start: at - 1 };
  return stack.frames.length > 1 ? { ...stack, message: undefined, header, start: at } : undefined;
}

/** An object's properties may be shown above its stack. */
function repeatsBare({ header }: Block, { header: bare, frames, message }: Block): boolean {
  return frames.length === 0 && header?.type === bare?.type && header?.message === (bare?.message || message);
}

/** An anchor that ends in a line break stands on the line above; one that begins with it is not found on the first. */
function readBlocks(lines: readonly string[], anchored: readonly number[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const index of [0, ...anchored])
    for (let at = Math.max(next, index - 1); at <= index && blocks.length <= MAX_FINDINGS; at++) {
      if (at < next) continue;
      const previous = blocks.at(-1);
      const block = readBare(lines, at) ?? (parseFrame(lines[at] ?? "") && readBlock(lines, at, previous));
      next = block?.end ?? at + 1;
      if (!block) continue;
      if (previous && (block.start <= previous.start || repeatsBare(block, previous))) blocks.pop();
      blocks.push(block);
    }
  return blocks;
}

/** A message that begins on a later line than its type: the lines up to the stack. */
function messageOf(lines: readonly string[], { at }: FoundHeader): string {
  const below = lines.slice(at + 1, at + 20);
  const stack = below.findIndex((line) => parseFrame(line));
  const message = below.slice(0, Math.max(stack, 0)).join("\n").trim();
  // A console breaks long frames between the function and its place.
  return message.startsWith("at ") ? "" : message;
}

const MOST_CONTINUED = 12;
const COMMAND_FAILED = /^Command failed\b/;

/** The header's message, which may go on in the middle of a sentence, or with the fields that are wrong, up to the stack. */
function continued(lines: readonly string[], { at, message }: FoundHeader): string {
  if (message === "" || COMMAND_FAILED.test(message)) return message;
  const below = lines.slice(at + 1, at + 1 + MOST_CONTINUED);
  const end = below.findIndex((line) => line.trim() === "" || parseFrame(line));
  const isPart = end > 0 && /^[a-z]\S/.test(below[0]!) && !below[0]!.startsWith("at ");
  return isPart ? [message, ...below.slice(0, end)].join("\n") : message;
}

/** Scripts as bundlers name them for pages: with a hash, or minified. */
const BUNDLE = /[.-][\da-f]{8,20}(?:\.chunk|\.min)?\.js$|\.min\.js$|^\(index\)$/;
/** How Chrome's console goes on below an error that it logged: where it was logged, through promises and timers. */
const CONSOLE_TRACE = /^\S.{0,200} @ \S{1,300}:\d{1,7}$|^(?:setTimeout|Promise\.then|await in .{1,100}) \(async\)$/;
/** What only a page has. */
const DOM = /^(?:HTML\w{0,30}(?:Element|Document)|XMLHttpRequest|IDBRequest|MessagePort|Window|SVG\w{1,30}Element)\./;

function isBrowser(line: string, frames: Frame[]): boolean {
  if (frames.some(({ file }) => isNodeFile(file))) return false;
  if (frames.some(({ file }) => isBrowserFile(file))) return true;
  if (saidByPage(line.slice(0, 2000)) && !frames.some(({ file }) => /^(?:file:\/\/)?\/|^[A-Z]:/.test(file ?? "")))
    return true;
  return (
    !frames.some(({ file }) => /[/\\]/.test(file ?? "")) &&
    (/\b(?:u?n)?caught\b|^\S{1,80}\.(?:[cm]?[jt]sx?|html?|vue|svelte):\d{1,7} |^ERROR \w{0,40}Error: /i.test(line) ||
      frames.some(({ function: name = "", file = "" }) => DOM.test(name) || BUNDLE.test(file)))
  );
}

/** What could not be parsed: V8's excerpt or Babel's message shows the source, the frames only show the loader. */
function misparsed({ header, frames }: Block, excerpt: Excerpt | undefined, message = ""): Location | undefined {
  if (header?.type !== "SyntaxError") return undefined;
  const isThrown = excerpt?.location?.file === frames[0]?.file;
  return placeInMessage(message) ?? (isThrown ? undefined : excerpt?.location);
}

/** What a command printed stands below `Command failed: …`. */
function commandCategory(lines: readonly string[], { at }: FoundHeader, message: string): Category | undefined {
  if (!COMMAND_FAILED.test(message)) return undefined;
  const below = lines.slice(at + 1, at + 20);
  const printed = below.slice(
    0,
    Math.max(
      below.findIndex((line) => parseFrame(line)),
      0,
    ),
  );
  return printed.map((line) => byCode.get(errnoOf(line) ?? "") ?? operationsCategory(line)).find((found) => found);
}

/** How chat clients label the message below the name of an error's class. */
const MESSAGE_LABEL = /^(?:错误(?:信息|消息)|Error Message)\s?[:：]\s?/;

/** Axios gives a timeout the code of any aborted connection, Node whatever a loader says its own. */
const VAGUE_CODES: ReadonlySet<string> = new Set(["ECONNABORTED", "ERR_DLOPEN_FAILED"]);

/** What the words tell beside a code that tells nothing. */
function wordedCategory(
  lines: readonly string[],
  header: FoundHeader,
  message: string,
  code: string | undefined,
): Category | undefined {
  if (code !== undefined && !VAGUE_CODES.has(code)) return undefined;
  return tellingType(header.type) ?? engineCategory(message) ?? engineCategory(messageOf(lines, header));
}

/** electron-builder's: `hdiutil exited with code ERR_ELECTRON_BUILDER_CANNOT_EXECUTE` */
const CODE_SAID = /\bcode (ERR_[A-Z_]{4,60})$/;

/** What the header and the lines below it say. */
function errorOf(lines: readonly string[], block: Block): Pick<Finding, "type" | "message" | "code" | "category"> {
  const { header } = block;
  if (!header) return { message: block.message, code: block.code, category: engineCategory(block.message ?? "") };
  const message = (continued(lines, header) || block.message || messageOf(lines, header)).replace(MESSAGE_LABEL, "");
  const code = block.code ?? header.code ?? CODE_SAID.exec(message)?.[1];
  const category =
    commandCategory(lines, header, message) ??
    wordedCategory(lines, header, message, code) ??
    // What stands before a class that says nothing: "Unable to import module 'x': Error".
    (message === "" ? commonCategory((lines[header.at] ?? "").slice(0, 500)) : undefined);
  if (ADONIS_CODE.test(header.type)) return { message, code: header.type, category };
  return { type: header.type, message, code: code ?? ANGULAR_CODE.exec(message)?.[1], category };
}

/** What stands between the carets of an excerpt and the stack, where it has no header: errors may bear any name. */
function shownBelow(lines: readonly string[], { at }: Excerpt, stack: number): string | undefined {
  const below = lines.slice(at + 1, stack);
  const carets = below.findIndex((line) => /^\s{0,1000}\^+\s{0,1000}$/.test(line.slice(0, 2000)));
  return (
    below
      .slice(carets + 1)
      .join("\n")
      .trim() || undefined
  );
}

/** What ESLint adds to an error that a rule threw. */
const LINTING = /^Occurred while linting \S/;

function runtimeOf(lines: readonly string[], { start, end, frames }: Block): Runtime {
  if (lines.slice(start + 1, start + 4).some((line) => LINTING.test(line))) return "eslint";
  if (isBrowser(lines[start] ?? "", frames)) return "browser";
  const around = lines.slice(Math.max(start, end - 3), end + 2);
  return around.some((line) => CONSOLE_TRACE.test(line.slice(0, 600))) ? "browser" : "node";
}

function toFinding(lines: readonly string[], block: Block, floor: number): Finding {
  const { header, start, end, frames, causes, related, httpStatus, requestId, api } = block;
  const excerpt = excerptAbove(lines, start, floor);
  const error = errorOf(lines, block);
  if (!header && excerpt) error.message ??= shownBelow(lines, excerpt, start);
  const source = misparsed(block, excerpt, error.message);
  return {
    runtime: runtimeOf(lines, block),
    lines: [(excerpt?.at ?? start) + 1, end],
    confidence: header ? CERTAIN : STRONG,
    // Node prints an excerpt when the error ends the process.
    severity: excerpt ? "fatal" : "error",
    ...error,
    category: source ? "syntax" : error.category,
    httpStatus,
    requestId,
    api,
    exitCode: exitCodeAfter(lines, end) ?? block.exitCode,
    signal: block.signal,
    location: source ?? (frames.length === 0 ? excerpt?.location : undefined),
    frames,
    causes,
    related,
  };
}

/** Reads every error with a V8 stack, with Node's source excerpt above and its properties below. */
export const javascript: Format = {
  name: "javascript",
  anchors: ['File "', "  at ", "\tat ", "\nat ", "\n at ", "❯ ", " {\n"],
  parse({ lines }, at = [...lines.keys()]) {
    const blocks = readBlocks(lines, at);
    if (blocks.length === 0) return undefined;
    return blocks.map((block, index) => toFinding(lines, block, blocks[index - 1]?.end ?? 0));
  },
};
