import { describe, expect, it } from "vitest";
import { solidity } from "../../../../../src/core/parse/formats/functional/solidity.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("solidity", () => {
  it("reads solc's diagnostics", () => {
    const text = `TypeError: Type uint256 is not implicitly convertible to expected type uint8.
  --> contracts/Shop.sol:12:19:
   |
12 |         uint8 x = total;
   |                   ^^^^^`;
    expect(read(solidity, text)).toMatchObject([
      {
        type: "TypeError",
        category: "type",
        location: { file: "contracts/Shop.sol", line: 12, column: 19 },
        lines: [1, 5],
      },
    ]);
  });

  it("reads reverts and Foundry's tests", () => {
    const text = `ProviderError: execution reverted: Ownable: caller is not the owner
[FAIL: assertion failed: 3 != 4] test_Total() (gas: 8123)
Error: HH100: Network goerly doesn't exist`;
    expect(read(solidity, text)).toMatchObject([
      {
        type: "ProviderError",
        message: "execution reverted: Ownable: caller is not the owner",
        category: "authorization",
      },
      { message: "assertion failed: 3 != 4", category: "assertion", location: { function: "test_Total()" } },
      { code: "HH100" },
    ]);
  });

  it.each([
    ...talk,
    `TypeError: x is not a function
    at f (a.js:1:2)`,
    `[PASS] test_Total() (gas: 8123)`,
    `the transaction reverted: what does it mean?`,
  ])("stays silent: %s", (text) => {
    expect(solidity.parse(posted(text))).toBeUndefined();
  });
});
