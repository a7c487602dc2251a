import { describe, expect, it } from "vitest";
import { undefinedBehavior } from "../../../../../src/core/parse/formats/native/undefined-behavior.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("UndefinedBehaviorSanitizer", () => {
  it("reads every line", () => {
    const text = `ub.c:9:43: runtime error: shift exponent 40 is too large for 32-bit type 'int'
src/a.cc:3:61: runtime error: index 6 out of bounds for type 'int [4]'`;
    expect(read(undefinedBehavior, text)).toMatchObject([
      {
        runtime: "c",
        message: "shift exponent 40 is too large for 32-bit type 'int'",
        category: "arithmetic",
        location: { file: "ub.c", line: 9, column: 43 },
      },
      { runtime: "cpp", category: "lookup" },
    ]);
  });

  it.each([...talk, "panic: runtime error: index out of range", "a: runtime error: b"])("stays silent: %s", (text) => {
    expect(undefinedBehavior.parse(posted(text))).toBeUndefined();
  });
});
