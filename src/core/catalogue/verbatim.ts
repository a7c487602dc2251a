/** What stays as it was posted, in every language. */

/** Identifiers, numbers, paths, URLs, quoted values: the same in every language. */
export function isVerbatim(text: string): boolean {
  return (verbatimValue.test(text) || codeLine.test(text)) && !/[\u4e00-\u9fff]/.test(text);
}

const verbatimValue =
  /^(?:\d{4}-\d\d-\d\d[T ][\d:.,]{5,20}(?: ?[+-]\d\d:?\d\d)?(?: [A-Z]{3,4})?|\{.{0,600}\}|\S*[\d_/\\.:=#@()[\]<>-]\S*|'[^']{0,300}'|"[^"]{0,300}"|`[^`]{0,300}`|)$/;

/** A line of code or of a drawing below a message: source with its number, carets, a frame, a statement, a command to type. */
const codeLine =
  /^(?:\s*\d{1,6}\s?[|:│]\s.*|[\s^~|│╵╷├└─┬┴=+*>.-]+|LINE \d+: .*|\[(?:SQL|parameters): .*|\s+at \S.*|\s*File ".*", line \d+.*|\s+(?:go|npm|npx|yarn|pnpm|pip3?|git|docker|sudo|apt|cargo|kubectl|terraform|brew|conda|python3?|node|make|curl) .*)$/;

/** A line of code below a message, never a message itself. */
export function isCodeLine(text: string): boolean {
  return codeLine.test(text) && !/[\n\u4e00-\u9fff]/.test(text);
}

/** In front of a colon or in a list, a word alone is a name: of a program, a module, a table. */
export function isSingleWord(text: string): boolean {
  return !/[\s\u4e00-\u9fff]/.test(text);
}

/** Whether a slot carried more over than a name: an English sentence outside quotation marks. */
export function isSentence(text: string): boolean {
  const bareText = text.replaceAll(/"[^"]*"|'[^']*'|`[^`']*[`']|“[^”]*”|[<([{][^>)\]}]*[>)\]}]/g, "§");
  return /[A-Za-z]{1,30}(?: [A-Za-z]{1,30}){3}/.test(bareText);
}
