import { describe, expect, it } from "vitest";
import { commonLisp } from "../../../../../src/core/parse/formats/functional/common-lisp.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("common-lisp", () => {
  it("reads SBCL with a backtrace", () => {
    const text = `Unhandled UNDEFINED-FUNCTION in thread #<SB-THREAD:THREAD "main thread" RUNNING
                                          {1001348003}>:
  The function COMMON-LISP-USER::NOFUN is undefined.

Backtrace for: #<SB-THREAD:THREAD "main thread" RUNNING {1001348003}>
0: ("undefined function" 1)
1: (LINE-TOTAL (:QTY 1))`;
    expect(read(commonLisp, text)).toMatchObject([
      {
        type: "UNDEFINED-FUNCTION",
        message: "The function COMMON-LISP-USER::NOFUN is undefined.",
        category: "lookup",
        lines: [1, 7],
      },
    ]);
  });

  it("reads SBCL's debugger", () => {
    const text = `debugger invoked on a TYPE-ERROR @52A3B3D9 in thread
#<THREAD "main thread" RUNNING {1001348003}>:
  The value
    5
  is not of type
    LIST`;
    expect(read(commonLisp, text)).toMatchObject([
      { type: "TYPE-ERROR", message: "The value\n5\nis not of type\nLIST", category: "type" },
    ]);
  });

  it("reads CLISP, SLIME, Clozure and ECL", () => {
    const text = `*** - EVAL: undefined function NOFUN

  The variable FOO is unbound.
   [Condition of type UNBOUND-VARIABLE]

> Error: Unbound variable: FOO
> While executing: CCL::CHEAP-EVAL, in process listener(1).

An error occurred during initialization:
Cannot ship order 3.`;
    expect(read(commonLisp, text)).toMatchObject([
      { message: "EVAL: undefined function NOFUN", category: "lookup" },
      { type: "UNBOUND-VARIABLE", lines: [3, 4] },
      { message: "Unbound variable: FOO" },
      { message: "Cannot ship order 3." },
    ]);
  });

  it("reads an exhausted stack", () => {
    const text = `fatal error encountered in SBCL pid 32514 tid 32514:
Control stack exhausted, fault: 0x7f3d92fdfff8`;
    expect(read(commonLisp, text)).toMatchObject([{ category: "memory", severity: "fatal" }]);
  });

  it.each([
    ...talk,
    `; caught STYLE-WARNING:
;   undefined function: COMMON-LISP-USER::NOPE`,
    `Unhandled requests in thread pool: 0`,
  ])("stays silent: %s", (text) => {
    expect(commonLisp.parse(posted(text))).toBeUndefined();
  });

  it("reads a package that does not exist", () => {
    const text = `Unhandled SB-INT:SIMPLE-READER-PACKAGE-ERROR in thread #<SB-THREAD:THREAD "main thread" RUNNING
                                                          {1001348003}>:
  Package QL does not exist.`;
    expect(read(commonLisp, text)).toMatchObject([{ category: "dependency" }]);
  });
});
