import { describe, expect, it } from "vitest";
import { dotnetTest } from "../../../../../src/core/parse/formats/dotnet/dotnet-test.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("failed .NET tests", () => {
  it("reads xUnit’s assertion, and the summary as a consequence", () => {
    const text = `  Failed Tests.MathTests.Adds [3 ms]
  Error Message:
   Assert.Equal() Failure: Values differ
Expected: 4
Actual:   5
  Stack Trace:
     at Tests.MathTests.Adds() in /src/MathTests.cs:line 12

Failed!  - Failed:     1, Passed:     2, Skipped:     0, Total:     3, Duration: 12 ms - Tests.dll (net8.0)`;
    expect(read(dotnetTest, text)).toMatchObject([
      {
        message: "Assert.Equal() Failure: Values differ\nExpected: 4\nActual:   5",
        category: "assertion",
        location: { file: "/src/MathTests.cs", line: 12 },
      },
      { confidence: 0.38, lines: [9, 9] },
    ]);
  });

  it("reads an exception in a test, in Chinese too, and NUnit’s console", () => {
    const text = `  失败 Shop.CartTests.Total [12 ms]
  错误消息:
   System.NullReferenceException : Object reference not set to an instance of an object.
  堆栈跟踪:
     at Shop.Cart.Total() in /src/Cart.cs:line 9

1) Failed : Shop.Tests.Adds
  Expected: 4
   at Shop.Tests.Adds() in C:\\src\\Tests.cs:line 12`;
    expect(read(dotnetTest, text)).toMatchObject([
      { type: "System.NullReferenceException", category: undefined, location: { line: 9 } },
      { message: "Expected: 4", category: "assertion", location: { line: 12 } },
    ]);
  });

  it.each([
    ...talk,
    "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12",
    "  Passed Tests.MathTests.Adds [3 ms]",
    "Failed to open the file [3 ms]",
  ])("stays silent: %s", (text) => {
    expect(dotnetTest.parse(posted(text))).toBeUndefined();
  });
});

it("reads a block whose test name was left out, and inner exceptions as causes", () => {
  expect(
    read(
      dotnetTest,
      "Error Message:\n   Acme.UpdateException : An error occurred.\n---- System.MissingMethodException : Method not found: 'X'.\n  Stack Trace:\n     at Acme.Batch.ExecuteAsync(Int32 n)",
    )[0],
  ).toMatchObject({
    type: "Acme.UpdateException",
    message: "An error occurred.",
    causes: [{ type: "System.MissingMethodException", message: "Method not found: 'X'." }],
  });
  expect(read(dotnetTest, "Error Message: see below")).toEqual([]);
});
