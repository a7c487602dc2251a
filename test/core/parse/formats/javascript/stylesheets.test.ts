import { expect, test } from "vitest";
import { stylesheets } from "../../../../../src/core/parse/formats/javascript/stylesheets.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

test("reads Sass with its excerpt and place", () => {
  const text = `Error: Expected digit.
  ╷
3 │   .b { x: 1; }
  │    ^
  ╵
  src/bad.scss 3:4  root stylesheet`;
  expect(read(stylesheets, text)).toMatchObject([
    { message: "Expected digit.", category: "syntax", location: { file: "src/bad.scss", line: 3, column: 4 } },
  ]);
});

test.each([
  [
    "NameError: variable @missing is undefined in input on line 1, column 13:",
    { type: "NameError", category: "lookup", location: { file: "input", line: 1, column: 13 } },
  ],
  [
    "ParseError: Unrecognised input in /srv/app/a.less on line 3, column 6:",
    { message: "Unrecognised input", category: "syntax", location: { file: "/srv/app/a.less", line: 3, column: 6 } },
  ],
])("reads Less: %s", (line, expected) => {
  expect(read(stylesheets, line)).toMatchObject([expected]);
});

test.each(["Error: Expected digit.", "SyntaxError: invalid syntax on line 3", ...talk])("stays silent: %s", (text) => {
  expect(read(stylesheets, text)).toEqual([]);
});
