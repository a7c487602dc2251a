import { expect, test } from "vitest";
import { jest } from "../../../../../src/core/parse/formats/javascript/jest.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(jest, text);

test("reads each failed test", () => {
  const text =
    "FAIL a.test.js\n  ● cart › adds\n\n    expect(received).toEqual(expected)\n\n    > 5 | x\n\n      at Object.toEqual (a.test.js:5:38)\n\n" +
    "  ● cart › removes\n\n    ReferenceError: COUPONS is not defined\n\n      at discount (a.js:8:29)\n\nTest Suites: 1 failed, 1 total";
  expect(read(text)).toMatchObject([
    {
      message: "expect(received).toEqual(expected)",
      category: "assertion",
      lines: [2, 8],
      frames: [{ function: "Object.toEqual", line: 5 }],
    },
    { type: "ReferenceError", message: "COUPONS is not defined", lines: [10, 14] },
  ]);
});

test("stays silent on other lists with the same bullet", () => {
  expect(read("● nginx.service - web server\n     Active: active (running)")).toEqual([]);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test.each(["No tests found, exiting with code 1", "No test files found, exiting with code 1"])("reads %s", (line) => {
  expect(read(`${line}\nRun with \`--passWithNoTests\` to exit with code 0`)).toMatchObject([
    { runtime: "node", message: line, exitCode: 1, category: "not-found", lines: [1, 1] },
  ]);
});

test("leaves talk of it alone", () => {
  expect(read("CI says: No tests found, exiting with code 1, is that fine?")).toEqual([]);
});

test("reads Jest's complaint about its configuration", () => {
  const text = "● Validation Error:\n\n  Preset nope not found.\n\n  Configuration Documentation:";
  expect(read(text)).toMatchObject([{ message: "Preset nope not found.", category: "dependency" }]);
});
