import { describe, expect, it } from "vitest";
import { prefixed } from "../../../../src/core/parse/envelopes/prefixed.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("prefixed", () => {
  it.each([
    ["[2026-11-22T10:00:00.123Z] E: Unable to locate package ngnix", "E: Unable to locate package ngnix"],
    ["10:00:00 Error: x\n10:00:01     at y (z.js:1:2)", "Error: x\n    at y (z.js:1:2)"],
    ["web | Error: x\nweb |\nweb | y", "Error: x\n\ny"],
    ["shop:build: Error: x\nshop:build:     at y\nshop:build:     at z", "Error: x\n    at y\n    at z"],
  ])("peels %s", (text, inner) => {
    expect(prefixed.peel(posted(text))).toMatchObject([{ inner }]);
  });

  it.each([
    "10:00:00 one\nanother without a time",
    "TypeError: x\nTypeError: y\nTypeError: z",
    "error: x\nerror:     y\nerror: z",
    "tar: a: Cannot open\ntar: b: Cannot open\ntar: Exiting",
  ])("does not peel %s", (text) => {
    expect(prefixed.peel(posted(text))).toBeUndefined();
  });

  it("leaves a logger's record to its format", () => {
    const text =
      "2026-11-22 08:14:09.114 ERROR 1 --- [nio-8080-exec-7] o.h.engine.jdbc.spi.SqlExceptionHelper   : no connection";
    expect(parse(posted(text))).toMatchObject([{ runtime: "java", message: "no connection" }]);
  });
});
