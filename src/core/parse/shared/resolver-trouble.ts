/** What keeps a build tool or a package manager from fetching what it needs: wordings that Maven, Gradle, sbt, pip and their kind share. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "./by-wording.ts";

const NETWORK: Wordings = [
  [
    /unknown ?host|UnknownHostException|Name or service not known|[Nn]ame resolution|nodename nor servname|getaddrinfo|No such host/i,
    "dns",
  ],
  [
    /PKIX|certificate|SSLHandshake|\bSSL(?:Error|Exception)\b|handshake_failure|TLS (?:handshake|protocol)|CERTIFICATE_VERIFY/i,
    "tls",
  ],
  [
    /\b40[17]\b|Unauthorized|[Nn]ot authorized|authentication failed|Proxy Authentication|Invalid credentials/,
    "authentication",
  ],
  [/\b403\b|Forbidden|Access denied to/, "authorization"],
  [/\b429\b|Too Many Requests/, "rate-limit"],
  [/\b50[0-4]\b (?:Bad|Service|Internal|Gateway|Server)|status code(?: of)? 50\d/i, "upstream"],
  [/timed[ -]?out|Timeout|TimeoutException/, "timeout"],
  [
    /Connection (?:refused|reset|aborted|broken|closed)|Network is unreachable|No route to host|Failed to establish a new connection|Could(?: not|n't) connect|Failed to connect to/i,
    "connection",
  ],
  [/No space left on device|not enough space|Disk quota exceeded/i, "disk"],
  [/Permission denied|AccessDeniedException|Read-only file system|Operation not permitted|EACCES/, "permission"],
  [
    /OutOfMemoryError|Java heap space|GC overhead limit|Metaspace|Cannot allocate memory|Could not reserve enough space/,
    "memory",
  ],
  [/(?:does not match|mismatch).{0,60}(?:checksum|hash)|checksum.{0,60}(?:mismatch|failed|invalid)/i, "constraint"],
];

/** The category of the first wording that a text holds: of a tool's own `wordings`, then of trouble on the way to a repository. */
export function troubleOf(text: string, wordings: Wordings): Category | undefined {
  return byWording(text, wordings) ?? byWording(text, NETWORK);
}
