/** A fake of Discord's server: REST and gateway on 127.0.0.1, with its limits, its error codes and faults on demand. */
import type { AddressInfo } from "node:net";
import { startGateway, type Gateway } from "./discord/gateway.ts";
import { routes } from "./discord/routes.ts";
import { createApiServer, type Fault, type FaultKind, type LoggedRequest } from "./discord/server.ts";
import { APPLICATION, BOT, BOT_ROLE, DiscordState, GUILD, USER } from "./discord/state.ts";
import type { FakeChannel, FakeEmbed, FakeInteraction, FakeMessage, FakeUser, Sent } from "./discord/state.ts";

export { BOT, GUILD, USER };
export type { FakeChannel, FakeMessage, Sent };

export interface FakeDiscordOptions {
  token?: string;
  /** Whether the Message Content intent is switched on. */
  messageContent?: boolean;
  /** Posts and threads per channel and second. */
  rateLimit?: number;
}

export interface Saying {
  id?: string;
  content?: string;
  /** The guild's first channel when absent. */
  channel?: string;
  /** Puts a mention of the bot in front. */
  mention?: boolean;
  /** Mentions the bot by its role. */
  mentionRole?: boolean;
  /** In the bot's direct messages. */
  direct?: boolean;
  /** In the thread of this message, which is started when there is none. */
  inThreadOf?: string;
  author?: FakeUser;
  /** Posted by a webhook, as alerting tools do. */
  webhook?: boolean;
  embeds?: FakeEmbed[];
  files?: { name: string; text: string }[];
  replyTo?: FakeMessage;
  forwards?: Partial<FakeMessage>;
}

export interface FakeDiscord {
  apiUrl: string;
  token: string;
  /** The guild's first channel. */
  channelId: string;
  say(saying: Saying): FakeMessage;
  /** Posts while nobody is told: what a bot misses whose session is void. */
  sayUnheard(saying: Saying): FakeMessage;
  /** Somebody uses /diagnose. */
  command(use: { text?: string; file?: { name: string; text: string }; channel?: string }): FakeInteraction;
  /** Somebody uses "Diagnose this" on a message. */
  shortcut(messageId: string): FakeInteraction;
  /** Delivers the event of a message, or of a use of a command, once more. */
  redeliver(id: string): void;
  /** Delivers any packet. */
  packet(type: string, data: unknown): void;
  gateway: Pick<Gateway, "drop" | "close" | "invalidate" | "connections">;
  addChannel(channel?: Partial<FakeChannel>): FakeChannel;
  channel(id: string): FakeChannel | undefined;
  /** Newest first. */
  messagesIn(channelId: string): FakeMessage[];
  /** Makes the links to a message's files void; the message, fetched again, has new ones. */
  expireFiles(message: FakeMessage): void;
  /** Strikes the next request of the method whose path matches, once. */
  fault(kind: FaultKind, method: string, path: RegExp): void;
  /** Every body that the bot sent or edited a message with. */
  readonly sent: readonly Sent[];
  readonly requests: readonly LoggedRequest[];
  /** The commands that the bot registered. */
  commands(): unknown[];
  stop(): Promise<void>;
}

export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const { token = "test-token", messageContent = true, rateLimit = 50 } = options;
  const state = new DiscordState();
  state.messageContent = messageContent;
  const channelId = state.addChannel().id;
  const directId = state.addChannel({ type: 1, name: "ada", guild_id: undefined, announced: false }).id;
  const faults: Fault[] = [];
  const requests: LoggedRequest[] = [];
  const packets = new Map<string, unknown>();
  const server = createApiServer(state, { token, rateLimit, faults, requests, table: () => table });
  const gateway = startGateway(server, state, { token, messageContent });
  const table = routes(state, gateway);

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sayUnheard = (saying: Saying) => {
    const where =
      saying.inThreadOf === undefined ? (saying.channel ?? channelId) : threadOf(state, gateway, saying.inThreadOf);
    return state.addMessage(compose(state, saying, saying.direct ? directId : where));
  };

  const use = (channel: string, data: unknown): FakeInteraction => {
    const { interaction, packet } = startUse(state, channel, data);
    packets.set(interaction.id, packet);
    gateway.dispatch("INTERACTION_CREATE", packet);
    return interaction;
  };

  return {
    apiUrl: `${state.origin}/api`,
    token,
    channelId,
    sayUnheard,
    say(saying) {
      const said = sayUnheard(saying);
      gateway.dispatch("MESSAGE_CREATE", said);
      return said;
    },
    command: ({ text, file, channel = channelId }) => use(channel, commandData(state, text, file)),
    shortcut(messageId) {
      const target = state.messages.get(messageId)!;
      const resolved = { messages: { [messageId]: target } };
      return use(target.channel_id, { id: "2", type: 3, name: "Diagnose this", target_id: messageId, resolved });
    },
    redeliver(id) {
      if (packets.has(id)) gateway.dispatch("INTERACTION_CREATE", packets.get(id));
      else gateway.dispatch("MESSAGE_CREATE", state.messages.get(id));
    },
    packet: gateway.dispatch,
    gateway,
    addChannel: (channel) => state.addChannel(channel),
    channel: (id) => state.channels.get(id),
    messagesIn: (id) => state.messagesIn(id),
    expireFiles: ({ attachments }) => attachments.forEach((attachment) => state.renewFile(attachment)),
    fault: (kind, method, pathEnd) => void faults.push({ kind, method, pathEnd }),
    sent: state.sent,
    requests,
    commands: () => state.commands,
    async stop() {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function compose(state: DiscordState, saying: Saying, channel: string): Partial<FakeMessage> & { channel_id: string } {
  const {
    content = "",
    mention,
    mentionRole,
    author = USER,
    webhook,
    embeds = [],
    files = [],
    replyTo,
    forwards,
  } = saying;
  const { id = state.id() } = saying;
  return {
    id,
    channel_id: channel,
    content: mention ? `<@${BOT.id}> ${content}` : content,
    mentions: mention ? [BOT] : [],
    ...(mentionRole && { content: `<@&${BOT_ROLE}> ${content}`, mention_roles: [BOT_ROLE] }),
    embeds,
    attachments: files.map(({ name, text }) => state.addFile(name, text)),
    author: webhook ? { id: "100000000000000009", username: "grafana", bot: true } : author,
    ...(webhook && { webhook_id: "100000000000000009" }),
    ...(replyTo && {
      type: 19,
      message_reference: { type: 0, message_id: replyTo.id, channel_id: replyTo.channel_id },
    }),
    ...(forwards && {
      message_reference: { type: 1, message_id: id, channel_id: channel },
      message_snapshots: [{ message: { content: "", embeds: [], attachments: [], mentions: [], ...forwards } }],
    }),
  };
}

/** The id of a message's thread, which is the message's own. */
function threadOf(state: DiscordState, gateway: Gateway, rootId: string): string {
  if (!state.channels.has(rootId)) {
    const parent = state.messages.get(rootId)?.channel_id;
    const thread = state.addChannel({ id: rootId, type: 11, name: "thread", parent_id: parent });
    gateway.dispatch("THREAD_CREATE", { ...state.shown(thread), newly_created: true });
  }
  return rootId;
}

function commandData(state: DiscordState, text?: string, file?: { name: string; text: string }) {
  const attachment = file && state.addFile(file.name, file.text);
  const options = [
    ...(text === undefined ? [] : [{ name: "text", type: 3, value: text }]),
    ...(attachment ? [{ name: "file", type: 11, value: attachment.id }] : []),
  ];
  const resolved = attachment && { attachments: { [attachment.id]: attachment } };
  return { id: "1", type: 1, name: "diagnose", options, resolved };
}

function startUse(state: DiscordState, channelId: string, data: unknown) {
  const id = state.id();
  const interaction: FakeInteraction = {
    id,
    token: `secret-${id}`,
    channelId,
    at: Date.now(),
    ephemeral: false,
    expired: false,
  };
  state.interactions.set(interaction.token, interaction);
  const channel = state.shown(state.channels.get(channelId)!);
  const who =
    channel.guild_id === undefined
      ? { user: USER }
      : {
          guild_id: channel.guild_id,
          member: { user: USER, roles: [], permissions: "0", joined_at: new Date().toISOString() },
        };
  const use = {
    id,
    token: interaction.token,
    application_id: APPLICATION,
    type: 2,
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD },
    data,
    channel_id: channelId,
    channel,
  };
  return { interaction, packet: { ...use, ...who } };
}
