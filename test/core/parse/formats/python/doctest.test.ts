import { describe, expect, it } from "vitest";
import { doctest } from "../../../../../src/core/parse/formats/python/doctest.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("doctest", () => {
  it("reads what was expected, and what was raised", () => {
    const text = `**********************************************************************
File "/srv/dt.py", line 3, in __main__.f
Failed example:
    f()
Expected:
    2
Got:
    1
**********************************************************************
File "/srv/dt.py", line 5, in __main__.f
Failed example:
    g()
Exception raised:
    Traceback (most recent call last):
      File "<doctest __main__.f[1]>", line 1, in <module>
        g()
    NameError: name 'g' is not defined
**********************************************************************`;
    expect(read(doctest, text)).toMatchObject([
      {
        category: "assertion",
        message: "Failed example: f()",
        location: { file: "/srv/dt.py", line: 3, function: "__main__.f" },
      },
      {
        type: "NameError",
        message: "name 'g' is not defined",
        location: { line: 5 },
        frames: [{ line: 1 }],
        lines: [10, 17],
      },
    ]);
  });

  it.each([...talk, "Failed example:", 'File "/srv/dt.py", line 3, in f\n    return 1'])("stays silent: %s", (text) => {
    expect(doctest.parse(posted(text))).toBeUndefined();
  });
});
