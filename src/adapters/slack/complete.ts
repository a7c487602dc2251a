/** Fetches what an event did not carry: a mention's files, the message a thread is about, the text of files. */
import type { Logger } from "pino";
import type { IncomingMessage, Part, RedactedMessage, Unread } from "../../core/types.ts";
import { errorCode, isNoAccess, patiently, type WebClient } from "./api.ts";
import { downloadPart, type Download } from "./files.ts";
import { readMessage, type Handle, type Self } from "./message.ts";
import { filePart, type FileHandle } from "./parts.ts";
import { SlackFile, SlackMessage } from "./schema.ts";

export interface Completion extends Download {
  client: WebClient;
  self: Self;
  log: Logger;
}

/** Completes a message with at most two calls for messages and two for each file. What fails is marked unread. */
export async function complete(message: RedactedMessage, context: Completion): Promise<IncomingMessage> {
  const { incomplete } = JSON.parse(message.handle ?? "{}") as Handle;
  const own = incomplete ? await missingParts(message, context) : [];
  const parent = message.kind === "mention" && message.threadId ? await parentParts(message, context) : [];
  const parts: Part[] = [...message.parts, ...own, ...parent];
  return { ...message, parts: (await Promise.all(parts.map((part) => withText(part, context)))).flat() };
}

/** The parts of the message itself, as the channel shows it. Its text is there already, so a failure loses no more. */
async function missingParts({ id, threadId, channelId }: RedactedMessage, context: Completion): Promise<Part[]> {
  const range = { channel: channelId, oldest: id, latest: id, inclusive: true, limit: 2 };
  const { conversations } = context.client;
  try {
    const { messages } = await patiently<{ messages?: unknown[] }>(context.signal, () =>
      threadId ? conversations.replies({ ...range, ts: threadId }) : conversations.history(range),
    );
    const found = messages?.map((one) => SlackMessage.safeParse(one).data).find((one) => one?.ts === id);
    return found ? readMessage(found, channelId, context.self).parts : [];
  } catch (error) {
    context.log.warn({ code: errorCode(error), messageId: id }, "Slack did not show the message that mentions us");
    return [];
  }
}

/** The message that a thread hangs on, with its cards and files; none where it is our own. */
async function parentParts({ threadId, channelId }: RedactedMessage, context: Completion): Promise<Part[]> {
  const unread = (reason: Unread): Part[] => [{ kind: "parent", name: "thread", unread: reason }];
  const place = { channel: channelId, ts: threadId ?? "", limit: 1 };
  try {
    const { messages } = await patiently(context.signal, () => context.client.conversations.replies(place));
    const found = SlackMessage.safeParse(messages?.[0]).data;
    if (!found) return unread("gone");
    const { author, text, parts } = readMessage(found, channelId, context.self);
    if (author.isMe) return [];
    return [...(text ? [{ kind: "parent" as const, name: author.name ?? "thread", text }] : []), ...parts];
  } catch (error) {
    return unread(isNoAccess(error) ? "no-access" : errorCode(error) === "thread_not_found" ? "gone" : "failed");
  }
}

async function withText(part: Part, context: Completion): Promise<Part[]> {
  if (part.kind !== "file" || part.unread || part.text !== undefined || !part.handle) return [part];
  const handle = JSON.parse(part.handle) as FileHandle;
  if (handle.url) return downloadPart(part, handle, context);
  const known = await fileInfo(handle.id, part, context);
  return known.unread ? [known] : downloadPart(known, JSON.parse(known.handle ?? "{}") as FileHandle, context);
}

/** A file from a connected workspace (Slack Connect) comes without its address: `file_access: "check_file_info"`. */
async function fileInfo(id: string, part: Part, { client, signal }: Completion): Promise<Part> {
  try {
    const { file } = await patiently(signal, () => client.files.info({ file: id }));
    return filePart(SlackFile.parse(file));
  } catch (error) {
    return { ...part, unread: isNoAccess(error) ? "no-access" : "failed" };
  }
}
