/** Finds what fits an error without asking every sign: each is filed under one value that the error must show. */
import type { Sign } from "../knowledge/entry.ts";
import { holds, type Subject, weightOf } from "./match.ts";

interface Matched {
  match: readonly Sign[];
}

interface Filed {
  /** Where it stands among those known. */
  at: number;
  sign: Sign;
}

/** Made once for each list of what is known. */
const files = new WeakMap<readonly Matched[], ReadonlyMap<string, readonly Filed[]>>();

/** What fits the error, the most specific first: the weight of its best sign decides, then the order in which it is known. */
export function fitting<T extends Matched>(known: readonly T[], subject: Subject): T[] {
  const file = files.get(known) ?? fileOf(known);
  files.set(known, file);
  const weights = new Map<number, number>();
  for (const { at, sign } of keysOf(subject).flatMap((key) => file.get(key) ?? [])) {
    if (holds(sign, subject)) weights.set(at, Math.max(weights.get(at) ?? 0, weightOf(sign)));
  }
  return [...weights].sort(([a, one], [b, other]) => other - one || a - b).flatMap(([at]) => known[at] ?? []);
}

function fileOf(known: readonly Matched[]): ReadonlyMap<string, readonly Filed[]> {
  const file = new Map<string, Filed[]>();
  for (const [at, { match }] of known.entries()) {
    for (const sign of match) {
      for (const key of keysOfSign(sign)) {
        const filed = file.get(key);
        if (filed) filed.push({ at, sign });
        else file.set(key, [{ at, sign }]);
      }
    }
  }
  return file;
}

/** The fields that a sign can be filed under, the one that tells most first. */
const fields = ["code", "template", "format", "runtime", "category"] as const;

function keysOfSign(sign: Sign): string[] {
  const field = fields.find((name) => sign[name] !== undefined);
  return field === undefined ? [""] : (sign[field] ?? []).map((value) => `${field} ${value.replace(/\*$/, "")}`);
}

function keysOf({ error, codes, templates }: Subject): string[] {
  const families = templates.flatMap((id) => [...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index + 1)));
  return [
    "",
    ...[...codes].map((code) => `code ${code}`),
    ...[...new Set([...templates, ...families])].map((id) => `template ${id}`),
    `format ${error.format}`,
    `runtime ${error.runtime}`,
    `category ${error.category}`,
  ];
}
