/** Failed tests as Jest prints them: `● suite › test`, the message, an excerpt, the frames. */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";

const TITLE = /^\s{0,10}● \S/;
/** Printed by Jest alone; other tools begin lines with the same bullet. */
const JEST = /^(?:FAIL \S|Test Suites: )|^\s{0,10}● .{1,300} › |^\s{0,10}● Test suite failed to run/;
const END = /^(?:Test Suites: |Tests: |Ran all test suites|(?:FAIL|PASS) )/;
const MOST_LINES = 400;
const MOST_DETAILS = 30;

const isBorder = (line: string): boolean => TITLE.test(line) || END.test(line);

/** What a file that Jest could not parse has wrong stands below its advice. */
const UNPARSED = "Jest encountered an unexpected token";

function headerInDetails(body: readonly string[]): ReturnType<typeof parseHeader> {
  const details = body.findIndex((line) => line.trim() === "Details:");
  const told = body.slice(details + 1, details + MOST_DETAILS).map((line) => parseHeader(line.trim()));
  return details < 0 ? undefined : told.find((header) => header && header.message !== "");
}

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const below = lines.slice(at + 1, at + MOST_LINES);
  const border = below.findIndex(isBorder);
  const body = border < 0 ? below : below.slice(0, border);
  const told = body.findIndex((line) => line.trim() !== "");
  const text = body[told]?.trim();
  if (text === undefined) return undefined;
  const header = text === UNPARSED ? headerInDetails(body) : parseHeader(text);
  const { frames, end } = framesWithin(body, 0, MOST_LINES, told + 1);
  return {
    runtime: "node",
    lines: [at + 1, at + 1 + end],
    confidence: CERTAIN,
    message: header?.message ?? text,
    type: header?.type,
    category: text.startsWith("expect(") ? "assertion" : engineCategory(header?.message ?? text),
    frames,
  };
}

/** Jest's own complaint about how it was called: `● Validation Error:`, then the message. */
const COMPLAINT = /^● (?:Validation|Config(?:uration)?) Error:$/;

function readComplaint(lines: readonly string[], at: number): Finding[] {
  const told = lines.slice(at + 1, at + 4).findIndex((line) => line.trim() !== "");
  const message = lines[at + 1 + told]?.trim();
  if (told < 0 || message === undefined || !COMPLAINT.test((lines[at] ?? "").trim())) return [];
  const category = / cannot be found|not found/.test(message) ? "dependency" : "configuration";
  return [{ runtime: "node", lines: [at + 1, at + 2 + told], confidence: CERTAIN, message, category }];
}

/** Said by Jest and Vitest of a pattern that no file matches. */
const NOTHING = /^(?:[^A-Za-z]{0,10})?(No test(?:s| files) found, exiting with code (\d{1,3}))$/;

function readNothing(line: string, at: number): Finding[] {
  const [, message, exitCode] = NOTHING.exec(line.slice(0, 200).trimEnd()) ?? [];
  if (message === undefined) return [];
  return [
    {
      runtime: "node",
      lines: [at + 1, at + 1],
      confidence: CERTAIN,
      message,
      exitCode: Number(exitCode),
      category: "not-found",
    },
  ];
}

/** Reads every failed test of a Jest run. */
export const jest: Format = {
  name: "jest",
  anchors: ["● ", " found, exiting with code "],
  parse({ lines }) {
    const nothing = lines.flatMap((line, at) => (line.includes("exiting with code") ? readNothing(line, at) : []));
    if (nothing.length > 0) return nothing;
    const complaints = lines.flatMap((line, at) => (line.includes(" Error:") ? readComplaint(lines, at) : []));
    if (complaints.length > 0) return complaints;
    if (!lines.some((line) => JEST.test(line))) return undefined;
    const findings = lines.flatMap((line, at) => (TITLE.test(line) ? (readFailure(lines, at) ?? []) : []));
    return findings.length > 0 ? findings : undefined;
  },
};
