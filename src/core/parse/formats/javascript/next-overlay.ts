/** Next.js's error overlay as people copy it: its title, the error, `src/app/page.tsx (12:21) @ Page`, the call stack in pairs of lines. */
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { blockFormat } from "../../shared/line-format.ts";

const TITLE = /^(?:Unhandled Runtime Error|(?<server>Server Error))$/;
const PLACE =
  /^(?<file>[\w@./\\[\]() -]{1,300}\.\w{1,5}) \((?<line>\d{1,7}):(?<column>\d{1,7})\)(?: @ (?<name>\S.{0,200}))?$/;
const STACK = /^Call Stack(?: \d{1,3})?$/;
/** How many lines below the title the overlay may reach. */
const REACH = 80;

/** A frame: its place, and the function that stands behind it or on the line above. */
function frameAt(lines: readonly string[], at: number): Frame | undefined {
  const { file, line, column, name } = PLACE.exec(lines[at] ?? "")?.groups ?? {};
  if (file === undefined) return undefined;
  return { function: name ?? lines[at - 1]?.trim(), file, line: Number(line), column: Number(column) };
}

export const nextOverlay = blockFormat(
  "next-overlay",
  ["Unhandled Runtime Error", "Server Error"],
  (lines, at): Finding | undefined => {
    const title = TITLE.exec(lines[at]!.trim());
    if (!title) return undefined;
    const told = at + 1 + lines.slice(at + 1, at + REACH).findIndex((line) => line.trim() !== "");
    const header = parseHeader(lines[told] ?? "");
    if (!header) return undefined;
    const below = lines.slice(told + 1, told + REACH);
    const stack = below.findIndex((line) => STACK.test(line.trim()));
    const places = below.map((_, index) => frameAt(lines, told + 1 + index));
    const frames = places.slice(stack + 1).filter((frame) => frame !== undefined);
    const last = places.findLastIndex((frame) => frame !== undefined);
    return {
      runtime: title.groups?.server === undefined ? "browser" : "node",
      lines: [at + 1, told + 2 + last],
      confidence: CERTAIN,
      ...header,
      category: header.code === undefined ? engineCategory(header.message) : undefined,
      // Above the stack stands the place of our own code.
      location: places.slice(0, Math.max(stack, 0)).find((frame) => frame !== undefined),
      frames,
    };
  },
);
