import { describe, expect, it } from "vitest";
import { googleGenai, googleGenerative } from "../../../../src/core/parse/apis/google-genai.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted, read, talk } from "../../../fixtures/posted.ts";

const relayed =
  "{'error': {'code': '', 'message': 'Invalid Token (request id: 20251231141907730597702a9EzKd3G)', 'type': 'rix_api_error'}}";

describe("google-genai", () => {
  it("reads a relay's answer: the class, the status, the request id and the body", () => {
    const [error, ...others] = parse(posted(`ClientError: 401 None. ${relayed}`));
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      format: "google-genai",
      runtime: "python",
      type: "ClientError",
      message: `401 None. ${relayed}`,
      httpStatus: 401,
      requestId: "20251231141907730597702a9EzKd3G",
      confidence: 0.95,
      api: { type: "rix_api_error", message: "Invalid Token (request id: 20251231141907730597702a9EzKd3G)" },
    });
    expect(error).not.toHaveProperty("code");
  });

  it.each([
    [
      `google.genai.errors.ClientError: 401 None. ${relayed}`,
      { type: "google.genai.errors.ClientError", httpStatus: 401 },
    ],
    [
      `401 None. ${relayed}`,
      {
        type: "rix_api_error",
        httpStatus: 401,
        message: "Invalid Token (request id: 20251231141907730597702a9EzKd3G)",
      },
    ],
    [
      `chat failed: google.genai.errors.ServerError: 503 UNAVAILABLE. {'error': {'code': 503, 'message': 'busy', 'status': 'UNAVAILABLE'}}`,
      { type: "google.genai.errors.ServerError", httpStatus: 503, code: "UNAVAILABLE" },
    ],
    [
      `ClientError: 401 None. {'error': {'message': '无效的令牌 (request id: 2026010109`,
      { type: "ClientError", httpStatus: 401 },
    ],
  ])("reads %s", (line, expected) => {
    expect(read(googleGenai, `before\n${line}`)).toMatchObject([{ runtime: "python", lines: [2, 2], ...expected }]);
  });

  it.each([...talk, "We got 401 None. again", "HTTP/1.1 401 Unauthorized"])("leaves %s alone", (text) => {
    expect(read(googleGenai, text)).toEqual([]);
  });
});

it("reads details that a pretty printer set below", () => {
  const text = `google.genai.errors.ServerError: 503 UNAVAILABLE. \n{\n    'error': {\n        'code': 503, \n        'message': 'busy', \n        'status': 'UNAVAILABLE'\n    }\n}`;
  expect(read(googleGenai, text)).toMatchObject([
    { type: "google.genai.errors.ServerError", message: "503 UNAVAILABLE.", code: "UNAVAILABLE", lines: [1, 8] },
  ]);
  expect(read(googleGenai, "google.genai.errors.ServerError: 503 UNAVAILABLE.\nbye")).toEqual([]);
});

describe("google-generative", () => {
  it.each([
    ["[GoogleGenerativeAI Error]: Error fetching from https://a.example/v1: [503 ] The model is overloaded.", 503],
    ["aborting: [GoogleGenerativeAI Error]: Error fetching from https://a.example/v1: Failed to fetch", undefined],
  ])("reads %s", (text, httpStatus) => {
    expect(read(googleGenerative, text)).toMatchObject([{ runtime: "node", httpStatus }]);
  });

  it.each([...talk, '{"message":"[GoogleGenerativeAI Error]: Error fetching from https://a.example/v1: x"}'])(
    "leaves %s alone",
    (text) => {
      expect(read(googleGenerative, text)).toEqual([]);
    },
  );
});
