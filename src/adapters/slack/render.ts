/** An answer as Block Kit. The short form comes first, the rest as far as it fits; what is left out is named, and linked where there is a page. */
import type { types } from "@slack/bolt";
import { inLanguages, label, labels } from "../../core/labels.ts";
import { byline, headline, outline, statusText, type Section } from "../../core/outline.ts";
import type { Answer, Report } from "../../core/types.ts";
import { fairShare, fit, LIMITS } from "./limits.ts";
import { link, plainLine, prose } from "./mrkdwn.ts";
import { renderSection } from "./sections.ts";

export interface SlackContent {
  /** For notifications and screen readers. */
  text: string;
  blocks: types.KnownBlock[];
}

const EMOJI: Record<Report["status"], string> = { processing: "⏳", done: "🔎", resolved: "✅", failed: "❌" };

/**
 * Renders a report or a notice within Slack's limits.
 * @param reportUrl where the full report can be read
 */
export function render(answer: Answer, reportUrl?: string): SlackContent {
  if (!("notice" in answer)) return renderReport(answer, reportUrl);
  const text = fit(Object.values(answer.notice).join("\n"), LIMITS.section, prose);
  return { text, blocks: [section(text)] };
}

function renderReport(report: Report, reportUrl: string | undefined): SlackContent {
  const head = headBlocks(report);
  const foot = context([fit(byline(report), 400, prose)]);
  const all = outline(report);
  const fixed = [...head, foot].reduce((sum, block) => sum + lengthOf(block), 0) + OMITTED;
  const shown = choose(all, LIMITS.total - fixed);
  const room = fairShare(shown.map(fullLength), LIMITS.total - fixed);
  const rendered = shown.map((one) => ({ title: one.title, ...renderSection(one, room) }));
  const omitted = [...rendered.filter(({ cut }) => cut), ...all.filter((one) => !shown.includes(one))].map(
    ({ title }) => title,
  );
  return {
    text: fallbackText(report),
    blocks: [...head, ...rendered.map(({ text }) => section(text)), ...omittedBlock(report, omitted, reportUrl), foot],
  };
}

/** The sections of the short form and, in order, those of the rest that fit whole into the room that is left. */
function choose(all: readonly Section[], budget: number): Section[] {
  let room = budget - all.reduce((sum, one) => sum + (one.short ? fullLength(one) : 0), 0);
  const fits = (one: Section) => one.short || (room -= fullLength(one)) >= 0;
  return all.filter(fits).slice(0, SECTIONS);
}

function fullLength(one: Section): number {
  return renderSection(one, LIMITS.section).text.length;
}

/** The headline with the status, the title in the other languages, and the receipt. */
function headBlocks(report: Report): types.KnownBlock[] {
  const { languages, title, receipt, status } = report;
  const heading = fit(`${EMOJI[status]} ${headline(report)}`, LIMITS.header, plainLine);
  const others = inLanguages(title, languages).slice(1);
  const state = status === "done" ? [] : [statusText(report)];
  return [
    { type: "header", text: { type: "plain_text", text: heading, emoji: false } },
    ...others.map((text) => section(fit(text, 300, (cut) => `*${prose(cut.replaceAll("\n", " "))}*`))),
    context([...state, ...inLanguages(receipt.text, languages)].map((text) => fit(text, 400, prose))),
  ];
}

/** Blocks of a message are 50; some are the head's and the foot's. */
const SECTIONS = 40;

/** The room that is kept for naming what was left out. */
const OMITTED = 900;

function omittedBlock({ languages }: Report, titles: string[], reportUrl: string | undefined): types.KnownBlock[] {
  if (titles.length === 0 && !reportUrl) return [];
  const more = titles.length > 6 ? ` +${titles.length - 6}` : "";
  const names = fit(titles.slice(0, 6).join(", "), 400, prose) + more;
  const start = reportUrl
    ? link(reportUrl.slice(0, 300), label(labels.fullReport, languages))
    : label(labels.omitted, languages);
  return [context([names ? `${start}: ${names}` : start])];
}

function fallbackText(report: Report): string {
  const action = inLanguages(report.action, report.languages);
  return [headline(report), ...action].map((text) => fit(text, LIMITS.text / 3, prose)).join("\n");
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: mrkdwn(text) };
}

function context(texts: string[]): types.ContextBlock {
  return { type: "context", elements: texts.filter(Boolean).map(mrkdwn) };
}

/** `verbatim` keeps Slack from finding links, channels and names in plain words. */
function mrkdwn(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}

function lengthOf(block: types.KnownBlock): number {
  if (block.type === "context")
    return block.elements.reduce((sum, one) => sum + ("text" in one ? one.text.length : 0), 0);
  return (block.type === "section" || block.type === "header") && block.text ? block.text.text.length : 0;
}
