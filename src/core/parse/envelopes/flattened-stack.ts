/** A stack whose line breaks became spaces, as consoles, spreadsheets and log viewers copy them: `KeyError: 'x' Traceback (most recent call last):   File "a.py", line 7, in f     return d['x']`. */
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 16_384;
const PYTHON = /^(.{0,2000}?)(Traceback \(most recent call last\):) (.{0,14000})$/;
/** The class with its message behind the last frame's code. */
const LAST =
  /\s((?:[A-Za-z_]\w{0,60}\.){0,6}[A-Z]\w{0,80}(?:Error|Exception|Exit|Interrupt|Timeout)(?::\s.{0,2000})?)$/;
const BEFORE =
  /((?:[A-Za-z_]\w{0,60}\.){0,6}[A-Z]\w{0,80}(?:Error|Exception|Exit|Interrupt|Timeout)(?::\s.{0,1500}?)?)\s{0,4}$/;
/** Two frames of Java or JavaScript on one line. */
const FRAMES = /\s{1,8}at [\w$.<>[\]/ -]{1,300}\([^()]{1,400}:\d{1,7}\)\s{1,8}at \S/;

/** One frame at the end of a line, behind the message of an error. */
const FRAME =
  /^ at (?:(?:async )?[\w$.<>[\]/ -]{1,300}\([^()]{1,400}:\d{1,7}:\d{1,7}\)|(?:https?|file|[a-z]{3,8}-extension):\/\/[^\s()]{1,400}:\d{1,7}:\d{1,7})$/;
const HEADER = /\b(?:[A-Z]\w{0,60})?Error(?: \[\w{1,60}\])?: \S/;

/** Where a line began: before a frame, and before a cause. */
const BREAK =
  /\s{1,8}(?:(?=at (?:(?:async )?[\w$.<>[\]/ -]{1,300}\(|(?:https?|file|[a-z]{3,8}-extension):\/\/))|(Caused by: ))/g;

export const flattenedStack: Envelope = {
  name: "flattened-stack",
  anchors: ["Traceback (most recent call last): ", ") at ", ")  ", "Error: ", "Error ["],
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((index): Peeled[] => {
      const line = lines[index]!.slice(0, MAX_LINE);
      const inner = line.includes("Traceback (most") ? python(line) : frames(line);
      return inner === undefined ? [] : [{ line: index + 1, inner, wholeLine: true, attributes: {} }];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

function endsInFrame(line: string): boolean {
  const last = line.lastIndexOf(" at ");
  return last > 0 && FRAME.test(line.slice(last)) && HEADER.test(line.slice(0, last));
}

function frames(line: string): string | undefined {
  const isStack = line.includes(") ") && FRAMES.test(line);
  if (!isStack && !endsInFrame(line.slice(0, 2000).trimEnd())) return undefined;
  return line.replace(BREAK, (_, cause: string | undefined) => (cause === undefined ? "\n    " : `\n${cause}`));
}

function python(line: string): string | undefined {
  const [, before = "", header, rest = ""] = PYTHON.exec(line) ?? [];
  if (header === undefined || !/File "[^"]{1,400}", line \d/.test(rest)) return undefined;
  const last = LAST.exec(rest);
  const error = last?.[1] ?? BEFORE.exec(before)?.[1];
  const frames = (last ? rest.slice(0, last.index) : rest)
    .split(/\s{1,8}(?=File "[^"]{1,400}", line \d)|^(?=File ")/)
    .map((frame) => frame.trim().replace(/^(File "[^"]{1,400}", line \d{1,7}(?:, in \S{1,200})?)\s{1,8}/, "$1\n    "));
  return [header, ...frames.filter(Boolean).map((frame) => `  ${frame}`), error ?? ""].join("\n").trimEnd();
}
