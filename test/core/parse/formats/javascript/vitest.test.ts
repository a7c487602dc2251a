import { describe, expect, it } from "vitest";
import { vitest } from "../../../../../src/core/parse/formats/javascript/vitest.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("vitest", () => {
  it.each([
    [
      " FAIL  src/cart.test.ts > cart > throws\nTypeError: Cannot read properties of undefined (reading 'total')\n ❯ total src/cart.ts:3:15\n      1| export function total(cart) {\n ❯ src/cart.test.ts:9:5\n\n⎯⎯⎯⎯⎯⎯⎯⎯[1/1]⎯",
      [
        {
          type: "TypeError",
          category: "null-reference",
          lines: [1, 5],
          frames: [{ function: "total", file: "src/cart.ts", line: 3 }, { file: "src/cart.test.ts" }],
        },
      ],
    ],
    [
      ' FAIL  src/app.test.ts [ src/app.test.ts ]\nError: Failed to resolve import "./missing" from "src/app.ts". Does the file exist?\n  File: /srv/src/app.ts:1:22\n ❯ _formatLog node_modules/vite/dist/config.js:29007:43',
      [{ location: { file: "/srv/src/app.ts", line: 1, column: 22 } }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(vitest, text)).toMatchObject(expected);
  });

  it.each([...talk, " ✓ src/cart.test.ts (3 tests) 12ms", "FAIL  the exam"])("stays silent: %s", (text) => {
    expect(read(vitest, text)).toEqual([]);
  });
});
