/** Reports of Go's race detector: https://go.dev/doc/articles/race_detector */
import type { Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_FRAMES = 200;
const MAX_BLOCK_LINES = 1000;

const header = "WARNING: DATA RACE";
const rule = /^={10,40}$/;
const placeLine = /^\s{2,12}(\S.{0,500}\.go):(\d{1,9})(?: \+0x[0-9a-f]{1,16})?$/;

/** The blocks of a report, each below its title: the access that was caught, then the other one and where the goroutines were made. */
function readStacks(lines: readonly string[]): { message: string; frames: Frame[] }[] {
  const stacks: { message: string; frames: Frame[] }[] = [];
  for (const [index, full] of lines.entries()) {
    const [, file, number] = placeLine.exec(full.slice(0, 700)) ?? [];
    const above = lines[index - 1]?.trim().slice(0, 700) ?? "";
    const frames = stacks.at(-1)?.frames ?? [];
    if (full.trim() !== "" && above === "") stacks.push({ message: full.trim().replace(/:$/, ""), frames: [] });
    else if (file && frames.length < MAX_FRAMES)
      frames.push({ function: above.slice(0, above.lastIndexOf("(")), file, line: Number(number) });
  }
  return stacks;
}

export const goRace = blockFormat("go-race", [header], (lines, at) => {
  if (lines[at]!.trim() !== header) return undefined;
  const rest = lines.slice(at + 1, at + 1 + MAX_BLOCK_LINES);
  const length = rest.findIndex((next) => rule.test(next.trim()) || next.trim() === header);
  const block = rest.slice(0, length < 0 ? rest.length : length + 1);
  const found = { confidence: CERTAIN, message: "DATA RACE", category: "concurrency" } as const;
  const [access, ...others] = readStacks(block);
  const related = others.filter(({ frames }) => frames.length > 0);
  return { runtime: "go", lines: [at + 1, at + 1 + block.length], ...found, frames: access?.frames, related };
});
