/** Bytes as text, in whatever encoding they were saved. */
import { isAscii } from "node:buffer";

/** Names as in the Encoding Standard: https://encoding.spec.whatwg.org/#names-and-labels */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "shift_jis" | "windows-1252";

/** Bytes of a text by which its encoding is told. */
const sampleSize = 65_536;
/** Of the bytes of a text, at most this share are control characters other than tabs, line ends and escapes. */
const controlShare = 0.05;
/** Letters in UTF-16 have a zero in one of their two bytes; this share of one side is enough. */
const zeroShare = 0.3;
/** Fewer bytes tell no encoding by their zeros. */
const fewBytes = 16;

/**
 * Decodes a stream: UTF-8; UTF-16; else what the bytes fit of the legacy encodings of Chinese, Japanese and Western systems.
 * @param onEncoding told the encoding, once it shows
 * @throws BinaryError for bytes that are no text
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  onEncoding: (encoding: Encoding) => void = () => {},
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of inPieces(bytes)) {
    if (isBinary(piece)) throw new BinaryError();
    if (!decoder && (!isAscii(piece) || piece.includes(0))) {
      const encoding = encodingOf(piece);
      onEncoding(encoding);
      decoder = new TextDecoder(encoding);
    }
    yield decoder ? decoder.decode(piece, { stream: true }) : Buffer.from(piece).toString("latin1");
  }
  if (decoder) yield decoder.decode();
}

export class BinaryError extends Error {}

/** Pieces of one size, so that the encoding is told from enough bytes, and memory holds few. What came before a failure is handed on. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const take = () => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    return piece;
  };
  try {
    for await (const chunk of bytes) {
      for (let start = 0; start < chunk.length; start += sampleSize) {
        const part = chunk.subarray(start, start + sampleSize);
        waiting.push(part);
        size += part.length;
        if (size >= sampleSize) yield take();
      }
    }
  } catch (error) {
    if (size > 0) yield take();
    throw error;
  }
  if (size > 0) yield take();
}

function isBinary(bytes: Uint8Array): boolean {
  if (utf16Of(bytes)) return false;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > bytes.length * controlShare;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const utf16 = utf16Of(bytes);
  if (utf16) return utf16;
  if (fits("utf-8", bytes)) return "utf-8";
  if (fits("shift_jis", bytes) && isJapanese(bytes)) return "shift_jis";
  return fits("gb18030", bytes) ? "gb18030" : "windows-1252";
}

/** By the mark at the start, or by the zeros in every second byte. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < fewBytes) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2]!++;
  const [even = 0, odd = 0] = zeros.map((count) => count / (bytes.length / 2));
  if (odd > zeroShare && even < odd / 10) return "utf-16le";
  return even > zeroShare && odd < even / 10 ? "utf-16be" : undefined;
}

/** A character that the end of a piece has cut in two is no misfit. */
function fits(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Japanese is not written without kana; what is Chinese in truth decodes to half-width ones. */
function isJapanese(bytes: Uint8Array): boolean {
  const text = new TextDecoder("shift_jis").decode(bytes, { stream: true });
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const kana = count(/[\u3041-\u30fe]/g);
  return kana > count(/[\uff61-\uff9f]/g) && kana * 10 > count(/[^\0-\x7f]/g);
}
