/** A whole text read once more, as it would look without what stands around its lines. */
import type { Peeled } from "../envelopes/index.ts";

/** @param shown the lines of the text, each in its place */
export function reread(shown: readonly string[]): Peeled[] {
  return [{ line: 1, lines: shown.map((_, index) => index + 1), inner: shown.join("\n"), attributes: {} }];
}
