/**
 * Keeps Socket Mode connections open. Slack closes each every few hours, and the library's own reconnecting leaves a hole of
 * seconds and ends the process when Slack refuses a new connection; so it is off, and every client is held by a loop of ours.
 */
import type { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, retryAfter } from "./api.ts";

type SocketModeClient = SocketModeReceiver["client"];

/** Milliseconds: until Slack must have said hello, between attempts, and for a connection's goodbye. */
const HELLO_TIMEOUT = 15_000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
const GOODBYE_TIMEOUT = 500;

/** Opens the first connection, whose failure is the caller's, then keeps one for each client until the signal aborts. */
export async function keepConnected(clients: SocketModeClient[], log: Logger, signal: AbortSignal): Promise<void> {
  clients.forEach((client) => guardDispatch(client, log));
  if (clients[0]) await connect(clients[0]);
  for (const client of clients) void hold(client, log, signal);
}

/** Closes all connections, and does not wait for a server that says no goodbye. */
export async function disconnect(clients: SocketModeClient[]): Promise<void> {
  await Promise.all(clients.map(close));
}

async function hold(client: SocketModeClient, log: Logger, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    let wait = FIRST_PAUSE;
    try {
      if (!isOpen(client)) await connect(client);
      failures = 0;
      await closed(client, signal);
    } catch (error) {
      failures++;
      wait = retryAfter(error) ?? FIRST_PAUSE * 2 ** failures;
      log.warn({ code: errorCode(error), failures, err: error }, "Slack gave no connection; trying again");
    }
    await pause(wait, signal);
  }
  await close(client);
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(milliseconds, LONGEST_PAUSE), undefined, { signal }).catch(() => undefined);
}

function isOpen(client: SocketModeClient): boolean {
  return client.websocket?.isActive() === true;
}

/** Resolves when Slack has greeted. A connection that stays silent is dropped. */
async function connect(client: SocketModeClient): Promise<void> {
  const timer = new AbortController();
  const late = sleep(HELLO_TIMEOUT, undefined, { signal: timer.signal }).then(async () => {
    await close(client);
    throw new Error("Slack did not greet a new connection in time");
  });
  late.catch(() => undefined);
  try {
    await Promise.race([client.start(), late]);
  } finally {
    timer.abort();
  }
}

function closed(client: SocketModeClient, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || !isOpen(client)) return resolve();
    client.once("disconnected", () => resolve());
  });
}

/** A second `disconnect` ends a connection whose goodbye is not answered; without it the library waits 30 s. */
async function close(client: SocketModeClient): Promise<void> {
  if (!client.websocket) return;
  const goodbye = client.disconnect();
  const timer = setTimeout(() => void client.disconnect(), GOODBYE_TIMEOUT);
  await goodbye.finally(() => clearTimeout(timer));
}

/** The library's listener is asynchronous and throws on an envelope without an event (`app_rate_limited`). */
function guardDispatch(client: SocketModeClient, log: Logger): void {
  const listeners = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (...args: unknown[]) => {
    for (const listener of listeners) {
      Promise.resolve(listener(...args)).catch((error: unknown) =>
        log.warn({ err: error }, "Slack sent an odd envelope"),
      );
    }
  });
}
