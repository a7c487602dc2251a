import { describe, expect, it } from "vitest";
import { alert } from "../../../../src/core/parse/apis/alert.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const firing = {
  status: "firing",
  alerts: [{ status: "firing", labels: { alertname: "DiskFull" }, annotations: { summary: "web-1 at 97 %" } }],
};
const alarm = { AlarmName: "api-5xx", NewStateValue: "ALARM", NewStateReason: "Threshold Crossed" };
const sentry = {
  action: "triggered",
  data: {
    event: {
      platform: "python",
      exception: {
        values: [
          { type: "KeyError", value: "'id'" },
          {
            type: "ValueError",
            value: "bad row",
            stacktrace: {
              frames: [
                { filename: "a.py", lineno: 1 },
                { filename: "b.py", lineno: 2, function: "load", in_app: true },
              ],
            },
          },
        ],
      },
    },
  },
};

describe("alert", () => {
  it.each([
    [JSON.stringify(firing, null, 2), { message: "DiskFull: web-1 at 97 %", category: "disk" }],
    [JSON.stringify(alarm), { message: "api-5xx: Threshold Crossed", category: "upstream" }],
    [
      JSON.stringify({ Type: "Notification", Message: JSON.stringify(alarm) }),
      { message: "api-5xx: Threshold Crossed" },
    ],
    [
      JSON.stringify({ alert_type: "error", title: "High memory on web-1" }),
      { message: "High memory on web-1", category: "memory" },
    ],
    [
      JSON.stringify({ event: { event_type: "incident.triggered", data: { title: "db is down" } } }),
      { message: "db is down", category: "connection" },
    ],
    [JSON.stringify({ event_action: "trigger", payload: { summary: "certificate expires" } }), { category: "tls" }],
    ["[FIRING:1] InstanceDown (web-1 prod)\nsee runbook", { message: "InstanceDown (web-1 prod)", lines: [1, 2] }],
    ["FIRING\njob=x\nalertname=DiskDevice", { message: "DiskDevice", category: "disk" }],
    [
      "Alarm Details:\n- State Change:  OK -> ALARM\n- Reason for State Change:    Threshold Crossed: 1 of 1",
      { message: "Threshold Crossed: 1 of 1" },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(alert, text)).toMatchObject([{ runtime: "other", ...expected }]);
  });

  it("reads Sentry's event: the exception thrown last, its frames innermost first, its causes", () => {
    expect(read(alert, JSON.stringify(sentry))).toMatchObject([
      {
        runtime: "python",
        type: "ValueError",
        message: "bad row",
        frames: [{ file: "b.py", line: 2, function: "load" }, { file: "a.py" }],
        causes: [{ type: "KeyError", message: "'id'" }],
      },
    ]);
  });

  it.each([
    ...talk,
    JSON.stringify({ status: "resolved", alerts: [{ ...firing.alerts[0], status: "resolved" }] }),
    JSON.stringify({ ...alarm, NewStateValue: "OK" }),
    JSON.stringify({ alert_type: "success", title: "Recovered" }),
    JSON.stringify({ event: { event_type: "incident.resolved", data: { title: "db is down" } } }),
    "[RESOLVED] InstanceDown (web-1 prod)",
    "【已恢复】订单服务错误率过高",
    "- State Change: ALARM -> OK\n- Reason for State Change: Threshold Crossed",
  ])("leaves %s alone", (text) => {
    expect(read(alert, text)).toEqual([]);
  });
});
