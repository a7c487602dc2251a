/** Serilog's console template: `[07:40:02 ERR] message`, with the date, the context or the thread where it is set up so. */
import { LIKELY } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { readRequestId } from "../../shared/request-id.ts";
import { readStatus } from "../../shared/status.ts";

const LINE =
  /^(?:\[(?:\d{4}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d[\d.,:+ Z-]{0,16} (?<level>ERR|FTL|ERROR|FATAL|Error|Fatal)\]|\[?(?:\d{4}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d[\d.,:+ Z-]{0,16}\]? \[(?<second>ERR|FTL)\]) (?:\[[^\]]{1,120}\] |<[\w.]{1,120}> |\([\w.]{1,120}\) ){0,4}(?<message>\S.*)$/;
const RESPONDED = /\bresponded (5\d\d) in /;

export const serilog = lineFormat(
  "serilog",
  ["ERR] ", "FTL] ", " ERROR] ", " FATAL] ", " Error] ", " Fatal] "],
  (line, number) => {
    const { level, second, message } = LINE.exec(line)?.groups ?? {};
    if (message === undefined || inProse(message)) return undefined;
    const status = RESPONDED.exec(message)?.[1];
    return {
      runtime: "dotnet",
      lines: [number, number],
      confidence: LIKELY,
      severity: /^F/i.test(level ?? second ?? "") ? "fatal" : "error",
      message,
      httpStatus: status === undefined ? readStatus(message) : Number(status),
      requestId: readRequestId(line),
    };
  },
);
