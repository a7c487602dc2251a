/** Whether Slack would take a message: docs.slack.dev/reference/block-kit/blocks and docs.slack.dev/reference/methods/chat.postMessage. */
import { LIMITS } from "./limits.ts";

/** Slack's code for a message that it refuses, and which limit the message breaks. */
export interface BrokenLimit {
  code: string;
  limit: string;
}

export interface TextObject {
  type?: string;
  text?: string;
}

/** A block as an app sends it; read field by field, since an app may send anything. */
type Block = { type?: string } & Record<string, unknown>;

/** The most characters of a text, a section's field and a context's element, and the most items. */
const MOST = { text: 40_000, blocks: 50, fields: 10, field: 2_000, elements: 10, element: 2_000 } as const;

/** @returns the limit that a message's text or blocks break; undefined when Slack would take them */
export function contentError({ text = "", blocks }: { text?: string; blocks?: unknown }): BrokenLimit | undefined {
  if (!text && !(Array.isArray(blocks) && blocks.length > 0))
    return { code: "no_text", limit: "neither text nor blocks" };
  if (text.length > MOST.text) return { code: "msg_too_long", limit: tooLong("text", text, MOST.text) };
  return blocksError(blocks);
}

/** @returns the limit that blocks break; undefined when Slack would take them */
export function blocksError(blocks: unknown): BrokenLimit | undefined {
  if (blocks === undefined) return undefined;
  const invalid = Array.isArray(blocks) ? invalidBlock(blocks as Block[]) : "blocks: not a list";
  if (invalid) return { code: "invalid_blocks", limit: invalid };
  const total = (blocks as Block[]).flatMap(textsOf).reduce((sum, { text = "" }) => sum + text.length, 0);
  if (total <= LIMITS.total) return undefined;
  return { code: "msg_blocks_too_long", limit: `blocks: ${total} characters in all, at most ${LIMITS.total}` };
}

function invalidBlock(blocks: Block[]): string | undefined {
  if (blocks.length > MOST.blocks) return `blocks: ${blocks.length}, at most ${MOST.blocks}`;
  return blocks.map((block, index) => blockError(block, `blocks[${index}]`)).find(Boolean);
}

function blockError(block: Block, name: string): string | undefined {
  switch (block.type) {
    case "header":
      return textError(block.text, `${name}.text`, LIMITS.header, ["plain_text"]);
    case "section":
      if (block.text === undefined && block.fields === undefined) return `${name}: neither text nor fields`;
      return (
        (block.text === undefined ? undefined : textError(block.text, `${name}.text`, LIMITS.section)) ??
        (block.fields === undefined ? undefined : listError(block.fields, `${name}.fields`, MOST.fields, MOST.field))
      );
    case "context":
      return listError(block.elements, `${name}.elements`, MOST.elements, MOST.element);
    case "divider":
      return undefined;
    default:
      return `${name}: no type that we send`;
  }
}

function listError(list: unknown, name: string, most: number, each: number): string | undefined {
  if (!Array.isArray(list) || list.length === 0 || list.length > most) return `${name}: 1 to ${most} items`;
  return list.map((item, index) => textError(item, `${name}[${index}]`, each)).find(Boolean);
}

function textError(value: unknown, name: string, most: number, types = ["plain_text", "mrkdwn"]): string | undefined {
  const { type = "", text = "" } = (value ?? {}) as TextObject;
  if (!types.includes(type)) return `${name}: must be ${types.join(" or ")}`;
  if (text === "") return `${name}: empty`;
  return text.length > most ? tooLong(name, text, most) : undefined;
}

function tooLong(name: string, text: string, most: number): string {
  return `${name}: ${text.length} characters, at most ${most}`;
}

/** Every text object of a block. */
export function textsOf({ text, fields, elements }: Block): TextObject[] {
  return [text ?? [], fields ?? [], elements ?? []].flat();
}
