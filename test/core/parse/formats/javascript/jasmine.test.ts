import { describe, expect, it } from "vitest";
import { jasmine } from "../../../../../src/core/parse/formats/javascript/jasmine.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("jasmine", () => {
  it.each([
    [
      "Failures:\n1) Cart total adds\n  Message:\n    Expected 3 to be 4.\n  Stack:\n        at <Jasmine>\n        at UserContext.<anonymous> (/srv/spec/cartSpec.js:3:32)\n\n1 spec, 1 failure",
      [{ runtime: "node", message: "Expected 3 to be 4.", category: "assertion", frames: [{ line: 3 }] }],
    ],
    [
      "Chrome Headless 120.0.0.0 (Linux x86_64) Cart totals FAILED\n\tTypeError: Cannot read properties of undefined (reading 'price')\n\t    at Cart.total (src/cart.ts:14:22)\nTOTAL: 1 FAILED, 3 SUCCESS",
      [{ runtime: "browser", type: "TypeError", category: "null-reference", frames: [{ file: "src/cart.ts" }] }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(jasmine, text)).toMatchObject(expected);
  });

  it.each([...talk, "  Message:\n    hello", "Chrome Headless 120.0.0.0 (Linux x86_64): Executed 5 of 5 SUCCESS"])(
    "stays silent: %s",
    (text) => {
      expect(read(jasmine, text)).toEqual([]);
    },
  );
});
