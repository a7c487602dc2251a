import { describe, expect, it } from "vitest";
import { elixir } from "../../../../../src/core/parse/formats/functional/elixir.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("elixir", () => {
  it("reads the exception, its message and frames", () => {
    const text = `** (KeyError) key :x not found in: %{}
    :erlang.map_get(:x, %{})
    (shop 0.1.0) lib/shop.ex:2: Shop.f/1
    (elixir 1.14.0) lib/code.ex:1245: Code.require_file/2`;
    expect(read(elixir, text)).toMatchObject([
      {
        type: "KeyError",
        message: "key :x not found in: %{}",
        category: "lookup",
        location: { file: "lib/shop.ex", line: 2, function: "Shop.f/1" },
        lines: [1, 4],
      },
    ]);
  });

  it("reads what an exit wraps as its cause", () => {
    const text = `** (exit) exited in: GenServer.call(:stock, :get, 100)
    ** (EXIT) time out
    (elixir 1.14.0) lib/gen_server.ex:1038: GenServer.call/3`;
    expect(read(elixir, text)).toMatchObject([
      {
        type: "exit",
        message: "exited in: GenServer.call(:stock, :get, 100)",
        category: "timeout",
        causes: [{ type: "EXIT", message: "time out" }],
      },
    ]);
  });

  it("reads the exception that was raised in another process", () => {
    const text = `Request: GET /
** (exit) an exception was raised:
    ** (ArithmeticError) bad argument in arithmetic expression
        (shop 0.1.0) lib/shop.ex:7: Shop.total/1`;
    expect(read(elixir, text)).toMatchObject([
      { type: "ArithmeticError", category: "arithmetic", location: { file: "lib/shop.ex", line: 7 }, lines: [2, 4] },
    ]);
  });

  it("reads further lines of a message, a code and a place in it", () => {
    const text = `** (Postgrex.Error) ERROR 42P01 (undefined_table) relation "users" does not exist

    query: SELECT 1
    (ecto_sql 3.10.1) lib/ecto/adapters/sql.ex:1047: Ecto.Adapters.SQL.raise_sql_call_error/1
** (SyntaxError) lib/a.ex:5:7: syntax error before: end`;
    expect(read(elixir, text)).toMatchObject([
      { code: "42P01" },
      { type: "SyntaxError", category: "syntax", location: { file: "lib/a.ex", line: 5, column: 7 } },
    ]);
  });

  it("tells a nil from a missing key", () => {
    const text = `** (UndefinedFunctionError) function nil.name/0 is undefined`;
    expect(read(elixir, text)).toMatchObject([{ category: "null-reference" }]);
  });

  it.each([...talk, `we saw ** (KeyError) yesterday, fixed now`, `rescue e in KeyError -> e`, `2 ** (3)`])(
    "stays silent: %s",
    (text) => {
      expect(elixir.parse(posted(text))).toBeUndefined();
    },
  );

  it("reads what Postgrex and Ranch say, and the error that nothing matched", () => {
    expect(read(elixir, "Postgrex.Error: ERROR 42703 (undefined_column): column r0.a does not exist")).toMatchObject([
      { type: "Postgrex.Error", code: "42703" },
    ]);
    const ranch = "[error] Ranch listener A.HTTP had connection process at #PID<0.4.0> exit with reason: {:undef, []}";
    expect(read(elixir, ranch)).toMatchObject([{ category: "type", message: ranch.slice(8) }]);
    expect(read(elixir, "** (MatchError) no match of right hand side value: {:error, :enoent}")).toMatchObject([
      { category: "not-found" },
    ]);
    expect(read(elixir, "ERROR (undefined_column) is what we saw")).toEqual([]);
  });

  it("reads an exception as it is inspected, not code that matches one", () => {
    expect(read(elixir, `%Postgrex.Error{message: "tcp connect: nxdomain", postgres: nil}`)).toMatchObject([
      { type: "Postgrex.Error", message: "tcp connect: nxdomain", category: "dns" },
    ]);
    expect(read(elixir, `{:error, %Mint.TransportError{reason: :econnrefused}}`)).toMatchObject([
      { type: "Mint.TransportError", category: "connection" },
    ]);
    expect(read(elixir, `{:error, %Postgrex.Error{message: "x"}} -> retry()`) ?? []).toEqual([]);
  });
});
