/** A category by the wording of a message. */
import type { Category } from "../../types.ts";
import type { Wordings } from "./resolver-trouble.ts";

const MAX_LENGTH = 2_000;

/** The category of the first wording that fits a text, of which the first 2,000 characters count. */
export function byWording(text: string, wordings: Wordings): Category | undefined {
  const held = text.slice(0, MAX_LENGTH);
  return wordings.find(([wording]) => wording.test(held))?.[1];
}
