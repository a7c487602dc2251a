/** Verify: nothing an analyst concludes is shown unless it holds against the text. Applied to every analysis, whoever made it. */
import { isRunbook } from "../report.ts";
import type { Confidence, Prose, ReportCause, Risk, Solution, SolutionHistory } from "../report.ts";
import type { Analysis, Evidence } from "../types.ts";
import { isUnsafe, riskOf } from "./commands.ts";
import { isAllowedLink } from "./links.ts";
import { lintProse } from "./lint.ts";
import { stands } from "./quotes.ts";

/**
 * The analysis with what does not hold taken out or called by its true name.
 * @param draft what stands already: where the linter rejects a text that refines it, the draft's stays
 */
export function verify(analysis: Analysis, evidence: Evidence, draft?: Analysis): Analysis {
  const isSound = (prose: Prose) => lintProse(prose, evidence.glossary).length === 0;
  const { causes, solutions, tools, ...rest } = draft ? withSoundTexts(analysis, draft, isSound) : analysis;
  const ranked = provenFirst(solutions.map(labelled), evidence.incident?.solutions ?? []);
  return {
    ...rest,
    causes: causes.map((cause) => withTrueEvidence(cause, evidence)).sort(byConfidence),
    solutions: safestFirst(ranked),
    tools: tools.filter(({ url }) => isAllowedLink(url, evidence.text.text)),
  };
}

/** A refinement without the texts that do not say the same in both languages. */
function withSoundTexts(analysis: Analysis, draft: Analysis, isSound: (prose: Prose) => boolean): Analysis {
  const { translation, ...rest } = analysis;
  const soundOr = (refined: Prose, drafted: Prose) => (isSound(refined) ? refined : drafted);
  const someOr = <T>(refined: T[], drafted: T[]) => (refined.length > 0 ? refined : drafted);
  const causes = analysis.causes.filter(({ text }) => isSound(text));
  const solutions = analysis.solutions.filter(({ title, steps }) => [title, ...steps].every(isSound));
  return {
    ...rest,
    title: soundOr(analysis.title, draft.title),
    meaning: soundOr(analysis.meaning, draft.meaning),
    action: soundOr(analysis.action, draft.action),
    causes: someOr(causes, draft.causes),
    solutions: someOr(solutions, draft.solutions),
    prevention: analysis.prevention.filter(isSound),
    ask: analysis.ask.filter(isSound),
    ...(translation && isSound(translation) && { translation }),
  };
}

/** A quote counts only if it stands on the line it names; a cause without one is no more than possible. */
function withTrueEvidence(cause: ReportCause, { text }: Evidence): ReportCause {
  const evidence = cause.evidence.filter((quote) => stands(quote, text));
  const confidence = evidence.length === 0 && cause.confidence === "confirmed" ? "possible" : cause.confidence;
  return { ...cause, evidence, confidence };
}

const certainty: Record<Confidence, number> = { confirmed: 0, likely: 1, possible: 2 };

function byConfidence(a: ReportCause, b: ReportCause): number {
  return certainty[a.confidence] - certainty[b.confidence];
}

const gravity: Record<Risk, number> = { "read-only": 0, "changes-state": 1, destructive: 2 };

/** Every command by what it does, and the solution by its gravest command; never milder than it was called. */
function labelled(solution: Solution): Solution {
  const code = solution.code.map((piece) => ({ ...piece, risk: riskOf(piece.language, piece.text, piece.risk) }));
  const risk = [solution.risk, ...code.map((piece) => piece.risk)].reduce((a, b) => (gravity[a] >= gravity[b] ? a : b));
  return { ...solution, code, risk };
}

/** A team's own way first, then what worked before; what was tried in vain comes last. */
function provenFirst(solutions: readonly Solution[], history: readonly SolutionHistory[]): Solution[] {
  const success = ({ id }: Solution) => {
    const { worked, tried } = history.find((known) => known.id === id) ?? { worked: 0, tried: 0 };
    return (worked + 1) / (tried + 2);
  };
  return solutions.toSorted((a, b) => Number(isRunbook(b)) - Number(isRunbook(a)) || success(b) - success(a));
}

/** What destroys, lowers a guard or runs fetched code never stands first. */
function safestFirst(solutions: readonly Solution[]): Solution[] {
  const unsafe = (solution: Solution) =>
    solution.risk === "destructive" || solution.code.some(({ text }) => isUnsafe(text));
  return [...solutions.filter((solution) => !unsafe(solution)), ...solutions.filter(unsafe)];
}
