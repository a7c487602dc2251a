import { describe, expect, it } from "vitest";
import { stampsBetween } from "../../../../src/core/parse/envelopes/stamps-between.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("stamps-between", () => {
  it("leaves out the lines that tell the time", () => {
    const text = "08. 05. 2023 15:18:24\nError: x\n08. 05. 2023 15:18:24\n    at a.js:1:2\n08. 05. 2023 15:18:25\nbye";
    expect(stampsBetween.peel(posted(text))).toMatchObject([
      { inner: "Error: x\n    at a.js:1:2\nbye", lines: [2, 4, 6] },
    ]);
  });

  it.each(["2026-11-22 09:00:00\nError: x", "2026-11-22 09:00:00 Error: x\n".repeat(4)])("leaves %s alone", (text) => {
    expect(stampsBetween.peel(posted(text))).toBeUndefined();
  });
});
