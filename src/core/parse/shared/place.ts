import type { Location } from "../../types.ts";

/** A place from the digits that a pattern found; undefined where it found no file. */
export function toPlace(file?: string, line?: string, column?: string): Location | undefined {
  if (file === undefined) return undefined;
  return { file, line: line ? Number(line) : undefined, column: column ? Number(column) : undefined };
}
