/** The language, and Node.js. The order decides between entries that fit equally well. */
// prettier-ignore
export const javascript = [
  "javascript-property-of-undefined", "javascript-not-a-function", "javascript-not-defined", "node-module-not-found",
  "node-module-systems", "javascript-json-parse", "javascript-call-stack", "node-heap-out-of-memory",
  "node-unhandled-rejection", "node-headers-sent", "javascript-not-iterable", "javascript-before-initialization",
  "javascript-constant-assignment", "javascript-read-only-property", "javascript-bigint", "javascript-circular-json",
  "javascript-not-cloneable", "javascript-class-and-this", "javascript-value-conversion", "javascript-empty-reduce",
  "javascript-length-out-of-range", "javascript-invalid-date", "javascript-uri-malformed",
  "javascript-invalid-regexp", "javascript-await-outside-async", "javascript-missing-export", "javascript-syntax",
  "javascript-aggregate-error", "javascript-aborted", "node-invalid-argument", "node-value-out-of-range",
  "node-invalid-url", "node-file-not-found", "node-file-operation", "node-command-failed",
  "node-unhandled-error-event", "node-stream-closed", "node-fetch-failed", "node-http-client-timeout",
  "node-http-parse-error", "node-decompression", "node-openssl-unsupported", "node-decryption-failed",
  "node-key-format", "node-package-exports", "node-runs-typescript", "node-version-too-old", "node-native-module",
  "node-access-restricted", "node-command-line", "node-missing-environment", "node-thrown-non-error",
  "node-worker-memory", "javascript-type-error", "javascript-uncaught-error", "javascript-invalid-value",
  "javascript-name-not-found", "node-dependency-missing", "node-outgoing-call-failed", "node-service-refused",
  "javascript-text-not-parsed", "node-database-refused", "node-file-watchers", "javascript-body-already-read",
  "node-object-state", "node-listener-leak", "node-configuration-refused", "node-primordials", "node-premature-close",
  "node-permission-denied", "node-global-missing",
];
