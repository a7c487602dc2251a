import { describe, expect, it } from "vitest";
import { ruff } from "../../../../../src/core/parse/formats/python/ruff.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ruff", () => {
  it("reads each finding with its excerpt", () => {
    const text = `F401 [*] \`os\` imported but unused
 --> lint.py:1:8
  |
1 | import os
  |        ^^
help: Remove unused import: \`os\`

invalid-syntax: Expected \`)\`, found newline
 --> bad.py:2:8
  |`;
    expect(read(ruff, text)).toMatchObject([
      {
        code: "F401",
        message: "`os` imported but unused",
        location: { file: "lint.py", line: 1, column: 8 },
        lines: [1, 6],
      },
      { category: "syntax", message: "Expected `)`, found newline", location: { file: "bad.py" } },
    ]);
  });

  it.each([
    ...talk,
    "error[E0308]: mismatched types\n --> src/main.rs:2:5",
    "go --> here",
    "F401 is about imports\nsee docs",
  ])("stays silent: %s", (text) => {
    expect(ruff.parse(posted(text))).toBeUndefined();
  });
});
