import { describe, expect, it } from "vitest";
import { elixirCompiler } from "../../../../../src/core/parse/formats/functional/elixir-compiler.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("elixir-compiler", () => {
  it("reads a box, with the type that sums it up", () => {
    const text = `    error: undefined variable "cents"
    │
  3 │     cents + tax
    │     ^^^^^
    │
    └─ lib/shop.ex:3:5: Shop.price/1

== Compilation error in file lib/shop.ex ==
** (CompileError) lib/shop.ex: cannot compile module Shop (errors have been logged)`;
    expect(read(elixirCompiler, text)).toMatchObject([
      {
        type: "CompileError",
        message: 'undefined variable "cents"',
        category: "lookup",
        location: { file: "lib/shop.ex", line: 3, column: 5, function: "Shop.price/1" },
        lines: [1, 6],
      },
    ]);
  });

  it("reads the place without a box", () => {
    const text = `error: undefined function tax/0 (expected Shop to define such a function)
  lib/shop.ex:4: Shop.price/1`;
    expect(read(elixirCompiler, text)).toMatchObject([{ location: { file: "lib/shop.ex", line: 4 } }]);
  });

  it.each([
    ...talk,
    `    warning: variable "x" is unused
    │
    └─ lib/shop.ex:3:5: Shop.f/1`,
    `error: could not compile \`shop\``,
  ])("stays silent: %s", (text) => {
    expect(elixirCompiler.parse(posted(text))).toBeUndefined();
  });

  it("reads Mix's word on a dependency where it stands without its mark", () => {
    expect(
      read(
        elixirCompiler,
        `could not compile dependency :ecto, "mix compile" failed. Errors may have been logged above.`,
      ),
    ).toMatchObject([{ category: "dependency", runtime: "elixir" }]);
    expect(read(elixirCompiler, `why could not compile dependency :ecto happen?`) ?? []).toEqual([]);
  });
});
