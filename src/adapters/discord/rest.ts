/** What our calls to Discord have in common: how they fail, and that nothing we send pings anybody. */
import { LimitedError, RefusedError } from "../../core/errors.ts";
import { DiscordAPIError, HTTPError, RateLimitError, type AllowedMentionsTypes, type REST } from "discord.js";

/** The way to Discord, as far as answers take it. */
export type Rest = Pick<REST, "get" | "post" | "patch">;

/** Sent with every message and every edit: an edit without it is parsed with all mentions allowed. */
export const noMentions = { parse: [] as AllowedMentionsTypes[], replied_user: false };

/** Discord's JSON error codes. Source: Discord's "Opcodes and Status Codes". */
export const codes = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  missingAccess: 50001,
  cannotMessageUser: 50007,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  wrongChannelType: 50024,
  archivedThread: 50083,
  tooManyThreadMembers: 30033,
  alreadyAcknowledged: 40060,
  threadExists: 160004,
  lockedThread: 160005,
  tooManyThreads: 160006,
} as const;

type CodeName = keyof typeof codes;

/** Whether Discord refused a call with one of these codes. */
export function isError(error: unknown, ...names: CodeName[]): error is DiscordAPIError {
  return error instanceof DiscordAPIError && names.some((name) => codes[name] === error.code);
}

/** Whether we may not write there; another place may do. */
export function isRefusal(error: unknown): boolean {
  return isError(
    error,
    "unknownChannel",
    "missingAccess",
    "cannotMessageUser",
    "missingPermissions",
    "wrongChannelType",
    "archivedThread",
    "tooManyThreadMembers",
    "lockedThread",
    "tooManyThreads",
  );
}

/** An error that may be logged: Discord's carry the request's body and its URL, with our text and an interaction's token. */
export function withoutPayload(error: unknown): Error {
  // An answer of ours that was deleted, and an interaction whose quarter of an hour is over, are closed as well.
  if (isRefusal(error) || isError(error, "unknownMessage", "unknownWebhook", "invalidWebhookToken"))
    return new RefusedError(`Discord refused: ${(error as DiscordAPIError).code}`, (error as DiscordAPIError).code);
  if (error instanceof DiscordAPIError)
    return new Error(`Discord answered ${error.status} (${error.code}): ${error.message}`);
  if (error instanceof HTTPError) return new Error(`Discord answered ${error.status}: ${error.message}`);
  if (error instanceof RateLimitError)
    return new LimitedError(`Discord asks to wait ${error.retryAfter} ms`, error.retryAfter);
  return error instanceof Error ? error : new Error(String(error));
}
