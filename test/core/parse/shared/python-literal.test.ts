import { describe, expect, it } from "vitest";
import { readLiteral } from "../../../../src/core/parse/shared/python-literal.ts";

describe("readLiteral", () => {
  it.each([
    [`{'a': None, 'b': True, 'c': False}`, { a: null, b: true, c: false }],
    [`{"a": null, "b": true, "c": [1, -2.5e3]}`, { a: null, b: true, c: [1, -2500] }],
    [`('x', (1, 2), [])`, ["x", [1, 2], []]],
    [`{'it': "it's", 'b': b'raw', 'u': '\\u4f59\\x41\\'"'}`, { it: "it's", b: "raw", u: `余A'"` }],
    [`{'r': <Response [400 Bad Request]>, 'n': 1}`, { r: "<Response [400 Bad Request]>", n: 1 }],
    [
      `{'at': datetime.datetime(2024, 5, 1), 'e': [E(string='no', code='bad')]}`,
      { at: "datetime.datetime(2024, 5, 1)", e: ["E(string='no', code='bad')"] },
    ],
    [`{'a': 1,}`, { a: 1 }],
    [`{"a"=>nil, "b"=>"x"}`, { a: null, b: "x" }],
    [`{ code = 401, message = "no" }`, { code: 401, message: "no" }],
    [`{<EOL>  "a": 1,<EOL>  "b": "x"<EOL>}`, { a: 1, b: "x" }],
    [`{“a”:“x”}`, { a: "x" }],
    [`{ code: Some("c"), param: None }`, { code: "c", param: null }],
  ])("reads %s", (text, value) => {
    expect(readLiteral(text, 0)).toEqual({ value, end: text.length, complete: true });
  });

  it.each([
    [`{'error': {'message': 'cut off he`, { error: { message: "cut off he" } }],
    [`{"a": 1, "b": [1, 2`, { a: 1, b: [1, 2] }],
    [`{'r': <Response [400`, { r: "<Response [400" }],
  ])("keeps what a cut-off text holds: %s", (text, value) => {
    expect(readLiteral(text, 0)).toMatchObject({ value, complete: false });
  });

  it("stops at what is no literal, and after it", () => {
    expect(readLiteral("{ a b }", 0).complete).toBe(false);
    expect(readLiteral("x {'a': 1} y", 2)).toMatchObject({ end: 10, complete: true });
  });

  it("goes no deeper than its bound", () => {
    expect(readLiteral("[".repeat(100_000), 0).complete).toBe(false);
  });
});
