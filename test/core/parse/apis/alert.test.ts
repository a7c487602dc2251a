import { describe, expect, it } from "vitest";
import { alert } from "../../../../src/core/parse/apis/alert.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("alert", () => {
  it.each([
    ["Alert HostClockSkew firing\nalertname: HostClockSkew\nseverity: warning", { message: "HostClockSkew" }],
    [
      "🚨 CRITICAL Alert: ServiceDown\n\nSummary: Service is down\nService: user-service",
      { message: "ServiceDown", category: "connection" },
    ],
    [
      "## Alert\n\n**Status:** firing\n**Severity:** critical\n**Summary:** Disk is full",
      { message: "Disk is full", category: "disk" },
    ],
    ["| **Status** | firing |\n| **Alert Name** | HighMemory |", { message: "HighMemory", category: "memory" }],
    [":exclamation: Application shop-api sync is 'Failed'.", { category: "deployment" }],
    [
      "acme/shop: Pipeline #48213 of branch main by Mia Chen failed in 04:12",
      { message: "Pipeline #48213 of branch main by Mia Chen failed in 04:12" },
    ],
    [
      "[ALERT] Uptime check failed for shop.example.com\nPolicy: shop uptime",
      { message: "Uptime check failed for shop.example.com" },
    ],
    ["[FIRING:1] InstanceDown (web-1 prod)\nsee runbook", { message: "InstanceDown (web-1 prod)", lines: [1, 2] }],
    [":fire: *[FIRING:3] HostHighCpuLoad*\n>*Instance:* node-2", { category: "resource-limit" }],
    ["  * firing http://prom.example/graph\n\n    Labels:\n    - alertname = Queue Down", { message: "Queue Down" }],
    ["FIRING\njob=x\nalertname=DiskDevice", { message: "DiskDevice", category: "disk" }],
    ["1 alert for a=b\n\n[1] Firing\nalertname = DiskFull\nsummary = Disk on db-1 is full", { category: "disk" }],
    [
      "**Firing**\n\nLabels:\n - alertname = HighMemory\nAnnotations:\n - summary = 95% of memory",
      { category: "memory" },
    ],
    ["Firing:\nNginxHighErrorRate @a.example\nResolved:\nOther @b.example", { lines: [1, 4] }],
    ["⚠️ CertificateExpiringSoon (warning)\nshop-tls in web", { message: "CertificateExpiringSoon", category: "tls" }],
    [
      "[1780696198] HOST ALERT: edge;DOWN;HARD;4;connect to address 10.0.0.2: No route to host",
      { message: "connect to address 10.0.0.2: No route to host" },
    ],
    ["Jan 19 16:19:51 hub monit[1892]: 'web' failed protocol test [HTTP] at [localhost]:80", { runtime: "other" }],
    ["<th>alertname</th>\n<td>KubePodCrashLooping</td>", { message: "KubePodCrashLooping", category: "deployment" }],
    [
      "In [`665b186`](https://x.example/c), shop (https://s.example) was **down**:\n- HTTP code: 403",
      { runtime: "other" },
    ],
    ["[Alerting] Disk usage alert\nGrafana v7.5.2", { message: "Disk usage alert" }],
    ["[P1] [Triggered on {service:checkout}] p99 latency is too high\n@slack-ops", { category: "timeout" }],
    ["Triggered: [P2] High error rate on checkout\n@slack-ops 5xx above 5%", { category: "upstream" }],
    [
      "【告警】K8s Pod 频繁重启\n告警级别：严重\n详情：容器 10 分钟内重启 5 次，退出原因 OOMKilled（exit code 137）",
      { category: "memory", exitCode: 137 },
    ],
    ["【Prometheus 告警】\n告警名称：HostOutOfMemory\n告警详情：可用内存低于 10%，当前 6.2%", { category: "memory" }],
    [
      "❌ Deploy production failed\nJob: deploy\nhttps://github.com/acme/shop/actions/runs/9123456789",
      { message: "Deploy production failed" },
    ],
    [
      "K8s 事件告警\n集群：prod\n类型：Warning\n原因：FailedScheduling\n信息：0/6 nodes are available: 6 Insufficient cpu.",
      { message: "K8s 事件告警" },
    ],
    ["**告警通知**\n>告警名称：接口超时率过高\n>当前值：12.4%", { message: "接口超时率过高", category: "timeout" }],
    ["[P3] [No Data] No data reported by agent", { message: "No data reported by agent" }],
    [
      "🚨 Triggered #4711: checkout: HTTP 500 rate above 5%\nUrgency: High",
      { message: "checkout: HTTP 500 rate above 5%" },
    ],
    ["ALRT: #212 on checkout: 5xx rate. Reply 212:Ack all", { message: "checkout: 5xx rate" }],
    ["#4711: API latency above 2s\nPriority: P2\nStatus: Open", { message: "API latency above 2s" }],
    ['ALARM: "api-5xx-errors" in EU (Frankfurt)', { category: "upstream" }],
    [
      "Alarm Details:\n- State Change:  OK -> ALARM\n- Reason for State Change:    Threshold Crossed: 1 of 1",
      { message: "Threshold Crossed: 1 of 1" },
    ],
    [
      "Problem started at 10:04:21 on 2026.11.22\nProblem name: High CPU utilization\nHost: web-1",
      { category: "resource-limit" },
    ],
    ["[shop-api] [🔴 Down] Request failed with status code 503", { httpStatus: 503 }],
    [
      "❌ Your service shop went down. ❌\nError: timeout of 48000ms exceeded",
      { message: "timeout of 48000ms exceeded" },
    ],
    ["New incident: shop.example.com\nCause: Status 503", { httpStatus: 503 }],
    ["PingdomAlert DOWN: shop is down. Reason: Connection refused", { category: "connection" }],
    ["Monitor is DOWN: shop ( https://shop.example.com ) - Reason: HTTP 502 - Bad Gateway", { httpStatus: 502 }],
    ["Fired:Sev3 Azure Monitor Alert cpu-high on web-vm", { category: "resource-limit" }],
    ["shop » main - #42 Failure after 3 min 12 sec (Open)", {}],
    ["Application shop-api has degraded.\nHealth Status: Degraded", { category: "deployment" }],
    [
      "** PROBLEM Service Alert: db-1/Disk Space is CRITICAL **",
      { message: "db-1/Disk Space is CRITICAL", category: "disk" },
    ],
    [
      "***** Nagios *****\n\nNotification Type: PROBLEM\nService: HTTP\n\nAdditional Info:\n\nCRITICAL - Socket timeout after 10 seconds",
      { message: "CRITICAL - Socket timeout after 10 seconds", category: "timeout" },
    ],
    ["web-1 is critical, disk_space_usage (disk_space._), disk space usage = 98.2%", { category: "disk" }],
    [
      "级别状态: S2 Triggered\n规则名称: CPU使用率过高\n触发时值: 97.31",
      { message: "CPU使用率过高", category: "resource-limit" },
    ],
    ["【阿里云监控】云服务器ECS-实例：web-1，CPU使用率(95.3%>=90%)，于10:04发生告警", { category: "resource-limit" }],
    [
      "【Prometheus】告警触发\n告警名称：NodeMemoryHigh\n告警级别：critical",
      { message: "NodeMemoryHigh", category: "memory" },
    ],
    ["[告警] 订单服务 5xx 比例过高\n状态: firing", { message: "订单服务 5xx 比例过高" }],
    ["告警信息\n告警主机: web-2\n告警信息: Nginx 进程已停止\n问题状态: PROBLEM", { message: "Nginx 进程已停止" }],
    ["🔥 告警通知\n告警主题: PodCrashLooping\n故障时间: 2026-11-22 10:04:21", { category: "deployment" }],
  ])("reads %s", (text, expected) => {
    expect(read(alert, text)).toMatchObject([{ runtime: "other", ...expected }]);
  });

  it.each([
    ...talk,
    "CRITICAL: NEVER store a password here",
    "**Status:** resolved",
    "- State Change: ALARM -> OK\n- Reason for State Change: Threshold Crossed",
    "Problem: how do I deploy this?",
    "[Triggered] by the new button",
    "【故障】演练：数据库宕机，级别：P1",
    "#812: fix the latency of the cart",
    "the workflow is described in the docs",
    "❌ The old import failed, so we dropped it",
    "明天上线前配好监控告警\n类型：周报\n时间：周五",
    "❌ the old import failed, see https://github.com/a/b/actions/runs/12 for how it was fixed",
    "Triggered: deploy by mia @ops 5% canary",
    "Triggered: by hand, after the release",
    "告警通知\n今天没有新的消息",
    "告警信息: 在群公告里",
    "[告警] 规则怎么配？",
    "- alert: HighErrorRate\n  expr: up == 0",
  ])("leaves %s alone", (text) => {
    expect(read(alert, text)).toEqual([]);
  });
});

it.each([
  ["Status: FIRING 🔥\nActive Alert List:\n  Severity: critical", {}],
  ["[告警:1]\nnode exporter down! host:web01", {}],
  ["[Prometheus告警信息](http://prometheus.example.com/graph)\n告警级别：4\n故障描述： 内存使用率超过 90%", {}],
  ["DISK CRITICAL - /opt/data does not exist", { message: "DISK CRITICAL - /opt/data does not exist" }],
  ["DISK WARNING - free space: / 13844 MB (37.27%)", { category: "disk" }],
])("reads %s", (text, expected) => {
  expect(read(alert, text)).toMatchObject([{ runtime: "other", ...expected }]);
});

it.each(["DISK OK - free space: / 3671 GB", "DEPRECATION WARNING: use b", "[Prometheus恢复信息](http://example.com)"])(
  "stays silent: %s",
  (text) => {
    expect(read(alert, text)).toEqual([]);
  },
);
