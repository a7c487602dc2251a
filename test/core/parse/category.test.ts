import { expect, test } from "vitest";
import { categorise } from "../../../src/core/parse/category.ts";
import type { Finding } from "../../../src/core/types.ts";

const found = (said: Partial<Finding>): Finding => ({ runtime: "other", lines: [1, 1], confidence: 1, ...said });

test.each([
  [{ code: "InternalError.Algo.InvalidParameter" }, "invalid-input"],
  [{ message: "Error fetching from https://a.example: [400 Bad Request] API key not valid." }, "authentication"],
  [{ message: "Cannot connect to host a:443 [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed" }, "tls"],
  [{ type: "ValueError", message: "[pid=7] Model not found in the model list, uid: 3dc2" }, "not-found"],
  [{ type: "java.nio.file.AccessDeniedException", message: "/srv/build" }, "permission"],
  [{ message: "boom" }, "unknown"],
])("%j", (said, category) => {
  expect(categorise(found(said))).toBe(category);
});
