import { describe, expect, it } from "vitest";
import { cargoTest } from "../../../../../src/core/parse/formats/rust/cargo-test.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("cargo-test", () => {
  it("reads a test that did not panic, and sums as consequences", () => {
    const text = `test u - should panic ... FAILED
---- u stdout ----
note: test did not panic as expected at src/main.rs:3:28
test result: FAILED. 0 passed; 1 failed; 0 ignored`;
    expect(read(cargoTest, text)).toMatchObject([
      { confidence: 0.38 },
      { message: "test did not panic as expected", location: { file: "src/main.rs", line: 3, column: 28 } },
      { confidence: 0.38, category: "assertion" },
    ]);
  });

  it.each([...talk, "test tests::one ... ok", "test result: ok. 3 passed; 0 failed; 0 ignored"])(
    "stays silent: %s",
    (text) => {
      expect(cargoTest.parse(posted(text))).toBeUndefined();
    },
  );
});
