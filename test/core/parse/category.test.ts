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
  [{ message: "Failed to open TCP connection to a:80 (getaddrinfo: Name or service not known)" }, "dns"],
  [{ message: "[WinError 5] 액세스가 거부되었습니다: 'c:\\a'" }, "permission"],
  [{ message: "(pymysql.err.OperationalError) (1046, 'No database selected')" }, "configuration"],
  [
    { type: "redis.exceptions.ResponseError", message: "UNBLOCKED force unblock from blocking operation" },
    "connection",
  ],
  [{ message: "{'S': 'ERROR', 'V': 'ERROR', 'C': '23514', 'M': 'new row'}" }, "constraint"],
  [{ message: "Invalid `prisma.foo.update()` invocation:\n\n\nRecord to update not found." }, "not-found"],
  [{ message: "boom" }, "unknown"],
])("%j", (said, category) => {
  expect(categorise(found(said))).toBe(category);
});
