import { describe, expect, it } from "vitest";
import { mocha } from "../../../../../src/core/parse/formats/javascript/mocha.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("mocha", () => {
  it.each([
    [
      "  1 passing (33ms)\n  2 failing\n\n  1) Cart\n       total:\n\n      AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:\n\n3 !== 4\n\n      at Context.<anonymous> (test/cart.js:5:12)\n\n  2) Cart\n       slow:\n     Timeout of 20ms exceeded. (/srv/test/mocha.js)\n      at listOnTimeout (node:internal/timers:581:17)",
      [
        { type: "AssertionError", code: "ERR_ASSERTION", lines: [4, 11], frames: [{ file: "test/cart.js" }] },
        { category: "timeout", type: undefined, lines: [13, 16] },
      ],
    ],
    [
      "  1 failing\n\n  1) Login\n       shows:\n     AssertionError: Timed out retrying after 4000ms: Expected to find element: `#x`\n      at Context.eval (webpack://shop/./cypress/e2e/a.cy.js:6:7)",
      [{ runtime: "browser", category: "timeout" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(mocha, text)).toMatchObject(expected);
  });

  it.each([...talk, "  3 passing (10ms)\n  0 pending", "  1) buy milk\n  2) call home:"])(
    "stays silent: %s",
    (text) => {
      expect(read(mocha, text)).toEqual([]);
    },
  );
});
