import { describe, expect, it } from "vitest";
import { formsOf, pluralOf } from "../../../src/core/lexicon/forms.ts";
import { joinChinese, readPhrase, readTypeName } from "../../../src/core/lexicon/phrase.ts";

const noun = (text: string) => readPhrase("noun", text)?.["zh-CN"];

describe("a noun phrase", () => {
  it.each([
    ["the access token of user 'app'", "用户 'app' 的访问令牌"],
    ["expired token", "已过期的令牌"],
    ["3 errors", "3 个错误"],
    ["64 bytes", "64 字节"],
    ["number of arguments for function foo", "函数 foo 的参数个数"],
    ["Postgres server at 10.0.0.1:5432", "10.0.0.1:5432 处的 Postgres 服务器"],
    ["a string, an integer or null", "字符串、整数或 null"],
    ["environment variable PORT", "环境变量 PORT"],
  ])("%j is put together from words and names", (en, zh) => {
    expect(noun(en)).toBe(zh);
  });

  it.each(["tea on the shelf", "the", "invalid", "file and", "file: missing", "of the file", ""])(
    "%j is none",
    (text) => {
      expect(noun(text)).toBeUndefined();
    },
  );

  it.each([
    ["数据库连接池", "database connection pool"],
    ["用户的令牌", "token of user"],
    ["Redis 连接", "Redis connection"],
  ])("%j comes back in English", (zh, en) => {
    expect(readPhrase("noun", zh)?.en).toBe(en);
  });

  it("is no phrase with a Chinese word that the lexicon lacks", () => {
    expect(readPhrase("noun", "第三层的茶")).toBeUndefined();
  });
});

it("knows verbs in the form that is asked for", () => {
  expect(readPhrase("verb", "connect to")?.["zh-CN"]).toBe("连接");
  expect(readPhrase("doing", "writing")?.["zh-CN"]).toBe("写入");
  expect(readPhrase("done", "written")?.["zh-CN"]).toBe("写入");
  expect(readPhrase("verb", "written")).toBeUndefined();
});

it("says what something is, and is not", () => {
  expect(readPhrase("state", "empty")?.["zh-CN"]).toBe("为空");
  expect(readPhrase("unstate", "empty")?.["zh-CN"]).toBe("不为空");
  expect(readPhrase("unstate", "enabled")?.["zh-CN"]).toBe("未启用");
});

it("reads the name of a type by its words", () => {
  expect(readTypeName("ZorpQuuxException")).toBeUndefined();
  expect(readTypeName("java.util.concurrent.TimeoutException")?.["zh-CN"]).toBe(
    "超时异常（java.util.concurrent.TimeoutException）",
  );
});

it("writes a space where Chinese and Latin meet", () => {
  expect(joinChinese("无法打开", "文件")).toBe("无法打开文件");
  expect(joinChinese("无法打开", "a.txt")).toBe("无法打开 a.txt");
  expect(joinChinese("'app'", "的令牌")).toBe("'app' 的令牌");
  expect(joinChinese("失败：", "a.txt")).toBe("失败：a.txt");
});

it("knows the forms of English words", () => {
  expect(formsOf("log in to")).toEqual({ does: "logs in to", doing: "logging in to", done: ["logged in to"] });
  expect(formsOf("write")).toEqual({ does: "writes", doing: "writing", done: ["wrote", "written"] });
  expect(formsOf("retry")).toEqual({ does: "retries", doing: "retrying", done: ["retried"] });
  expect([pluralOf("entry"), pluralOf("patch"), pluralOf("key")]).toEqual(["entries", "patches", "keys"]);
});
