/**
 * Prisma's command line: `Error: P1001: …`, `Error: P3009`, and errors of the schema with `-->  schema.prisma:6` below.
 * Errors of its client of which no stack was posted: `PrismaClientKnownRequestError:`, then "Invalid `prisma.user.create()` invocation:".
 */
import type { Category, ErrorText, Finding } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { parseFrame } from "../../shared/javascript-frames.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";
import { blockFormat } from "../../shared/line-format.ts";

const CODED = /^Error: (?<code>P\d{4})(?:: ?(?<message>.{1,1500}))?$/;
const SCHEMA = /^(?:error|(?<type>Error)): (?<message>.{1,1500})$/;
const PLACE = /^\s{0,4}--> {1,3}(?<file>\S.{0,300}\.prisma):(?<line>\d{1,7})$/;
const CODE_ABOVE = /^Error code: (?<code>P\d{4})$/;
const REACH = 30;
const CLIENT =
  /(?:^|\s)(?<type>PrismaClient(?:KnownRequest|UnknownRequest|Initialization|Validation|RustPanic)Error):(?: (?<message>\S.{0,500}))?$/;
/** What the client says below the call that failed. */
const SAID: readonly [RegExp, Category][] = [
  [/^(?:Unique|Foreign key|Null|A) constraint (?:failed|violat)|^Null constraint violation/, "constraint"],
  [/required but not found|^(?:No|Record to) .{1,60} (?:not )?found/, "not-found"],
  [/^The (?:table|column|relation) .{1,200} does not exist|^Inconsistent column data/, "schema"],
  [/^Can't reach database server|^Server has closed the connection/, "connection"],
  [/^Timed out |^Transaction API error: Transaction already closed/, "timeout"],
  [/^Authentication failed against database server/, "authentication"],
  [/^Environment variable not found/, "configuration"],
  [/deadlock|write conflict/, "concurrency"],
  [/^Unknown (?:arg|field)|^Argument .{1,200}|^Invalid value/, "invalid-input"],
];

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
  const { type, message } = SCHEMA.exec(line)?.groups ?? {};
  const { file, line: row } = PLACE.exec(lines[number] ?? "")?.groups ?? {};
  if (message === undefined || file === undefined) return undefined;
  const above = lines.slice(Math.max(0, number - REACH), number).map((text) => CODE_ABOVE.exec(text)?.groups?.code);
  const category = /^Environment variable not found/.test(message) ? "configuration" : "schema";
  return {
    type,
    code: above.find((code) => code !== undefined),
    message,
    category,
    location: { file, line: Number(row) },
  };
}

function readClient(line: string, number: number, { lines }: ErrorText): Finding | undefined {
  const { type, message } = CLIENT.exec(line)?.groups ?? {};
  const below = lines.slice(number, number + REACH).map((text) => text.slice(0, 500).trim());
  const first = message ?? below.find((text) => text !== "");
  if (type === undefined || !first?.startsWith("Invalid `") || below.some((text) => parseFrame(text))) return undefined;
  const told = below.findIndex((text) => byWording(text, SAID));
  return {
    runtime: "node",
    lines: [number, number + 1 + Math.max(told, below.indexOf(first))],
    confidence: STRONG,
    type,
    message: [first, ...below.slice(told, told + 1)].join("\n"),
    category: byWording(below[told] ?? "", SAID),
    location: first.endsWith(" in") ? placeOnLine(below[below.indexOf(first) + 1]) : undefined,
  };
}

export const prisma = blockFormat("prisma", ["Error: P", ".prisma:", "PrismaClient"], read, { above: 1 });

function read(lines: readonly string[], index: number, text: ErrorText): Finding | undefined {
  const line = lines[index]!;
  const number = index + 1;
  const client = readClient(line, number, text);
  if (client) return client;
  const found = readCoded(line, number, text) ?? readSchema(line, number, text);
  return found && { runtime: "node", lines: [number, number], confidence: CERTAIN, ...found };
}
