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

  it.each([...talk, "error: could not open the map\n  Caused by: no such tile", "  Caused by: a wheel came off"])(
    "stays silent: %s",
    (text) => {
      expect(uv.parse(posted(text)) ?? []).toEqual([]);
    },
  );
});

it("reads a command that is not there", () => {
  expect(
    read(uv, "error: Failed to spawn: `pytset`\n  Caused by: No such file or directory (os error 2)"),
  ).toMatchObject([{ message: "Failed to spawn: `pytset`", category: "not-found" }]);
});
