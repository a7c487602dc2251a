/** Discord's limits on what a bot sends, in UTF-16 units. Source: Discord's "Message" and "Channel" resources. */
export const limits = {
  /** One embed's parts. */
  title: 256,
  author: 256,
  description: 4096,
  footer: 2048,
  fieldName: 256,
  fieldValue: 1024,
  fields: 25,
  /** All texts of all embeds of a message. */
  embedTotal: 6000,
  embeds: 10,
  content: 2000,
  threadName: 100,
  nonce: 25,
} as const;

/** Cuts a text to a length, with an ellipsis at the end and never inside a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
