import { describe, expect, it } from "vitest";
import { documents, findBodies } from "../../../../src/core/parse/shared/json-body.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("findBodies", () => {
  it("finds JSON and Python literals in order, and of a list the first object", () => {
    const text = `a {"x":1} b {'y': None} c [{"z": 2}] d {}`;
    expect([...findBodies(text)].map(({ value }) => value)).toEqual([{ x: 1 }, { y: null }, { z: 2 }]);
  });

  it("goes on behind braces that open nothing", () => {
    expect([...findBodies(`{{ name }} f() { x } {"a":1}`)].map(({ value }) => value)).toEqual([{ a: 1 }]);
  });
});

describe("documents", () => {
  it("joins what a terminal broke at its width, also at a space and inside a key", () => {
    const value = { level: "error", message: "cannot read the price of an item that is not there", status_code: 500 };
    const wrapped = JSON.stringify(value).replace(/.{45}/g, "$&\n").replace(/ +$/gm, "");
    expect(documents(posted(`x\n${wrapped}\ny`))).toMatchObject([{ value, lines: [2, 4] }]);
  });

  it("keeps what the end of the text cuts off, and not what breaks off before", () => {
    expect(documents(posted('{"error":{"message":"Rate limit","ty'))).toMatchObject([
      { value: { error: { message: "Rate limit" } }, lines: [1, 1] },
    ]);
    expect(documents(posted('{"a": b c\nand more text\nof another kind'))).toEqual([]);
  });

  it("reads one per line, behind prefixes and across lines", () => {
    const text = posted(`{"a":1}\napi_1 | {"b":2}\n{\n  "c": 3\n}\nno {json\n[{"d":4}]`);
    expect(documents(text)).toMatchObject([
      { value: { a: 1 }, lead: "", lines: [1, 1] },
      { value: { b: 2 }, lead: "api_1 | ", lines: [2, 2] },
      { value: { c: 3 }, lines: [3, 5] },
      { value: { d: 4 }, lines: [7, 7] },
    ]);
  });
});

describe("documents without their outer braces", () => {
  const values = (text: string) => documents(posted(text)).map(({ value, lines }) => ({ value, lines }));

  it("reads what stands between the braces, whatever closes behind it", () => {
    expect(values('it says\n  "code": 503,\n  "error": {\n    "message": "busy"\n  }\n}\nthanks')).toEqual([
      { value: { code: 503, error: { message: "busy" } }, lines: [2, 6] },
    ]);
  });

  it("leaves pairs of strings alone, and what goes on inside a document", () => {
    expect(values('  "error": "Something went wrong",\n  "retry": "Try again"')).toEqual([]);
    expect(values('{\n  "a": 1\n}')).toHaveLength(1);
  });

  it("stays quick on many members that are none", () => {
    const started = performance.now();
    expect(values('"a": {\n'.repeat(50_000))).toBeInstanceOf(Array);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
