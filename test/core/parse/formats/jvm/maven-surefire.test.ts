import { describe, expect, it } from "vitest";
import { mavenSurefire } from "../../../../../src/core/parse/formats/jvm/maven-surefire.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("maven-surefire", () => {
  const block = `[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.05 s <<< FAILURE! - in com.acme.CartTest
[ERROR] com.acme.CartTest.total -- Time elapsed: 0.01 s <<< FAILURE!
org.opentest4j.AssertionFailedError: expected: <1> but was: <2>
	at org.junit.jupiter.api.AssertionUtils.fail(AssertionUtils.java:55)
	at com.acme.CartTest.total(CartTest.java:12)

[ERROR] Failures: 
[ERROR]   CartTest.total:12 expected: <1> but was: <2>
[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0`;

  it("reads a failed test with its trace, and not again from the list of results", () => {
    expect(read(mavenSurefire, block)).toMatchObject([
      {
        runtime: "maven",
        type: "org.opentest4j.AssertionFailedError",
        message: "expected: <1> but was: <2>",
        frames: [{ line: 55 }, { file: "CartTest.java", line: 12 }],
        lines: [2, 5],
      },
    ]);
  });

  it("reads the list of results where no trace was pasted", () => {
    const text = `Failed tests: 
  CartTest.total:12 expected:<1> but was:<2>
Tests in error: 
  CartTest.load:30->read:7 » NullPointer Cannot invoke "String.length()"`;
    expect(read(mavenSurefire, text)).toMatchObject([
      {
        message: "expected:<1> but was:<2>",
        category: "assertion",
        location: { file: "CartTest.java", line: 12, function: "total" },
      },
      { type: "NullPointer", category: "null-reference", location: { line: 30, function: "load" } },
    ]);
  });

  it("reads the count where nothing else was pasted", () => {
    expect(read(mavenSurefire, "[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0")).toMatchObject([
      { message: "Tests run: 3, Failures: 1, Errors: 0, Skipped: 0", category: "assertion" },
    ]);
  });

  it.each([
    ...talk,
    "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0",
    "Failures:\n  <NO_OTHER_FAILURES>\n  exitcode  : 1 (pid: 12)",
    "Errors: none so far",
  ])("stays silent: %s", (text) => {
    expect(mavenSurefire.parse(posted(text))).toBeUndefined();
  });
});
