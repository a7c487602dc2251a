import { describe, expect, it } from "vitest";
import { logRecord } from "../../../../src/core/parse/envelopes/log-record.ts";
import { posted } from "../../../fixtures/posted.ts";

const stack = "TypeError: x is not a function\n    at load (/srv/a.js:6:24)";

describe("log-record", () => {
  it.each([
    [
      "pino",
      { level: 50, err: { type: "TypeError", message: "x", stack }, reqId: "req-81" },
      stack,
      { severity: "error", requestId: "req-81" },
    ],
    ["winston", { level: "error", message: "failed", stack }, stack, { severity: "error" }],
    [
      "zap",
      { level: "fatal", msg: "boom", stacktrace: "main.run\n\t/srv/main.go:12" },
      "main.run\n\t/srv/main.go:12",
      { severity: "fatal" },
    ],
    [
      "logging's JSON",
      { level: "ERROR", exc_info: "Traceback (most recent call last):\n  …" },
      "Traceback (most recent call last):\n  …",
      {},
    ],
    [
      "serilog",
      { "@l": "Error", "@m": "x", "@x": "System.Exception: x\n   at A.B()" },
      "System.Exception: x\n   at A.B()",
      {},
    ],
    [
      "Google Cloud",
      { severity: "ERROR", textPayload: stack, "logging.googleapis.com/trace": "p/1" },
      stack,
      { requestId: "p/1" },
    ],
    [
      "a browser's stack",
      { level: "error", msg: "failed", stack: "TypeError: e is undefined\ntotal@https://shop.example/cart.js:70:11" },
      "TypeError: e is undefined\ntotal@https://shop.example/cart.js:70:11",
      {},
    ],
    [
      "an error without frames, where a stack belongs",
      { level: "error", msg: "failed", stack_trace: "ActiveRecord::PendingMigrationError: Migrations are pending" },
      "ActiveRecord::PendingMigrationError: Migrations are pending",
      {},
    ],
    ["ECS", { "log.level": "error", "error.stack_trace": stack }, stack, {}],
    [
      "AWS Lambda",
      { errorType: "TypeError", errorMessage: "x is not a function", trace: stack.split("\n") },
      stack,
      {},
    ],
    [
      "frames without their header",
      { level: "error", err: { name: "E", message: "m", stack: "\n    at a (b.js:1:2)" } },
      "E: m\n    at a (b.js:1:2)",
      {},
    ],
    [
      "an error without a stack",
      { level: "error", error: { type: "DbError", message: "gone" }, statusCode: 500 },
      "DbError: gone",
      { httpStatus: 500 },
    ],
    ["only a message", { level: "error", msg: "row 417 rejected" }, "row 417 rejected", {}],
  ])("opens a record of %s", (_, record, inner, attributes) => {
    const text = posted(`{"level":"info","msg":"x","error":null}\n${JSON.stringify(record)}`);
    expect(logRecord.peel(text)).toMatchObject([{ line: 2, inner, attributes }]);
  });

  it.each([
    [`ts=1 level=error msg="open \\"a\\": denied" trace_id=4bf9`, `open "a": denied`, { requestId: "4bf9" }],
    [`level=error event=x error=KeyError('MUG-02')`, "KeyError: 'MUG-02'", {}],
    [`level=error event=x error="ValueError('bad')"`, "ValueError: bad", {}],
  ])("opens logfmt: %s", (line, inner, attributes) => {
    expect(logRecord.peel(posted(line))).toMatchObject([{ line: 1, inner, attributes }]);
  });

  it.each([
    `{"level":30,"msg":"done","error":null}`,
    `{"level":"info","errors":0}`,
    `{"level":"warn","err":{"message":"x"}}`,
    `level=info msg="no error"`,
    `{"a":1}`,
  ])("leaves %s closed", (line) => {
    expect(logRecord.peel(posted(line))).toBeUndefined();
  });

  it("tells where zap's record was written", () => {
    const zap = { level: "error", msg: "fetch", error: "EOF", caller: "api/fetch.go:31" };
    const place = (record: object) => logRecord.peel(posted(JSON.stringify(record)))?.[0]?.attributes.location;
    expect(place(zap)).toEqual({ file: "api/fetch.go", line: 31 });
    expect(place({ ...zap, stacktrace: "main.fetch\n\t/srv/api/fetch.go:31\nmain.main\n\t/srv/main.go:9" })).toEqual({
      function: "main.fetch",
      file: "/srv/api/fetch.go",
      line: 31,
    });
    expect(place({ level: "error", stack })).toBeUndefined();
  });
});
