import { describe, expect, it } from "vitest";
import { glossary, readGlossary } from "../../../src/core/verify/glossary.ts";
import { keepsConstants, lintProse, lintTranslation } from "../../../src/core/verify/lint.ts";

const rules = (en: string, zh: string, terms = glossary()) =>
  lintProse({ en, "zh-CN": zh }, terms).map(({ rule }) => rule);

describe("lintProse", () => {
  it.each([
    ["Nothing listens on port 5432", "端口 5432 上没有监听"],
    ["Run `ss -ltnp` on 10.0.0.7", "在 10.0.0.7 上运行 `ss -ltnp`"],
    ["The server said “无效的令牌”", "服务器返回“无效的令牌”"],
    ["The status is 'connection refused by the peer'", "状态为 'connection refused by the peer'"],
    ["See https://nodejs.org/api/errors.html.", "参见 https://nodejs.org/api/errors.html。"],
    ["Set `NODE_ENV` and call openFile()", "设置 `NODE_ENV` 并调用 openFile()"],
  ])("has nothing against %j", (en, zh) => {
    expect(rules(en, zh)).toEqual([]);
  });

  it.each([
    ["a number", "The limit is 100 connections", "上限为 1000 个连接"],
    ["a path", "Look into /etc/hosts", "查看 /etc/host"],
    ["a command", "Run `npm ci`", "运行 `npm install`"],
    ["an identifier", "user_id is missing", "缺少 userid"],
    ["a link", "See https://nodejs.org/api", "参见 https://nodejs.org/docs"],
    ["a code", "The code is 0x80070005", "错误码是 0x80070006"],
  ])("finds %s that differs", (_, en, zh) => {
    expect(rules(en, zh)).toEqual(["constants"]);
  });

  it("finds the other language outside quotation marks", () => {
    expect(rules("The 令牌 is invalid", "令牌无效")).toEqual(["language"]);
    expect(rules("The token is invalid", "原因：the token is not valid any more")).toEqual(["language"]);
  });

  it.each(["连接被拒绝,请重试", "连接被拒绝(超时)", "连接被拒绝 :端口未监听"])(
    "finds half-width punctuation in %j",
    (zh) => {
      expect(rules("The connection was refused", zh)).toContain("punctuation");
    },
  );

  it("finds Chinese that touches Latin", () => {
    expect(rules("The API refused it", "API拒绝了它")).toEqual(["punctuation"]);
  });

  it("finds a term by another name than the glossary's", () => {
    expect(rules("The token has expired", "代币已过期")).toEqual(["glossary"]);
    expect(rules("Unexpected `token`", "意外的 `token`")).toEqual([]);
  });

  it("takes a team's terms, in place of ours and beside them", () => {
    const team = readGlossary("release train: { is: [发布列车] }\ntoken: { is: [通证], not: [令牌] }", glossary());
    expect(rules("The release train stopped", "列车停了", team)).toEqual(["glossary"]);
    expect(rules("The release train stopped", "发布列车停了", team)).toEqual([]);
    expect(rules("The token has expired", "令牌已过期", team)).toEqual(["glossary"]);
    expect(rules("The timeout passed", "逾时了", team)).toEqual(["glossary"]);
  });

  it("says of a malformed glossary what is wrong", () => {
    expect(() => readGlossary("token: 令牌")).toThrow(/token/);
  });
});

it("leaves the half that was posted as it is", () => {
  const original = "用户额度不足, 剩余额度: 0";
  expect(lintTranslation({ original, en: "Insufficient user quota, remaining quota: 0", "zh-CN": original })).toEqual(
    [],
  );
});

it("tells whether both halves keep what an original names", () => {
  expect(keepsConstants("open /srv/a.json: port 5432", { en: "5432 /srv/a.json", "zh-CN": "/srv/a.json，5432" })).toBe(
    true,
  );
  expect(keepsConstants("port 5432", { en: "port 5432", "zh-CN": "端口 5433" })).toBe(false);
});
