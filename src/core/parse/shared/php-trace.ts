/** What every format that reads PHP needs: places, stack frames, an exception as `Throwable::__toString()` writes it. */
import type { Cause, Frame } from "../../types.ts";

const MAX_FRAMES = 200;
const MAX_MESSAGE_LINES = 30;
const MOST_PLACES = 8;
const MAX_CAUSES = 20;
export const CLASS = String.raw`\\?[A-Za-z_]\w{0,100}(?:\\{1,2}\w{1,100}){0,12}(?:@anonymous)?`;
/** The place that PHP puts behind a message; a file made by eval() has one more place inside. */
const PLACE =
  /^(.{0,1900}?) ?\bin ((?:phar:\/\/|vfs:\/\/)?(?:[A-Za-z]:)?[^":<>|]{1,400}?)(?:\(\d{1,7}\) : (?:eval\(\)'d code|runtime-created function))?(?: on line |:)(\d{1,7})(?=$|["|]|\\n|, referer: |<| while )/;
const HEADER = new RegExp(String.raw`^(${CLASS})(?:: ?(.{0,1900}))?$`);
const OLD_HEADER = new RegExp(String.raw`^exception '(${CLASS})' with message '(.{0,1900})$`);
const FRAME = /^\s{0,8}#(\d{1,4}) (.{1,1900})$/;
const CALLED = /^(?:((?:[A-Za-z]:)?[^:]{1,400})\((\d{1,7})\)|\[internal function\]): (.{1,1900})$/;
const TRACE = /^\s{0,8}(?:PHP )?(?:Stack trace:|\[stacktrace\])$/;
/** A browser shows all on one line. */
const TRACE_ON_LINE = / Stack trace:(?: (?=#0 )|\s{0,4}$)/;
/** The next error, where this one's place was lost. */
const LABELLED = /(?:Fatal|Parse) error: {1,2}\S/;
const NEXT = /^Next (.{1,1900})$/;

/** A message and the place behind it, split. The last place counts: a TypeError's message names the caller's as well. */
export function splitPlace(posted: string): { message: string; file: string; line: number } | undefined {
  const text = posted.split(TRACE_ON_LINE, 1)[0] ?? "";
  let from = text.length;
  for (let tries = 0; tries < MOST_PLACES; tries++) {
    const start = text.lastIndexOf("in ", from);
    if (start < 0) return undefined;
    const [place = "", , file, line] = PLACE.exec(text.slice(start)) ?? [];
    if (file !== undefined && (start === 0 || text[start - 1] === " ")) {
      const said = text.slice(0, start).trimEnd();
      const message = said.endsWith(", called")
        ? text.slice(0, start + place.length)
        : said.replace(/ and defined$/, "");
      return { message, file, line: Number(line) };
    }
    from = start - 1;
  }
  return undefined;
}

/** An exception: what it says, where it was thrown, and the index behind its last line. */
export interface PhpException {
  type: string;
  message?: string;
  frames: Frame[];
  end: number;
}

/** Reads `Type: message in file:line` and the trace below. The message may take several lines. */
export function readThrown(first: string, lines: readonly string[], at: number): PhpException | undefined {
  const limit = Math.min(lines.length, at + MAX_MESSAGE_LINES);
  const said = [first];
  for (let end = at + 1; ; end++) {
    const place = splitPlace(said.at(-1) ?? "");
    if (place) return thrown([...said.slice(0, -1), place.message].join("\n"), place, lines, end);
    const next = lines[end] ?? "";
    if (end >= limit || TRACE.test(next) || FRAME.test(next) || LABELLED.test(next)) return undefined;
    said.push(next);
  }
}

function thrown(
  said: string,
  { file, line }: { file: string; line: number },
  lines: readonly string[],
  from: number,
): PhpException | undefined {
  const first = said.split("\n", 1)[0] ?? "";
  const old = OLD_HEADER.exec(first);
  const [, type, head] = old ?? HEADER.exec(first) ?? [];
  if (type === undefined) return undefined;
  const whole = [head ?? "", ...said.split("\n").slice(1)].join("\n");
  const { calls, end } = takeCalls(lines, from);
  const message = (old ? whole.replace(/'$/, "") : whole) || undefined;
  return { type: type.replaceAll("\\\\", "\\"), message, frames: toFrames({ file, line }, calls), end };
}

interface Call {
  file?: string;
  line?: number;
  callee?: string;
}

/** Reads the `#n` lines from index `from` on, behind a line that announces them or not. */
export function takeCalls(lines: readonly string[], from: number): { calls: Call[]; end: number } {
  const calls: Call[] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? "";
    const text = FRAME.exec(line)?.[2];
    if (text === undefined && !(end === from && TRACE.test(line.trim()))) break;
    const [, file, number, callee] = CALLED.exec(text ?? "") ?? [];
    if (callee !== undefined && calls.length < MAX_FRAMES)
      calls.push({ file, line: number ? Number(number) : undefined, callee: callee.split("(", 1)[0] });
  }
  return { calls, end };
}

/** A PHP frame names the place of the call and who was called: the callee is the function of the place above. */
export function toFrames(place: Frame, calls: readonly Call[]): Frame[] {
  const places = [place, ...calls];
  return places.map(({ file, line }, index) => ({ file, line, function: calls[index]?.callee }));
}

/** Exceptions with their previous ones: PHP prints the first thrown first, and "Next" before each that it led to. */
export function readThrownChain(
  first: string,
  lines: readonly string[],
  at: number,
): { last: PhpException; causes: Cause[] } | undefined {
  const chain: PhpException[] = [];
  let thrown = readThrown(first, lines, at);
  while (thrown && chain.length < MAX_CAUSES) {
    chain.unshift(thrown);
    const from = lines[thrown.end] === "" ? thrown.end + 1 : thrown.end;
    const next = NEXT.exec(lines[from] ?? "")?.[1];
    thrown = next === undefined ? undefined : readThrown(next, lines, from);
  }
  const [last, ...causes] = chain;
  return last && { last, causes: causes.map(({ type, message, frames }) => ({ type, message, frames })) };
}
