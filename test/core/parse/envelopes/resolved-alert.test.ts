import { describe, expect, it } from "vitest";
import { resolvedAlert } from "../../../../src/core/parse/envelopes/resolved-alert.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("resolved-alert", () => {
  it.each([
    "[RESOLVED] InstanceDown (web-1 prod)\nError: connection refused",
    "Resolved in 5m 0s: Disk full\nProblem has been resolved at 10:09:21\nSeverity: Warning",
    "** RECOVERY Service Alert: db-1/Disk is OK **",
    "***** Nagios *****\n\nNotification Type: RECOVERY\n\nService: HTTP\nState: OK",
    "[shop-api] [✅ Up] 200 - OK",
    "PingdomAlert UP: shop-api is UP again",
    "【已恢复】订单服务错误率过高\n当前错误率 0.01%",
    "[告警] 错误率过高\n状态: resolved",
    "告警信息\n问题状态: OK",
    "级别状态: S2 Recovered\n规则名称: CPU使用率过高",
    '{"status":"resolved","alerts":[{"status":"resolved","labels":{"alertname":"A"}}]}',
    '{"action":"resolved","data":{"issue":{"title":"ConnectionError: x"}}}',
    '{"incident":{"state":"closed","summary":"error rate is normal"}}',
  ])("takes the lines of %s", (text) => {
    const peeled = resolvedAlert.peel(posted(text));
    expect(peeled?.map(({ line }) => line)).toEqual(text.split("\n").map((_, index) => index + 1));
    expect(peeled?.every(({ inner, wholeLine }) => inner === "" && wholeLine)).toBe(true);
  });

  it.each([
    "[FIRING:1, RESOLVED:1] InstanceDown",
    "[FIRING:1] InstanceDown\n[RESOLVED] DiskFull",
    "KeyError: 'id'",
    '{"status":"firing","alerts":[{"status":"firing"}]}',
    '{"status":"ok","error":"KeyError: \'id\'"}',
    "is it resolved?",
    "网络：已恢复\nKeyError: 'id'",
  ])("leaves %s alone", (text) => {
    expect(resolvedAlert.peel(posted(text))).toBeUndefined();
  });
});
