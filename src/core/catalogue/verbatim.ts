/** What stays as it was posted, in every language. */

/** Identifiers, numbers, paths, URLs, quoted values: the same in every language. */
export function isVerbatim(text: string): boolean {
  return (verbatimValue.test(text) || codeLine.test(text)) && !/[\u4e00-\u9fff]|^[A-Z][a-z]+[.!]$/.test(text);
}

const verbatimValue =
  /^(?:\d{4}-\d\d-\d\d[T ][\d:.,]{5,20}(?: ?[+-]\d\d:?\d\d)?(?: [A-Z]{3,4})?|\{.{0,600}\}|\S*[\d_/\\.:=#@()[\]<>-]\S*|'[^']{0,300}'|"[^"]{0,300}"|`[^`]{0,300}`|[\w.]{1,40}="[^"]{0,500}"|<[^<>]{0,300}>|\(["':\w][^\s,()]{0,80}(?:, ?["':\w][^\s,()]{0,80}){1,20}\)|)$/;

/** A line of code or of a drawing below a message: source with its number, carets, a frame, a statement, a command to type. */
const codeLine =
  /^(?:\s*\d{1,6}\s?[|:│]\s.*|\s*(?:→ ?)?\d{1,6}\s.*[({[;=]|\s*\d{1,6}\s[/})\]]{1,3};?|[\s^~|│╵╷├└─┬┴=+*>.-]+|LINE \d+: .*|\[(?:SQL|parameters): .*|(?:SELECT|INSERT INTO|UPDATE \S+ SET|DELETE FROM|(?:CREATE|ALTER|DROP) TABLE|select .{1,300} from|insert into|delete from|alter table)\s.*|\s+at \S.*|\s*File ".*", line \d+.*|\s+(?:go|npm|npx|yarn|pnpm|pip3?|git|docker|sudo|apt|cargo|kubectl|terraform|brew|conda|python3?|node|make|curl) .*)$/;

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

/** The message that JSON, a printed object, `Os { code: 2, message: "…" }`, or a logged field, `err="…"`, holds, cut off or not; undefined where the text is none of them. */
export function toldIn(text: string): string | undefined {
  if (
    !/^\[?\{\s*"|^(?:err|error|msg|message|reason)="|^[A-Za-z]\w{0,60}(?:::\w{1,60})?\s?[({].{0,1500}[)}]$/.test(text)
  )
    return undefined;
  return told.exec(text)?.[1]?.replaceAll(/\\(["\\/])/g, "$1");
}

const told =
  /\b(?:message|msg|errmsg|error_description|detail|err|errors?|reason)"?\s{0,9}[:=]\s{0,9}"((?:[^"\\]|\\.){2,1000})"/;

/** A text of the same length without what stands in quotation marks and brackets, which no separator cuts. */
export function masked(text: string): string {
  return text.replaceAll(quoted, (found) => "§".repeat(found.length));
}

const quoted =
  /"[^"\n]{0,500}"|`[^`\n]{0,500}`|(?<![A-Za-z])'[^'\n]{0,300}'(?![A-Za-z])|\{[^{}\n]{0,500}\}|\[[^[\]\n]{0,500}\]|\([^()\n]{0,300}\)/g;
