import type { ErrorText, Finding, Format } from "../../types.ts";

const MAX_LINE = 2_000;

/**
 * Makes a format of errors that stand on single lines.
 * @param anchors literals of which every such line holds at least one
 * @param read one line, cut to 2,000 characters and without trailing white space, and its number as posted; undefined
 *   when it is not of the format's kind
 */
export function lineFormat(
  name: string,
  anchors: readonly string[],
  read: (line: string, number: number, text: ErrorText) => Finding | undefined,
): Format {
  const anchor = new RegExp(anchors.map((literal) => RegExp.escape(literal)).join("|"));
  const parse = (text: ErrorText) => {
    const found = text.lines.flatMap((line, index) => {
      const cut = line.slice(0, MAX_LINE);
      return anchor.test(cut) ? (read(cut.trimEnd(), index + 1, text) ?? []) : [];
    });
    return found.length > 0 ? found : undefined;
  };
  return { name, anchors, parse };
}
