import { describe, expect, it } from "vitest";
import { matlab } from "../../../../../src/core/parse/formats/functional/matlab.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("matlab", () => {
  it("reads Octave", () => {
    const text = `error: 'totl' undefined near line 2, column 5
error: called from
    a at line 2 column 3`;
    expect(read(matlab, text)).toMatchObject([
      {
        message: "'totl' undefined near line 2, column 5",
        category: "lookup",
        location: { line: 2, column: 5 },
        lines: [1, 3],
      },
    ]);
  });

  it("reads MATLAB with its callers", () => {
    const text = `Error using shop.total (line 12)
Not enough input arguments.

Error in main (line 3)
x = shop.total();`;
    expect(read(matlab, text)).toMatchObject([
      {
        message: "Not enough input arguments.",
        category: "type",
        location: { line: 12, function: "shop.total" },
        frames: [
          { line: 12, function: "shop.total" },
          { line: 3, function: "main" },
        ],
      },
    ]);
  });

  it("reads a line alone", () => {
    const text = `Unrecognized function or variable 'totl'.`;
    expect(read(matlab, text)).toMatchObject([{ category: "lookup" }]);
  });

  it.each([...talk, `error: failed to push some refs`, `Error in the shop`, `warning: function name does not agree`])(
    "stays silent: %s",
    (text) => {
      expect(matlab.parse(posted(text))).toBeUndefined();
    },
  );
});
