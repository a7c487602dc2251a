/** Where a channel stands. A gateway message names its channel only; whether that is a thread has to be looked up. */
import { Routes, type APIChannel, type Client, type GatewayMessageCreateDispatchData } from "discord.js";
import { DIRECT, isThread, placeOf, type Place } from "./message.ts";

const REMEMBERED = 2_000;

/** @returns a function that tells a message's place, from the client's cache or by asking Discord once per channel */
export function createPlaces(client: Client): (message: GatewayMessageCreateDispatchData) => Promise<Place> {
  const known = new Map<string, Place>();

  const ask = async (id: string): Promise<Place> => {
    const place = placeOf((await client.rest.get(Routes.channel(id))) as APIChannel);
    if (known.size >= REMEMBERED) known.clear();
    known.set(id, place);
    return place;
  };

  return async ({ channel_id: id, channel_type: type, guild_id: guild }) => {
    if ((guild ?? DIRECT) === DIRECT || (type !== undefined && !isThread(type))) return { channelId: id };
    const cached = client.channels.cache.get(id);
    if (cached?.isThread() && cached.parentId) return { channelId: cached.parentId, threadId: id };
    if (cached && !cached.isThread()) return { channelId: id };
    // Where Discord does not tell, the channel is taken for one without threads: the message must not be lost.
    return known.get(id) ?? ask(id).catch(() => ({ channelId: id }));
  };
}
