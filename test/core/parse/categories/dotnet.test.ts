import { describe, expect, it } from "vitest";
import { dotnetCodeCategory } from "../../../../src/core/parse/categories/dotnet-codes.ts";
import { dotnet, dotnetWording } from "../../../../src/core/parse/categories/dotnet.ts";
import { powershellCategory } from "../../../../src/core/parse/categories/powershell.ts";

describe("categories of .NET", () => {
  it.each([
    ["CS0246", "dependency"],
    ["CS1002", "syntax"],
    ["CS0029", "type"],
    ["CS8602", "null-reference"],
    ["NU1101", "dependency"],
    ["NETSDK1045", "compatibility"],
    ["MSB1003", "not-found"],
    ["CA2007", "build"],
  ])("knows the diagnostic %s", (code, category) => {
    expect(dotnetCodeCategory(code)).toBe(category);
  });

  it("knows exceptions, and asks the root cause of entities that were not saved", () => {
    const unsaved = "An error occurred while saving the entity changes. See the inner exception for details.";
    expect(dotnet.get("NullReferenceException")).toBe("null-reference");
    expect(dotnet.get("AggregateException")).toBeUndefined();
    expect(dotnetWording(unsaved, "Invalid column name 'Age'.")).toBe("schema");
    expect(dotnetWording(unsaved)).toBe("constraint");
    expect(dotnetWording("boom")).toBeUndefined();
  });

  it("knows PowerShell's records by id, then wording, then category", () => {
    expect(powershellCategory("x", "Modules_ModuleNotFound", "ResourceUnavailable")).toBe("dependency");
    expect(powershellCategory("Unable to connect to the remote server", "WebException", "InvalidOperation")).toBe(
      "connection",
    );
    expect(powershellCategory("x", "x", "PermissionDenied")).toBe("permission");
    expect(powershellCategory("x", "x", "NotSpecified")).toBeUndefined();
  });
});
