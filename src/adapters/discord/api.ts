/** The calls with which we write to Discord and read it back. */
import { RateLimitError, Routes, type APIMessage, type APIThreadChannel } from "discord.js";
import { isError, isRefusal, noMentions, type Rest } from "./rest.ts";

const ARCHIVE_AFTER_MINUTES = 1440;

export interface DiscordApi {
  /** Posts a message; within a few minutes, the same nonce gives the same message. */
  send(channel: string, body: object, nonce: string, replyTo?: string): Promise<APIMessage>;
  edit(channel: string, id: string, body: object): Promise<void>;
  /**
   * Starts a thread on a message, or takes the one that is there.
   *
   * @returns the thread's id; undefined where there can be none
   */
  thread(channel: string, id: string, name: string): Promise<string | undefined>;
  /** Up to 100 messages that came next; none where we may not read. */
  messagesAfter(channel: string, id: string): Promise<APIMessage[]>;
  /** The reply to an interaction. It needs no permission, and for 15 minutes the token suffices. */
  reply(token: string): Promise<APIMessage>;
  editReply(token: string, body: object): Promise<APIMessage>;
}

/** @param client connected */
export function createApi(client: { rest: Rest; application: { id: string } | null }): DiscordApi {
  const { rest } = client;
  // Unauthenticated: on a 401, which a void token gets, discord.js would forget the bot's own token.
  const original = (token: string) => Routes.webhookMessage(client.application?.id ?? "", token, "@original");

  return {
    async send(channel, body, nonce, replyTo) {
      const reference = replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
      const sent = { ...body, ...reference, nonce, enforce_nonce: true, allowed_mentions: noMentions };
      return (await rest.post(Routes.channelMessages(channel), { body: sent })) as APIMessage;
    },

    async edit(channel, id, body) {
      const patch = () =>
        rest.patch(Routes.channelMessage(channel, id), { body: { ...body, allowed_mentions: noMentions } });
      await patch().catch(async (error: unknown) => {
        if (!isError(error, "archivedThread")) throw error;
        await rest.patch(Routes.channel(channel), { body: { archived: false } });
        await patch();
      });
    },

    async thread(channel, id, name) {
      const body = { name, auto_archive_duration: ARCHIVE_AFTER_MINUTES };
      try {
        return ((await rest.post(Routes.threads(channel, id), { body })) as APIThreadChannel).id;
      } catch (error) {
        // A thread has the id of the message that it was started on.
        if (isError(error, "threadExists")) return id;
        // The limit on new threads can last for minutes: an answer in place is better than a late one.
        if (isRefusal(error) || isError(error, "unknownMessage") || error instanceof RateLimitError) return undefined;
        throw error;
      }
    },

    async messagesAfter(channel, id) {
      const query = new URLSearchParams({ after: id, limit: "100" });
      try {
        return (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
      } catch (error) {
        if (isRefusal(error)) return [];
        throw error;
      }
    },

    async reply(token) {
      return (await rest.get(original(token), { auth: false })) as APIMessage;
    },

    async editReply(token, body) {
      const sent = { ...body, allowed_mentions: noMentions };
      return (await rest.patch(original(token), { auth: false, body: sent })) as APIMessage;
    },
  };
}
