/** Elixir, Erlang, Haskell, OCaml, Lisp, Prolog, and languages that few use. */
import type { Format } from "../../../types.ts";
import { cabalStack } from "./cabal-stack.ts";
import { clojure } from "./clojure.ts";
import { commonLisp } from "./common-lisp.ts";
import { elixir } from "./elixir.ts";
import { elixirCompiler } from "./elixir-compiler.ts";
import { elmPurescript } from "./elm-purescript.ts";
import { emacsLisp } from "./emacs-lisp.ts";
import { erlang } from "./erlang.ts";
import { erlangReport } from "./erlang-report.ts";
import { erlc } from "./erlc.ts";
import { exunit } from "./exunit.ts";
import { ghc } from "./ghc.ts";
import { godot } from "./godot.ts";
import { haskell } from "./haskell.ts";
import { latex } from "./latex.ts";
import { lesserLanguages } from "./lesser-languages.ts";
import { matlab } from "./matlab.ts";
import { ocaml } from "./ocaml.ts";
import { ocamlCompiler } from "./ocaml-compiler.ts";
import { pascal } from "./pascal.ts";
import { prolog } from "./prolog.ts";
import { scheme } from "./scheme.ts";
import { solidity } from "./solidity.ts";
import { windowsScripts } from "./windows-scripts.ts";

export const functionalFormats: readonly Format[] = [
  exunit,
  elixir,
  elixirCompiler,
  erlang,
  erlangReport,
  erlc,
  ghc,
  haskell,
  cabalStack,
  ocaml,
  ocamlCompiler,
  clojure,
  commonLisp,
  emacsLisp,
  scheme,
  prolog,
  matlab,
  solidity,
  pascal,
  latex,
  elmPurescript,
  godot,
  lesserLanguages,
  windowsScripts,
];
