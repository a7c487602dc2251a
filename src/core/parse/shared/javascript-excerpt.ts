/** The source excerpt that Node prints above an uncaught error: a place, source lines, carets. */
import type { Location } from "../../types.ts";
import { parsePlace } from "./javascript-frames.ts";

const MOST_LINES = 10;
const CARETS = /^\s{0,1000}\^+\s{0,1000}$/;
const NO_FILE = /^(?:node:|internal\/|<|undefined$|evalmachine)/;
/** A compiler's line, of which the number behind the second colon is a column. */
const NO_PATH = /: |:\d+$/;
/** Code from the command line, under which no caret stands where it ends too soon. */
const EVALUATED = /^\[(?:eval|stdin)\]:\d{1,7}$/;
/** A file that ends too soon: below its last line, which is empty, stands no caret. */
const PLACE = /^(?:file:\/\/)?\/\S{1,500}:\d{1,7}$/;
/** What a log puts before the first line of what it was given. */
const STAMP = /^\[\d[^\]]{4,40}\] /;
/** Old versions set no caret below the one line that they show. */
const isShown = (lines: readonly string[]): boolean =>
  lines.length === 2 && /^\s{1,40}\S/.test(lines[0]!) && lines[1] === "";
const isBlank = (lines: readonly string[]): boolean => lines.length > 1 && lines.every((line) => line.trim() === "");

export interface Excerpt {
  /** Index of its first line. */
  at: number;
  /** Absent where the excerpt shows the runtime's own code. */
  location?: Location;
}

/** Looks for an excerpt that ends above the header at index `header`. */
export function excerptAbove(lines: readonly string[], header: number, floor: number): Excerpt | undefined {
  let carets = false;
  for (let at = header - 1; at >= Math.max(floor, header - MOST_LINES); at--) {
    const line = (lines[at] ?? "").slice(0, 2000);
    carets ||=
      CARETS.test(line) ||
      EVALUATED.test(line) ||
      (PLACE.test(line) && (isBlank(lines.slice(at + 1, header)) || isShown(lines.slice(at + 1, header))));
    const place = carets && /^\S/.test(line) ? parsePlace(line.trimEnd().replace(STAMP, "")) : undefined;
    if (place?.file === undefined || place.column !== undefined || NO_PATH.test(place.file)) continue;
    return { at, location: NO_FILE.test(place.file) ? undefined : place };
  }
  return undefined;
}
