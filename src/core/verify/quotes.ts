import type { Quote } from "../report.ts";
import type { ErrorText } from "../types.ts";

/** Whether a quote really stands on the line it names, counted from 1. */
export function stands({ line, quote }: Quote, text: ErrorText): boolean {
  return quote.trim() !== "" && text.lines[line - 1]?.includes(quote.trim()) === true;
}
