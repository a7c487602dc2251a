/** What every format that reads Ruby needs: a frame, a run of frames, the name of an exception class. */
import type { Frame } from "../../types.ts";

const MAX_FRAMES = 200;
/** A class as Ruby prints it: `Net::ReadTimeout`. */
export const TYPE = String.raw`[A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8}`;
/** `lib/a.rb`, `C:/a.rb`, `-e`, `(irb)`, `(eval at a.rb:3)`, `<internal:kernel>`. */
export const FILE = String.raw`<internal:[^>]{1,200}>|\([^()]{1,200}\)|(?:[A-Za-z]:)?[^\s:<>()'"]{1,300}`;

/** What a logger or a test tool puts in front of a frame. */
const LEAD =
  /^(?:(?:\d{4}-|pid=\d|\d{1,7} TID-).{0,200}\b(?:WARN|ERROR|FATAL): |[A-Z], \[[^\]]{1,80}\]\s{1,4}[A-Z]{3,8} -- [^:]{0,60}: |\[[\w-]{8,60}\] |# |\s|\||\d{1,5}: |from |[\w-]{1,60} \(\d[\w.]{0,30}\) ){0,12}/;
const CALL = new RegExp(String.raw`^(${FILE}):(\d{1,7}):in [\`'‘](.{1,300})['’]$`);
const PLACE =
  /^((?:[A-Za-z]:)?[^\s:]{0,300}(?:\.(?:rb|ru|rake|erb|haml|slim|gemspec|jbuilder)|(?:Rake|Gem|Cap|Guard|Pod|Fast)file)|-e|\(irb\)):(\d{1,7})$/;
const PLACE_FROM = /^\s{0,20}(?:\d{1,5}: )?from ((?:[A-Za-z]:)?[^\s:]{1,300}):(\d{1,7})$/;
/** Rollbar's: `File "app/models/order.rb", line 3, in total`. */
const LISTED = /^File "([^"]{1,300}\.(?:rb|ru|rake|erb|haml|slim|jbuilder))", line (\d{1,7}), in (\S.{0,200})$/;
/** Errbit's and Airbrake's pages: `app/models/order.rb:3 → total`. */
const ARROW = /^(\S{1,300}?):(\d{1,7}) ?→ {1,3}(\S.{0,200})$/;
const SKIPPED = /^\s{0,20}\.{3} \d{1,9} levels\.{3}$|^\s{0,9}\.{3,}$/;

/** What every frame has in it, so that most lines cost one look. */
const PLACED = /:\d|, line \d/;

/** Reads one frame, with `from` or without; undefined for any other line. */
export function readFrame(line: string): Frame | undefined {
  if (!PLACED.test(line)) return undefined;
  const rest = line.replace(LEAD, "");
  const frame = CALL.exec(rest) ?? PLACE.exec(rest) ?? PLACE_FROM.exec(line) ?? ARROW.exec(rest) ?? LISTED.exec(rest);
  const [, file, number, name] = frame ?? [];
  return file === undefined ? undefined : { file, line: Number(number), function: name };
}

/** Reads the frames that stand from index `from` on, and the index behind the last of them. */
export function takeFrames(lines: readonly string[], from: number): { frames: Frame[]; end: number } {
  const frames: Frame[] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? "";
    const frame = readFrame(line);
    if (frame && frames.length < MAX_FRAMES) frames.push(frame);
    else if (!frame && !SKIPPED.test(line)) break;
  }
  return { frames, end };
}

const NUMBERED = /^\s{0,20}\d{1,5}: from /;

/** The frames above index `at` in the order of Ruby 2.5 to 2.7, which numbers them and prints the outermost first. */
export function framesAbove(lines: readonly string[], at: number): Frame[] {
  const frames: Frame[] = [];
  for (let above = at - 1; above >= 0 && frames.length < MAX_FRAMES && NUMBERED.test(lines[above] ?? ""); above--)
    frames.push(readFrame(lines[above] ?? "") ?? {});
  return frames;
}
