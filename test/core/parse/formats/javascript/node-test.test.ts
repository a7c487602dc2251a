import { describe, expect, it } from "vitest";
import { nodeTest } from "../../../../../src/core/parse/formats/javascript/node-test.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("node-test", () => {
  it.each([
    [
      "✖ slow (22.458081ms)\n  'test timed out after 20ms'\n\n✖ failing tests:\n\ntest at test/nt.test.mjs:4:1\n✖ slow (22.458081ms)\n  'test timed out after 20ms'",
      [
        { message: "test timed out after 20ms", category: "timeout", location: { file: "test/nt.test.mjs", line: 4 } },
        { location: { line: 4 } },
      ],
    ],
    ["✖ cart (1.19ms)\n  '1 subtest failed'", [{ confidence: 0.38 }]],
  ])("reads %s", (text, expected) => {
    expect(read(nodeTest, text)).toMatchObject(expected);
  });

  it.each([...talk, "✔ ok (0.328617ms)", "✖ Failed to compile."])("stays silent: %s", (text) => {
    expect(read(nodeTest, text)).toEqual([]);
  });
});
