import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportId } from "../../../src/core/compose.ts";
import { report } from "../../fixtures/report.ts";
import { events, html, startConsole } from "./console.ts";
import type { RunningConsole } from "./console.ts";

let running: RunningConsole;
beforeAll(async () => {
  running = await startConsole({ maxBytes: 1000 });
});
afterAll(() => running.web.stop());

const json = { "content-type": "application/json" };

describe("POST /api/diagnose", () => {
  it("turns JSON into a message and says where its answer will be", async () => {
    const files = [{ name: "trace.log", text: "Error: 失败" }];
    const response = await running.post(JSON.stringify({ text: "look", files }), json);
    const { id, url } = (await response.json()) as { id: string; url: string };
    expect(response.status).toBe(202);
    expect(url).toBe(`/reports/${id}`);
    expect(running.accepted.at(-1)).toMatchObject({
      platform: "web",
      kind: "direct",
      text: "look",
      parts: [{ kind: "file", name: "trace.log", bytes: 13, text: "Error: 失败" }],
      author: { isBot: false, isMe: false },
    });
  });

  it("redirects a form to the page of its answer, with the chosen language", async () => {
    const response = await running.post(new URLSearchParams({ text: "错误 & more", lang: "zh-CN" }), html);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/reports/${reportId(running.message())}?lang=zh-CN`);
    expect(running.accepted.at(-1)?.text).toBe("错误 & more");
  });

  it("takes a plain text, whatever type it declares", async () => {
    for (const type of ["text/plain", "application/octet-stream", "text/x-log"]) {
      expect((await running.post(`boom in ${type}`, { "content-type": type })).status).toBe(202);
      expect(running.accepted.at(-1)?.text).toBe(`boom in ${type}`);
    }
  });

  it.each([
    ["empty", 400, JSON.stringify({ text: " \n" }), "application/json"],
    ["empty", 400, "", "application/json"],
    ["empty", 400, "text=", "application/x-www-form-urlencoded"],
    ["binary", 400, "PK\u0003\u0004\0\0", "application/octet-stream"],
    ["malformed", 400, "{", "application/json"],
    ["malformed", 400, JSON.stringify({ text: 5 }), "application/json"],
    ["too-large", 413, "x".repeat(1001), "text/plain"],
  ])("refuses a body that is %s with %i, in both languages", async (code, status, body, type) => {
    const before = running.accepted.length;
    const response = await running.post(body, { "content-type": type });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { code, en: expect.stringMatching(/\.$/) as string, "zh-CN": expect.stringMatching(/。$/) as string },
    });
    expect(running.accepted).toHaveLength(before);
  });

  it("shows a reader a page instead", async () => {
    const response = await running.post("text=", { ...html, "content-type": "application/x-www-form-urlencoded" });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/Paste the error[\s\S]+请粘贴报错信息/);
  });

  it.each([
    [403, { origin: "https://evil.example" }],
    [403, { origin: "null" }],
    [403, { "sec-fetch-site": "cross-site" }],
    [403, { "sec-fetch-site": "same-site" }],
    [202, { "sec-fetch-site": "same-origin" }],
    [202, {}],
  ])("answers %i to a request with %o", async (status, headers) => {
    const before = running.accepted.length;
    expect((await running.post("boom", { "content-type": "text/plain", ...headers })).status).toBe(status);
    expect(running.accepted).toHaveLength(before + (status === 202 ? 1 : 0));
  });

  it("accepts its own origin", async () => {
    const headers = { "content-type": "text/plain", origin: running.web.url() };
    expect((await running.post("boom", headers)).status).toBe(202);
  });
});

describe("an answer", () => {
  const processing = { ...report, status: "processing" as const };

  it("arrives in the event stream: the first report, then the refined one, then the end", async () => {
    const id = await running.ask("boom");
    const response = await running.get(`/api/answers/${id}/events`);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const stream = events(response);
    const ref = await running.web.post(running.message(), processing, id);
    const first = await stream.next();
    expect(first.value).toMatchObject({
      final: false,
      html: expect.stringContaining('data-status="processing"') as string,
    });
    await running.web.edit(ref, report);
    const second = await stream.next();
    expect(second.value).toMatchObject({
      final: true,
      html: expect.stringContaining(`href="/reports/${report.id}"`) as string,
    });
    expect((await stream.next()).done).toBe(true);
  });

  it("is sent at once to who comes late", async () => {
    const id = await running.ask("boom");
    await running.web.post(running.message(), { notice: { en: "None.", "zh-CN": "没有。" } }, id);
    const stream = events(await running.get(`/api/answers/${id}/events`));
    expect((await stream.next()).value).toMatchObject({
      final: true,
      html: expect.stringContaining("没有。") as string,
    });
    expect((await stream.next()).done).toBe(true);
  });

  it("has a page that reloads without script until it is complete", async () => {
    const id = await running.ask("boom");
    const page = async () => (await running.get(`/reports/${id}`)).text();
    expect(await page()).toMatch(/<noscript><meta http-equiv="refresh" content="2" \/><\/noscript>[\s\S]+正在读取报错/);
    await running.web.post(running.message(), processing, id);
    expect(await page()).toMatch(/http-equiv="refresh"[\s\S]+data-events[\s\S]+data-status="processing"/);
    await running.web.edit(id, report);
    expect(await page()).toContain('data-status="done"');
    expect(await page()).not.toMatch(/http-equiv="refresh"|data-events/);
  });

  it("is found by its key, and by no other", async () => {
    const id = await running.ask("boom");
    const message = running.message();
    expect(await running.web.find(message, id)).toBeUndefined();
    const ref = await running.web.post(message, report, id);
    expect(await running.web.find(message, id)).toBe(ref);
    expect(await running.web.find(message, "other")).toBeUndefined();
  });

  it("is followed again after a restart, when only the store knows it", async () => {
    running.reports.set("before", { ...report, id: "before", status: "processing" });
    const stream = events(await running.get("/api/answers/before/events"));
    expect((await stream.next()).value).toMatchObject({ final: false });
    await running.ask("boom");
    await running.web.post(running.message(), report, "before");
    expect((await stream.next()).value).toMatchObject({ final: true });
    running.reports.delete("before");
  });

  it("is 404 when it is not known", async () => {
    expect((await running.get("/reports/none")).status).toBe(404);
    expect((await running.get("/api/answers/none/events")).status).toBe(404);
  });
});
