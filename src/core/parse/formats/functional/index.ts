/** Elixir, Erlang, Haskell, OCaml, Lisp. */
import type { Format } from "../../../types.ts";

export const functionalFormats: readonly Format[] = [];
