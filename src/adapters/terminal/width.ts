/**
 * How many columns a text takes in a terminal, and how to wrap it there. Wide are the characters that UAX #11 calls W or F;
 * ambiguous ones (quotation marks, the ellipsis) count as one column, as terminals draw them.
 */

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
const ascii = /^[\x20-\x7e]*$/;
const invisible = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u;
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const emojiSelector = "\ufe0f";

/** Punctuation that may not start a line, and punctuation that may not end one (the usual Chinese rules). */
const closing = /^[，。、；：？！）》」』】〕〉％”’…—·,.;:?!)\]}]/u;
const opening = /^[（《「『【〔〈“‘([{]/u;

/** The columns a text without line breaks takes. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** Fills a text up with spaces on its right, to a width in columns. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/**
 * Breaks a text into lines of at most so many columns: at spaces and between wide characters, never before closing or after
 * opening punctuation. A word that is longer than a line is cut; a tab becomes four spaces.
 */
export function wrap(text: string, columns: number): string[] {
  const paragraphs = text.replaceAll("\t", "    ").split("\n");
  return paragraphs.flatMap((paragraph) => wrapParagraph(paragraph, Math.max(4, columns)));
}

function wrapParagraph(paragraph: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of units(paragraph)) {
    if (displayWidth(line + unit.trimEnd()) <= columns) {
      line += unit;
      continue;
    }
    const indented = line.trim() === "";
    if (!indented) lines.push(line.trimEnd());
    const pieces = cut(indented ? line + unit : unit, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line.trimEnd()];
}

/** The pieces of a text between which a line may end; a space belongs to the piece before it. */
function units(text: string): string[] {
  const result: string[] = [];
  let before = "";
  for (const grapheme of graphemes(text)) {
    if (before !== "" && !mayBreak(before, grapheme)) result.push((result.pop() ?? "") + grapheme);
    else result.push(grapheme);
    before = grapheme;
  }
  return result;
}

function mayBreak(before: string, after: string): boolean {
  if (after === " ") return false;
  if (before === " ") return true;
  const eitherWide = graphemeWidth(before) === 2 || graphemeWidth(after) === 2;
  return eitherWide && !closing.test(after) && !opening.test(before);
}

/** Cuts a word into lines; closing punctuation takes the character before it along. */
function cut(word: string, columns: number): string[] {
  const lines: string[][] = [[]];
  let used = 0;
  for (const grapheme of graphemes(word)) {
    const width = graphemeWidth(grapheme);
    const line = lines.at(-1) ?? [];
    if (used + width > columns && grapheme !== " ") {
      const carried = closing.test(grapheme) && line.length > 1 ? line.splice(-1) : [];
      lines.push(carried);
      used = displayWidth(carried.join(""));
    }
    lines.at(-1)?.push(grapheme);
    used += width;
  }
  return lines.map((line) => line.join(""));
}

function graphemes(text: string): string[] {
  return ascii.test(text) ? text.split("") : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) || grapheme.includes(emojiSelector) ? 2 : 1;
}
