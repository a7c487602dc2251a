import { describe, expect, it } from "vitest";
import { pythonLinters } from "../../../../../src/core/parse/formats/python/python-linters.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-linters", () => {
  it("reads flake8, ruff's concise output and pylint", () => {
    const text = `app.py:1:1: F401 'os' imported but unused
app.py:4:9: F821 [*] Undefined name \`x\`
app.py:5:8: E0602: Undefined variable 'y' (undefined-variable)
bad.py:2:7: invalid-syntax: Expected \`)\``;
    expect(read(pythonLinters, text)).toMatchObject([
      {
        code: "F401",
        message: "'os' imported but unused",
        category: "build",
        location: { file: "app.py", line: 1, column: 1 },
      },
      { code: "F821", message: "Undefined name `x`", category: "lookup" },
      { code: "E0602", message: "Undefined variable 'y'", category: "lookup" },
      { message: "Expected `)`", category: "syntax" },
    ]);
  });

  it("reads formatters", () => {
    expect(read(pythonLinters, "error: cannot format bad.py: Cannot parse: 2:6")).toMatchObject([
      { category: "syntax", location: { file: "bad.py", line: 2, column: 6 } },
    ]);
    expect(read(pythonLinters, "ERROR: /srv/a.py Imports are incorrectly sorted and/or formatted.")).toMatchObject([
      { location: { file: "/srv/a.py" } },
    ]);
  });

  it.each([
    ...talk,
    "app.py:1:0: C0114: Missing module docstring (missing-module-docstring)",
    "app.py:1:0: W0611: Unused import os (unused-import)",
    "app.py:3:80: W291 trailing whitespace",
    "All checks passed!",
  ])("stays silent: %s", (text) => {
    expect(pythonLinters.parse(posted(text))).toBeUndefined();
  });
});
