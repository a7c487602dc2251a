import { describe, expect, it } from "vitest";
import { readRequestId } from "../../../../src/core/parse/shared/body.ts";

describe("readRequestId", () => {
  it.each([
    ["Invalid Token (request id: 20251231141907730597702a9EzKd3G)", "20251231141907730597702a9EzKd3G"],
    [`"request_id":"req_011CQzT8"`, "req_011CQzT8"],
    ["see req_93b1c07e5fd24a88 for more", "req_93b1c07e5fd24a88"],
    ["x-request-id: 4f1e-22", "4f1e-22"],
    ["x-amzn-RequestId: 7b1fd4c2-9f10", "7b1fd4c2-9f10"],
    ["x-ms-request-id: 8c2b5a90-0c58", "8c2b5a90-0c58"],
    ["cf-ray: 8e6f0c2d9b1a4f37-FRA", "8e6f0c2d9b1a4f37-FRA"],
    ["Request ID: abc-123-def.", "abc-123-def"],
    ["POST /x - 422 with id C0DE:1A2B:3C4D in 55ms", "C0DE:1A2B:3C4D"],
    ["trace_id=4bf92f3577b34da6", "4bf92f3577b34da6"],
    ["trace_id=4bf92f3577b34da6 request_id=ab12cd34", "ab12cd34"],
  ])("%s", (text, id) => {
    expect(readRequestId(text)).toBe(id);
  });

  it.each(["request id: null", "requestID: undefined", "the request id is missing", "grid: 12345"])(
    "%s: none",
    (text) => {
      expect(readRequestId(text)).toBeUndefined();
    },
  );
});

it("reads the id in a relay's log, not any long number", () => {
  const id = "2024051210213284571203847561823";
  expect(readRequestId(`[ERR] 2024/05/12 - 10:21:33 | ${id} | relay error`)).toBe(id);
  expect(readRequestId(`total ${id} rows`)).toBeUndefined();
});
