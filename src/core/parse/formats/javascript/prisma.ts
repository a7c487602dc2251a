/** Prisma's command line: `Error: P1001: …`, `Error: P3009`, and errors of the schema with `-->  schema.prisma:6` below. */
import type { Category, ErrorText, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const CODED = /^Error: (?<code>P\d{4})(?:: ?(?<message>.{1,1500}))?$/;
const SCHEMA = /^error: (?<message>.{1,1500})$/;
const PLACE = /^\s{0,4}--> {1,3}(?<file>\S.{0,300}\.prisma):(?<line>\d{1,7})$/;
const CODE_ABOVE = /^Error code: (?<code>P\d{4})$/;
const REACH = 30;

/** The schema engine's codes (https://www.prisma.io/docs/orm/reference/error-reference); the client's stand with all codes. */
// prettier-ignore
const CODES: Readonly<Record<string, Category>> = {
  P1012: "configuration", P1011: "tls", P1014: "schema", P1009: "conflict", P3000: "schema", P3002: "schema", P3003: "compatibility",
  P3004: "invalid-input", P3005: "conflict", P3006: "schema", P3008: "conflict", P3009: "conflict", P3010: "invalid-input",
  P3012: "conflict", P3014: "authorization", P3015: "not-found", P3016: "schema", P3017: "not-found", P3018: "schema",
  P3019: "configuration", P3020: "configuration", P3022: "compatibility", P4001: "schema",
};

function readCoded(line: string, number: number, { lines }: ErrorText): Partial<Finding> | undefined {
  const { code, message } = CODED.exec(line)?.groups ?? {};
  if (code === undefined) return undefined;
  const below = lines.slice(number, number + 3).find((text) => text.trim() !== "");
  return { code, message: message ?? below?.trim(), category: CODES[code] };
}

function readSchema(line: string, number: number, { lines }: ErrorText): Partial<Finding> | undefined {
  const message = SCHEMA.exec(line)?.groups?.message;
  const { file, line: row } = PLACE.exec(lines[number] ?? "")?.groups ?? {};
  if (message === undefined || file === undefined) return undefined;
  const above = lines.slice(Math.max(0, number - REACH), number).map((text) => CODE_ABOVE.exec(text)?.groups?.code);
  const category = /^Environment variable not found/.test(message) ? "configuration" : "schema";
  return { code: above.find((code) => code !== undefined), message, category, location: { file, line: Number(row) } };
}

export const prisma = lineFormat("prisma", ["Error: P", "error: "], (line, number, text) => {
  const found = readCoded(line, number, text) ?? readSchema(line, number, text);
  return found && { runtime: "node", lines: [number, number], confidence: CERTAIN, ...found };
});
