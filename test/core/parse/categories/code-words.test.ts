import { expect, it } from "vitest";
import { byApiCodeWords, byCodeWords } from "../../../../src/core/parse/categories/code-words.ts";

it.each([
  ["ERR_IMPORT_ATTRIBUTE_MISSING", "invalid-input"],
  ["ERR_JWT_EXPIRED", "authentication"],
  ["SHOP_ORDER_NOT_FOUND", "not-found"],
  ["UPSTREAM_TIMED_OUT", "timeout"],
  ["DUPLICATE_ORDER_ID", "conflict"],
  ["ERR_UNSUPPORTED_NODE_FEATURE", "compatibility"],
])("%s", (code, category) => {
  expect(byCodeWords(code)).toBe(category);
});

it.each(["ECONNREFUSED", "42P01", "INVALID", "shop_order_not_found", "PAYMENT_DECLINED"])(
  "says nothing of %s",
  (code) => {
    expect(byCodeWords(code)).toBeUndefined();
  },
);

it.each([
  ["InvalidProviderAPIKey", "authentication"],
  ["NoOpenAIAPIKey", "authentication"],
  ["InvalidAccessCode", "authentication"],
  ["InvalidKeyLength", "invalid-input"],
])("reads the code of an API: %s", (code, category) => {
  expect(byApiCodeWords(code)).toBe(category);
});
