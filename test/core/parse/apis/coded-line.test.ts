import { describe, expect, it } from "vitest";
import { codedLine } from "../../../../src/core/parse/apis/coded-line.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("coded-line", () => {
  it.each([
    [
      "http error status: 404; reason: app instance has been unregistered; code: registration-token-not-registered; details: Not found.",
      {
        runtime: "go",
        httpStatus: 404,
        code: "registration-token-not-registered",
        message: "app instance has been unregistered",
      },
    ],
    [
      "[TencentCloudSDKException] code:AuthFailure.SignatureFailure message:not validated. requestId:57ee59b2-6bca",
      { runtime: "python", code: "AuthFailure.SignatureFailure", requestId: "57ee59b2-6bca" },
    ],
    [
      "errcode: 40001, errmsg: invalid credential, access_token is invalid rid: 6",
      { runtime: "http", code: "40001", message: "invalid credential, access_token is invalid rid: 6" },
    ],
    ["业务失败 errcode=19002: params error, msg_type need", { code: "19002", message: "params error, msg_type need" }],
    ["消息发送失败，错误码：10002，错误原因：text is nil", { code: "10002", message: "text is nil" }],
    [
      "Request failed with status code 422 422 {",
      { runtime: "node", message: "Request failed with status code 422", httpStatus: 422 },
    ],
    [
      "error_code=None error_message='Rate limit reached for gpt-4' error_param=None error_type=requests",
      { runtime: "python", code: undefined },
    ],
    ["error_code: 18, error_msg: Open api qps request limit reached", { code: "18" }],
    ["code: 99991663, msg: Invalid access token for authorization.", { code: "99991663" }],
    [
      "HTTP status: 400, error code: InvalidParameter, error message: url error, please check url！",
      { code: "InvalidParameter", httpStatus: 400, message: "url error, please check url！" },
    ],
    [
      "A request to the Telegram API was unsuccessful. Error code: 409. Description: Conflict: terminated by other getUpdates request",
      { code: "409", message: "Conflict: terminated by other getUpdates request" },
    ],
    [
      "SDK.ServerError\nErrorCode: Forbidden.RAM\nRecommend: \nRequestId: 0F3A2B1C\nMessage: User not authorized",
      { runtime: "go", code: "Forbidden.RAM", message: "User not authorized", lines: [1, 5] },
    ],
    [
      "SDKError:\n   StatusCode: 403\n   Code: NoPermission\n   Message: code: 403, not authorized",
      { runtime: "go", code: "NoPermission", api: { status: 403 } },
    ],
    [
      "send: [TencentCloudSDKError] Code=AuthFailure, Message=bad key, RequestId=7d3f2a10-1c2b",
      { runtime: "go", code: "AuthFailure", requestId: "7d3f2a10-1c2b" },
    ],
    ['oauth2: "invalid_grant" "Token has been expired or revoked."', { runtime: "go", code: "invalid_grant" }],
    ["ETELEGRAM: 403 Forbidden: bot was blocked by the user", { runtime: "node", code: "ETELEGRAM", httpStatus: 403 }],
    [
      "DiscordAPIError[10062]: Unknown interaction",
      { runtime: "node", type: "DiscordAPIError[10062]", code: "10062", message: "Unknown interaction" },
    ],
    ["RestException [Error]: Authenticate", { runtime: "node", type: "RestException [Error]" }],
    [
      "Ollama: 500, message='Internal Server Error', url='http://127.0.0.1:11434/api/chat'",
      { runtime: "python", httpStatus: 500 },
    ],
    ["sync failed ERR_BAD_REQUEST 401 {", { runtime: "node", code: "ERR_BAD_REQUEST", httpStatus: 401 }],
    [
      "LLM error: 403 No access { code: 'model_not_found', status: 403, requestID: 'req_5d2e9a7c' }",
      { runtime: "node", code: "model_not_found", httpStatus: 403, message: "403 No access" },
    ],
    [
      "Array\n(\n    [errcode] => 40001\n    [errmsg] => invalid credential\n)",
      { runtime: "php", code: "40001", message: "invalid credential" },
    ],
    [
      'array(2) { ["errorCode"]=> string(10) "OP00000024" ["errorMsg"]=> string(35) "验签失败" }',
      { runtime: "php", code: "OP00000024", message: "验签失败" },
    ],
    ["while getting user data: 404, message='Not Found'", { runtime: "python", httpStatus: 404 }],
  ])("reads %s", (text, expected) => {
    expect(read(codedLine, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "errcode: 0, errmsg: ok",
    "code: 200, msg: success",
    "Array\n(\n    [errcode] => 0\n    [errmsg] => ok\n)",
    "errcode 40001 和 42001 有什么区别？",
    "ValueError: Error code: 5, message: bad",
    "wx: error code 40001 is fixed, error message: invalid credential",
  ])("leaves %s alone", (text) => {
    expect(read(codedLine, text)).toEqual([]);
  });
});
