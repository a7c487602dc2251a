import { describe, expect, it } from "vitest";
import { erlc } from "../../../../../src/core/parse/formats/functional/erlc.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("erlc", () => {
  it("takes no function's name for a dependency", () => {
    expect(read(erlc, "src/orders_db.erl:31:5: function fetch/2 undefined")).toMatchObject([{ category: "lookup" }]);
  });

  it("reads the compiler's errors and not its warnings", () => {
    const text = `bad.erl:2:2: function z/0 undefined
%    2| -export([f/0, z/0]).
%     |  ^

bad.erl:4:1: Warning: function i/0 is unused`;
    expect(read(erlc, text)).toMatchObject([
      { message: "function z/0 undefined", category: "lookup", location: { file: "bad.erl", line: 2, column: 2 } },
    ]);
  });

  it("reads rebar3's boxes and its own errors", () => {
    const text = `===> Compiling src/shop.erl failed
    ┌─ src/shop.erl:
    │
 12 │  foo( ->
    │       ╰── syntax error before: '->'
===> Package not found in any repo: jsonx`;
    expect(read(erlc, text)).toMatchObject([
      { message: "Compiling src/shop.erl failed", confidence: 0.38 },
      { message: "syntax error before: '->'", category: "syntax", location: { file: "src/shop.erl", line: 12 } },
      { message: "Package not found in any repo: jsonx", category: "dependency" },
    ]);
  });

  it("reads Gleam", () => {
    const text = `error: Unknown variable
  ┌─ /srv/shop/src/shop.gleam:3:5
  │
3 │   totl
  │   ^^^^`;
    expect(read(erlc, text)).toMatchObject([
      {
        runtime: "other",
        message: "Unknown variable",
        category: "lookup",
        location: { file: "/srv/shop/src/shop.gleam", line: 3, column: 5 },
      },
    ]);
  });

  it.each([...talk, `===> Verifying dependencies...`, `===> Compiling shop`, `m.erl:3: Warning: variable X is unused`])(
    "stays silent: %s",
    (text) => {
      expect(erlc.parse(posted(text))).toBeUndefined();
    },
  );
});
