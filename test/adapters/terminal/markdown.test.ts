import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/adapters/terminal/markdown.ts";
import type { Report } from "../../../src/core/report.ts";
import { report } from "../../fixtures/report.ts";

const toHtml = (answer: Report): string =>
  new MarkdownIt({ html: true, linkify: false }).render(renderMarkdown(answer));

describe("renderMarkdown", () => {
  it("renders title, quote, facts, lists, code and links", () => {
    const html = toHtml(report);
    expect(html).toContain("<h1>The relay refused the token (HTTP 401)</h1>");
    expect(html).toContain("<h2>Causes · 原因</h2>");
    expect(html).toContain("<strong>Type · 类型</strong>: <code>ClientError → rix_api_error</code>");
    expect(html).toContain('<pre><code class="language-shell">printenv OPENAI_API_KEY | tail -c 5\n</code></pre>');
    expect(html).toContain('<a href="https://googleapis.github.io/python-genai/">google-genai</a>');
  });

  it("leaves text from outside as text", () => {
    const evil = "<script>alert(1)</script> **bold** [x](https://evil.example) # no ![i](x) | @everyone `` ` ~~~";
    const hostile: Report = {
      ...report,
      title: { en: evil },
      translation: { ...report.translation, en: evil, "zh-CN": `# ${evil}` },
      error: { ...report.error, type: "a`b``c", requestId: "`x`" },
      tools: [{ name: evil, url: "https://example.com/a)b>c", why: { en: "- x" } }],
    };
    const html = toHtml(hostile);
    expect(html).not.toMatch(/<script|<img|evil\.example"|<strong>bold/);
    expect(html).toContain("<code>a`b``c → rix_api_error</code>");
    expect(html).toContain("<code>`x`</code>");
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain("@<!-- -->everyone");
  });

  it("fences code with more backticks than stand in it", () => {
    const text = "echo '```'\n````\n# not a heading";
    const [solution] = report.solutions;
    const html = toHtml({
      ...report,
      solutions: [{ ...solution!, code: [{ language: "sh\n# x", text, risk: "read-only" }] }],
    });
    expect(html).not.toContain("<h1>not a heading");
    expect(html).toContain("````\n# not a heading\n</code></pre>");
  });

  it("links only addresses of the web", () => {
    const markdown = renderMarkdown({
      ...report,
      tools: [{ name: "x", url: "javascript:alert(1)", why: { en: "y" } }],
    });
    expect(markdown).not.toContain("javascript:");
  });
});
