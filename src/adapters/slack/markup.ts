/** Slack's markup as plain text: docs.slack.dev/messaging/formatting-message-text and docs.slack.dev/reference/block-kit. */
import type { Attachment } from "./schema.ts";

/** How deep blocks are read, and how long the text of one card may become, in characters. */
const MAX_DEPTH = 6;
const MAX_TEXT = 100_000;

/** The text that somebody typed, from the mrkdwn that Slack made of it. */
export function decodeMrkdwn(mrkdwn: string): string {
  return unescape(mrkdwn.replace(/<([^<>\n]{1,3000})>/g, (_, inside: string) => reference(inside)));
}

/** A link as its label, which is what was typed; a mention as `@name`, a channel as `#name`. */
function reference(inside: string): string {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : inside.slice(bar + 1);
  switch (target[0]) {
    case "@":
    case "#":
      return target[0] + (label ?? target.slice(1)).replace(/^[@#]/, "");
    case "!":
      return label ?? `@${target.slice(1)}`;
    default:
      return label ?? target;
  }
}

function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** The text of Block Kit blocks, one paragraph per block; code keeps its fences. */
export function blocksText(blocks: readonly unknown[] = []): string {
  return lines(blocks.map((block) => nodeText(block, 0)));
}

/** The text of a card: pretext, title, text, fields and blocks; the fallback only where it has nothing else. */
export function attachmentText(attachment: Attachment): string {
  const { pretext, author_name, title, text, fields = [], blocks, fallback } = attachment;
  const rows = fields.map(({ title, value }) => [title, value].filter(Boolean).join(": "));
  const own = [pretext, author_name, title, text, ...rows].map((part) => decodeMrkdwn(part ?? ""));
  return lines([...own, blocksText(blocks)]) || decodeMrkdwn(fallback ?? "");
}

function lines(texts: string[]): string {
  return texts.filter(Boolean).join("\n").slice(0, MAX_TEXT);
}

type Node = Record<string, unknown>;

/** The text of a block or of one of its elements. What holds no text for a reader (buttons, images) gives none. */
function nodeText(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return "";
  const node = value as Node;
  const children = (key: string) => asList(node[key]).map((child) => nodeText(child, depth + 1));
  switch (node.type) {
    case "mrkdwn":
      return decodeMrkdwn(asText(node.text));
    case "plain_text":
      return unescape(asText(node.text));
    case "header":
    case "section":
      return lines([nodeText(node.text, depth + 1), ...children("fields")]);
    case "context":
    case "rich_text":
      return lines(children("elements"));
    case "rich_text_section":
    case "rich_text_quote":
      return children("elements").join("");
    case "rich_text_list":
      return lines(children("elements").map((item) => `- ${item}`));
    case "rich_text_preformatted":
      return `\`\`\`\n${children("elements").join("")}\n\`\`\``;
    case "table":
      return lines(
        asList(node.rows).map((row) =>
          asList(row)
            .map((cell) => nodeText(cell, depth + 1))
            .join(" | "),
        ),
      );
    default:
      return leafText(node);
  }
}

function leafText(node: Node): string {
  switch (node.type) {
    case "text":
    case "raw_text":
    case "markdown":
      return asText(node.text);
    case "link":
      return asText(node.text) || asText(node.url);
    case "user":
      return `@${asText(node.user_id)}`;
    case "channel":
      return `#${asText(node.channel_id)}`;
    case "broadcast":
      return `@${asText(node.range)}`;
    case "emoji":
      return `:${asText(node.name)}:`;
    default:
      return "";
  }
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
