import { describe, expect, it } from "vitest";
import { sentence } from "../../../../src/core/parse/envelopes/sentence.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted, talk } from "../../../fixtures/posted.ts";

const QUOTA =
  "openai.RateLimitError: Error code: 429 - {'error': {'message': 'You exceeded your quota, please check your plan.', 'code': 'insufficient_quota'}}";

describe("sentence", () => {
  it.each([
    [
      "deploy.sh dies on the server with bash: /usr/bin/node: cannot execute binary file, works on my mac though",
      "bash: /usr/bin/node: cannot execute binary file",
    ],
    [
      "跑 ./build.sh 报 -bash: ./build.sh: /bin/sh^M: bad interpreter: No such file or directory",
      "-bash: ./build.sh: /bin/sh^M: bad interpreter: No such file or directory",
    ],
    [
      "上传到新机器失败：scp: /data/shop.tgz: No space left on device，但是 df 看还有 20G",
      "scp: /data/shop.tgz: No space left on device",
    ],
    ["早上开始全报 insufficient_quota，谁看下", "insufficient_quota"],
    [
      "一直提示 You exceeded your current quota, please check your plan and billing details.",
      "You exceeded your current quota, please check your plan and billing details.",
    ],
    [
      'getting "dial tcp 10.0.0.5:5432: connect: connection refused" on prod since 10am',
      "dial tcp 10.0.0.5:5432: connect: connection refused",
    ],
    [
      "today I got listen EADDRINUSE: address already in use :::4200, nothing else is running",
      "listen EADDRINUSE: address already in use :::4200",
    ],
    [
      "白屏了 TypeError: Cannot read properties of undefined (reading 'skus')，麻烦看下",
      "TypeError: Cannot read properties of undefined (reading 'skus')",
    ],
    ["跑测试 AssertionError: expected 3 to equal 4 这是啥", "AssertionError: expected 3 to equal 4"],
    [
      "控制台 Uncaught ReferenceError: Swiper is not defined，大家看看",
      "Uncaught ReferenceError: Swiper is not defined",
    ],
    [
      "docker 起不来：Error response from daemon: Bind for 0.0.0.0:80 failed: port is already allocated，80 谁占了",
      "Error response from daemon: Bind for 0.0.0.0:80 failed: port is already allocated",
    ],
    ["登录的时候报 401 Unauthorized，昨晚还好好的", "401 Unauthorized"],
    ["upload fails with 413 Request Entity Too Large on the new gateway", "413 Request Entity Too Large"],
    [
      "today it keeps failing with Error: value does not match any of the allowed types, any idea?",
      "Error: value does not match any of the allowed types",
    ],
    [
      "java.net.SocketTimeoutException: Read timed out 这个超时在哪配",
      "java.net.SocketTimeoutException: Read timed out",
    ],
    ["从昨天开始报 pq: sorry, too many clients already，求助", "pq: sorry, too many clients already"],
    [`the bot says ${QUOTA} any idea?`, QUOTA],
  ])("peels the error without the sentence: %s", (text, inner) => {
    expect(sentence.peel(posted(text))).toEqual([{ line: 1, inner, wholeLine: true, attributes: {} }]);
  });

  it("lets the formats read it", () => {
    expect(
      parse(posted("推不上去 error: failed to push some refs to 'git@git.example.com:a/b.git'，求助")),
    ).toMatchObject([{ runtime: "git", message: "failed to push some refs to 'git@git.example.com:a/b.git'" }]);
  });

  it("leaves records to the formats of logs", () => {
    expect(
      sentence.peel(posted("2026-11-20 08:13:11 INFO 重试 Error: connect ECONNREFUSED 127.0.0.1:6379")),
    ).toBeUndefined();
  });

  it.each([
    ...talk,
    "遇到 model_not_found 就换模型",
    "返回 insufficient_quota 时会自动切换",
    "遇到 `ConnectionError: refused` 的时候应该重试三次",
    "那个 KeyError: 'tenant_id' 修好了，忘了传参数",
    "如果出现 Error: connect ECONNREFUSED，先检查端口",
    'how do you avoid "dial tcp: connection refused" during rollouts?',
    "登录态过期遇到 401 Unauthorized 就跳登录页",
    "客户端收到 503 Service Unavailable 会自动重试，不用管",
    "you get 401 Unauthorized unless the header is set",
    "we got an error: the button is blue",
  ])("stays silent: %s", (text) => {
    expect(sentence.peel(posted(text))).toBeUndefined();
    expect(parse(posted(text))).toEqual([]);
  });
});

it("leaves alone what an exception says in Chinese", () => {
  const text =
    "Data.SqlException (0x80131904): 登录过程中发生错误。 (provider: SSL 提供程序, error: 0 - 证书链不受信任。)";
  expect(sentence.peel(posted(text))).toBeUndefined();
});
