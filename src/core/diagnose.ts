/** One message in, its report out: from rules at once and, where a model is configured, refined after that. */
import { composeReport, reportId } from "./compose.ts";
import { catalogue } from "./catalogue/index.ts";
import { extract } from "./extract/index.ts";
import { fingerprints } from "./fingerprint.ts";
import { knowledge } from "./knowledge/index.ts";
import { modelFailed } from "./notices.ts";
import { parse } from "./parse/index.ts";
import { recall } from "./recall/index.ts";
import type { TeamKnowledge } from "./runbooks/index.ts";
import type {
  Analysis,
  Analyst,
  ErrorText,
  Evidence,
  IncomingMessage,
  Language,
  Occurrence,
  ParsedError,
  Report,
  Store,
} from "./types.ts";
import { verify } from "./verify/index.ts";

export interface Services {
  /** Always there, immediate. */
  offline: Analyst;
  /** Refines what the offline analyst concluded. */
  model?: Analyst;
  /** Without one, nothing is remembered. */
  store?: Store;
  languages: readonly Language[];
  /** What the team brought along: its runbooks and its glossary. */
  team?: () => TeamKnowledge;
  /** Told why the model's answer could not be used. */
  onModelFailure?: (error: unknown) => void;
}

/** Yields the report, and once more when it has been refined. Yields nothing where the message holds no error. */
export async function* diagnose(message: IncomingMessage, services: Services): AsyncGenerator<Report> {
  const started = performance.now();
  const { texts, receipt } = extract(message);
  const found = surestError(texts);
  if (!found) return;

  const { text, error, others } = found;
  const incident = await services.store?.record(occurrenceOf(message, error));
  const team = services.team?.();
  const recalled = recall(error, text, catalogue(), knowledge(), team?.runbooks);
  const { languages } = services;
  const evidence: Evidence = { error, others, text, incident, languages, glossary: team?.glossary, ...recalled };
  const report = (analysis: Analysis, status: Report["status"]) => {
    const framing = {
      id: reportId(message),
      at: new Date().toISOString(),
      status,
      receipt,
      milliseconds: performance.now() - started,
    };
    return composeReport(analysis, evidence, framing);
  };

  const draft = verify(await services.offline.analyse(evidence), evidence);
  yield report(draft, services.model ? "processing" : "done");
  if (services.model) yield report(await refine(services.model, evidence, draft, services.onModelFailure), "done");
}

/** The model's analysis; the draft with a word about it when the model fails. */
async function refine(
  model: Analyst,
  evidence: Evidence,
  draft: Analysis,
  onFailure: Services["onModelFailure"],
): Promise<Analysis> {
  try {
    return verify(await model.analyse(evidence, draft), evidence, draft);
  } catch (error) {
    onFailure?.(error);
    return { ...draft, by: { ...draft.by, note: modelFailed } };
  }
}

/** The text whose primary error tells the most; the message's own text wins a draw. */
function surestError(
  texts: readonly ErrorText[],
): { text: ErrorText; error: ParsedError; others: ParsedError[] } | undefined {
  const found = texts.flatMap((text) => {
    const [error, ...others] = parse(text);
    return error ? [{ text, error, others }] : [];
  });
  return found.toSorted((a, b) => telling(b.error) - telling(a.error))[0];
}

/** An alert's title is surely an alert, but the card below it may name the error. */
function telling({ confidence, category }: ParsedError): number {
  return category === "unknown" ? confidence / 2 : confidence;
}

function occurrenceOf(message: IncomingMessage, error: ParsedError): Occurrence {
  const { platform, workspaceId, channelId, id: messageId, sentAt: at } = message;
  return { fingerprints: fingerprints(error), platform, workspaceId, channelId, messageId, at };
}
