/** Opens archives as streams: gzip, Zstandard, zip and tar, also tar within gzip or Zstandard. Archives inside archives stay closed. */
import { Readable, type Duplex } from "node:stream";
import { constants, createGunzip, createZstdDecompress } from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";
import { extract } from "tar-stream";
import type { Unread } from "../types.ts";

export type Bytes = AsyncIterable<Uint8Array>;

/** A file of an archive, or a file that is none. Its bytes must be read, or left, before the next one is asked for. */
export type Entry = { name: string } & ({ bytes: Bytes } | { unread: Unread });

type Kind = "gzip" | "zstd" | "zip" | "tar" | "unsupported";

/** Signatures at the start of a file, or at an offset: https://en.wikipedia.org/wiki/List_of_file_signatures */
const signatures: readonly [Kind, number, string][] = [
  ["gzip", 0, "\x1f\x8b"],
  ["zstd", 0, "\x28\xb5\x2f\xfd"],
  ["zip", 0, "PK\x03\x04"],
  ["tar", 257, "ustar"],
  ["unsupported", 0, "PK\x05\x06"],
  ["unsupported", 0, "7z\xbc\xaf\x27\x1c"],
  ["unsupported", 0, "\xfd7zXZ\0"],
  ["unsupported", 0, "BZh"],
  ["unsupported", 0, "Rar!\x1a\x07"],
];
const headSize = 512;
/** Deflate grows a byte to 1,032 at most, so a slice of this many never becomes more than four megabytes at once. */
const sliceSize = 4_096;

/** The files inside; the file itself where it is no archive. */
export async function* entriesOf(name: string, bytes: Bytes, within?: Kind): AsyncGenerator<Entry> {
  const { head, all } = await peek(bytes);
  const kind = signatures.find(
    ([, offset, mark]) => head.subarray(offset, offset + mark.length).toString("latin1") === mark,
  )?.[0];
  if (kind === undefined) yield { name, bytes: all };
  else if (kind === "unsupported") yield { name, unread: "unsupported-archive" };
  else if (within !== undefined && kind !== "tar") yield { name, unread: "nested-archive" };
  else if (kind === "tar") yield* files(name, tarEntries(all));
  else if (kind === "zip") yield* files(name, zipEntries(all));
  else yield* entriesOf(name.replace(/\.(?:gz|zst)$/i, "").replace(/\.tgz$/i, ".tar"), decompress(all, kind), kind);
}

/** Each file under its archive's name. Of a file inside, only what it is not itself an archive is opened. */
async function* files(archive: string, entries: AsyncIterable<{ name: string; bytes: Bytes }>): AsyncGenerator<Entry> {
  for await (const { name, bytes } of entries) {
    if (!/\/$|^__MACOSX\//.test(name)) yield* entriesOf(`${archive}/${name}`, bytes, "zip");
  }
}

function decompress(bytes: Bytes, kind: Kind): Bytes {
  // What a broken download still holds is read: flushing does not ask for the end.
  const gunzip = () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  return through(bytes, kind === "gzip" ? gunzip() : createZstdDecompress());
}

/** Feeds a stream; what goes wrong with either side ends the other. */
function through<S extends Duplex>(bytes: Bytes, stream: S): S {
  const source = Readable.from(bytes, { objectMode: false });
  source.on("error", (error) => stream.destroy(error));
  stream.on("close", () => source.destroy());
  return source.pipe(stream);
}

async function* tarEntries(bytes: Bytes): AsyncGenerator<{ name: string; bytes: Bytes }> {
  const tar = extract();
  const source = Readable.from(bytes, { objectMode: false });
  source.on("error", (error: Error) => tar.destroy(error));
  source.pipe(tar);
  for await (const entry of tar) {
    if (entry.header.type === "file") yield { name: entry.header.name, bytes: entry as unknown as Bytes };
    entry.resume();
  }
}

type ZipEvent = { name: string } | { data: Uint8Array; isLast: boolean };

async function* zipEntries(bytes: Bytes): AsyncGenerator<{ name: string; bytes: Bytes }> {
  const events = zipEvents(bytes);
  for await (const event of events) {
    if (!("name" in event)) continue;
    yield { name: event.name, bytes: zipBody(events) };
  }
}

async function* zipBody(events: AsyncGenerator<ZipEvent>): Bytes {
  for (;;) {
    const { value: event } = (await events.next()) as IteratorResult<ZipEvent, undefined>;
    if (event === undefined || !("data" in event)) return;
    yield event.data;
    if (event.isLast) return;
  }
}

/** A zip in the order of its bytes: the name of a file, then its contents. */
async function* zipEvents(bytes: Bytes): AsyncGenerator<ZipEvent> {
  const events: ZipEvent[] = [];
  const unzip = new Unzip((file) => {
    events.push({ name: file.name });
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      events.push({ data, isLast });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length; start += sliceSize) {
      unzip.push(chunk.subarray(start, start + sliceSize));
      yield* events.splice(0);
    }
  }
  unzip.push(new Uint8Array(), true);
  yield* events.splice(0);
}

/** The first bytes, and all of them again. */
async function peek(bytes: Bytes): Promise<{ head: Buffer; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < headSize) {
    const next = (await iterator.next()) as IteratorResult<Uint8Array, undefined>;
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* chunks;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(chunks).subarray(0, headSize), all: all() };
}
