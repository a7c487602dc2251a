import { describe, expect, it } from "vitest";
import { biome } from "../../../../../src/core/parse/formats/javascript/biome.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("biome", () => {
  it.each([
    [
      "src/lint.js:2:7 lint/suspicious/noDoubleEquals  FIXABLE  ━━━━━━━━━━\n\n  × Using == may be unsafe if you are relying on type coercion.",
      [
        {
          code: "lint/suspicious/noDoubleEquals",
          message: "Using == may be unsafe if you are relying on type coercion.",
          location: { file: "src/lint.js", line: 2, column: 7 },
        },
      ],
    ],
    [
      "src/bad.ts:1:17 parse ━━━━━━━━━━\n\n  × expected `)` but instead found `;`",
      [{ code: "parse", category: "syntax" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(biome, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "src/lint.js:4:1 lint/style/useConst  FIXABLE  ━━━━━━━━━━\n\n  ! This let declares a variable that is only assigned once.",
  ])("stays silent: %s", (text) => {
    expect(read(biome, text)).toEqual([]);
  });
});
