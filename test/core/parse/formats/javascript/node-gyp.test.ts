import { describe, expect, it } from "vitest";
import { nodeGyp } from "../../../../../src/core/parse/formats/javascript/node-gyp.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("node-gyp", () => {
  it.each([
    [
      "gyp ERR! find Python Python is not set\ngyp ERR! stack Error: Could not find any Python installation to use\ngyp ERR! not ok",
      [
        {
          message: "Could not find any Python installation to use",
          category: "dependency",
          lines: [1, 3],
          confidence: 0.95,
        },
      ],
    ],
    [
      "gyp ERR! build error \ngyp ERR! stack Error: `make` failed with exit code: 2\ngyp ERR! not ok",
      [{ confidence: 0.38, exitCode: 2, category: "build" }],
    ],
    [
      "gyp ERR! find VS\ngyp ERR! find VS - missing any Windows SDK\ngyp ERR! find VS could not find a version of Visual Studio 2017 or newer to use",
      [{ message: "could not find a version of Visual Studio 2017 or newer to use", category: "dependency" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(nodeGyp, text)).toMatchObject(expected);
  });

  it.each([...talk, "gyp info ok"])("stays silent: %s", (text) => {
    expect(read(nodeGyp, text)).toEqual([]);
  });
});
