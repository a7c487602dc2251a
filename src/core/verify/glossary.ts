/** The glossary: terms that have one name in Chinese, ours and those a team adds. */
import { readFileSync } from "node:fs";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { z } from "zod";

const names = z.array(z.string().min(1)).min(1);
const Terms = z.record(z.string().min(2), z.strictObject({ is: names, not: names.optional() }));

/** Terms, each with its names in Chinese and with what is not its name; where none is listed, one of its names must stand. */
export type Glossary = readonly { term: string; pattern: RegExp; is: readonly string[]; not?: readonly string[] }[];

let builtIn: Glossary | undefined;

/** Bugloss's own terms. */
export function glossary(): Glossary {
  return (builtIn ??= readGlossary(readFileSync(new URL("glossary.yaml", import.meta.url), "utf8")));
}

/**
 * Reads a glossary; what it says of a term replaces what `base` says.
 * @throws {z.ZodError} or js-yaml's error when it is malformed
 */
export function readGlossary(yaml: string, base: Glossary = []): Glossary {
  const terms = Terms.parse(load(yaml, { schema: FAILSAFE_SCHEMA }));
  const added = Object.entries(terms).map(([term, names]) => ({ term, ...names, pattern: wordPattern(term) }));
  return [...base.filter(({ term }) => !Object.hasOwn(terms, term)), ...added];
}

function wordPattern(term: string): RegExp {
  return new RegExp(`(?<![\\w-])${term.toLowerCase().replaceAll(/[^\w ]/g, "\\$&")}(?:e?s)?(?![\\w-])`);
}
