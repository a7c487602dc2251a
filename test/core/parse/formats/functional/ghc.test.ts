import { describe, expect, it } from "vitest";
import { ghc } from "../../../../../src/core/parse/formats/functional/ghc.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ghc", () => {
  it("reads codes, bullets and spans", () => {
    const text = `src/Shop.hs:10:5: error: [GHC-83865]
    • Couldn't match expected type ‘Int’ with actual type ‘[Char]’
    • In the expression: "a"
   |
10 | f = "a"
   |     ^^^
src/Shop.hs:(3,1)-(4,9): error: parse error on input ‘=’`;
    expect(read(ghc, text)).toMatchObject([
      {
        code: "GHC-83865",
        category: "type",
        message: "Couldn't match expected type ‘Int’ with actual type ‘[Char]’",
        location: { file: "src/Shop.hs", line: 10, column: 5 },
        lines: [1, 6],
      },
      { category: "syntax", location: { file: "src/Shop.hs", line: 3, column: 1 } },
    ]);
  });

  it("reads the layout before GHC 8 and Stack's prefix", () => {
    const text = `src/Types.hs:690:19:
    Module ‘GHC.Stack’ does not export ‘CallStack’

shop> src/Lib.hs:8:5: error:
shop>     Could not find module ‘Data.Map’`;
    expect(read(ghc, text)).toMatchObject([
      { message: "Module ‘GHC.Stack’ does not export ‘CallStack’", category: "lookup" },
      { category: "dependency", location: { file: "src/Lib.hs", line: 8, column: 5 } },
    ]);
  });

  it.each([
    ...talk,
    `src/Shop.hs:3:1: warning: [-Wunused-imports]
    The import of ‘Data.List’ is redundant`,
    `src/Shop.hs:3:1:
    Warning: Defined but not used`,
    `[1 of 2] Compiling Main ( app/Main.hs, app/Main.o )`,
  ])("stays silent: %s", (text) => {
    expect(ghc.parse(posted(text))).toBeUndefined();
  });
});

describe("ghc: without a place", () => {
  it("reads what the command line asks in vain", () => {
    expect(
      read(ghc, "<command line>: cannot satisfy -package Cabal-1.18.1.2\n    (use -v for more information)"),
    ).toMatchObject([{ message: "cannot satisfy -package Cabal-1.18.1.2", category: "dependency" }]);
  });

  it("reads a panic with the exit code that Stack tells", () => {
    const text =
      "ghc: panic! (the 'impossible' happened)\n  (GHC version 8.2.2):\n\n    Process exited with code: ExitFailure 1";
    expect(read(ghc, text)).toMatchObject([{ category: "crash", exitCode: 1 }]);
  });

  it("reads what Stack indents, and a message whose head is cut off", () => {
    expect(
      read(
        ghc,
        `    /tmp/stack/shop/src/Main.hs:10:8:
        Could not find module ‘Modules’`,
      ),
    ).toMatchObject([{ message: "Could not find module ‘Modules’", location: { line: 10, column: 8 } }]);
    expect(read(ghc, `      Could not find module ‘Distribution.Parsec’`)).toMatchObject([
      { runtime: "haskell", category: "dependency" },
    ]);
    expect(read(ghc, `Could not find module 'react' in the lock file`) ?? []).toEqual([]);
  });
});
