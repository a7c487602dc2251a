import { describe, expect, it } from "vitest";
import { ocaml } from "../../../../../src/core/parse/formats/functional/ocaml.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ocaml", () => {
  it("reads an exception with a text and its backtrace", () => {
    const text = `Fatal error: exception Sys_error("missing.txt: No such file or directory")
Raised by primitive operation at Stdlib.open_in_gen in file "stdlib.ml", line 405, characters 28-54
Called from Shop in file "shop.ml", line 1, characters 16-39`;
    expect(read(ocaml, text)).toMatchObject([
      {
        type: "Sys_error",
        message: "missing.txt: No such file or directory",
        category: "not-found",
        location: { file: "stdlib.ml", line: 405, column: 28, function: "Stdlib.open_in_gen" },
        lines: [1, 3],
      },
    ]);
  });

  it("reads the place out of a failed assertion, and the toplevel", () => {
    const text = `Fatal error: exception Assert_failure("t5.ml", 1, 9)
Exception: Failure "top".
Exception: Not_found.`;
    expect(read(ocaml, text)).toMatchObject([
      { category: "assertion", location: { file: "t5.ml", line: 1, column: 9 } },
      { type: "Failure", message: "top" },
      { type: "Not_found", category: "lookup" },
    ]);
  });

  it("reads what the toplevel cannot go on from", () => {
    expect(read(ocaml, "Stack overflow during evaluation (looping recursion?).")).toMatchObject([
      { runtime: "ocaml", category: "memory" },
    ]);
  });

  it.each([...talk, `Exception: could not connect to the shop`, `let () = raise Not_found`])(
    "stays silent: %s",
    (text) => {
      expect(ocaml.parse(posted(text))).toBeUndefined();
    },
  );

  it("reads the toplevel's exceptions of a program's own, and those that it breaks over lines", () => {
    const broken = 'Exception:\nStdlib.Scanf.Scan_failure\n "scanf: bad input at char number 0".';
    expect(read(ocaml, 'Exception: Declined ("card", 51).')).toMatchObject([{ type: "Declined" }]);
    expect(read(ocaml, broken)).toMatchObject([{ type: "Stdlib.Scanf.Scan_failure", lines: [1, 3] }]);
    expect(read(ocaml, 'Exception: Missing key "name".')).toEqual([]);
  });
});
