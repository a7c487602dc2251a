/** Downloads of files: docs.slack.dev/reference/objects/file-object. */
import type { Part, Unread } from "../../core/types.ts";
import { readFile } from "../../core/extract/file.ts";
import type { FileHandle } from "./parts.ts";

/** Milliseconds for a file of up to 64 MB. */
const TIMEOUT = 60_000;

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

/**
 * Fetches a file's text.
 * @returns the part with its text, or marked unread; of an archive one for each file; never rejects
 */
export async function downloadPart(part: Part, { url, mimetype }: FileHandle, options: Download): Promise<Part[]> {
  if (!url || !isSlackUrl(url, options.apiUrl)) return [{ ...part, unread: "no-access" }];
  return download(part, url, mimetype, options).catch(() => [{ ...part, unread: "failed" }]);
}

async function download(part: Part, url: string, mimetype: string | undefined, options: Download): Promise<Part[]> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${options.token}` },
    redirect: "manual",
    signal: AbortSignal.any([options.signal, AbortSignal.timeout(TIMEOUT)]),
  });
  const reason = refusal(response, mimetype);
  if (!reason) return readFile(part, response.body);
  await response.body?.cancel();
  return [{ ...part, unread: reason }];
}

/** Without the scope `files:read` Slack redirects to its login page, or sends it in the file's place. */
function refusal({ status, headers }: Response, mimetype = ""): Unread | undefined {
  if (status === 404 || status === 410) return "gone";
  if (status === 401 || status === 403 || (status >= 300 && status < 400)) return "no-access";
  if (status !== 200) return "failed";
  const isPage = headers.get("content-type")?.startsWith("text/html");
  return isPage && mimetype !== "text/html" ? "no-access" : undefined;
}
