import { describe, expect, it } from "vitest";
import { cTest } from "../../../../../src/core/parse/formats/native/c-test.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("c-test", () => {
  it("reads GoogleTest", () => {
    const text = `[==========] Running 2 tests from 1 test suite.
[ RUN      ] Cart.Total
/srv/shop/cart_test.cc:18: Failure
Expected equality of these values:
  cart.total()
    Which is: 5
  6
[  FAILED  ] Cart.Total (0 ms)
[ RUN      ] Cart.Empty
[       OK ] Cart.Empty (0 ms)
[==========] 2 tests from 1 test suite ran. (0 ms total)
[  PASSED  ] 1 test.
[  FAILED  ] 1 test, listed below:
[  FAILED  ] Cart.Total

 1 FAILED TEST`;
    expect(read(cTest, text)).toMatchObject([
      {
        message: "Expected equality of these values:",
        location: { file: "/srv/shop/cart_test.cc", line: 18 },
        category: "assertion",
      },
      { confidence: 0.38 },
      { confidence: 0.38 },
      { confidence: 0.38 },
    ]);
  });

  it("reads Catch2", () => {
    const text = `-------------------------------------------------------------------------------
Factorials are computed
-------------------------------------------------------------------------------
test.cpp:9
...............................................................................

test.cpp:10: FAILED:
  REQUIRE( Factorial(0) == 1 )
with expansion:
  0 == 1

===============================================================================
test cases: 1 | 1 failed
assertions: 1 | 1 failed`;
    expect(read(cTest, text)).toMatchObject([
      { message: "REQUIRE( Factorial(0) == 1 )", location: { file: "test.cpp", line: 10 } },
    ]);
  });

  it("reads Unity", () => {
    const text = "test_ring.c:31:test_push:FAIL: Expected 3 Was 4";
    expect(read(cTest, text)).toMatchObject([
      { runtime: "c", message: "Expected 3 Was 4", location: { function: "test_push" } },
    ]);
  });

  it.each([...talk, "[       OK ] Cart.Empty (0 ms)", "100% tests passed, 0 tests failed out of 12"])(
    "stays silent: %s",
    (text) => {
      expect(cTest.parse(posted(text))).toBeUndefined();
    },
  );

  it("takes CTest's list of failed tests for a part of the share above it", () => {
    const text = `50% tests passed, 1 tests failed out of 2

Total Test time (real) =   0.01 sec

The following tests FAILED:
	  1 - fee (Failed)`;
    expect(read(cTest, text)).toMatchObject([{ message: "50% tests passed, 1 tests failed out of 2" }]);
    expect(read(cTest, "The following tests FAILED:\n\t  1 - fee (Failed)")).toHaveLength(1);
  });
});
