import { describe, expect, it } from "vitest";
import { apiNumbers, codes, sqlStateClasses } from "../../../../src/core/parse/categories/codes.ts";
import { statuses } from "../../../../src/core/parse/categories/statuses.ts";
import { errnoOf } from "../../../../src/core/parse/categories/strerror.ts";
import { Category } from "../../../../src/core/report.ts";

describe("codes", () => {
  it.each([
    ["ECONNREFUSED", "connection"],
    ["ERR_MODULE_NOT_FOUND", "dependency"],
    ["23505", "constraint"],
    ["40001", "concurrency"],
    ["P2002", "constraint"],
    ["insufficient_quota", "quota"],
    ["insufficient_user_quota", "quota"],
    ["overloaded_error", "upstream"],
    ["RESOURCE_EXHAUSTED", "rate-limit"],
    ["ExpiredTokenException", "authentication"],
    ["missing_scope", "authorization"],
    ["content_filter", "content-policy"],
    ["card_declined", "quota"],
  ])("%s: %s", (code, category) => {
    expect(codes.get(code)).toBe(category);
  });

  it("keeps the numbers of APIs apart from SQLSTATE and MySQL", () => {
    expect(apiNumbers.get("40001")).toBe("authentication");
    expect(apiNumbers.get("1113")).toBe("quota");
    expect(apiNumbers.get("4100")).toBe("authentication");
    expect(apiNumbers.get("11202")).toBe("rate-limit");
    expect(codes.has("1113")).toBe(false);
    expect(codes.get("DeadlineExceeded")).toBe("timeout");
    expect(codes.get("Unimplemented")).toBe("compatibility");
  });

  it("names known categories only", () => {
    const used = [...codes.values(), ...apiNumbers.values(), ...sqlStateClasses.values(), ...statuses.values()];
    expect(used.filter((category) => !Category.options.includes(category))).toEqual([]);
    expect([...codes.keys()].filter((code) => code.trim() === "")).toEqual([]);
  });

  it.each([
    [402, "quota"],
    [409, "conflict"],
    [429, "rate-limit"],
    [522, "timeout"],
    [529, "upstream"],
  ])("status %d: %s", (status, category) => {
    expect(statuses.get(status)).toBe(category);
  });

  it("knows errno names by what strerror says", () => {
    expect(errnoOf("No such file or directory")).toBe("ENOENT");
    expect(errnoOf("connect: connection refused")).toBe("ECONNREFUSED");
    expect(errnoOf("All is well")).toBeUndefined();
  });
});
