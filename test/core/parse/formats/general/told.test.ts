import { describe, expect, it } from "vitest";
import { parse } from "../../../../../src/core/parse/index.ts";
import { posted } from "../../../../fixtures/posted.ts";

describe("an error told of in a sentence", () => {
  it.each([
    ["服务起不来了，报 Address already in use", "Address already in use"],
    ["数据库连不上 too many connections", "too many connections"],
    ["连不上跳板机，Connection timed out", "Connection timed out"],
    ["跑脚本报 权限不够", "权限不够"],
    ["调用接口提示“账户余额不足”，明明刚充值", "账户余额不足"],
    ["deploy fails with 'Permission denied' when copying the artifact", "Permission denied"],
    ["can't start the agent, it says 'Operation not permitted'", "Operation not permitted"],
    ["登录一直提示用户名或密码错误", "用户名或密码错误"],
    ["CI is failing with No space left on device", "No space left on device"],
    [
      "下单接口报 Deadlock found when trying to get lock; try restarting transaction",
      "Deadlock found when trying to get lock; try restarting transaction",
    ],
  ])("reads the words: %s", (text, message) => {
    expect(parse(posted(text))).toMatchObject([{ message }]);
  });

  it.each([
    ["线上报错 NullPointerException", "java", "NullPointerException"],
    ["导出报表的时候报 OutOfMemoryError 了", "java", "OutOfMemoryError"],
    ["we're hitting a NullPointerException in OrderService on prod right now", "java", "NullPointerException"],
  ])("reads the class: %s", (text, runtime, type) => {
    expect(parse(posted(text))).toMatchObject([{ runtime, type }]);
  });

  it.each([
    ["接口报 500 了", 500],
    ["支付回调一直返回 502", 502],
    ["首页全是 500，谁在发版？", 500],
    ["we're getting 500s from the billing API since the deploy", 500],
    ["删除接口会报 500，新增正常", 500],
    ["API now returns 500 for every request", 500],
    ["域名切完之后全站 502 了", 502],
    ["everyone is getting 401 on login right now", 401],
  ])("reads the status: %s", (text, httpStatus) => {
    expect(parse(posted(text))).toMatchObject([{ runtime: "http", httpStatus }]);
  });

  it("reads the signal and the exit code", () => {
    expect(parse(posted("the indexer keeps dying with SIGKILL"))).toMatchObject([{ signal: "SIGKILL" }]);
    expect(parse(posted("容器 Exit Code 137 了"))).toMatchObject([{ exitCode: 137, category: "memory" }]);
    expect(parse(posted("服务退出码 139 了"))).toMatchObject([{ exitCode: 139, category: "crash" }]);
  });

  it.each([
    "接口报 500 就重试",
    "接口返回 404 是正常的，说明用户还没注册",
    "遇到 429 我们会退避重试",
    "我们统一把超时返回 504",
    "The API returns 404 for unknown users",
    "We return 409 when the name is taken",
    "如果提示连接被拒绝，请检查防火墙",
    "容器退出码 137 代表被 OOM 杀掉",
    "返回 404 还是 400 比较好",
    "注意：不存在的用户会返回 404",
    "未登录返回 401，权限不够返回 403",
    "若 token 过期则返回 401",
    "are we getting 500s?",
    "群里人数到 503 了",
    "显示 401 条记录",
    "we got 500 signups today",
    "请求失败后最多重试 3 次",
    "下周演练：模拟磁盘已满",
    "We no longer see SIGKILL since the upgrade",
    "我们把 Error: connect ECONNREFUSED 这类错误都改成 warn 了",
    '在文档里，限流时返回 {"error":{"code":"rate_limited","message":"slow down"}}',
    "昨晚的连接超时是机房割接导致的，已经恢复",
    "ERROR 级别日志保留 30 天",
  ])("stays silent: %s", (text) => {
    expect(parse(posted(text))).toEqual([]);
  });
});
