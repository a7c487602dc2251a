import { describe, expect, it } from "vitest";
import { boxed } from "../../../../../src/core/parse/formats/javascript/boxed.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("boxed", () => {
  it.each([
    [
      "  x Expected ',', got ';'\n   ,-[src/bad.ts:1:1]\n 1 | const x = (1 + 2;\n   `----",
      [{ message: "Expected ',', got ';'", category: "syntax", location: { file: "src/bad.ts", line: 1, column: 1 } }],
    ],
    [
      "  × eslint(no-undef): 'foo' is not defined.\n   ╭─[src/lint.js:3:1]",
      [{ code: "eslint(no-undef)", message: "'foo' is not defined.", category: "lookup" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(boxed, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "  ! eslint(no-debugger): `debugger` statement is not allowed\n   ,-[src/lint.js:2:17]",
    "  x marks the spot\n   on the map",
  ])("stays silent: %s", (text) => {
    expect(read(boxed, text)).toEqual([]);
  });
});
