/** Commands over lines of JSON: `{"id","text"}` in, one line out for each, in order. See https://github.com/ndjson/ndjson-spec. */
import { messageOf } from "../core/errors.ts";
import { once } from "node:events";

/** One line of input. */
export interface TextRecord {
  id: string | number;
  text: string;
}

const maxLineBytes = 32 * 1024 * 1024;
const lineFeed = 0x0a;

/**
 * Answers every line of standard input on standard output. A line that cannot be read gives
 * `{"id":null,"error":"…"}`; neither that nor a failure over one line stops the rest.
 * @param answer what to write for a record, beside its id
 * @returns the exit status: 1 when any line was bad
 */
export async function answerLines(answer: (record: TextRecord) => object | Promise<object>): Promise<number> {
  let status = 0;
  for await (const line of readLines(process.stdin, maxLineBytes)) {
    if (line?.trim() === "") continue;
    const output = await answerLine(line, answer);
    if ("error" in output) status = 1;
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, "drain");
  }
  return status;
}

async function answerLine(line: string | undefined, answer: (record: TextRecord) => object | Promise<object>) {
  let id: TextRecord["id"] | null = null;
  try {
    const record = parseRecord(line);
    id = record.id;
    return { id, ...(await answer(record)) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

function parseRecord(line: string | undefined): TextRecord {
  if (line === undefined) throw new Error(`line longer than ${maxLineBytes / 1024 / 1024} MB`);
  const value = parseJson(line);
  if (typeof value === "object" && value !== null && "id" in value && "text" in value) {
    const { id, text } = value;
    if ((typeof id === "string" || typeof id === "number") && typeof text === "string") return { id, text };
  }
  throw new Error('expected {"id": string or number, "text": string}');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error("not JSON");
  }
}

/**
 * The lines of a stream of bytes, without their ends; `undefined` stands for a line that is longer than `maxBytes`.
 * Memory holds one line and one chunk.
 */
export async function* readLines(input: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<string | undefined> {
  let pieces: Buffer[] = [];
  let size = 0;
  const take = () => {
    const line = size > maxBytes ? undefined : new TextDecoder().decode(Buffer.concat(pieces));
    pieces = [];
    size = 0;
    return line;
  };
  const keep = (piece: Buffer) => {
    size += piece.length;
    if (size <= maxBytes) pieces.push(piece);
    else pieces = [];
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
