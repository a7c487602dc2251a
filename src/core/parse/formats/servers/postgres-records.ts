/** PostgreSQL's csvlog and jsonlog. https://www.postgresql.org/docs/current/runtime-config-logging.html#RUNTIME-CONFIG-LOGGING-CSVLOG */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { documents } from "../../shared/json-body.ts";
import { lineFormat } from "../../shared/line-format.ts";

/** Of severity, SQLSTATE and message; what stands before them may hold commas of its own. */
const CSV =
  /^\d{4}-\d\d-\d\d [^,]{8,40},.{0,600}?,(?<severity>ERROR|FATAL|PANIC),(?<code>[0-9A-Z]{5}),(?:"(?<quoted>(?:[^"]|""){1,1200})|(?<plain>[^,]{1,1200}))/;

const csv = lineFormat("postgres-records", [",ERROR,", ",FATAL,", ",PANIC,"], (line, number) => {
  const { severity, code, quoted, plain } = CSV.exec(line)?.groups ?? {};
  if (code === undefined) return undefined;
  return finding([number, number], severity, code, quoted?.replaceAll('""', '"') ?? plain);
});

export const postgresRecords: Format = {
  name: "postgres-records",
  anchors: [...csv.anchors!, '"error_severity"'],
  parse(text) {
    const json = text.text.includes('"error_severity"') ? documents(text) : [];
    const found = json.flatMap(({ value, lines }) => {
      const { error_severity: severity, state_code: code, message } = value;
      if (typeof severity !== "string" || !/^(?:ERROR|FATAL|PANIC)$/.test(severity)) return [];
      return [finding(lines, severity, string(code), string(message))];
    });
    const all = [...found, ...(csv.parse(text) ?? [])];
    return all.length > 0 ? all : undefined;
  },
};

function string(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function finding(lines: [number, number], severity?: string, code?: string, message?: string): Finding {
  return {
    runtime: "postgres",
    lines,
    confidence: CERTAIN,
    message,
    code,
    severity: severity === "ERROR" ? "error" : "fatal",
  };
}
