/** Reports of Go's race detector: https://go.dev/doc/articles/race_detector */
import type { Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_FRAMES = 200;
const MAX_BLOCK_LINES = 1000;

const header = "WARNING: DATA RACE";
const rule = /^={10,40}$/;
const placeLine = /^\s{2,12}(\S.{0,500}\.go):(\d{1,9})(?: \+0x[0-9a-f]{1,16})?$/;

/** The access that was caught: the first block, up to its blank line. */
function readFrames(block: readonly string[]): Frame[] {
  const end = block.findIndex((line) => !line.trim());
  const access = block.slice(0, end < 0 ? block.length : end).map((line) => line.slice(0, 700));
  return access.slice(0, 2 * MAX_FRAMES).flatMap((line, i): Frame[] => {
    const [, file, number] = placeLine.exec(line) ?? [];
    const call = access[i - 1]?.trim() ?? "";
    return file ? [{ function: call.slice(0, call.lastIndexOf("(")), file, line: Number(number) }] : [];
  });
}

export const goRace = blockFormat("go-race", [header], (lines, at) => {
  if (lines[at]!.trim() !== header) return undefined;
  const rest = lines.slice(at + 1, at + 1 + MAX_BLOCK_LINES);
  const length = rest.findIndex((next) => rule.test(next.trim()) || next.trim() === header);
  const block = rest.slice(0, length < 0 ? rest.length : length + 1);
  const found = { confidence: CERTAIN, message: "DATA RACE", category: "concurrency" } as const;
  return { runtime: "go", lines: [at + 1, at + 1 + block.length], ...found, frames: readFrames(block) };
});
