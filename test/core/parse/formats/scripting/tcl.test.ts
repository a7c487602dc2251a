import { describe, expect, it } from "vitest";
import { tcl } from "../../../../../src/core/parse/formats/scripting/tcl.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("tcl", () => {
  it("reads the message and the file behind the trace", () => {
    const text = `divide by zero
    while executing
"expr {$id / 0}"
    (procedure "pay" line 2)
    invoked from within
"pay 7"
    (procedure "run" line 2)
    invoked from within
"run"
    (file "a.tcl" line 7)`;
    expect(read(tcl, text)).toMatchObject([
      {
        message: "divide by zero",
        category: "arithmetic",
        lines: [1, 10],
        location: { file: "a.tcl", line: 7 },
        frames: [{ function: "pay" }, { function: "run" }],
      },
    ]);
  });

  it("reads a message alone", () => {
    const text = `invalid command name "frob"`;
    expect(read(tcl, text)).toMatchObject([{ category: "dependency" }]);
  });

  it.each([
    [`can't use non-numeric string as operand of "+"`, "type"],
    [`can't unset "x": no such variable`, "lookup"],
  ])("tells the kind of %s", (message, category) => {
    expect(read(tcl, `${message}\n    while executing\n"run"`)).toMatchObject([{ message, category }]);
  });

  it.each([
    ...talk,
    `    while executing
"frob 1"`,
    `we found it while executing the plan`,
  ])("stays silent: %s", (text) => {
    expect(tcl.parse(posted(text))).toBeUndefined();
  });

  it("reads what expr could not parse", () => {
    expect(
      read(
        tcl,
        `missing operand at _@_
in expression "1 +_@_"
    (parsing expression "1 +")
    invoked from within
"expr {1 +}"
    (file "t8.tcl" line 1)`,
      ),
    ).toMatchObject([{ message: "missing operand at _@_", category: "syntax" }]);
    expect(
      read(
        tcl,
        `missing operand
in expression of thanks`,
      ) ?? [],
    ).toEqual([]);
  });
});
