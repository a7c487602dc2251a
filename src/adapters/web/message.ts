/** A request's body → the message that the core works on. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { IncomingMessage, Part } from "../../core/types.ts";
import type { Problem } from "./words.ts";

const Posted = z.object({
  text: z.string().default(""),
  files: z
    .array(z.object({ name: z.string().max(255), text: z.string() }))
    .max(10)
    .default([]),
});

/**
 * @param body an object with `text` and perhaps `files`, or a plain text
 * @returns the message, or what is wrong with the body
 */
export function toMessage(body: unknown, now = new Date()): IncomingMessage | Problem {
  const posted = Posted.safeParse(typeof body === "string" ? { text: body } : body);
  if (!posted.success) return "malformed";
  const { text, files } = posted.data;
  const all = [text, ...files.map((file) => file.text)];
  if (all.every((piece) => piece.trim() === "")) return "empty";
  if (all.some((piece) => piece.includes("\0"))) return "binary";
  return {
    platform: "web",
    workspaceId: "web",
    channelId: "web",
    id: randomUUID(),
    author: { id: "web", isBot: false, isMe: false },
    kind: "direct",
    text,
    parts: files.filter((file) => file.text.trim() !== "").map(toPart),
    sentAt: now.toISOString(),
  };
}

function toPart({ name, text }: { name: string; text: string }): Part {
  return { kind: "file", name, bytes: Buffer.byteLength(text), text };
}
