import { describe, expect, it } from "vitest";
import { haskell } from "../../../../../src/core/parse/formats/functional/haskell.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("haskell", () => {
  it("reads the base library's message alone, and no talk of it", () => {
    expect(read(haskell, "Prelude.read: no parse")).toMatchObject([{ message: "Prelude.read: no parse" }]);
    expect(read(haskell, "Prelude.read: no parse is what I would expect")).toEqual([]);
  });

  it("reads a message with its call stack", () => {
    const text = `shop: cart is locked
CallStack (from HasCallStack):
  error, called at src/Cart.hs:31:15 in shop-0.1.0.0-inplace:Cart
  lock, called at app/Main.hs:4:3 in main:Main`;
    expect(read(haskell, text)).toMatchObject([
      {
        message: "cart is locked",
        location: { file: "src/Cart.hs", line: 31, column: 15, function: "error" },
        lines: [1, 4],
      },
    ]);
  });

  it("reads what the runtime says, and an exit code", () => {
    const text = `headtest: Prelude.head: empty list
exit: 1`;
    expect(read(haskell, text)).toMatchObject([
      { message: "Prelude.head: empty list", exitCode: 1, category: "lookup" },
    ]);
  });

  it("reads the layout since GHC 9.10", () => {
    const text = `shop: Uncaught exception ghc-internal:GHC.Internal.Exception.ErrorCall:

cart is locked

HasCallStack backtrace:
  error, called at src/Cart.hs:31:15 in shop-0.1.0.0-inplace:Cart`;
    expect(read(haskell, text)).toMatchObject([
      { type: "ghc-internal:GHC.Internal.Exception.ErrorCall", message: "cart is locked" },
    ]);
  });

  it("reads a pattern's place", () => {
    const text = `shop: src/Cart.hs:(10,1)-(12,20): Non-exhaustive patterns in function total`;
    expect(read(haskell, text)).toMatchObject([
      { location: { file: "src/Cart.hs", line: 10, column: 1 }, category: "invalid-input" },
    ]);
  });

  it.each([
    ...talk,
    `head is partial: Prelude.head: empty list is what you get`,
    `see Data.Map.Strict: it has what we need`,
    `note: the openFile call is slow`,
  ])("stays silent: %s", (text) => {
    expect(haskell.parse(posted(text))).toBeUndefined();
  });
});
