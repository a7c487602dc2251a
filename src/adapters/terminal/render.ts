/** Report → text for a terminal: every section, wrapped to the window, in colour only when asked. */
import { styleText } from "node:util";
import { inLanguages } from "../../core/labels.ts";
import { byline, outline, paragraphsOf, statusText } from "../../core/outline.ts";
import type { Block } from "../../core/outline.ts";
import type { Report } from "../../core/report.ts";
import type { Answer } from "../../core/types.ts";
import { visibleWithin } from "../../core/visible.ts";
import { displayWidth, padEnd, wrap } from "./width.ts";

type Style = Parameters<typeof styleText>[0];

/** What the functions below need to know of the terminal. */
interface Page {
  columns: number;
  paint: (style: Style, text: string) => string;
}

const margin = "  ";
const codeMargin = "      ";
const statusStyles = { processing: "yellow", done: "green", resolved: "green", failed: "red" } as const;

/**
 * @param options.columns width of the window; code is not wrapped to it
 * @param options.colour whether to add ANSI colours
 * @returns lines, each ended by a line feed
 */
export function renderTerminal(answer: Answer, options: { columns: number; colour: boolean }): string {
  const clean = visibleWithin(answer);
  const page: Page = {
    columns: Math.max(24, options.columns),
    paint: (style, text) => (options.colour && text ? styleText(style, text, { validateStream: false }) : text),
  };
  const lines =
    "notice" in clean
      ? Object.values(clean.notice).flatMap((text) => wrap(text, page.columns))
      : reportLines(clean, page);
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function reportLines(report: Report, page: Page): string[] {
  const { languages, title, receipt, status, at } = report;
  const wrapped = (texts: string[], style: Style) =>
    texts.flatMap((text) => wrap(text, page.columns).map((line) => page.paint(style, line)));
  const sections = outline(report).flatMap((section) => [
    "",
    ...wrap(section.title, page.columns - 3).map((line) => page.paint(["bold", "cyan"], `■ ${line}`)),
    ...section.blocks.flatMap((block) => blockLines(block, page)),
  ]);
  return [
    ...wrapped(inLanguages(title, languages), "bold"),
    `${page.paint(statusStyles[status], `● ${statusText(report)}`)}  ${page.paint("dim", time(at))}`,
    ...wrapped(inLanguages(receipt.text, languages), "dim"),
    ...sections,
    "",
    ...wrapped([byline(report)], "dim"),
  ];
}

function time(iso: string): string {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}

function blockLines(block: Block, page: Page): string[] {
  switch (block.kind) {
    case "text":
      return paragraphsOf(block, (text) => text).flatMap((text) => hang(margin, text, page));
    case "list":
      return block.items.flatMap((item, index) => itemLines(item, block.ordered ? `${index + 1}. ` : "- ", page));
    case "facts":
      return factLines(block.rows, page);
    case "quote":
      return quoteLines(block.lines, page);
    case "code":
      return [
        `${margin}${page.paint("dim", `${block.language} · `)}${page.paint(["italic", "yellow"], block.mark)}`,
        ...block.text.split("\n").map((line) => codeMargin + page.paint("bold", line)),
      ];
    case "links":
      return block.links.flatMap(({ name, url, texts }) => [
        ...hang(`${margin}- `, [name, ...texts].join(" · "), page),
        `${margin}  ${page.paint(["underline", "blue"], url)}`,
      ]);
  }
}

/** Puts `start` before the first line of a text and as many columns of space before the others. */
function hang(start: string, text: string, page: Page, style?: Style): string[] {
  const indent = displayWidth(start);
  return wrap(text, page.columns - indent).map((line, index) => {
    return (index === 0 ? start : " ".repeat(indent)) + (style ? page.paint(style, line) : line);
  });
}

function itemLines(item: { mark?: string; texts: string[]; after?: string }, bullet: string, page: Page): string[] {
  const start = margin + bullet;
  const indent = " ".repeat(start.length);
  const head = [item.mark, item.after].filter(Boolean).join(" · ");
  const texts = item.texts.flatMap((text, index) => hang(index === 0 && !head ? start : indent, text, page));
  return head ? [...hang(start, head, page, "yellow"), ...texts] : texts;
}

function factLines(rows: { name: string; value: string }[], page: Page): string[] {
  const column = Math.max(...rows.map(({ name }) => displayWidth(name))) + 2;
  if (column > page.columns / 2) {
    return rows.flatMap(({ name, value }) => [margin + page.paint("dim", name), ...hang(codeMargin, value, page)]);
  }
  return rows.flatMap(({ name, value }) =>
    wrap(value, page.columns - margin.length - column).map((line, index) => {
      return margin + page.paint("dim", padEnd(index === 0 ? name : "", column)) + line;
    }),
  );
}

function quoteLines(lines: { line: number; quote: string }[], page: Page): string[] {
  const digits = Math.max(...lines.map(({ line }) => String(line).length));
  return lines.flatMap(({ line, quote }) =>
    wrap(quote, page.columns - margin.length - digits - 3).map((text, index) => {
      const gutter = `${(index === 0 ? String(line) : "").padStart(digits)} │ `;
      return margin + page.paint("dim", gutter) + page.paint("red", text);
    }),
  );
}
