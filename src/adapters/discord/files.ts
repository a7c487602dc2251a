/** Downloads attachments, from Discord's own hosts only, bounded in bytes and in time. */
import type { Part } from "../../core/types.ts";
import { readFile } from "../../core/extract/file.ts";

/** Source: Discord's "CDN" reference. */
const HOSTS = ["https://cdn.discordapp.com", "https://media.discordapp.net"];
/** Milliseconds for a file of up to 64 MB. */
const TIMEOUT = 60_000;
const IMAGE = /\.(?:png|jpe?g|gif|webp|bmp|heic|avif)$/i;

/** A file's part, with its text or with the reason why there is none; of an archive one for each file. Never throws. */
export type FetchFile = (part: Part) => Promise<Part[]>;

/** @param apiUrl a configured API, whose origin is trusted as well */
export function createFetchFile(apiUrl?: string): FetchFile {
  const origins = new Set([...HOSTS, ...(apiUrl === undefined ? [] : [new URL(apiUrl).origin])]);
  return async (part) => {
    if (part.handle === undefined || !origins.has(URL.parse(part.handle)?.origin ?? ""))
      return unread(part, "no-access");
    if (IMAGE.test(part.name ?? "")) return unread(part, "image");
    try {
      return await download(part, part.handle);
    } catch {
      return unread(part, "failed");
    }
  };
}

async function download(part: Part, url: string): Promise<Part[]> {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
  if (response.ok) return readFile(part, response.body);
  await response.body?.cancel();
  return unread(part, response.status >= 500 ? "failed" : "gone");
}

function unread(part: Part, reason: Part["unread"]): Part[] {
  return [{ ...part, unread: reason }];
}
