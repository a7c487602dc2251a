import { describe, expect, it } from "vitest";
import { prolog } from "../../../../../src/core/parse/formats/functional/prolog.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("prolog", () => {
  it("reads placed errors, on one line and on two", () => {
    const text = `ERROR: /srv/shop.pl:3:8: Syntax error: Operator expected
ERROR: /srv/c.pl:1:
ERROR:    //2: Arithmetic: evaluation error: \`zero_divisor'
Warning: /srv/c.pl:1:
Warning:    Goal (directive) failed: user:(_2222 is 1/0)`;
    expect(read(prolog, text)).toMatchObject([
      {
        message: "Syntax error: Operator expected",
        category: "syntax",
        location: { file: "/srv/shop.pl", line: 3, column: 8 },
      },
      { category: "arithmetic", location: { file: "/srv/c.pl", line: 1 }, lines: [2, 3] },
      { confidence: 0.5 },
    ]);
  });

  it("reads the toplevel and GNU Prolog", () => {
    const text = `ERROR: -g foo(1): catch/3: Unknown procedure: foo/1
uncaught exception: error(existence_error(procedure,totl/1),totl/1)`;
    expect(read(prolog, text)).toMatchObject([
      { message: "Unknown procedure: foo/1", category: "lookup" },
      { category: "lookup" },
    ]);
  });

  it.each([
    ...talk,
    `ERROR: could not open the shop`,
    `Warning: /srv/d.pl:2:
Warning:    Singleton variables: [X,Y]`,
    `true.`,
  ])("stays silent: %s", (text) => {
    expect(prolog.parse(posted(text))).toBeUndefined();
  });
});
