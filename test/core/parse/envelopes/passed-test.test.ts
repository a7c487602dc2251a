import { expect, it } from "vitest";
import { passedTest } from "../../../../src/core/parse/envelopes/passed-test.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

const green = `=== RUN   TestPanicRecovered
2026/11/22 10:00:00 recovered: panic: boom
--- PASS: TestPanicRecovered (0.00s)`;
const red = `=== RUN   TestTotal
    cart_test.go:12: total = 3, want 4
--- FAIL: TestTotal (0.00s)
FAIL`;

it("keeps what a passed test printed from being read", () => {
  expect(parse(posted(`${green}\nPASS`))).toEqual([]);
});

it("leaves the lines of a failed test, and not those of a passed one", () => {
  expect(parse(posted(`${green}\n${red}`))).toMatchObject([{ format: "go-test", lines: [5, 6] }]);
});

it.each([red, "--- PASS: TestPanicRecovered (0.00s)", "panic: boom\n\ngoroutine 1 [running]:"])(
  "stays silent: %s",
  (text) => {
    expect(passedTest.peel(posted(text))).toBeUndefined();
  },
);

it("keeps what an example of doctest expected from being read", () => {
  const example =
    "Trying:\n    1/0\nExpecting:\n    Traceback (most recent call last):\n    ...\n    ZeroDivisionError: division by zero";
  expect(parse(posted(`${example}\nok`))).toEqual([]);
  expect(passedTest.peel(posted(`${example}\n*****`))).toBeUndefined();
});
