import { describe, expect, it } from "vitest";
import { gradleTest } from "../../../../../src/core/parse/formats/jvm/gradle-test.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("gradle-test", () => {
  it("reads the short and the full layout", () => {
    const text = `> Task :test FAILED

CartTest > total() FAILED
    org.opentest4j.AssertionFailedError: expected: <1> but was: <2>
        at app//org.junit.jupiter.api.AssertionUtils.fail(AssertionUtils.java:55)
        at app//com.x.CartTest.total(CartTest.java:12)

CartTest > load() FAILED
    java.lang.NullPointerException at CartTest.java:20
        Caused by: java.io.IOException at CartTest.java:30

2 tests completed, 2 failed`;
    expect(read(gradleTest, text)).toMatchObject([
      {
        runtime: "gradle",
        type: "org.opentest4j.AssertionFailedError",
        frames: [{ line: 55 }, { line: 12 }],
        lines: [3, 6],
      },
      {
        type: "java.lang.NullPointerException",
        location: { file: "CartTest.java", line: 20 },
        causes: [{ type: "java.io.IOException" }],
      },
    ]);
  });

  it.each([...talk, "> Task :test FAILED", "CartTest > total() PASSED", "a > b FAILED\nno exception here"])(
    "stays silent: %s",
    (text) => {
      expect(gradleTest.parse(posted(text))).toBeUndefined();
    },
  );
});
