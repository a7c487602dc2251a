/** What the fake Discord knows: its guild's channels, messages, threads and interactions. */
import type { Embed as FakeEmbed } from "../../../src/adapters/discord/check.ts";

export type { FakeEmbed };

export const USER = { id: "100000000000000001", username: "ada", global_name: "Ada", discriminator: "0", avatar: null };
export const BOT = { id: "100000000000000002", username: "bugloss", discriminator: "0", avatar: null, bot: true };
export const APPLICATION = "100000000000000003";
/** The role that Discord makes for a bot in each guild. */
export const BOT_ROLE = "100000000000000005";
export const GUILD = "100000000000000004";

/** What the bot may be denied in a channel. */
export type Permission = "view" | "send" | "threads" | "sendInThreads";

/** Discord's bits of permissions. */
const permissionBits = { view: 1n << 10n, send: 1n << 11n, threads: 1n << 35n, sendInThreads: 1n << 38n };
/** All permissions but the administrator's. */
export const everything = String((1n << 50n) - 1n - (1n << 3n));

export interface FakeUser {
  id: string;
  username: string;
  bot?: boolean;
}

export interface FakeChannel {
  id: string;
  /** 0 a text channel, 1 a direct message, 11 a public thread. */
  type: number;
  name: string;
  guild_id?: string;
  parent_id?: string;
  last_message_id?: string;
  /** Whether GUILD_CREATE lists it; one that it does not list is in no client's cache. */
  announced: boolean;
  archived?: boolean;
  denied: Set<Permission>;
}

export interface FakeAttachment {
  id: string;
  filename: string;
  size: number;
  url: string;
}

export interface FakeMessage {
  id: string;
  channel_id: string;
  guild_id?: string;
  type: number;
  content: string;
  author: FakeUser;
  mentions: FakeUser[];
  mention_roles?: string[];
  embeds: FakeEmbed[];
  attachments: FakeAttachment[];
  timestamp: string;
  flags: number;
  webhook_id?: string;
  message_reference?: { type?: number; message_id: string; channel_id: string };
  message_snapshots?: { message: Partial<FakeMessage> }[];
  interaction_metadata?: { id: string; [field: string]: unknown };
}

/** A body that the bot sent or edited a message with. */
export interface Sent {
  action: "create" | "edit";
  message: FakeMessage;
  body: { content?: string; embeds?: FakeEmbed[]; allowed_mentions?: { parse?: string[]; users?: string[] } };
}

export interface FakeInteraction {
  id: string;
  token: string;
  channelId: string;
  at: number;
  /** When the bot answered it first, in milliseconds after it was sent. */
  answeredAfter?: number;
  replyId?: string;
  ephemeral: boolean;
  expired: boolean;
}

export class DiscordState {
  readonly channels = new Map<string, FakeChannel>();
  readonly messages = new Map<string, FakeMessage>();
  readonly interactions = new Map<string, FakeInteraction>();
  readonly nonces = new Map<string, string>();
  readonly files = new Map<string, string>();
  readonly sent: Sent[] = [];
  commands: unknown[] = [];
  messageContent = true;
  origin = "";
  private last = 0n;

  /** A new snowflake, later than all before it. */
  id(): string {
    const now = BigInt(Date.now() - 1_420_070_400_000) << 22n;
    this.last = now > this.last ? now : this.last + 1n;
    return String(this.last);
  }

  addChannel(channel: Partial<FakeChannel> = {}): FakeChannel {
    const added = {
      id: this.id(),
      type: 0,
      name: "general",
      guild_id: GUILD,
      announced: true,
      denied: new Set<Permission>(),
      ...channel,
    };
    this.channels.set(added.id, added);
    return added;
  }

  addMessage(message: Partial<FakeMessage> & Pick<FakeMessage, "channel_id">): FakeMessage {
    const channel = this.channels.get(message.channel_id);
    const added: FakeMessage = {
      id: this.id(),
      type: 0,
      content: "",
      author: USER,
      mentions: [],
      embeds: [],
      attachments: [],
      timestamp: new Date().toISOString(),
      flags: 0,
      ...(channel?.guild_id !== undefined && { guild_id: channel.guild_id }),
      ...message,
    };
    this.messages.set(added.id, added);
    if (channel) channel.last_message_id = added.id;
    return added;
  }

  addFile(name: string, text: string): FakeAttachment {
    const id = this.id();
    const path = `/attachments/${id}/${name}?ex=1&hm=${id}`;
    this.files.set(path, text);
    return { id, filename: name, size: Buffer.byteLength(text), url: `${this.origin}${path}` };
  }

  /** Signs a file's link anew, which makes the old one void. */
  renewFile(attachment: FakeAttachment): void {
    const old = attachment.url.slice(this.origin.length);
    const path = old.replace("ex=1", "ex=2");
    this.files.set(path, this.files.get(old) ?? "");
    this.files.delete(old);
    attachment.url = `${this.origin}${path}`;
  }

  /** A channel as Discord's API shows it. */
  shown(channel: FakeChannel): Omit<FakeChannel, "denied" | "announced"> {
    const deny = [...channel.denied].reduce((bits, name) => bits | permissionBits[name], 0n);
    const overwrites = [{ id: GUILD, type: 0, allow: "0", deny: String(deny) }];
    const shown = { ...channel, denied: undefined, announced: undefined, permission_overwrites: overwrites };
    return shown;
  }

  /** What the bot is denied in a channel; a thread takes over what its parent denies. */
  denied(channel: FakeChannel): Set<Permission> {
    const parent = channel.parent_id === undefined ? undefined : this.channels.get(channel.parent_id);
    return parent ? parent.denied : channel.denied;
  }

  /** A channel's messages, newest first. */
  messagesIn(channelId: string): FakeMessage[] {
    return [...this.messages.values()].filter(({ channel_id: id }) => id === channelId).reverse();
  }
}
