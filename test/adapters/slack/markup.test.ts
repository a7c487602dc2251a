import { describe, expect, it } from "vitest";
import { attachmentText, blocksText, decodeMrkdwn } from "../../../src/adapters/slack/markup.ts";

describe("decodeMrkdwn", () => {
  it.each([
    ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
    ["&amp;lt;", "&lt;"],
    ["see <https://x.dev/a?b=1&amp;c=2>", "see https://x.dev/a?b=1&c=2"],
    ["at <http://app.js|app.js>:3", "at app.js:3"],
    ["<mailto:a@b.c|a@b.c>", "a@b.c"],
    ["<@U12|ann> <@U12> <#C1|ops> <#C1|>", "@ann @U12 #ops #"],
    ["<!channel> <!here|here> <!subteam^S1|@sre> <!date^1^{date}|May 1>", "@channel here @sre May 1"],
    ["List&lt;String&gt; x < y", "List<String> x < y"],
    ['```\n  File "a.py", line 1\n```', '```\n  File "a.py", line 1\n```'],
  ])("decodes %j", (mrkdwn, text) => {
    expect(decodeMrkdwn(mrkdwn)).toBe(text);
  });

  it("is linear on hostile text", () => {
    const begin = performance.now();
    decodeMrkdwn("<".repeat(200_000));
    decodeMrkdwn(`<${"x".repeat(2999)}`.repeat(100));
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const rich = (...elements: object[]) => ({ type: "rich_text", elements });
const inline = (type: string, ...elements: object[]) => ({ type, elements });

describe("blocksText", () => {
  it.each<[string, object, string]>([
    ["a header", { type: "header", text: { type: "plain_text", text: "A &amp; B" } }, "A & B"],
    [
      "a section with fields",
      { type: "section", text: mrkdwn("*Down*"), fields: [mrkdwn("*Host*\n<http://web-1|web-1>"), mrkdwn("x")] },
      "*Down*\n*Host*\nweb-1\nx",
    ],
    ["a context", { type: "context", elements: [mrkdwn("a"), { type: "image", alt_text: "no" }, mrkdwn("b")] }, "a\nb"],
    [
      "rich text",
      rich(
        inline(
          "rich_text_section",
          { type: "text", text: "see " },
          { type: "link", url: "https://x.dev" },
          { type: "emoji", name: "fire" },
          { type: "user", user_id: "U1" },
        ),
        inline("rich_text_list", inline("rich_text_section", { type: "text", text: "one" })),
        inline("rich_text_preformatted", { type: "text", text: "TypeError: a < b\n    at x.js:1" }),
      ),
      "see https://x.dev:fire:@U1\n- one\n```\nTypeError: a < b\n    at x.js:1\n```",
    ],
    [
      "a table",
      {
        type: "table",
        rows: [[{ type: "raw_text", text: "a" }, rich(inline("rich_text_section", { type: "text", text: "b" }))]],
      },
      "a | b",
    ],
    ["buttons", { type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "Ack" } }] }, ""],
    ["nonsense", { type: "section", text: 7, fields: "x" }, ""],
  ])("flattens %s", (_, block, text) => {
    expect(blocksText([block])).toBe(text);
  });

  it("ends on blocks nested without end", () => {
    const endless: { type: string; elements: object[] } = { type: "context", elements: [] };
    endless.elements.push(endless);
    expect(blocksText([endless])).toBe("");
  });
});

describe("attachmentText", () => {
  it("reads what a reader sees", () => {
    const fields = [{ title: "Severity", value: "critical" }];
    const blocks = [{ type: "section", text: mrkdwn("more") }];
    const attachment = {
      pretext: "Firing",
      title: "<https://g|CPU>",
      text: "92 &gt; 90",
      fallback: "no",
      fields,
      blocks,
    };
    expect(attachmentText(attachment)).toBe("Firing\nCPU\n92 > 90\nSeverity: critical\nmore");
  });

  it("falls back where there is nothing else", () => {
    expect(attachmentText({ fallback: "CPU &gt; 90" })).toBe("CPU > 90");
  });
});
