import { describe, expect, it } from "vitest";
import { phpChecks } from "../../../../../src/core/parse/formats/scripting/php-checks.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("php-checks", () => {
  it("reads PHPUnit, also a failure without a place", () => {
    const text = `PHPUnit 9.6.7 by Sebastian Bergmann and contributors.

FEF                                                                 3 / 3 (100%)

Time: 00:00.005, Memory: 4.00 MB

There was 1 error:

1) CartTest::testNull
Error: Call to a member function total() on null

/srv/app/tests/CartTest.php:5

--

There were 2 failures:

1) CartTest::testTotal
Failed asserting that 10 is identical to 12.

/srv/app/tests/CartTest.php:4

2) CartTest::testThrows
Failed asserting that exception of type "InvalidArgumentException" is thrown.

ERRORS!
Tests: 3, Assertions: 2, Errors: 1, Failures: 2.`;
    expect(read(phpChecks, text)).toMatchObject([
      { type: "Error", category: "null-reference" },
      { category: "assertion", frames: [{ line: 4 }] },
      { category: "assertion" },
    ]);
  });

  it("reads Pest", () => {
    const text = `   FAIL  Tests\\Feature\\CartTest
  ⨯ it totals
  ──────────────────────────────────────────────────────────────────────────  
   FAILED  Tests\\Feature\\CartTest > it totals
  Failed asserting that 10 is identical to 12.

  at tests/Feature/CartTest.php:8
      4▕ 
  ➜   8▕     expect($cart->total())->toBe(12);`;
    expect(read(phpChecks, text)).toMatchObject([
      { message: "Failed asserting that 10 is identical to 12.", location: { line: 8 } },
    ]);
  });

  it("reads PHPStan, Psalm and PHP_CodeSniffer", () => {
    const text = ` ------ -------------------------------------------------------------------- 
  Line   src/Cart.php                                                        
 ------ -------------------------------------------------------------------- 
  12     Method App\\Cart::total() should return int but returns string.      
         🪪  return.type                                                     
  15     Undefined variable: $x                                              
 ------ -------------------------------------------------------------------- 


 [ERROR] Found 2 errors                                                      
ERROR: InvalidReturnType - src/Cart.php:9:23 - The declared return type 'int' for Cart::total is incorrect, got 'string' (see https://psalm.dev/011)
FILE: /srv/app/src/Cart.php
 12 | ERROR | [x] Expected 1 space after FUNCTION keyword; 0 found`;
    expect(read(phpChecks, text)).toMatchObject([
      { location: { file: "src/Cart.php", line: 12 } },
      { category: "lookup" },
      { code: "InvalidReturnType", location: { column: 23 } },
      { location: { file: "/srv/app/src/Cart.php", line: 12 } },
    ]);
  });

  it.each([...talk, `OK (3 tests, 5 assertions)`, ` [OK] No errors`, `1) buy milk`])("stays silent: %s", (text) => {
    expect(phpChecks.parse(posted(text))).toBeUndefined();
  });
});
