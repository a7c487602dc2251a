/** Plain text and prose as Slack's mrkdwn, with nothing in it that a reader's client would make active. */

/** Escapes the three characters that Slack's markup starts with. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Prose, whose code stands between backticks; everything else in it is literal. */
export function prose(text: string): string {
  const pieces = text.split("`");
  const isCode = (index: number) => index % 2 === 1 && index < pieces.length - 1;
  return pieces.map((piece, index) => (isCode(index) ? inlineCode(piece) : literal(piece, index))).join("");
}

function inlineCode(text: string): string {
  return text.trim() === "" ? text : `\`${escape(text.replaceAll("\n", " "))}\``;
}

const BROADCAST = /@(?=here|channel|everyone)/gi;

/** One line of plain text, for a header. Slack parses nothing in it; whatever copies it elsewhere finds no mention either. */
export function plainLine(text: string): string {
  return text
    .replaceAll("\n", " ")
    .replace(/<(?=[!@#])/g, "$&\u200b")
    .replace(BROADCAST, "$&\u200b");
}

/** Broadcasts get a zero-width space, addresses become code: neither is active then, and both read the same. */
function literal(text: string, index: number): string {
  const unpaired = index % 2 === 1 ? "'" : "";
  const quiet = escape(text).replace(BROADCAST, "$&\u200b");
  return unpaired + quiet.replace(/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s`]{0,2000}/gi, "`$&`");
}

/** A code block. Three backticks in it would end it, so a zero-width space parts them. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${escape(text.replace(/`(?=``)/g, "`\u200b"))}\n\`\`\``;
}

/** A value as posted: inline code where it is one line without backticks, a code block otherwise. */
export function code(value: string): string {
  return /[`\n]/.test(value) ? codeBlock(value) : inlineCode(value);
}

/** A link; only to an address of the web. */
export function link(url: string, label: string): string {
  if (!/^https?:\/\//.test(url)) return prose(label);
  return `<${escape(url).replaceAll("|", "%7C")}|${escape(label.replaceAll("|", "/"))}>`;
}
