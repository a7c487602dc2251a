import { describe, expect, it } from "vitest";
import { exunit } from "../../../../../src/core/parse/formats/functional/exunit.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("exunit", () => {
  it("reads a failed assertion and a raised exception", () => {
    const text = `  1) test price (ShopTest)
     test/shop_test.exs:3
     Assertion with == failed
     code:  assert Shop.price(1) == 2
     left:  1
     right: 2
     stacktrace:
       test/shop_test.exs:4: (test)



  2) test raises (ShopTest)
     test/shop_test.exs:6
     ** (KeyError) key :a not found in: %{}
     code: Shop.first(%{})
     stacktrace:
       (shop 0.1.0) lib/shop.ex:3: Shop.first/1
       test/shop_test.exs:7: (test)

Finished in 0.03 seconds
2 tests, 2 failures`;
    expect(read(exunit, text)).toMatchObject([
      { message: "Assertion with == failed", category: "assertion", location: { file: "test/shop_test.exs", line: 4 } },
      { type: "KeyError", category: "lookup", location: { file: "lib/shop.ex", line: 3 } },
    ]);
  });

  it.each([
    ...talk,
    `  1) test the shop, then the cart`,
    `Finished in 0.03 seconds
2 tests, 0 failures`,
  ])("stays silent: %s", (text) => {
    expect(exunit.parse(posted(text))).toBeUndefined();
  });
});
