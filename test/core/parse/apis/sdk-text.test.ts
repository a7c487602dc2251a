import { describe, expect, it } from "vitest";
import { sdkText } from "../../../../src/core/parse/apis/sdk-text.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("sdk-text", () => {
  it.each([
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
