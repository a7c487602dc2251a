/** Why a server could not be reached. */

/** @returns the code or name of what lies at the bottom of an error; never its message, which may quote a URL or a header */
export function reasonOf(error: unknown, depth = 4): string {
  if (!(error instanceof Error) || depth === 0) return "unknown";
  const inner = "original" in error ? error.original : error.cause;
  if (inner instanceof Error) return reasonOf(inner, depth - 1);
  if (["TimeoutError", "AbortError"].includes(error.name)) return "no answer in time";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
