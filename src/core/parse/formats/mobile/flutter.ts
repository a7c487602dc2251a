/** Flutter's boxes: `══╡ EXCEPTION CAUGHT BY WIDGETS LIBRARY ╞══`, or on the web `======== Exception caught by …`. */
import type { Finding, Frame, Location } from "../../../types.ts";
import { dartCategory } from "../../categories/dart.ts";
import { CERTAIN, ENCLOSING, WEAK } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { readDartError, readDartFrame, readSplitFrame } from "../../shared/dart-text.ts";
import { withoutLogcat } from "../../shared/logcat.ts";

const TITLE =
  /^[═=]{2,120}[╡ ]{1,3}\s{0,2}(?:EXCEPTION CAUGHT BY|Exception caught by) (\S.{0,80}?)\s{0,2}[╞ ]{0,3}[═=]{0,140}$/;
const END = /^[═=]{40,200}$/;
const THROWN = /^The following (?:([\w.$<>? ]{1,120}?) (?:object )?)was thrown\b/;
const WIDGET = /^The relevant error-causing widget was:?/;
const WIDGET_PLACE =
  /(?:(?=(?:file|org-dartlang-app|package):)|(?<=^|\s)(?![\w<>]{1,80}:(?:file|package):))(\S{1,300}\.dart):(\d{1,7}):(\d{1,6})$/;
const STACK = /^When the exception was thrown, this was the stack/;
const ANOTHER = /^Another exception was thrown: (\S.{0,900})$/;
const MOST_LINES = 200;

export const flutter = blockFormat(
  "flutter",
  ["EXCEPTION CAUGHT BY", "xception caught by ", "Another exception was thrown: ", "was thrown "],
  (lines, at): Finding | undefined => {
    const line = withoutLogcat(lines[at] ?? "");
    const another = ANOTHER.exec(line)?.[1];
    if (another !== undefined)
      return {
        runtime: "dart",
        lines: [at + 1, at + 1],
        confidence: WEAK,
        message: another,
        category: dartCategory(undefined, another),
      };
    // A box whose upper edge was not pasted.
    if (THROWN.test(line))
      return readBox(linesBelow(lines, at - 1, (below) => !TITLE.test(below), MOST_LINES).map(withoutLogcat), at - 1);
    if (!TITLE.test(line)) return undefined;
    const raw = linesBelow(lines, at, (below) => !TITLE.test(withoutLogcat(below)), MOST_LINES);
    const end = raw.findIndex((below) => END.test(withoutLogcat(below).trim()));
    const body = (end < 0 ? raw : raw.slice(0, end + 1)).map(withoutLogcat);
    return readBox(body, at);
  },
);

function readBox(body: readonly string[], at: number): Finding | undefined {
  const thrownAt = body.findIndex((line) => THROWN.test(line));
  const [, kind] = THROWN.exec(body[thrownAt] ?? "") ?? [];
  const intro = linesBelow(body, thrownAt - 1, (line) => !line.endsWith(":"), 6);
  const messageAt = thrownAt < 0 ? -1 : thrownAt + intro.length;
  const said = linesBelow(body, messageAt, (line) => line !== "" && !WIDGET.test(line) && !STACK.test(line), 30).join(
    "\n",
  );
  const read = readDartError(said);
  const type = kind === undefined || /^(?:assertion|message|string)$/i.test(kind) ? read.type : kind;
  const frames = framesIn(body);
  return {
    runtime: "dart",
    lines: [at + 1, at + 1 + Math.max(messageAt + 1, body.findLastIndex((line) => line !== "") + 1)],
    confidence: said === "" ? CERTAIN : ENCLOSING,
    type,
    code: read.code,
    message: kind !== undefined && read.type !== undefined && read.type !== kind ? said : (read.message ?? said),
    category: dartCategory(type, said) ?? (kind === "assertion" ? "assertion" : undefined),
    frames,
    location: frames.find(({ file }) => file !== undefined) ?? widgetPlace(body),
  };
}

function framesIn(body: readonly string[]): Frame[] {
  const at = body.findIndex((line) => STACK.test(line));
  const stack = at < 0 ? [] : linesBelow(body, at, (line) => line !== "");
  return stack.flatMap((line, index) => readDartFrame(line) ?? readSplitFrame(line, stack[index + 1] ?? "") ?? []);
}

function widgetPlace(body: readonly string[]): Location | undefined {
  const at = body.findIndex((line) => WIDGET.test(line));
  const [, file, line, column] =
    body
      .slice(at, at + 4)
      .map((text) => WIDGET_PLACE.exec(text))
      .find((match) => match) ?? [];
  return at < 0 || file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}
