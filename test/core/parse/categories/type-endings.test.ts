import { describe, expect, it } from "vitest";
import { byEnding } from "../../../../src/core/parse/categories/type-endings.ts";

describe("byEnding", () => {
  it.each([
    ["ServiceNotFound", "not-found"],
    ["PriceNotFoundError", "not-found"],
    ["PluginModuleNotFoundError", "dependency"],
    ["OrderAlreadyExistsException", "conflict"],
    ["GatewayTimeoutError", "timeout"],
    ["ShopConnectionError", "connection"],
    ["ShopValidationError", "invalid-input"],
    ["JWTExpired", "authentication"],
    ["ShopTokenExpiredError", "authentication"],
    ["TemplateParseError", "syntax"],
    ["UnsupportedCurrencyError", "compatibility"],
  ])("%s", (name, category) => {
    expect(byEnding(name)).toBe(category);
  });

  it.each(["PaymentError", "Error", "AirflowFailException", "ConnectionPool", "Parser"])(
    "says nothing of %s",
    (name) => {
      expect(byEnding(name)).toBeUndefined();
    },
  );
});
