import { describe, expect, it } from "vitest";
import { ada } from "../../../../../src/core/parse/formats/native/ada.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ada", () => {
  it("reads diagnostics, and goes on over their second lines", () => {
    const text = `x86_64-linux-gnu-gcc-12 -c bad3.adb
bad3.adb:3:17: error: expected type "Standard.Float"
bad3.adb:3:17: error: found type "Standard.Integer"
bad3.adb:5:09: error: expected type "Standard.Integer"
bad3.adb:5:09: error: found type universal real
bad3.adb:6:04: error: "Foo" is undefined
bad3.adb:7:04: error: invalid prefix in selected component "X"
bad3.adb:8:07: error: expected a boolean type
bad3.adb:8:07: error: found type "Standard.Integer"
bad3.adb:9:04: error: procedure cannot return value (use function)
gnatmake: "bad3.adb" compilation error`;
    expect(read(ada, text)).toMatchObject([
      {
        message: 'expected type "Standard.Float"',
        category: "type",
        location: { file: "bad3.adb", line: 3, column: 17 },
        lines: [2, 3],
      },
      {},
      { category: "lookup" },
      {},
      {},
      {},
      { confidence: 0.38 },
    ]);
  });

  it("reads what was raised", () => {
    const text = "raised CONSTRAINT_ERROR : ex.adb:11 divide by zero";
    expect(read(ada, text)).toMatchObject([
      { type: "CONSTRAINT_ERROR", category: "arithmetic", location: { file: "ex.adb", line: 11 } },
    ]);
  });

  it("reads a handler's report", () => {
    const text = `Execution of ./ex terminated by unhandled exception
Exception name: ADA.IO_EXCEPTIONS.NAME_ERROR
Message: nofile.txt: No such file or directory`;
    expect(read(ada, text)).toMatchObject([
      { type: "ADA.IO_EXCEPTIONS.NAME_ERROR", category: "not-found", lines: [1, 3] },
    ]);
  });

  it.each([
    ...talk,
    "ex.adb:10:22: warning: value not in range",
    "the exception raised here is handled",
    "gnatmake -g ex.adb",
  ])("stays silent: %s", (text) => {
    expect(ada.parse(posted(text))).toBeUndefined();
  });
});
