import { expect, test } from "vitest";
import { categorise } from "../../../src/core/parse/category.ts";
import type { Finding } from "../../../src/core/types.ts";

const found = (said: Partial<Finding>): Finding => ({ runtime: "other", lines: [1, 1], confidence: 1, ...said });

test.each([
  [{ httpStatus: 500, api: { message: "undefined is not a function" } }, "upstream"],
  [{ httpStatus: 400, message: "bad response status code 400" }, "invalid-input"],
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
  [{ type: "ServerError", message: "Code: 60. DB::Exception: Table a.b is gone. (UNKNOWN_TABLE)" }, "schema"],
  [
    { message: 'SQLSTATE[08006] [7] connection to server failed: FATAL:  role "x" does not exist', code: "08006" },
    "authentication",
  ],
  [{ message: "SQLSTATE[08006] [7] connection to server failed: Connection refused", code: "08006" }, "connection"],
  [{ message: "ORA-12505: TNS:listener does not currently know of SID", code: "ORA-12505" }, "connection"],
  [{ type: "com.microsoft.sqlserver.jdbc.SQLServerException", message: "Incorrect syntax near 'FORM'." }, "syntax"],
  [
    { type: "psycopg.ProgrammingError", message: "the query has 2 placeholders but 1 parameters were passed" },
    "invalid-input",
  ],
  [{ type: "pyodbc.InterfaceError", message: "('28000', \"[28000] Login failed for user 'sa'.\")" }, "authentication"],
  [
    { message: "(_mysql_exceptions.OperationalError) (1045, \"Access denied for user 'a'@'b'\") (Background on x)" },
    "authentication",
  ],
  [{ message: 'connection to server on socket "/run/.s.PGSQL.5432" failed: No such file or directory' }, "connection"],
  [{ message: "boom" }, "unknown"],
])("%j", (said, category) => {
  expect(categorise(found(said))).toBe(category);
});

test("takes a signal for a crash where nothing else is told", () => {
  expect(
    categorise({ runtime: "python", lines: [1, 1], confidence: 1, message: "Process 'w-3'", signal: "SIGKILL" }),
  ).toBe("crash");
  expect(categorise({ runtime: "python", lines: [1, 1], confidence: 1, message: "Process 'w-3'" })).toBe("unknown");
});

test.each([
  ["org.springframework.security.access.AccessDeniedException", "Access is denied", "authorization"],
  ["java.lang.RuntimeException", "Access is denied", "permission"],
  ["feign.RetryableException", "Read timed out executing GET http://stock/items", "timeout"],
  ["com.acme.WorkerException", "Python worker exited unexpectedly (crashed)", "crash"],
  ["com.acme.WorkerException", "unexpected value 7", "invalid-input"],
] as const)("of a class and its words: %s: %s", (type, message, category) => {
  expect(categorise({ runtime: "java", lines: [1, 1], confidence: 1, type, message })).toBe(category);
});
