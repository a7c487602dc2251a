/** What strerror(3) and Node.js say for an errno name (glibc, musl and macOS wordings). */

const wordings: Readonly<Record<string, string>> = {
  EACCES: "Permission denied",
  EPERM: "Operation not permitted",
  ENOENT:
    "No such file or directory|The system cannot find the file specified|The system cannot find the path specified",
  EEXIST: "File exists",
  ENOTDIR: "Not a directory",
  EISDIR: "Is a directory",
  ENOTEMPTY: "Directory not empty",
  EBUSY: "Device or resource busy|Resource busy",
  ETXTBSY: "Text file busy",
  EINVAL: "Invalid argument",
  EBADF: "Bad file descriptor",
  ENOSPC: "No space left on device",
  EROFS: "Read-only file system",
  EDQUOT: "Disk quota exceeded",
  EIO: "Input/output error|I/O error",
  ENOMEM: "Cannot allocate memory|Out of memory",
  EMFILE: "Too many open files",
  ENFILE: "Too many open files in system",
  EAGAIN: "Resource temporarily unavailable",
  EPIPE: "Broken pipe",
  ECONNREFUSED: "Connection refused",
  ECONNRESET: "Connection reset by peer",
  ECONNABORTED: "Software caused connection abort",
  ETIMEDOUT: "Connection timed out|Operation timed out|i/o timeout",
  EHOSTUNREACH: "No route to host",
  ENETUNREACH: "Network is unreachable",
  EADDRINUSE: "Address already in use",
  EADDRNOTAVAIL: "Cannot assign requested address|Address not available",
  ENOTCONN: "Transport endpoint is not connected|Socket is not connected",
  ENOTFOUND:
    "Name or service not known|nodename nor servname provided, or not known|No such host|No address associated with hostname",
  EAI_AGAIN: "Temporary failure in name resolution",
  ENOEXEC: "Exec format error",
  ENAMETOOLONG: "File name too long",
  ELOOP: "Too many levels of symbolic links",
  EXDEV: "Invalid cross-device link",
  E2BIG: "Argument list too long",
  EILSEQ: "Invalid or incomplete multibyte or wide character|Illegal byte sequence",
  ENOTSUP: "Operation not supported",
  ESTALE: "Stale file handle",
  ENODEV: "No such device",
  ESRCH: "No such process",
  EDEADLK: "Resource deadlock avoided",
};

const pairs = Object.entries(wordings).flatMap(([name, texts]) =>
  texts.split("|").map((text) => [name, text] as const),
);
const names = new Map(pairs.map(([name, text]) => [text.toLowerCase(), name]));

/** Every name, and every text as C prints it and as Go does: in lower case. */
export const errnoWords: readonly string[] = [
  ...new Set(pairs.flatMap(([name, text]) => [name, text, text.toLowerCase()])),
];

/** The errno name of a system message, whatever its case; of `lookup x: no such host` too. */
export function errnoOf(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  return names.get(plain) ?? names.get(plain.slice(plain.lastIndexOf(": ") + 2));
}
