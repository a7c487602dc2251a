import type { Runtime } from "../../types.ts";

const EXTENSIONS: readonly [RegExp, Runtime][] = [
  [/\.(?:rb|erb|haml|slim|rake)$/, "ruby"],
  [/\.(?:[jt]sx|vue|svelte)$|^(?:https?:|webpack:|app:\/\/)/, "browser"],
  [/\.[cm]?[jt]s$/, "node"],
  [/\.py$/, "python"],
  [/\.php$/, "php"],
  [/\.go$/, "go"],
  [/\.kt$/, "kotlin"],
  [/\.scala$/, "scala"],
  [/\.java$/, "java"],
  [/\.(?:cs|vb|fs)$/, "dotnet"],
  [/\.rs$/, "rust"],
  [/\.exs?$/, "elixir"],
  [/\.dart$/, "dart"],
  [/\.swift$/, "swift"],
  [/\.mm?$/, "objc"],
];

/** The runtime of a source file by its name; undefined for one that tells nothing. */
export function runtimeByFile(file = ""): Runtime | undefined {
  return EXTENSIONS.find(([extension]) => extension.test(file.slice(0, 500)))?.[1];
}
