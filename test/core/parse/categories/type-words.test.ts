import { describe, expect, it } from "vitest";
import { byTypeWords } from "../../../../src/core/parse/categories/type-words.ts";

describe("byTypeWords", () => {
  it.each([
    ["OffsetOutOfRangeException", "lookup"],
    ["CertificateRevokedException", "tls"],
    ["AlreadyConnectedException", "conflict"],
    ["HeadersTooLargeException", "resource-limit"],
    ["SQLiteDatabaseLockedException", "concurrency"],
    ["MissingRequestHeaderException", "invalid-input"],
    ["AccountLockedException", "authentication"],
    ["XPathExpressionException", "invalid-input"],
    ["NonFastForwardException", "conflict"],
  ])("reads %s", (name, category) => {
    expect(byTypeWords(name)).toBe(category);
  });

  it.each(["RuntimeException", "ExecutionException", "HibernateException", "UnknownError", "IllegalStateException"])(
    "makes nothing of %s",
    (name) => {
      expect(byTypeWords(name)).toBeUndefined();
    },
  );
});
