import { describe, expect, it } from "vitest";
import { sentry } from "../../../../src/core/parse/apis/sentry.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const frames = [
  { filename: "a.py", lineno: 1 },
  { filename: "b.py", lineno: 2, function: "load", in_app: true },
];
const values = [
  { type: "KeyError", value: "'id'" },
  { type: "ValueError", value: "bad row", stacktrace: { frames } },
];
const event = { platform: "python", issue_id: "1117540176", exception: { values } };
const metadata = { type: "TypeError", value: "x is not a function", filename: "cart.js", function: "total" };
const issue = { id: "42", level: "error", status: "unresolved", platform: "node", metadata };

describe("sentry", () => {
  it("reads an event: the exception thrown last, its frames innermost first, its causes", () => {
    expect(read(sentry, JSON.stringify({ action: "triggered", data: { event } }, null, 2))).toMatchObject([
      {
        runtime: "python",
        type: "ValueError",
        message: "bad row",
        grouping: "1117540176",
        frames: [{ file: "b.py", line: 2, function: "load", inApp: true }, { file: "a.py" }],
        causes: [{ type: "KeyError", message: "'id'" }],
      },
    ]);
  });

  it("reads an issue", () => {
    expect(read(sentry, JSON.stringify({ action: "created", data: { issue } }))).toMatchObject([
      {
        runtime: "node",
        type: "TypeError",
        message: "x is not a function",
        grouping: "42",
        frames: [{ file: "cart.js" }],
      },
    ]);
  });

  it.each([
    ...talk,
    JSON.stringify({ action: "resolved", data: { issue: { ...issue, status: "resolved" } } }),
    JSON.stringify({ action: "created", data: { issue: { ...issue, level: "info" } } }),
    JSON.stringify({ issue: "the exception is documented", exception: null }),
  ])("leaves %s alone", (text) => {
    expect(read(sentry, text)).toEqual([]);
  });
});
