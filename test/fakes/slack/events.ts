/** The payloads that Slack sends to an app. */
import { randomUUID } from "node:crypto";
import type { Payload } from "./delivery.ts";
import { ids, shown, type StoredMessage } from "./state.ts";

/** Wraps an event into the Events API's outer payload. */
export function eventPayload(event: Payload): Payload {
  return {
    ...{ type: "event_callback", token: "legacy", team_id: ids.team, api_app_id: ids.app, event },
    ...{ event_id: `Ev${randomUUID()}`, event_time: Math.floor(Date.now() / 1000) },
    authorizations: [{ team_id: ids.team, user_id: ids.botUser, is_bot: true, is_enterprise_install: false }],
  };
}

/** The `message` event of a stored message. */
export function messageEvent(message: StoredMessage): Payload {
  const { channel } = message;
  const type = channel.startsWith("D") ? "im" : "channel";
  return { type: "message", ...shown(message), channel, channel_type: type, event_ts: message.ts, team: ids.team };
}

/** The `app_mention` event of a stored message; it carries no files. */
export function mentionEvent({ user, text, ts, thread_ts, channel }: StoredMessage): Payload {
  return { type: "app_mention", user, text, ts, thread_ts, channel, event_ts: ts, team: ids.team };
}

/** What Slack sends after an edit. */
export function editEvent(message: StoredMessage, before: string): Payload {
  const rest = shown(message);
  return {
    ...{ type: "message", subtype: "message_changed", hidden: true, channel: message.channel, channel_type: "channel" },
    ...{ ts: `${message.ts}9`, event_ts: `${message.ts}9` },
    message: { type: "message", ...rest },
    previous_message: { type: "message", ...rest, text: before },
  };
}

export function commandPayload(text: string, channel: string, trigger: string, responseUrl: string): Payload {
  return {
    ...{ command: "/diagnose", text, team_id: ids.team, team_domain: "fake", api_app_id: ids.app, token: "legacy" },
    ...{ channel_id: channel, channel_name: "support", user_id: ids.user, user_name: "ann" },
    ...{ trigger_id: trigger, response_url: responseUrl, is_enterprise_install: "false" },
  };
}

export function shortcutPayload(message: StoredMessage, trigger: string, responseUrl: string): Payload {
  return {
    ...{ type: "message_action", callback_id: "diagnose_message", token: "legacy", action_ts: "1.0" },
    ...{ team: { id: ids.team, domain: "fake" }, user: { id: ids.user, name: "ann" }, api_app_id: ids.app },
    ...{ channel: { id: message.channel, name: "support" }, trigger_id: trigger, response_url: responseUrl },
    ...{ message_ts: message.ts, message: { type: "message", team: ids.team, ...shown(message) } },
  };
}
