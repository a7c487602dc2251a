import { describe, expect, it } from "vitest";
import { ocamlCompiler } from "../../../../../src/core/parse/formats/functional/ocaml-compiler.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ocaml-compiler", () => {
  it("reads the place, and the message below its excerpt", () => {
    const text = `File "t12.ml", line 1, characters 14-17:
1 | let x : int = "a"
                  ^^^
Error: This expression has type string but an expression was expected of type
         int`;
    expect(read(ocamlCompiler, text)).toMatchObject([
      {
        message: "This expression has type string but an expression was expected of type\nint",
        category: "type",
        location: { file: "t12.ml", line: 1, column: 14 },
        lines: [1, 5],
      },
    ]);
  });

  it("reads dune, the toplevel, a warning made an error, and opam", () => {
    const text = `File "bin/dune", line 3, characters 12-19:
3 |  (libraries nosuchl))
                ^^^^^^^
Error: Library "nosuchl" not found.
Line 1, characters 13-14:
1 | y;;
    ^
Error: Unbound value y
File "a.ml", line 2, characters 6-7:
2 |   x
      ^
Error (warning 26 [unused-var]): unused variable x.
[ERROR] No package named shop-core found.`;
    expect(read(ocamlCompiler, text)).toMatchObject([
      { category: "dependency" },
      { message: "Unbound value y", category: "lookup" },
      { message: "unused variable x." },
      { category: "dependency" },
    ]);
  });

  it.each([
    ...talk,
    `File "a.ml", line 2, characters 6-7:
2 |   x
      ^
Warning 26 [unused-var]: unused variable x.`,
    `  File "a.py", line 2, in f`,
    `[ERROR] Could not connect`,
  ])("stays silent: %s", (text) => {
    expect(ocamlCompiler.parse(posted(text))).toBeUndefined();
  });

  it("reads what opam quotes behind its marks", () => {
    expect(
      read(
        ocamlCompiler,
        `# File "tools/log.mli", line 12, characters 2-18:
# 12 |   Dtools.Conf.path -> t
#        ^^^^^^^^^^^^^^^^
# Error: Unbound module Dtools`,
      ),
    ).toMatchObject([{ message: "Unbound module Dtools", location: { file: "tools/log.mli", line: 12, column: 2 } }]);
    expect(read(ocamlCompiler, `#=== ERROR while compiling shop.1.4.0 =====#`)).toMatchObject([
      { message: "ERROR while compiling shop.1.4.0", category: "build" },
    ]);
    expect(read(ocamlCompiler, `# Errors: see below`) ?? []).toEqual([]);
  });
});
