/** Recalls what is known of an error: its messages in both languages, its facts, the entries that explain it. */
import type { Catalogue } from "../catalogue/index.ts";
import { translate } from "../catalogue/translate.ts";
import type { KnownEntry } from "../knowledge/index.ts";
import type { ErrorText, Evidence, ParsedError, Translation } from "../types.ts";
import type { Runbook } from "../runbooks/runbook.ts";
import { adviceIn } from "./advice.ts";
import { fitting } from "./candidates.ts";
import { factsOf } from "./facts.ts";
import { subjectOf } from "./match.ts";

export type Recalled = Pick<Evidence, "translations" | "facts" | "advice" | "runbooks" | "entries">;

/** Everything known of an error, without any call outside. General entries come after all that are specific. */
export function recall(
  error: ParsedError,
  text: ErrorText,
  catalogue: Catalogue,
  knowledge: readonly KnownEntry[],
  runbooks: readonly Runbook[] = [],
): Recalled {
  const translations = translationsOf(error, catalogue);
  const subject = subjectOf(error, text, translations);
  const entries = fitting(knowledge, subject).sort((a, b) => Number(a.general ?? 0) - Number(b.general ?? 0));
  return {
    translations,
    facts: factsOf(error, translations, text),
    advice: adviceIn(error, text),
    runbooks: fitting(runbooks, subject),
    entries,
  };
}

function translationsOf(error: ParsedError, catalogue: Catalogue): [Translation, ...Translation[]] {
  const own = error.api?.message ?? error.message ?? error.type ?? "";
  const inner = [error.message, ...error.causes.map(({ message }) => message)].filter(
    (message) => message !== undefined && message !== own,
  ) as string[];
  return [translateTyped(own, error.type, catalogue), ...inner.map((message) => translate(message, catalogue))];
}

/** A message that is nothing but names and values, `'user_id'`, says nothing without its type. */
function translateTyped(message: string, type: string | undefined, catalogue: Catalogue): Translation {
  const bare = translate(message, catalogue);
  if (bare.by !== "none" || !bare.complete || type === undefined || message === type) return bare;
  const typed = translate(`${type}: ${message}`, catalogue);
  return typed.by === "none" ? bare : typed;
}
