/** The order decides between entries that fit equally well. */
// prettier-ignore
export const go = [
  "go-nil-pointer", "go-nil-map", "go-index-out-of-range", "go-deadlock", "go-concurrent-map", "go-module-missing",
  "go-closed-channel", "go-sync-misuse", "go-data-race", "go-type-assertion", "go-undefined-name", "go-unused",
  "go-compile-type-error", "go-syntax-error", "go-package-layout", "go-checksum-mismatch", "go-module-download",
  "go-json-decode", "go-number-from-text", "go-database-sql", "go-deadline-exceeded", "go-connection-broken",
  "go-file-not-found", "go-test-failed", "go-must-compile", "go-grpc", "go-memory", "go-wrapped-error",
  "go-invalid-input", "go-command-usage", "go-cgo-compiler-missing", "go-toolchain-version",
];
