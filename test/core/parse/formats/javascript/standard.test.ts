import { expect, test } from "vitest";
import { standard } from "../../../../../src/core/parse/formats/javascript/standard.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const HEAD = `standard: Use JavaScript Standard Style (https://standardjs.com)
standard: Run \`standard --fix\` to automatically fix some problems.
`;

test("reads the rows below the head, but no warnings", () => {
  const text = `${HEAD}  /srv/app/cart.js:2:29: Missing space before function parentheses. (space-before-function-paren)
  /srv/app/cart.js:4:3: Unexpected var, use let or const instead. (no-var) (warning)
  /srv/app/cart.js:9:1: Parsing error: Unexpected token`;
  expect(read(standard, text)).toMatchObject([
    {
      runtime: "eslint",
      message: "Missing space before function parentheses.",
      code: "space-before-function-paren",
      location: { file: "/srv/app/cart.js", line: 2, column: 29 },
    },
    { message: "Parsing error: Unexpected token", category: "syntax" },
  ]);
});

test.each([HEAD, "  /srv/app/cart.js:2:29: Missing space before function parentheses. (space-before)", ...talk])(
  "stays silent: %s",
  (text) => {
    expect(read(standard, text)).toEqual([]);
  },
);
