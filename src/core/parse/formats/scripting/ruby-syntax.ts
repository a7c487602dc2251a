/** Syntax errors of Ruby's parsers, printed with neither class nor frames or, by Prism, above an excerpt: `f.rb:3: syntax error, …`. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_EXCERPT_LINES = 40;
const HEADER =
  /^(?:\S{0,100}ruby: |-e: |\S{1,200}: )?((?:[A-Za-z]:)?[^\s:]{1,300}):(\d{1,7}): ((?:syntax errors? found|syntax error, \S|void value expression|Can't assign to|dynamic constant assignment|class\/module name must be|formal argument cannot be|duplicated argument name|Invalid (?:next|break|redo|retry|return|yield)|unterminated (?:string|regexp|list|quoted)|can't find string "|embedded document meets end|numeric literal without digits|invalid multibyte char|unknown regexp option|(?:class|module) definition in method body|unexpected .{1,100}, expecting ).{0,1200}?)(?: \(SyntaxError\))?$/;
const RUBYS = /(?:\.(?:rb|ru|rake|erb|gemspec)|file|^-e|^\(\w{1,20}\)|\.haml|\.slim)$/;
const MARKED = /^>? {0,9}\d{0,7} ?\| |^\s{0,9}[|~^]|^\s{0,20}\.{3}|^\s{1,20}\S|^\S.{0,200}$/;
/** `    | ^ unexpected end-of-input, assuming it is closing the parent top level context` */
const COMPLAINT = /^\s{1,12}\| {0,400}\^~{0,400} (\S.{0,500})$/;

/** The lines of the excerpt below, up to the first blank one. */
function excerptEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (
    end < lines.length &&
    end < from + MAX_EXCERPT_LINES &&
    MARKED.test(lines[end] ?? "") &&
    !HEADER.test(lines[end] ?? "")
  )
    end++;
  return lines.slice(from, end).some((line) => COMPLAINT.test(line) || /^\s{0,9}\^/.test(line)) ? end : from;
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const [, file = "", line, message] = HEADER.exec(lines[at] ?? "") ?? [];
  if (message === undefined || !RUBYS.test(file)) return undefined;
  const isTyped = (lines[at] ?? "").endsWith("(SyntaxError)");
  return {
    runtime: "ruby",
    lines: [at + 1, excerptEnd(lines, at + 1)],
    confidence: CERTAIN,
    type: isTyped ? "SyntaxError" : undefined,
    message,
    category: "syntax",
    location: { file, line: Number(line) },
  };
}

export const rubySyntax = blockFormat(
  "ruby-syntax",
  [": syntax error", ".rb:", "-e:1: ", "file:", ".ru:", ".rake:", ".erb:"],
  read,
);
