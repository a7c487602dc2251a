import { describe, expect, it } from "vitest";
import { pythonCleo } from "../../../../../src/core/parse/formats/python/python-cleo.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

const place = "  at ~/venv/lib/python3.10/site-packages/poetry/installation/chooser.py:105 in choose_for";

describe("python-cleo", () => {
  it("reads class, message and place", () => {
    const text = `  RuntimeError\n\n  Unable to find installation candidates for x (0.8)\n\n${place}\n      104│ \n    → 105│     raise RuntimeError(f"x")\n\nbye`;
    expect(read(pythonCleo, text)).toMatchObject([
      {
        type: "RuntimeError",
        message: "Unable to find installation candidates for x (0.8)",
        location: { line: 105, function: "choose_for" },
        lines: [1, 7],
      },
    ]);
  });

  it.each([...talk, place, `  Installing\nok\n  at /srv/a.js:3 in run`])("stays silent: %s", (text) => {
    expect(pythonCleo.parse(posted(text))).toBeUndefined();
  });
});

it("reads the class in brackets, and below a stack", () => {
  expect(
    read(
      pythonCleo,
      "[SolverProblemError]\nBecause a depends on b (^1.3) which doesn't match any versions,\nversion solving failed.",
    )[0],
  ).toMatchObject({ type: "SolverProblemError" });
  expect(
    read(
      pythonCleo,
      "        141│             raise SolverProblemError(e)\n\n  SolverProblemError\n\n  Because a depends on b, version solving failed.",
    )[0],
  ).toMatchObject({ type: "SolverProblemError", message: "Because a depends on b, version solving failed." });
  expect(read(pythonCleo, "[Error]")).toEqual([]);
  expect(read(pythonCleo, "  TypeError\n\n  is a class of Python")).toEqual([]);
});

it("leaves PHP's own classes to PHP", () => {
  expect(
    read(
      pythonCleo,
      `[PDOException]
SQLSTATE[HY000] [2002] No such file or directory`,
    ) ?? [],
  ).toEqual([]);
});

it("reads a class at the margin where Poetry explains itself below", () => {
  expect(read(pythonCleo, "SolverProblemError\n\nBecause a depends on b (>=2)\nversion solving failed.")).toMatchObject(
    [{ type: "SolverProblemError", category: undefined, lines: [1, 4] }],
  );
  expect(
    read(pythonCleo, "NoCompatiblePythonVersionFound\n\nPoetry was unable to find a compatible version."),
  ).toMatchObject([{ type: "NoCompatiblePythonVersionFound" }]);
  expect(read(pythonCleo, "SolverProblemError\n\nis a class of Poetry")).toEqual([]);
});
