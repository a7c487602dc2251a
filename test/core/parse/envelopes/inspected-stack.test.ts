import { describe, expect, it } from "vitest";
import { inspectedStack } from "../../../../src/core/parse/envelopes/inspected-stack.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("inspected-stack", () => {
  it.each([
    String.raw`  stack: 'Error: 500 status code (no body)\n' +
    '    at generate (/srv/a.mjs:77:20)\n' +
    '    at run (/srv/b.mjs:1:2)',`,
    String.raw`2024-08-05 00:41:55 stack: 'Error: 500 status code (no body)\n' +
2024-08-05 00:41:55 ' at generate (/srv/a.mjs:77:20)\n' +
2024-08-05 00:41:55 ' at run (/srv/b.mjs:1:2)',`,
  ])("joins %s", (text) => {
    expect(inspectedStack.peel(posted(text))).toMatchObject([
      {
        line: 1,
        lines: [1, 2, 3],
        inner: "Error: 500 status code (no body)\n    at generate (/srv/a.mjs:77:20)\n    at run (/srv/b.mjs:1:2)",
      },
    ]);
  });

  it.each(["stack: 'MEAN'", String.raw`stack: 'a\n' +` + "\n'b'", "the stack: 'x' + 'y'"])(
    "leaves %s alone",
    (text) => {
      expect(inspectedStack.peel(posted(text))).toBeUndefined();
    },
  );
});
