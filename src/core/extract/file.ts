/** Reads files as streams: archives are opened, encodings told, long texts condensed. */
import { setImmediate as turn } from "node:timers/promises";
import type { Part } from "../types.ts";
import { entriesOf, type Bytes, type Entry } from "./archive.ts";
import { Condenser } from "./condense.ts";
import { BinaryError, decode, type Encoding } from "./encoding.ts";

/** How much of a file is read, in bytes; of an archive, of all its files together, unpacked. */
export const maxFileBytes = 64 * 1024 * 1024;
/** How many files of an archive are read. */
const mostEntries = 20;

/**
 * @param part the file's part, without text
 * @returns the part with its text, or one part for each file of an archive; each that could not be read, or not wholly,
 *   says why. Never rejects for what the bytes are, only when the source itself fails.
 */
export async function readFile(part: Part, bytes: AsyncIterable<Uint8Array> | null): Promise<Part[]> {
  const parts: Part[] = [];
  const budget = { left: maxFileBytes };
  const name = part.name ?? "file";
  const source: { failed?: Error } = {};
  try {
    for await (const entry of entriesOf(name, watched(bytes, source))) {
      const own: Part = { ...part, name: entry.name, ...(entry.name !== name && { bytes: undefined }) };
      parts.push(parts.length < mostEntries ? await readEntry(own, entry, budget) : { ...own, unread: "too-many" });
      if (parts.length > mostEntries || budget.left <= 0) break;
    }
  } catch {
    parts.push({ ...part, unread: "damaged-archive" });
  }
  if (source.failed) throw source.failed;
  return parts.length > 0 ? parts : [{ ...part, unread: "empty" }];
}

/** Tells failures of the source from failures of what it holds. */
async function* watched(bytes: AsyncIterable<Uint8Array> | null, source: { failed?: Error }): Bytes {
  try {
    if (bytes) yield* bytes;
  } catch (error) {
    source.failed = error instanceof Error ? error : new Error(String(error));
    throw error;
  }
}

async function readEntry(part: Part, entry: Entry, budget: { left: number }): Promise<Part> {
  if ("unread" in entry) return { ...part, unread: entry.unread };
  const condenser = new Condenser();
  const before = budget.left;
  let encoding: Encoding = "utf-8";
  let failure: unknown;
  try {
    for await (const piece of decode(within(entry.bytes, budget), (told) => (encoding = told))) {
      condenser.push(piece);
      if (condenser.isFull) budget.left = 0;
      await turn();
    }
  } catch (error) {
    failure = error;
  }
  const size = before - Math.max(0, budget.left);
  if (failure instanceof BinaryError) return { ...part, unread: "binary" };
  if (size === 0) return { ...part, unread: failure === undefined ? "empty" : "damaged-archive" };
  const { text, kept } = condenser.finish();
  const reason = failure !== undefined ? "damaged-archive" : budget.left <= 0 ? "too-large" : undefined;
  return {
    ...part,
    bytes: part.bytes ?? size,
    text,
    ...(kept && { kept }),
    ...(encoding !== "utf-8" && { encoding }),
    ...(reason && { unread: reason }),
  };
}

/** As many bytes as the budget allows. */
async function* within(bytes: Bytes, budget: { left: number }): Bytes {
  for await (const chunk of bytes) {
    const part = chunk.subarray(0, budget.left);
    budget.left -= chunk.length;
    yield part;
    if (budget.left <= 0) return;
  }
}
