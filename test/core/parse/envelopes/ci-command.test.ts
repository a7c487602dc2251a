import { describe, expect, it } from "vitest";
import { ciCommand } from "../../../../src/core/parse/envelopes/ci-command.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("ci-command", () => {
  it.each([
    [
      "##[error]src/app.ts(3,5): error TS2304: Cannot find name 'foo'.",
      "src/app.ts(3,5): error TS2304: Cannot find name 'foo'.",
    ],
    ["x\n::error file=a.js,line=1::TypeError: x is not a function", "TypeError: x is not a function"],
  ])("peels %s", (text, inner) => {
    expect(ciCommand.peel(posted(text))).toMatchObject([{ inner }]);
  });

  it.each(["::warning::careful", "error: x", "std::error::Error"])("does not peel %s", (text) => {
    expect(ciCommand.peel(posted(text))).toBeUndefined();
  });
});
