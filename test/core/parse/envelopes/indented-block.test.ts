import { expect, it } from "vitest";
import { indentedBlock } from "../../../../src/core/parse/envelopes/indented-block.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

it("reads an error that is set off below a sentence, on its lines", () => {
  const text = "We get this since the deploy:\n\n    E: Unable to locate package ngnix\n\nAny idea?";
  expect(parse(posted(text))).toMatchObject([{ message: "Unable to locate package ngnix", lines: [3, 3] }]);
});

it.each([
  "TypeError: x\n    at y (z.js:1:2)\n    at w (z.js:2:2)",
  "one\ntwo\nthree\nfour\nfive\nsix\nseven\n\n    at y (z.js:1:2)",
  "  1) adds\n\n     Expected: 3",
])("does not peel %s", (text) => {
  expect(indentedBlock.peel(posted(text))).toBeUndefined();
});
