import { describe, expect, it } from "vitest";
import { swiftCompiler } from "../../../../../src/core/parse/formats/mobile/swift-compiler.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("swift-compiler", () => {
  it("reads swiftc, with its excerpt", () => {
    const text = `error: emit-module command failed with exit code 1 (use -v to see invocation)
/srv/cart/Sources/cart/Cart.swift:9:16: error: cannot find 'subTotal' in scope
 9 |         return subTotal + 1
   |                \`- error: cannot find 'subTotal' in scope
/srv/cart/Sources/cart/Cart.swift:20:1: warning: variable 'y' was never used
error: no such module 'Alamofire'`;
    expect(read(swiftCompiler, text)).toMatchObject([
      { confidence: 0.38 },
      {
        message: "cannot find 'subTotal' in scope",
        category: "lookup",
        location: { file: "/srv/cart/Sources/cart/Cart.swift", line: 9, column: 16 },
        lines: [2, 4],
      },
      { category: "dependency" },
    ]);
  });

  it("reads XCTest, Swift Testing and xcbeautify", () => {
    const text = `/srv/Tests/CartTests.swift:11: error: -[CartTests.CartTests testTotal] : XCTAssertEqual failed: ("3") is not equal to ("4")
✘ Test total() recorded an issue at CartTests.swift:8:9: Expectation failed: (a → 1) == (b → 2)
❌  /srv/Shop/Cart.swift:12:9: value of optional type 'String?' must be unwrapped to a value of type 'String'`;
    expect(read(swiftCompiler, text)).toMatchObject([
      {
        message: 'XCTAssertEqual failed: ("3") is not equal to ("4")',
        category: "assertion",
        location: { file: "/srv/Tests/CartTests.swift", line: 11, function: "testTotal" },
      },
      {
        message: "Expectation failed: (a → 1) == (b → 2)",
        location: { file: "CartTests.swift", line: 8, column: 9, function: "total()" },
      },
      { category: "type" },
    ]);
  });

  it.each([
    ...talk,
    `/srv/Cart.swift:20:1: warning: unused`,
    `error: failed to push some refs`,
    `✔ Test total() passed after 0.001 seconds.`,
  ])("stays silent: %s", (text) => {
    expect(swiftCompiler.parse(posted(text))).toBeUndefined();
  });
});

describe("swift-compiler: dependencies", () => {
  it("reads what does not resolve without a label", () => {
    const text = "Dependencies could not be resolved because no versions of 'a' match the requirement 5.0.0..<6.0.0";
    expect(read(swiftCompiler, text)).toMatchObject([{ runtime: "swift", category: "dependency", message: text }]);
    expect(read(swiftCompiler, `Failed to resolve dependencies ${text}`)).toMatchObject([{ message: text }]);
  });
});
