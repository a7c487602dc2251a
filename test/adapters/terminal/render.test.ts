import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../../src/adapters/terminal/render.ts";
import { displayWidth } from "../../../src/adapters/terminal/width.ts";
import type { Report } from "../../../src/core/report.ts";
import { report } from "../../fixtures/report.ts";

const plain = { columns: 80, colour: false };
const controls = /(?!\n)\p{Cc}/u;

describe("renderTerminal", () => {
  it("shows title, status, receipt, every section and who made it, in this order", () => {
    const text = renderTerminal(report, plain);
    const marks = [
      "The relay refused the token (HTTP 401)",
      "中转站拒绝了令牌（HTTP 401）",
      "● Done · 已完成",
      "screen.png not read",
      "■ Error · 错误",
      "1 │ ClientError: 401 None.",
      "■ Translation · 译文",
      "■ Causes · 原因",
      "confirmed · 已证实 · L1",
      "■ Do this now · 立即处理",
      "printenv OPENAI_API_KEY | tail -c 5",
      "changes state · 会改变状态",
      "Undo · 撤销方法",
      "■ Prevention",
      "https://googleapis.github.io/python-genai/",
      "■ History",
      "offline · 4 ms · entry: relay-invalid-token",
    ];
    const places = marks.map((mark) => text.indexOf(mark));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each([40, 80, 120])("keeps within %i columns", (columns) => {
    const lines = renderTerminal(report, { columns, colour: false }).split("\n");
    const prose = lines.filter((line) => !/printenv|https:/.test(line));
    expect(Math.max(...prose.map(displayWidth))).toBeLessThanOrEqual(columns);
  });

  it("aligns the values of facts behind Chinese names", () => {
    const lines = renderTerminal(report, plain).split("\n");
    const columnOf = (value: string) => {
      const line = lines.find((candidate) => candidate.includes(value) && candidate.includes(" · ")) ?? "";
      return displayWidth(line.slice(0, line.indexOf(value)));
    };
    expect(columnOf("ClientError →")).toBe(columnOf("ValueError: inner"));
    expect(columnOf("ClientError →")).toBe(columnOf("/srv/app/chat.py:12"));
  });

  it("does not wrap code", () => {
    const text = `echo ${"long ".repeat(40)}end`;
    const [solution] = report.solutions;
    const long: Report = {
      ...report,
      solutions: [{ ...solution!, code: [{ language: "shell", text, risk: "read-only" }] }],
    };
    expect(renderTerminal(long, plain)).toContain(`      ${text}\n`);
  });

  it("colours only when asked, and says the same", () => {
    const coloured = renderTerminal(report, { columns: 80, colour: true });
    expect(controls.test(renderTerminal(report, plain))).toBe(false);
    expect(coloured).toContain("\u001b[1m");
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(report, plain));
  });

  it("lets nothing from outside move the cursor, set a title or turn the direction", () => {
    const evil = "\u001b]0;owned\u0007\u001b[2J\r\u009b31m\u202eabc\b";
    const hostile: Report = {
      ...report,
      title: { en: evil, "zh-CN": evil },
      error: { ...report.error, message: evil, type: evil, lines: [{ line: 1, quote: evil }] },
      translation: { ...report.translation, original: evil, en: evil },
      tools: [{ name: evil, url: "https://example.com/", why: { en: evil } }],
    };
    const text = renderTerminal(hostile, plain);
    expect(controls.test(text)).toBe(false);
    expect(text).not.toContain("\u202e");
    expect(text).toContain("abc");
  });

  it("shows a notice in every language", () => {
    const text = renderTerminal({ notice: { en: "No error found.", "zh-CN": "没有发现错误。" } }, plain);
    expect(text).toBe("No error found.\n没有发现错误。\n");
  });
});
