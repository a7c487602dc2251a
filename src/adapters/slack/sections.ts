/** The sections of a report as mrkdwn, each within a room of characters. */
import type { Block, Section } from "../../core/outline.ts";
import { fit } from "./limits.ts";
import { code, codeBlock, escape, link, prose } from "./mrkdwn.ts";

/** A piece of markup, and whether something was left out of it for length. */
export interface Rendered {
  text: string;
  cut: boolean;
}

/** Renders within a room of characters; an empty text where nothing sensible fits. */
type Render = (room: number) => Rendered;

/** Less than this is not worth starting: an item would be all ellipsis. */
const LEAST = 40;
/** What one item may take, so that a long first one leaves room for the rest. */
const MOST = { text: 1_200, item: 800, value: 300, quote: 1_600, line: 300, lines: 50, pieces: 20 } as const;
/** Between the languages of one list item. */
const INDENT = "\n     ";

/** A section with its title, in at most `room` characters. */
export function renderSection({ title, blocks }: Section, room: number): Rendered {
  const heading = `*${fit(title, 150, escape)}*\n`;
  const body = join(blocks.map(renderBlock))(room - heading.length);
  return { text: heading + body.text, cut: body.cut };
}

/** Renders one after the other while there is room. */
function join(renders: Render[]): Render {
  return (room) => {
    const texts: string[] = [];
    let left = room;
    let cut = renders.length > MOST.pieces;
    for (const render of renders.slice(0, MOST.pieces)) {
      const piece = left > LEAST ? render(left) : { text: "", cut: true };
      cut ||= piece.cut;
      if (!piece.text) continue;
      texts.push(piece.text);
      left -= piece.text.length + 1;
    }
    return { text: texts.join("\n"), cut };
  };
}

/** A channel's id becomes its name; what is no id of Slack's stays a word. */
function withChannel(render: Render, channel: string | undefined): Render {
  if (channel === undefined) return render;
  const shown = /^[CDG][A-Z0-9]{1,20}$/.test(channel) ? `<#${channel}>` : escape(`#${channel}`);
  return (room) => {
    const { text, cut } = render(room - shown.length - 1);
    return { text: text && `${text} ${shown}`, cut };
  };
}

function renderBlock(block: Block): Render {
  switch (block.kind) {
    case "text":
      return join(block.texts.map((text) => withChannel(clipped(text, MOST.text), block.channel)));
    case "list":
      return join(block.items.map((item, index) => listItem(item, block.ordered ? `${index + 1}.` : "•")));
    case "facts":
      return join(block.rows.map(({ name, value }) => fact(name, value)));
    case "quote":
      return (room) => quote(block.lines, Math.min(room, MOST.quote));
    case "code":
      return (room) => wholeCode(block.mark, block.text, room);
    case "links":
      return join(block.links.map(({ name, url, texts }) => linkLine(name, url, texts)));
  }
}

function clipped(text: string, most: number, markup = prose): Render {
  return (room) => {
    const rendered = fit(text, Math.min(room, most), markup);
    return { text: rendered, cut: rendered !== markup(text.slice(0, most + 1)) };
  };
}

function listItem({ mark, texts, after }: { mark?: string; texts: string[]; after?: string }, bullet: string): Render {
  const start = mark ? `${bullet} _${escape(mark)}_ ` : `${bullet} `;
  const end = after ? ` (${fit(after, 60, escape)})` : "";
  return (room) => {
    const inner = Math.min(room, MOST.item) - start.length - end.length;
    const each = Math.floor(inner / texts.length) - INDENT.length;
    const bodies = texts.map((text) => clipped(text.replaceAll("\n", " "), each)(each));
    const text = bodies.map((body) => body.text).join(INDENT);
    return { text: text.trim() && start + text + end, cut: bodies.some(({ cut }) => cut) };
  };
}

function fact(name: string, value: string): Render {
  const start = `${escape(name)}: `;
  return (room) => {
    const { text, cut } = clipped(value, MOST.value, code)(room - start.length);
    return { text: text && start + text, cut };
  };
}

function quote(lines: { line: number; quote: string }[], room: number): Rendered {
  const width = String(lines.at(-1)?.line ?? 1).length;
  const short = (text: string) => (text.length > MOST.line ? `${text.slice(0, MOST.line)}…` : text);
  const shown = lines
    .slice(0, MOST.lines)
    .map(({ line, quote }) => `${String(line).padStart(width)} | ${short(quote)}`);
  const text = fit(shown.join("\n"), room, codeBlock);
  const whole = lines.length <= MOST.lines && lines.every(({ quote }) => quote.length <= MOST.line);
  return { text, cut: !whole || text !== codeBlock(shown.join("\n").toWellFormed()) };
}

/** Code is shown wholly or not at all: half a command is another command. */
function wholeCode(mark: string, text: string, room: number): Rendered {
  const rendered = text.length <= room ? `_${escape(mark)}_\n${codeBlock(text.toWellFormed())}` : undefined;
  return rendered && rendered.length <= room ? { text: rendered, cut: false } : { text: "", cut: true };
}

function linkLine(name: string, url: string, texts: string[]): Render {
  const start = `• ${link(url, name.slice(0, 100))}`;
  return (room) => {
    if (start.length + LEAST > room) return { text: "", cut: true };
    const { text, cut } = clipped(texts.join(" · "), MOST.item)(room - start.length - 3);
    return { text: text ? `${start}: ${text}` : start, cut };
  };
}
