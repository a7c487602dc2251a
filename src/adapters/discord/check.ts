/** Whether Discord would take a message: its "Message" and "Channel" resources. */
import { limits } from "./limits.ts";

/** Discord's JSON error code for a body that it refuses, and which limit the body breaks. */
export interface BrokenLimit {
  code: 50006 | 50035;
  limit: string;
}

export interface Embed {
  title?: string;
  description?: string;
  url?: string;
  fields?: { name: string; value: string }[];
  footer?: { text: string };
  author?: { name: string };
}

export interface MessageBody {
  content?: string;
  embeds?: Embed[];
  nonce?: string;
}

/** @returns the limit that a message breaks; undefined when Discord would take it */
export function messageError(body: MessageBody): BrokenLimit | undefined {
  const { content = "", embeds = [], nonce = "" } = body;
  const total = embeds.flatMap(textsOf).join("").length;
  const limit =
    tooLong("content", content, limits.content) ??
    tooLong("nonce", nonce, limits.nonce) ??
    tooMany("embeds", embeds, limits.embeds) ??
    embeds.map(embedError).find(Boolean) ??
    (total > limits.embedTotal ? `embeds: ${total} characters in all, at most ${limits.embedTotal}` : undefined);
  if (limit) return { code: 50035, limit };
  return content === "" && embeds.length === 0 ? { code: 50006, limit: "neither content nor embeds" } : undefined;
}

/** @returns the limit that the name of a thread breaks */
export function threadNameError(name: unknown): BrokenLimit | undefined {
  if (typeof name === "string" && name.length > 0 && name.length <= limits.threadName) return undefined;
  return { code: 50035, limit: `name: 1 to ${limits.threadName} characters` };
}

function embedError(embed: Embed, index: number): string | undefined {
  const name = `embeds[${index}]`;
  const { title, description, footer, author, fields = [] } = embed;
  return (
    tooLong(`${name}.title`, title, limits.title) ??
    tooLong(`${name}.description`, description, limits.description) ??
    tooLong(`${name}.footer.text`, footer?.text, limits.footer) ??
    tooLong(`${name}.author.name`, author?.name, limits.author) ??
    tooMany(`${name}.fields`, fields, limits.fields) ??
    fields.map((field, at) => fieldError(field, `${name}.fields[${at}]`)).find(Boolean) ??
    (textsOf(embed).length === 0 ? `${name}: empty` : undefined)
  );
}

function fieldError({ name, value }: { name: string; value: string }, at: string): string | undefined {
  if (!name || !value) return `${at}: needs a name and a value`;
  return tooLong(`${at}.name`, name, limits.fieldName) ?? tooLong(`${at}.value`, value, limits.fieldValue);
}

function textsOf({ title, description, footer, author, fields = [] }: Embed): string[] {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.flatMap((text) => text || []);
}

function tooLong(name: string, text: unknown = "", most: number): string | undefined {
  if (typeof text !== "string") return `${name}: no text`;
  return text.length > most ? `${name}: ${text.length} characters, at most ${most}` : undefined;
}

function tooMany(name: string, list: readonly unknown[], most: number): string | undefined {
  return list.length > most ? `${name}: ${list.length}, at most ${most}` : undefined;
}
