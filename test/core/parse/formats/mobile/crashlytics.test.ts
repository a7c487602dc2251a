import { describe, expect, it } from "vitest";
import { crashlytics } from "../../../../../src/core/parse/formats/mobile/crashlytics.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("crashlytics", () => {
  it("reads class, message and frames", () => {
    const text =
      "Fatal Exception: kotlin.UninitializedPropertyAccessException\nlateinit property cart has not been initialized\n\ncom.shop.Cart$onCreate$2.onClick (Cart.kt:47)\nandroid.view.View.performClick (View.java:5052)";
    expect(read(crashlytics, text)).toMatchObject([
      {
        runtime: "kotlin",
        type: "kotlin.UninitializedPropertyAccessException",
        message: "lateinit property cart has not been initialized",
        frames: [{ function: "com.shop.Cart$onCreate$2.onClick", file: "Cart.kt", line: 47 }, {}],
      },
    ]);
  });

  it.each([
    ...talk,
    "Fatal Exception: java.lang.Error\nno frames",
    "Fatal Exception: NSRangeException\n0  CoreFoundation",
  ])("stays silent: %s", (text) => {
    expect(read(crashlytics, text)).toEqual([]);
  });
});
