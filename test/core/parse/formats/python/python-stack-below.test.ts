import { describe, expect, it } from "vitest";
import { pythonStackBelow } from "../../../../../src/core/parse/formats/python/python-stack-below.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-stack-below", () => {
  it("reads what Streamlit shows", () => {
    const text = `KeyError: 'price'\n\nTraceback:\nFile "/venv/script_runner.py", line 534, in _run_script\n    exec(code)\nFile "/srv/app.py", line 12, in <module>\n    st.write(row["price"])\nbye`;
    expect(read(pythonStackBelow, text)).toMatchObject([
      {
        type: "KeyError",
        message: "'price'",
        frames: [{ file: "/srv/app.py", line: 12 }, { line: 534 }],
        lines: [1, 7],
      },
    ]);
  });

  it("reads what Azure Functions log", () => {
    const text = `Result: Failure\nException: ModuleNotFoundError: No module named 'pandas'\nStack:   File "/worker/dispatcher.py", line 370, in _load\n    func = load()\n  File "/site/__init__.py", line 4, in <module>\n    import pandas`;
    expect(read(pythonStackBelow, text)).toMatchObject([
      { type: "ModuleNotFoundError", frames: [{ file: "/site/__init__.py", line: 4 }, { line: 370 }], lines: [2, 6] },
    ]);
  });

  it.each([...talk, "Traceback:", "KeyError: 'a'\n\nTraceback:\nnone was printed"])("stays silent: %s", (text) => {
    expect(pythonStackBelow.parse(posted(text))).toBeUndefined();
  });
});
