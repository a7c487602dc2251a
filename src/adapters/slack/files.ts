/** Downloads of files: docs.slack.dev/reference/objects/file-object. */
import type { Part, Unread } from "../../core/types.ts";
import { MAX_FILE_BYTES, type FileHandle } from "./parts.ts";

const TIMEOUT = 15_000;

/** Where the bot token may be sent: Slack's own hosts, and the server that the API URL names. */
export function isSlackUrl(url: string, apiUrl: string | undefined): boolean {
  const { protocol, hostname, origin } = URL.parse(url) ?? {};
  if (apiUrl && origin === URL.parse(apiUrl)?.origin) return true;
  return protocol === "https:" && (hostname === "slack.com" || hostname?.endsWith(".slack.com") === true);
}

export interface Download {
  token: string;
  apiUrl: string | undefined;
  /** Aborts when the adapter stops. */
  signal: AbortSignal;
}

/** A file that cannot be read as text, and why. */
class UnreadError extends Error {
  readonly reason: Unread;
  constructor(reason: Unread) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Fetches a file's text, up to 8 MB of it.
 * @returns the part with its text, or marked unread; never rejects
 */
export async function downloadPart(part: Part, { url, mimetype }: FileHandle, options: Download): Promise<Part> {
  try {
    if (!url || !isSlackUrl(url, options.apiUrl)) throw new UnreadError("no-access");
    const { bytes, whole } = await download(url, mimetype, options);
    return { ...part, text: decode(bytes), ...(whole ? {} : { unread: "too-large" as const }) };
  } catch (error) {
    return { ...part, unread: error instanceof UnreadError ? error.reason : "failed" };
  }
}

async function download(url: string, mimetype: string | undefined, { token, signal }: Download) {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: "manual",
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  });
  const reason = refusal(response, mimetype);
  if (reason) {
    await response.body?.cancel();
    throw new UnreadError(reason);
  }
  return readUpTo(response, MAX_FILE_BYTES);
}

/** Without the scope `files:read` Slack redirects to its login page, or sends it in the file's place. */
function refusal({ status, headers }: Response, mimetype = ""): Unread | undefined {
  if (status === 404 || status === 410) return "gone";
  if (status === 401 || status === 403 || (status >= 300 && status < 400)) return "no-access";
  if (status !== 200) return "failed";
  const isPage = headers.get("content-type")?.startsWith("text/html");
  return isPage && mimetype !== "text/html" ? "no-access" : undefined;
}

async function readUpTo({ body }: Response, limit: number): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, limit), whole: size <= limit };
}

/** UTF-8, or UTF-16 with its mark, as Windows tools write it. A zero byte tells that it is no text. */
function decode(bytes: Buffer): string {
  if (bytes.length === 0) throw new UnreadError("empty");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) throw new UnreadError("binary");
  return new TextDecoder().decode(bytes);
}
