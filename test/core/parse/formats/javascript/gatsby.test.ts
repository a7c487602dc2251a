import { expect, it } from "vitest";
import { gatsby } from "../../../../../src/core/parse/formats/javascript/gatsby.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

it("reads the number, what it says and the file", () => {
  const text =
    " ERROR #98123  WEBPACK\n\nGenerating development JavaScript bundle failed\n\nCan't resolve 'gatsby-plugin-image' in '/srv/site/src/pages'\n\nFile: src/pages/index.js:3:0\n\nfailed Building development bundle - 8.371s";
  expect(read(gatsby, text)).toMatchObject([
    {
      code: "98123",
      message: "Generating development JavaScript bundle failed",
      category: "dependency",
      location: { file: "src/pages/index.js", line: 3, column: 0 },
    },
  ]);
});

it("takes the lines of the error that a plugin threw", () => {
  const text =
    " ERROR #11321  PLUGIN\n\n\"gatsby-source-contentful\" threw an error while running the sourceNodes lifecycle:\n\nCannot read property 'locales' of undefined\n\n  TypeError: Cannot read property 'locales' of undefined";
  expect(read(gatsby, text)).toMatchObject([{ code: "11321", lines: [1, 7], category: "null-reference" }]);
});

it.each([...talk, "ERROR #4 in the list", "closes ERROR #98123"])("stays silent: %s", (text) => {
  expect(read(gatsby, text)).toEqual([]);
});
