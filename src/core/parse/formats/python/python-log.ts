/** Log lines that only Python writes: operating-system errors as `[Errno n]`, exceptions as `repr()`, Celery's own lead. */
import type { Finding, Format } from "../../../types.ts";
import { python as categories, pythonOnly } from "../../categories/python.ts";
import { serviceCategory } from "../../categories/services.ts";
import { LIKELY, WEAK } from "../../confidence.ts";
import { wording } from "../../shared/python-exception.ts";
import { matchable } from "../../shared/lines.ts";
import { holdsLesser } from "../../shared/log-level.ts";
import { inProse } from "../../shared/prose.ts";
import { readStatus } from "../../shared/status.ts";
import { splitPairs } from "../../shared/trailing-pairs.ts";
import { lastSegment } from "../../type-name.ts";

/** `ERROR`, `level=error`, and `[2026-11-22 07:15:24,276: ERROR/MainProcess]`, which multiprocessing and Celery write. */
const severe = /\b(?:ERROR|CRITICAL|FATAL)\b|\blevel=(?:error|critical)\b/;
const workerLine = /^\[(?:[\d-]{10} [\d:,]{8,12}: )?(?:ERROR|CRITICAL)\/[\w-]{1,60}\] (\S.{0,1900})$/;
const operatingSystem = /(?:^|\s)(\[(?:Errno|WinError) -?\d{1,6}\] \S.{0,1900})$/;
const printedClass =
  /(?:^|[\s=:(])((?:[a-z_]\w{0,60}\.){0,8}[A-Z]\w{0,100})\((?:"([^"]{1,1000})"|'([^']{1,1000})'|(\d{1,30}))/;

/** `2026-11-22 07:15:24 [error    ] charge failed    order=7`, structlog's console. */
const structlogLine = /^[\d-]{10}[ T][\d:.]{8,15}Z? \[(?:error|critical)\s{0,8}\] (\S.{0,1900})$/;
/** What pytest shows under `Captured log call`: `ERROR    shop.jobs:jobs.py:41 price feed is empty`. */
const capturedLine = /^(?:ERROR {4}|CRITICAL )[\w.-]{1,100}:([\w.-]{1,100}\.py):(\d{1,7}) (\S.{0,1900})$/;
/** Dask's report of a task: the exception as `repr()` in quotes. */
const quotedRepr = /^Exception: {1,5}"(\w{1,100})\((?:'([^']{0,1000})'|.{0,1000})\)"$/;

/** An exception as `repr()` shows it, alone or behind a label: `运行错误：KeyError('choices')`. */
const reprLine =
  /^(?:[^'"`(]{0,120}[:：]\s{0,2})?"?((?:[a-z_]\w{0,60}\.){0,8}[A-Z]\w{0,100}(?:Error|xception))\((["'\d].{0,1800})\)"?$/;

function readRepr(line: string): Partial<Finding> | undefined {
  const [, raised, quoted] = quotedRepr.exec(line) ?? [];
  if (raised) return { type: raised, message: quoted, confidence: LIKELY };
  const [, type = "", said = ""] = reprLine.exec(line) ?? [];
  if (!categories.has(lastSegment(type)) || inProse(line)) return undefined;
  const [, double, single] = /^(?:"([^"]{1,1000})"|'([^']{1,1000})')/.exec(said) ?? [];
  return { type, message: double ?? single ?? said, httpStatus: readStatus(line), confidence: LIKELY };
}

function readLine(line: string): Partial<Finding> | undefined {
  const event = structlogLine.exec(line)?.[1]?.split(/ {2,}|\s(?=\w{1,40}=)/, 1)[0];
  if (event !== undefined && holdsLesser(event)) return undefined;
  const printed = readPrinted(line);
  const [, file, row, captured] = capturedLine.exec(line) ?? [];
  if (captured) return { message: captured, location: { file, line: Number(row) }, confidence: LIKELY };
  if (event) return { message: event, confidence: LIKELY, causes: printed && [printed], ...ofPair(line) };
  if (!severe.test(line)) return undefined;
  if (printed) return printed;
  const worker = workerLine.exec(line)?.[1];
  if (worker !== undefined) return { message: worker, confidence: LIKELY + 0.02 };
  const message = operatingSystem.exec(line)?.[1];
  return message ? { message } : undefined;
}

/** What the event's name leaves open, its `error=` may tell. */
function ofPair(line: string): Pick<Finding, "category"> {
  const category = serviceCategory(splitPairs(line)?.error ?? "");
  return category === undefined ? {} : { category };
}

/** An exception as `repr()` shows it. */
function readPrinted(line: string): { type: string; message?: string } | undefined {
  const [, type = "", ...texts] = printedClass.exec(line) ?? [];
  const isError = /(?:Error|Exception)$/.test(type) || pythonOnly.has(type);
  return isError ? { type, message: texts.find((text) => text) } : undefined;
}

export const pythonLog: Format = {
  name: "python-log",
  anchors: [
    "ERROR",
    "CRITICAL",
    "FATAL",
    "level=error",
    "level=critical",
    "[error",
    "[critical",
    "Exception: ",
    "Error(",
    "xception(",
  ],
  parse({ lines }, at = [...lines.keys()]) {
    const findings = at.flatMap((index): Finding[] => {
      const read = readLine(matchable(lines[index])) ?? readRepr(matchable(lines[index]));
      return read
        ? [{ runtime: "python", lines: [index + 1, index + 1], confidence: WEAK, ...wording(read.message), ...read }]
        : [];
    });
    return findings.length > 0 ? findings : undefined;
  },
};
