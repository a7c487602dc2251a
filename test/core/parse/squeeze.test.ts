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

test("an error with an empty line after each is read as if it had none", () => {
  const trace = "Traceback (most recent call last):\n  File \"a.py\", line 3, in f\n    g()\nKeyError: 'pear'";
  expect(parse(posted(trace.replaceAll("\n", "\n\n")))).toMatchObject([
    { type: "KeyError", location: { file: "a.py", line: 3 }, lines: [1, 7] },
  ]);
});
