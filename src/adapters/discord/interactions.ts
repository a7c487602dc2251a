/** Commands: answered within Discord's three seconds, and only then stored. */
import {
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIInteraction,
  type APIInteractionResponse,
} from "discord.js";
import type { IncomingMessage } from "../../core/types.ts";
import type { DiscordApi } from "./api.ts";
import { replies } from "./commands.ts";
import { fromInteraction } from "./message.ts";
import { isError, noMentions, type Rest } from "./rest.ts";

const DEFER_WITHIN = 2_500;

/** @param accept resolves to undefined when the message could not be stored */
export async function onInteraction(
  rest: Rest,
  api: DiscordApi,
  interaction: APIInteraction,
  accept: (message: IncomingMessage) => Promise<boolean | undefined>,
): Promise<void> {
  const message = fromInteraction(interaction);
  if (!message) return;
  if (message.kind === "command" && message.text.trim() === "" && message.parts.length === 0) {
    return respond(rest, interaction, hint);
  }
  // Any other failure leaves open whether Discord took the deferral, and the token may be good.
  const failure: unknown = await respond(rest, interaction, deferral(message)).catch((error: unknown) => error);
  const tooLate = isError(failure, "unknownInteraction");
  const accepted = await accept(tooLate ? { ...message, handle: undefined } : message);
  // What was acknowledged before is another delivery's, and so is the reply.
  if (accepted === true || tooLate || isError(failure, "alreadyAcknowledged")) return;
  await api.editReply(interaction.token, { content: accepted === false ? replies.known : replies.failed });
}

const hint: APIInteractionResponse = {
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content: replies.empty, flags: MessageFlags.Ephemeral, allowed_mentions: noMentions },
};

/** The reply to a command becomes the message that its thread starts from; a shortcut's only says that it is done. */
function deferral({ kind }: IncomingMessage): APIInteractionResponse {
  const data = kind === "shortcut" ? { flags: MessageFlags.Ephemeral as const } : {};
  return { type: InteractionResponseType.DeferredChannelMessageWithSource, data };
}

/** The token in the path is the authority; a 401 on an authenticated call would make discord.js forget ours. */
async function respond(rest: Rest, { id, token }: APIInteraction, body: APIInteractionResponse): Promise<void> {
  const signal = AbortSignal.timeout(DEFER_WITHIN);
  await rest.post(Routes.interactionCallback(id, token), { auth: false, body, signal });
}
