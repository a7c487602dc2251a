import { describe, expect, it } from "vitest";
import { readChinese } from "../../../src/core/lexicon/chinese.ts";
import { readSentence } from "../../../src/core/lexicon/clause.ts";

describe("a sentence", () => {
  it.each([
    ["The server closed the connection after 30 seconds", "服务器在 30 秒后关闭了连接"],
    ["failed to load configuration from file 'a.yaml'", "从文件 'a.yaml' 加载配置失败"],
    ["The connection was unexpectedly closed by the server", "连接被服务器意外关闭"],
    ["The file could not be read from disk", "文件无法从磁盘读取"],
    ["Set the variable PORT to a valid port number", "请将变量 PORT 设置为有效的端口号"],
    ["The token you provided has expired", "您提供的令牌已过期"],
    ["user is not logged in", "用户未登录"],
    ["This method is no longer supported", "此方法不再支持"],
    ["The value must be less than or equal to 5", "值必须小于或等于 5"],
  ])("%j is put together from subject, verb and object", (en, zh) => {
    expect(readSentence(en)).toBe(zh);
  });

  it.each([
    ["Did you forget to run the migration?", "是否忘记运行迁移？"],
    ["The request was rejected because no authentication token was provided", "请求已被拒绝，因为未提供任何认证令牌"],
    ["Please check your network connection and try again", "请检查您的网络连接，并重试"],
    ["CPU usage is above 90% for 10m", "CPU 使用率高于 90%，已持续 10m"],
    ["The service has been restarted 3 times in the last 10 minutes", "服务在最近 10 分钟内已被重启 3 次"],
    ["No DbContext was found in assembly 'Shop.Web'", "未在程序集 'Shop.Web' 中找到任何 DbContext"],
  ])("%j may ask, give a reason or a time", (en, zh) => {
    expect(readSentence(en)).toBe(zh);
  });

  it.each([
    ["row 2 has 3 columns, expected 2", undefined],
    ["length must be >= 0 but was -2", "长度必须 >= 0，但实际为 -2"],
    ["The error was found on line 3 of the file", "错误在文件的第 3 行找到"],
    ["The bucket does not exist or you do not have access to it", "存储桶不存在，或者您没有对它的访问权限"],
    [
      "The timeout period elapsed prior to completion of the operation or the server is not responding",
      "超时时间已在操作的完成前经过，或者服务器未在响应",
    ],
    ["10.0.0.1/24 has host bits set", "10.0.0.1/24 设置了主机位"],
    ["Node 10.0.0.1 is not configured as a cluster node", "节点 10.0.0.1 未配置为集群节点"],
    ["window function row_number requires an OVER clause", "窗口函数 row_number 要求 OVER 子句"],
    ["no details were returned by the service", "服务未返回任何详情"],
    ["Refused by the cluster policy", "被集群策略拒绝"],
    ["It is possible that the service is not running", "可能服务未运行"],
    ["Please raise your memory limit", "请提高您的内存上限"],
    [
      "cannot drop column price of table items because other objects depend on it",
      "无法删除表 items 的列价格，因为其他对象依赖它",
    ],
    ["The data argument must be of type string", "数据参数的类型必须是字符串"],
  ])("%j counts, compares and denies as Chinese does", (en, zh) => {
    expect(readSentence(en)).toBe(zh);
  });

  it.each(["the tea on the third shelf has gone cold", "file", "of the in", ""])("%j is none", (text) => {
    expect(readSentence(text)).toBeUndefined();
  });
});

describe("a Chinese sentence", () => {
  it.each([
    ["无法连接数据库", "Cannot connect to the database"],
    ["请检查网络连接", "Please check the network connection"],
    ["Redis 连接超时", "Redis connection timed out"],
    ["文件不存在", "File does not exist"],
  ])("%j comes back in English", (zh, en) => {
    expect(readChinese(zh)).toBe(en);
  });

  it("is none with a word that the lexicon lacks", () => {
    expect(readChinese("第三层的茶凉了")).toBeUndefined();
  });
});
