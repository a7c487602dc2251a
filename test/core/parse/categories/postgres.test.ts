import { describe, expect, it } from "vitest";
import { byType } from "../../../../src/core/parse/categories/index.ts";
import { postgresWordings } from "../../../../src/core/parse/categories/postgres.ts";
import { byWording } from "../../../../src/core/parse/shared/by-wording.ts";

describe("postgres", () => {
  it.each([
    ["GroupingError", "schema"],
    ["ReadOnlySqlTransaction", "authorization"],
    ["DependentObjectsStillExist", "constraint"],
    ["InvalidRowCountInLimitClauseError", "invalid-input"],
  ])("knows the class %s", (name, category) => {
    expect(byType.get(name)).toBe(category);
  });

  it.each([
    ["cannot drop the currently open database", "conflict"],
    ["cannot drop columns from view", "schema"],
    ["cannot drop table items because other objects depend on it", undefined],
    ["query returned more than one row", "invalid-input"],
    ["the shop must not be closed", undefined],
  ])("tells what kind of trouble this is: %s", (message, category) => {
    expect(byWording(message, postgresWordings)).toBe(category);
  });
});
