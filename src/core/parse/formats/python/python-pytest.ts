/**
 * Failures in the output of pytest: `E   ` lines with the place under them, or the short summary alone.
 * https://docs.pytest.org/en/stable/how-to/output.html
 */
import type { Finding, Format, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { isChainMarker, isTracebackHeader, matchable, readException, wording } from "../../shared/python-exception.ts";

const title = /^(?:_{3,200}|={3,200}) \S.{0,400} (?:_{3,200}|={3,200})$/;
const errorLine = /^E {2,12}(\S.{0,1990})$/;
/** `tests/test_cart.py:13: in total`, `tests/test_cart.py:23: AssertionError`, `tests/test_cart.py:27: ` */
const place = /^([^\s:][^:]{0,300}\.py):(\d{1,7}):(?: in (\S{1,200})| ([\w.]{1,200}))?\s?$/;
const summary = /^(?:FAILED|ERROR) ([^\s:]{1,300}\.py)(?:::(.{1,300}?))?(?: - (.{1,1600}))?$/;
const summaryTitle = /^=+ short test summary info =+$/;

interface Failure {
  type?: string;
  message?: string;
  frames: Frame[];
}

/** An assertion without a message is printed as what was compared. */
function readFailure(shown: string[]): Omit<Failure, "frames"> {
  const exception = readException(shown[0] ?? "");
  if (!exception) return { type: "AssertionError", message: shown.join("\n") };
  const message = [exception.message, ...shown.slice(1)].filter((line) => line !== undefined).join("\n");
  return { type: exception.type, message: message || undefined };
}

/**
 * The failures of one test, in the order of printing; with more than one, each is the cause of the next. The long style
 * prints the place after the failure, with its class; the short style prints the places before it.
 */
function readSection(lines: readonly string[]): Failure[] {
  const failures: Failure[] = [];
  let frames: Frame[] = [];
  const close = () => {
    const failure = failures.at(-1);
    if (failure?.frames.length !== 0) return;
    failure.frames = frames;
    frames = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const [, file, number, name, type] = place.exec(matchable(line)) ?? [];
    if (file) frames.unshift({ file, line: Number(number), function: name });
    if (type || isChainMarker(line)) close();
    const start = i;
    while (errorLine.test(matchable(lines[i] ?? ""))) i++;
    if (i > start)
      failures.push({ ...readFailure(lines.slice(start, i--).map((shown) => shown.slice(1).trim())), frames: [] });
  }
  close();
  return failures;
}

function toFinding(failures: Failure[], first: number, last: number): Finding | undefined {
  const primary = failures[failures.length - 1];
  return (
    primary && {
      runtime: "python",
      lines: [first, last],
      confidence: CERTAIN,
      ...primary,
      ...wording(primary.message),
      causes: failures.slice(0, -1).reverse(),
    }
  );
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
  parse({ lines }) {
    if (!lines.some((line) => errorLine.test(matchable(line)) || summary.test(matchable(line)))) return undefined;
    const starts = lines.flatMap((line, at) => (title.test(matchable(line)) && !summaryTitle.test(line) ? [at] : []));
    const bounds = [...new Set([0, ...starts, lines.length])];
    const findings = bounds.slice(1).flatMap((end, i) => {
      const start = bounds[i] ?? 0;
      return toFinding(readSection(lines.slice(start, end)), start + 1, end) ?? [];
    });
    return findings.length > 0 || lines.some(isTracebackHeader) ? findings : readSummary(lines);
  },
};
