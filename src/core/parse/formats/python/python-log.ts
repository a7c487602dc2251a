/** Log lines that only Python writes: operating-system errors as `[Errno n]`, exceptions as `repr()`, Celery's own lead. */
import type { Finding, Format } from "../../../types.ts";
import { pythonOnly } from "../../categories/python.ts";
import { WEAK } from "../../confidence.ts";
import { matchable, wording } from "../../shared/python-exception.ts";

/** `ERROR`, `level=error`, and `[2026-11-22 07:15:24,276: ERROR/MainProcess]`, which multiprocessing and Celery write. */
const severe = /\b(?:ERROR|CRITICAL|FATAL)\b|\blevel=(?:error|critical)\b/;
const workerLine = /^\[(?:[\d-]{10} [\d:,]{8,12}: )?(?:ERROR|CRITICAL)\/[\w-]{1,60}\] (\S.{0,1900})$/;
const operatingSystem = /(?:^|\s)(\[(?:Errno|WinError) -?\d{1,6}\] \S.{0,1900})$/;
const printedClass =
  /(?:^|[\s=:(])((?:[a-z_]\w{0,60}\.){0,8}[A-Z]\w{0,100})\((?:"([^"]{1,1000})"|'([^']{1,1000})'|(\d{1,30}))/;

function readLine(line: string): Partial<Finding> | undefined {
  if (!severe.test(line)) return undefined;
  const [, type = "", ...texts] = printedClass.exec(line) ?? [];
  const isError = /(?:Error|Exception)$/.test(type) || pythonOnly.has(type);
  if (isError) return { type, message: texts.find((text) => text) };
  const message = operatingSystem.exec(line)?.[1] ?? workerLine.exec(line)?.[1];
  return message ? { message } : undefined;
}

export const pythonLog: Format = {
  name: "python-log",
  parse({ lines }) {
    const findings = lines.flatMap((line, at): Finding[] => {
      const read = readLine(matchable(line));
      return read
        ? [{ runtime: "python", lines: [at + 1, at + 1], confidence: WEAK, ...read, ...wording(read.message) }]
        : [];
    });
    return findings.length > 0 ? findings : undefined;
  },
};
