import { describe, expect, it } from "vitest";
import { jshell } from "../../../../../src/core/parse/formats/jvm/jshell.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("jshell", () => {
  it("reads what javac says of a snippet", () => {
    const text = `->  |  Error:
|  incompatible types: java.lang.String cannot be converted to int
|  int x = "a";
|          ^-^`;
    expect(read(jshell, text)).toMatchObject([
      {
        runtime: "java",
        message: "incompatible types: java.lang.String cannot be converted to int",
        category: "type",
        lines: [1, 4],
      },
    ]);
  });

  it("reads an exception with its frames", () => {
    const text = `|  Exception java.lang.ArithmeticException: / by zero
|        at shop.Cart.price (Cart.java:3)
|        at (#1:1)`;
    expect(read(jshell, text)).toMatchObject([
      { type: "java.lang.ArithmeticException", message: "/ by zero", lines: [1, 3] },
    ]);
  });

  it.each([...talk, "|  Error:", "|  created variable x : int"])("leaves %s alone", (text) => {
    expect(read(jshell, text)).toEqual([]);
  });
});
