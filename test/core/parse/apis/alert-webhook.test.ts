import { describe, expect, it } from "vitest";
import { alertWebhook } from "../../../../src/core/parse/apis/alert-webhook.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const firing = {
  status: "firing",
  alerts: [
    {
      status: "firing",
      labels: { alertname: "DiskFull" },
      annotations: { summary: "web-1 at 97 %" },
      fingerprint: "b20c4f7a9d13e865",
    },
  ],
};
const alarm = { AlarmName: "api-5xx", NewStateValue: "ALARM", NewStateReason: "Threshold Crossed" };
const kuma = { monitor: { name: "shop" }, msg: "[shop] [🔴 Down] x" };
const azure = { alertRule: "CPU above 90%", monitorCondition: "Fired", description: "web-1" };

describe("alert-webhook", () => {
  it.each([
    [firing, { message: "DiskFull: web-1 at 97 %", category: "disk", grouping: "b20c4f7a9d13e865" }],
    [
      { ruleName: "Queue", state: "alerting", title: "[Alerting] Queue", message: "lag 900" },
      { category: "resource-limit" },
    ],
    [alarm, { message: "api-5xx: Threshold Crossed", category: "upstream" }],
    [{ Type: "Notification", Message: JSON.stringify(alarm) }, { message: "api-5xx: Threshold Crossed" }],
    [
      { source: "aws.cloudwatch", detail: { alarmName: "ServerCpuTooHigh", state: { value: "ALARM", reason: "x" } } },
      { category: "resource-limit" },
    ],
    [
      { alert_type: "error", title: "High memory on web-1", aggreg_key: "9f1e" },
      { category: "memory", grouping: "9f1e" },
    ],
    [
      { event: { event_type: "incident.triggered", data: { title: "db is down", incident_key: "k1" } } },
      { message: "db is down", category: "connection", grouping: "k1" },
    ],
    [
      { event_action: "trigger", dedup_key: "k2", payload: { summary: "certificate expires" } },
      { category: "tls", grouping: "k2" },
    ],
    [
      { action: "Create", alert: { alertId: "1", message: "latency above 2s", alias: "eu" } },
      { category: "timeout", grouping: "eu" },
    ],
    [{ ...kuma, heartbeat: { status: 0, msg: "Request failed with status code 503" } }, { httpStatus: 503 }],
    [{ check_name: "shop", current_state: "DOWN", description: "HTTP Error 502" }, { message: "shop: HTTP Error 502" }],
    [{ condition_name: "Response time", current_state: "open", details: "> 2 s" }, { category: "timeout" }],
    [{ issueUrl: "https://x.example", state: "ACTIVATED", title: "Error rate above 5%" }, { category: "upstream" }],
    [{ schemaId: "azureMonitorCommonAlertSchema", data: { essentials: azure } }, { message: "CPU above 90%: web-1" }],
    [{ incident: { state: "open", condition_name: "latency", summary: "3.4 s" } }, { message: "latency: 3.4 s" }],
    [
      { incident: 1, data: { type: "incident", attributes: { name: "shop", cause: "Status 503", resolved_at: null } } },
      { httpStatus: 503 },
    ],
    [{ watch_id: "w", metadata: { name: "Errors" }, result: { condition: { met: true } } }, { message: "Errors: w" }],
    [{ workflow_run: { name: "CI", conclusion: "failure" } }, { message: "CI failed" }],
    [{ object_kind: "pipeline", object_attributes: { id: 7, status: "failed" } }, { message: "Pipeline #7 failed" }],
  ])("reads %j", (body, expected) => {
    expect(read(alertWebhook, JSON.stringify(body, null, 2))).toMatchObject([{ runtime: "other", ...expected }]);
  });

  it.each([
    ...talk,
    { ...firing, status: "resolved", alerts: [{ ...firing.alerts[0], status: "resolved" }] },
    { ruleName: "Queue", state: "ok", title: "[OK] Queue" },
    { ...alarm, NewStateValue: "OK" },
    { alert_type: "success", title: "Recovered" },
    { event: { event_type: "incident.resolved", data: { title: "db is down" } } },
    { action: "Close", alert: { alertId: "1", message: "latency above 2s" } },
    { ...kuma, heartbeat: { status: 1, msg: "200 - OK" } },
    { check_name: "shop", current_state: "UP", previous_state: "DOWN" },
    { data: { essentials: { ...azure, monitorCondition: "Resolved" } }, schemaId: "azureMonitorCommonAlertSchema" },
    { incident: { state: "closed", summary: "returned to normal" } },
    { workflow_run: { name: "CI", conclusion: "success" } },
    { alert: "CPU", expr: "up == 0" },
  ])("leaves %j alone", (text) => {
    expect(read(alertWebhook, typeof text === "string" ? text : JSON.stringify(text))).toEqual([]);
  });
});

describe("one alert alone", () => {
  const labels = { alertname: "InstanceDown", instance: "db-1" };

  it.each([
    { labels, annotations: { summary: "db-1 down" }, status: "firing" },
    { labels, annotations: { summary: "db-1 down" }, state: "firing", activeAt: "2026-11-22T09:51:03Z" },
    { labels, annotations: { summary: "db-1 down" }, status: { state: "active" }, startsAt: "2026-11-22T09:51:03Z" },
  ])("reads %j", (body) => {
    const expected = [{ runtime: "other", message: "InstanceDown: db-1 down", category: "connection" }];
    expect(read(alertWebhook, JSON.stringify(body, null, 2))).toMatchObject(expected);
    expect(read(alertWebhook, JSON.stringify(body, null, 2).slice(2, -2))).toMatchObject(expected);
  });

  it.each([
    { labels, status: "resolved", startsAt: "2026-11-22T09:51:03Z" },
    { labels, expr: "up == 0", for: "5m" },
    { labels, status: { state: "suppressed" } },
  ])("leaves %j alone", (body) => {
    expect(read(alertWebhook, JSON.stringify(body))).toEqual([]);
  });
});
