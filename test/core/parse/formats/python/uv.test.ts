import { describe, expect, it } from "vitest";
import { uv } from "../../../../../src/core/parse/formats/python/uv.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("uv", () => {
  it("reads an error with its causes, the direct one first", () => {
    const text = `Resolved 3 packages in 1.88s
error: Failed to prepare distributions
  Caused by: Failed to fetch wheel: petsc4py==3.21.4
  Caused by: Build backend failed to build wheel through \`build_wheel()\` with exit status: 1
--- stdout:`;
    expect(read(uv, text)).toMatchObject([
      {
        lines: [2, 4],
        runtime: "python",
        message: "Failed to prepare distributions",
        category: "build",
        causes: [
          { message: "Failed to fetch wheel: petsc4py==3.21.4" },
          { message: "Build backend failed to build wheel through `build_wheel()` with exit status: 1" },
        ],
      },
    ]);
  });

  it("takes the category from the root", () => {
    const text =
      "error: Failed to fetch: `https://pypi.org/simple/x/`\n  Caused by: Request failed after 3 retries\n  Caused by: operation timed out";
    expect(read(uv, text)).toMatchObject([{ category: "timeout" }]);
  });

  it("reads a tree drawn in ASCII, with messages that were wrapped", () => {
    const text =
      "  x Failed to download `numpy==2.2.0`\n  |-> error sending request for url\n  |   (https://pypi.org/simple/numpy/)\n  `-> operation timed out\n\nnext";
    expect(read(uv, text)).toMatchObject([
      {
        lines: [1, 4],
        message: "Failed to download `numpy==2.2.0`",
        category: "timeout",
        causes: [
          { message: "error sending request for url (https://pypi.org/simple/numpy/)" },
          { message: "operation timed out" },
        ],
      },
    ]);
  });

  it.each([
    ...talk,
    "error: could not open the map\n  Caused by: no such tile",
    "  Caused by: a wheel came off",
    "  x Failed to water the python plant",
    "x Failed to bake\n  |-> the oven is cold",
  ])("stays silent: %s", (text) => {
    expect(uv.parse(posted(text)) ?? []).toEqual([]);
  });
});

it("reads a command that is not there", () => {
  expect(
    read(uv, "error: Failed to spawn: `pytset`\n  Caused by: No such file or directory (os error 2)"),
  ).toMatchObject([{ message: "Failed to spawn: `pytset`", category: "not-found" }]);
});
