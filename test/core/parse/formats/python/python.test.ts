import { describe, expect, it } from "vitest";
import { python } from "../../../../../src/core/parse/formats/python/python.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

const failing = `Traceback (most recent call last):
  File "/srv/app/order.py", line 15, in <module>
    print(total(order))
          ^^^^^^^^^^^^
  File "/srv/app/order.py", line 7, in total
    return order["cents"]
           ~~~~~^^^^^^^^^
KeyError: 'cents'`;

describe("python", () => {
  it("reads a traceback, innermost frame first", () => {
    expect(read(python, failing)).toEqual([
      expect.objectContaining({
        runtime: "python",
        type: "KeyError",
        message: "'cents'",
        lines: [1, 8],
        frames: [
          { file: "/srv/app/order.py", line: 7, function: "total" },
          { file: "/srv/app/order.py", line: 15, function: "<module>" },
        ],
        causes: [],
      }),
    ]);
  });

  it.each([
    ["The above exception was the direct cause of the following exception:"],
    ["During handling of the above exception, another exception occurred:"],
  ])("takes the last block for the error and the ones before for its causes: %s", (marker) => {
    const link = `\n\n${marker}\n\n`;
    const middle = failing.replace("KeyError: 'cents'", "LookupError: no order");
    const [error, ...more] = read(
      python,
      [failing, middle, failing.replace(/KeyError.*/, "PayError: gone")].join(link),
    );
    expect(more).toEqual([]);
    expect(error).toMatchObject({ type: "PayError", message: "gone" });
    expect(error?.causes?.map(({ type }) => type)).toEqual(["LookupError", "KeyError"]);
  });

  it("finds the cause whose own traceback was cut off", () => {
    const text = `OSError: disk is gone\n\nDuring handling of the above exception, another exception occurred:\n\n${failing}`;
    expect(read(python, text)).toMatchObject([
      { lines: [1, 12], causes: [{ type: "OSError", message: "disk is gone" }] },
    ]);
  });

  it("points a syntax error at its source, without a function", () => {
    const text = `Traceback (most recent call last):
  File "<string>", line 1, in <module>
  File "/srv/app/fmt.py", line 2
    return f"{a["b"]}"
                 ^
SyntaxError: f-string: unmatched '['`;
    expect(read(python, text)).toMatchObject([
      { type: "SyntaxError", location: { file: "/srv/app/fmt.py", line: 2 }, frames: [{ file: "<string>" }] },
    ]);
  });

  it("reads the outer exception of a group; its members are no causes and no errors of their own", () => {
    const text = `  + Exception Group Traceback (most recent call last):
  |   File "/srv/app/sync.py", line 14, in sync
  |     raise group
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/srv/app/sync.py", line 7, in fetch
    | ValueError: row 17
    +------------------------------------`;
    expect(read(python, text)).toMatchObject([
      {
        type: "ExceptionGroup",
        message: "unhandled errors in a TaskGroup (1 sub-exception)",
        lines: [1, 9],
        frames: [{ line: 14, function: "sync" }],
        causes: [],
        related: [{ type: "ValueError", message: "row 17", frames: [{ line: 7, function: "fetch" }] }],
      },
    ]);
  });

  it("relates the members of groups within groups, with their causes, and those without a traceback", () => {
    const text = `  + Exception Group Traceback (most recent call last):
  |   File "/srv/app/sync.py", line 18, in <module>
  | ExceptionGroup: outer (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | OSError
    +---------------- 2 ----------------
    | Exception Group Traceback (most recent call last):
    |   File "/srv/app/sync.py", line 12, in nested
    | ExceptionGroup: inner (1 sub-exception)
    +-+---------------- 1 ----------------
      | Traceback (most recent call last):
      |   File "/srv/app/sync.py", line 9, in nested
      | KeyError: 'k'
      |
      | The above exception was the direct cause of the following exception:
      |
      | Traceback (most recent call last):
      |   File "/srv/app/sync.py", line 10, in nested
      | RuntimeError: chained
      +------------------------------------`;
    const [group, ...others] = read(python, text);
    expect(others).toEqual([]);
    expect(group?.related).toMatchObject([
      { type: "OSError" },
      { type: "ExceptionGroup", message: "inner (1 sub-exception)", frames: [{ line: 12 }] },
      { type: "KeyError", message: "'k'", frames: [{ line: 9 }] },
      { type: "RuntimeError", message: "chained", frames: [{ line: 10 }] },
    ]);
  });

  it("reads what is left of a traceback that was cut off, with a log's lead before each line", () => {
    const text = `(worker pid=7)   File "/srv/app/cache.py", line 616, in check
(worker pid=7)     raise ValueError(
(worker pid=7) ValueError: no memory left`;
    expect(read(python, text)).toMatchObject([
      { type: "ValueError", message: "no memory left", frames: [{ line: 616 }] },
    ]);
    expect(read(python, failing.split("\n").slice(0, 5).join("\n"))).toMatchObject([
      { frames: [{ line: 7 }, { line: 15 }] },
    ]);
  });

  it("joins a frame that a terminal wrapped", () => {
    const text = ` File "C:\\Python311\\Lib\\site-pack\nages\\pydantic\\main.py", line 176, in __init__\nValueError: no`;
    expect(read(python, text)).toMatchObject([
      { frames: [{ file: "C:\\Python311\\Lib\\site-packages\\pydantic\\main.py" }] },
    ]);
  });

  it("keeps a message's own lines and leaves the log's", () => {
    const text = `${failing}\nwhile reading prices.csv\nINFO:     Shutting down`;
    expect(read(python, text)).toMatchObject([{ message: "'cents'\nwhile reading prices.csv", lines: [1, 9] }]);
  });

  it("leaves an access log's line out of the message", () => {
    const text = `${failing}\n127.0.0.1 - - [22/Nov/2026 10:02:51] "GET / HTTP/1.1" 500 -`;
    expect(read(python, text)[0]?.message).not.toContain("HTTP");
    expect(read(python, `${failing}\nmigrate-1 exited with code 255`)[0]?.message).not.toContain("255");
  });

  it("reads repeated frames, classes without message, and the quoted traceback of another process", () => {
    const deep = failing.replace("KeyError: 'cents'", "  [Previous line repeated 996 more times]\nRecursionError");
    expect(read(python, deep)).toMatchObject([{ type: "RecursionError", frames: [{ line: 7 }, { line: 15 }] }]);
    const link = "The above exception was the direct cause of the following exception:";
    const remote = `multiprocessing.pool.RemoteTraceback: \n"""\n${failing}\n"""\n\n${link}\n\n${failing}`;
    expect(read(python, remote)).toMatchObject([{ lines: [1, 22], causes: [{ type: "KeyError" }] }]);
  });

  it("tells a dereferenced None and a command's exit status by their wording", () => {
    const none = failing.replace(/KeyError.*/, "AttributeError: 'NoneType' object has no attribute 'strip'");
    expect(read(python, none)).toMatchObject([{ category: "null-reference" }]);
    const command = failing.replace(
      /KeyError.*/,
      "subprocess.CalledProcessError: Command 'git tag' returned non-zero exit status 128.",
    );
    expect(read(python, command)).toMatchObject([{ exitCode: 128 }]);
  });

  it("reads independent tracebacks as errors of their own", () => {
    expect(read(python, `${failing}\n\nsecond run:\n${failing}`).map(({ lines }) => lines)).toEqual([
      [1, 8],
      [11, 18],
    ]);
  });

  it("leaves a bare class without a message, whatever follows", () => {
    const text =
      'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in t\n    assert x\nAssertionError\nFalsifying example: t(x=1)';
    expect(read(python, text)[0]).toMatchObject({ type: "AssertionError", message: undefined });
  });

  it("tells the causes that Py4J reports, and the class that Ray wraps", () => {
    const head = 'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in t\n    f()\n';
    const jvm =
      "py4j.protocol.Py4JJavaError: An error occurred while calling o42.count.\n: org.apache.spark.SparkException: Job aborted\n\tat a.B.c(B.scala:1)\nCaused by: java.lang.ArithmeticException: / by zero\n\tat a.B.c(B.scala:1)";
    expect(read(python, head + jvm)).toMatchObject([
      { causes: [{ type: "org.apache.spark.SparkException" }, { type: "java.lang.ArithmeticException" }] },
    ]);
    expect(read(python, `${head}ray.exceptions.RayTaskError(ZeroDivisionError): ray::f() (pid=1)`)).toMatchObject([
      { category: "arithmetic" },
    ]);
  });

  it.each([...talk, 'File "notes.txt", line 3 is where I wrote it down', 'see File "a.py", line 3, in load'])(
    "stays silent: %s",
    (text) => {
      expect(python.parse(posted(text))).toBeUndefined();
    },
  );

  it("takes linear time on hostile text", () => {
    const started = performance.now();
    read(python, '  File "a.py", line 1, in b\n'.repeat(8_000));
    read(python, "Traceback (most recent call last):\n    x\n".repeat(8_000));
    read(python, `${"a.".repeat(1_000)}\n`.repeat(200));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("reads what Celery's wrapper quotes in its place", () => {
    const trace = `Traceback (most recent call last):\n  File "/srv/app/jobs.py", line 4, in charge\n    return 1 / order\n`;
    const text = `${trace}billiard.einfo.ExceptionWithTraceback: \n"""\n${trace}ZeroDivisionError: division by zero\n"""`;
    expect(read(python, text)).toMatchObject([
      { type: "ZeroDivisionError", message: "division by zero", lines: [1, 9], frames: [{ line: 4 }] },
    ]);
  });

  it("takes what a program printed before it for the cause of its failure", () => {
    const trace = `Traceback (most recent call last):
  File "/srv/app/release.py", line 9, in tag
    subprocess.run(["ls", "/srv/none"], check=True)
subprocess.CalledProcessError: Command '['ls', '/srv/none']' returned non-zero exit status 2.`;
    const said = "ls: cannot access '/srv/none': No such file or directory";
    expect(read(python, `starting\n${said}\n${trace}`)).toMatchObject([{ lines: [2, 6], confidence: 0.98 }]);
    expect(read(python, `starting\n${trace}`)).toMatchObject([{ lines: [2, 5], confidence: 0.95 }]);
  });

  it("reads a frame whose function a terminal put on the next line", () => {
    const text = `Traceback (most recent call last):
  File "C:\\bot\\statistics.py", line 118, in
_
    recv_num[bot.self_id] += 1
KeyError: '257'`;
    expect(read(python, text)).toMatchObject([{ frames: [{ line: 118, function: "_" }] }]);
  });

  it("reads a traceback that somebody put in bold line by line", () => {
    const text = 'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    **g()**\n**RuntimeError: boom**';
    expect(read(python, text)).toMatchObject([{ type: "RuntimeError", message: "boom" }]);
  });
});
