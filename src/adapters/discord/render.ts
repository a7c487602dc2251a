/** An answer as Discord embeds, never over a limit: cut by section, and it says what was left out. Pure. */
import type { APIEmbed } from "discord.js";
import { inLanguages, label, labels } from "../../core/labels.ts";
import { byline, headline, outline, paragraphsOf, statusText, type Block, type Section } from "../../core/outline.ts";
import type { Prose, Report } from "../../core/report.ts";
import type { Answer } from "../../core/types.ts";
import { cut, limits } from "./limits.ts";
import { codeBlock, inlineCode, plain, prose } from "./markup.ts";

export interface RenderOptions {
  /** Stands at the end of the footer, by which a retry finds the message again. */
  marker?: string;
  /** Where the full report is shown. */
  reportUrl?: string;
}

const looks = {
  processing: { emoji: "⏳", color: 0xf0b232 },
  done: { emoji: "🔎", color: 0x5865f2 },
  resolved: { emoji: "✅", color: 0x23a55a },
  failed: { emoji: "❌", color: 0xda373c },
} as const;

/** The longest a piece may be before it is marked up, and a section after it. */
const PROSE = 400;
const VALUE = 300;
const LINE = 250;
const QUOTE = 900;
const CODE = 1000;
const SECTION = 1400;
/** No section, and no list of what was left out, is begun in less room. */
const SHORTEST = 80;
/** Items of a list, lines of a quote, rows of facts. */
const ITEMS = 12;
/** Kept free for the line that names what was left out. */
const OMISSION = 500;

/** The body of a message: as much of a report as fits, or a notice. */
export function renderMessage(answer: Answer, options: RenderOptions = {}): { embeds: APIEmbed[] } {
  return { embeds: "notice" in answer ? [noticeEmbed(answer.notice, options)] : reportEmbeds(answer, options) };
}

/** @returns the body of a message for an answer and a marker, with a link to the report's page where there is one */
export function createRender(reportUrl?: (reportId: string) => string | undefined) {
  return (answer: Answer, marker: string) =>
    renderMessage(answer, { marker, reportUrl: "id" in answer ? reportUrl?.(answer.id) : undefined });
}

/** The name of the thread in which an answer stands, as plain text. */
export function threadName(answer: Answer): string {
  const name = "notice" in answer ? "" : cut(headline(answer), limits.threadName).replace(/\s+/g, " ").trim();
  return name || "Bugloss";
}

function noticeEmbed(notice: Prose, { marker }: RenderOptions): APIEmbed {
  const texts = Object.values(notice).map((text) => prose(cut(text, PROSE)));
  return { description: texts.join("\n"), ...(marker && { footer: { text: marker } }) };
}

function reportEmbeds(report: Report, { marker, reportUrl }: RenderOptions): APIEmbed[] {
  const { emoji, color } = looks[report.status];
  const author = { name: cut(statusText(report), limits.author) };
  const title = `${emoji} ${plain(cut(headline(report), 100))}`;
  const signed = cut(byline(report), VALUE);
  const footer = { text: marker && !signed.includes(marker) ? `${signed} · ${marker}` : signed };
  const room = limits.embedTotal - author.name.length - title.length - footer.text.length;
  const [opening, ...more] = descriptions(report, room, reportUrl);
  return [
    { author, title, color, description: opening, ...(reportUrl && { url: reportUrl }) },
    ...more.map((description) => ({ color, description })),
  ].map((embed, index, all) => (index === all.length - 1 ? { ...embed, footer, timestamp: report.at } : embed));
}

/** The receipt and as many sections as fit, in texts of a description's length. */
function descriptions(report: Report, total: number, reportUrl: string | undefined): string[] {
  const titles = proses(inLanguages(report.title, report.languages)).slice(1);
  const receipt = proses(inLanguages(report.receipt.text, report.languages));
  const shown = [[...titles.map((title) => `**${title}**`), ...receipt].join("\n")];
  const omitted: string[] = [];
  let room = total - OMISSION - shown[0]!.length;
  for (const section of outline(report)) {
    const text = room > SHORTEST ? renderSection(section, Math.min(SECTION, room - 2)) : undefined;
    if (text === undefined) omitted.push(section.title);
    else shown.push(text);
    room -= text === undefined ? 0 : text.length + 2;
  }
  return pack([...shown, ...omission(report, omitted, reportUrl)]);
}

function omission(report: Report, omitted: readonly string[], reportUrl: string | undefined): string[] {
  const name = (key: "omitted" | "fullReport") => `**${label(labels[key], report.languages)}:**`;
  const link = reportUrl && `${name("fullReport")} ${reportUrl}`;
  const space = Math.max(SHORTEST, OMISSION - SHORTEST - (link?.length ?? 0));
  const left = omitted.length > 0 && `${name("omitted")} ${cut(omitted.join("; "), space)}`;
  return [left, link].filter((line) => typeof line === "string");
}

/** Joins texts, in order, into as few as a description's length allows. */
function pack(texts: readonly string[]): string[] {
  const packed: string[] = [];
  for (const text of texts) {
    const joined = packed.length === 0 ? text : `${packed.at(-1)}\n\n${text}`;
    if (joined.length > limits.description) packed.push(text);
    else packed.splice(-1, 1, joined);
  }
  return packed;
}

/** A section's title and as many of its pieces as fit; undefined when not even the first does. */
function renderSection(section: Section, room: number): string | undefined {
  const title = `**${plain(section.title)}**`;
  let text = title;
  for (const piece of pieces(section)) {
    if (text.length + piece.length + 3 > room) return text === title ? undefined : `${text}\n…`;
    text += `\n${piece}`;
  }
  return text;
}

function* pieces(section: Section): Generator<string> {
  for (const block of section.blocks) yield* renderBlock(block);
}

/** A block as pieces that may be left out one by one. */
function renderBlock(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return paragraphsOf(block, shortProse, channelName);
    case "list":
      return first(block.items, (item, index) => renderItem(item, block.ordered ? `${index + 1}. ` : "- "));
    case "facts":
      return first(block.rows, renderFact);
    case "quote":
      return [codeBlock(cut(first(block.lines, renderLine).join("\n"), QUOTE))];
    case "code":
      return [`**${plain(block.mark)}**\n${renderCode(block)}`];
    case "links":
      return first(block.links, ({ name, url, texts }) => `- ${link(name, url)}: ${proses(texts).join(" · ")}`);
  }
}

/** The first items, rendered, and a sign that there are more. */
function first<T>(items: readonly T[], render: (item: T, index: number) => string): string[] {
  return [...items.slice(0, ITEMS).map(render), ...(items.length > ITEMS ? ["…"] : [])];
}

function renderLine({ line, quote }: { line: number; quote: string }): string {
  return `${line} │ ${cut(quote, LINE)}`;
}

function renderItem(
  { mark, texts, after }: { mark?: string; texts: string[]; after?: string },
  bullet: string,
): string {
  const head = [mark && `**${plain(mark)}**`, after && plain(cut(after, 100))].filter(Boolean).join(" · ");
  return bullet + [head, ...proses(texts)].filter(Boolean).join(`\n${" ".repeat(bullet.length)}`);
}

function renderFact({ name, value }: { name: string; value: string }): string {
  const shown = cut(value, VALUE);
  return shown.includes("\n") ? `**${name}:**\n${codeBlock(shown)}` : `**${name}:** ${inlineCode(shown)}`;
}

/** A command is shown whole or not at all: half a command may do something else. */
function renderCode({ language, text }: { language: string; text: string }): string {
  return text.length > CODE ? "…" : codeBlock(text, language);
}

/** A tool's page; the report holds allowed hosts only. */
function link(name: string, url: string): string {
  const target = url.replaceAll("(", "%28").replaceAll(")", "%29");
  return /^https:\/\/[^\s<>]{1,300}$/.test(target) ? `[${plain(name)}](${target})` : plain(`${name} ${url}`);
}

function proses(texts: readonly string[]): string[] {
  return texts.map(shortProse);
}

function shortProse(text: string): string {
  return prose(cut(text, PROSE).replace(/\s+/g, " ").trim());
}

/** A channel's id becomes its name; what is no id of Discord's stays a word. */
function channelName(id: string): string {
  return /^\d{5,20}$/.test(id) ? `<#${id}>` : plain(`#${id}`);
}
