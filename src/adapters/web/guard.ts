/** What every answer of the console carries, and which requests may change something. */
import type { IncomingHttpHeaders } from "node:http";

/** Nothing is loaded from elsewhere, nothing runs inline, and no other page may frame this one. */
export const securityHeaders = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
};

/**
 * Whether a page of another site sent this. A browser says so in `Sec-Fetch-Site` or in `Origin`; a program sends neither.
 * https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isForeign({ host, origin, "sec-fetch-site": site }: IncomingHttpHeaders): boolean {
  if (typeof site === "string") return site !== "same-origin" && site !== "none";
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

/**
 * Whether a request was sent to another name than the console's. Bound to this machine alone, it answers to this machine's names
 * and to its public address only: else a page whose own name is made to resolve to 127.0.0.1 could read the reports.
 */
export function isMisdirected(requested: string | undefined, bound: string, publicUrl: string | undefined): boolean {
  if (!localNames.has(bound)) return false;
  const name = URL.parse(`http://${requested}`)?.hostname ?? "";
  return !localNames.has(name) && name !== (publicUrl && new URL(publicUrl).hostname);
}

const localNames: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);
