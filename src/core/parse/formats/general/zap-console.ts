/** zap's console encoding: columns between tabs, the fields as JSON, frames below. https://pkg.go.dev/go.uber.org/zap/zapcore#NewConsoleEncoder */
import type { Finding, Frame, Severity } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { isObject, parseObject } from "../../shared/json-body.ts";
import { blockFormat } from "../../shared/line-format.ts";

const LEVELS = ["ERROR", "DPANIC", "PANIC", "FATAL", "error", "dpanic", "panic", "fatal"];
const MAX_LINE = 4_000;
const MAX_FRAMES = 50;
const MOST_BROKEN = 8;
/** A terminal makes blanks of the tabs, and of a log with the container's name in front this stands first. */
const DATED = String.raw`(?:\S{1,60} )?(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}\S{0,6}|\d\.\d{6,17}e\+09) {2,16}`;
const LINE = new RegExp(`^(?:[^\\t]{1,60}\\t|${DATED}|\\s{0,16})(${LEVELS.join("|")})(?:\\t| {2,16})(.{1,3900})$`);
const CALLER = /^([\w./@-]{1,200}\.go):(\d{1,7})$/;
const PLACE = /^\t(\S{1,400}):(\d{1,7})$/;

export const zapConsole = blockFormat(
  "zap-console",
  LEVELS.flatMap((level) => [`${level}\t`, `${level}  `]),
  (lines, index): Finding | undefined => {
    const [, level = "", rest] = LINE.exec(lines[index]!.slice(0, MAX_LINE)) ?? [];
    if (rest === undefined) return undefined;
    const columns = rest.split(/\t| {2,16}(?=[\w{])/);
    const caller = columns.map((column) => CALLER.exec(column)).find((match) => match !== null);
    const fields = fieldsFrom(columns.at(-1) ?? "", lines, index);
    const event = columns.filter((column) => !CALLER.test(column)).at(fields ? -2 : -1);
    const frames = framesBelow(lines, index);
    if (!caller && !fields && frames.length === 0) return undefined;
    const severity: Severity = level.toUpperCase() === "ERROR" ? "error" : "fatal";
    return {
      runtime: "go",
      lines: [index + 1, index + 1 + frames.length * 2],
      confidence: CERTAIN,
      severity,
      message: errorIn(fields) ?? event,
      location: caller && frames.length === 0 ? { file: caller[1], line: Number(caller[2]) } : undefined,
      frames,
    };
  },
);

/** The fields; a terminal or a mail may have broken them into several lines. */
function fieldsFrom(last: string, lines: readonly string[], index: number): ReturnType<typeof parseObject> {
  if (!last.startsWith('{"') || last.endsWith("}")) return parseObject(last);
  const below = lines.slice(index + 1, index + MOST_BROKEN);
  const end = below.findIndex((line) => line.endsWith("}"));
  return parseObject([last, ...below.slice(0, end + 1)].join(""));
}

/** What failed stands in the field that `zap.Error` writes; controller-runtime puts what it recovered into `panic`. */
function errorIn(fields: unknown): string | undefined {
  const error = isObject(fields) ? (fields.error ?? fields.panic) : undefined;
  return typeof error === "string" ? error : undefined;
}

function framesBelow(lines: readonly string[], index: number): Frame[] {
  const frames: Frame[] = [];
  for (let at = index + 1; at + 1 < lines.length && frames.length < MAX_FRAMES; at += 2) {
    const [, file, line] = PLACE.exec(lines[at + 1]!.slice(0, MAX_LINE)) ?? [];
    if (file === undefined || /^\s/.test(lines[at]!)) break;
    frames.push({ function: lines[at]!.slice(0, 300), file, line: Number(line) });
  }
  return frames;
}
