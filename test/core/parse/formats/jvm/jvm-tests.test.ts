import { describe, expect, it } from "vitest";
import { jvmTests } from "../../../../../src/core/parse/formats/jvm/jvm-tests.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("jvm-tests", () => {
  it("reads JUnit's console launcher", () => {
    const text = `  JUnit Jupiter:CartTest:total()
    => org.opentest4j.AssertionFailedError: expected: <1> but was: <2>
       org.junit.jupiter.api.AssertionUtils.fail(AssertionUtils.java:55)
       com.x.CartTest.total(CartTest.java:12)
       [...]`;
    expect(read(jvmTests, text)).toMatchObject([
      {
        type: "org.opentest4j.AssertionFailedError",
        frames: [{ line: 55 }, { file: "CartTest.java", line: 12 }],
        lines: [2, 4],
      },
    ]);
  });

  it("reads ScalaTest, alone and under sbt", () => {
    expect(read(jvmTests, "- total *** FAILED ***\n  2 was not equal to 1 (CartSpec.scala:12)")).toMatchObject([
      {
        runtime: "scala",
        message: "2 was not equal to 1",
        category: "assertion",
        location: { file: "CartSpec.scala", line: 12 },
      },
    ]);
    const thrown =
      "[info] - total *** FAILED ***\n[info]   java.lang.NullPointerException: x\n[info]   at com.x.Cart.total(Cart.scala:3)";
    expect(read(jvmTests, thrown)).toMatchObject([{ type: "java.lang.NullPointerException", frames: [{ line: 3 }] }]);
  });

  it.each([...talk, "map(x => java.lang.String.valueOf(x))", "- total", "*** 1 TEST FAILED ***"])(
    "stays silent: %s",
    (text) => {
      expect(jvmTests.parse(posted(text))).toBeUndefined();
    },
  );
});
