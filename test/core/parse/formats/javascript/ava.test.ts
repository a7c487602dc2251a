import { describe, expect, it } from "vitest";
import { ava } from "../../../../../src/core/parse/formats/javascript/ava.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("ava", () => {
  it.each([
    [
      '  ✘ [fail]: adds\n  ─\n\n  adds\n\n  test/ava.test.mjs:2\n\n   1: import test from "ava";\n   2: test("adds", t => { t.is(3, 4); });\n\n  Difference (- actual, + expected):\n\n  - 3\n  + 4\n\n  › file://test/ava.test.mjs:2:23',
      [{ message: "Difference (- actual, + expected)", category: "assertion", location: { line: 2, column: 23 } }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(ava, text)).toMatchObject(expected);
  });

  it.each([...talk, "  ✔ adds\n  ─\n\n  1 test passed"])("stays silent: %s", (text) => {
    expect(read(ava, text)).toEqual([]);
  });
});
