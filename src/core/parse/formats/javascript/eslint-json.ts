/** Problems as ESLint's formatter `json` prints them: one line, an array of files with their messages. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { eslintCategory } from "./eslint.ts";

const MAX_JSON = 500_000;
const MOST_PROBLEMS = 500;

/** What is read of ESLint's results: https://eslint.org/docs/latest/use/formatters/#json */
interface Result {
  filePath?: unknown;
  messages?: { ruleId?: unknown; severity?: unknown; message?: unknown; line?: unknown; column?: unknown }[];
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

function parseResults(line: string): Result[] {
  if (!line.startsWith('[{"filePath"') || line.length > MAX_JSON) return [];
  try {
    return JSON.parse(line) as Result[];
  } catch {
    return [];
  }
}

/** Severity 2 is an error, 1 a warning. */
function problemsOf({ filePath, messages }: Result, number: number): Finding[] {
  const problems = Array.isArray(messages) ? messages.slice(0, MOST_PROBLEMS) : [];
  return problems
    .filter((problem) => problem?.severity === 2)
    .map(({ ruleId, message, line, column }) => ({
      runtime: "eslint",
      lines: [number, number],
      confidence: CERTAIN,
      message: textOf(message),
      code: textOf(ruleId),
      category: eslintCategory(textOf(message) ?? "", textOf(ruleId) ?? ""),
      location: { file: textOf(filePath), line: numberOf(line), column: numberOf(column) },
    }));
}

export const eslintJson = lineFormat("eslint-json", ['"filePath":'], (_cut, number, text) =>
  parseResults(text.lines[number - 1]!.trim()).flatMap((result) => problemsOf(result, number)),
);
