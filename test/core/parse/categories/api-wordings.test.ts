import { describe, expect, it } from "vitest";
import { answerCategory, tellingCategory } from "../../../../src/core/parse/categories/api-wordings.ts";

describe("tellingCategory", () => {
  it.each([
    ["Your request was rejected as a result of our safety system.", "content-policy"],
    ["系统检测到输入可能包含不安全或敏感内容", "content-policy"],
    ["Rate limit reached. Add a card at https://platform.openai.com/account/billing", "rate-limit"],
    ["触发分钟级流控Permits:1", "rate-limit"],
    ["Your credit balance is too low to access the API.", "quota"],
    ["用户额度不足, 剩余额度: 0", "quota"],
    ["Server failed to authenticate the request.", "authentication"],
    ["invalid appsecret, rid: 6", "authentication"],
    ["The provided key does not have access to account 'acct_1'", "authorization"],
    ["The model has been decommissioned and is no longer supported.", "compatibility"],
    ["A run is already active on thread thread_2", "conflict"],
  ])("of %s is %s", (message, category) => {
    expect(tellingCategory(message)).toBe(category);
  });

  it.each([
    "Invalid 'messages[0].content': string too long",
    "temperature must be at most 2",
    "see https://a.example/billing",
  ])("leaves %s to the status", (message) => expect(tellingCategory(message)).toBeUndefined());
});

describe("answerCategory", () => {
  it.each([
    ["No thread found with id 'thread_abc'.", "not-found"],
    ["Service temporarily unavailable", "upstream"],
    ["系统错误", "upstream"],
    ["image format error", "invalid-input"],
    ["toto", undefined],
  ])("of %s is %s", (message, category) => {
    expect(answerCategory(message)).toBe(category);
  });
});

it.each([
  ["Missing Authorization header.", "authentication"],
  ["No credentials for provider: gravity", "authentication"],
])("tells of who asks: %s", (text, category) => {
  expect(tellingCategory(text)).toBe(category);
});
