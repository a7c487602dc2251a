/** Backtraces as Rust's standard library, anyhow and color-eyre print them: https://doc.rust-lang.org/std/backtrace/ */
import type { Frame } from "../../types.ts";

const MAX_FRAMES = 200;
/** `  5: demo::main::h0123456789abcdef`, with RUST_BACKTRACE=full an address before the name. */
const FRAME = /^\s{0,12}(\d{1,4}): {1,20}(?:0x[0-9a-f]{1,16} - )?(\S.{0,1500})$/;
const PLACE = /^\s{1,60}at (\S.{0,800}?):(\d{1,7})(?::(\d{1,5}))?$/;
const HASH = /::h[0-9a-f]{16}$/;
const BETWEEN = /^\s{0,60}(?:⋮.{0,60}|\[\.{3} omitted .{0,60}\])$/;

/** Reads the frames that follow index `start`, innermost first; `last` is the index of the last line of the backtrace. */
export function readRustFrames(lines: readonly string[], start: number): { frames: Frame[]; last: number } {
  const frames: Frame[] = [];
  let last = start;
  for (let at = start + 1; at < lines.length && frames.length <= MAX_FRAMES; at++) {
    const line = (lines[at] ?? "").slice(0, 2000).trimEnd();
    const [, , name] = FRAME.exec(line) ?? [];
    const [, file, row, column] = PLACE.exec(line) ?? [];
    if (name !== undefined) frames.push({ function: name.replace(HASH, "") });
    else if (file !== undefined && frames.length > 0)
      Object.assign(frames.at(-1)!, { file, line: Number(row), ...(column && { column: Number(column) }) });
    else if (!BETWEEN.test(line)) break;
    last = at;
  }
  return { frames, last };
}
