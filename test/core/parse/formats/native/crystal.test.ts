import { describe, expect, it } from "vitest";
import { crystal } from "../../../../../src/core/parse/formats/native/crystal.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("crystal", () => {
  it("reads what shards cannot resolve", () => {
    const text = `Unable to satisfy the following requirements:

- \`kemal (~> 2.9.0)\` required by \`shard.yml\`
Failed to resolve dependencies`;
    expect(read(crystal, text)).toMatchObject([{ category: "dependency", lines: [1, 4] }]);
  });

  it("reads the compiler", () => {
    const text = `Showing last frame. Use --error-trace for full trace.

In shop.cr:6:21

 6 | puts Item.new.price + 5
                         ^
Error: undefined method '+' for Nil (compile-time type is (Int32 | Nil))`;
    expect(read(crystal, text)).toMatchObject([
      { category: "null-reference", location: { file: "shop.cr", line: 6, column: 21 }, lines: [3, 7] },
    ]);
  });

  it("reads a syntax error", () => {
    const text = `Syntax error in shop.cr:4:1: unexpected token: EOF`;
    expect(read(crystal, text)).toMatchObject([{ category: "syntax", message: "unexpected token: EOF" }]);
  });

  it("reads an exception and its cause", () => {
    const text = `Unhandled exception: could not load (Shop::LoadError)
  from shop.cr:4:3 in 'load'
Caused by: Missing hash key: "mug" (KeyError)
  from /usr/lib/crystal/hash.cr:1077:11 in '[]'`;
    expect(read(crystal, text)).toMatchObject([
      {
        type: "Shop::LoadError",
        frames: [{ file: "shop.cr", line: 4, function: "load" }],
        causes: [{ type: "KeyError", message: 'Missing hash key: "mug"' }],
      },
    ]);
  });

  it("reads an exception that a server logged, and a fault of the memory", () => {
    const text = `Exception: Index out of bounds (IndexError)
  from src/shop.cr:12:20 in '->'
  from ???`;
    expect(read(crystal, text)).toMatchObject([
      { type: "IndexError", message: "Index out of bounds", frames: [{ file: "src/shop.cr", line: 12, column: 20 }] },
    ]);
    expect(read(crystal, "Invalid memory access (signal 11) at address 0x0")).toMatchObject([
      { signal: "SIGSEGV", category: "crash" },
    ]);
  });

  it.each([
    ...talk,
    "Exception: Index out of bounds in shop.cr:3",
    "In shop.cr:6:21",
    "Unhandled exception: see the log",
  ])("stays silent: %s", (text) => {
    expect(crystal.parse(posted(text))).toBeUndefined();
  });
});

describe("crystal: categories", () => {
  it.each([
    ["expected argument #2 to 'area' to be Int32, not String", "type"],
    ["expecting token ']', not 'puts'", "syntax"],
  ])("%s", (message, category) => {
    expect(read(crystal, `In b.cr:4:14\n\n 4 | puts area(3)\n           ^\nError: ${message}`)).toMatchObject([
      { category },
    ]);
  });
});
