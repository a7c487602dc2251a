import { describe, expect, it } from "vitest";
import { readApiError } from "../../../../src/core/parse/shared/body.ts";

describe("readApiError", () => {
  it.each([
    [
      "OpenAI",
      `{"error":{"message":"No","type":"invalid_request_error","param":"model","code":"model_not_found"}}`,
      { type: "invalid_request_error", code: "model_not_found", message: "No", param: "model" },
    ],
    [
      "Shopify's mutations",
      `{"data":{"productCreate":{"product":null,"userErrors":[{"field":["title"],"message":"Title can't be blank"}]}}}`,
      { message: "Title can't be blank", param: "title" },
    ],
    [
      "Alipay",
      `{"alipay_trade_pay_response":{"code":"40004","msg":"Business Failed","sub_code":"ACQ.X","sub_msg":"交易已被支付"},"sign":"x"}`,
      { code: "ACQ.X", message: "交易已被支付" },
    ],
    [
      "Mistral, whose message is a body",
      `{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body"],"msg":"Extra inputs are not permitted"}]}}`,
      { code: "extra_forbidden", message: "Extra inputs are not permitted", param: "body", status: 422 },
    ],
    [
      "a relay, in Python",
      `x {'error': {'code': '', 'message': 'Invalid Token (request id: 2025123114190773aB)', 'type': 'rix_api_error'}}`,
      {
        type: "rix_api_error",
        message: "Invalid Token (request id: 2025123114190773aB)",
        requestId: "2025123114190773aB",
      },
    ],
    [
      "Anthropic",
      `{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011"}`,
      { type: "overloaded_error", message: "Overloaded", requestId: "req_011" },
    ],
    [
      "Google",
      `[{"error":{"code":429,"message":"Quota","status":"RESOURCE_EXHAUSTED","details":[]}}]`,
      { code: "RESOURCE_EXHAUSTED", message: "Quota", status: 429 },
    ],
    [
      "Azure",
      `{"error":{"code":"DeploymentNotFound","message":"gone","innererror":{}}}`,
      { code: "DeploymentNotFound", message: "gone" },
    ],
    ["Zhipu", `{"error":{"code":"1113","message":"余额不足"}}`, { code: "1113", message: "余额不足" }],
    [
      "DashScope",
      `{"code":"InvalidParameter","message":"bad","request_id":"d84c-50b7"}`,
      { code: "InvalidParameter", message: "bad", requestId: "d84c-50b7" },
    ],
    [
      "vLLM",
      `{"object":"error","message":"too long","type":"BadRequestError","param":null,"code":400}`,
      { type: "BadRequestError", message: "too long", status: 400 },
    ],
    [
      "AWS JSON",
      `{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"no table"}`,
      { code: "ResourceNotFoundException", message: "no table" },
    ],
    [
      "AWS XML",
      `<?xml?><Error><Code>NoSuchKey</Code><Message>gone</Message><RequestId>7B4A</RequestId></Error>`,
      { code: "NoSuchKey", message: "gone", requestId: "7B4A" },
    ],
    [
      "botocore",
      `An error occurred (AccessDenied) when calling the GetObject operation: Access Denied`,
      { code: "AccessDenied", message: "Access Denied" },
    ],
    [
      "WeChat",
      `{"errcode":40001,"errmsg":"invalid credential, hints: [ req_id: mGfKpa0rI-q8X2 ]"}`,
      { code: "40001", message: "invalid credential, hints: [ req_id: mGfKpa0rI-q8X2 ]", requestId: "mGfKpa0rI-q8X2" },
    ],
    [
      "Slack",
      `{"ok":false,"error":"missing_scope","needed":"chat:write"}`,
      { code: "missing_scope", message: "missing_scope" },
    ],
    [
      "Slack's SDK",
      `An API error occurred: not_in_channel`,
      { code: "not_in_channel", message: "An API error occurred: not_in_channel" },
    ],
    [
      "GraphQL",
      `{"errors":[{"message":"Cannot query","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}`,
      { code: "GRAPHQL_VALIDATION_FAILED", message: "Cannot query" },
    ],
    [
      "RFC 9457",
      `{"type":"https://e.com/credit","title":"No credit","status":403,"detail":"Balance is 30"}`,
      { message: "Balance is 30", status: 403 },
    ],
    [
      "Spring",
      `{"timestamp":"x","status":500,"error":"Internal Server Error","message":"boom","path":"/p"}`,
      { message: "boom", status: 500 },
    ],
    [
      "FastAPI",
      `{"detail":[{"loc":["body","age"],"msg":"field required","type":"missing"}]}`,
      { code: "missing", message: "field required", param: "body.age", status: 422 },
    ],
    ["Django REST framework", `{"detail":"Not found."}`, { message: "Not found." }],
    [
      "Stripe",
      `{"error":{"code":"card_declined","message":"Declined","type":"card_error"}}`,
      { type: "card_error", code: "card_declined", message: "Declined" },
    ],
    [
      "GitHub",
      `{"message":"Bad credentials","documentation_url":"https://docs.github.com","status":"401"}`,
      { message: "Bad credentials", status: 401 },
    ],
    ["Discord", `{"message":"Missing Permissions","code":50013}`, { code: "50013", message: "Missing Permissions" }],
    [
      "JSON-RPC",
      `{"jsonrpc":"2.0","error":{"code":-32601,"message":"Method not found"},"id":1}`,
      { code: "-32601", message: "Method not found" },
    ],
    ["OAuth", `{"error":"invalid_grant","error_description":"expired"}`, { code: "invalid_grant", message: "expired" }],
    ["Ollama", `{"error":"model requires more system memory"}`, { message: "model requires more system memory" }],
    [
      "Kubernetes",
      `{"kind":"Status","status":"Failure","message":"no pod","reason":"NotFound","code":404}`,
      { code: "NotFound", message: "no pod", status: 404 },
    ],
    [
      "Tencent",
      `{"Response":{"Error":{"Code":"AuthFailure","Message":"bad"},"RequestId":"ab-12"}}`,
      { code: "AuthFailure", message: "bad", requestId: "ab-12" },
    ],
    [
      "a body that was cut off",
      `{"error":{"type":"rate_limit_error","message":"Rate lim`,
      { type: "rate_limit_error", message: "Rate lim" },
    ],
  ])("reads %s", (_, text, expected) => {
    expect(readApiError(text)).toEqual(expected);
  });

  it("takes the code from the body that a relay quotes", () => {
    const text = String.raw`{"error":{"message":"{\"error\":{\"message\":\"No credit\",\"code\":\"insufficient_quota\"}}","type":"upstream_error"}}`;
    expect(readApiError(text)).toMatchObject({ type: "upstream_error", code: "insufficient_quota" });
  });

  it.each([
    `{"id":"ord_1","status":"paid","error":null}`,
    `{"ok":true,"error":"none"}`,
    `{"code":0,"message":"success"}`,
    `{"code":200,"message":"ok","data":{}}`,
    `{"errors":[],"data":{"a":1}}`,
    `{"data":{"productCreate":{"product":{"id":"1"},"userErrors":[]}}}`,
    `{"alipay_trade_pay_response":{"code":"10000","msg":"Success"}}`,
    `{"name":"error-lib","message":"hello"}`,
    `{"level":"info","error":"timeout","message":"retried"}`,
    `{"errcode":0,"errmsg":"ok"}`,
    `no body here`,
  ])("finds no error in %s", (text) => {
    expect(readApiError(text)).toBeUndefined();
  });
});

it("reads what LobeChat's provider answered, and the body inside a message over lines", () => {
  expect(readApiError('{"errorType":"InvalidProviderAPIKey","body":{"error":{"status":401}}}')).toMatchObject({
    code: "InvalidProviderAPIKey",
    status: 401,
  });
  expect(readApiError('{"errorType":"Body","body":"text"}')).toBeUndefined();
  const inner = JSON.stringify('{\n  "error": {\n    "code": 503,\n    "status": "UNAVAILABLE"\n  }\n}');
  expect(readApiError(`{"error":{"message":${inner},"status":"Service Unavailable"}}`)).toMatchObject({
    code: "UNAVAILABLE",
  });
});
