import { describe, expect, it } from "vitest";
import { sdkText } from "../../../../src/core/parse/apis/sdk-text.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("sdk-text", () => {
  it.each([
    [
      "Error calling OpenAI: { error:\n   { message: 'You exceeded your current quota',\n     type: 'insufficient_quota',\n     code: null } }",
      { runtime: "node", message: "You exceeded your current quota", type: "insufficient_quota", lines: [2, 5] },
    ],
    [
      "Error from provider: {\n  message: 'no such thing',\n  code: 'invalid_request_body'\n}",
      { runtime: "node", message: "no such thing", code: "invalid_request_body", lines: [2, 5] },
    ],
    [
      'OpenAI HTTP Error (spotted in ruby-openai 6.3.0): {"error"=>{"message"=>"Bad key", "param"=>nil, "code"=>"invalid_api_key"}}',
      { message: "Bad key", code: "invalid_api_key" },
    ],
    ['Error: { code = 401, message = "No auth" }', { runtime: "lua", httpStatus: 401 }],
    ['Error Details: { "message": "404 gone", "status": 404 }', { message: "404 gone", httpStatus: 404 }],
    [
      '[2026-01-16 17:09:40] [ERROR] 请求失败: API error (429): {\n  "error": {\n    "code": 429,\n    "message": "slow down",\n    "status": "RESOURCE_EXHAUSTED"\n  }\n}',
      { httpStatus: 429, code: "RESOURCE_EXHAUSTED", message: "slow down", lines: [2, 8] },
    ],
    [
      '智谱今天下午疯狂 429：{"error":{"code":"1302","message":"您当前使用该 API 的并发数过高"}}',
      { httpStatus: 429, code: "1302" },
    ],
    [
      'telegram answered {"ok":false,"error_code":400,"description":"Bad Request: chat not found"}',
      { message: "Bad Request: chat not found", httpStatus: 400 },
    ],
    [
      'every long document fails with 413 {"type":"error","error":{"type":"request_too_large","message":"too large"}}',
      { httpStatus: 413, type: "request_too_large" },
    ],
    [
      "<400> InternalError.Algo.DataInspectionFailed: Input data may contain inappropriate content.",
      { runtime: "http", code: "InternalError.Algo.DataInspectionFailed", httpStatus: 400 },
    ],
    [
      `Error code: 404 - {'error': {'message': 'gone', 'type': 'new_api_error', 'code': 'model_not_found'}}`,
      { runtime: "python", type: "new_api_error", message: "gone", code: "model_not_found", httpStatus: 404 },
    ],
    [
      `openai.RateLimitError: Error code: 429 - {'error': {'message': 'slow', 'code': 'rate_limit_exceeded'}}`,
      { runtime: "python", type: "openai.RateLimitError", code: "rate_limit_exceeded", httpStatus: 429 },
    ],
    [
      `[ERROR] Error code: 429, with error text {"error":{"code":"1113","message":"余额不足"}}`,
      { runtime: "python", code: "1113" },
    ],
    [
      `AuthenticationError: 401 {"type":"error","error":{"type":"authentication_error","message":"bad"}}`,
      { runtime: "node", type: "AuthenticationError", httpStatus: 401 },
    ],
    [
      `litellm.RateLimitError: RateLimitError: OpenAIException - Error code: 429 - {'error': {'message': 'x', 'code': 'c1'}}`,
      { runtime: "python", type: "litellm.RateLimitError", httpStatus: 429, code: "c1" },
    ],
    [
      `ERROR - litellm.APIConnectionError: Ollama_chatException - [Errno 111] Connection refused`,
      { runtime: "python", type: "litellm.APIConnectionError" },
    ],
    [
      `An error occurred (ExpiredToken) when calling the PutObject operation: expired`,
      { runtime: "other", code: "ExpiredToken" },
    ],
    [
      `RateLimitError: 429 You exceeded your current quota`,
      { runtime: "node", type: "RateLimitError", httpStatus: 429 },
    ],
    [
      `Error: Qwen error 400: {"code":"InvalidParameter","message":"bad","request_id":"d84c-50b7"}`,
      { runtime: "http", code: "InvalidParameter", httpStatus: 400, requestId: "d84c-50b7" },
    ],
  ])("reads %s", (line, expected) => {
    expect(read(sdkText, `hi\n${line}\nbye`)).toMatchObject([{ lines: [2, 2], ...expected }]);
  });

  it("knows the id that an editor set above", () => {
    const text =
      'Copilot Request id: 7c5f1e0b-9a3d\n\nReason: Request Failed: 400 {"error":{"message":"not supported"}}';
    expect(read(sdkText, text)).toMatchObject([{ requestId: "7c5f1e0b-9a3d", httpStatus: 400 }]);
  });

  it("reads a body that was wrapped", () => {
    const text = `Error code: 429 - {'error': {'message': 'request reach\ned the limit', 'type': 'rate_limit_reached_error'}}`;
    expect(read(sdkText, text)).toMatchObject([{ lines: [1, 2], type: "rate_limit_reached_error", httpStatus: 429 }]);
  });

  it("is less sure between frames, where the language's own format reads more", () => {
    const text = `    raise x\nopenai.NotFoundError: Error code: 404 - {'error': {'message': 'gone'}}`;
    expect(read(sdkText, text)?.[0]?.confidence).toBeLessThan(0.8);
  });

  it.each([
    ...talk,
    `res.status(500).json({"error": "x"})`,
    `const fail = {"error": "x"}`,
    `INFO answer {"error":null}`,
    `The API returns {"error": {"message": "x"}}`,
  ])("leaves %s alone", (text) => {
    expect(read(sdkText, text)).toEqual([]);
  });
});

it("is less sure of litellm's line between frames", () => {
  const line = "litellm.APIError: APIError: OpenAIException - Connection error.";
  expect(read(sdkText, `    raise e\n${line}`)[0]!.confidence).toBeLessThan(0.8);
  expect(read(sdkText, line)[0]!.confidence).toBeGreaterThan(0.9);
});

it("reads a body behind the name of who sent it", () => {
  expect(read(sdkText, 'gemini:{"error":{"code":400,"message":"gone"}}')).toMatchObject([{ message: "gone" }]);
  expect(read(sdkText, 'example: {"error":{"code":400,"message":"gone"}}')).toEqual([]);
});
