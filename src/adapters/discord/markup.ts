/** Discord's Markdown, both ways: what was posted as plain text, and plain text as what Discord shows unchanged. */
import type { APIEmbed, APIUser } from "discord.js";

const ZERO_WIDTH_SPACE = "\u200B";

/** Replaces mentions, custom emoji and timestamps by readable text. Code fences stay: the core reads them. */
export function decode(content: string, mentions: readonly APIUser[] = []): string {
  const names = new Map(mentions.map(({ id, username }) => [id, username]));
  return content
    .replace(/<@!?(\d{1,20})>/g, (_, id: string) => `@${names.get(id) ?? id}`)
    .replace(/<(@&|#)(\d{1,20})>/g, (_, sigil: string, id: string) => `${sigil === "#" ? "#" : "@"}${id}`)
    .replace(/<a?(:\w{1,32}:)\d{1,20}>/g, "$1")
    .replace(/<t:(-?\d{1,12})(?::[a-zA-Z])?>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toISOString());
}

/** An embed's texts in the order in which Discord shows them, one per line. */
export function flattenEmbed(embed: APIEmbed): string {
  const fields = (embed.fields ?? []).map(({ name, value }) => `${name}: ${value}`);
  const texts = [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text];
  return decode(texts.filter(Boolean).join("\n"));
}

/** Prose for an embed: `code` between backticks stays code, a URL becomes code, all else is shown literally. */
export function prose(text: string): string {
  const pieces = text.split(/`([^`\n]{1,500})`/);
  return joined(pieces.map((piece, index) => (index % 2 === 1 ? inlineCode(piece) : plain(piece))));
}

/** Text that Discord shows as it stands: no Markdown, no mention, no link. */
export function plain(text: string): string {
  const pieces = text.split(/([a-z][a-z0-9+.-]{1,20}:\/\/[^\s`<>，。；）」]{1,500})/i);
  return joined(pieces.map((piece, index) => (index % 2 === 1 ? inlineCode(piece) : escape(piece))));
}

/** Text as inline code on one line, whatever backticks are in it. */
export function inlineCode(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/`(?=`)/g, `$&${ZERO_WIDTH_SPACE}`);
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** A code block; a fence inside the text cannot close it. */
export function codeBlock(text: string, language = ""): string {
  const tag = /^[\w+#-]{1,20}$/.test(language) ? language : "";
  return `\`\`\`${tag}\n${text.replace(/``(?=`)/g, `$&${ZERO_WIDTH_SPACE}`)}\n\`\`\``;
}

/** Two backticks that meet would be one longer delimiter. */
function joined(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const meet = text.endsWith("`") && piece.startsWith("`");
    return meet ? text + ZERO_WIDTH_SPACE + piece : text + piece;
  }, "");
}

/** Underscores inside an identifier are no markup to Discord and stay as they are. */
function escape(text: string): string {
  return text
    .replace(/[\\*~|`>#[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^-/gm, "\\$&")
    .replace(/@(?=everyone|here)|<(?=[@#:a-z/])/gi, `$&${ZERO_WIDTH_SPACE}`);
}
