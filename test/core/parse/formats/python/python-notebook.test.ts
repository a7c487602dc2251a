import { describe, expect, it } from "vitest";
import { pythonNotebook } from "../../../../../src/core/parse/formats/python/python-notebook.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

const inner = `---------------------------------------------------------------------------
JSONDecodeError                           Traceback (most recent call last)
File /srv/app/m.py:6, in f(x)
      5 try:
----> 6     g(x)

File ~/.pyenv/json/decoder.py:353, in JSONDecoder.raw_decode(self, s, idx)
--> 353     obj, end = self.scan_once(s, idx)

JSONDecodeError: Expecting value: line 1 column 2 (char 1)`;
const outer = `RuntimeError                              Traceback (most recent call last)
Cell In[1], line 2
----> 2 f('{')

RuntimeError: outer`;

describe("python-notebook", () => {
  it("reads a chain with its frames, innermost first", () => {
    const marker = "The above exception was the direct cause of the following exception:";
    expect(read(pythonNotebook, `${inner}\n\n${marker}\n\n${outer}`)).toMatchObject([
      {
        type: "RuntimeError",
        message: "outer",
        frames: [{ file: "Cell In[1]", line: 2 }],
        causes: [
          {
            type: "JSONDecodeError",
            frames: [
              { file: "~/.pyenv/json/decoder.py", line: 353 },
              { file: "/srv/app/m.py", line: 6, function: "f" },
            ],
          },
        ],
      },
    ]);
    expect(read(pythonNotebook, `${inner}\n\n${outer}`)).toHaveLength(2);
  });

  it("reads the older spelling, whose line numbers stand at the arrow", () => {
    const text = `ZeroDivisionError                         Traceback (most recent call last)
<ipython-input-1-9e1622b385b6> in <module>
----> 1 div(1)

~/app/m.py in div(a)
      6 # comment
----> 7     return a / 0

ZeroDivisionError: division by zero`;
    expect(read(pythonNotebook, text)).toMatchObject([
      {
        frames: [
          { file: "~/app/m.py", line: 7, function: "div" },
          { file: "<ipython-input-1-9e1622b385b6>", line: 1 },
        ],
      },
    ]);
  });

  it("points a syntax error at its cell", () => {
    expect(
      read(pythonNotebook, "  Cell In[3], line 1\n    foo(\n        ^\nSyntaxError: incomplete input"),
    ).toMatchObject([{ type: "SyntaxError", message: "incomplete input", location: { file: "Cell In[3]", line: 1 } }]);
  });

  it("reads the frames of Spyder's console", () => {
    const text = `Traceback (most recent call last):

  File ~\\anaconda3\\lib\\spyder_kernels\\py3compat.py:356 in compat_exec
    exec(code, globals, locals)

  File c:\\users\\dev\\plot.py:21
    ax.bar(days, sale)

NameError: name 'sale' is not defined`;
    expect(read(pythonNotebook, text)).toMatchObject([
      {
        type: "NameError",
        message: "name 'sale' is not defined",
        frames: [
          { file: "c:\\users\\dev\\plot.py", line: 21 },
          { line: 356, function: "compat_exec" },
        ],
      },
    ]);
  });

  it.each([...talk, "In [3]: Cell In[3], line 1 is fine", "the Traceback (most recent call last) is below"])(
    "stays silent: %s",
    (text) => {
      expect(pythonNotebook.parse(posted(text))).toBeUndefined();
    },
  );

  it("reads frames whose header is cut off", () => {
    const text = `/opt/lib/retry.py in increment(self, method)
    590 
--> 592             raise MaxRetryError(url)

MaxRetryError: Max retries exceeded`;
    expect(read(pythonNotebook, text)).toMatchObject([
      {
        type: "MaxRetryError",
        message: "Max retries exceeded",
        frames: [{ file: "/opt/lib/retry.py", line: 592, function: "increment" }],
      },
    ]);
  });
});

it.each([
  ["C:\\ProgramData\\Anaconda3\\lib\\a b\\x.py in <module>", "C:\\ProgramData\\Anaconda3\\lib\\a b\\x.py"],
  ["[/usr/lib/python3/x.py](https://localhost:8080/#) in run(self)", "/usr/lib/python3/x.py"],
])("reads the frame %s", (frame, file) => {
  const text = `ValueError                 Traceback (most recent call last)\n${frame}\n      9 \n---> 10 boom()\n\nValueError: no`;
  expect(read(pythonNotebook, text)).toMatchObject([{ type: "ValueError", frames: [{ file, line: 10 }] }]);
});
