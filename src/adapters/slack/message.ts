/** Slack's payloads as messages. Pure: what to answer is decided in the core. */
import type { IncomingMessage, MessageKind } from "../../core/types.ts";
import { decodeMrkdwn } from "./markup.ts";
import { readParts } from "./parts.ts";
import { CommandBody, EventBody, ShortcutBody, type SlackMessage } from "./schema.ts";

/** Who we are in the workspace, from `auth.test`. */
export interface Self {
  userId: string;
  botId?: string;
  appId?: string;
  /** The workspace's address, `https://team.slack.com/`. */
  teamUrl?: string;
}

/** What answering needs, kept in the message's handle. */
export interface Handle {
  /** An `app_mention` names no files, so the message must be fetched for them. */
  incomplete?: boolean;
  responseUrl?: string;
}

/** The kinds of `message` events that are somebody's words. Edits, deletions, joins and the like are not. */
const SUBTYPES = new Set([undefined, "bot_message", "file_share", "thread_broadcast"]);

/**
 * Reads the payload of an event, of `/diagnose` or of the message action.
 * @param now when it came; a command carries no time of its own
 * @returns undefined for everything that is nobody's message to us
 */
export function readPayload(body: unknown, self: Self, now: Date): IncomingMessage | undefined {
  const event = EventBody.safeParse(body);
  if (event.success) return readEvent(event.data, self);
  const command = CommandBody.safeParse(body);
  if (command.success) return readCommand(command.data, now);
  const shortcut = ShortcutBody.safeParse(body);
  return shortcut.success ? readShortcut(shortcut.data, self) : undefined;
}

function readEvent({ event, team_id, api_app_id }: EventBody, self: Self): IncomingMessage | undefined {
  if (!SUBTYPES.has(event.subtype)) return undefined;
  const message = readMessage(event, event.channel, { ...self, appId: api_app_id });
  const mentioned = event.type === "app_mention" || (event.text ?? "").includes(`<@${self.userId}`);
  const handle: Handle = { incomplete: true };
  return {
    ...message,
    workspaceId: team_id,
    kind: mentioned ? "mention" : kindOf(event.channel_type),
    ...(event.type === "app_mention" ? { handle: JSON.stringify(handle) } : {}),
  };
}

function kindOf(channelType: string | undefined): MessageKind {
  return channelType === "im" ? "direct" : "alert";
}

/** A message of a channel, as events, the message action and the history show it. */
export function readMessage(message: SlackMessage, channelId: string, self: Self): IncomingMessage {
  const { ts, thread_ts, user, bot_id, username, bot_profile } = message;
  const isMe = isMine(message, self);
  // Whoever has no user is an app; an `app_mention` may not say more.
  const isBot = isMe || user === undefined || bot_id !== undefined || message.subtype === "bot_message";
  return {
    platform: "slack",
    workspaceId: "",
    channelId,
    threadId: thread_ts === ts ? undefined : thread_ts,
    id: ts,
    author: { id: user ?? bot_id ?? "unknown", name: username ?? bot_profile?.name, isBot, isMe },
    kind: "alert",
    text: withoutMention(message.text ?? "", self.userId),
    parts: readParts(message, isBot),
    sentAt: new Date(Number(ts) * 1000).toISOString(),
    permalink: permalink(message, channelId, self.teamUrl),
  };
}

/** Whether we posted it ourselves. */
export function isMine({ user, bot_id, app_id }: SlackMessage, self: Self): boolean {
  return (
    user === self.userId ||
    (bot_id !== undefined && bot_id === self.botId) ||
    (app_id !== undefined && app_id === self.appId)
  );
}

function withoutMention(mrkdwn: string, userId: string): string {
  return decodeMrkdwn(mrkdwn.replaceAll(new RegExp(`<@${userId}(\\|[^<>]{0,100})?>`, "g"), "")).trim();
}

function permalink({ ts, thread_ts }: SlackMessage, channelId: string, teamUrl: string | undefined) {
  if (!teamUrl) return undefined;
  const thread = thread_ts && thread_ts !== ts ? `?thread_ts=${thread_ts}&cid=${channelId}` : "";
  return `${teamUrl}archives/${channelId}/p${ts.replace(".", "")}${thread}`;
}

/** A command has no message of its own: its trigger id names it. Without text there is nothing to read. */
function readCommand(body: CommandBody, now: Date): IncomingMessage | undefined {
  if (body.text.trim() === "") return undefined;
  const handle: Handle = { responseUrl: body.response_url };
  return {
    platform: "slack",
    workspaceId: body.team_id,
    channelId: body.channel_id,
    id: body.trigger_id,
    author: { id: body.user_id, name: body.user_name, isBot: false, isMe: false },
    kind: "command",
    text: decodeMrkdwn(body.text).trim(),
    parts: [],
    sentAt: now.toISOString(),
    handle: JSON.stringify(handle),
  };
}

/** The message that the action was used on, asked about by the person who used it. */
function readShortcut(body: ShortcutBody, self: Self): IncomingMessage {
  const handle: Handle = { responseUrl: body.response_url };
  return {
    ...readMessage(body.message, body.channel.id, self),
    workspaceId: body.team.id,
    author: { id: body.user.id, name: body.user.name, isBot: false, isMe: false },
    kind: "shortcut",
    handle: JSON.stringify(handle),
  };
}
