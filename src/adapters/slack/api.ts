/** Slack's Web API: one client, and what its errors mean. */
import { webApi } from "@slack/bolt";
import { setTimeout as sleep } from "node:timers/promises";
import { ConfigError, LimitedError, RefusedError } from "../../core/errors.ts";
import { reasonOf } from "../reason.ts";

export type WebClient = webApi.WebClient;

/** Milliseconds: a call that takes longer has failed, and a longer pause than this is the queue's to wait. */
const TIMEOUT = 10_000;
const LONGEST_WAIT = 30_000;

/**
 * The options of every client. The library's own retries would post twice when a response is lost, and would hold up the
 * calls of all channels when one is limited.
 */
export function clientOptions(apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
}

/** Makes a call; when Slack limits it, waits as long as Slack says and makes it once more. Longer than 30 s it throws. */
export async function patiently<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const wait = retryAfter(error);
    if (wait === undefined || wait > LONGEST_WAIT) throw error;
    await sleep(wait, undefined, { signal });
    return call();
  }
}

/** The milliseconds that Slack asks to wait, where an error says so. */
export function retryAfter(error: unknown): number | undefined {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined;
}

/** Slack's code of an error that it answered with, such as `not_in_channel`. What a proxy answers in its place is no code. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof webApi.WebAPIPlatformError ? String(error.data.error) : "";
  return /^[a-z_]{1,60}$/.test(code) ? code : undefined;
}

const NO_ACCESS = ["not_in_channel", "channel_not_found", "missing_scope", "no_permission"];
/** A place that is gone or closed: docs.slack.dev/reference/methods/chat.postMessage and chat.update. */
const CLOSED = [
  ...["is_archived", "restricted_action", "restricted_action_read_only_channel", "restricted_action_thread_locked"],
  ...["restricted_action_thread_only_channel", "restricted_action_non_threadable_channel", "ekm_access_denied"],
  ...["message_not_found", "thread_not_found", "cant_update_message", "edit_window_closed"],
];

/** A failed call as the core understands it. */
export function toFailure(error: unknown): unknown {
  const code = errorCode(error);
  if (code && [...NO_ACCESS, ...CLOSED].includes(code)) return new RefusedError(`Slack refused: ${code}`, code);
  const wait = retryAfter(error);
  if (wait !== undefined) return new LimitedError(`Slack asks to wait ${wait} ms`, wait);
  return code ? Object.assign(new Error(`Slack answered ${code}`), { code }) : error;
}

const BAD_TOKEN =
  /^(invalid_auth|not_authed|account_inactive|token_(revoked|expired)|not_allowed_token_type|missing_scope)$/;

/**
 * Why the first call with a token failed.
 * @param token the variable that holds it, and where to copy it from
 */
export function toConfigError(error: unknown, token: { variable: string; remedy: string }): ConfigError {
  const code = errorCode(error);
  if (code && BAD_TOKEN.test(code)) {
    return new ConfigError(`${token.variable} was refused by Slack (${code}): ${token.remedy}`, { cause: error });
  }
  return new ConfigError(
    `Slack could not be reached (${code ?? reasonOf(error)}): check the network and the proxy, and SLACK_API_URL where it is set`,
    { cause: error },
  );
}

/** Whether Slack refuses us the place: we were not invited, or may not know of it. */
export function isNoAccess(error: unknown): boolean {
  return NO_ACCESS.includes(errorCode(error) ?? "");
}
