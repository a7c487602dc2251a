/**
 * Takes Slack's payloads, and acknowledges them only when they are stored. Bolt acknowledges an event before it calls any
 * listener (`App.processEvent`), so what a listener has not stored yet is lost with the process; hence the receiver stores.
 */
import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { Receiver, ReceiverEvent } from "@slack/bolt";
import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import type { HttpMount } from "../../core/types.ts";
import { clientOptions } from "./api.ts";
import { boltLogger } from "./log.ts";
import type { Self } from "./message.ts";
import { SHORTCUT } from "./schema.ts";
import { disconnect, keepConnected } from "./sockets.ts";
import { texts } from "./texts.ts";

export interface ReceiverOptions {
  botToken: string;
  appToken?: string;
  signingSecret?: string;
  apiUrl?: string;
  mount?: HttpMount;
  log: Logger;
}

export interface Connection {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Stores a payload. When it rejects, Slack gets no acknowledgement and sends an event again. */
type Persist = (body: unknown) => Promise<void>;

const PATH = "/slack/events";
/** Slack closes sockets now and then; with two, one is always open. */
const SOCKETS = 2;
/** Seconds that a request's time may be ahead of ours. Bolt refuses only old requests. */
const MAX_SKEW = 300;

/** Connects over Socket Mode where there is an app token, over HTTP otherwise. */
export function createConnection(options: ReceiverOptions, self: Self, persist: Persist): Connection {
  return options.appToken
    ? socketConnection(options, options.appToken, self, persist)
    : httpConnection(options, self, persist);
}

function socketConnection(options: ReceiverOptions, appToken: string, self: Self, persist: Persist): Connection {
  const receivers = Array.from({ length: SOCKETS }, () => {
    return new SocketModeReceiver({
      appToken,
      logger: boltLogger(options.log),
      autoReconnectEnabled: false,
      // The only place where a SocketModeReceiver takes the API's address.
      installerOptions: { clientOptions: clientOptions(options.apiUrl) },
    });
  });
  for (const receiver of receivers) serve(receiver, options, self, persist);
  const clients = receivers.map(({ client }) => client);
  const stopping = new AbortController();
  return {
    start: () => keepConnected(clients, options.log, stopping.signal),
    stop: () => {
      stopping.abort();
      return disconnect(clients);
    },
  };
}

function httpConnection(options: ReceiverOptions, self: Self, persist: Persist): Connection {
  const { signingSecret, mount, log } = options;
  if (!signingSecret || !mount) {
    throw new Error(
      "Slack needs SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET and our HTTP server for HTTP",
    );
  }
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [PATH], logger: boltLogger(log) });
  serve(receiver, options, self, persist);
  let open = true;
  mount(PATH, (request, response) => {
    const refusal = open ? refusalOf(request) : 503;
    if (refusal) response.writeHead(refusal).end();
    else receiver.requestListener(request, response);
  });
  return {
    start: () => Promise.resolve(),
    stop: () => {
      open = false;
      return Promise.resolve();
    },
  };
}

/** The status of a request that is not for Bolt, whose listener would throw on it, or that is dated ahead. */
function refusalOf({ url, method, headers }: IncomingMessage): number | undefined {
  if (url?.split("?", 1)[0] !== PATH) return 404;
  if (method !== "POST") return 405;
  return Number(headers["x-slack-request-timestamp"]) > Date.now() / 1000 + MAX_SKEW ? 401 : undefined;
}

/** A Bolt app behind a receiver: it acknowledges, and answers commands with what only their sender sees. */
function serve(receiver: Receiver, options: ReceiverOptions, self: Self, persist: Persist): void {
  persistBeforeAck(receiver, persist);
  const app = new App({
    receiver,
    logger: boltLogger(options.log),
    clientOptions: clientOptions(options.apiUrl),
    convoStore: false,
    // From memory: where authorizing fails, Bolt acknowledges the event and drops it.
    authorize: () => Promise.resolve({ botToken: options.botToken, botUserId: self.userId, botId: self.botId }),
  });
  app.command("/diagnose", async ({ ack, command }) => {
    await ack({ response_type: "ephemeral", text: command.text.trim() ? texts.reading : texts.usage });
  });
  app.shortcut(SHORTCUT, async ({ ack }) => ack());
}

/** Makes a receiver store each payload before Bolt processes it. */
function persistBeforeAck(receiver: Receiver, persist: Persist): void {
  const init = receiver.init.bind(receiver);
  receiver.init = (app: App) => {
    const processEvent = async (event: ReceiverEvent) => {
      await persist(event.body);
      await app.processEvent(event);
    };
    // A receiver uses nothing else of an app.
    init({ processEvent } as unknown as App);
  };
}
