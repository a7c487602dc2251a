/**
 * Bytes as text: UTF-8; UTF-16 where they start with its mark, as PowerShell writes it; else GB 18030, as Chinese Windows does.
 * @returns undefined for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) return undefined;
  try {
    // A character that a bound has cut in two is no reason to take the text for another encoding.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
