import { describe, expect, it } from "vitest";
import { relay } from "../../../../src/core/parse/apis/relay.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("relay", () => {
  it.each([
    [
      "[GIN] 2026/05/25 - 02:20:27 | 2026052502202733503658994402104 | 429 |   94.3ms\n[ERR] 2026/05/25 - 02:20:27 | 2026052502202733503658994402104 | relay error (channel #7): 上游负载已饱和 (request id: 2026052502202733503658994402104)",
      {
        message: "relay error (channel #7): 上游负载已饱和 (request id: 2026052502202733503658994402104)",
        httpStatus: 429,
      },
    ],
    ["[1301][系统检测到输入内容可能包含敏感内容][20260905aabbccdd]", { code: "1301", requestId: "20260905aabbccdd" }],
    [
      "429 当前分组上游负载已饱和，请稍后再试 (request id: 20250611093312736330894dLoIRrS6)",
      {
        message: "429 当前分组上游负载已饱和，请稍后再试 (request id: 20250611093312736330894dLoIRrS6)",
        httpStatus: 429,
        requestId: "20250611093312736330894dLoIRrS6",
      },
    ],
    [
      "Cline 里一直弹：403 该令牌额度已用尽 (request id: 2025061109331273)，有人遇到吗",
      { message: "403 该令牌额度已用尽 (request id: 2025061109331273)", httpStatus: 403 },
    ],
    ["Invalid token (request id: 2025061109331273)", { httpStatus: undefined, requestId: "2025061109331273" }],
  ])("reads %s", (text, expected) => {
    expect(read(relay, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    '{"error":{"message":"无效的令牌 (request id: 2025061109331273)"}}',
    "已修复：429 当前分组上游负载已饱和 (request id: 2025061109331273)",
    "GET /orders done in 12 ms (request id: 2025061109331273)",
    "log line without one (request id: none)",
  ])("leaves %s alone", (text) => {
    expect(read(relay, text)).toEqual([]);
  });
});
