/** Slack's limits of a message's blocks, their plain text, and what in them would be active for a reader. */
import type { Block, StoredMessage } from "./state.ts";

/** The total that Slack refuses is about 13,200 characters and undocumented, so the fake is stricter. */
const TOTAL = 12_000;

interface TextObject {
  type?: string;
  text?: string;
  verbatim?: boolean;
}

/**
 * Checks blocks against Slack's documented limits.
 * @returns Slack's error code, or undefined when Slack would take them
 */
export function blocksError(blocks: unknown): string | undefined {
  if (blocks === undefined) return undefined;
  if (!Array.isArray(blocks) || blocks.length > 50) return "invalid_blocks";
  if (!(blocks as Block[]).every(isValid)) return "invalid_blocks";
  const total = (blocks as Block[]).flatMap(textsOf).reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  return total > TOTAL ? "msg_blocks_too_long" : undefined;
}

function isValid(block: Block): boolean {
  const texts = textsOf(block);
  switch (block.type) {
    case "header":
      return texts.length === 1 && texts.every((text) => fits(text, 150) && text.type === "plain_text");
    case "section":
      return (
        texts.length > 0 &&
        texts.length <= 11 &&
        texts.every((text) => fits(text, text === block.text ? 3000 : 2000)) &&
        fieldsOf(block).length <= 10
      );
    case "context":
      return texts.length > 0 && texts.length <= 10 && texts.every((text) => fits(text, 2000));
    case "divider":
      return true;
    default:
      return false;
  }
}

function fits({ type, text }: TextObject, limit: number): boolean {
  return (type === "mrkdwn" || type === "plain_text") && !!text && text.length <= limit;
}

function fieldsOf(block: Block): TextObject[] {
  return (block.fields ?? []) as TextObject[];
}

function textsOf(block: Block): TextObject[] {
  const own = block.text ? [block.text as TextObject] : [];
  return [...own, ...fieldsOf(block), ...((block.elements ?? []) as TextObject[])];
}

/** The text of a message as a reader sees it: its blocks, or its text where it has none. */
export function plainText({ text, blocks }: StoredMessage): string {
  const texts = blocks?.length ? blocks.flatMap(textsOf).map((one) => one.text ?? "") : [text];
  return texts.join("\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Mentions, links and previews in a message that a reader's client would make active. */
export function activeIn({ text, blocks, flags }: StoredMessage): string[] {
  const texts = [{ type: "mrkdwn", text }, ...(blocks ?? []).flatMap(textsOf)];
  const markup = texts.filter(({ type }) => type === "mrkdwn").flatMap((one) => activeMarkup(one.text ?? ""));
  const previews = ["unfurl_links", "unfurl_media"].filter((flag) => flags?.[flag] !== false);
  return [...markup, ...previews, ...(flags?.link_names === true ? ["link_names"] : [])];
}

function activeMarkup(text: string): string[] {
  const prose = text.replace(/```[^]*?(```|$)/g, "").replace(/`[^`\n]*`|<[^>]*>/g, "");
  return [
    ...(text.match(/<[!@#][^>]*>|<[a-z]+:[^>]*>/g) ?? []),
    ...(prose.match(/@(here|channel|everyone)\b|\bhttps?:\/\/\S+/g) ?? []),
  ];
}
