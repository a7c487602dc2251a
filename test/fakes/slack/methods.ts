/** The methods of Slack's Web API that a bot of our kind calls, as docs.slack.dev/reference/methods describes them. */
import { contentError } from "../../../src/adapters/slack/check.ts";
import { ids, shown, type SlackState, type StoredMessage } from "./state.ts";

type Args = Record<string, unknown>;
type Result = { ok: boolean; error?: string } & Args;
type Method = (state: SlackState, args: Args) => Result;

const fail = (error: string): Result => ({ ok: false, error });

export const methods: Record<string, { required: string[]; run: Method }> = {
  "auth.test": {
    required: [],
    run: () => ({
      ...{ ok: true, url: "https://fake.slack.com/", team: "Fake", team_id: ids.team },
      ...{ user: "bugloss", user_id: ids.botUser, bot_id: ids.bot },
    }),
  },
  "chat.postMessage": { required: ["channel"], run: postMessage },
  "chat.update": { required: ["channel", "ts"], run: update },
  "chat.postEphemeral": {
    required: ["channel", "user"],
    run: (state, args) => postMessage(state, args, String(args.user)),
  },
  "conversations.history": { required: ["channel"], run: history },
  "conversations.replies": { required: ["channel", "ts"], run: replies },
  "conversations.info": {
    required: ["channel"],
    run: (state, { channel }) => {
      const found = state.channels.get(String(channel));
      if (!state.scopes.includes("channels:read")) return fail("missing_scope");
      return found ? { ok: true, channel: { ...found, is_member: found.member } } : fail("channel_not_found");
    },
  },
  "users.info": {
    required: ["user"],
    run: (_, { user }) => ({ ok: true, user: { id: user, name: String(user).toLowerCase(), is_bot: false } }),
  },
  "files.info": {
    required: ["file"],
    run: (state, { file }) => {
      const found = state.files.get(String(file));
      return found ? { ok: true, file: { ...found.file, file_access: undefined } } : fail("file_not_found");
    },
  },
};

/** Runs a method, or says as Slack does what is wrong with the call. */
export function callMethod(state: SlackState, name: string, args: Args): Result {
  const method = methods[name];
  if (!method) return fail("unknown_method");
  if (method.required.some((key) => !args[key])) return fail("invalid_arguments");
  return method.run(state, args);
}

function channelError(state: SlackState, id: unknown): string | undefined {
  const channel = state.channels.get(String(id));
  if (!channel) return "channel_not_found";
  return channel.member ? undefined : "not_in_channel";
}

function postMessage(state: SlackState, args: Args, ephemeralTo?: string): Result {
  const { channel, text = "", blocks, thread_ts, metadata } = args as unknown as StoredMessage;
  const error = channelError(state, channel) ?? contentError(args)?.code;
  if (error) return fail(error);
  if (thread_ts !== undefined && !state.find(channel, thread_ts)) return fail("thread_not_found");
  const message: StoredMessage = {
    ...{ channel, ts: state.ts(), text, user: ids.botUser, bot_id: ids.bot, app_id: ids.app },
    ...{ thread_ts, blocks, metadata, ephemeralTo, flags: flagsOf(args) },
  };
  state.messages.push(message);
  return { ok: true, channel, ts: message.ts, message: visible(message, false) };
}

function update(state: SlackState, args: Args): Result {
  const error = channelError(state, args.channel) ?? contentError(args)?.code;
  if (error) return fail(error);
  const message = state.find(String(args.channel), String(args.ts));
  if (!message) return fail("message_not_found");
  if (message.bot_id !== ids.bot) return fail("cant_update_message");
  const { text = "", blocks, metadata = message.metadata } = args as unknown as StoredMessage;
  Object.assign(message, { text, blocks, metadata, edited: true, flags: flagsOf(args) });
  return { ok: true, channel: args.channel, ts: message.ts, text };
}

const flagsOf = ({ unfurl_links, unfurl_media, link_names }: Args): Args => ({
  unfurl_links,
  unfurl_media,
  link_names,
});

/** Newest first, no replies. */
function history(state: SlackState, args: Args): Result {
  const roots = state.messages.filter(({ ts, thread_ts }) => !thread_ts || thread_ts === ts);
  return page(state, args, roots.toReversed());
}

/** The parent first, whatever the range, then the replies, oldest first. A reply's own ts gives that reply alone. */
function replies(state: SlackState, args: Args): Result {
  const thread = state.messages.filter(({ ts, thread_ts }) => (thread_ts ?? ts) === args.ts || ts === args.ts);
  return thread.length === 0 ? fail("thread_not_found") : page(state, args, thread, String(args.ts));
}

function page(state: SlackState, args: Args, candidates: StoredMessage[], always?: string): Result {
  const error = channelError(state, args.channel);
  if (error) return fail(error);
  const { oldest = "0", latest = "9999999999.999999", limit = 100, cursor = "0" } = args as Record<string, string>;
  const inclusive = String(args.inclusive) === "true";
  const inRange = ({ ts }: StoredMessage) => (inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest);
  const found = candidates
    .filter((message) => message.channel === args.channel && message.ephemeralTo === undefined)
    .filter((message) => message.ts === always || inRange(message));
  const end = Number(cursor) + Number(limit);
  const withMetadata = String(args.include_all_metadata) === "true";
  return {
    ok: true,
    messages: found.slice(Number(cursor), end).map((message) => visible(message, withMetadata)),
    has_more: end < found.length,
    response_metadata: { next_cursor: end < found.length ? String(end) : "" },
  };
}

/** A message as the API shows it. */
function visible(message: StoredMessage, withMetadata: boolean): Args {
  const { metadata } = message;
  return { type: "message", team: ids.team, ...shown(message), ...(withMetadata && metadata ? { metadata } : {}) };
}
