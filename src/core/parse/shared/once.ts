/** What is worked out of a text, remembered for as long as the text is. */
import type { ErrorText } from "../../types.ts";

/** Makes a function of a text that works out its answer once for each text. */
export function oncePerText<T>(workOut: (text: ErrorText) => T): (text: ErrorText) => T {
  const known = new WeakMap<ErrorText, { answer: T }>();
  return (text) => {
    const found = known.get(text) ?? { answer: workOut(text) };
    known.set(text, found);
    return found.answer;
  };
}
