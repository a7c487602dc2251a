/** The names under which messages and channels are known beyond their platform. */
import type { IncomingMessage } from "./types.ts";

/** One channel, whatever the platform. */
export function channelKey({ platform, workspaceId, channelId }: IncomingMessage): string {
  return [platform, workspaceId, channelId].join(":");
}

/** One message is one job, whichever of its events comes first and however often. */
export function messageKey(message: IncomingMessage): string {
  return `${channelKey(message)}:${message.id}`;
}
