import { describe, expect, it } from "vitest";
import { escapedStack } from "../../../../src/core/parse/envelopes/escaped-stack.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("escaped-stack", () => {
  const once = String.raw`"stack":"TypeError: x\n    at load (/srv/a.js:6:24)","pid":1`;

  it.each([
    [once, "TypeError: x\n    at load (/srv/a.js:6:24)"],
    [once.replaceAll("\\n", "\\\\n"), "TypeError: x\n    at load (/srv/a.js:6:24)"],
    [String.raw`boom: java.lang.X: y\n\tat a.B.c(B.java:1)`, "boom: java.lang.X: y\n\tat a.B.c(B.java:1)"],
  ])("un-escapes %s", (line, inner) => {
    expect(escapedStack.peel(posted(`x\n${line}`))).toEqual([{ line: 2, inner, attributes: {} }]);
  });

  it.each([`{"stack":"x\\n    at a (b.js:1:2)"}`, String.raw`printf("a\n")`, "plain"])("leaves %s closed", (line) => {
    expect(escapedStack.peel(posted(line))).toBeUndefined();
  });
});
