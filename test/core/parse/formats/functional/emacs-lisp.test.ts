import { describe, expect, it } from "vitest";
import { emacsLisp } from "../../../../../src/core/parse/formats/functional/emacs-lisp.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("emacs-lisp", () => {
  it("reads the debugger", () => {
    const text = `Debugger entered--Lisp error: (wrong-type-argument listp 5)
  car(5)
  eval((car 5) nil)`;
    expect(read(emacsLisp, text)).toMatchObject([
      {
        type: "wrong-type-argument",
        message: "listp 5",
        category: "type",
        frames: [{ function: "car" }, { function: "eval" }],
      },
    ]);
  });

  it("reads batch mode and what is said in the echo area", () => {
    const text = `Error: void-variable (foo)
  mapbacktrace(#f(compiled-function (evald)))
Symbol’s function definition is void: straight-use-package
Debugger entered--Lisp error: (error "Bad 3")`;
    expect(read(emacsLisp, text)).toMatchObject([
      { type: "void-variable", message: "foo", category: "lookup" },
      { message: "Symbol’s function definition is void: straight-use-package", category: "lookup" },
      { type: "error", message: "Bad 3" },
    ]);
  });

  it("reads the byte compiler", () => {
    const text = `y.el:1:19: Error: Unknown type: shop`;
    expect(read(emacsLisp, text)).toMatchObject([{ location: { file: "y.el", line: 1, column: 19 } }]);
  });

  it.each([...talk, `y.el:1:19: Warning: reference to free variable ‘y’`, `Loading shop...done`])(
    "stays silent: %s",
    (text) => {
      expect(emacsLisp.parse(posted(text))).toBeUndefined();
    },
  );
});
