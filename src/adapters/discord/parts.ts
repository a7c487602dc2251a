/** The parts of Discord's messages: what is in them, and what they point to. Pure. */
import {
  MessageReferenceType,
  type APIAttachment,
  type APIMessage,
  type APIMessageSnapshotFields,
  type GatewayMessageCreateDispatchData,
} from "discord.js";
import type { Part } from "../../core/types.ts";
import { decode, flattenEmbed } from "./markup.ts";
import type { Place } from "./message.ts";

/** What stands beside a message's text: cards, files, and forwarded messages with theirs. */
export function partsOf(message: Pick<APIMessage, "embeds" | "attachments" | "message_snapshots">): Part[] {
  const cards = (message.embeds ?? []).map((embed): Part => ({ kind: "card", text: flattenEmbed(embed) }));
  return [...cards.filter(({ text }) => text !== ""), ...fileParts(message.attachments), ...forwardedParts(message)];
}

/** A fetched message, as parts of the one that points to it. */
export function referencedParts(message: APIMessage): Part[] {
  return [...quotedParts("parent", message), ...forwardedParts(message)];
}

/** The message that is replied to, or else the one that a thread was started from. Fetched when it is needed. */
export function parentPart(message: GatewayMessageCreateDispatchData, place: Place, mention: boolean): Part[] {
  const reply = message.message_reference;
  if (
    reply?.message_id !== undefined &&
    (reply.type ?? MessageReferenceType.Default) === MessageReferenceType.Default
  ) {
    return [{ kind: "parent", handle: `${reply.channel_id}/${reply.message_id}` }];
  }
  if (!mention || place.threadId === undefined || place.threadId === message.id) return [];
  return [{ kind: "parent", handle: `${place.channelId}/${place.threadId}` }];
}

function forwardedParts({ message_snapshots: snapshots }: Pick<APIMessage, "message_snapshots">): Part[] {
  return (snapshots ?? []).flatMap(({ message }) => quotedParts("forwarded", message));
}

/** Another message's text with its embeds, and its files. */
function quotedParts(kind: "parent" | "forwarded", message: APIMessageSnapshotFields): Part[] {
  const texts = [decode(message.content, message.mentions), ...(message.embeds ?? []).map(flattenEmbed)];
  return [{ kind, text: texts.filter(Boolean).join("\n") }, ...fileParts(message.attachments)];
}

/** Attachments, by the links under which they can be fetched. */
export function fileParts(attachments: readonly APIAttachment[] | undefined): Part[] {
  return (attachments ?? []).map(({ filename, size, url }) => ({
    kind: "file",
    name: filename,
    bytes: size,
    handle: url,
  }));
}
