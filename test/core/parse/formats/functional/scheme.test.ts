import { describe, expect, it } from "vitest";
import { scheme } from "../../../../../src/core/parse/formats/functional/scheme.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("scheme", () => {
  it("reads Guile below its backtrace", () => {
    const text = `Backtrace:
           3 (primitive-load "/srv/shop.scm")
In ice-9/eval.scm:
   191:27  2 (_ #f)
   223:20  1 (proc #<directory (guile-user) 7febadb45c80>)
In unknown file:
           0 (%resolve-variable (7 . totl) #<directory (guile-user)>)

ERROR: In procedure %resolve-variable:
Unbound variable: totl`;
    expect(read(scheme, text)).toMatchObject([
      {
        message: "Unbound variable: totl",
        category: "lookup",
        lines: [9, 10],
        frames: [
          { line: 223, function: "proc" },
          { file: "ice-9/eval.scm", line: 191 },
        ],
      },
    ]);
  });

  it("reads Racket with its details", () => {
    const text = `totl: unbound identifier
  in: totl
hash-ref: no value found for key
  key: "XX"
  context...:
   /srv/misc/tax.rkt:6:0`;
    expect(read(scheme, text)).toMatchObject([
      { message: "totl: unbound identifier", category: "lookup" },
      {
        message: "hash-ref: no value found for key",
        category: "lookup",
        location: { file: "/srv/misc/tax.rkt", line: 6, column: 0 },
      },
    ]);
  });

  it("reads Chicken, MIT, Chez and Gambit", () => {
    const text = `Error: (car) bad argument type: 5

	Call history:

;Unbound variable: totl
;To continue, call RESTART with an option number:
Exception in car: 5 is not a pair
*** ERROR IN "shop.scm"@3.1 -- Unbound variable: foo`;
    expect(read(scheme, text)).toMatchObject([
      { message: "(car) bad argument type: 5", category: "type" },
      { message: "Unbound variable: totl" },
      { message: "car: 5 is not a pair", category: "type" },
      { message: "Unbound variable: foo", location: { file: "shop.scm", line: 3, column: 1 } },
    ]);
  });

  it("reads the line below the one that only names the procedure", () => {
    const text =
      "ice-9/read.scm:126:4: In procedure lp:\n/srv/d.scm:2:1: unexpected end of input while searching for: )";
    expect(read(scheme, text)).toMatchObject([
      { message: "unexpected end of input while searching for: )", location: { file: "/srv/d.scm", line: 2 } },
    ]);
  });

  it.each([
    ...talk,
    `ERROR: could not start the shop`,
    `options:
  value: 3
  key: 4`,
    `Exception: something went wrong`,
  ])("stays silent: %s", (text) => {
    expect(scheme.parse(posted(text))).toBeUndefined();
  });
});
