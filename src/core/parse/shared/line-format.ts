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
  return format(name, anchors, (text, at) =>
    at.flatMap((index) => read(text.lines[index]!.slice(0, MAX_LINE).trimEnd(), index + 1, text) ?? []),
  );
}

/**
 * Makes a format of errors that begin on a line with an anchor, and go on below or above it. Lines that a finding took are
 * not read again.
 * @param anchors literals of which the first line of every such error holds at least one
 * @param read the error whose first line has this index; undefined when there is none of the format's kind
 */
export function blockFormat(
  name: string,
  anchors: readonly string[],
  read: (lines: readonly string[], index: number, text: ErrorText) => Finding | undefined,
): Format {
  return format(name, anchors, (text, at) => {
    const found: Finding[] = [];
    for (const index of at) {
      if (index < (found.at(-1)?.lines[1] ?? 0)) continue;
      const finding = read(text.lines, index, text);
      if (finding) found.push(finding);
    }
    return found;
  });
}

function format(
  name: string,
  anchors: readonly string[],
  read: (text: ErrorText, at: readonly number[]) => Finding[],
): Format {
  const anchor = new RegExp(anchors.map((literal) => RegExp.escape(literal)).join("|"));
  const holding = ({ lines }: ErrorText) => lines.flatMap((line, index) => (anchor.test(line) ? [index] : []));
  const parse = (text: ErrorText, at = holding(text)) => {
    const found = read(text, at);
    return found.length > 0 ? found : undefined;
  };
  return { name, anchors, parse };
}
