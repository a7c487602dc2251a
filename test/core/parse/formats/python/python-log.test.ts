import { describe, expect, it } from "vitest";
import { pythonLog } from "../../../../../src/core/parse/formats/python/python-log.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-log", () => {
  it.each([
    [
      "2026-11-22 08:23:44 ERROR x:10 geoip off: [Errno 2] No such file: 'a.mmdb'",
      { message: "[Errno 2] No such file: 'a.mmdb'" },
    ],
    [
      "level=error event=reserve_failed error=KeyError('MUG-02') trace_id=4bf9",
      { type: "KeyError", message: "MUG-02" },
    ],
    [
      `ERROR: job failed: redis.exceptions.TimeoutError("slow")`,
      { type: "redis.exceptions.TimeoutError", message: "slow" },
    ],
    ["[2026-11-22 10:12:09,332: ERROR/MainProcess] consumer: Cannot connect", { message: "consumer: Cannot connect" }],
    [
      "2026-11-22 07:15:24 [error    ] send_failed          attempt=3 error='timed out'",
      { message: "send_failed", category: "timeout" },
    ],
    ["2026-11-22 07:15:24 [error    ] charge failed                  order=7", { message: "charge failed" }],
    [
      "2026-11-22T07:15:24.9Z [error    ] price_failed  [shop.cart] error=KeyError('sku') order=7",
      { message: "price_failed", causes: [{ type: "KeyError", message: "sku" }] },
    ],
    [
      "ERROR    shop.jobs:jobs.py:41 price feed is empty",
      { message: "price feed is empty", location: { file: "jobs.py", line: 41 } },
    ],
    [`Exception: "ZeroDivisionError('division by zero')"`, { type: "ZeroDivisionError", message: "division by zero" }],
  ])("reads %s", (line, expected) => {
    expect(read(pythonLog, `INFO start\n${line}\nINFO end`)).toMatchObject([
      { runtime: "python", lines: [2, 2], ...expected },
    ]);
  });

  it.each([
    ...talk,
    "INFO retrying after [Errno 111] Connection refused",
    "raise ValueError('bad row')",
    "ERROR something broke",
    "level=info error=KeyError('MUG-02')",
  ])("stays silent: %s", (text) => {
    expect(pythonLog.parse(posted(text))).toBeUndefined();
  });
});

describe("python-log, exceptions as repr()", () => {
  it.each([
    ["运行错误：KeyError('choices')", { type: "KeyError", message: "choices" }],
    ["ValueError('Invalid response')", { type: "ValueError", message: "Invalid response" }],
    ["NotFoundError(404, 'index_not_found_exception', 'no such index [a]')", { httpStatus: 404 }],
  ])("reads %s", (text, expected) => {
    expect(read(pythonLog, text)).toMatchObject([{ runtime: "python", ...expected }]);
  });

  it.each(["raise ValueError('x')", "throw new Error('x')", "except: print(KeyError('x'))", "MyOwnError('x')"])(
    "leaves %s alone",
    (text) => {
      expect(read(pythonLog, text)).toEqual([]);
    },
  );
});
