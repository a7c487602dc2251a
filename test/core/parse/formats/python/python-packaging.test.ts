import { describe, expect, it } from "vitest";
import { pythonPackaging } from "../../../../../src/core/parse/formats/python/python-packaging.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-packaging", () => {
  it.each([
    ["  × No solution found when resolving dependencies:", "dependency"],
    ["  × Failed to build `psycopg2==2.9.9`", "build"],
    ["error: No `pyproject.toml` found in current directory or any parent directory", "not-found"],
    ["    | Unable to find installation candidates for suffixsort (0.0.20)", "dependency"],
    ["Because no versions of flask match >=4.0,<5.0", "dependency"],
    ["Poetry could not find a pyproject.toml file in /srv/app or its parents", "not-found"],
    ["PackagesNotFoundError: The following packages are not available from current channels:", "dependency"],
    ["CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://repo.example.com/x.json>", "connection"],
    ["EnvironmentNameNotFound: Could not find conda environment: shop", "not-found"],
    ["error    libmamba Could not solve for environment specs", "dependency"],
    ["ERROR:  py36: InterpreterNotFound: python3.6", "dependency"],
    ["pyenv: version `3.12.1' is not installed (set by /srv/app/.python-version)", "dependency"],
    ["error: Multiple top-level packages discovered in a flat-layout: ['data', 'app'].", "configuration"],
    ["error: command '/usr/bin/gcc' failed with exit code 1", "build"],
  ])("reads %s", (line, category) => {
    expect(read(pythonPackaging, line)).toMatchObject([{ runtime: "python", category }]);
  });

  it("tells class, message and exit code", () => {
    expect(
      read(pythonPackaging, "UnsatisfiableError: The following specifications were found to be incompatible"),
    ).toMatchObject([
      { type: "UnsatisfiableError", message: "The following specifications were found to be incompatible" },
    ]);
    expect(read(pythonPackaging, "nox > Command pytest failed with exit code 2")).toMatchObject([{ exitCode: 2 }]);
  });

  it.each([
    ...talk,
    "nox > Session tests was successful.",
    "  py311: OK (1.20=setup[0.70]+cmd[0.50] seconds)",
    "Solving environment: done",
    "error: the cart is empty",
  ])("stays silent: %s", (text) => {
    expect(pythonPackaging.parse(posted(text))).toBeUndefined();
  });

  it("reads uv on a console without box characters, and behind its progress", () => {
    expect(read(pythonPackaging, "  x No solution found when resolving dependencies:")).toMatchObject([
      { message: "No solution found when resolving dependencies:" },
    ]);
    expect(read(pythonPackaging, "⠦ langchain==0.3.3        x Failed to build `pyperclip==1.9.0`")).toMatchObject([
      { message: "Failed to build `pyperclip==1.9.0`" },
    ]);
  });
});
