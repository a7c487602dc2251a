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

it("reads frames right below the exception, as Sentry posts them", () => {
  expect(
    read(
      pythonStackBelow,
      "KeyError: 'a'\n(10 additional frame(s) were not displayed)\n...\n  File \"shop/cart.py\", line 4, in total\n    rates[code]",
    )[0],
  ).toMatchObject({ type: "KeyError", frames: [{ file: "shop/cart.py", line: 4 }] });
  expect(read(pythonStackBelow, 'Error: x\n  File "https://a.example/app.js", line 4, in total')).toEqual([]);
  expect(read(pythonStackBelow, 'ERROR: Traceback\n  File "a.py", line 4, in total')).toEqual([]);
});

it("reads what a logger says above the stack that it adds", () => {
  const stack = 'Stack (most recent call last):\n  File "/srv/app.py", line 5, in <module>\n    check()';
  expect(read(pythonStackBelow, `ERROR cfg no provider is configured\n${stack}`)).toMatchObject([
    { message: "cfg no provider is configured", lines: [1, 4], frames: [{ file: "/srv/app.py", line: 5 }] },
  ]);
  expect(read(pythonStackBelow, `INFO cfg loaded\n${stack}`)).toEqual([]);
});

it("reads Streamlit's with a blank line above the frames", () => {
  const text = `KeyError: 'price'\nTraceback:\n\nFile "/srv/app.py", line 12, in <module>\n    st.write(row["price"])`;
  expect(read(pythonStackBelow, text)).toMatchObject([{ type: "KeyError", frames: [{ line: 12 }] }]);
});

it("reads Airflow 3's, whose frames have no comma before the function", () => {
  const text = `AirflowNotFoundException: The conn_id \`db\` isn't defined\nFile "/opt/airflow/dags/etl.py", line 9 in load`;
  expect(read(pythonStackBelow, text)).toMatchObject([
    { type: "AirflowNotFoundException", frames: [{ file: "/opt/airflow/dags/etl.py", line: 9, function: "load" }] },
  ]);
});

it("reads what old versions of Sentry show", () => {
  const text = `KeyError: 'title'\n\nStacktrace (most recent call last):\n\n  File "a/base.py", line 111, in get\n    go()\n  File "a/issue.py", line 177, in view\n    x['title'],`;
  expect(read(pythonStackBelow, text)).toMatchObject([
    { type: "KeyError", frames: [{ file: "a/issue.py", line: 177 }, { line: 111 }] },
  ]);
});
