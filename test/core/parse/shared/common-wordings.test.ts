import { expect, test } from "vitest";
import { commonCategory } from "../../../../src/core/parse/shared/common-wordings.ts";

test.each([
  ["attempt to add a 'string' with a 'number'", "type"],
  ["The certificate of '127.0.0.1' is not trusted.", "tls"],
  ['Postgres package has not been found installed. Please run "npm install pg".', "dependency"],
  ["Redis version needs to be greater or equal than 5.0.0", "compatibility"],
  ["None of startup nodes is available", "connection"],
  ["No fixture named 'nofile' found.", "not-found"],
  ["required option '-p, --port <n>' not specified", "invalid-input"],
  ["could not acquire the migration lock", "concurrency"],
  ["Worker return exception: 'isgroup'", "lookup"],
  ["Couldn't install torch.", "dependency"],
  ["请求超时", "timeout"],
  ["机器人发送签名不匹配", "authentication"],
  ["cannot load config", "configuration"],
  ['Cannot query field "b" on type "Query".', "schema"],
  ["current transaction is aborted, commands ignored until end of transaction block", "concurrency"],
  ["write error", "disk"],
  ["磁盘空间不足", "disk"],
  ["字段 name 不能为空", "invalid-input"],
])("%s: %s", (message, category) => {
  expect(commonCategory(message)).toBe(category);
});

test.each(["boom", "All promises were rejected", "Died", "card declined", "处理失败", "master scheduler thread error"])(
  "nothing is told of %s",
  (message) => {
    expect(commonCategory(message)).toBeUndefined();
  },
);

test.each([
  ["the API key is not valid", "authentication"],
  ["登录失效，请重新登录", "authentication"],
  ["you are not allowed to do that", "authorization"],
  ["Cannot retrieve the ACME challenge for shop.example", "tls"],
  ["Not implemented on this platform", "compatibility"],
])("%s: %s", (message, category) => {
  expect(commonCategory(message)).toBe(category);
});

test.each([
  ["[BigNumber Error] Not a number: 12,5", "invalid-input"],
  ["File 'r.zip' is encrypted, password required for extraction", "authentication"],
  ["no payment provider is configured", "configuration"],
  ["Expected a date, but received: 7", "invalid-input"],
  ["Decompression failed", "invalid-input"],
])("%s: %s", (message, category) => {
  expect(commonCategory(message)).toBe(category);
});

test.each([
  ["failed to provide a valid Gemini API key after 3 attempts", "authentication"],
  ["Sign in to confirm you are not a bot", "authentication"],
  ["Requirements for alarmo not found: ['pyfoo==1.2'].", "dependency"],
  ["Problem binding to port 80", "conflict"],
  ["Plan apply failed: transport is closing", "connection"],
  ["No installed app with label 'blog'.", "not-found"],
])("tells of %s", (text, category) => {
  expect(commonCategory(text)).toBe(category);
});
