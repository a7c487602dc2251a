/** What a reader sees of a message, and what in it a client would make active. */
import type { FakeMessage, Sent } from "../../fakes/discord.ts";
import { report } from "../../fixtures/report.ts";

/** The text of all embeds, without the backslashes that escape markup. */
export function plainText({ embeds }: Pick<FakeMessage, "embeds">): string {
  const texts = embeds.flatMap(({ author, title, description, footer }) => [
    author?.name,
    title,
    description,
    footer?.text,
  ]);
  return texts
    .filter(Boolean)
    .join("\n")
    .replace(/\\(?=[^\sA-Za-z0-9])/g, "");
}

/** Mentions and links outside code, and mentions that are allowed to ping. */
export function activeIn({ body, message }: { body: Sent["body"]; message: Pick<FakeMessage, "embeds"> }): string[] {
  const texts = [
    body.content ?? "",
    ...message.embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]),
  ];
  const allowed = body.allowed_mentions?.parse?.length === 0 ? [] : ["allowed_mentions"];
  const known = report.tools.map(({ url }) => url);
  const found = texts.flatMap((text) => withoutCode(text).match(ACTIVE) ?? []);
  return [...allowed, ...found.filter((link) => !known.some((url) => link.includes(url)))];
}

const ACTIVE = /@everyone|@here|<[@#][!&]?\w{1,30}>|https?:\/\/[^\s)]{1,300}|\]\([^)]{1,300}\)/g;

/** Reads from left to right as Discord does: what is escaped, and what is code, is inert. */
function withoutCode(text: string): string {
  return text.replace(/\\[^A-Za-z0-9\s]|```[^]*?```|(`+)[^]*?[^`]\1(?!`)/g, "");
}
