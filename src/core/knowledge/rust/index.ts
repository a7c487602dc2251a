/** The language, its compiler, and Cargo. The order decides between entries that fit equally well. */
// prettier-ignore
export const rust = [
  "rust-mismatched-types", "rust-moved-value", "rust-borrow-conflict", "rust-lifetime", "rust-trait-bound",
  "rust-not-send", "rust-name-not-found", "rust-unresolved-import", "rust-no-method-or-field", "rust-private-item",
  "rust-trait-implementation", "rust-match-not-exhaustive", "rust-syntax-error", "rust-linker-failed",
  "rust-type-error", "rust-unwrap-none", "rust-unwrap-err", "rust-parse-value", "rust-serde-json",
  "rust-file-not-found", "rust-index-out-of-bounds", "rust-arithmetic-overflow", "rust-refcell-borrowed",
  "rust-text-boundary", "rust-memory", "rust-test-failed", "rust-channel-or-thread", "rust-environment-variable",
  "rust-tokio-runtime", "rust-panic", "cargo-version-resolution", "cargo-build-script", "cargo-manifest",
  "cargo-lock-or-toolchain", "cargo-cannot-fetch", "cargo-command", "rust-denied-lint", "rust-type-annotations",
  "rust-clap-argument", "rust-reported-error", "rust-wrong-argument-count", "rust-unconditional-panic",
  "rust-not-mutable", "rust-axum-handler",
];
