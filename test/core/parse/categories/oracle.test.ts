import { expect, test } from "vitest";
import { oracleCategory } from "../../../../src/core/parse/categories/oracle.ts";

test.each([
  ["ORA-12541", "connection"],
  ["ORA-00942", "schema"],
  ["DPY-4027", "configuration"],
  ["ORA-06550", undefined],
  ["ABC-12345", undefined],
])("%s", (code, category) => {
  expect(oracleCategory(code)).toBe(category);
});
