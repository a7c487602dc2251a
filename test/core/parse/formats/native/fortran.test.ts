import { describe, expect, it } from "vitest";
import { fortran } from "../../../../../src/core/parse/formats/native/fortran.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("fortran", () => {
  it("reads what a person quotes", () => {
    const text = 'It stops after step 40 with "Fortran runtime error: End of file" at restart.dat';
    expect(read(fortran, text)).toMatchObject([{ message: "End of file" }]);
  });

  it("reads the compiler", () => {
    const text = `f2.f90:2:7:

    2 |   use nomod
      |       1
Fatal Error: Cannot open module file ‘nomod.mod’ for reading at (1): No such file or directory
compilation terminated.`;
    expect(read(fortran, text)).toMatchObject([
      { category: "dependency", location: { file: "f2.f90", line: 2, column: 7 }, lines: [1, 5] },
    ]);
  });

  it("reads a run-time error with its frames", () => {
    const text = `At line 8 of file f1.f90
Fortran runtime error: Index '10' of dimension 1 of array 'x' above upper bound of 3

Error termination. Backtrace:
#0  0x7fa1a98218c2 in ???
#1  0x7fa1a98223b9 in ???
#2  0x7fa1a9822949 in ???
#3  0x55954e5a642f in a
	at /srv/app/f1.f90:8
#4  0x55954e5a6703 in main
	at /srv/app/f1.f90:21`;
    expect(read(fortran, text)).toMatchObject([
      {
        message: "Index '10' of dimension 1 of array 'x' above upper bound of 3",
        category: "lookup",
        location: { file: "f1.f90", line: 8, function: "a" },
        frames: [{ file: "/srv/app/f1.f90", line: 8 }, {}],
      },
    ]);
  });

  it("reads Intel's", () => {
    const text = `forrtl: severe (24): end-of-file during read, unit 5, file stdin
Image              PC                Routine            Line        Source
solver             0000000000406A2B  Unknown               Unknown  Unknown
solver.f90(12): error #6404: This name does not have a type, and must have an explicit type.   [X]`;
    expect(read(fortran, text)).toMatchObject([
      { code: "24", category: "invalid-input" },
      { code: "#6404", category: "lookup", location: { line: 12 } },
    ]);
  });

  it.each([
    ...talk,
    "Error: Cannot find module 'x'",
    "STOP 0",
    "Warning: Possible change of value in conversion at (1)",
  ])("stays silent: %s", (text) => {
    expect(fortran.parse(posted(text))).toBeUndefined();
  });
});
