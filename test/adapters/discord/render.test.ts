import fc from "fast-check";
import { expect, it } from "vitest";
import { renderMessage, threadName } from "../../../src/adapters/discord/render.ts";
import type { Report } from "../../../src/core/types.ts";
import type { FakeMessage } from "../../fakes/discord.ts";
import { checkMessage } from "../../fakes/discord/validate.ts";
import { report } from "../../fixtures/report.ts";
import { activeIn, plainText } from "./embeds.ts";

const textOf = (shown: Report, reportUrl?: string) => plainText(renderMessage(shown, { reportUrl, marker: "job-1" }));
const sent = ({ embeds }: Pick<FakeMessage, "embeds">) => ({
  body: { allowed_mentions: { parse: [] } },
  message: { embeds },
});
const reportUrl = "https://bugloss.example/reports/1";

it("shows the report in the order of its parts, in both languages", () => {
  const text = textOf(report);
  const order = [
    "Done · 已完成",
    "🔎 The relay refused the token",
    "没有视觉模型",
    "1 │ ClientError: 401",
    "HTTP status · HTTP 状态码: `401`",
    "无效的令牌",
    "1. confirmed · 已证实 · L1",
    "Check which key",
    "```shell\nprintenv OPENAI_API_KEY | tail -c 5\n```",
    "entry: relay-invalid-token",
    "job-1",
  ];
  const places = order.map((part) => text.replaceAll("**", "").indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it("shows the whole report where it fits, with the link to its page", () => {
  const text = textOf(report, reportUrl);
  expect(text).toContain("systemctl restart chat");
  expect(text).toContain("[google-genai](https://googleapis.github.io/python-genai/)");
  expect(text).not.toContain("Left out");
  expect(text).toContain(reportUrl);
  expect(renderMessage(report, { reportUrl }).embeds[0]?.url).toBe(reportUrl);
});

it("names the channel in which a solution worked last", () => {
  const solutions = report.solutions.map((solution, index) => ({ ...solution, id: `relay/${index}` }));
  const tried = (lastIn: string) => ({
    ...report.history,
    solutions: [{ id: "relay/0", worked: 3, tried: 4, lastIn }],
  });
  expect(textOf({ ...report, solutions, history: tried("123456789012345678") })).toContain("<#123456789012345678>");
  expect(textOf({ ...report, solutions, history: tried("@everyone") })).not.toContain("@everyone");
});

it("names what it left out of a long report, and where to find it", () => {
  const steps = Array.from({ length: 12 }, () => ({ en: "x ".repeat(190), "zh-CN": "略。" }));
  const text = textOf(
    { ...report, solutions: Array.from({ length: 6 }, () => ({ ...report.solutions[0]!, steps })) },
    reportUrl,
  );
  expect(text).toMatch(/Left out for length.*Prevention/);
  expect(text).toContain(reportUrl);
});

it("cuts no command in two", () => {
  const code = [{ language: "shell", text: `echo ${"x".repeat(2_000)} && rm -rf /`, risk: "destructive" as const }];
  const text = textOf({ ...report, solutions: [{ ...report.solutions[0]!, code }] });
  expect(text).not.toContain("echo");
  expect(text).toContain("destructive");
});

it("keeps identifiers readable, and everything literal", () => {
  const meaning = { en: "`a_b` in __init__ of my_app_x, *not* [x](https://evil.example) > # | ~~ \\ @everyone <@1>" };
  const body = renderMessage({ ...report, meaning });
  const shown = "`a_b` in \\_\\_init\\_\\_ of my_app_x, \\*not\\* \\[x\\](`https://evil.example";
  expect(body.embeds[0]?.description).toContain(shown);
  expect(activeIn(sent(body))).toEqual([]);
});

it("lets no text out of its code block", () => {
  const lines = [{ line: 1, quote: "``````\n@everyone ```" }];
  const description = renderMessage({ ...report, error: { ...report.error, lines } }).embeds[0]?.description ?? "";
  const fences = description.match(/```/g) ?? [];
  expect(fences.length % 2).toBe(0);
  expect(description.split("```")[1]).toContain("@everyone");
});

it("stays within Discord's limits, with nothing active, whatever is in it", () => {
  const piece = fc.constantFrom(
    "`",
    "``",
    "```",
    "\n",
    "\\",
    "*",
    "_",
    "[x](",
    "https://evil.example/a)",
    "@everyone",
    "<@1>",
    "错误",
    "🔥",
    "a",
    " ",
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 600 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const prose = { en: a, "zh-CN": b };
      const solutions = [a, b].map((code) => ({
        ...report.solutions[0]!,
        title: prose,
        code: [{ language: a, text: code, risk: "read-only" as const }],
      }));
      const error = { ...report.error, type: a, lines: [{ line: 1, quote: b }], requestId: b };
      const shown = { ...report, title: prose, meaning: prose, action: prose, solutions, error };
      const body = renderMessage(shown, { reportUrl: undefined, marker: "job-1" });
      checkMessage(body);
      expect(activeIn(sent(body))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("names a thread after the report", () => {
  expect(threadName(report)).toBe("The relay refused the token (HTTP 401)");
  expect(threadName({ ...report, title: { en: "x".repeat(300) } })).toHaveLength(100);
  expect(threadName({ notice: { en: "nothing found" } })).toBe("Bugloss");
});
