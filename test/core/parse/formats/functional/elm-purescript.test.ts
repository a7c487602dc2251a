import { describe, expect, it } from "vitest";
import { elmPurescript } from "../../../../../src/core/parse/formats/functional/elm-purescript.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("elm-purescript", () => {
  it("reads Elm", () => {
    const text = `-- NAMING ERROR ------------------------------------------------- src/Main.elm

I cannot find a \`totl\` variable:

12|     totl lines
        ^^^^`;
    expect(read(elmPurescript, text)).toMatchObject([
      {
        type: "NAMING ERROR",
        message: "I cannot find a `totl` variable:",
        category: "lookup",
        location: { file: "src/Main.elm", line: 12 },
      },
    ]);
  });

  it("reads PureScript", () => {
    const text = `Error found:
in module Main
at src/Main.purs:9:8 - 9:12 (line 9, column 8 - line 9, column 12)

  Unknown value totl

`;
    expect(read(elmPurescript, text)).toMatchObject([
      { message: "Unknown value totl", category: "lookup", location: { file: "src/Main.purs", line: 9, column: 8 } },
    ]);
  });

  it.each([...talk, `-- a comment in Elm`, `Error found: none`])("stays silent: %s", (text) => {
    expect(elmPurescript.parse(posted(text))).toBeUndefined();
  });
});
