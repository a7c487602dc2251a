/** One for each category: what a report rests on when no specific entry fits. They come last. The order decides between entries that fit equally well. */
// prettier-ignore
export const general = [
  "authentication", "authorization", "permission", "rate-limit", "quota", "not-found", "conflict", "invalid-input",
  "timeout", "connection", "dns", "tls", "upstream", "dependency", "syntax", "type", "null-reference", "lookup",
  "arithmetic", "assertion", "memory", "disk", "resource-limit", "concurrency", "constraint", "schema", "encoding",
  "configuration", "compatibility", "crash", "deployment", "build", "content-policy", "unknown",
];
