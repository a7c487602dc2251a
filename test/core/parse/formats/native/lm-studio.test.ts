import { describe, expect, it } from "vitest";
import { lmStudio } from "../../../../../src/core/parse/formats/native/lm-studio.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("LM Studio's dialog", () => {
  it("says why on its last line", () => {
    const text =
      "🥲 Failed to load the model\n\nFailed to load model\n\nerror loading model: unknown model architecture: 'x'";
    expect(read(lmStudio, text)).toMatchObject([
      { message: "error loading model: unknown model architecture: 'x'", lines: [1, 5] },
    ]);
    const died =
      "Failed to load the model\n\nError loading model.\n\n(Exit code: 18446744073709515000). Unknown error.";
    expect(read(lmStudio, died)).toMatchObject([{ message: "Failed to load the model", category: "crash" }]);
  });

  it("tells of a crash on one line", () => {
    const text = " The model has crashed without additional information. (Exit code: 18446744072635812000)";
    expect(read(lmStudio, text)).toMatchObject([{ category: "crash", message: text.trim() }]);
  });

  it.each([...talk, "The model has crashed again", "Failed to load the model"])("is silent about %s", (text) => {
    expect(read(lmStudio, text)).toEqual([]);
  });
});
