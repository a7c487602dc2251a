/**
 * A report as an ordered list of sections, before any markup. Every renderer walks it, so all of them show the same things in
 * the same order, and cut by section where a platform's limit is reached.
 */
import { categoryLabels, confidenceLabels, inLanguages, label, labels, riskLabels, statusLabels } from "./labels.ts";
import type { Code, Prose, Report, Solution } from "./report.ts";

/** Prose in a block may hold `code` between backticks; everything else in it is plain text. */
export type Block =
  /** One paragraph, once per language; a channel at its end is shown as the platform shows channels. */
  | { kind: "text"; texts: string[]; channel?: string }
  /** Items of a list, each once per language; `mark` is a word in front: "confirmed · 已证实". */
  | { kind: "list"; items: { mark?: string; texts: string[]; after?: string }[]; ordered: boolean }
  /** Names and values; the values are as posted. */
  | { kind: "facts"; rows: { name: string; value: string }[] }
  /** Lines as posted, with their numbers. */
  | { kind: "quote"; lines: { line: number; quote: string }[] }
  | { kind: "code"; language: string; text: string; mark: string }
  | { kind: "links"; links: { name: string; url: string; texts: string[] }[] };

export interface Section {
  id: string;
  title: string;
  /** Shown in the short form that a chat gets first. */
  short: boolean;
  blocks: Block[];
}

/** The sections of a report in reading order; empty ones are left out. The title and the receipt are not among them. */
export function outline(report: Report): Section[] {
  const section = (id: keyof typeof labels, short: boolean, blocks: Block[]): Section => ({
    id,
    title: label(labels[id], report.languages),
    short,
    blocks: blocks.filter((block) => !isEmpty(block)),
  });
  return [
    section("error", true, errorBlocks(report)),
    section("runbook", true, runbookBlocks(report)),
    section("translation", true, translationBlocks(report)),
    section("meaning", true, [text(report, report.meaning)]),
    section("causes", true, [causeList(report)]),
    section("action", true, [text(report, report.action)]),
    ...report.solutions.map((solution, index) => solutionSection(report, solution, index)),
    section("prevention", false, [proseList(report, report.prevention)]),
    section("tools", false, [links(report)]),
    section("ask", true, [proseList(report, report.ask)]),
    section("history", false, [text(report, historyText(report))]),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** The report's heading line: status and title in the first language, as plain text. */
export function headline(report: Report): string {
  return inLanguages(report.title, report.languages)[0] ?? report.error.type ?? report.id;
}

/** The status in words, in the report's languages. */
export function statusText(report: Report): string {
  return label(statusLabels[report.status], report.languages);
}

/** Who made the report, in how long and at what cost: the last line of every rendering. */
export function byline(report: Report): string {
  const { analyst, model, tokens, milliseconds, note } = report.by;
  const parts = [
    model ?? analyst,
    tokens === undefined ? undefined : `${tokens} tokens`,
    `${Math.max(1, Math.round(milliseconds))} ms`,
    `${report.basis.kind}: ${report.basis.id}`,
    report.id,
    ...(note ? inLanguages(note, report.languages) : []),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

function errorBlocks(report: Report): Block[] {
  const { error, languages } = report;
  const fact = (name: keyof typeof labels, value: string | number | undefined) =>
    value === undefined || value === "" ? [] : [{ name: label(labels[name], languages), value: String(value) }];
  const rows = [
    ...fact("type", [...new Set([error.type, error.api?.type])].filter(Boolean).join(" → ")),
    ...fact("code", error.code),
    ...fact("httpStatus", error.httpStatus),
    ...fact("exitCode", error.exitCode),
    ...fact("signal", error.signal),
    ...fact("requestId", error.requestId),
    ...fact("requestTime", error.requestTime),
    ...fact("category", label(categoryLabels[error.category], languages)),
    ...fact("place", place(error.location)),
    ...fact("frames", error.frames.map(place).join("\n")),
    ...fact("chain", error.causes.map(({ type, message }) => [type, message].filter(Boolean).join(": ")).join("\n")),
  ];
  return [
    { kind: "quote", lines: error.lines },
    { kind: "facts", rows },
  ];
}

/** `file:line:column in function`, with what is known of it. */
function place(at: Report["error"]["location"]): string {
  if (!at) return "";
  const spot = [at.file, at.line, at.column].filter((part) => part !== undefined).join(":");
  return [spot, at.function && `(${at.function})`].filter(Boolean).join(" ");
}

function translationBlocks(report: Report): Block[] {
  const { translation, languages, error } = report;
  const texts = languages.map((language) => translation[language]).filter((text) => text !== undefined);
  const canonical = translation.canonical && withoutId(translation.canonical, error.requestId);
  const search = [translation.constant, canonical].filter(Boolean).join(" ");
  return [
    { kind: "text", texts: texts.length > 0 ? texts : inLanguages(withoutProse(translation), languages) },
    { kind: "text", texts: texts.length > 0 && !translation.complete ? inLanguages(labels.partial, languages) : [] },
    { kind: "facts", rows: search ? [{ name: label(labels.search, languages), value: search }] : [] },
  ];
}

/** A message as others met it too: without the parenthesis that holds this request's id. */
function withoutId(message: string, id: string | undefined): string {
  return id === undefined ? message : message.replaceAll(/ ?\([^()]*\)/g, (found) => (found.includes(id) ? "" : found));
}

/** What the team itself has written about this error. */
function runbookBlocks({ basis, languages }: Report): Block[] {
  const name = basis.name && (inLanguages(basis.name, languages)[0] ?? basis.id);
  if (name === undefined) return [];
  const fact = (of: keyof typeof labels, value: string | undefined) =>
    value === undefined ? [] : [{ name: label(labels[of], languages), value }];
  return [
    basis.url === undefined
      ? { kind: "text", texts: [name] }
      : { kind: "links", links: [{ name, url: basis.url, texts: [] }] },
    { kind: "facts", rows: [...fact("owner", basis.owner), ...fact("severity", basis.severity)] },
  ];
}

/** What is said of a message that has no translation. */
function withoutProse({ original, complete }: Report["translation"]): Prose {
  if (original === "") return {};
  return complete ? labels.namesOnly : labels.untranslated;
}

function causeList(report: Report): Block {
  const items = report.causes.map((cause) => ({
    mark: label(confidenceLabels[cause.confidence], report.languages),
    texts: inLanguages(cause.text, report.languages),
    after: cause.evidence.map(({ line }) => `L${line}`).join(", "),
  }));
  return { kind: "list", items, ordered: true };
}

function solutionSection(report: Report, solution: Solution, index: number): Section {
  const { languages } = report;
  const undo = solution.undo && [{ mark: label(labels.undo, languages), texts: inLanguages(solution.undo, languages) }];
  return {
    id: `solution-${index + 1}`,
    title: `${label(numbered(labels.solution, index + 1), languages)} (${label(riskLabels[solution.risk], languages)})`,
    short: index === 0,
    blocks: [
      text(report, solution.title),
      provenBlock(report, solution),
      proseList(report, solution.steps, true),
      ...solution.code.map((code) => codeBlock(report, code)),
      { kind: "list" as const, items: undo ?? [], ordered: false },
    ].filter((block) => !isEmpty(block)),
  };
}

/** "Worked 3 of 4 times, last in #pay". */
function provenBlock({ history, languages }: Report, { id }: Solution): Block {
  const known = history.solutions?.find((one) => one.id === id);
  if (!known) return { kind: "text", texts: [] };
  const { worked, tried, lastIn: channel } = known;
  const [en, zh] = [
    `Worked ${worked} of ${tried} times for this very error`,
    `同一错误尝试过 ${tried} 次，${worked} 次有效`,
  ];
  if (channel === undefined)
    return { kind: "text", texts: inLanguages({ en: `${en}.`, "zh-CN": `${zh}。` }, languages) };
  return {
    kind: "text",
    texts: inLanguages({ en: `${en}, last in`, "zh-CN": `${zh}，最近一次在` }, languages),
    channel,
  };
}

/** The paragraphs of a text, each with its channel. */
export function paragraphsOf(
  block: Extract<Block, { kind: "text" }>,
  showText: (text: string) => string,
  showChannel = (id: string) => `#${id}`,
): string[] {
  const { texts, channel } = block;
  return texts.map((text) => (channel === undefined ? showText(text) : `${showText(text)} ${showChannel(channel)}`));
}

function numbered(prose: Required<Prose>, number: number): Prose {
  return { en: `${prose.en} ${number}`, "zh-CN": `${prose["zh-CN"]} ${number}` };
}

function codeBlock(report: Report, { language, text, risk }: Code): Block {
  return { kind: "code", language, text, mark: label(riskLabels[risk], report.languages) };
}

function links(report: Report): Block {
  const all = report.tools.map(({ name, url, why }) => ({ name, url, texts: inLanguages(why, report.languages) }));
  return { kind: "links", links: all };
}

function historyText({ history }: Report): Prose {
  const { count, firstSeen, lastSeen, resolution } = history;
  const day = (iso: string) => iso.slice(0, 16).replace("T", " ");
  const fixed = {
    en: resolution ? ` Fixed last time: ${resolution}` : "",
    zh: resolution ? `上次的解决办法：${resolution}` : "",
  };
  if (count <= 1) return { en: `Seen for the first time.${fixed.en}`, "zh-CN": `首次出现。${fixed.zh}` };
  return {
    en: `Seen ${count} times since ${day(firstSeen)} UTC, last at ${day(lastSeen)} UTC.${fixed.en}`,
    "zh-CN": `自 ${day(firstSeen)} UTC 起共出现 ${count} 次，最近一次在 ${day(lastSeen)} UTC。${fixed.zh}`,
  };
}

function text(report: Report, prose: Prose): Block {
  return { kind: "text", texts: inLanguages(prose, report.languages) };
}

function proseList(report: Report, items: Prose[], ordered = false): Block {
  return { kind: "list", items: items.map((item) => ({ texts: inLanguages(item, report.languages) })), ordered };
}

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case "text":
      return block.texts.length === 0;
    case "list":
      return block.items.length === 0;
    case "facts":
      return block.rows.length === 0;
    case "quote":
      return block.lines.length === 0;
    case "links":
      return block.links.length === 0;
    case "code":
      return block.text === "";
  }
}
