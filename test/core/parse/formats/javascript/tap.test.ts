import { describe, expect, it } from "vitest";
import { tap } from "../../../../../src/core/parse/formats/javascript/tap.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("tap", () => {
  it.each([
    [
      "TAP version 13\nnot ok 1 - adds\n  ---\n  error: |-\n    Expected values to be strictly equal:\n    \n    3 !== 4\n  code: 'ERR_ASSERTION'\n  name: 'AssertionError'\n  stack: |-\n    TestContext.<anonymous> (file:///srv/t.test.mjs:2:27)\n  ...",
      [
        {
          type: "AssertionError",
          code: "ERR_ASSERTION",
          category: "assertion",
          lines: [2, 12],
          frames: [{ file: "file:///srv/t.test.mjs", line: 2 }],
        },
      ],
    ],
    [
      "not ok 2 should be equal\n  ---\n    operator: equal\n    at: Test.<anonymous> (/srv/test.js:5:5)\n  ...",
      [{ message: "should be equal", category: "assertion", frames: [{ file: "/srv/test.js", line: 5 }] }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(tap, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "ok 1 - adds\n  ---\n  duration_ms: 1\n  ...",
    "not ok 3 - later # TODO\n  ---\n  error: 'x'\n  ...",
  ])("stays silent: %s", (text) => {
    expect(read(tap, text)).toEqual([]);
  });
});
