/** The REST API: what a bot's requests do to the state. */
import type { Gateway } from "./gateway.ts";
import { gatewayUrl } from "./gateway.ts";
import {
  APPLICATION,
  BOT,
  everything,
  GUILD,
  USER,
  type DiscordState,
  type FakeChannel,
  type FakeInteraction,
  type FakeMessage,
} from "./state.ts";
import { ApiError, checkCommands, checkMessage, checkThreadName, type MessageBody } from "./validate.ts";

const EPHEMERAL = 64;
const LOADING = 128;
const DEFERRED = 5;
const ANSWER_WITHIN = 3_000;

export interface Call {
  /** The path's variable parts. */
  args: string[];
  query: URLSearchParams;
  body: unknown;
}

/** @returns the response's JSON; undefined for 204 */
type Handler = (call: Call) => unknown;

export interface Route {
  method: string;
  path: RegExp;
  /** Interactions are authorised by the token in the path, all else by the bot's. */
  open?: boolean;
  /** Counted against a channel's rate limit. */
  limited?: boolean;
  handle: Handler;
}

export function routes(state: DiscordState, gateway: Gateway): Route[] {
  const channel = (id = ""): FakeChannel => {
    const found = state.channels.get(id);
    if (!found) throw new ApiError(404, 10003, "Unknown Channel");
    if (state.denied(found).has("view")) throw new ApiError(403, 50001, "Missing Access");
    return found;
  };

  const message = (id = ""): FakeMessage => {
    const found = state.messages.get(id);
    if (!found) throw new ApiError(404, 10008, "Unknown Message");
    return found;
  };

  const create = (channelId: string, body: MessageBody, more: Partial<FakeMessage> = {}): FakeMessage => {
    checkMessage(body);
    const known = body.enforce_nonce && body.nonce ? state.messages.get(state.nonces.get(body.nonce) ?? "") : undefined;
    if (known) return known;
    const { content = "", embeds = [], flags = 0 } = body;
    const created = state.addMessage({ channel_id: channelId, author: BOT, content, embeds, flags, ...more });
    if (body.nonce) state.nonces.set(body.nonce, created.id);
    state.sent.push({ action: "create", message: created, body });
    if (!(created.flags & EPHEMERAL)) gateway.dispatch("MESSAGE_CREATE", created);
    return created;
  };

  const edit = (found: FakeMessage, body: MessageBody): FakeMessage => {
    const { content = found.content, embeds = found.embeds } = body;
    checkMessage({ ...body, content, embeds });
    Object.assign(found, { content, embeds, flags: found.flags & ~LOADING });
    state.sent.push({ action: "edit", message: found, body });
    return found;
  };

  const mayPost = ({ type, archived, ...found }: FakeChannel): void => {
    const denied = state.denied({ type, ...found });
    if (denied.has(type === 11 ? "sendInThreads" : "send")) throw new ApiError(403, 50013, "Missing Permissions");
    if (archived) throw new ApiError(400, 50083, "Thread is archived");
  };

  const startThread: Handler = ({ args: [channelId, id = ""], body }) => {
    const parent = channel(channelId);
    checkThreadName((body as { name?: unknown }).name);
    if (parent.type !== 0) throw new ApiError(400, 50024, "Cannot execute action on this channel type");
    if (parent.denied.has("threads")) throw new ApiError(403, 50013, "Missing Permissions");
    message(id);
    if (state.channels.has(id)) throw new ApiError(400, 160004, "A thread has already been created for this message");
    const { name } = body as { name: string };
    const thread = state.shown(state.addChannel({ id, type: 11, name, parent_id: parent.id }));
    gateway.dispatch("THREAD_CREATE", { ...thread, newly_created: true });
    return thread;
  };

  const postMessage: Handler = ({ args: [channelId], body }) => {
    const found = channel(channelId);
    mayPost(found);
    const { message_reference: to } = body as MessageBody;
    if (to && !state.messages.has(to.message_id) && to.fail_if_not_exists !== false)
      throw new ApiError(400, 50035, "Invalid Form Body\nmessage_reference: Unknown message");
    const reply = to && { type: 19, message_reference: { message_id: to.message_id, channel_id: found.id } };
    return create(found.id, body as MessageBody, reply);
  };

  const listMessages: Handler = ({ args: [channelId], query }) => {
    const after = BigInt(query.get("after") ?? 0);
    const limit = Number(query.get("limit") ?? 50);
    const newer = state.messagesIn(channel(channelId).id).filter(({ id }) => BigInt(id) > after);
    return query.has("after") ? newer.slice(-limit) : newer.slice(0, limit);
  };

  const editMessage: Handler = ({ args: [channelId, id], body }) => {
    const { archived } = channel(channelId);
    if (archived) throw new ApiError(400, 50083, "Thread is archived");
    const found = message(id);
    if (found.author.id !== BOT.id) throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
    return edit(found, body as MessageBody);
  };

  const interaction = (token = ""): FakeInteraction => {
    const found = state.interactions.get(token);
    if (!found || found.expired || found.answeredAfter === undefined)
      throw new ApiError(401, 50027, "Invalid Webhook Token");
    return found;
  };

  const callback: Handler = ({ args: [id, token = ""], body }) => {
    const found = state.interactions.get(token);
    if (!found || found.id !== id || Date.now() - found.at > ANSWER_WITHIN)
      throw new ApiError(404, 10062, "Unknown interaction");
    if (found.answeredAfter !== undefined) throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
    const { type, data = {} } = body as { type: number; data?: MessageBody };
    const ephemeral = ((data.flags ?? 0) & EPHEMERAL) !== 0;
    const more = {
      type: 20,
      interaction_metadata: { id: found.id, type: 2, user: USER, authorizing_integration_owners: { 0: GUILD } },
    };
    if (type !== DEFERRED) checkMessage(data);
    const flags = (data.flags ?? 0) | (type === DEFERRED ? LOADING : 0);
    const reply = state.addMessage({
      ...more,
      channel_id: found.channelId,
      author: BOT,
      content: data.content ?? "",
      flags,
    });
    if (type !== DEFERRED) state.sent.push({ action: "create", message: reply, body: data });
    Object.assign(found, { answeredAfter: Date.now() - found.at, replyId: reply.id, ephemeral });
    if (!ephemeral) gateway.dispatch("MESSAGE_CREATE", reply);
    return undefined;
  };

  const id = "(\\d{17,20})";
  const token = "([\\w.-]+)";
  const on = (method: string, path: string, handle: Handler, more: Partial<Route> = {}): Route => ({
    method,
    path: new RegExp(`^/api/v10${path}$`),
    handle,
    ...more,
  });
  return [
    on("GET", "/gateway/bot", () => ({
      url: gatewayUrl(state),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    })),
    on("GET", "/users/@me", () => BOT),
    on("GET", "/applications/@me", () => ({ id: APPLICATION, flags: state.messageContent ? 1 << 19 : 0 })),
    on("GET", `/applications/${APPLICATION}/commands`, () => state.commands),
    on("GET", `/guilds/${GUILD}/roles`, () => [{ id: GUILD, permissions: everything }]),
    on("GET", `/guilds/${GUILD}/members/${BOT.id}`, () => ({ user: BOT, roles: [] })),
    on("PUT", `/applications/${APPLICATION}/commands`, ({ body }) => (state.commands = checkCommands(body))),
    on("GET", `/channels/${id}`, ({ args: [channelId] }) => state.shown(channel(channelId))),
    on("PATCH", `/channels/${id}`, ({ args: [channelId], body }) =>
      state.shown(Object.assign(channel(channelId), body)),
    ),
    on("GET", `/channels/${id}/messages`, listMessages),
    on("POST", `/channels/${id}/messages`, postMessage, { limited: true }),
    on("GET", `/channels/${id}/messages/${id}`, ({ args: [channelId, messageId] }) => {
      const found = message(messageId);
      if (found.channel_id !== channel(channelId).id) throw new ApiError(404, 10008, "Unknown Message");
      return found;
    }),
    on("PATCH", `/channels/${id}/messages/${id}`, editMessage),
    on("POST", `/channels/${id}/messages/${id}/threads`, startThread, { limited: true }),
    on("POST", `/interactions/${id}/${token}/callback`, callback, { open: true }),
    on(
      "GET",
      `/webhooks/${APPLICATION}/${token}/messages/@original`,
      ({ args: [secret] }) => message(interaction(secret).replyId),
      { open: true },
    ),
    on(
      "PATCH",
      `/webhooks/${APPLICATION}/${token}/messages/@original`,
      ({ args: [secret], body }) => edit(message(interaction(secret).replyId), body as MessageBody),
      { open: true },
    ),
    on(
      "POST",
      `/webhooks/${APPLICATION}/${token}`,
      ({ args: [secret], body }) => create(interaction(secret).channelId, body as MessageBody),
      { open: true },
    ),
  ];
}
