/** The interpreter and its standard library. The order decides between entries that fit equally well. */
// prettier-ignore
export const python = [
  "python-module-not-found", "python-circular-import", "python-cannot-import-name", "python-undefined-symbol",
  "python-key-error", "python-none-value", "python-wrong-arguments", "python-number-from-text", "python-json-decode",
  "python-unicode-decode", "python-indentation", "python-syntax-error", "python-recursion", "python-zero-division",
  "python-file-not-found", "python-memory-error", "python-event-loop", "python-attribute-error",
  "python-module-attribute", "python-name-error", "python-unbound-local", "python-operand-types",
  "python-wrong-kind-of-object", "python-type-error", "python-value-error", "python-index-error",
  "python-assertion-error", "python-not-json-serializable", "python-cannot-pickle", "python-format-arguments",
  "python-not-awaited", "python-bytes-and-text", "python-class-definition", "python-date-and-time",
  "python-unpack-values", "python-timeout", "python-subprocess-failed", "python-worker-process-died",
  "python-exception-group", "python-command-line", "python-interpreter-start", "python-not-found",
  "python-connection", "python-import-error", "python-relative-import", "python-shared-library",
  "python-access-refused", "python-file-format", "python-configuration", "python-sqlite", "python-binary-data",
  "python-unicode-encode", "python-runtime-error", "python-concurrency", "python-resources", "python-arithmetic",
  "python-tls", "python-compatibility", "python-data-rules", "python-lookup", "python-removed-module",
  "python-stdlib-not-built", "python-interrupted", "python-unhashable", "python-already-closed", "python-smtp",
  "python-pattern-syntax", "python-not-implemented", "python-end-of-input", "python-path-conflict",
  "python-connect-refused", "python-permission-denied", "python-decryption-failed", "python-queue-empty",
  "python-size-limit", "python-service-quota", "python-main-thread-only", "python-no-display", "python-value-form",
  "python-schema-validation", "python-ssh-client", "python-empty-data", "python-file-operation",
  "python-removed-attribute", "python-native-extension",
];
