/** What people paste of chat front ends, relays and agents into threads: read through the front door. */
import { describe, expect, it } from "vitest";
import { parse } from "../../../src/core/parse/index.ts";
import { posted } from "../../fixtures/posted.ts";

describe("threads about model APIs", () => {
  it.each([
    ["a body between quotation marks", `'{"error":{"code":"http_error","message":"Internal server error"}}'`, "http"],
    [
      "a body below a status",
      'API call failed with status code 400, {\n  "error": {\n    "message": "x"\n  }\n}',
      "http",
    ],
    ["Node's cause alone", '{\n  "cause": {\n    "code": "ECONNRESET",\n    "port": 443\n  }\n}', "node"],
    ["a minified class", "Embedding Error t3 [Error]: Connection error.\n    at rr.a (/app/a.js:15:7)", "node"],
    [
      "a record above a stack that broke off",
      "[ERROR] Worker: No module named 'a'\nTraceback (most recent call last):\n  File \"a.py\", line 1, in run\n    b()",
      "python",
    ],
    ["Go's JSON package", "错误:invalid character 'd' looking\nfor beginning of value", "go"],
    [
      "n8n's details",
      '{"errorMessage":"gone","errorDetails":{"httpCode":"404"},"n8nDetails":{"nodeName":"a"}}',
      "http",
    ],
  ])("reads %s", (_, text, runtime) => {
    expect(parse(posted(text))).toMatchObject([{ runtime }]);
  });

  it("tells what the innermost of Dify's plugins raised", () => {
    const inner = '{"args":{},"error_type":"KeyError","message":"\'name\'"}';
    const text = `Run failed: PluginInvokeError: {"args":{},"error_type":"Exception","message":"request failed: PluginInvokeError: ${inner}"}`;
    expect(parse(posted(text))).toMatchObject([{ category: "lookup", causes: [{ type: "KeyError" }] }]);
  });

  it.each([
    "2025-05-12 15:48:10.684 [error] user-mysql: 2025-05-12 15:48:10,683 - mcp.server - INFO - Processing request",
    '{"cause":{"code":"en","host":"a"}}',
    "The n8n node of ours sends errors to a channel",
  ])("is silent about %s", (text) => {
    expect(parse(posted(text))).toEqual([]);
  });
});
