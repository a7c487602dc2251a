/** Report → GitHub-flavoured Markdown (https://github.github.com/gfm/). What comes from outside stays text or code. */
import { inLanguages } from "../../core/labels.ts";
import { byline, headline, outline, paragraphsOf, statusText } from "../../core/outline.ts";
import type { Block } from "../../core/outline.ts";
import type { Report } from "../../core/report.ts";
import type { Answer } from "../../core/types.ts";
import { visibleWithin } from "../../core/visible.ts";

/** @returns a document that ends in a line feed */
export function renderMarkdown(answer: Answer): string {
  const clean = visibleWithin(answer);
  const parts = "notice" in clean ? Object.values(clean.notice).map(prose) : reportParts(clean);
  return `${parts.join("\n\n")}\n`;
}

function reportParts(report: Report): string[] {
  const { languages, title, receipt, at } = report;
  const otherTitles = inLanguages(title, languages).slice(1);
  const receipts = inLanguages(receipt.text, languages).map((text) => `> ${prose(text)}`);
  return [
    `# ${prose(headline(report))}`,
    ...otherTitles.map((text) => `**${prose(text)}**`),
    `**${statusText(report)}** · ${at.slice(0, 16).replace("T", " ")} UTC`,
    receipts.join("\n>\n"),
    ...outline(report).flatMap((section) => [`## ${prose(section.title)}`, ...section.blocks.map(renderBlock)]),
    `---`,
    prose(byline(report)),
  ];
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "text":
      return paragraphsOf(block, prose).join("\n\n");
    case "list":
      return block.items.map((item, index) => renderItem(item, block.ordered ? `${index + 1}. ` : "- ")).join("\n");
    case "facts":
      return block.rows.map(({ name, value }) => `- **${prose(name)}**: ${codeLines(value)}`).join("\n");
    case "quote":
      return fenced("text", block.lines.map(({ line, quote }) => `${line} | ${quote}`).join("\n"));
    case "code":
      return `*${prose(block.mark)}*\n\n${fenced(block.language, block.text)}`;
    case "links":
      return block.links
        .map(({ name, url, texts }) => `- ${link(name, url)}: ${texts.map(prose).join(" · ")}`)
        .join("\n");
  }
}

function renderItem(item: { mark?: string; texts: string[]; after?: string }, bullet: string): string {
  const head = [item.mark && `**${prose(item.mark)}**`, item.after && prose(item.after)].filter(Boolean).join(" · ");
  const texts = item.texts.map(prose);
  return bullet + (head ? [head, ...texts] : texts).join(`\\\n${" ".repeat(bullet.length)}`);
}

/** Prose on one line: `code` between backticks stays code, everything else has its markup escaped. */
function prose(text: string): string {
  return text
    .split(/(`[^`\n]{1,500}`)/)
    .map((piece, index) => (index % 2 === 1 ? piece : escape(piece)))
    .join("");
}

/** A comment after the `@` keeps GitHub from notifying whoever has that name. */
function escape(text: string): string {
  return text
    .replaceAll("\n", " ")
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(
      /^(\s{0,3})([-+=]|\d{1,9}[.)])/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/(^|[^\w@])@(?=\w)/g, "$1@<!-- -->");
}

function codeLines(value: string): string {
  const lines = value.split("\n").map(codeSpan);
  return lines.length === 1 ? lines.join("") : lines.map((line) => `\n  - ${line}`).join("");
}

function codeSpan(text: string): string {
  const ticks = "`".repeat(longestRun(text) + 1);
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${ticks}${space}${text}${space}${ticks}`;
}

function fenced(language: string, text: string): string {
  const ticks = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language.replace(/[^\w+#.-]/g, "")}\n${text}\n${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** A link where the address is one of the web, else the name alone. */
function link(name: string, url: string): string {
  return /^https?:\/\//.test(url) ? `[${prose(name)}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : prose(name);
}
