/** Reading an error text for a command: from a file or from standard input, as the bot reads an attachment. */
import { messageOf } from "../core/errors.ts";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { BinaryError, decode } from "../core/extract/encoding.ts";
import { maxFileBytes, readFile } from "../core/extract/file.ts";
import type { Part } from "../core/types.ts";
import { bilingual } from "../core/labels.ts";
import type { Words } from "./words.ts";

/** A mistake in how a command was called; its text is shown to the user as it is. */
export class UsageError extends Error {
  readonly text: Words;

  constructor(text: Words, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/**
 * Reads a file, or an archive's files, as the bot reads attachments: a long text is condensed.
 * @param file a path, or `-` or nothing for standard input
 * @throws UsageError when it cannot be read, or is no text
 */
export async function readInput(file: string | undefined): Promise<Part[]> {
  const name = isStandardInput(file) ? "text" : basename(file!);
  const parts = await reading(file, (bytes) => readFile({ kind: "file", name }, bytes));
  if (parts.some(({ text }) => text !== undefined)) return parts;
  if (parts[0]?.unread === "empty") return [{ kind: "file", name, text: "" }];
  throw noText(file);
}

/**
 * Reads a text whole.
 * @param file a path, or `-` or nothing for standard input
 * @throws UsageError when it cannot be read, is larger than 64 MB, or is no text
 */
export function readWhole(file: string | undefined): Promise<string> {
  return reading(file, async (bytes) => {
    let text = "";
    for await (const piece of decode(bytes)) {
      text += piece;
      if (text.length > maxFileBytes) throw new Error(`larger than ${maxFileBytes / 1024 / 1024} MB`);
    }
    return text;
  });
}

function isStandardInput(file: string | undefined): boolean {
  return file === undefined || file === "-";
}

async function reading<T>(file: string | undefined, read: (bytes: Readable) => Promise<T>): Promise<T> {
  try {
    return await read(isStandardInput(file) ? process.stdin : createReadStream(file!));
  } catch (error) {
    if (error instanceof BinaryError) throw noText(file);
    const reason = messageOf(error);
    const [en, zh] = names(file);
    throw new UsageError(bilingual(`Cannot read ${en}: ${reason}`, `无法读取 ${zh}：${reason}`), { cause: error });
  }
}

/** What is said of an option that has another value than it can have. */
export function unknownChoice(en: string, zh: string, given: string, choices: readonly string[]): UsageError {
  const all = choices.join(", ");
  return new UsageError(
    bilingual(`Unknown ${en} "${given}": choose ${all}.`, `未知的${zh} "${given}"：请从 ${all} 中选择。`),
  );
}

function noText(file: string | undefined): UsageError {
  const [en, zh] = names(file);
  return new UsageError(bilingual(`${en} is not a text.`, `${zh} 不是文本。`));
}

function names(file: string | undefined): [en: string, zh: string] {
  return isStandardInput(file) ? ["standard input", "标准输入"] : [file!, file!];
}
