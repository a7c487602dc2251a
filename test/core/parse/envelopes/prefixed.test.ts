import { describe, expect, it } from "vitest";
import { prefixed } from "../../../../src/core/parse/envelopes/prefixed.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("prefixed", () => {
  it.each([
    ["[2026-11-22T10:00:00.123Z] E: Unable to locate package ngnix", "E: Unable to locate package ngnix"],
    ["10:00:00 Error: x\n10:00:01     at y (z.js:1:2)", "Error: x\n    at y (z.js:1:2)"],
    ["web | Error: x\nweb |\nweb | y", "Error: x\n\ny"],
    ["9:10:23 PM: Error: x\n9:10:24 PM:     at y", "Error: x\n    at y"],
    ["May 06, 2026 at 14:59 (UTC+5:30)\tError: x", "Error: x"],
    ["worker-1 (job 7): Error: x\nworker-12 (job 8):\nworker-3 (job 19): y", "Error: x\n\ny"],
    ["worker: Error: x\nworker:     at y\nworker:     at z", "Error: x\n    at y\n    at z"],
    ["shop:build: Error: x\nshop:build:     at y\nshop:build:     at z", "Error: x\n    at y\n    at z"],
  ])("peels %s", (text, inner) => {
    expect(prefixed.peel(posted(text))).toMatchObject([{ inner }]);
  });

  it.each([
    "10:00:00 one\nanother without a time",
    "TypeError: x\nTypeError: y\nTypeError: z",
    "error: x\nerror:     y\nerror: z",
    "npm ERR! code E404\nnpm ERR! 404 Not Found\nnpm ERR!     x",
    "worker-1 (job 7): x\nworker-2 (job 8): y",
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
