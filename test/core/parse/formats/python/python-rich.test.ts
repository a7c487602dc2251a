import { describe, expect, it } from "vitest";
import { pythonRich } from "../../../../../src/core/parse/formats/python/python-rich.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

const box = `╭───────────── Traceback (most recent call last) ──────────────╮
│ /srv/app/cli.py:12 in main                                   │
│                                                              │
│    11 def main():                                            │
│ ❱  12     load("x")                                          │
│ /srv/app/cli.py:7 in load                                    │
│ ❱   7     raise ValueError(name)                             │
╰──────────────────────────────────────────────────────────────╯`;

describe("python-rich", () => {
  it("reads the frames of the box and the exception under it", () => {
    expect(read(pythonRich, `${box}\nValueError: x`)).toMatchObject([
      { type: "ValueError", message: "x", lines: [1, 9], frames: [{ line: 7, function: "load" }, { line: 12 }] },
    ]);
  });

  it("reads a box whose end was cut off", () => {
    expect(read(pythonRich, box.split("\n").slice(0, 3).join("\n"))).toMatchObject([
      { lines: [1, 3], frames: [{ line: 12 }] },
    ]);
  });

  it("reads a traceback without a box", () => {
    const text =
      "──────── Traceback (most recent call last) ─────────\n  /srv/app.py:5 in <module>\n\n    5 open(x)\n\nFileNotFoundError: [Errno 2] No such file";
    expect(read(pythonRich, text)).toMatchObject([
      { type: "FileNotFoundError", frames: [{ file: "/srv/app.py", line: 5, function: "<module>" }], lines: [1, 6] },
    ]);
  });

  it.each([...talk, "╭────────── Summary ──────────╮\n│ /srv/app/cli.py:12 in main │\n╰────────────────────────────╯"])(
    "stays silent: %s",
    (text) => {
      expect(pythonRich.parse(posted(text))).toBeUndefined();
    },
  );
});
