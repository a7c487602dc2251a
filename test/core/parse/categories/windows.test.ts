import { describe, expect, it } from "vitest";
import { win32Category, windowsCodeCategory, windowsSymbols } from "../../../../src/core/parse/categories/windows.ts";

describe("categories of Windows", () => {
  it.each([
    ["0x80070005", "permission"],
    ["-2147024891", "permission"],
    ["2147942405", "permission"],
    ["0xC0000005", "crash"],
    ["3221225477", "crash"],
    ["-1073741515", "dependency"],
    ["0x8007007e", "dependency"],
    ["0x80072EE7", "dns"],
    ["5", undefined],
    ["0x12345", undefined],
    ["E_FAIL", undefined],
  ])("knows an HRESULT or NTSTATUS however it is printed: %s", (code, category) => {
    expect(windowsCodeCategory(code)).toBe(category);
  });

  it("knows system error numbers and symbols", () => {
    expect(win32Category(1053)).toBe("timeout");
    expect(win32Category(99_999)).toBeUndefined();
    expect(windowsSymbols.get("E_ACCESSDENIED")).toBe("permission");
  });
});
