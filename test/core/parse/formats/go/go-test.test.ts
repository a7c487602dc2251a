import { describe, expect, it } from "vitest";
import { goTest } from "../../../../../src/core/parse/formats/go/go-test.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("go-test", () => {
  it("reads failed tests and subtests, and the box of testify", () => {
    const text = `--- FAIL: TestTotal (0.00s)
    --- FAIL: TestTotal/empty (0.00s)
        cart_test.go:15: Total() = 1, want 0
--- FAIL: TestSave (0.01s)
    save_test.go:22: 
        	Error Trace:	/app/save_test.go:22
        	Error:      	Not equal: 
FAIL
exit status 1`;
    expect(read(goTest, text)).toMatchObject([
      {
        message: "Total() = 1, want 0",
        category: "assertion",
        location: { file: "cart_test.go", line: 15, function: "TestTotal/empty" },
        lines: [2, 3],
      },
      { message: "Not equal:", location: { file: "save_test.go", line: 22, function: "TestSave" }, lines: [4, 7] },
    ]);
  });

  it("finds the lines above the result in verbose output", () => {
    const text =
      "=== RUN   TestA\n    a_test.go:7: got 1\n--- FAIL: TestA (0.00s)\n=== RUN   TestB\n--- PASS: TestB (0.00s)";
    expect(read(goTest, text)).toMatchObject([
      { message: "got 1", location: { file: "a_test.go", line: 7 }, lines: [2, 3] },
    ]);
  });

  it.each([
    ...talk,
    "--- PASS: TestTotal (0.00s)\n    a_test.go:7: fine\nok  \tshop\t0.2s",
    "--- FAIL: is what it says",
  ])("stays silent: %s", (text) => {
    expect(goTest.parse(posted(text))).toBeUndefined();
  });
});
