/** An evaluation as a table for the terminal, and as a Markdown page with every failure. */
import { isRight, isSpecific, isTranslated, type CaseResult, type Evaluation, type Share } from "./evaluate.ts";

type Row = readonly [name: string, figure: string, share: string];

/** The summary, as lines of text. */
export function renderTable(evaluation: Evaluation): string {
  return rowsOf(evaluation)
    .map(([name, figure, share]) => `${name.padEnd(36)}${figure.padStart(14)}${share.padStart(9)}\n`)
    .join("");
}

/** The summary, the families, and every failure. */
export function renderMarkdown(evaluation: Evaluation): string {
  const { results, families } = evaluation;
  const errors = results.filter(({ isError }) => isError);
  return `# Evaluation

${table(["", "figure", "share"], rowsOf(evaluation))}
## By family

${table(
  ["family", "read", "specific entry", "translated"],
  Object.entries(families).map(([family, { reading, specific, translated }]) => [
    family,
    ...[reading, specific, translated].map(figureOf),
  ]),
)}
## Read wrongly

${listOf(results, (result) => !isRight(result), wrongFields)}
## Resting on a general entry

${listOf(
  errors,
  (result) => !isSpecific(result),
  ({ basis }) => basis?.id ?? "no report",
)}
## Not wholly translated

${listOf(
  errors,
  (result) => !isTranslated(result),
  ({ translation }) => code(translation?.["zh-CN"] ?? translation?.original ?? "no report"),
)}
## Findings of the linter

${listOf(
  results,
  ({ findings }) => findings.length > 0,
  ({ findings }) => findings.map(({ what, en }) => `${what} — ${code(en)}`).join("; "),
)}`;
}

function rowsOf(evaluation: Evaluation): Row[] {
  const { cases, reading, category, falseAlarms, missed, specific, translated, findings, milliseconds } = evaluation;
  const share = (name: string, of: Share): Row => [name, figureOf(of), percent(of)];
  const time = (value: number) => `${value.toFixed(1)} ms`;
  return [
    ["cases", String(cases), ""],
    share("read with every field right", reading),
    share("category right", category),
    ["false alarms", String(falseAlarms), ""],
    ["errors not noticed", String(missed), ""],
    share("resting on a specific entry", specific),
    share("message wholly translated", translated),
    ["findings of the linter", String(findings), ""],
    ["a report: median", time(milliseconds.median), ""],
    ["a report: 95th percentile", time(milliseconds.p95), ""],
    ["a report: slowest", time(milliseconds.max), ""],
  ];
}

function wrongFields({ fields }: CaseResult): string {
  return fields
    .filter(({ right }) => !right)
    .map(
      ({ field, want, got }) =>
        `${field}: want ${code(JSON.stringify(want))}, got ${code(JSON.stringify(got) ?? "nothing")}`,
    )
    .join("; ");
}

function listOf(
  results: readonly CaseResult[],
  fails: (result: CaseResult) => boolean,
  tell: (result: CaseResult) => string,
): string {
  const lines = results.filter(fails).map((result) => `- \`${result.id}\`: ${tell(result)}\n`);
  return lines.length > 0 ? lines.join("") : "None.\n";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}

/** A text as a span of code on one line. */
function code(text: string): string {
  return `\`\`${text.replaceAll("``", "` `").replaceAll(/\s+/g, " ").slice(0, 300)} \`\``;
}

function figureOf({ right, of }: Share): string {
  return `${right} of ${of}`;
}

function percent({ right, of }: Share): string {
  return of === 0 ? "" : `${((100 * right) / of).toFixed(1)} %`;
}
