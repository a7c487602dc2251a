import { expect, test } from "vitest";
import { extract, readText } from "../../../src/core/extract/index.ts";
import { incoming } from "../../fixtures/message.ts";

test("reads every part, and the receipt names each with what became of it", () => {
  const { texts, receipt } = extract(
    incoming({
      text: "look at this",
      parts: [
        { kind: "file", name: "trace.log", text: "a\nb\nc" },
        { kind: "file", name: "screen.png", bytes: 20_480, unread: "image" },
        { kind: "card", text: "CPU high" },
      ],
    }),
  );
  expect(texts.map(({ name }) => name)).toEqual(["text", "trace.log", "card"]);
  expect(receipt.parts.map(({ read }) => read)).toEqual(["whole", "whole", "not", "whole"]);
  expect(receipt.text).toEqual({
    en: "text 1 line · trace.log 3 lines · screen.png not read: no vision model · alert card 1 line",
    "zh-CN": "文本 1 行 · trace.log 3 行 · screen.png 未读取：没有视觉模型 · 告警卡片 1 行",
  });
});

test("keeps both ends of a long text under their own line numbers, and says so", () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index + 1}`);
  const { texts, receipt } = extract(
    incoming({ text: "", parts: [{ kind: "file", name: "big.log", text: lines.join("\n") }] }),
  );
  expect(texts[0]?.lines[0]).toBe("line 1");
  expect(texts[0]?.lines[5000]).toBe("");
  expect(texts[0]?.lines[9999]).toBe("line 10000");
  expect(receipt.parts[0]).toMatchObject({ read: "partly", lines: 10_000 });
  expect(receipt.text.en).toContain("lines 1–3000, 7001–10000");
});

test("masks secrets and counts them", () => {
  const { texts, receipt } = extract(incoming({ text: "postgres://app:s3cr3tPassw0rd@db:5432/shop failed" }));
  expect(texts[0]?.text).not.toContain("s3cr3tPassw0rd");
  expect(receipt.masked).toBe(1);
  expect(receipt.text["zh-CN"]).toContain("已屏蔽 1 处密钥");
});

test.each([
  ["nothing", ""],
  ["only white space", " \n\t\n"],
  ["binary data", Array.from({ length: 5000 }, (_, index) => String.fromCharCode(index % 256)).join("")],
  ["one line of 5 MB", "x".repeat(5_000_000)],
])("survives %s", (_, text) => {
  expect(() => extract(incoming({ text }))).not.toThrow();
});

test("line n stays line n of what was posted", () => {
  const { lines } = readText("hello\n```\nKeyError: 'x'\n```\n> quoted\n> lines");
  expect(lines).toEqual(["hello", "", "KeyError: 'x'", "", "quoted", "lines"]);
});
