/** A category by the wording of a message. */
import type { Category } from "../../types.ts";

/** Wordings, each with the category it stands for; the first that fits counts. */
export type Wordings = readonly (readonly [RegExp, Category])[];

const MAX_LENGTH = 4_000;

/** The category of the first wording that fits a text, of which the first 4,000 characters count. */
export function byWording(text: string, wordings: Wordings): Category | undefined {
  const held = text.slice(0, MAX_LENGTH);
  return wordings.find(([wording]) => wording.test(held))?.[1];
}
