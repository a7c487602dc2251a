/** Slack's Web API: one client, and what its errors mean. */
import { webApi } from "@slack/bolt";
import { setTimeout as sleep } from "node:timers/promises";

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

/** Slack's code of an error that it answered with, such as `not_in_channel`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Whether Slack refuses us the place: we were not invited, or may not know of it. */
export function isNoAccess(error: unknown): boolean {
  return ["not_in_channel", "channel_not_found", "missing_scope", "no_permission"].includes(errorCode(error) ?? "");
}
