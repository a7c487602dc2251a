/** The offline analyst: rules only. Takes the most specific entry, weighs its causes by the evidence, fills in this error's values. */
import { programming } from "../knowledge/entry.ts";
import type { CodeLanguage, Entry, EntryCause, EntrySolution, Text } from "../knowledge/entry.ts";
import type { Prose, Quote, ReportCause, Runtime, Solution } from "../report.ts";
import { fillCode, fillText, type Facts } from "../recall/fill.ts";
import { capturedBy, evidenceOf, holds, subjectOf, type Subject } from "../recall/match.ts";
import type { Runbook } from "../runbooks/runbook.ts";
import type { Analysis, Analyst, Evidence } from "../types.ts";

export const offline: Analyst = {
  name: "offline",
  analyse: (evidence) => Promise.resolve(analyse(evidence)),
};

function analyse(evidence: Evidence): Analysis {
  const { error, text, translations, entries, runbooks } = evidence;
  const [runbook] = runbooks;
  const entry = entries[0]?.whole();
  if (!entry) throw new Error(`No entry explains category "${error.category}": a general entry is missing`);
  const subject = subjectOf(error, text, translations);
  const facts = { ...evidence.facts, ...capturedBy(entry, subject) };
  const applies = ({ when }: Pick<EntryCause, "when">) => !when || when.some((sign) => holds(sign, subject));
  const causes = entry.causes.filter(applies).flatMap((cause) => weigh(cause, subject, facts) ?? []);
  const isConfirmed = causes.some(({ confidence }) => confidence === "confirmed");
  return {
    title: required(entry, entry.title, facts),
    meaning: required(entry, entry.meaning, facts),
    basis: runbook ? basisOf(runbook) : { kind: entry.general ? "category" : "entry", id: entry.id },
    causes,
    action: withAdvice(required(entry, entry.action, facts), evidence.advice),
    solutions: [
      ...(runbook?.solutions ?? []),
      ...entry.solutions.filter(applies).flatMap((solution) => solve(solution, entry, facts, error.runtime) ?? []),
    ],
    prevention: filled(entry.prevention, facts),
    tools: entry.tools,
    ask: isConfirmed ? [] : filled(entry.ask, facts),
    by: { analyst: "offline" },
  };
}

/** What the text itself advises stands behind what the entry says to do, with the line it stands on. */
function withAdvice(action: Prose, advice: readonly Quote[]): Prose {
  if (advice.length === 0) return action;
  const en = advice.map(({ line, quote }) => `“${quote}” (line ${line})`).join(" ");
  const zh = advice.map(({ line, quote }) => `“${quote}”（第 ${line} 行）`).join("");
  return { en: `${action.en} The message itself says: ${en}`, "zh-CN": `${action["zh-CN"]}错误消息自身的说明：${zh}` };
}

function basisOf({ id, title, url, owner, severity }: Runbook): Analysis["basis"] {
  return {
    kind: "runbook",
    id,
    name: title,
    ...(url && { url }),
    ...(owner && { owner }),
    ...(severity && { severity }),
  };
}

/** The same as long as the solution is called the same, whatever values it is filled with. */
function solutionId({ id }: Entry, { title }: EntrySolution): string {
  const words =
    title.en
      .replaceAll(/\{\{[^}]*\}\}/g, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return `${id}/${words.join("-").slice(0, 80)}`;
}

/** A decisive line confirms a cause, a sign raises it, a contradiction lowers it. Without a line nothing is confirmed. */
function weigh(cause: EntryCause, subject: Subject, facts: Facts): ReportCause | undefined {
  const text = fillProse(cause.text, facts);
  if (!text) return undefined;
  const met = (signs: EntryCause["decisive"]) => (signs ?? []).filter((sign) => holds(sign, subject));
  const decisive = met(cause.decisive);
  const raising = met(cause.raises);
  const evidence = [...new Set([...decisive, ...raising].flatMap((sign) => evidenceOf(sign, subject)))].slice(0, 4);
  const isContradicted = met(cause.lowers).length > 0;
  const isProved = decisive.length > 0 && evidence.length > 0;
  const confidence = isContradicted ? "possible" : isProved ? "confirmed" : raising.length > 0 ? "likely" : "possible";
  return {
    text,
    confidence,
    evidence: evidence.map((line) => ({ line, quote: subject.text.lines[line - 1]?.trim() ?? "" })),
  };
}

/** Languages that serve an error of a runtime which is not one itself, or not alone. */
const languagesOf: Partial<Record<Runtime, readonly CodeLanguage[]>> = {
  pip: ["python"],
  node: ["javascript", "typescript"],
  browser: ["javascript", "typescript"],
  npm: ["javascript"],
  eslint: ["javascript"],
  typescript: ["typescript", "javascript"],
  kotlin: ["kotlin", "java"],
  scala: ["scala", "java"],
  dotnet: ["csharp"],
  cargo: ["rust"],
  cpp: ["cpp", "c"],
  elixir: ["elixir", "erlang"],
  maven: ["java"],
  gradle: ["groovy", "kotlin", "java"],
};

/** A solution with this error's values; undefined when no step of it can be filled. */
function solve(solution: EntrySolution, entry: Entry, facts: Facts, runtime: Runtime): Solution | undefined {
  const title = fillProse(solution.title, facts);
  const steps = filled(solution.steps, facts);
  if (!title || steps.length === 0) return undefined;
  const code = shownCode(solution.code, runtime).flatMap(([language, template]) => {
    const text = fillCode(template, facts)?.trimEnd();
    return text ? [{ language, text, risk: solution.risk }] : [];
  });
  const undo = solution.undo && fillProse(solution.undo, facts);
  return { id: solutionId(entry, solution), title, steps, code, risk: solution.risk, ...(undo && { undo }) };
}

/** What is no program, and the programs in the error's own language; of an error that has none, the first program. */
function shownCode(code: EntrySolution["code"], runtime: Runtime): [CodeLanguage, string][] {
  const own: readonly string[] = languagesOf[runtime] ?? [runtime];
  const all = Object.entries(code) as [CodeLanguage, string][];
  const programs = all.filter(([language]) => programming.has(language));
  const hasLanguage = runtime in languagesOf || programming.has(runtime);
  const shown = programs.filter(([language]) => own.includes(language));
  const others = all.filter(([language]) => !programming.has(language));
  const chosen = [...(hasLanguage ? shown : programs.slice(0, 1)), ...others];
  return chosen.length > 0 ? chosen : all.slice(0, 1);
}

/** The texts that can be filled with what is known; one that lacks a fact is left out. */
function filled(texts: readonly Text[], facts: Facts): Prose[] {
  return texts.map((text) => fillProse(text, facts)).filter((prose) => prose !== undefined);
}

function fillProse(text: Text, facts: Facts): Prose | undefined {
  const en = fillText(text.en, facts);
  const zh = fillText(text["zh-CN"], facts, "zh-CN");
  return en && zh ? { en, "zh-CN": zh } : undefined;
}

/** A text that no report can do without. */
function required(entry: Entry, text: Text, facts: Facts): Prose {
  const prose = fillProse(text, facts);
  if (!prose)
    throw new Error(
      `Entry ${entry.id}: title, meaning and action need an alternative for every fact: {{name|otherwise}}`,
    );
  return prose;
}
