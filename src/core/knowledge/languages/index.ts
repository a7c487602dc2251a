/** Elixir, Erlang, Haskell, OCaml, Lisps, and the smaller compiled languages. The order decides between entries that fit equally well. */
// prettier-ignore
export const languages = [
  "elixir-function-clause", "elixir-undefined-function", "elixir-match-error", "elixir-call-exit",
  "elixir-argument-error", "elixir-compile", "ecto-database", "exunit-failure", "elixir-raised", "erlang-undef",
  "erlang-bad-value", "erlang-start-failure", "erlang-compile", "common-lisp-unknown-name", "common-lisp-error",
  "scheme-error", "emacs-lisp-error", "haskell-type-error", "haskell-not-in-scope", "haskell-runtime-error",
  "ocaml-compile-error", "ocaml-runtime-error", "ada-error", "fortran-error", "nim-error", "d-error", "crystal-error",
  "zig-error", "octave-matlab-error", "pascal-cobol-runtime", "phoenix-request", "fortran-compile-error",
  "elixir-genserver-callback", "beam-connection", "mix-dependency-build", "haskell-dependency-solver", "elm-compile",
  "clojure-class-missing", "zig-compile", "fortran-module-file", "ocaml-unbound-module", "opam-build",
  "nimble-dependency", "ecto-pool", "beam-otp-mismatch",
];
