/** Extract: a message with its parts → error texts, and the receipt that says what was read and what was not. */
import { countMasked, redact } from "../redact/index.ts";
import type { Report } from "../report.ts";
import type { ErrorText, IncomingMessage, Part } from "../types.ts";
import { clean } from "./clean.ts";
import { Condenser } from "./condense.ts";
import { receiptOf } from "./receipt.ts";
import { errorText } from "./text.ts";

export interface Extracted {
  texts: ErrorText[];
  receipt: Report["receipt"];
}

/** Makes an error text of what was posted: bounded, cleaned of decoration, redacted. */
export function readText(posted: string, name = "text"): ErrorText {
  return toErrorText(name, condensed(posted).text);
}

/** Reads every part of a message, its own text first. */
export function extract(message: IncomingMessage): Extracted {
  const own: Part = { kind: "card", name: "text", text: message.text };
  const posted = [...(message.text.trim() === "" ? [] : [own]), ...message.parts];
  const read = posted.map(bounded).map((part) => ({
    part,
    text: part.text === undefined ? undefined : toErrorText(part.name ?? part.kind, part.text),
  }));
  const texts = read.map(({ text }) => text).filter((text) => text !== undefined);
  const masked = texts.reduce((sum, { text }) => sum + countMasked(text), 0);
  return { texts, receipt: receiptOf(read, masked) };
}

function toErrorText(name: string, text: string): ErrorText {
  return errorText(name, redact(clean(redact(text).text).trimEnd()).text);
}

/** A text that came in one piece is condensed where it is too long; a file was when it was read. */
function bounded(part: Part): Part {
  return part.text === undefined || part.kept ? part : { ...part, ...condensed(part.text) };
}

function condensed(posted: string): { text: string; kept?: Part["kept"] } {
  const condenser = new Condenser();
  condenser.push(posted);
  const { text, kept } = condenser.finish();
  return { text, kept };
}
