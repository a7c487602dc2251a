import { hash } from "node:crypto";
import type { ErrorText, IncomingMessage, RedactedMessage, RedactedText } from "../types.ts";
import type { Secret } from "./rule.ts";
import { rules } from "./rules/index.ts";

export type { Secret } from "./rule.ts";

/** What stands in the place of a secret, e.g. `[AWS_KEY:3f9a]`. */
const placeholder = new RegExp(
  `\\[(?:${[...new Set(rules.flatMap((rule) => rule.kinds))].join("|")}):[0-9a-f]{4}\\]`,
  "g",
);

/** No secret can be told from fewer characters: `a@b.cc`, `pwd=x1`. */
const shortest = 6;

/** How far a rule looks across line breaks, in characters, rounded up. */
const near = 400;

/** How often what is left between secrets is read again. */
const rounds = 8;

/**
 * Masks secrets, each by `[KIND:hash]`: equal secrets get equal placeholders. The only place that makes a `RedactedText`.
 * Line breaks stay, so line numbers stay true; text that is masked already stays as it is.
 * @returns the masked text, and the secrets in order of place, without overlaps, by their place in `text`
 */
export function redact(text: string): { text: RedactedText; found: Secret[] } {
  const found: Secret[] = [];
  let from = 0;
  for (const masked of text.matchAll(placeholder)) {
    collect(text.slice(from, masked.index), from, found);
    from = masked.index + masked[0].length;
  }
  collect(text.slice(from), from, found);
  return { text: mask(text, found), found };
}

/** Puts lines of a text that is masked already together anew, by their indexes; where there is none, an empty one. */
export function pickLines({ lines }: ErrorText, indexes: readonly (number | undefined)[]): RedactedText {
  return indexes.map((index) => (index === undefined ? "" : (lines[index] ?? ""))).join("\n") as RedactedText;
}

/** How many placeholders stand in a text. */
export function countMasked(text: string): number {
  return text.match(placeholder)?.length ?? 0;
}

/** Redacts a message's text and its parts' texts and names. The author's name stays: it is shown, and not an error's. */
export function redactMessage(message: IncomingMessage): RedactedMessage {
  const parts = message.parts.map(({ name, text, ...part }) => ({
    ...part,
    ...(name !== undefined && { name: redact(name).text }),
    ...(text !== undefined && { text: redact(text).text }),
  }));
  return { ...message, text: redact(message.text).text, parts };
}

/** Adds the secrets of `text`, which stands at `offset`, to `found`. */
function collect(text: string, offset: number, found: Secret[], round = 1): void {
  if (text.length < shortest || round > rounds) return;
  let from = 0;
  for (const { kind, start, end } of disjoint(rules.flatMap((rule) => [...rule.find(text)]))) {
    collectBetween(text.slice(from, start), offset + from, found, round + 1);
    found.push({ kind, start: offset + start, end: offset + end });
    from = end;
  }
  if (from > 0) collectBetween(text.slice(from), offset + from, found, round + 1);
}

/**
 * Reads the lines next to a secret again: next to a placeholder a rule may see what it did not see next to the secret,
 * and masked text must not change when it is masked again.
 */
function collectBetween(text: string, offset: number, found: Secret[], round: number): void {
  const first = text.indexOf("\n", near);
  const last = text.lastIndexOf("\n", text.length - near) + 1;
  if (first < 0 || first >= last) return collect(text, offset, found, round);
  collect(text.slice(0, first), offset, found, round);
  collect(text.slice(last), offset + last, found, round);
}

/** Joins secrets that overlap, so that nothing of either is left. The kind is that of the first, in place, then in the list. */
function disjoint(secrets: Secret[]): Secret[] {
  const joined: Secret[] = [];
  for (const secret of secrets.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && secret.start < last.end) last.end = Math.max(last.end, secret.end);
    else joined.push(secret);
  }
  return joined;
}

function mask(text: string, found: readonly Secret[]): RedactedText {
  let masked = "";
  let from = 0;
  for (const { kind, start, end } of found) {
    const secret = text.slice(start, end);
    masked += `${text.slice(from, start)}[${kind}:${hash("sha256", secret).slice(0, 4)}]${secret.replace(/[^\r\n]+/g, "")}`;
    from = end;
  }
  return (masked + text.slice(from)) as RedactedText;
}
