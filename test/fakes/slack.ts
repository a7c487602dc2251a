/** A fake Slack workspace on 127.0.0.1: real HTTP and WebSocket, Slack's limits, acknowledgements, redelivery and faults. */
import { randomUUID } from "node:crypto";
import { activeIn, plainText } from "./slack/blocks.ts";
import { DeliveryService } from "./slack/delivery.ts";
import {
  commandPayload,
  editEvent,
  eventPayload,
  mentionEvent,
  messageEvent,
  shortcutPayload,
} from "./slack/events.ts";
import { startServer } from "./slack/server.ts";
import { ids, SlackState, type Fault, type StoredMessage } from "./slack/state.ts";

export { activeIn, ids, plainText };
export { signatureHeaders } from "./slack/delivery.ts";
export type { StoredMessage };

export interface FakeSlackOptions {
  /** Where events, commands and interactions are posted, signed. Without it they go over Socket Mode. */
  eventsUrl?: string;
  /** Milliseconds without an acknowledgement after which an event is sent again. */
  ackTimeout?: number;
  /** 0 for a free port. */
  port?: number;
}

export interface NewMessage {
  text?: string;
  channel?: string;
  thread_ts?: string;
  from?: "user" | "bot" | "app";
  blocks?: StoredMessage["blocks"];
  attachments?: object[];
  files?: { name: string; body: string | Buffer; mimetype?: string; contentType?: string; mode?: string }[];
}

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/** Starts a workspace with a channel, a direct message channel, and a channel that the app is not in: see `ids`. */
export async function startFakeSlack(options: FakeSlackOptions = {}) {
  const state = new SlackState();
  const { signingSecret } = state.tokens;
  const delivery = new DeliveryService({
    url: options.eventsUrl,
    ackTimeout: options.ackTimeout ?? 3000,
    signingSecret,
  });
  const server = await startServer(
    state,
    delivery,
    (method, args, result) => {
      const message = state.find(String(args.channel), result.ts as string);
      if (!message || message.ephemeralTo) return;
      if (method === "chat.postMessage") sendEvent(message, messageEvent(message));
      if (method === "chat.update") sendEvent(message, editEvent(message, ""));
    },
    options.port,
  );

  const sendEvent = (message: StoredMessage, event: Record<string, unknown>) =>
    delivery.send(message.ts, "events_api", eventPayload(event));
  const authors = {
    user: { user: ids.user },
    bot: { bot_id: ids.otherBot, app_id: "A2", subtype: "bot_message", username: "Grafana" },
    app: { user: ids.botUser, bot_id: ids.bot, app_id: ids.app },
  };

  /** Puts a message into a channel, without telling the app. */
  const store = ({ text = "", channel = ids.channel, from = "user", files, ...rest }: NewMessage): StoredMessage => {
    const subtype = files && from === "user" ? { subtype: "file_share" } : {};
    const uploads = files?.map((file) => storeFile(file));
    const message = {
      channel,
      ts: state.ts(),
      text: escape(text),
      ...authors[from],
      ...subtype,
      ...rest,
      files: uploads,
    };
    state.messages.push(message);
    return message;
  };
  const storeFile = (upload: NonNullable<NewMessage["files"]>[number]) => {
    const { name, body, mimetype = "text/plain", contentType, mode = "hosted" } = upload;
    const id = `F${state.files.size + 1}`;
    const url = `${server.origin}/files/${id}`;
    const file = { id, name, mimetype, mode, size: Buffer.byteLength(body), url_private: url };
    const access = mode === "file_access" ? { file_access: "check_file_info" } : {};
    state.files.set(id, {
      file: { ...file, ...access, url_private_download: url },
      body: Buffer.from(body),
      contentType,
    });
    return { ...file, ...access, url_private_download: url };
  };
  const responseUrl = (trigger: string) => `${server.origin}/response/${trigger}`;

  return {
    state,
    apiUrl: `${server.origin}/api/`,
    origin: server.origin,
    botToken: state.tokens.bot,
    appToken: state.tokens.app,
    signingSecret,

    store,
    sendMessage(message: NewMessage): StoredMessage {
      const stored = store(message);
      sendEvent(stored, messageEvent(stored));
      return stored;
    },
    /** A mention arrives twice: as `app_mention` and as `message`. */
    sendMention(message: NewMessage): StoredMessage {
      const stored = store({ ...message, text: `@@MENTION@@ ${message.text ?? ""}` });
      stored.text = stored.text.replace("@@MENTION@@", `<@${ids.botUser}>`);
      sendEvent(stored, mentionEvent(stored));
      sendEvent(stored, messageEvent(stored));
      return stored;
    },
    /** Somebody runs /diagnose; returns the trigger id. */
    sendCommand(text: string, channel: string = ids.channel): string {
      const trigger = `${Date.now()}.${randomUUID()}`;
      const payload = commandPayload(escape(text), channel, trigger, responseUrl(trigger));
      delivery.send(trigger, "slash_commands", payload);
      return trigger;
    },
    /** Somebody runs "Diagnose this" on a message; returns the trigger id. */
    sendShortcut(message: StoredMessage): string {
      const trigger = `${Date.now()}.${randomUUID()}`;
      delivery.send(trigger, "interactive", shortcutPayload(message, trigger, responseUrl(trigger)));
      return trigger;
    },
    sendEdit(message: StoredMessage, text: string): void {
      const before = message.text;
      message.text = escape(text);
      sendEvent(message, editEvent(message, before));
    },
    /** Sends all payloads about a message or trigger once more. */
    redeliver(about: string): void {
      const again = delivery.deliveries.filter((one) => one.about === about);
      for (const { type, payload } of again) delivery.send(about, type, payload);
    },
    /** Sends any payload. */
    sendPayload: delivery.send.bind(delivery),

    /** Lets the next calls of a method go wrong, one fault each. "download" is the method of file downloads. */
    failNext(method: string, ...faults: Fault[]): void {
      state.faults.set(method, [...(state.faults.get(method) ?? []), ...faults]);
    },
    /** Asks clients to reconnect, as Slack does every few hours; only the first `count` sockets. */
    refresh(count = Infinity): void {
      const chosen = [...delivery.sockets].slice(0, count);
      for (const socket of chosen) socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    },
    dropSockets(): void {
      for (const socket of delivery.sockets) socket.terminate();
    },

    sockets: () => delivery.sockets.size,
    deliveries: (about?: string) => delivery.deliveries.filter((one) => about === undefined || one.about === about),
    /** Whether some delivery about a message or trigger was acknowledged. */
    acknowledged: (about: string) =>
      delivery.deliveries.some((one) => one.about === about && one.ackedAt !== undefined),
    calls: (method: string) => state.calls.filter((call) => call.method === method),
    responses: () => state.responses,
    /** What the app posted. */
    posted: () => state.messages.filter(({ bot_id, flags }) => bot_id === ids.bot && flags !== undefined),
    async stop(): Promise<void> {
      delivery.stop();
      await server.close();
    },
  };
}

/** As Slack escapes what a user types. */
function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
