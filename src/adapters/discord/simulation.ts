/** Discord simulated: one packet of its gateway in, the requests to its REST API out. */
import {
  ChannelType,
  GatewayDispatchEvents,
  type APIInteraction,
  type GatewayMessageCreateDispatchData,
} from "discord.js";
import { z } from "zod";
import type { Intake } from "../../core/types.ts";
import { idle, withoutFetching, type ApiRequest, type Simulation, type SimulationOptions } from "../simulation.ts";
import { createApi } from "./api.ts";
import { messageError, threadNameError } from "./check.ts";
import { onInteraction } from "./interactions.ts";
import { fromMessage, isThread, type Me } from "./message.ts";
import { createPosts } from "./posts.ts";
import { createRender } from "./render.ts";
import type { Rest } from "./rest.ts";

const Packet = z.object({ t: z.string(), d: z.looseObject({}) });
/** As much as must be there to read it; the rest is read as it comes. */
const Message = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  author: z.looseObject({ id: z.string(), username: z.string().default("") }),
  type: z.number().default(0),
  content: z.string().default(""),
  mentions: z.array(z.looseObject({ id: z.string() })).default([]),
  timestamp: z.iso.datetime({ offset: true }).default(() => new Date().toISOString()),
});
const Interaction = z
  .looseObject({
    id: z.string(),
    application_id: z.string(),
    token: z.string(),
    type: z.number(),
    channel_id: z.string(),
    channel: z.looseObject({ id: z.string(), type: z.number() }).optional(),
    data: z.looseObject({ type: z.number(), name: z.string() }),
  })
  .transform((use) => ({ ...use, channel: use.channel ?? { id: use.channel_id, type: ChannelType.GuildText } }));

/** @param event a dispatch `{t, d}` of MESSAGE_CREATE or INTERACTION_CREATE, or its bare `d` */
export function simulateDiscord(event: unknown, { me, reportUrl }: SimulationOptions): Simulation {
  const requests: ApiRequest[] = [];
  const { t: type = typeOf(event), d: data = event } = Packet.safeParse(event).data ?? {};
  const rest = recorder(requests);
  const interaction = Interaction.safeParse(data).data;
  const api = createApi({ rest, application: { id: interaction?.application_id ?? "" } });
  const posts = createPosts(api, createRender(reportUrl), () => me);
  return {
    requests,
    brokenLimit,
    adapter: {
      ...idle,
      name: "discord",
      async start(intake) {
        if (type === GatewayDispatchEvents.MessageCreate) await takeMessage(data, me, intake);
        else if (type === GatewayDispatchEvents.InteractionCreate && interaction)
          await onInteraction(rest, api, interaction as unknown as APIInteraction, (message) => intake.accept(message));
      },
      complete: withoutFetching,
      post: posts.post,
      edit: posts.edit,
    },
  };
}

/** The type of a bare packet. An edited message tells when it was edited; Discord sends it as MESSAGE_UPDATE. */
function typeOf(data: unknown): string | undefined {
  if (Interaction.safeParse(data).success) return GatewayDispatchEvents.InteractionCreate;
  const message = Message.safeParse(data).data;
  return (
    message && (message.edited_timestamp ? GatewayDispatchEvents.MessageUpdate : GatewayDispatchEvents.MessageCreate)
  );
}

async function takeMessage(data: unknown, me: string | undefined, intake: Intake): Promise<void> {
  const packet = Message.safeParse(data).data as unknown as GatewayMessageCreateDispatchData | undefined;
  if (!packet) return;
  const { channel_id: channelId, channel_type: channelType } = packet;
  // The packet does not name a thread's parent, and answering in the thread takes the thread alone.
  const thread = channelType !== undefined && isThread(channelType) ? { threadId: channelId } : {};
  const message = fromMessage(packet, { channelId, ...thread }, whoAmI(packet, me));
  if (message) await intake.accept(message);
}

/** Who we are, where nobody says: whom the message begins with, the bot that it mentions, else the author of our name. */
function whoAmI({ content, mentions, author }: GatewayMessageCreateDispatchData, me: string | undefined): Me {
  const [, kind, addressed] = /^\s{0,9}<@([!&]?)(\d{1,20})>/.exec(content) ?? [];
  const user = kind === "&" ? undefined : addressed;
  const bot = [...mentions, author].find(
    (one) => one.bot && (one !== author || one.username.toLowerCase() === "bugloss"),
  );
  return {
    id: me ?? user ?? bot?.id ?? "unknown",
    roleId: kind === "&" ? addressed : undefined,
  };
}

/** Answers as Discord does, as far as it is read: a thread takes its message's id, a message gets a new one. */
function recorder(requests: ApiRequest[]): Rest {
  const record = (method: string) => (route: `/${string}`, options?: { body?: unknown }) => {
    requests.push({ method, path: `/api/v10${route}`, body: options?.body ?? {} });
    const [, channel, message] = /^\/channels\/(\d+)(?:\/messages\/(\d+))?/.exec(route) ?? [];
    return Promise.resolve({ id: message ?? String(10n ** 17n + BigInt(requests.length)), channel_id: channel });
  };
  return { get: () => Promise.resolve([]), post: record("POST"), patch: record("PATCH") };
}

/** An interaction's first answer; a deferral has no content yet. */
const Callback = z.object({ data: z.object({ content: z.string() }) });

function brokenLimit({ path, body }: ApiRequest): string | undefined {
  if (path.endsWith("/threads")) return threadNameError("name" in body && body.name)?.limit;
  if (!path.endsWith("/callback")) return messageError(body)?.limit;
  const reply = Callback.safeParse(body).data?.data;
  return reply && messageError(reply)?.limit;
}
