/** Reading an error text for a command: from a file or from standard input, bounded, in whatever encoding it was saved. */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { decodeText } from "../core/extract/decode.ts";

/** A mistake in how a command was called; its message is shown to the user as it is. */
export class UsageError extends Error {}

const maxBytes = 64 * 1024 * 1024;

/**
 * @param file a path, or `-` or nothing for standard input
 * @throws UsageError when it cannot be read, is too large, or is no text
 */
export async function readInput(file: string | undefined): Promise<string> {
  const name = file === undefined || file === "-" ? "standard input" : file;
  const bytes = await readAll(name === file ? createReadStream(file) : process.stdin, name);
  const text = decodeText(bytes);
  if (text === undefined) throw new UsageError(`${name} is not a text. / ${name} 不是文本。`);
  return text;
}

async function readAll(input: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new UsageError(`larger than ${maxBytes / 1024 / 1024} MB`);
      chunks.push(chunk);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Cannot read ${name}: ${reason} / 无法读取 ${name}`, { cause: error });
  }
  return Buffer.concat(chunks);
}
