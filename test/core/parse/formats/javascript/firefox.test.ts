import { expect, test } from "vitest";
import { firefox } from "../../../../../src/core/parse/formats/javascript/firefox.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(firefox, text);

test("reads a stack with the header above it", () => {
  const [error] = read(
    "TypeError: e is undefined\n\nStacktrace:\nfoo/<@https://cdn.org/@scope/x.js line 3 > eval:1:2\nasync*bar@https://x.org/a.js:4:5\nforEach@[native code]\n@https://x.org/a.js:9:1",
  );
  expect(error).toMatchObject({ runtime: "browser", type: "TypeError", category: "null-reference", lines: [1, 7] });
  expect(error?.frames).toEqual([
    { function: "foo/<", file: "https://cdn.org/@scope/x.js", line: 3 },
    { function: "bar", file: "https://x.org/a.js", line: 4, column: 5 },
    { function: "forEach" },
    { file: "https://x.org/a.js", line: 9, column: 1 },
  ]);
});

test("reads a stack copied from the console", () => {
  const [error] = read(
    "Uncaught TypeError: a is null\n    foo https://x.org/a.js:1:2\n    <anonymous> https://x.org/a.js:9:1",
  );
  expect(error).toMatchObject({ message: "a is null", frames: [{ function: "foo", line: 1, column: 2 }, { line: 9 }] });
});

test("reads Firefox's log line", () => {
  expect(
    read('JavaScript error: http://x.org/cart.js, line 6: TypeError: can\'t access property "a", b is undefined'),
  ).toMatchObject([
    { type: "TypeError", location: { file: "http://x.org/cart.js", line: 6 }, category: "null-reference" },
  ]);
});

test.each([
  "write to joe@example.org:25:1",
  "git clone git@github.com:a/b.git",
  "see https://x.org/a.js:1:2 for the code",
  "WARNING: This is a development server.\n * Running on http://127.0.0.1:8992",
  "  - Local:   http://localhost:3000",
])("stays silent on %s", (line) => {
  expect(read(line)).toEqual([]);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});
