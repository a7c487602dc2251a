/** Uncaught exceptions as Ruby prints them, in either order: https://docs.ruby-lang.org/en/master/Exception.html#method-i-full_message */
import type { Cause, Finding } from "../../../types.ts";
import { knownBy } from "../../categories/ruby.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { FILE, framesAbove, readFrame, takeFrames, TYPE } from "../../shared/ruby-trace.ts";

const MAX_MESSAGE_LINES = 40;
const MAX_CAUSES = 20;
const HEADER = new RegExp(String.raw`(?:^|[\s|"])(${FILE}):(\d{1,7}):in [\`'‘](.{1,300}?)['’]: (.{1,1900})$`);
/** Before any frame there is: `ruby: No such file or directory -- a.rb (LoadError)`. */
const BARE = /^(?:\S{0,100}\/)?(?:j|truffle)?ruby: (\S.{0,1000}) \(LoadError\)$/;
/** `fatal` is the only class with a small letter: the interpreter's own, of a deadlock. */
const TYPED = new RegExp(String.raw`^(.{0,1800}) \((${TYPE}|fatal)\)$`);
/** A syntax error's own place, behind that of what loaded it. */
const LOADED = /^((?:[A-Za-z]:)?[^\s:]{1,300}):(\d{1,7}): (syntax errors? .{0,1500}|.{1,200}, unexpected .{1,1000})$/;
const REVERSED = /^\s{0,20}\d{1,5}: from /;

interface Block {
  type?: string;
  message: string;
  file: string;
  line: number;
  name?: string;
}

function readHeader(text: string): Block | undefined {
  const [, file, line, name, said = ""] = HEADER.exec(text) ?? [];
  if (file === undefined) {
    const message = BARE.exec(text)?.[1];
    return message ? { type: "LoadError", message, file: "ruby", line: 0 } : undefined;
  }
  const [, message, type] = TYPED.exec(said) ?? [];
  if (type === undefined && said !== "unhandled exception") return undefined;
  return { type, message: message ?? said, file, line: Number(line), name };
}

/** The rest of the message, an excerpt of the source and a suggestion stand between the header and the frames. */
function tailEnd(lines: readonly string[], from: number): number {
  const limit = Math.min(lines.length, from + MAX_MESSAGE_LINES);
  for (let end = from; end < limit; end++) {
    if (readFrame(lines[end] ?? "")) return end;
    if (readHeader(lines[end] ?? "")) break;
  }
  let end = from;
  while (end < limit && lines[end] !== "" && !readHeader(lines[end] ?? "")) end++;
  return end;
}

interface Trace extends Block {
  frames: NonNullable<Finding["frames"]>;
  end: number;
}

/** The exception whose header stands at `at`, with its frames from the header's own place on. */
function readTrace(lines: readonly string[], at: number): Trace | undefined {
  const block = readHeader(lines[at] ?? "");
  if (!block) return undefined;
  const start = tailEnd(lines, at + 1);
  const { frames, end } = takeFrames(lines, start);
  const tail = lines.slice(at + 1, start);
  const blank = tail.indexOf("");
  const message = [block.message, ...(blank < 0 ? tail : tail.slice(0, blank))].join("\n");
  const own = { file: block.file, line: block.line, function: block.name };
  const trail = frames.length > 0 ? frames : framesAbove(lines, at);
  return { ...block, message, frames: block.line === 0 ? [] : [own, ...trail], end };
}

/** Exceptions that follow one another without a break: each is the cause of the one before it, or after it where the order is reversed. */
function readChain(lines: readonly string[], at: number): Trace[] {
  const chain: Trace[] = [];
  for (let from = at; chain.length < MAX_CAUSES;) {
    const trace = readTrace(lines, from);
    if (!trace) break;
    chain.push(trace);
    from = trace.end;
    const isReversed = REVERSED.test(lines[from - 1] ?? "");
    if (lines[from] === "" || (!isReversed && trace.frames.length === 0)) break;
  }
  return REVERSED.test(lines[at - 1] ?? "") ? chain.reverse() : chain;
}

const toCause = ({ type, message, frames }: Trace): Cause => ({ type, message, frames });

function read(lines: readonly string[], at: number): Finding | undefined {
  if (!lines[at]!.includes(":in ") && !lines[at]!.endsWith("(LoadError)")) return undefined;
  const [primary, ...causes] = readChain(lines, at);
  if (!primary) return undefined;
  const last = Math.max(primary.end, ...causes.map(({ end }) => end));
  const [, file, line, message] = LOADED.exec(primary.message.split("\n", 1)[0] ?? "") ?? [];
  return {
    runtime: "ruby",
    lines: [at + 1, last],
    confidence: primary.frames.length > 1 ? CERTAIN : STRONG,
    severity: "fatal",
    type: primary.type,
    message: message ?? primary.message,
    ...knownBy(primary.type),
    location: file === undefined ? undefined : { file, line: Number(line) },
    frames: primary.frames,
    causes: causes.filter(({ type, message: said }) => type !== primary.type || said !== primary.message).map(toCause),
  };
}

export const ruby = blockFormat("ruby", [":in `", ":in '", ":in ‘", "(LoadError)"], read);
