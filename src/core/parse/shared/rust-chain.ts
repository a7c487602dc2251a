/** The causes under an error of anyhow, eyre and Cargo: `Caused by:` and what is indented below it. */
import type { Cause } from "../../types.ts";

const MAX_CAUSES = 20;
const MAX_LINES = 200;
export const CAUSED_BY = /^\s{0,8}Caused by:\s{0,4}$/;
const NUMBERED = /^\s{1,12}\d{1,2}: (\S.{0,1900})$/;
const INDENTED = /^(?:\t| {2,12})(\S.{0,1900})$/;

/**
 * Reads the causes from the `Caused by:` at index `start` on, the direct one first; further blocks of the kind follow each other.
 * @returns the causes, and the index of the last line that belongs to them
 */
export function readRustCauses(lines: readonly string[], start: number): { causes: Cause[]; last: number } {
  const causes: Cause[] = [];
  let last = start;
  let open = false;
  for (const [offset, full] of lines.slice(start, start + MAX_LINES).entries()) {
    const line = full.slice(0, 2000).trimEnd();
    const numbered = NUMBERED.exec(line)?.[1];
    const indented = INDENTED.exec(line)?.[1];
    const heading = CAUSED_BY.test(line);
    const message = numbered ?? indented;
    if (line !== "" && !heading && message === undefined) break;
    if (open && message !== undefined && causes.length < MAX_CAUSES) causes.push({ message });
    if (line !== "") last = start + offset;
    open = heading || (open && numbered !== undefined);
  }
  return { causes, last };
}
