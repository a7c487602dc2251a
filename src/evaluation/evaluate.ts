/** Evaluates reports from rules on labelled cases: what was read, what they rest on, how far they are translated, what the linter finds, how long they take. */
import { readText } from "../core/extract/index.ts";
import { parse } from "../core/parse/index.ts";
import type { Report } from "../core/report.ts";
import { lintAnalysis, type LintFinding } from "../core/verify/lint.ts";
import { diagnoseText } from "../services.ts";
import type { Case } from "./cases.ts";
import { judge, type Wrong } from "./judge.ts";

export interface CaseResult {
  id: string;
  family: string;
  isError: boolean;
  fields: (Wrong & { right: boolean })[];
  basis?: Report["basis"];
  translation?: Report["translation"];
  findings: LintFinding[];
  milliseconds: number;
}

/** So many out of so many. */
export interface Share {
  right: number;
  of: number;
}

export interface Evaluation {
  cases: number;
  /** Cases with every labelled field right, and each field by itself. */
  reading: Share;
  fields: Record<string, Share>;
  category: Share;
  falseAlarms: number;
  missed: number;
  /** Of the errors: how many reports rest on a specific entry, and have a message that is wholly translated. */
  specific: Share;
  translated: Share;
  findings: number;
  /** Of the reports on errors. */
  milliseconds: { median: number; p95: number; max: number };
  families: Record<string, { reading: Share; specific: Share; translated: Share }>;
  results: CaseResult[];
}

/** Diagnoses every case, one after the other. */
export async function evaluate(cases: readonly Case[]): Promise<Evaluation> {
  const results: CaseResult[] = [];
  for (const one of cases) results.push(await evaluateCase(one));
  return summarise(results);
}

async function evaluateCase({ id, family, text, label }: Case): Promise<CaseResult> {
  const started = performance.now();
  const report = (await Array.fromAsync(diagnoseText(text, { languages: ["en", "zh-CN"] }))).at(-1);
  const milliseconds = performance.now() - started;
  return {
    id,
    family,
    isError: label.isError,
    fields: judge(label, parse(readText(text))),
    ...(report && { basis: report.basis, translation: report.translation }),
    findings: report ? lintAnalysis(report) : [],
    milliseconds,
  };
}

export const isRight = ({ fields }: CaseResult) => fields.every(({ right }) => right);
export const isSpecific = ({ basis }: CaseResult) => basis?.kind === "entry" || basis?.kind === "runbook";
export const isTranslated = ({ translation }: CaseResult) => translation?.complete === true;

function summarise(results: CaseResult[]): Evaluation {
  const errors = results.filter(({ isError }) => isError);
  const fields = Object.groupBy(
    results.flatMap((result) => result.fields),
    ({ field }) => field,
  );
  const times = errors.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.floor((times.length - 1) * part)] ?? 0;
  return {
    cases: results.length,
    reading: shareOf(results, isRight),
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, of = []]) => [field, shareOf(of, ({ right }) => right)]),
    ),
    category: shareOf(fields["category"] ?? [], ({ right }) => right),
    falseAlarms: results.filter(({ isError, fields: [detected] }) => !isError && detected?.right === false).length,
    missed: errors.filter(({ fields: [detected] }) => detected?.right === false).length,
    specific: shareOf(errors, isSpecific),
    translated: shareOf(errors, isTranslated),
    findings: results.reduce((sum, { findings }) => sum + findings.length, 0),
    milliseconds: { median: quantile(0.5), p95: quantile(0.95), max: quantile(1) },
    families: familiesOf(results),
    results,
  };
}

function familiesOf(results: readonly CaseResult[]): Evaluation["families"] {
  const families = Object.groupBy(results, ({ family }) => family);
  return Object.fromEntries(
    Object.entries(families).map(([family, all = []]) => {
      const errors = all.filter(({ isError }) => isError);
      return [
        family,
        {
          reading: shareOf(all, isRight),
          specific: shareOf(errors, isSpecific),
          translated: shareOf(errors, isTranslated),
        },
      ];
    }),
  );
}

function shareOf<T>(items: readonly T[], isCounted: (item: T) => boolean): Share {
  return { right: items.filter(isCounted).length, of: items.length };
}
