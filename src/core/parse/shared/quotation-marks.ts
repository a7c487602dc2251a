/** Quotation marks of both languages: what closes what they open. */
export const closingMarks: ReadonlyMap<string, string> = new Map([
  ["`", "`"],
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["'", "'"],
]);
