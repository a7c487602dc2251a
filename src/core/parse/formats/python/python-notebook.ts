/**
 * Tracebacks of IPython and Jupyter: class first, source with numbers and an arrow, frames in three spellings.
 * https://ipython.readthedocs.io/en/stable/api/generated/IPython.core.ultratb.html
 */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { isChainMarker, messageTail, readException, wording } from "../../shared/python-exception.ts";
import { lastSegment } from "../../type-name.ts";
import { matchable } from "../../shared/lines.ts";

const MAX_FRAMES = 200;
/** How far a traceback may run; each of its frames shows some ten lines of source. */
const MAX_LINES = 2000;
/** Of one frame above its arrow. */
const MOST_SOURCE = 40;

const header = /^([A-Za-z_][\w.]{0,200})\s{2,200}Traceback \(most recent call last\)$/;
/** Spyder's consoles print IPython's frames below Python's header. */
const plainHeader = /^Traceback \(most recent call last\):$/;
const unquotedFrame = /^\s{2,4}File (?!").{1,300}\.pyx?:\d{1,7}(?: in [\w.<>]{1,200})?$/;
const arrow = /^-{1,20}>\s{1,6}(\d{1,7})\b/;
const frameShapes = [
  /^\s{0,4}File (?<file>\S.{0,300}?):(?<line>\d{1,7})(?:,? in (?<name>[\w.<>]{1,200}))?/,
  /^\s{0,4}(?<file>(?:Cell|Input) In ?\[\d{1,6}\]), (?:line (?<line>\d{1,7})|in (?<name>[\w.<>]{1,200}))/,
  // with a link around the place, as Colab's are copied
  /^\[?(?<file>[A-Za-z]:\\[^:]{1,300}?\.pyx?|[~/<\w][^\s:\]]{1,300}(?:\.pyx?|>))(?:\]\(https?:[^\s)]{1,100}\))? in (?<name>[\w.<>]{1,200})/,
];

function readFrame(line: string): Frame | undefined {
  const groups = frameShapes.map((shape) => shape.exec(line.slice(0, 700))?.groups).find((found) => found);
  if (!groups?.file) return undefined;
  const { file, line: number, name } = groups;
  return { file, line: number ? Number(number) : undefined, function: name };
}

/** Reads from a header, or from the line `from` where it is cut off, to the exception line that repeats its class. */
function readTraceback(lines: readonly string[], start: number, type: string, from = start + 1): Finding {
  const frames: Frame[] = [];
  const ends = Math.min(lines.length, start + MAX_LINES);
  for (let i = from; i < ends; i++) {
    const line = matchable(lines[i] ?? "");
    const frame = readFrame(line);
    const number = arrow.exec(line)?.[1];
    if (frame) frames.unshift(frame);
    else if (number && frames[0]) frames[0].line ??= Number(number);
    const exception = readException(lines[i] ?? "");
    if (exception && lastSegment(exception.type) === lastSegment(type)) {
      const tail = messageTail(lines, i + 1);
      const message = [exception.message, ...tail].join("\n").trim() || undefined;
      const text = { type: exception.type, message, ...wording(message) };
      return finding(start, i + tail.length, frames, CERTAIN, text);
    }
    if (header.test(line)) break;
  }
  return finding(start, start + 1, frames, STRONG, { type });
}

/** From the first arrow where the header is cut off, and the frame above it, to the exception. */
function readCut(lines: readonly string[], at: number): Finding | undefined {
  if (!arrow.test(matchable(lines[at]))) return undefined;
  const from = Math.max(0, at - MOST_SOURCE);
  const above = lines.slice(from, at).map(matchable);
  if (above.some((line) => header.test(line) || arrow.test(line))) return undefined;
  const said = lines
    .slice(at + 1, at + MAX_LINES)
    .find((line) => header.test(matchable(line)) || (/^\S/.test(line) && isException(line)));
  const type = readException(said ?? "")?.type;
  const first =
    from +
    Math.max(
      0,
      above.findLastIndex((line) => readFrame(line)),
    );
  return type === undefined ? undefined : readTraceback(lines, first, type, first);
}

const isException = (line: string) => /(?:Error|Exception|Interrupt|Exit)$/.test(readException(line)?.type ?? "");

/** From Python's header to the first line that is an exception. */
function readPlain(lines: readonly string[], start: number): Finding | undefined {
  if (!plainHeader.test(matchable(lines[start] ?? ""))) return undefined;
  if (!lines.slice(start + 1, start + 4).some((line) => unquotedFrame.test(matchable(line)))) return undefined;
  const rest = lines.slice(start + 1, start + MAX_LINES).map(matchable);
  const end = rest.findIndex((line) => !/^\s/.test(line) && readException(line) !== undefined);
  const frames = rest
    .slice(0, Math.max(0, end))
    .flatMap((line) => (unquotedFrame.test(line) ? (readFrame(line) ?? []) : []));
  return end < 0
    ? undefined
    : finding(start, start + 1 + end, frames.reverse(), CERTAIN, readException(rest[end]!) ?? {});
}

const finding = (
  first: number,
  last: number,
  frames: Frame[],
  confidence: number,
  rest: Partial<Finding>,
): Finding => ({
  runtime: "python",
  lines: [first + 1, last + 1],
  confidence,
  ...rest,
  frames: frames.slice(0, MAX_FRAMES),
  causes: [],
});

/** Makes the earlier of two findings a cause of the later where the text between them says so. */
function chain(lines: readonly string[], findings: Finding[]): Finding[] {
  return findings.reduce<Finding[]>((done, next) => {
    const previous = done.at(-1);
    const between = lines.slice(previous?.lines[1] ?? 0, next.lines[0] - 1);
    if (!previous || !between.some((line) => isChainMarker(line))) return [...done, next];
    const { type, message, frames, causes = [] } = previous;
    const cause = { type, message, frames };
    return [...done.slice(0, -1), { ...next, lines: [previous.lines[0], next.lines[1]], causes: [cause, ...causes] }];
  }, []);
}

const cell = /^\s{0,4}((?:Cell|Input) In ?\[\d{1,6}\]), line (\d{1,7})$/;

/** A syntax error in a cell has no header: place, source, caret, message. */
function readSyntaxError(lines: readonly string[], start: number): Finding | undefined {
  const [, file, line] = cell.exec(matchable(lines[start] ?? "")) ?? [];
  if (file === undefined) return undefined;
  const end = lines.slice(start + 1, start + 6).findIndex((text) => /^(?:Syntax|Indentation|Tab)Error: /.test(text));
  const exception = end < 0 ? undefined : readException(lines[start + 1 + end]!);
  if (!exception) return undefined;
  return { ...finding(start, start + 1 + end, [], CERTAIN, exception), location: { file, line: Number(line) } };
}

export const pythonNotebook: Format = {
  name: "python-notebook",
  anchors: ["Traceback (most recent call last)", " In [", " In[", "--> "],
  parse({ lines }, at = [...lines.keys()]) {
    const findings = at.flatMap((index) => {
      const type = header.exec(matchable(lines[index]))?.[1];
      return type
        ? readTraceback(lines, index, type)
        : (readPlain(lines, index) ?? readSyntaxError(lines, index) ?? readCut(lines, index) ?? []);
    });
    return findings.length > 0 ? chain(lines, findings) : undefined;
  },
};
