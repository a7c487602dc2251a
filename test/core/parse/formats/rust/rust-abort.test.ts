import { describe, expect, it } from "vitest";
import { rustAbort } from "../../../../../src/core/parse/formats/rust/rust-abort.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("rust-abort", () => {
  it("reads an overflowed stack, and the runtime's line as its consequence", () => {
    const text = `thread 'main' (22192) has overflowed its stack
fatal runtime error: stack overflow, aborting`;
    expect(read(rustAbort, text)).toMatchObject([
      { message: "thread 'main' (22192) has overflowed its stack", category: "memory", confidence: 0.95 },
      { confidence: 0.38 },
    ]);
  });

  it("reads failed allocation", () => {
    const text = "memory allocation of 8589934592 bytes failed";
    expect(read(rustAbort, text)).toMatchObject([{ category: "memory", severity: "fatal" }]);
  });

  it.each([...talk, "aborting.", "a fatal runtime error is what we got last week", "thread 'main' finished"])(
    "stays silent: %s",
    (text) => {
      expect(rustAbort.parse(posted(text))).toBeUndefined();
    },
  );
});
