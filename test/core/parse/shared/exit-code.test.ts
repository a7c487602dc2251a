import { describe, expect, it } from "vitest";
import { exitCodeAfter, exitCodeSaid } from "../../../../src/core/parse/shared/exit-code.ts";

describe("exitCodeAfter", () => {
  it.each([
    ["Segmentation fault|exit code 139", 139],
    ["Segmentation fault|rc=139", 139],
    ["段错误|退出码 139", 139],
    ["Segmentation fault|139", 139],
    ["$ ./shop|$ echo $?|3", 3],
  ])("reads %s", (text, code) => {
    expect(exitCodeAfter(text.split("|"), 0)).toBe(code);
  });

  it.each(["Segmentation fault|139 files", "Segmentation fault|100", "a|b|139", "rc 0"])("finds none in %s", (text) => {
    expect(exitCodeAfter(text.split("|"), 0)).toBeUndefined();
  });
});

it.each([
  ["llama runner process has terminated: exit status 2", 2],
  ["exited with code 0", undefined],
  ["boom\nexit status 3", undefined],
])("exitCodeSaid: %j", (message, code) => {
  expect(exitCodeSaid(message)).toBe(code);
});

it("reads a dyno's", () => {
  expect(exitCodeAfter(["ImportError: x", "Process exited with status 3"], 1)).toBe(3);
});
