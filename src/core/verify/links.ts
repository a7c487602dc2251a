/** Which links may be shown: to hosts that the knowledge base names, or that stand in the posted text. */
import { knowledge } from "../knowledge/index.ts";

let known: ReadonlySet<string> | undefined;

/** Whether a link is HTTPS, carries no query, and goes to a host that is known or was posted. */
export function isAllowedLink(url: string, posted: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, search, username } = new URL(url);
  known ??= new Set(knowledge().flatMap(({ hosts }) => hosts));
  return (
    protocol === "https:" &&
    search === "" &&
    username === "" &&
    (known.has(hostname) || posted.includes(`//${hostname}`))
  );
}
