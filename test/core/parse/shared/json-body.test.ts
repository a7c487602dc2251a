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
