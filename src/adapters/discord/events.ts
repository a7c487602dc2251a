/** Hands the gateway's events to the intake. They are taken raw, before discord.js's cache, which drops those of unknown channels. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  GatewayDispatchEvents,
  type APIInteraction,
  type Client,
  type GatewayGuildCreateDispatchData,
  type GatewayMessageCreateDispatchData,
} from "discord.js";
import type { Logger } from "pino";
import type { IncomingMessage, Intake } from "../../core/types.ts";
import type { DiscordApi } from "./api.ts";
import { createCatchUp } from "./catch-up.ts";
import { createPlaces } from "./channels.ts";
import { onInteraction } from "./interactions.ts";
import { fromMessage } from "./message.ts";
import { withoutPayload } from "./rest.ts";

/** The gateway sends an event once, so what the intake could not store is offered to it again, after these milliseconds. */
const RETRY_DELAYS = [200, 1_000, 3_000];

/** @returns what waits for the events in work, which give up their retries at `stopping` */
export function listen(client: Client, api: DiscordApi, intake: Intake, log: Logger, stopping: AbortSignal) {
  const place = createPlaces(client);
  const catchUp = createCatchUp(client.rest, log);
  const running = new Set<Promise<void>>();

  /** Does the work for one packet; a failure is logged, by the packet's id, and ends there. */
  const run = (packet: { id?: string } | null, work: () => Promise<void>): void => {
    const task = work()
      .catch((error: unknown) => log.error({ err: withoutPayload(error), id: packet?.id }, "discord: lost an event"))
      .finally(() => running.delete(task));
    running.add(task);
  };

  /** @returns undefined when the intake could not store the message */
  const accept = async (message: IncomingMessage): Promise<boolean | undefined> => {
    for (const delay of [...RETRY_DELAYS, 0]) {
      try {
        return await intake.accept(message);
      } catch (error) {
        log.error({ reason: String(error), id: message.id }, "discord: could not store a message");
        await sleep(delay, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
    return undefined;
  };

  const onMessage = async (packet: GatewayMessageCreateDispatchData): Promise<void> => {
    catchUp.saw(packet.id);
    const roleId = client.guilds.cache.get(packet.guild_id ?? "")?.roles.botRoleFor(client.user!)?.id;
    const message = fromMessage(packet, await place(packet), { id: client.user!.id, roleId });
    if (message) await accept(message);
  };

  client.ws.on(GatewayDispatchEvents.Ready, () => catchUp.begin());
  client.ws.on(GatewayDispatchEvents.GuildCreate, (guild: GatewayGuildCreateDispatchData) =>
    run(guild, async () => {
      for (const missed of await catchUp.missed(guild)) await onMessage(missed);
    }),
  );
  client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: GatewayMessageCreateDispatchData) =>
    run(packet, () => onMessage(packet)),
  );
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet: APIInteraction) =>
    run(packet, () => onInteraction(client.rest, api, packet, accept)),
  );
  return () => Promise.allSettled(running);
}
