/** Discord's payloads as incoming messages. Pure; what the payload does not tell (a channel's parent) is handed in. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  MessageType,
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type GatewayMessageCreateDispatchData,
} from "discord.js";
import type { IncomingMessage } from "../../core/types.ts";
import { decode } from "./markup.ts";
import { fileParts, parentPart, partsOf } from "./parts.ts";

/** The workspace id of direct messages, which belong to no guild. */
export const DIRECT = "dm";

/** Our user, and the role that Discord gives it in a guild: whoever types "@" is offered both. */
export interface Me {
  id: string;
  roleId?: string | undefined;
}

/** A channel, and the thread in it. */
export type Place = Pick<IncomingMessage, "channelId" | "threadId">;

/** What people and tools write; the other types are Discord's own notes ("started a thread"). */
const WRITTEN = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

/**
 * A message from the gateway.
 *
 * @returns undefined for a message that nobody wrote
 */
export function fromMessage(
  message: GatewayMessageCreateDispatchData,
  place: Place,
  me: Me,
): IncomingMessage | undefined {
  if (!WRITTEN.has(message.type)) return undefined;
  const { author, guild_id: guild } = message;
  const byRole = me.roleId !== undefined && message.mention_roles?.includes(me.roleId);
  const mentioned = byRole || message.mentions?.some(({ id }) => id === me.id);
  const kind = guild === undefined ? "direct" : mentioned ? "mention" : "alert";
  const own = [`<@${me.id}>`, `<@!${me.id}>`, `<@&${me.roleId}>`];
  const content = own.reduce((text, mention) => text.replaceAll(mention, ""), message.content).trim();
  return {
    ...where(guild, place, message.id),
    author: {
      id: author.id,
      name: author.global_name ?? author.username,
      isBot: author.bot === true || message.webhook_id !== undefined,
      isMe: author.id === me.id,
    },
    kind,
    text: decode(content, message.mentions),
    parts: [...parentPart(message, place, kind === "mention"), ...partsOf(message)],
    sentAt: new Date(message.timestamp).toISOString(),
  };
}

/**
 * A use of `/diagnose` or of "Diagnose this". The author is whoever used it.
 *
 * @returns undefined for every other interaction
 */
export function fromInteraction(interaction: APIInteraction): IncomingMessage | undefined {
  if (interaction.type !== InteractionType.ApplicationCommand) return undefined;
  if (isCommand(interaction)) return fromCommand(interaction);
  return isShortcut(interaction) ? fromShortcut(interaction) : undefined;
}

function fromCommand(interaction: APIChatInputApplicationCommandInteraction): IncomingMessage {
  const options = interaction.data.options ?? [];
  const text = options.find(({ name }) => name === "text");
  const file = options.find(({ name }) => name === "file");
  const attachment =
    file?.type === ApplicationCommandOptionType.Attachment && interaction.data.resolved?.attachments?.[file.value];
  return {
    ...fromUse(interaction, interaction.id),
    kind: "command",
    text: text?.type === ApplicationCommandOptionType.String ? decode(text.value) : "",
    parts: fileParts(attachment ? [attachment] : []),
    sentAt: new Date().toISOString(),
  };
}

function fromShortcut(interaction: APIMessageApplicationCommandInteraction): IncomingMessage | undefined {
  const target = interaction.data.resolved.messages[interaction.data.target_id];
  return (
    target && {
      ...fromUse(interaction, target.id),
      kind: "shortcut",
      text: decode(target.content, target.mentions),
      parts: partsOf(target),
      sentAt: new Date(target.timestamp).toISOString(),
    }
  );
}

function fromUse(interaction: APIApplicationCommandInteraction, id: string) {
  const user = interaction.member?.user ?? interaction.user;
  return {
    ...where(interaction.guild_id, placeOf(interaction.channel), id),
    author: { id: user?.id ?? "", name: user?.global_name ?? user?.username, isBot: false, isMe: false },
    handle: interaction.token,
  };
}

function isCommand(use: APIApplicationCommandInteraction): use is APIChatInputApplicationCommandInteraction {
  return use.data.type === ApplicationCommandType.ChatInput && use.data.name === "diagnose";
}

function isShortcut(use: APIApplicationCommandInteraction): use is APIMessageApplicationCommandInteraction {
  return use.data.type === ApplicationCommandType.Message && use.data.name === "Diagnose this";
}

/** Where a channel object stands: a thread stands in its parent. */
export function placeOf(channel: { id: string; type: ChannelType; parent_id?: string | null }): Place {
  return isThread(channel.type) && channel.parent_id
    ? { channelId: channel.parent_id, threadId: channel.id }
    : { channelId: channel.id };
}

export function isThread(type: ChannelType): boolean {
  return [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread].includes(type);
}

function where(guild: string | undefined, place: Place, id: string) {
  const channel = place.threadId ?? place.channelId;
  return {
    platform: "discord",
    workspaceId: guild ?? DIRECT,
    ...place,
    id,
    permalink: `https://discord.com/channels/${guild ?? "@me"}/${channel}/${id}`,
  };
}
