import { describe, expect, it } from "vitest";
import { httpResponse } from "../../../../../src/core/parse/formats/general/http-response.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("http-response", () => {
  it.each([
    ["HTTP 500 Internal Server Error", { lines: [1, 1], httpStatus: 500, message: "HTTP 500 Internal Server Error" }],
    [
      `HTTP/1.1 503 Service Unavailable\ncontent-type: application/json\nx-request-id: ab-12-cd\n\n{"error":{"message":"no channel","type":"one_api_error"}}`,
      { lines: [1, 5], httpStatus: 503, message: "no channel", requestId: "ab-12-cd", api: { type: "one_api_error" } },
    ],
    ["< HTTP/2 401\n< cf-ray: 8e6f0c2d9b1a-FRA", { lines: [1, 2], httpStatus: 401, requestId: "8e6f0c2d9b1a-FRA" }],
    [
      "HTTP/1.1 522 unknown\nserver: cloudflare\n\n<html><title>x | 522: Connection timed out</title></html>",
      { httpStatus: 522, message: "x | 522: Connection timed out" },
    ],
    [
      "<html>\n<head><title>502 Bad Gateway</title></head>",
      { lines: [2, 2], httpStatus: 502, message: "502 Bad Gateway" },
    ],
    ["Error generating content: 429 Quota exceeded for quota metric 'requests'", { httpStatus: 429 }],
    [
      "Failed to perform the action script/ai. Error generating content: 429 Quota exceeded for quota metric 'requests'",
      { httpStatus: 429 },
    ],
    ['400 "This model\'s maximum prompt length is 131072"', { httpStatus: 400 }],
    ["status code 429: Your access was terminated due to violation of our policies", { httpStatus: 429 }],
    ["402 Insufficient Balance", { httpStatus: 402, message: "402 Insufficient Balance" }],
    ["429 You exceeded your current quota, please check your plan", { httpStatus: 429 }],
    [
      "错误：http status code: 403, error message: no balance",
      { httpStatus: 403, message: "http status code: 403, error message: no balance" },
    ],
    [
      "API Error: Request rejected (429)\n\nRequest ID: req_93b1c07e5fd24a88",
      { httpStatus: 429, requestId: "req_93b1c07e5fd24a88" },
    ],
    [`10.0.0.1 - - [x] "GET /pay HTTP/1.1" 502 157`, { httpStatus: 502, confidence: 0.5 }],
    ["POST /repos/pulls - 422 with id C0DE:1A2B:3C in 55ms", { httpStatus: 422, requestId: "C0DE:1A2B:3C" }],
  ])("reads %s", (text, expected) => {
    expect(read(httpResponse, text)).toMatchObject([{ runtime: "http", ...expected }]);
  });

  it.each([
    ...talk,
    `HTTP/1.1 200 OK\n\n{"error":null}`,
    `"GET /x HTTP/1.1" 404 157`,
    "GET /errors 200 12ms",
    "404 customers came today",
    "we got a 502 Bad Gateway this morning",
    "昨天那个 500 已经修好了",
  ])("leaves %s alone", (text) => {
    expect(read(httpResponse, text)).toEqual([]);
  });

  it.each([["one without a mirror's address", "404 Not Found", { httpStatus: 404 }]] as const)(
    "reads as a status %s",
    (_, text, expected) => {
      expect(read(httpResponse, text)[0]).toMatchObject(expected);
    },
  );

  it.each(["  404  Not Found [IP: 203.0.113.80 80]"])("leaves alone, beside what it reads as a status, %j", (text) => {
    expect(read(httpResponse, text)).toEqual([]);
  });
});

it.each([
  [
    "OpenAI API Response was: Error 400: This model's maximum context length is 4097 tokens.",
    { httpStatus: 400, message: "This model's maximum context length is 4097 tokens." },
  ],
  ["404 No allowed providers are available for the selected model.", { httpStatus: 404 }],
  ["**Error:**  (503): UNAVAILABLE", { httpStatus: 503, message: "(503): UNAVAILABLE" }],
])("reads what a chat front end says: %s", (text, expected) => {
  expect(read(httpResponse, text)).toMatchObject([expected]);
});
