import { describe, expect, it } from "vitest";
import { bare } from "../../../../../src/core/parse/formats/general/bare.ts";
import { parse } from "../../../../../src/core/parse/index.ts";
import { posted, talk } from "../../../../fixtures/posted.ts";

describe("bare", () => {
  it.each([
    ["ECONNRESET", "node", "ECONNRESET", "connection"],
    ["insufficient_quota", "http", "insufficient_quota", "quota"],
    ["model_not_found: no such model", "http", "model_not_found", "not-found"],
    ["NET::ERR_CERT_DATE_INVALID", "browser", "ERR_CERT_DATE_INVALID", "tls"],
    ["net::ERR_CONNECTION_REFUSED", "browser", "ERR_CONNECTION_REFUSED", "connection"],
    ["ERR_NAME_NOT_RESOLVED", "browser", "ERR_NAME_NOT_RESOLVED", "dns"],
    ["DNS_PROBE_FINISHED_NXDOMAIN", "browser", "DNS_PROBE_FINISHED_NXDOMAIN", "dns"],
    ["CrashLoopBackOff", "kubernetes", "CrashLoopBackOff", "deployment"],
    ["OOMKilled", "kubernetes", "OOMKilled", "memory"],
    ["Permission denied (publickey)", "shell", undefined, "authentication"],
    ["Too many connections", "mysql", undefined, "resource-limit"],
    ["std::bad_alloc", "cpp", undefined, "memory"],
    ["Cannot find module '@acme/utils'", "node", undefined, "dependency"],
    ["HTTP 504", "http", undefined, "timeout"],
  ])("reads what was pasted alone: %s", (text, runtime, code, category) => {
    const [error, ...others] = parse(posted(text));
    expect(error).toMatchObject({ runtime, message: text, category });
    expect(error?.code).toBe(code);
    expect(others).toEqual([]);
  });

  it.each([
    ...talk,
    "ECONNRESET is retried three times",
    "支持按 insufficient_quota 自动禁用渠道",
    "retried codes:\nECONNRESET\nETIMEDOUT\nEPIPE",
    "HTTP 204",
    "EXIT",
    "CrashLoopBackOff runbook",
  ])("stays silent: %s", (text) => {
    expect(bare.parse(posted(text))).toBeUndefined();
  });
});
