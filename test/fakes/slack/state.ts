/** What a fake Slack workspace holds: channels, messages, files, and what was asked of it. */

export interface StoredMessage {
  channel: string;
  ts: string;
  thread_ts?: string;
  user?: string;
  bot_id?: string;
  app_id?: string;
  subtype?: string;
  username?: string;
  text: string;
  blocks?: Block[];
  attachments?: object[];
  files?: SlackFile[];
  metadata?: object;
  edited?: boolean;
  /** Only its reader sees it. */
  ephemeralTo?: string;
  /** The arguments that a mention, a link or a preview depends on, as the app sent them. */
  flags?: Record<string, unknown>;
}

/** A block as an app sends it; read field by field, since an app may send anything. */
export type Block = { type?: string } & Record<string, unknown>;

export interface SlackFile {
  id: string;
  name: string;
  mimetype: string;
  size: number;
  mode: string;
  file_access?: string;
  url_private: string;
  url_private_download?: string;
}

export interface Channel {
  id: string;
  type: "channel" | "im";
  member: boolean;
}

/** How the next call of a method goes wrong. "stored" faults do the work first and lose the response. */
export type Fault =
  | { kind: "error"; error: string }
  | { kind: "status"; status: number }
  | { kind: "rate-limit"; retryAfter: number }
  | { kind: "stored-500" }
  | { kind: "stored-drop" }
  | { kind: "hang" };

export interface Call {
  method: string;
  args: Record<string, unknown>;
  at: number;
}

/** The ids of the workspace. */
export const ids = {
  team: "T1",
  app: "A1",
  bot: "B1",
  botUser: "UBOT",
  user: "U1",
  otherBot: "B2",
  channel: "C1",
  direct: "D1",
  /** A channel that the app is not in. */
  foreign: "C9",
} as const;

/** What Slack shows of a message in events and in answers; what is undefined vanishes in JSON. */
export function shown(message: StoredMessage): Omit<StoredMessage, "channel" | "metadata" | "flags" | "ephemeralTo"> {
  const { ts, thread_ts, user, bot_id, app_id, subtype, username, text, blocks, attachments, files, edited } = message;
  return { ts, thread_ts, user, bot_id, app_id, subtype, username, text, blocks, attachments, files, edited };
}

export class SlackState {
  readonly tokens = { bot: "xoxb-fake-bot", app: "xapp-fake-app", signingSecret: "fake-signing-secret" };
  /** What the bot's token may do, as Slack tells it with each answer. */
  scopes = "app_mentions:read,channels:history,groups:history,im:history,mpim:history,chat:write,commands,files:read";
  readonly channels = new Map<string, Channel>(
    [
      { id: ids.channel, type: "channel" as const, member: true },
      { id: ids.direct, type: "im" as const, member: true },
      { id: ids.foreign, type: "channel" as const, member: false },
    ].map((channel) => [channel.id, channel]),
  );
  readonly messages: StoredMessage[] = [];
  readonly files = new Map<string, { file: SlackFile; body: Buffer; contentType?: string }>();
  readonly calls: Call[] = [];
  /** What was sent to response URLs. */
  readonly responses: { trigger: string; body: Record<string, unknown> }[] = [];
  readonly faults = new Map<string, Fault[]>();
  /** Until when a method refuses calls, in milliseconds since the epoch. */
  readonly limitedUntil = new Map<string, number>();
  private lastTs = Date.now() * 1000;

  /** A new, unique message timestamp: seconds, a point and six digits. */
  ts(): string {
    this.lastTs = Math.max(this.lastTs + 1, Date.now() * 1000);
    return `${Math.floor(this.lastTs / 1e6)}.${String(this.lastTs % 1e6).padStart(6, "0")}`;
  }

  find(channel: string, ts: string): StoredMessage | undefined {
    return this.messages.find((message) => message.channel === channel && message.ts === ts);
  }

  takeFault(method: string): Fault | undefined {
    return this.faults.get(method)?.shift();
  }
}
