import { describe, expect, it } from "vitest";
import { logLine } from "../../../../../src/core/parse/formats/general/log-line.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("log-line", () => {
  it.each([
    [
      'error: upload failed {"code":"EACCES","errno":-13,"path":"/var/uploads/a.png"}',
      { runtime: "node", message: "upload failed", code: "EACCES" },
    ],
    ['error: upstream said: {"a":1}', { message: 'upstream said: {"a":1}' }],
    ['time="2026-11-22T09:12:04Z" level=error msg="send failed" queue=mails', { runtime: "go" }],
    ["2026-11-22 08:23:44,123 ERROR billing.invoices: cannot open ledger", { message: "cannot open ledger" }],
    ["ERROR:shop.jobs:job 17 failed", { runtime: "python", message: "job 17 failed" }],
    ["CRITICAL:root:giving up", { runtime: "python", message: "giving up", severity: "fatal" }],
    ["2026-11-22 08:23:44,123 - shop.jobs - ERROR - feed is empty", { runtime: "python", message: "feed is empty" }],
    ["2026-11-22 08:23:44,123 | ERROR    | shop.jobs | feed is empty", { message: "feed is empty" }],
    ["2026-11-22T08:23:44Z [error] worker stopped early", { message: "worker stopped early" }],
    [
      "[ERROR][2026-06-21 16:02:37][agent.py:838] - Stream broke off",
      { runtime: "python", message: "Stream broke off" },
    ],
    [
      "2026/11/22 08:23:44 [emerg] 12#12: unknown directive in a.conf",
      { severity: "fatal", message: "unknown directive in a.conf" },
    ],
    ["Nov 22 08:23:44 web-1 app[12]: FATAL: cannot bind port", { severity: "fatal", message: "cannot bind port" }],
    ["2026-11-22 08:23:44.845 | ERROR | __main__:run:10 - it broke", { message: "it broke" }],
    ["2026-11-22 08:23:44.630 shop-api main ERROR: quota exceeded on /data", { message: "quota exceeded on /data" }],
    ["<11>1 2026-11-22T08:23:44Z web-1 shop 811 ID47 - ERROR queue is full", { message: "queue is full" }],
    [
      '8:23AM ERR db ping failed error="dial tcp 10.0.0.5:5432: refused" n=3',
      { runtime: "go", message: "db ping failed" },
    ],
    [
      'FATA[0000] failed to read config      error="no such file"',
      { severity: "fatal", message: "failed to read config" },
    ],
    ["2026-11-22 08:23:44 严重: 启动失败，端口 8080 已被占用", { message: "启动失败，端口 8080 已被占用" }],
    [
      "22-Nov-2026 10:00:00.123 严重 [main] org.apache.catalina.core.StandardService.initInternal Failed to initialize connector",
      { runtime: "java", message: "Failed to initialize connector" },
    ],
    ["2026-11-22 08:23:44 [错误] 数据库连接失败", { message: "数据库连接失败" }],
    ["Error: model requires more system memory", { message: "model requires more system memory" }],
    ["amtool: error: failed to validate 1 file(s)", { message: "failed to validate 1 file(s)" }],
    ["fatal: not a git repository", { severity: "fatal", message: "not a git repository" }],
    ["错误：磁盘空间不足", { message: "磁盘空间不足" }],
    ["**Error:** Checkout Pipeline Error", { message: "Checkout Pipeline Error" }],
    [`{"level":"error","msg":"row 417 rejected","reqId":"r-1"}`, { message: "row 417 rejected", requestId: "r-1" }],
    [`ts=1 level=error msg="upload broke" err="disk is gone"`, { message: "disk is gone" }],
  ])("reads %s", (line, expected) => {
    expect(read(logLine, `12:00 INFO start\n${line}\n12:01 INFO end`)).toMatchObject([{ lines: [2, 2], ...expected }]);
  });

  it.each([
    ...talk,
    "2026-11-22 08:23:44 INFO retried after ERROR in stage 2",
    "2026-11-22 [Note] mariadbd: Normal shutdown",
    "ERROR codes are documented in the wiki",
    "Error handling: we should use Result",
    "Critical path review at 10am",
    "  error: undefined,",
    "error: null",
    `{"level":"info","msg":"x","error":"y"}`,
    'throw new Error("Error: bad")',
  ])("leaves %s alone", (text) => {
    expect(read(logLine, text)).toEqual([]);
  });

  it.each([
    ["     Running `target/debug/shop`\nerror: cannot read listen address", "rust"],
    ["error: open store failed badly\nexit status 1", "go"],
    ["error: cannot read listen address", "other"],
  ])("tells the language of a program by the tool that started it: %s", (text, runtime) => {
    expect(read(logLine, text)).toMatchObject([{ runtime }]);
  });

  it("reads a level in one bracket with the thread or the time, as game servers print it", () => {
    for (const lead of ["[18:26:32] [Server thread/ERROR]: ", "[09:26:38 ERROR]: [Loader] ", "[main/FATAL] [mixin/]: "])
      expect(read(logLine, `${lead}Could not load plugin 'x.jar'`)).toMatchObject([
        { runtime: "java", message: "Could not load plugin 'x.jar'" },
      ]);
    expect(read(logLine, "[18:26:32] [Server thread/INFO]: Error count: 0")).toEqual([]);
  });
});

it("tells Python by its loggers, Nextcloud's levels by their own scale", () => {
  for (const text of [
    "[scrapy.core.scraper] ERROR: Error downloading <GET http://weibo.cn/1>",
    "2024-08-07 00:36:21 | ERROR    | 150 - session_1 | Unknown error while getting me",
    "2024-01-13 06:29:27.657 ERROR (MainThread) [homeassistant.config] Platform error: sensor",
  ])
    expect(read(logLine, text)).toMatchObject([{ runtime: "python" }]);
  const record = (level: number) => `{"reqId":"9d","level":${level},"app":"index","url":"/","message":"Call failed"}`;
  expect(read(logLine, record(3))).toMatchObject([{ message: "Call failed", severity: "error" }]);
  expect(read(logLine, record(2))).toEqual([]);
});

it("reads a level of one letter behind a date", () => {
  expect(read(logLine, "Wed Sep 11 07:18:43 2019 [Z0][ONE][E]: Could not load driver")).toMatchObject([
    { message: "Could not load driver" },
  ]);
  expect(read(logLine, "[09/15/2022-10:13:12] [E] [TRT] While parsing node 22")).toHaveLength(1);
  for (const text of ["[E] Open the door", "2020-01-02 10:11:12 [I] could not care less", "Press [E] to open"])
    expect(read(logLine, text)).toEqual([]);
});
