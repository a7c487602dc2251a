/** Recalls what is known of an error: its messages in both languages, its facts, the entries that explain it. */
import type { Catalogue } from "../catalogue/index.ts";
import { translate } from "../catalogue/translate.ts";
import type { KnownEntry } from "../knowledge/index.ts";
import type { ErrorText, Evidence, ParsedError, Translation } from "../types.ts";
import { factsOf } from "./facts.ts";
import { specificity, subjectOf } from "./match.ts";

export type Recalled = Pick<Evidence, "translations" | "facts" | "entries">;

/** Everything known of an error, without any call outside. General entries come after all that are specific. */
export function recall(
  error: ParsedError,
  text: ErrorText,
  catalogue: Catalogue,
  knowledge: readonly KnownEntry[],
): Recalled {
  const translations = translationsOf(error, catalogue);
  const subject = subjectOf(error, text, translations);
  const entries = knowledge
    .map((entry) => ({ entry, weight: specificity(entry.match, subject) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => Number(a.entry.general ?? 0) - Number(b.entry.general ?? 0) || b.weight - a.weight)
    .map(({ entry }) => entry);
  return { translations, facts: factsOf(error, translations, text), entries };
}

function translationsOf(error: ParsedError, catalogue: Catalogue): [Translation, ...Translation[]] {
  const own = error.api?.message ?? error.message ?? error.type ?? "";
  const inner = [error.message, ...error.causes.map(({ message }) => message)].filter(
    (message) => message !== undefined && message !== own,
  ) as string[];
  return [translate(own, catalogue), ...inner.map((message) => translate(message, catalogue))];
}
