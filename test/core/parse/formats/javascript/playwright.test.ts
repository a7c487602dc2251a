import { describe, expect, it } from "vitest";
import { playwright } from "../../../../../src/core/parse/formats/javascript/playwright.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("playwright", () => {
  it.each([
    [
      "  1) [chromium] › tests/login.spec.ts:5:5 › has title ────\n\n    Error: expect(page).toHaveTitle(expected) failed\n\n    > 8 |   await x\n        at /srv/tests/login.spec.ts:8:22\n\n  2) a.spec.ts:4:52 › waits ────\n\n    Test timeout of 50ms exceeded.\n\n  2 failed",
      [
        { type: "Error", category: "assertion", lines: [1, 6], frames: [{ line: 8, column: 22 }] },
        {
          message: "Test timeout of 50ms exceeded.",
          category: "timeout",
          location: { file: "a.spec.ts", line: 4, column: 52 },
        },
      ],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(playwright, text)).toMatchObject(expected);
  });

  it.each([...talk, "  ✓  1 [chromium] › tests/login.spec.ts:5:5 › has title (1.1s)"])("stays silent: %s", (text) => {
    expect(read(playwright, text)).toEqual([]);
  });
});
