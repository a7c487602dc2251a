/** Fetches what was posted while we were away: a new session replays nothing. */
import {
  Routes,
  SnowflakeUtil,
  type APIMessage,
  type GatewayGuildCreateDispatchData,
  type GatewayMessageCreateDispatchData,
  type REST,
} from "discord.js";
import type { Logger } from "pino";
import { isRefusal, withoutPayload } from "./rest.ts";

/** How far back the first session of a process looks, in milliseconds: longer than a restart takes. */
const FIRST_LOOK_BACK = 5 * 60_000;
const MAX_CHANNELS = 50;
/** Messages of one channel: pages of the most that Discord gives at once. */
const MAX_PAGES = 10;
const PAGE = 100;

export interface CatchUp {
  /** Notes a message that came through the gateway. */
  saw(id: string): void;
  /** A new session begins. */
  begin(): void;
  /** The messages of a guild that are newer than all that was seen before the session, oldest first within a channel. */
  missed(guild: GatewayGuildCreateDispatchData): Promise<GatewayMessageCreateDispatchData[]>;
}

export function createCatchUp(rest: REST, log: Logger): CatchUp {
  let newest = SnowflakeUtil.generate({ timestamp: Date.now() - FIRST_LOOK_BACK });
  let since = newest;

  /** A channel that we may not read has nothing for us; one that fails must not keep the others back. */
  const nothing = (error: unknown): [] => {
    if (!isRefusal(error)) log.error({ err: withoutPayload(error) }, "discord: could not fetch what was missed");
    return [];
  };

  return {
    saw(id) {
      if (BigInt(id) > newest) newest = BigInt(id);
    },
    begin() {
      since = newest;
    },
    async missed(guild) {
      const channels = [...(guild.channels ?? []), ...(guild.threads ?? [])].filter(
        (channel) => "last_message_id" in channel && BigInt(channel.last_message_id ?? 0) > since,
      );
      const lists = await Promise.all(
        channels.slice(0, MAX_CHANNELS).map(async ({ id }) => {
          const list = await messagesAfter(rest, id, String(since)).catch(nothing);
          return list.map((message) => ({ ...message, guild_id: guild.id }));
        }),
      );
      return lists.flat();
    },
  };
}

/** A channel's messages after one, oldest first. Discord gives those that came next, the newest of them first. */
async function messagesAfter(rest: REST, channel: string, after: string): Promise<APIMessage[]> {
  const found: APIMessage[] = [];
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({ after: found.at(-1)?.id ?? after, limit: String(PAGE) });
    const list = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    found.push(...list.reverse());
    if (list.length < PAGE) break;
  }
  return found;
}
