import { describe, expect, it } from "vitest";
import { pythonArgparse } from "../../../../../src/core/parse/formats/python/python-argparse.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-argparse", () => {
  it("reads the refusal under the usage", () => {
    const text = "usage: export.py [-h] --out OUT\nexport.py: error: the following arguments are required: --out";
    expect(read(pythonArgparse, text)).toMatchObject([
      { message: "the following arguments are required: --out", exitCode: 2, category: "invalid-input", lines: [2, 2] },
    ]);
  });

  it("reads subcommands and messages of several lines", () => {
    expect(read(pythonArgparse, "tool run: error: argument n: bad\nn must be positive\n\nok")).toMatchObject([
      { message: "argument n: bad\nn must be positive", lines: [1, 2] },
    ]);
  });

  it("reads a program's own words under its usage", () => {
    const text = "usage: export.py [-h]\n                 [--out OUT]\nexport.py: error: --to lies before --from";
    expect(read(pythonArgparse, text)).toMatchObject([{ message: "--to lies before --from", lines: [3, 3] }]);
  });

  it.each([
    "python -m json.tool: error: argument --indent: invalid int value: 'two'",
    "ERROR: usage: __main__.py [options]\n__main__.py: error: unrecognized arguments: --cov=shop",
    "Usage: report.py [options]\n\nreport.py: error: no such option: --fast",
  ])("reads %j", (text) => {
    expect(read(pythonArgparse, text)).toMatchObject([{ runtime: "python", category: "invalid-input" }]);
  });

  it("reads a refusal of the interpreter's own", () => {
    const text = "unknown option --frob\nusage: /usr/bin/python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...";
    expect(read(pythonArgparse, text)).toMatchObject([{ message: "unknown option --frob", category: "invalid-input" }]);
    expect(read(pythonArgparse, "unknown option --frob\nusage: shop [option]")).toEqual([]);
  });

  it.each([
    ...talk,
    "main.c:3:1: error: expected ';'",
    "ld: error: undefined symbol: main",
    "the error: argument about it",
    "usage: other.py [-h]\nexport.py: error: --to lies before --from",
  ])("stays silent: %s", (text) => {
    expect(pythonArgparse.parse(posted(text))).toBeUndefined();
  });
});
