/**
 * Failures in the output of pytest: `E   ` lines with the place under them, or the short summary alone.
 * https://docs.pytest.org/en/stable/how-to/output.html
 */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { isChainMarker, isTracebackHeader, readException, wording } from "../../shared/python-exception.ts";
import { matchable } from "../../shared/lines.ts";

const title = /^(?:_{3,200}|={3,200}) \S.{0,400} (?:_{3,200}|={3,200})$/;
const errorLine = /^E {2,12}\S/;
/** An empty line of a message. */
const blankErrorLine = /^E\s{0,12}$/;
/** `tests/test_cart.py:13: in total`, `tests/test_cart.py:23: AssertionError`, `tests/test_cart.py:27: `, and of the line style `…:6: KeyError: 'k'` */
const place = /^([^\s:][^:]{0,300}\.py):(\d{1,7}):(?: in (\S{1,200})| ([\w.]{1,200})(?:[: ].{1,1500})?)?\s?$/;
/** Of a test whose fixture is missing. */
const testPlace = /^file ([^,]{1,300}\.py), line (\d{1,7})$/;
const missingFixture = /^fixture '.{1,200}' not found$/;
const summary = /^(?:FAILED|ERROR) ([^\s:]{1,300}\.py)(?:::(.{1,300}?))?(?: - (.{1,1600}))?$/;
const summaryTitle = /^=+ short test summary info =+$/;

interface Failure {
  type?: string;
  message?: string;
  frames: Frame[];
  /** It came about while the one before was handled. */
  chained: boolean;
}

/** An assertion without a message is printed as what was compared. */
function readFailure(shown: string[]): Omit<Failure, "frames" | "chained"> {
  const first = shown[0] ?? "";
  if (missingFixture.test(first)) return { message: first };
  const exception = readException(first);
  if (!exception) return { type: "AssertionError", message: shown.join("\n") };
  const message = [exception.message, ...shown.slice(1)].filter((line) => line !== undefined).join("\n");
  return { type: exception.type, message: message || undefined };
}

/** The index after the `E` lines that begin in line `at`. */
function errorEnd(lines: readonly string[], at: number): number {
  let end = at;
  while (errorLine.test(matchable(lines[end] ?? "")) || (end > at && blankErrorLine.test(matchable(lines[end] ?? ""))))
    end++;
  return end;
}

/**
 * The failures of one section, in the order of printing. The long style prints the place after the failure, with its
 * class; the short style prints the places before it.
 */
function readSection(lines: readonly string[]): Failure[] {
  const failures: Failure[] = [];
  let frames: Frame[] = [];
  let chained = false;
  const close = () => {
    const failure = failures.at(-1);
    if (failure?.frames.length !== 0) return;
    failure.frames = frames;
    frames = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = matchable(lines[i] ?? "");
    const [, file, number, name, type] = place.exec(line) ?? testPlace.exec(line) ?? [];
    if (file) frames.unshift({ file, line: Number(number), function: name });
    if (isChainMarker(line)) chained = true;
    if (type || isChainMarker(line)) close();
    const end = errorEnd(lines, i);
    if (end === i) continue;
    const shown = lines.slice(i, end).map((one) => one.slice(1).trim());
    failures.push({ ...readFailure(shown), frames: [], chained });
    chained = false;
    i = end - 1;
  }
  close();
  return failures;
}

/** `_ ERROR collecting tests/test_d.py _` */
const collecting = /^_{3,200} ERROR collecting (\S{1,300}) _{3,200}$/;
const strictPass = /^\[XPASS\(strict\)\]/;

/** What is told without `E` lines: a refused marker while collecting, and a test that passes though it must not. */
function readUnmarked(section: readonly string[]): Failure[] {
  const file = collecting.exec(matchable(section[0] ?? ""))?.[1];
  const message = section
    .slice(1)
    .find((line) => line.trim())
    ?.trim();
  if (!message || !(file ?? strictPass.test(message)) || isTracebackHeader(message)) return [];
  return [{ message, frames: file ? [{ file }] : [], chained: false }];
}

/** One finding per failure; those that a failure came from are its causes. */
function toFindings(failures: Failure[], first: number, last: number): Finding[] {
  return failures.flatMap((failure, index): Finding[] => {
    if (failures[index + 1]?.chained) return [];
    const from = failures.findLastIndex((other, before) => before <= index && !other.chained);
    const causes = failures.slice(Math.max(0, from), index).reverse();
    const { type, message, frames } = failure;
    const told = missingFixture.test(message ?? "") ? { category: "lookup" as const } : wording(message);
    return [{ runtime: "python", lines: [first, last], confidence: CERTAIN, type, message, frames, ...told, causes }];
  });
}

/** What the short summary tells, for a paste that holds nothing else. */
function readSummary(lines: readonly string[]): Finding[] {
  return lines.flatMap((line, at): Finding[] => {
    const match = summary.exec(matchable(line));
    if (!match) return [];
    const [, file, name, text] = match;
    const failure = text ? readFailure([text]) : {};
    const location = { file, function: name };
    return [{ runtime: "python", lines: [at + 1, at + 1], confidence: LIKELY, ...failure, ...wording(text), location }];
  });
}

export const pythonPytest: Format = {
  name: "python-pytest",
  anchors: ["E   ", "E  ", "FAILED ", "ERROR "],
  parse({ lines }) {
    if (!lines.some((line) => errorLine.test(matchable(line)) || summary.test(matchable(line)))) return undefined;
    const starts = lines.flatMap((line, at) => (title.test(matchable(line)) && !summaryTitle.test(line) ? [at] : []));
    const bounds = [...new Set([0, ...starts, lines.length])];
    const findings = bounds.slice(1).flatMap((end, i) => {
      const start = bounds[i] ?? 0;
      const section = lines.slice(start, end);
      const failures = readSection(section);
      return toFindings(failures.length > 0 ? failures : readUnmarked(section), start + 1, end);
    });
    return findings.length > 0 || lines.some(isTracebackHeader) ? findings : readSummary(lines);
  },
};
