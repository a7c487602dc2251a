/** Fetches what a message only points to: its files, and the message that it replies to or whose thread it stands in. */
import { Routes, type APIMessage, type REST } from "discord.js";
import type { IncomingMessage, Part, RedactedMessage } from "../../core/types.ts";
import type { FetchFile } from "./files.ts";
import { referencedParts } from "./parts.ts";
import { isError, isRefusal } from "./rest.ts";

/** The message with every part read or marked unread. Never throws. */
export async function complete(rest: REST, fetchFile: FetchFile, message: RedactedMessage): Promise<IncomingMessage> {
  const parts = await Promise.all(message.parts.map((part) => completePart(rest, fetchFile, message, part)));
  return { ...message, parts: parts.flat() };
}

async function completePart(rest: REST, fetchFile: FetchFile, message: RedactedMessage, part: Part): Promise<Part[]> {
  if (part.text !== undefined || part.handle === undefined) return [part];
  if (part.kind === "file") return fetchFresh(rest, fetchFile, message, part);
  if (part.kind !== "parent") return [part];
  const parent = await fetchParent(rest, part.handle);
  if (!("id" in parent)) return [{ ...part, ...parent }];
  const parts = referencedParts(parent).map(async (one) => (one.kind === "file" ? fetchFile(one) : [one]));
  return (await Promise.all(parts)).flat();
}

/** A link to a file expires after a day; the message then knows a new one. */
async function fetchFresh(rest: REST, fetchFile: FetchFile, message: RedactedMessage, part: Part): Promise<Part[]> {
  const fetched = await fetchFile(part);
  if (fetched[0]?.unread !== "gone" || message.kind === "command") return fetched;
  const again = await fetchMessage(rest, message.threadId ?? message.channelId, message.id).catch(() => undefined);
  const fresh = again?.attachments.find(({ url }) => pathOf(url) === pathOf(part.handle ?? ""));
  if (!fresh) return fetched;
  return (await fetchFile({ ...part, handle: fresh.url })).map((one) => ({ ...one, handle: part.handle }));
}

/** @param handle `channel/message`; the first message of a forum's thread stands in the thread itself */
async function fetchParent(rest: REST, handle: string): Promise<APIMessage | Pick<Part, "unread">> {
  const [channel = "", id = ""] = handle.split("/");
  try {
    return await fetchMessage(rest, channel, id).catch((error: unknown) => {
      if (!isError(error, "unknownMessage", "wrongChannelType")) throw error;
      return fetchMessage(rest, id, id);
    });
  } catch (error) {
    const gone = isError(error, "unknownMessage", "unknownChannel");
    return { unread: gone ? "gone" : isRefusal(error) ? "no-access" : "failed" };
  }
}

async function fetchMessage(rest: REST, channel: string, id: string): Promise<APIMessage> {
  return (await rest.get(Routes.channelMessage(channel, id))) as APIMessage;
}

function pathOf(url: string): string | undefined {
  return URL.parse(url)?.pathname;
}
