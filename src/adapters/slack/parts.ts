/** The parts of a Slack message: files, alert cards and forwarded messages. */
import type { Part } from "../../core/types.ts";
import { attachmentText, blocksText, decodeMrkdwn } from "./markup.ts";
import type { Attachment, SlackFile, SlackMessage } from "./schema.ts";

/** How many files and forwarded messages of one message are looked at. */
const MAX_PARTS = 10;

/** What fetching a file needs, kept in its part's handle. Without an address Slack must be asked for it (Slack Connect). */
export interface FileHandle {
  id: string;
  url?: string;
  mimetype?: string;
}

/**
 * Reads the parts that a message carries. Files come without their text.
 * @param fromBot whether blocks and attachments are its content; a person's blocks only repeat the text
 */
export function readParts(message: SlackMessage, fromBot: boolean): Part[] {
  const attachments = message.attachments ?? [];
  const forwarded = attachments.filter(isForwarded);
  const card = fromBot ? cardPart(message, attachments) : [];
  const files = [...(message.files ?? []), ...forwarded.flatMap(({ files }) => files ?? [])].map(filePart);
  const parts = [...card, ...forwarded.map(forwardedPart), ...files];
  return parts.map((part, index) => (index < MAX_PARTS ? part : { ...part, text: undefined, unread: "too-many" }));
}

function isForwarded({ is_share, message_blocks }: Attachment): boolean {
  return is_share === true || message_blocks !== undefined;
}

/** Blocks and attachments as one card; previews of links are not the sender's words. */
function cardPart(message: SlackMessage, attachments: Attachment[]): Part[] {
  const own = attachments.filter((attachment) => !isForwarded(attachment) && !attachment.from_url);
  const text = [blocksText(message.blocks), ...own.map(attachmentText)].filter(Boolean).join("\n");
  if (!text || bare(text) === bare(decodeMrkdwn(message.text ?? ""))) return [];
  return [{ kind: "card", name: "card", text }];
}

/** Slack makes blocks of a bot's text, and bots send text as a fallback of blocks: compared without markup, they are equal. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

function forwardedPart(attachment: Attachment): Part {
  const blocks = attachment.message_blocks?.flatMap(({ message }) => message?.blocks ?? []);
  const text = attachment.text ? decodeMrkdwn(attachment.text) : blocksText(blocks) || attachmentText(attachment);
  return { kind: "forwarded", name: attachment.author_name, ...(text ? { text } : { unread: "empty" }) };
}

/** A file as a part. Pictures and sounds are not fetched: there is no text in them to read. */
export function filePart(file: SlackFile): Part {
  const { id, name, mimetype = "", size, mode, url_private_download, url_private } = file;
  const handle: FileHandle = { id, url: url_private_download ?? url_private, mimetype };
  const part: Part = { kind: "file", name: name ?? id, bytes: size, handle: JSON.stringify(handle) };
  if (mode === "tombstone" || mode === "hidden_by_limit") return { ...part, unread: "gone" };
  if (mimetype.startsWith("image/")) return { ...part, unread: "image" };
  if (/^(audio|video|font)\/|^application\/pdf$/.test(mimetype)) return { ...part, unread: "binary" };
  return part;
}
