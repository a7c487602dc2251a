import { describe, expect, it } from "vitest";
import { googleGenai } from "../../../../src/core/parse/apis/google-genai.ts";
import { grpc } from "../../../../src/core/parse/apis/grpc.ts";
import { sdkText } from "../../../../src/core/parse/apis/sdk-text.ts";
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

describe("sdk-text", () => {
  it.each([
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
      { runtime: "python", code: "1113", category: "quota" },
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

describe("grpc", () => {
  it.each([
    [
      `2026/11/22 call: rpc error: code = Unavailable desc = connection closed`,
      { runtime: "go", code: "Unavailable", message: "connection closed" },
    ],
    [
      `Error: 14 UNAVAILABLE: No connection established`,
      { runtime: "node", code: "UNAVAILABLE", message: "No connection established" },
    ],
    [
      `grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.NOT_FOUND\n\tdetails = "gone"\n>`,
      { runtime: "python", type: "grpc._channel._InactiveRpcError", code: "NOT_FOUND", lines: [1, 4] },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(grpc, text)).toMatchObject([expected]);
  });

  it.each([...talk, "14 UNAVAILABLE seats", "StatusCode.UNAVAILABLE is retried"])("leaves %s alone", (text) => {
    expect(read(grpc, text)).toEqual([]);
  });
});
