import { describe, expect, it } from "vitest";
import { styleSheet } from "../../../src/adapters/web/assets.ts";
import { renderHtml } from "../../../src/adapters/web/render.ts";
import { report } from "../../fixtures/report.ts";

describe("renderHtml", () => {
  it("makes a page that needs nothing else", () => {
    const page = renderHtml(report, { css: styleSheet });
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("<style>");
    expect(page).toContain("body:has(#lang-en:checked)");
    expect(page).not.toMatch(/<link|<script|src=/);
    expect(page).toContain("中转站拒绝了令牌（HTTP 401）");
  });

  it("has no switch and no second language for a report in one language", () => {
    const page = renderHtml({ ...report, languages: ["zh-CN"] }, { css: "" });
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).not.toMatch(/name="lang"|The relay refused/);
  });

  it("shows a notice", () => {
    const page = renderHtml({ notice: { en: "None <b>.", "zh-CN": "没有。" } }, { css: "" });
    expect(page).toContain("None &lt;b&gt;.");
    expect(page).toContain('<p lang="zh-CN" class="alt">没有。</p>');
  });
});
