import { expect, test } from "vitest";
import { byline, headline, outline, statusText, type Block } from "../../src/core/outline.ts";
import type { Report } from "../../src/core/report.ts";
import { report } from "../fixtures/report.ts";

const section = (id: string, of: Report = report) => outline(of).find((one) => one.id === id);
const textsOf = (blocks: Block[] | undefined) => JSON.stringify(blocks);

test("has every section once, in reading order", () => {
  expect(outline(report).map(({ id }) => id)).toEqual([
    "error",
    "translation",
    "meaning",
    "causes",
    "action",
    "solution-1",
    "solution-2",
    "prevention",
    "tools",
    "ask",
    "history",
  ]);
});

test("leaves out what is empty", () => {
  const bare = { ...report, causes: [], solutions: [], prevention: [], tools: [], ask: [] };
  expect(outline(bare).map(({ id }) => id)).toEqual(["error", "translation", "meaning", "action", "history"]);
});

test("writes one language alone, or both in the order asked for", () => {
  expect(textsOf(section("action", { ...report, languages: ["zh-CN"] })?.blocks)).not.toContain("Check which key");
  expect(section("causes", { ...report, languages: ["zh-CN", "en"] })?.title).toBe("原因 · Causes");
  expect(headline({ ...report, languages: ["zh-CN"] })).toContain("中转站");
  expect(statusText({ ...report, languages: ["en"] })).toBe("Done");
});

test("names the exception, and behind it what the API's body says of itself", () => {
  expect(textsOf(section("error")?.blocks)).toContain("ClientError → rix_api_error");
});

test("says that a message has no translation, or that a part of it has none", () => {
  const { original } = report.translation;
  const without = { ...report, translation: { original, complete: false, by: "none" } };
  expect(textsOf(section("translation", without)?.blocks)).toContain("目录中没有对应译文");
  const partly = { ...report, translation: { ...report.translation, complete: false } };
  expect(textsOf(section("translation", partly)?.blocks)).toContain("引号中的部分未翻译");
});

test("tells how often and since when it was seen, and what fixed it", () => {
  const seen = textsOf(
    section("history", { ...report, history: { ...report.history, resolution: "renewed the token" } })?.blocks,
  );
  expect(seen).toContain(
    "Seen 3 times since 2025-12-30 06:19 UTC, last at 2025-12-31 06:19 UTC. Fixed last time: renewed the token",
  );
  expect(seen).toContain("共出现 3 次");
  expect(textsOf(section("history", { ...report, history: { ...report.history, count: 1 } })?.blocks)).toContain(
    "首次出现",
  );
});

test("tells of a solution how often it worked for this very error, and where last", () => {
  const [first] = report.solutions;
  const shown = (known: { worked: number; tried: number; lastIn?: string }) => {
    const solutions = [{ ...first!, id: "relay/look" }, ...report.solutions.slice(1)];
    const history = { ...report.history, solutions: [{ id: "relay/look", ...known }] };
    return section("solution-1", { ...report, solutions, history })?.blocks;
  };
  expect(shown({ worked: 3, tried: 4, lastIn: "C0PAY" })).toContainEqual({
    kind: "text",
    texts: ["Worked 3 of 4 times for this very error, last in", "同一错误尝试过 4 次，3 次有效，最近一次在"],
    channel: "C0PAY",
  });
  expect(textsOf(shown({ worked: 0, tried: 1 }))).toContain("Worked 0 of 1 times for this very error.");
});

test("signs with the model, its cost, and what the report rests on", () => {
  const by = { analyst: "llm", model: "gpt-5-mini", tokens: 1234, milliseconds: 2100.4 };
  expect(byline({ ...report, by })).toBe(
    "gpt-5-mini · 1234 tokens · 2100 ms · entry: relay-invalid-token · 0193a1b2c3d4e5f6",
  );
});
