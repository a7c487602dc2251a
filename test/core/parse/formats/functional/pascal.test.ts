import { describe, expect, it } from "vitest";
import { pascal } from "../../../../../src/core/parse/formats/functional/pascal.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("pascal", () => {
  it("reads run-time errors with their frames", () => {
    const text = `Runtime error 216 at $00000000004010D5
  $00000000004010D5  main,  line 5 of b.pas
  $0000000000422F3C`;
    expect(read(pascal, text)).toMatchObject([
      {
        code: "216",
        exitCode: 216,
        category: "null-reference",
        frames: [{ file: "b.pas", line: 5, function: "main" }, {}],
      },
    ]);
  });

  it("reads unhandled exceptions, Delphi and the compilers", () => {
    const text = `An unhandled exception occurred at $0000000000431AA7:
EConvertError: "abc" is an invalid integer
  $0000000000431AA7
Access violation at address 0040A1F2 in module 'shop.exe'. Read of address 00000000.
main.pas(4,8) Error: Identifier not found "totl"
main.pas(9) Fatal: There were 1 errors compiling module, stopping
[dcc32 Error] Unit1.pas(28): E2003 Undeclared identifier: 'totl'`;
    expect(read(pascal, text)).toMatchObject([
      { type: "EConvertError", message: '"abc" is an invalid integer', category: "invalid-input" },
      { category: "null-reference" },
      { category: "lookup", location: { file: "main.pas", line: 4, column: 8 } },
      { code: "E2003", location: { file: "Unit1.pas", line: 28 } },
    ]);
  });

  it.each([
    ...talk,
    `main.pas(4,8) Warning: Local variable "x" is not used`,
    `Runtime errors are listed in the manual`,
  ])("stays silent: %s", (text) => {
    expect(pascal.parse(posted(text))).toBeUndefined();
  });
});
