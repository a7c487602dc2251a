/** Reads a downloaded file into its part, bounded, as every platform with files needs it. */
import { decodeText } from "../core/extract/decode.ts";
import type { Part } from "../core/types.ts";

/** How much of a file is read, in bytes. */
export const maxFileBytes = 8 * 1024 * 1024;

/** The part with the text of a response's body, or with the reason why there is none; of a longer file its beginning. */
export async function readFilePart(part: Part, { body }: Response): Promise<Part> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxFileBytes) break;
  }
  if (size === 0) return { ...part, unread: "empty" };
  const text = decodeText(Buffer.concat(chunks).subarray(0, maxFileBytes));
  if (text === undefined) return { ...part, unread: "binary" };
  return size > maxFileBytes ? { ...part, text, unread: "too-large" } : { ...part, text };
}
