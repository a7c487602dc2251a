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
  read: (line: string, number: number, text: ErrorText) => Finding | Finding[] | undefined,
): Format {
  const anchor = new RegExp(anchors.map((literal) => RegExp.escape(literal)).join("|"));
  const holding = ({ lines }: ErrorText) => lines.flatMap((line, index) => (anchor.test(line) ? [index] : []));
  const parse = (text: ErrorText, at = holding(text)) => {
    const found = at.flatMap((index) => read(text.lines[index]!.slice(0, MAX_LINE).trimEnd(), index + 1, text) ?? []);
    return found.length > 0 ? found : undefined;
  };
  return { name, anchors, parse };
}
