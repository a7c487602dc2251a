/**
 * Message templates: `No module named '{module:word}'`. A slot holds what differs from message to message and is carried over
 * byte for byte; `{name:message}` holds a message of its own, which is translated in turn, `{name:noun}` and the other kinds of
 * phrase are put together from the words of the lexicon.
 */
import { joinChinese, readPhrase, type PhraseKind } from "../lexicon/phrase.ts";

/** What a slot may hold. `text` is anything on one line, a `word` has no white space and is not a Chinese one. */
type SlotKind = "text" | "word" | "number" | "message" | PhraseKind;

export interface Slot {
  name: string;
  kind: SlotKind;
}

/** A compiled pattern: literals (lower-cased) and slots, in order. */
export interface Pattern {
  tokens: readonly (string | Slot)[];
  /** Characters of literal text: how specific the pattern is. */
  weight: number;
  source: string;
}

const slotSyntax = /\{([a-z][A-Za-z0-9]{0,30})(?::(text|word|number|message|noun|verb|doing|done|state|unstate))?\}/g;
const maxSlotLength = 600;
const maxTries = 40;

/** Compiles a pattern. Two slots must have text between them. */
export function compile(source: string): Pattern {
  const pieces = piecesOf(source);
  if (touches(pieces)) throw new Error(`Template "${source}": two slots stand side by side`);
  const tokens = pieces.map((piece) => (typeof piece === "string" ? piece.toLowerCase() : piece));
  const weight = tokens.reduce((sum, token) => sum + (typeof token === "string" ? token.length : 0), 0);
  return { tokens, weight, source };
}

/** Whether a wording can be recognised, not only written: its slots have text between them, and none is a verb, which Chinese does not inflect. */
export function isReadable(source: string): boolean {
  const pieces = piecesOf(source);
  return (
    !touches(pieces) &&
    !pieces.some((piece) => typeof piece !== "string" && isPhrase(piece.kind) && piece.kind !== "noun")
  );
}

function touches(pieces: readonly (string | Slot)[]): boolean {
  return pieces.some((piece, index) => typeof piece !== "string" && index > 0 && typeof pieces[index - 1] !== "string");
}

/** The texts and the slots of a source, in order. */
function piecesOf(source: string): (string | Slot)[] {
  const pieces: (string | Slot)[] = [];
  let end = 0;
  for (const found of source.matchAll(slotSyntax)) {
    if (found.index > end) pieces.push(source.slice(end, found.index));
    pieces.push({ name: found[1] ?? "", kind: (found[2] ?? "text") as SlotKind });
    end = found.index + found[0].length;
  }
  if (end < source.length) pieces.push(source.slice(end));
  return pieces;
}

/**
 * The slots' values if the whole text fits the pattern. Every slot takes as little as it can; the tries are bounded, so time is linear
 * in the text.
 * @param lower the text in lower case
 */
export function match(pattern: Pattern, text: string, lower = text.toLowerCase()): Record<string, string> | undefined {
  const [first] = pattern.tokens;
  if (lower.length !== text.length || (typeof first === "string" && !lower.startsWith(first))) return undefined;
  const slots: Record<string, string> = {};
  const { tokens } = pattern;
  let tries = 0;

  /** A slot between double quotation marks ends at the next one. */
  const isWithin = (index: number, value: string): boolean => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const isQuoted =
      typeof before === "string" && before.endsWith('"') && typeof after === "string" && after.startsWith('"');
    return !isQuoted || !/"\s/.test(value);
  };
  const take = (index: number, from: number, end: number): boolean => {
    const slot = tokens[index] as Slot;
    const value = text.slice(from, end);
    if (!accepts(slot, value) || !isWithin(index, value)) return false;
    slots[slot.name] = value;
    return true;
  };
  const fits = (index: number, at: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return at === text.length;
    if (typeof token === "string") return lower.startsWith(token, at) && fits(index + 1, at + token.length);
    const next = tokens[index + 1];
    if (typeof next !== "string") return take(index, at, text.length);
    if (index + 2 === tokens.length) return lower.endsWith(next) && take(index, at, text.length - next.length);
    for (let end = lower.indexOf(next, at + 1); end >= 0 && tries < maxTries; end = lower.indexOf(next, end + 1)) {
      tries++;
      // A phrase is read last: nothing takes as long.
      const mayBe = isPhrase(token.kind) || accepts(token, text.slice(at, end));
      if (mayBe && fits(index + 2, end + next.length) && take(index, at, end)) return true;
    }
    return false;
  };
  return fits(0, 0) ? slots : undefined;
}

function accepts(slot: Slot, value: string): boolean {
  if (value.length === 0 || value.length > maxSlotLength || value.includes("\n")) return false;
  switch (slot.kind) {
    case "word":
      return !/[\s\u3000-\u303f\uff00-\uffef]|^[\u4e00-\u9fff]+$/.test(value);
    case "number":
      return /^[-+]?\d[\d.,_]{0,40}$/.test(value);
    case "text":
    case "message":
      return value.trim() === value;
    default:
      return readPhrase(slot.kind, value) !== undefined;
  }
}

/** Whether a kind of slot holds a phrase. */
export function isPhrase(kind: SlotKind): kind is PhraseKind {
  return !["text", "word", "number", "message"].includes(kind);
}

/** Fills a pattern's source with the slots' values. */
export function fill(source: string, slots: Readonly<Record<string, string>>): string {
  return source.replaceAll(slotSyntax, (whole, name: string) => slots[name] ?? whole);
}

/** The same in Chinese: what is put in is joined as Chinese is, unless it is a name, or touches a quotation mark or a bracket. */
export function fillChinese(source: string, slots: Readonly<Record<string, string>>): string {
  let filled = "";
  let isOpen = false;
  for (const piece of piecesOf(proseIn(source, slots))) {
    const text = typeof piece === "string" ? piece : (slots[piece.name] ?? "");
    const isProse = typeof piece !== "string" && (isPhrase(piece.kind) || piece.kind === "message");
    const isJoined = isProse ? !/['"`<([{]$/.test(filled) : isOpen && !/^['"`>)\]}]/.test(text);
    filled = isJoined ? joinChinese(filled, text) : filled + text;
    isOpen = isProse;
  }
  return filled;
}

/** A source in which slots for names that turned out to hold Chinese are such for phrases, without the spaces of names. */
function proseIn(source: string, slots: Readonly<Record<string, string>>): string {
  return source.replaceAll(/ ?\{([a-z][A-Za-z]{0,30})\} ?/g, (whole, name: string) =>
    /[\u4e00-\u9fff]/.test(slots[name] ?? "") ? `{${name}:noun}` : whole,
  );
}

/** The slots of a source, by name. */
export function slotsOf(source: string): Slot[] {
  return piecesOf(source).filter((piece) => typeof piece !== "string");
}
