import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../../src/core/report.ts";
import { report } from "../../fixtures/report.ts";
import { html, startConsole } from "./console.ts";
import type { RunningConsole } from "./console.ts";

let running: RunningConsole;
beforeAll(async () => {
  running = await startConsole();
});
afterAll(() => running.web.stop());

const page = async (path: string) => (await running.get(path, html)).text();

describe("pages", () => {
  it.each(["/", "/incidents", `/reports/${report.id}`, "/nowhere"])(
    "%s has landmarks and loads nothing foreign",
    async (path) => {
      const response = await running.get(path, html);
      const text = await response.text();
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
      expect(text).toMatch(/<html lang="en">[\s\S]+<header class="site">[\s\S]+<nav>[\s\S]+<main id="main">[\s\S]*<h1/);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).not.toMatch(/ style=| on\w+=|<style|<script(?! type="module" src="\/assets\/)/);
      expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!googleapis\.github\.io)/);
    },
  );

  it("has a report page with every section, Chinese marked as Chinese", async () => {
    const text = await page(`/reports/${report.id}`);
    expect(text).toContain('<span lang="zh-CN" class="alt">中转站拒绝了令牌（HTTP 401）</span>');
    expect(text).toContain('<span lang="zh-CN" class="alt">解决方案 1 (只读)</span>');
    expect(text).toContain('<p lang="zh-CN" class="alt">该密钥属于另一台服务器。</p>');
    expect(text).toContain('<li value="1">');
    expect(text).toContain("<title>The relay refused the token (HTTP 401)</title>");
  });

  it("checks the language that the address names", async () => {
    expect(await page("/?lang=zh-CN")).toMatch(/id="lang-zh-CN"\s+checked/);
    expect(await page("/")).toMatch(/id="lang-both"\s+checked/);
    expect(await page("/?lang=%22%3E%3Cb%3E")).toMatch(/id="lang-both"\s+checked/);
  });

  it("speaks the language that the browser prefers, where both are shown", async () => {
    const asked = async (accepted: string) => {
      const response = await running.get("/", { ...html, "accept-language": accepted });
      return /<html [^>]*>/.exec(await response.text())?.[0];
    };
    expect(await asked("zh-TW,zh;q=0.9,en;q=0.8")).toBe('<html lang="zh-CN" data-own="zh-CN">');
    expect(await asked("de,en-GB;q=0.7")).toBe('<html lang="en" data-own="en">');
    expect(await asked("de")).toBe('<html lang="en">');
  });

  it("lists incidents with count, status and a link to the newest report", async () => {
    const text = await page("/incidents");
    expect(text).toContain(`href="/reports/${report.id}"`);
    expect(text).toContain("× 3");
    expect(text).toMatch(/open<\/span>/);
    expect(text).toContain('datetime="2025-12-30T06:19:30.000Z"');
  });

  it("escapes everything that came from outside", async () => {
    const evil = `"><script>alert('x')</script>\u202e\u0007`;
    const [solution] = report.solutions;
    const hostile: Report = {
      ...report,
      id: "hostile",
      title: { en: evil },
      error: { ...report.error, type: evil, lines: [{ line: 1, quote: evil }], requestId: evil },
      translation: { ...report.translation, en: `\`${evil}\`` },
      solutions: [{ ...solution!, code: [{ language: evil, text: evil, risk: "read-only" }] }],
      tools: [{ name: evil, url: "javascript:alert(1)", why: { en: evil } }],
    };
    running.reports.set("hostile", hostile);
    for (const path of ["/reports/hostile", "/incidents"]) {
      const text = await page(path);
      expect(text).toContain("&lt;script&gt;");
      expect(text).not.toMatch(/<script>|javascript:|\u202e|(?!\n)\p{Cc}/u);
    }
    running.reports.delete("hostile");
  });

  it("serves its style sheet and script, and no other file", async () => {
    expect((await running.get("/assets/style.css")).headers.get("content-type")).toContain("text/css");
    expect((await running.get("/assets/console.js")).headers.get("content-type")).toContain("text/javascript");
    for (const path of ["/assets/index.ts", "/assets/..%2findex.ts", "/assets/constructor"]) {
      expect((await running.get(path)).status).toBe(404);
    }
  });

  it("shows one language only where only one is configured", async () => {
    const chinese = await startConsole({ languages: ["zh-CN"] });
    const text = await (await chinese.get("/")).text();
    await chinese.web.stop();
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).not.toMatch(/What went wrong|name="lang"/);
  });
});

describe("programs", () => {
  it("get a report as JSON", async () => {
    expect(await (await running.get(`/api/reports/${report.id}`)).json()).toEqual(report);
    expect((await running.get("/api/reports/none")).status).toBe(404);
  });

  it("see that it is up", async () => {
    expect(await (await running.get("/healthz")).json()).toEqual({ status: "ok" });
  });

  it("get no detail of a failure, and neither does the log", async () => {
    const response = await running.get("/reports/broken");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret detail");
    expect(running.log.join("")).toContain("request failed");
    expect(running.log.join("")).not.toContain("secret detail");
  });
});
