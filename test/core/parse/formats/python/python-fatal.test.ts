import { describe, expect, it } from "vitest";
import { pythonFatal } from "../../../../../src/core/parse/formats/python/python-fatal.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-fatal", () => {
  it("reads the signal and the stack, which is innermost first", () => {
    const text = `Fatal Python error: Segmentation fault

Current thread 0x00007f1aebe80b80 (most recent call first):
  File "/usr/lib/python3.11/ctypes/__init__.py", line 519 in string_at
  File "<string>", line 3 in <module>
zsh: segmentation fault`;
    expect(read(pythonFatal, text)).toMatchObject([
      {
        message: "Segmentation fault",
        signal: "SIGSEGV",
        lines: [1, 5],
        frames: [{ line: 519, function: "string_at" }, { line: 3 }],
      },
    ]);
  });

  it("names no signal where there was none", () => {
    const [error] = read(pythonFatal, "Fatal Python error: init_fs_encoding: failed to get the Python codec");
    expect(error).toMatchObject({ message: "init_fs_encoding: failed to get the Python codec", severity: "fatal" });
    expect(error?.signal).toBeUndefined();
  });

  it("reads a time limit, and a module that -m does not find", () => {
    const text = 'Timeout (0:00:05)!\nThread 0x00007f0a (most recent call first):\n  File "/srv/a.py", line 4 in wait';
    expect(read(pythonFatal, text)).toMatchObject([
      { message: "Timeout (0:00:05)!", category: "timeout", frames: [{ line: 4 }] },
    ]);
    expect(
      read(
        pythonFatal,
        "/usr/bin/python3: Error while finding module specification for 'a.b' (ModuleNotFoundError: No module named 'a')",
      ),
    ).toMatchObject([{ category: "dependency" }]);
  });

  it("reads pygame's parachute", () => {
    expect(read(pythonFatal, "Fatal Python error: (pygame parachute) Segmentation Fault")).toMatchObject([
      { category: "crash" },
    ]);
  });

  it.each([...talk, "we had a Fatal Python error: again", "fatal: not a git repository"])(
    "stays silent: %s",
    (text) => {
      expect(pythonFatal.parse(posted(text))).toBeUndefined();
    },
  );
});
