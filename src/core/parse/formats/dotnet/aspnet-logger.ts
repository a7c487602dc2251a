/** Blocks of ASP.NET Core's console logger: `fail: Category[13]`, and the message indented below. */
import type { Finding, Format } from "../../../types.ts";
import { LIKELY } from "../../confidence.ts";
import { parseException, parseFrame } from "../../shared/dotnet-exception.ts";
import { readRequestId } from "../../shared/request-id.ts";
import { readStatus } from "../../shared/status.ts";
import { matchable } from "../../shared/lines.ts";

const MOST_LINES = 400;
const HEADER =
  /^(?:\d[\d:. TZ+-]{7,35} ?)?(?<level>fail|crit): (?<logger>[\w.+`<>,-]{3,300})\[-?\d{1,10}\](?: (?<message>\S.{0,1900}))?$/;
const INDENTED = /^ {4,12}\S/;

function readAt(lines: readonly string[], at: number): Finding | undefined {
  const { level, message } = HEADER.exec(matchable(lines[at]))?.groups ?? {};
  if (level === undefined) return undefined;
  let end = at;
  while (end + 1 < Math.min(lines.length, at + MOST_LINES) && isInside(lines[end + 1])) end++;
  const block = lines.slice(at, end + 1);
  return {
    runtime: "dotnet",
    lines: [at + 1, end + 1],
    confidence: LIKELY,
    severity: level === "crit" ? "fatal" : "error",
    message: message ?? (lines[at + 1] ?? "").trim(),
    requestId: readRequestId(block.join("\n")),
    httpStatus: readStatus(message ?? ""),
  };
}

function isInside(line = ""): boolean {
  return (
    INDENTED.test(line) ||
    parseFrame(line) !== undefined ||
    / ---> |^\s{0,6}--- /.test(matchable(line)) ||
    parseException(line) !== undefined
  );
}

export const aspnetLogger: Format = {
  name: "aspnet-logger",
  anchors: ["fail: ", "crit: "],
  parse({ lines }) {
    const findings = lines.flatMap((_, at) => readAt(lines, at) ?? []);
    return findings.length > 0 ? findings : undefined;
  },
};
