/** Django's debug page as text: `Exception Type:`, `Exception Value:`, `Exception Location:`, with or without its traceback. */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, ENCLOSING, STRONG } from "../../confidence.ts";
import { errorText } from "../../../extract/text.ts";
import { redact } from "../../../redact/index.ts";
import { wording } from "../../shared/python-exception.ts";
import { python } from "./python.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_LINES = 300;
const TYPE = /^Exception Type:\s{1,20}(\w{1,100})(?: at \S{1,500})?$/;
const VALUE = /^Exception Value:\s{0,20}(.{0,1500})$/;
const LOCATION = /^Exception Location:\s{1,20}(.{1,400}), line (\d{1,7}), in (\S{1,200})$/;
const OPENING = /^(?:Environment:|[A-Z]\w{1,100} at \/\S{0,500})$/;

const TITLE =
  /^(?:> )?([A-Z]\w{1,100}(?:Error|Exception|DoesNotExist|NoReverseMatch|ImproperlyConfigured)) at \/\S{0,500}$/;

/** The frames of the traceback on the page. */
function framesIn(block: readonly string[]): Frame[] {
  const start = block.findIndex((line) => line.startsWith("Traceback (most recent call last)"));
  const text = block.slice(start < 0 ? block.length : start).join("\n");
  return python.parse(errorText("trace", redact(text).text))?.[0]?.frames ?? [];
}

function readPage(lines: readonly string[], at: number): Finding | undefined {
  const type = TYPE.exec(matchable(lines[at] ?? "").trimEnd())?.[1];
  if (!type) return undefined;
  const opened = lines
    .slice(Math.max(0, at - MOST_LINES), at)
    .findLastIndex((line) => OPENING.test(matchable(line).trimEnd()));
  const first = opened < 0 ? at : Math.max(0, at - MOST_LINES) + opened;
  const below = lines.slice(at + 1, at + 12).map((line) => matchable(line).trimEnd());
  const value = below.findIndex((line) => VALUE.test(line));
  const beside = VALUE.exec(below[value] ?? "")?.[1];
  const message = beside || below.slice(value + 1).find((line) => line.trim() !== "");
  const place = below.findIndex((line) => LOCATION.test(line));
  const [, file, line, name] = LOCATION.exec(below[place] ?? "") ?? [];
  const frames = framesIn(lines.slice(first, at));
  return {
    runtime: "python",
    lines: [first + 1, at + 2 + Math.max(value, place)],
    confidence: first < at ? ENCLOSING : CERTAIN,
    type,
    message: value < 0 ? undefined : message,
    ...wording(message),
    frames,
    location: frames.length > 0 || !file ? undefined : { file, line: Number(line), function: name },
  };
}

/** The title alone, with the message below it. */
function readTitle(lines: readonly string[], at: number): Finding | undefined {
  const type = TITLE.exec(matchable(lines[at] ?? "").trimEnd())?.[1];
  const message = lines.slice(at + 1, at + 4).find((line) => line.trim() !== "");
  if (!type || !message || lines.slice(at, at + MOST_LINES).some((line) => TYPE.test(matchable(line))))
    return undefined;
  const end = lines.indexOf(message, at + 1) + 1;
  return {
    runtime: "python",
    lines: [at + 1, end],
    confidence: STRONG,
    type,
    message: message.trim(),
    ...wording(message),
  };
}

/** Reads each page. */
export const djangoPage: Format = {
  name: "django-page",
  anchors: ["Exception Type:", " at /"],
  parse({ lines }, at = [...lines.keys()]) {
    const findings = at.flatMap((index) => readPage(lines, index) ?? readTitle(lines, index) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
