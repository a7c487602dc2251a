/** Posts, finds and edits answers: one message each, in a thread where Discord lets us, else in place. */
import { createHash } from "node:crypto";
import { DiscordAPIError, type APIEmbed, type APIMessage } from "discord.js";
import { RefusedError } from "../../core/errors.ts";
import type { Adapter, Answer, RedactedMessage } from "../../core/types.ts";
import type { DiscordApi } from "./api.ts";
import { replies } from "./commands.ts";
import { cut, limits } from "./limits.ts";
import { inlineCode } from "./markup.ts";
import { DIRECT } from "./message.ts";
import { threadName } from "./render.ts";
import { codes, isRefusal } from "./rest.ts";

/** What a `MessageRef` holds. `token` is an interaction's: its reply is edited through it. */
interface Reference {
  channel: string;
  id: string;
  marker: string;
  token?: string;
}

/** @param marker stands at the end of the footer, by which a retry finds the message again */
export type Render = (answer: Answer, marker: string) => { embeds: APIEmbed[] };

export type Posts = Pick<Adapter, "post" | "find" | "edit">;

/** After a refusal, a channel is left alone for so long: Discord bans whoever keeps asking. In milliseconds. */
const REFUSED_FOR = 60_000;
const REMEMBERED = 1_000;

/** @param me our user id, known once connected */
export function createPosts(api: DiscordApi, render: Render, me: () => string | undefined): Posts {
  const refusedUntil = new Map<string, number>();

  const refused = (channel: string) => (refusedUntil.get(channel) ?? 0) > Date.now();
  const refuse = (channel: string): never => {
    if (refusedUntil.size >= REMEMBERED) refusedUntil.clear();
    if (!refused(channel)) refusedUntil.set(channel, Date.now() + REFUSED_FOR);
    throw new RefusedError(
      `Discord lets the bot post neither in channel ${channel} nor in a thread of it.`,
      codes.missingPermissions,
    );
  };

  return {
    async post(message, answer, key) {
      const { channelId, handle } = message;
      const marker = shortKey(key);
      const body = render(answer, marker);
      const sent = refused(channelId) ? undefined : await postInThread(api, message, threadName(answer), body, marker);
      if (!sent && handle === undefined) return refuse(channelId);
      if (!sent) return reference(await api.editReply(handle!, body), marker, handle);
      // The report stands; that the reply does not say so is no reason to fail.
      if (message.kind === "shortcut" && handle) await api.editReply(handle, { content: replies.posted }).catch(ignore);
      return reference(sent, marker);
    },

    async find(message, key) {
      const marker = shortKey(key);
      const { handle, threadId, channelId, id } = message;
      const reply = handle === undefined ? undefined : await api.reply(handle).catch(ignore);
      if (reply && hasMarker(reply, marker)) return reference(reply, marker, handle);
      const ours = async (channel: string) =>
        (await api.messagesAfter(channel, id)).filter(({ author }) => author.id === me());
      const place = await ours(threadId ?? channelId);
      const root = message.kind === "command" ? place.find((one) => one.interaction_metadata?.id === id) : message;
      const thread = root && threadId === undefined ? await ours(root.id) : [];
      const found = [...thread, ...place].find((one) => hasMarker(one, marker));
      return found && reference(found, marker);
    },

    async edit(ref, answer) {
      const { channel, id, marker, token } = JSON.parse(ref) as Reference;
      const body = render(answer, marker);
      if (token === undefined) await api.edit(channel, id, body);
      else await api.editReply(token, body);
    },
  };
}

/** Posts in the message's thread, else as a reply to it; undefined where we may do neither. */
async function postInThread(api: DiscordApi, message: RedactedMessage, name: string, body: object, marker: string) {
  const channel = message.threadId ?? message.channelId;
  const root = message.kind === "command" ? await commandRoot(api, message, marker) : message.id;
  if (root === undefined) return undefined;
  const threads = message.threadId === undefined && message.workspaceId !== DIRECT;
  const thread = threads ? await api.thread(channel, root, name) : undefined;
  const sent = thread && (await api.send(thread, body, marker).catch(unlessRefused));
  return sent || api.send(channel, body, marker, root).catch(unlessRefused);
}

/**
 * A command leaves no message, so the reply to it, or a message of ours, becomes the one that the thread starts from.
 *
 * @returns its id
 */
async function commandRoot(api: DiscordApi, message: RedactedMessage, marker: string): Promise<string | undefined> {
  const body = { content: commandLine(message) };
  const reply = message.handle && (await api.editReply(message.handle, body).catch(unlessExpired));
  const channel = message.threadId ?? message.channelId;
  const root = reply || (await api.send(channel, body, shortKey(`root of ${marker}`)).catch(unlessRefused));
  return root?.id;
}

/** What was asked, in one line that Discord shows literally. */
function commandLine({ text, parts }: RedactedMessage): string {
  const first = text.split("\n").find((line) => line.trim() !== "") ?? parts[0]?.name ?? "…";
  return `/diagnose · ${inlineCode(cut(first, 150))}`;
}

/** A key as a nonce: as it is where it is short enough, else its hash. */
function shortKey(key: string): string {
  return key.length <= limits.nonce ? key : createHash("sha256").update(key).digest("base64url").slice(0, limits.nonce);
}

function hasMarker(message: APIMessage, marker: string): boolean {
  return message.embeds.some(({ footer }) => footer?.text.split(" · ").at(-1) === marker);
}

function reference(message: APIMessage, marker: string, token?: string): string {
  return JSON.stringify({ channel: message.channel_id, id: message.id, marker, token } satisfies Reference);
}

function unlessRefused(error: unknown): undefined {
  if (!isRefusal(error)) throw error;
}

/** An interaction's token is good for 15 minutes; what is no answer of Discord's may be tried again. */
function unlessExpired(error: unknown): undefined {
  if (!(error instanceof DiscordAPIError)) throw error;
}

function ignore(): undefined {
  return undefined;
}
