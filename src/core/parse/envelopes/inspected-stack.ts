/** A stack that Node's `util.inspect` shows as a property: literals joined by `+`, one a line. */
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 60;
const OPENING = /^(?:.{0,60}\s)?stack: (?<quote>['"`])(?<text>.{1,1900})\\n\k<quote> \+$/;
const LITERAL = /^(?:.{0,60}?\s)?(?<quote>['"`])(?<text>\s{0,20}at .{1,1900}?)(?:\\n)?\k<quote>(?: \+|,)?$/;

export const inspectedStack: Envelope = {
  name: "inspected-stack",
  anchors: ["stack: "],
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((index): Peeled[] => {
      const head = OPENING.exec(lines[index]!.slice(0, MAX_LINE))?.groups?.text;
      const frames = head === undefined ? [] : framesBelow(lines, index + 1);
      if (head === undefined || frames.length === 0) return [];
      const inner = [head, ...frames.map((frame) => `    ${frame.trim()}`)].join("\n");
      return [
        {
          line: index + 1,
          lines: [index + 1, ...frames.keys().map((below) => index + 2 + below)],
          inner,
          attributes: {},
        },
      ];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

function framesBelow(lines: readonly string[], from: number): string[] {
  const frames: string[] = [];
  for (const line of lines.slice(from, from + MOST_LINES)) {
    const frame = LITERAL.exec(line.slice(0, MAX_LINE).trimEnd())?.groups?.text;
    if (frame === undefined) break;
    frames.push(frame);
  }
  return frames;
}
