import { describe, expect, it } from "vitest";
import { apiBody } from "../../../../src/core/parse/apis/api-body.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("api-body", () => {
  it.each([
    ['调用 glm-4 报：{"error":{"code":"1113","message":"余额不足"}}', { code: "1113", message: "余额不足" }],
    [
      'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
      { type: "overloaded_error" },
    ],
    [':HTTP_STATUS/400\ndata:{"code":"DataInspectionFailed","message":"bad input"}', { httpStatus: 400 }],
    ['status_code: 429\nresponse.text: {"error":{"message":"slow down","type":"requests"}}', { httpStatus: 429 }],
    [
      '{"name":"ThrottlingException","$metadata":{"httpStatusCode":400},"message":"Rate exceeded"}',
      { type: "ThrottlingException", httpStatus: 400 },
    ],
    [
      '{"name":"ThrottlingException","$fault":"client","$metadata":{"httpStatusCode":429,"requestId":"4f1f6c1e-2c0a"}}',
      { type: "ThrottlingException", httpStatus: 429, requestId: "4f1f6c1e-2c0a" },
    ],
    [
      "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[签名错误]]></return_msg></xml>",
      { message: "签名错误" },
    ],
    [
      "<Response><Errors><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></Errors>\n<RequestID>ec3dfa7f-6b83</RequestID></Response>",
      { code: "Throttling", requestId: "ec3dfa7f-6b83" },
    ],
    ['{"ret":-1,"msg":"参数错误","data":null}', { code: "-1", message: "参数错误" }],
    ['{"message":"404 Project Not Found"}', { httpStatus: 404 }],
    ['{"message":"Forbidden"}', { message: "Forbidden" }],
    [
      '{"email":["Enter a valid email address."]}',
      { message: "Enter a valid email address.", category: "invalid-input" },
    ],
    ['{"message":"The given data was invalid.","errors":{"email":["is required"]}}', { category: "invalid-input" }],
    ['{"error":{"code":"A1","message":{"lang":"en","value":"No segment"}}}', { code: "A1", message: "No segment" }],
    ['{"name":"INVALID_REQUEST","message":"not well-formed","debug_id":"b1d1f0"}', { requestId: "b1d1f0" }],
    [
      `{"error":{"message":"无效的令牌","type":"new_api_error"}}`,
      { runtime: "http", type: "new_api_error", message: "无效的令牌" },
    ],
    [
      `{"error":{"message":"slow","type":"tokens","code":"rate_limit_exceeded"}}`,
      { type: undefined, code: "rate_limit_exceeded" },
    ],
    [`{'error': {'message': 'gone'}}`, { runtime: "python", message: "gone" }],
    [`{\n  "errcode": 40001,\n  "errmsg": "invalid credential"\n}`, { code: "40001", lines: [1, 4] }],
    [`公众号接口返回：\n{"errcode":45009,"errmsg":"api freq out of limit"}`, { code: "45009", lines: [2, 2] }],
    [
      `{"status":429,"title":"Too Many Requests"}\n\nRequest ID: req_93b1c07e5fd24a88`,
      { httpStatus: 429, requestId: "req_93b1c07e5fd24a88" },
    ],
    [
      `<?xml version="1.0"?>\n<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>`,
      { code: "NoSuchKey", message: "gone", lines: [2, 2] },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(apiBody, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    `{"ok":true}`,
    `{"error":null,"id":1}`,
    `{"level":30,"err":0,"msg":"x"}`,
    `{"rules":{"no-console":"error"}}`,
    `<Errors/>`,
  ])("leaves %s alone", (text) => {
    expect(read(apiBody, text)).toEqual([]);
  });
});
