import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksError } from "../../../src/adapters/slack/check.ts";
import { fairShare, fit } from "../../../src/adapters/slack/limits.ts";
import { prose } from "../../../src/adapters/slack/mrkdwn.ts";
import { render } from "../../../src/adapters/slack/render.ts";
import { outline } from "../../../src/core/outline.ts";
import type { Report } from "../../../src/core/types.ts";
import { activeIn, plainText } from "../../fakes/slack/blocks.ts";
import { report } from "../../fixtures/report.ts";

const shownIn = (answer: Parameters<typeof render>[0], url?: string) => {
  const { text, blocks } = render(answer, url);
  return { channel: "C1", ts: "1.0", text, blocks: structuredClone(blocks) as object[] as { type?: string }[] };
};
/** The title of a section, as every renderer shows it. */
const titleOf = (id: string) => outline(report).find((one) => one.id === id)?.title ?? "?";
const quiet = { flags: { unfurl_links: false, unfurl_media: false } };

describe("render", () => {
  it("shows the report in the order of the design", () => {
    const text = plainText(shownIn(report));
    const order = [report.title.en, "screen.png not read", "1 | ClientError", "无效的令牌", "The request reached"];
    const rest = [
      "does not know this token",
      "Check which key",
      "printenv OPENAI_API_KEY",
      "systemctl restart chat",
      "Alert before a token expires",
      "<https://googleapis.github.io/python-genai/|google-genai>",
      "14:19:07",
      "offline · 4 ms",
    ];
    const at = [...order, ...rest].map((words) => text.indexOf(words ?? "?"));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it("leaves out of a long report what is not in the short form, names it, and links the full report", () => {
    const prevention = Array.from({ length: 60 }, () => ({ en: "x ".repeat(200), "zh-CN": "略。" }));
    const long = { ...report, prevention };
    expect(plainText(shownIn(long))).toContain(`Left out for length · 因篇幅省略: ${titleOf("prevention")}`);
    const linked = plainText(shownIn(long, "https://b.example/r?a=1|2"));
    expect(linked).toContain(`<https://b.example/r?a=1%7C2|Full report · 完整报告>: ${titleOf("prevention")}`);
    expect(linked).toContain("Check which key");
  });

  it("shows a command wholly or not at all", () => {
    const [solution] = report.solutions;
    const code = { language: "shell", text: `rm -r build ${"a ".repeat(2000)}`, risk: "destructive" as const };
    const long = { ...report, solutions: [{ ...solution, code: [code] }] } as Report;
    const text = plainText(shownIn(long));
    expect(text).not.toContain("rm -r build");
    expect(text).toContain(`Left out for length · 因篇幅省略: ${titleOf("solution-1")}`);
  });

  it.each([
    ["processing", "⏳", "Refining with the model"],
    ["failed", "❌", "Failed"],
    ["resolved", "✅", "Resolved"],
  ] as const)("shows the status %s", (status, emoji, words) => {
    const text = plainText(shownIn({ ...report, status }));
    expect(text.startsWith(emoji)).toBe(true);
    expect(text).toContain(words);
  });

  it("names the channel in which a solution worked last", () => {
    const solutions = report.solutions.map((solution, index) => ({ ...solution, id: `relay/${index}` }));
    const tried = (lastIn: string) => ({
      ...report.history,
      solutions: [{ id: "relay/0", worked: 3, tried: 4, lastIn }],
    });
    const shown = (lastIn: string) => JSON.stringify(render({ ...report, solutions, history: tried(lastIn) }));
    expect(shown("C0PAY1234")).toContain("last in <#C0PAY1234>");
    expect(shown("<!here>")).not.toContain("<!here>");
  });

  it("keeps values as posted", () => {
    const type = "Foo<Bar> & `x`";
    const lines = [{ line: 7, quote: "  at ```<b>``` &amp;" }];
    const text = plainText(shownIn({ ...report, error: { ...report.error, type, api: undefined, lines } }));
    expect(text).toContain(type);
    expect(text.replaceAll("\u200b", "")).toContain("7 |   at ```<b>``` &amp;");
  });

  const hostile = fc.string({
    unit: fc.constantFrom(
      ...[
        "`",
        "```",
        "<",
        ">",
        "&",
        "@here",
        "@everyone",
        "<!channel>",
        "<@U1>",
        "http://evil.example/",
        "|",
        "\n",
        " ",
      ],
      ...["https://", "javascript://x", "[x](http://evil.example)", "*", "_", "中", "😀", "\ud800", "a"],
    ),
    maxLength: 400,
  });

  it("keeps the limits, and nothing active, whatever the texts are", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.nat(60), (one, two, times) => {
        const text = { en: one || "x", "zh-CN": two.repeat(times) || "y" };
        const cause = { text, confidence: "likely" as const, evidence: [{ line: 3, quote: one }] };
        const code = { language: "shell", text: two, risk: "read-only" as const };
        const solution = { title: text, steps: [text, text], code: [code], risk: "read-only" as const, undo: text };
        const huge: Report = {
          ...{
            ...report,
            title: text,
            meaning: text,
            action: text,
            ask: [text],
            tools: [],
            causes: Array(20).fill(cause) as never,
          },
          solutions: Array(9).fill(solution) as never,
          error: { ...report.error, message: one, type: two, lines: Array(99).fill({ line: 3, quote: two }) as never },
          by: { ...report.by, model: one, note: text },
        };
        const shown = shownIn(huge);
        expect(blocksError(shown.blocks)).toBeUndefined();
        expect(activeIn({ ...shown, ...quiet })).toEqual([]);
        expect(() => encodeURIComponent(shown.text)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});

describe("fit", () => {
  it("never exceeds the room, and shows a cut", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 2, max: 200 }), (text, room) => {
        expect(fit(text, room, prose).length).toBeLessThanOrEqual(room);
      }),
    );
    expect(fit("abcdef", 4, prose)).toBe("abc…");
    expect(fit("a😀b", 3, prose)).toBe("a…");
  });
});

describe("fairShare", () => {
  it("lets long sections have what short ones leave", () => {
    expect(fairShare([100, 3000, 3000], 2100)).toBe(1000);
    expect(fairShare([100, 200], 10_000)).toBe(3000);
  });
});
