import type { ErrorText, RedactedText } from "../types.ts";

/** Makes an error text: line n of what was posted becomes `lines[n - 1]`. */
export function errorText(name: string, text: RedactedText): ErrorText {
  return { name, text, lines: text.split("\n") };
}

/** What stands before the first line break: of a message, what names the error. */
export function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
