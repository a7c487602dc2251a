import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/core/catalogue/index.ts";
import { categoryOf, translate } from "../../../src/core/catalogue/translate.ts";

const catalogue = loadCatalogue();
const chinese = (message: string) => translate(message, catalogue).prose["zh-CN"];

describe("translate", () => {
  it.each([
    ["No module named 'yaml'", "没有名为 'yaml' 的模块"],
    ["connect ECONNREFUSED ::1:5432", "连接 ::1:5432 被拒绝（ECONNREFUSED）"],
    ["ENOENT: no such file or directory, open '/srv/a b.json'", "ENOENT：没有那个文件或目录，open '/srv/a b.json'"],
    ["open config.yaml: no such file or directory", "打开 config.yaml 失败：没有那个文件或目录"],
    [
      "load settings: open config.yaml: no such file or directory",
      "加载设置：打开 config.yaml 失败：没有那个文件或目录",
    ],
    ["HTTP Error 403: Forbidden", "HTTP 错误 403：禁止访问"],
    ["[Errno 13] Permission denied: '/etc/shadow'", "[Errno 13] 权限不够：'/etc/shadow'"],
  ])("puts %j into Chinese", (message, expected) => {
    expect(chinese(message)).toBe(expected);
  });

  it.each([
    ["该令牌额度已用尽", "The quota of this token is used up"],
    ["拒绝访问。", "Access is denied"],
    ["当前分组 vip 下对于模型 gpt-4o 无可用渠道", "No available channel for model gpt-4o under group vip"],
    ["[WinError 5] 拒绝访问。: 'C:\\Users\\dev'", "[WinError 5] Access is denied: 'C:\\Users\\dev'"],
    ["请求失败：无效的令牌", "request failed: Invalid token"],
    ["[Errno 2] 没有那个文件或目录: 'a.csv'", "[Errno 2] No such file or directory: 'a.csv'"],
  ])("puts %j into English", (message, expected) => {
    expect(translate(message, catalogue)).toMatchObject({ canonical: expected, prose: { en: expected } });
  });

  it("leaves a message in its own language as posted", () => {
    expect(translate("Permission denied", catalogue).prose.en).toBe("Permission denied");
    expect(translate("该令牌额度已用尽", catalogue).prose["zh-CN"]).toBe("该令牌额度已用尽");
  });

  it("gives the constant, the facts and every template of a nested message", () => {
    expect(translate('Get "http://a:1/x": dial tcp 10.0.0.1:1: connect: connection refused', catalogue)).toMatchObject({
      complete: true,
      constant: "ECONNREFUSED",
      slots: { method: "Get", address: "10.0.0.1:1" },
      templates: ["wrapper.go-url", "wrapper.go-dial", "wrapper.prefix", "errno.econnrefused"],
    });
  });

  it.each([
    ['{"error":{"message":"No module named \'yaml\'"}}', "没有名为 'yaml' 的模块"],
    ['Os { code: 2, kind: NotFound, message: "No such file or directory" }', "没有那个文件或目录"],
  ])("leaves %j as posted and adds what its message says", (message, said) => {
    expect(chinese(message)).toBe(`${message}（${said}）`);
  });

  it("never cuts what stands in quotation marks or brackets", () => {
    expect(chinese('key "a: b, c" not found in {"d": 1}')).toContain('"a: b, c"');
  });

  it("does not guess what it does not know", () => {
    expect(translate("The tea on the third shelf has gone cold", catalogue)).toEqual({
      original: "The tea on the third shelf has gone cold",
      complete: false,
      by: "none",
      prose: {},
      templates: [],
      slots: {},
    });
    expect(translate("'user_id'", catalogue).by).toBe("none");
  });

  it("marks the unknown part of a message", () => {
    const { prose, complete } = translate("Connection refused; the tea has gone cold", catalogue);
    expect(prose["zh-CN"]).toBe("拒绝连接；“the tea has gone cold”");
    expect(complete).toBe(false);
  });

  it("is not complete while a slot carries an English sentence over", () => {
    expect(translate("Unrecognized request argument supplied: the tea has gone cold", catalogue).complete).toBe(false);
  });

  it("takes the category of the innermost message", () => {
    expect(categoryOf("open /srv/x: permission denied", catalogue)).toBe("permission");
    expect(categoryOf("The tea on the third shelf has gone cold", catalogue)).toBeUndefined();
  });

  it.each([
    ["letters", "a".repeat(1e5)],
    ["separators", ": ; - . ".repeat(12_500)],
    ["braces", "{".repeat(1e5)],
    ["parts", "open x: the y; not found - at. In, the: of: a ".repeat(2000)],
    ["nested calls", "Aa(".repeat(300) + ")".repeat(300)],
    ["Chinese", "无效的令牌".repeat(20_000)],
  ])("is quick with hostile %s", (_, message) => {
    const start = performance.now();
    translate(message, catalogue);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
