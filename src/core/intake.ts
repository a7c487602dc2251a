/** Intake: is this message ours to answer? Then it is redacted and stored, and only after that acknowledged. */
import { messageKey } from "./keys.ts";
import { redactMessage } from "./redact/index.ts";
import type { IncomingMessage, Intake, Queue } from "./types.ts";

export interface IntakeOptions {
  queue: Queue;
  /** Channels whose messages are diagnosed without being asked, by id. */
  alertChannels: ReadonlySet<string>;
  /** Called when there is new work. */
  wake: () => void;
}

export function createIntake({ queue, alertChannels, wake }: IntakeOptions): Intake {
  return {
    async accept(message) {
      if (!isOurs(message, alertChannels)) return false;
      const isNew = await queue.add(messageKey(message), redactMessage(message));
      if (isNew) wake();
      return isNew;
    },
  };
}

/** Never our own; a bot's only as an alert, so that two bots can't go on answering each other. */
function isOurs({ author, kind, channelId, threadId }: IncomingMessage, alertChannels: ReadonlySet<string>): boolean {
  if (author.isMe) return false;
  if (kind === "alert") return alertChannels.has(channelId) && threadId === undefined;
  return !author.isBot;
}
