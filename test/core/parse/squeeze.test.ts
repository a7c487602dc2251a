import { expect, test } from "vitest";
import { parse } from "../../../src/core/parse/index.ts";
import { posted } from "../../fixtures/posted.ts";

test("errors beyond a gap keep their line numbers, and nothing is read across it", () => {
  const gap = "\n".repeat(50_000);
  const errors = parse(posted(`KeyError: 'pear'${gap}TypeError: x is not a function\n    at f (/srv/a.js:1:2)${gap}`));
  expect(errors.map(({ type, lines }) => [type, lines])).toEqual(
    expect.arrayContaining([["TypeError", [50_001, 50_002]]]),
  );
});
