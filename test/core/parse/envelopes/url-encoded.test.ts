import { describe, expect, it } from "vitest";
import { urlEncoded } from "../../../../src/core/parse/envelopes/url-encoded.ts";
import { posted } from "../../../fixtures/posted.ts";

const stack = "TypeError: x is not a function\n    at load (https://shop.example/a.js:6:24)";

describe("url-encoded", () => {
  it.each([
    [encodeURIComponent(stack), stack],
    [`https://err.example/r?v=2&stack=${encodeURIComponent(stack).replaceAll("%20", "+")}&u=1`, stack],
    [`${encodeURIComponent("KeyError: 'id'\n  File")}%2`, "KeyError: 'id'\n  File"],
  ])("decodes %s", (text, inner) => {
    expect(urlEncoded.peel(posted(`x\n${text}`))).toMatchObject([{ line: 2, inner, wholeLine: true }]);
  });

  it.each(["https://shop.example/?q=100%25%20off", "Error%3A", "50%0Abc%zz%20", "plain"])(
    "leaves %s closed",
    (text) => {
      expect(urlEncoded.peel(posted(text))).toBeUndefined();
    },
  );
});
