import { describe, expect, it } from "vitest";
import { stylelint } from "../../../../../src/core/parse/formats/javascript/stylelint.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("stylelint", () => {
  it.each([
    [
      "\nsrc/style.css\n  2:1  ✖  Unclosed block  CssSyntaxError\n\n✖ 1 problem (1 error, 0 warnings)",
      [
        {
          message: "Unclosed block",
          code: "CssSyntaxError",
          category: "syntax",
          location: { file: "src/style.css", line: 2, column: 1 },
        },
      ],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(stylelint, text)).toMatchObject(expected);
  });

  it.each([...talk, "src/style.css\n  2:1  ⚠  Unexpected empty block  block-no-empty", "  3:0  ✖"])(
    "stays silent: %s",
    (text) => {
      expect(read(stylelint, text)).toEqual([]);
    },
  );
});
