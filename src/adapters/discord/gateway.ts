/** The connection to Discord: a client that outlives malformed packets, and errors that say what to do. */
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  type RateLimitData,
} from "discord.js";
import type { Logger } from "pino";
import { ConfigError } from "../../core/errors.ts";
import { reasonOf } from "../reason.ts";
import { noMentions } from "./rest.ts";

const TIMEOUT = 10_000;
/** A longer wait is handed back to the queue, which has other work to do. */
const LONGEST_WAIT = 15_000;

/** @param apiUrl ends in `/api`; Discord's own when absent */
export function createClient(log: Logger, apiUrl?: string): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.MessageContent,
    ],
    allowedMentions: { parse: noMentions.parse },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    // A retry after a lost response would post twice, so the core retries, after it has looked.
    rest: { retries: 0, timeout: TIMEOUT, rejectOnRateLimit: isTooLong, ...(apiUrl !== undefined && { api: apiUrl }) },
  });
  surviveMalformedPackets(client, log);
  client.on(Events.Error, (error) => log.error({ err: error }, "discord: error"));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, "discord: connection error"));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, explain(code) ?? "discord: disconnected for good"),
  );
  return client;
}

/**
 * Connects.
 *
 * @throws {ConfigError} when Discord refuses the token or an intent, or can't be reached
 */
export async function login(client: Client, token: string): Promise<void> {
  let closed: number | undefined;
  client.once(Events.ShardDisconnect, ({ code }) => (closed = code));
  try {
    await client.login(token);
  } catch (error) {
    const refused = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
    const reason = explain(refused ? GatewayCloseCodes.AuthenticationFailed : closed);
    throw new ConfigError(
      reason ??
        `Discord could not be reached (${reasonOf(error)}): check the network and the proxy, and DISCORD_API_URL where it is set`,
      { cause: error },
    );
  }
}

function explain(code: number | undefined): string | undefined {
  switch (code) {
    case GatewayCloseCodes.DisallowedIntents:
      return (
        "Discord refused the Message Content intent (close code 4014). Switch it on at " +
        "https://discord.com/developers/applications → your application → Bot → Privileged Gateway Intents."
      );
    case GatewayCloseCodes.AuthenticationFailed:
      return (
        "Discord refused DISCORD_TOKEN. Set it to the token shown at " +
        "https://discord.com/developers/applications → your application → Bot → Reset Token."
      );
    default:
      return undefined;
  }
}

function isTooLong({ timeToReset, retryAfter, sublimitTimeout }: RateLimitData): boolean {
  return Math.max(timeToReset, retryAfter, sublimitTimeout) > LONGEST_WAIT;
}

/**
 * An exception in discord.js's packet handlers ends the process: a message with `embeds: null` is enough. They only keep its
 * cache, and we read the packets before them, so an exception there is logged and harms nobody.
 */
function surviveMalformedPackets(client: Client, log: Logger): void {
  const ws = client.ws as unknown as { handlePacket(...packet: unknown[]): boolean };
  const handlePacket = ws.handlePacket.bind(ws);
  ws.handlePacket = (...packet) => {
    try {
      return handlePacket(...packet);
    } catch (error) {
      log.warn({ reason: (error as Error).message }, "discord: skipped a malformed packet");
      return true;
    }
  };
}
