/** The command line's own words: in both languages, of which a reader gets those of `ownLanguages`. */
import { ownLanguages } from "../config.ts";
import type { Prose } from "../core/report.ts";

/** A text in both languages. */
export type Words = Required<Prose>;

/** A text in the reader's languages, one below the other. */
export function say(text: Words): string {
  const languages = ownLanguages(process.env);
  return [...new Set(languages.map((language) => text[language]))].join("\n");
}
