import { describe, expect, it } from "vitest";
import { appCenter } from "../../../../src/core/parse/apis/app-center.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const issue = (stack: string, reason: string) =>
  `### Version 1.0(1) ###\n\n### Stacktrace ###\n\n${stack}\n\n### Reason ###\n\n${reason}\n\n### Link to App Center ###\n`;

describe("app-center", () => {
  it.each([
    [
      issue("com.shop.Cart.load (Cart.java:41);", "java.lang.IllegalStateException: no cart"),
      { runtime: "java", type: "java.lang.IllegalStateException", message: "no cart", frames: [{ line: 41 }] },
    ],
    [
      issue("Shop.Cart.Load () [0x0001b] in <0c18>:0;Shop", "System.NullReferenceException"),
      { runtime: "dotnet", type: "System.NullReferenceException", frames: [{ function: "Shop.Cart.Load" }] },
    ],
    [issue("Cart.load() (Cart.swift:9)", "SIGABRT"), { runtime: "swift", signal: "SIGABRT" }],
  ])("reads %s", (text, expected) => {
    expect(read(appCenter, text)).toMatchObject([expected]);
  });

  it.each([...talk, issue("", "we do not know"), "### Stacktrace ###"])("stays silent: %s", (text) => {
    expect(read(appCenter, text)).toEqual([]);
  });
});
