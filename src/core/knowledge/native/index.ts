/** C, C++, linkers, sanitizers, make, CMake. The order decides between entries that fit equally well. */
// prettier-ignore
export const native = [
  "native-undefined-reference", "native-multiple-definition", "native-library-not-found", "native-linker-failed",
  "c-header-not-found", "c-undeclared-name", "cpp-no-matching-overload", "c-type-error", "c-syntax-or-option",
  "native-memory-error", "native-data-race", "native-leak-or-uninitialised", "native-undefined-behaviour",
  "native-assertion", "cpp-uncaught-exception", "native-shared-library-missing", "make-no-rule", "make-syntax",
  "make-recipe-failed", "cmake-package-not-found", "cmake-configure-failed", "build-tools-failed", "c-test-failed",
  "native-crash", "cpp-out-of-range", "cpp-thread-not-joined", "nccl-error", "cpp-no-such-member", "cpp-class-rules",
  "c-source-file-missing", "linker-input-missing", "native-stack-overflow", "bazel-load-failed",
  "cmake-package-refused", "make-command-missing", "cmake-no-compiler", "native-glibc-too-old",
  "msvc-unresolved-external",
];
